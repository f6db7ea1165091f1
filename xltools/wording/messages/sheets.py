"""What people do to a sheet: rows and columns out of sight, merged cells, rows twice, links."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_HABITS: Final = "Những việc thường xảy ra khi sửa biểu bằng Excel"

ROWS_HIDDEN: Final = Message(
    "sheet.rows-hidden",
    Severity.WARNING,
    Text(
        'Trang "{sheet}" ẩn {count:n} dòng có số liệu ({rows}); các dòng này vẫn được tính.',
        "Bỏ ẩn (Unhide) rồi xem lại từng dòng; dòng không dùng thì xóa hẳn.",
    ),
    Text(
        'The sheet "{sheet}" hides {count:n} filled rows ({rows}), which still count.',
        "Unhide and look at each row; delete what is not meant.",
    ),
    _HABITS,
)
ROWS_FILTERED: Final = Message(
    "sheet.rows-filtered",
    Severity.INFO,
    Text(
        'Trang "{sheet}" đang lọc nên không thấy {count:n} dòng ({rows}); các dòng này vẫn được'
        " tính.",
        "Bỏ lọc (Data, Clear) trước khi in, chép hoặc gửi.",
    ),
    Text(
        'A filter on the sheet "{sheet}" leaves {count:n} rows out of sight ({rows}), which still'
        " count.",
        "Clear the filter before printing, copying or sending.",
    ),
    _HABITS,
)
COLUMN_HIDDEN: Final = Message(
    "sheet.column-hidden",
    Severity.WARNING,
    Text(
        'Cột "{header}" bị ẩn nhưng có số liệu ở {count:n} dòng.',
        "Bỏ ẩn cột (Unhide) rồi xem lại số liệu trong đó.",
    ),
    Text(
        'The column "{header}" is hidden and filled in {count:n} rows.',
        "Unhide it and look at what it holds.",
    ),
    _HABITS,
)
MERGED: Final = Message(
    "sheet.merged",
    Severity.WARNING,
    Text(
        'Trang "{sheet}" có ô bị gộp trong bảng ({areas}); {count:n} ô bị che được đọc là ô trống.',
        "Bỏ gộp ô (Merge & Center) rồi điền giá trị vào từng ô.",
    ),
    Text(
        'The sheet "{sheet}" has merged cells in its table ({areas}); the {count:n} cells they'
        " cover are read as blank.",
        "Unmerge them and fill in each cell.",
    ),
    _HABITS,
)
OUTSIDE: Final = Message(
    "sheet.outside-table",
    Severity.WARNING,
    Text(
        'Trang "{sheet}" có {count:n} ô nằm ngoài bảng nên không được đọc, ví dụ ô {first} ghi'
        ' "{value}".',
        "Số liệu thì chuyển vào đúng cột của bảng; ghi chú thì để ở cột Ghi chú hoặc xóa đi.",
    ),
    Text(
        'On the sheet "{sheet}" {count:n} cells stand outside the table and are not read, such as'
        ' {first} with "{value}".',
        "Move figures into the table; put notes into the column Ghi chú or delete them.",
    ),
    _HABITS,
)
FAR_BELOW: Final = Message(
    "sheet.far-below",
    Severity.WARNING,
    Text(
        "Dòng {row} cách phần trên của bảng {count:n} dòng trống, có thể do gõ hoặc dán nhầm chỗ.",
        "Chuyển lên sát bảng nếu đúng là số liệu của kế hoạch; nếu không thì xóa.",
    ),
    Text(
        "Row {row} stands {count:n} blank rows below the rest of the table, perhaps by mistake.",
        "Move it up if it belongs to the plan; else delete it.",
    ),
    _HABITS,
)
BLANK_ROWS: Final = Message(
    "sheet.blank-rows",
    Severity.INFO,
    Text(
        'Trang "{sheet}" còn {count:n} dòng trống có định dạng bên dưới, làm tệp nặng và mở chậm.',
        "Chọn các dòng trống từ dưới bảng đến cuối trang, xóa dòng (Delete) rồi lưu lại.",
    ),
    Text(
        'The sheet "{sheet}" keeps {count:n} blank formatted rows below, which make the file slow.',
        "Select the rows below the table to the end of the sheet, delete them and save.",
    ),
    _HABITS,
)
OTHER_FILE: Final = Message(
    "sheet.other-file",
    Severity.WARNING,
    Text(
        '{count:n} ô lấy số liệu từ tệp khác ("{file}"); ở máy khác không có tệp này nên số liệu sẽ'
        " không được cập nhật.",
        "Chép các ô này rồi dán lại dạng giá trị (Paste Values), hoặc gõ số trực tiếp.",
    ),
    Text(
        'Formulas in {count:n} cells take their values from another file ("{file}"), which other'
        " machines do not have.",
        "Paste these cells as values, or type the figures.",
    ),
    _HABITS,
)
LINK_LEFT: Final = Message(
    "form.link-left",
    Severity.INFO,
    Text(
        'Tệp còn giữ liên kết tới tệp khác ("{file}") dù không ô nào dùng; mỗi lần mở Excel sẽ hỏi'
        " có cập nhật không.",
        "Vào Data, Edit Links, chọn Break Link rồi lưu lại.",
    ),
    Text(
        'The workbook keeps a link to another file ("{file}") that no cell uses; Excel asks about'
        " it at every start.",
        "Choose Data, Edit Links, Break Link, and save.",
    ),
    _HABITS,
)
SHIFTED: Final = Message(
    "sheet.column-shifted",
    Severity.WARNING,
    Text(
        'Cột "{header}" có {count:n} giá trị của cột "{belongs}" (ví dụ "{value}"), có vẻ đã dán'
        " lệch cột.",
        'Chuyển các giá trị này sang cột "{belongs}"; xem lại cả các cột bên cạnh.',
    ),
    Text(
        'The column "{header}" holds {count:n} values of the column "{belongs}" (such as'
        ' "{value}"), as if pasted one column off.',
        'Move them to "{belongs}", and look at the columns beside it.',
    ),
    _HABITS,
)
ROW_TWICE: Final = Message(
    "row.twice",
    Severity.WARNING,
    Text(
        "Dòng này giống hệt dòng {first} ở mọi cột (trừ mã, số thứ tự): {value}.",
        "Xóa một dòng; nếu là hai việc khác nhau thì ghi rõ chỗ khác nhau.",
    ),
    Text(
        "This row says the same as row {first} in every column but its code or number: {value}.",
        "Delete one of them, or tell in what they differ.",
    ),
    _HABITS,
)
