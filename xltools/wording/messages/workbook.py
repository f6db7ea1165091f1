"""What was done to the workbook itself, and which workbook it is."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_MARKS: Final = "Dấu nhận dạng của biểu mẫu (trang ẩn)"
_VERSIONS: Final = "Các phiên bản của biểu mẫu chuẩn"

FORMULA_CHANGED: Final = Message(
    "sheet.formula-changed",
    Severity.WARNING,
    Text(
        'Công thức của cột "{header}" đã bị thay bằng công thức khác ở {count:n} ô.',
        "Chép công thức từ ô còn đúng trong cột xuống, hoặc dùng lệnh sửa biểu mẫu (repair).",
    ),
    Text(
        'The column "{header}" holds another formula than the form\'s in {count:n} cells.',
        "Copy the formula from a cell that is right, or use `xltools repair`.",
    ),
    _MARKS,
)
HEADING_RENAMED: Final = Message(
    "sheet.heading-renamed",
    Severity.ERROR,
    Text(
        'Tiêu đề cột "{header}" đã bị đổi thành "{value}" nên cột này không được đọc.',
        'Gõ lại đúng tiêu đề "{header}"; nếu đây là cột riêng thì thêm lại cột của biểu mẫu, hoặc'
        " dùng lệnh sửa biểu mẫu (repair).",
    ),
    Text(
        'The heading "{header}" was changed to "{value}", so the column is not read.',
        'Type "{header}" again; if the column is your own, add that of the form, or use'
        " `xltools repair`.",
    ),
    _MARKS,
)
HEADING_GONE: Final = Message(
    "sheet.calculated-gone",
    Severity.WARNING,
    Text(
        'Cột tự tính "{header}" của biểu mẫu đã bị xóa.',
        "Dùng lệnh sửa biểu mẫu (repair) để có lại cột này.",
    ),
    Text(
        'The calculated column "{header}" was removed.',
        "Use `xltools repair` to have it again.",
    ),
    _MARKS,
)
HEADING_DROPPED: Final = Message(
    "sheet.heading-dropped",
    Severity.INFO,
    Text(
        'Cột "{value}" chỉ có ở phiên bản biểu mẫu cũ nên không còn được đọc.',
        "Khi chuyển sang biểu mẫu mới bằng lệnh sửa biểu mẫu (repair), nội dung cột này được giữ ở"
        " trang Ngoài biểu mẫu.",
    ),
    Text(
        'Only an older version of the form had the column "{value}"; it is not read.',
        "`xltools repair` keeps what it holds on the sheet Ngoài biểu mẫu.",
    ),
    _VERSIONS,
)
LIST_GONE: Final = Message(
    "sheet.list-gone",
    Severity.WARNING,
    Text(
        'Cột "{header}" không còn danh sách thả xuống, có lẽ do dán đè.',
        "Chọn giá trị theo đúng danh sách của biểu mẫu, hoặc dùng lệnh sửa biểu mẫu (repair) để có"
        " lại danh sách.",
    ),
    Text(
        'The column "{header}" has lost its drop-down, perhaps by pasting.',
        "Use words of the form's list, or `xltools repair` to have the list again.",
    ),
    _MARKS,
)
LISTS_GONE: Final = Message(
    "sheet.lists-gone",
    Severity.WARNING,
    Text(
        'Trang "{sheet}" không còn danh sách thả xuống nào.',
        "Dùng lệnh sửa biểu mẫu (repair) để có lại các danh sách.",
    ),
    Text(
        'The sheet "{sheet}" has lost all its drop-downs.',
        "Use `xltools repair` to have them again.",
    ),
    _MARKS,
)
OLDER_VERSION: Final = Message(
    "form.older-version",
    Severity.INFO,
    Text(
        "Biểu này là bản {version}, khác bản {current} đang dùng. Chỗ đổi tên: {renamed}. Cột đã"
        " bỏ: {dropped}.",
        "Số liệu vẫn được đọc; dùng lệnh sửa biểu mẫu (repair) để chuyển sang bản {current}.",
    ),
    Text(
        "This workbook follows form version {version}, not {current}. Renamed since: {renamed}."
        " Given up: {dropped}.",
        "It is read all the same; `xltools repair` moves it to version {current}.",
    ),
    _VERSIONS,
)
MARKS_DAMAGED: Final = Message(
    "form.marks-damaged",
    Severity.INFO,
    Text(
        "Một phần dấu nhận dạng của biểu mẫu trên trang ẩn đã hỏng, nên có thể không thấy hết các"
        " chỗ bị dán đè.",
        "Dùng lệnh sửa biểu mẫu (repair) để lập lại dấu nhận dạng.",
    ),
    Text(
        "Some of the form's marks on the hidden sheet are damaged; overwriting may go unseen.",
        "Use `xltools repair` to have them written anew.",
    ),
    _MARKS,
)
OTHER_UNIT: Final = Message(
    "form.other-unit",
    Severity.WARNING,
    Text(
        "Đây là biểu được lập cho đơn vị khác ({made_for}), nhưng Thông tin chung ghi mã {value}.",
        "Nếu lấy nhầm tệp thì dùng đúng tệp của đơn vị; nếu đã chép lại biểu của nơi khác thì dùng"
        " lệnh sửa biểu mẫu (repair) để lập lại biểu của đơn vị mình.",
    ),
    Text(
        "This workbook was made for another unit ({made_for}), but states the code {value}.",
        "Take the unit's own workbook; `xltools repair` makes a copied one its own.",
    ),
    _MARKS,
)
PART: Final = Message(
    "form.part",
    Severity.INFO,
    Text(
        "Đây là tệp tách ra để điền riêng, chỉ gồm: {sheets}; các trang khác không được kiểm tra.",
        "Điền xong thì gửi lại để ghép vào tệp chung bằng lệnh merge.",
    ),
    Text(
        "This is a part with only: {sheets}; nothing else is checked.",
        "Once it is filled, `xltools merge` puts it back.",
    ),
    "Tệp tách ra bằng lệnh part",
)
