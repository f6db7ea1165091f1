"""What the sheet Kiểm tra counts, and what the plan comes to."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

DISAGREES: Final = Message(
    "check.disagrees",
    Severity.WARNING,
    Text(
        'Trang Kiểm tra ghi {value} ô cần xem ở dòng "{line}", trong khi số liệu của tệp '
        "cho {count} ô.",
        "Mở tệp, bấm F9 để tính lại rồi lưu. Nếu hai số vẫn khác nhau: tìm ô số bị gõ thành chữ; "
        "không có thì công thức của trang Kiểm tra đã bị sửa, cần chuyển số liệu sang tệp mẫu mới "
        "bằng lệnh xltools repair.",
    ),
    Text(
        'The sheet Kiểm tra counts {value} cells in the line "{line}"; the data give {count}.',
        "Open the file, press F9 and save. If they still differ, look for a number typed as text; "
        "if there is none, a formula of that sheet was changed: use xltools repair.",
    ),
    "Biểu mẫu chuẩn, trang Kiểm tra",
)
