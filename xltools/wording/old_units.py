"""Words about units of before the reform and where they stood."""

from __future__ import annotations

from typing import Final

RESULT_OF: Final = "kết quả năm {year}"
PLAN_OF: Final = "kế hoạch năm {year}"
START_OF: Final = "đầu năm {year}"
"""What the figures of an old unit are: the last review, a plan's end, or a year's start."""

FILE_OF_LAST_YEAR: Final = "số liệu trước sắp xếp"
UNCERTAIN: Final = "việc sáp nhập, chia tách này do đơn vị tự bổ sung, chưa kiểm chứng"
