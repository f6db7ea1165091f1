"""What Nguồn số liệu says where its full list lies beside the workbook."""

from __future__ import annotations

from typing import Final

LISTED_BESIDE: Final = "danh sách đầy đủ"
LISTED_ROWS: Final = "{count} dòng, liệt kê trong tệp {list}"
