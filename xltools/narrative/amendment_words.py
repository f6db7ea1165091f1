"""The fixed words of a plan that amends another."""

from __future__ import annotations

from typing import Final

BLOCK: Final = "dieu-chinh"

SUBJECT: Final = "Điều chỉnh, bổ sung {plan}"
SUBJECT_OF: Final = "{subject} {title}"
OPENING: Final = (
    "{committee} ban hành Kế hoạch điều chỉnh, bổ sung {plan} (sau đây gọi tắt là {short}), với"
    " các nội dung như sau:"
)
OWN: Final = ("điều chỉnh", "bổ sung")
"""A title or opening that speaks of neither was written for the plan that is amended."""

UNCHANGED: Final = (
    "Các nội dung khác không điều chỉnh, bổ sung tại Kế hoạch này được giữ nguyên theo {plan}."
)
REPLACES: Final = "{annexes} kèm theo Kế hoạch này thay thế {noun} cùng số hiệu kèm theo {plan}."
TABLE_NOUN: Final = "biểu"
APPENDIX_NOUN: Final = "phụ lục"

TARGET: Final = "chỉ tiêu"
ACTIVITY: Final = "nội dung"
ADDED: Final = "Bổ sung {noun} “{text}”{where}."
DROPPED: Final = "Bãi bỏ {noun} “{text}”{where}."
REPLACED: Final = "Điều chỉnh {noun} “{before}” thành “{after}”{where}."
VALUE_CHANGED: Final = "{of}: điều chỉnh từ {before} thành {after}."
OF_PROJECT: Final = " ({project})"

TASK_ADDED: Final = "Bổ sung phân công thực hiện “{task}”: {said}."
TASK_DROPPED: Final = "Bãi bỏ phân công thực hiện “{task}”."
TASK_CHANGED: Final = "“{task}”: {said}."
TASK_PART: Final = "điều chỉnh {what} từ “{before}” thành “{after}”"
TASK_PART_ADDED: Final = "bổ sung {what} “{after}”"
TASK_PART_DROPPED: Final = "bỏ {what} “{before}”"
TASK_PART_NEW: Final = "{what} {after}"
TIME: Final = "thời gian thực hiện"
LEAD: Final = "đơn vị chủ trì"
PARTNERS: Final = "đơn vị phối hợp"

MONEY_CHANGED: Final = "{of}: điều chỉnh từ {before} thành {after} ({difference})."
MONEY_GIVEN: Final = "{of}: bổ sung {after} ({plan}: {before})."
MONEY_WITHDRAWN: Final = "{of}: nay {after} ({plan}: {before})."
MONEY_ADDED: Final = "{of}: bổ sung {after}."
MONEY_DROPPED: Final = "{of}: không tiếp tục bố trí {before}."
MONEY_TOTAL: Final = "Tổng kinh phí: điều chỉnh từ {before} thành {after} ({difference})."
MONEY_SAME: Final = "Tổng kinh phí không thay đổi: {after}."
MORE: Final = "tăng {amount}"
LESS: Final = "giảm {amount}"
