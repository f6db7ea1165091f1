"""The household list against the plan: counts only, never what stands in a row of the list."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_LIST: Final = "Danh sách hộ dự kiến thoát nghèo; Thông tư 07/2021/TT-BLĐTBXH, biểu RS2, RS3"
_PRIVACY: Final = "Nghị định 13/2023/NĐ-CP; từ năm 2026 Luật Bảo vệ dữ liệu cá nhân"

LIST_DIFFERS: Final = Message(
    "household.list-differs",
    Severity.WARNING,
    Text(
        '{place}: ô "{header}" ghi {stated:n} hộ, danh sách hộ có {listed:n} hộ.',
        "Rà lại danh sách hộ và ô này, rồi sửa bên chưa đúng.",
    ),
    Text(
        '{place}: "{header}" says {stated:n} households, the household list has {listed:n}.',
        "Go over the list and this cell, and correct whichever is wrong.",
    ),
    _LIST,
)
LIST_LACKS_CLASS: Final = Message(
    "household.list-lacks-class",
    Severity.WARNING,
    Text(
        "Danh sách hộ chưa có hộ {kind} nào, trang này ghi {stated:n} hộ {kind} đầu kỳ.",
        "Ghi thêm các hộ {kind} vào danh sách hộ.",
    ),
    Text(
        "The household list has no {kind:word} household, while this sheet starts with {stated:n}.",
        "Add the {kind:word} households to the list.",
    ),
    _LIST,
)
LIST_EMPTY: Final = Message(
    "household.list-empty",
    Severity.WARNING,
    Text(
        "Danh sách hộ chưa có dòng nào, nên không đối chiếu được với trang này.",
        "Điền danh sách hộ rồi kiểm tra lại.",
    ),
    Text(
        "The household list has no rows, so nothing can be held against this sheet.",
        "Fill in the list and check again.",
    ),
    _LIST,
)
LIST_OTHER_VILLAGE: Final = Message(
    "household.list-other-village",
    Severity.WARNING,
    Text(
        "Danh sách hộ có {count:n} dòng ghi thôn không có ở trang này (dòng {rows} của danh sách).",
        "Chọn lại thôn ở các dòng đó, hoặc thêm thôn còn thiếu vào trang này.",
    ),
    Text(
        "The household list has {count:n} row(s) of a village that this sheet lacks (row {rows} of"
        " the list).",
        "Choose the village of those rows again, or add the missing village here.",
    ),
    _LIST,
)
LIST_TWICE: Final = Message(
    "household.list-twice",
    Severity.WARNING,
    Text(
        "Danh sách hộ có {count:n} dòng lặp lại mã hộ của dòng trên (dòng {rows} của danh sách);"
        " mỗi mã hộ chỉ được đếm một lần.",
        "Xóa dòng lặp, hoặc sửa lại mã hộ ở danh sách.",
    ),
    Text(
        "The household list has {count:n} row(s) that repeat a code from above (row {rows} of the"
        " list); a code is counted once.",
        "Remove the repeated rows, or correct their codes in the list.",
    ),
    _LIST,
)
LIST_UNCLEAR: Final = Message(
    "household.list-unclear",
    Severity.WARNING,
    Text(
        "Danh sách hộ có {count:n} ô phải điền còn trống hoặc không đọc được (ô {rows} của danh"
        " sách), nên số đếm có thể thiếu.",
        "Điền lại các ô đó ở danh sách; chọn từ danh sách thả xuống.",
    ),
    Text(
        "The household list has {count:n} needed cell(s) that are blank or cannot be read (cell"
        " {rows} of the list), so counts may fall short.",
        "Fill these cells of the list in; choose from the drop-downs.",
    ),
    _LIST,
)
LIST_UNFIT_OUTCOME: Final = Message(
    "household.list-unfit-outcome",
    Severity.WARNING,
    Text(
        "Danh sách hộ có {count:n} dòng mà dự kiến kết quả không hợp với phân loại đầu năm (dòng"
        " {rows} của danh sách).",
        "Sửa phân loại đầu năm hoặc dự kiến kết quả ở các dòng đó.",
    ),
    Text(
        "The household list has {count:n} row(s) whose outcome does not suit the class at the start"
        " (row {rows} of the list).",
        "Correct class or outcome of those rows.",
    ),
    _LIST,
)
LIST_IN_PLAN: Final = Message(
    "household.list-in-plan",
    Severity.ERROR,
    Text(
        "Tệp kế hoạch có trang danh sách hộ; danh sách có dữ liệu cá nhân sẽ ra khỏi xã cùng tệp"
        " này.",
        "Chuyển danh sách sang tệp riêng (lệnh xltools households) rồi xóa trang đó khỏi tệp kế"
        " hoạch.",
    ),
    Text(
        "The plan's workbook holds a household list; its personal data would leave with the file.",
        "Move the list to a file of its own (xltools households) and delete that sheet here.",
    ),
    _PRIVACY,
)
