"""Cells, columns and sheets that could not be read, or were left blank."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_FORM: Final = "Biểu mẫu chuẩn, kiểu dữ liệu của từng cột"

REQUIRED: Final = Message(
    "cell.required",
    Severity.ERROR,
    Text('Ô "{header}" còn trống.', "Điền vào ô này; chưa rõ thì hỏi bộ phận nắm số liệu."),
    Text('The cell "{header}" is blank.', "Fill it in, or ask whoever holds the figure."),
    "Biểu mẫu chuẩn, các ô bắt buộc",
)
WRONG_KIND: Final = Message(
    "cell.wrong-kind",
    Severity.ERROR,
    Text(
        'Ô "{header}" ghi "{value}" nên không đọc được; ô này cần {expected:word}.',
        "Gõ lại đúng kiểu giá trị; phần giải thích thêm thì ghi ở cột Ghi chú.",
    ),
    Text(
        'The cell "{header}" holds "{value}" and cannot be read; it needs {expected:word}.',
        "Type a value of that kind and put explanations under remarks.",
    ),
    _FORM,
)
UNCLEAR: Final = Message(
    "cell.unclear",
    Severity.ERROR,
    Text(
        'Ô "{header}" ghi "{value}", chưa đúng quy cách nên chưa đọc được; có lẽ là {likely}.',
        "Nếu đúng vậy thì gõ lại là {likely}, nếu không thì gõ giá trị đúng.",
    ),
    Text(
        'The cell "{header}" holds "{value}", which is not taken as written; perhaps {likely}.',
        "If so, type {likely}, otherwise the right value.",
    ),
    _FORM,
)
AMBIGUOUS: Final = Message(
    "cell.ambiguous-number",
    Severity.ERROR,
    Text(
        'Số "{value}" ở ô "{header}" hiểu được hai cách, vì không rõ dấu chấm, dấu phẩy ngăn hàng'
        " nghìn hay ngăn phần lẻ; có lẽ là {likely}.",
        "Nếu đúng thì gõ lại là {likely}; nếu không thì gõ liền số nguyên (1234), phần lẻ sau dấu"
        " phẩy (1,25).",
    ),
    Text(
        'The number "{value}" under "{header}" can be read in two ways; perhaps {likely}.',
        "If so, type {likely}; otherwise type whole numbers without points (1234) and decimals"
        " after a comma (1,25).",
    ),
    _FORM,
)
NUMBER_GROUPING: Final = Message(
    "cell.number-grouping",
    Severity.ERROR,
    Text(
        'Số "{value}" ở ô "{header}" đặt dấu chấm, dấu phẩy không đúng chỗ nên không đọc được.',
        "Gõ lại: số nguyên viết liền (1234), phần lẻ sau dấu phẩy (1,25).",
    ),
    Text(
        'The number "{value}" under "{header}" has its points or commas in odd places.',
        "Type whole numbers without points (1234) and decimals after a comma (1,25).",
    ),
    _FORM,
)
NOT_WHOLE: Final = Message(
    "cell.not-whole",
    Severity.ERROR,
    Text(
        'Ô "{header}" ghi "{value}", nhưng số lượng phải là số nguyên.',
        "Ghi lại số nguyên; nếu là tỷ lệ thì chuyển sang cột tỷ lệ.",
    ),
    Text('The cell "{header}" holds "{value}", but a count is whole.', "Type a whole number."),
    _FORM,
)
NEGATIVE: Final = Message(
    "cell.negative",
    Severity.ERROR,
    Text(
        'Ô "{header}" ghi số âm "{value}".',
        "Ghi số không âm; số giảm đi thì ghi vào cột giảm tương ứng.",
    ),
    Text('The cell "{header}" holds the negative number "{value}".', "Type zero or more."),
    _FORM,
)
TOO_FINE: Final = Message(
    "cell.too-fine",
    Severity.ERROR,
    Text(
        'Số tiền "{value}" ở ô "{header}" lẻ dưới một đồng (đơn vị tính là triệu đồng).',
        "Gõ số tiền theo triệu đồng, tối đa 6 chữ số sau dấu phẩy.",
    ),
    Text(
        'The amount "{value}" under "{header}" is finer than one đồng (unit: million đồng).',
        "Type millions of đồng with at most 6 decimals.",
    ),
    _FORM,
)
NOT_IN_LIST: Final = Message(
    "cell.not-in-list",
    Severity.ERROR,
    Text(
        'Ô "{header}" ghi "{value}", không có trong danh sách chọn.',
        "Chọn lại một trong các giá trị: {expected}.",
    ),
    Text(
        'The cell "{header}" holds "{value}", which its list does not offer.',
        "Choose one of: {expected}.",
    ),
    "Biểu mẫu chuẩn, danh sách thả xuống",
)
ERROR_VALUE: Final = Message(
    "cell.error-value",
    Severity.ERROR,
    Text(
        "Ô này đang báo lỗi công thức {value}.",
        "Sửa công thức hoặc các ô mà công thức lấy số, hoặc gõ thẳng giá trị.",
    ),
    Text(
        "This cell shows the formula error {value}.",
        "Mend the formula or the cells that it reads, or type the value.",
    ),
    "Giá trị lỗi của chương trình bảng tính",
)
NOT_CALCULATED: Final = Message(
    "cell.not-calculated",
    Severity.WARNING,
    Text(
        "Công thức ở ô này chưa được tính nên chưa có giá trị (trang này có {count:n} ô như vậy).",
        "Mở tệp bằng Excel, bấm F9 để tính lại rồi lưu.",
    ),
    Text(
        "The formula here was never calculated ({count:n} such cell(s) on this sheet).",
        "Open it in Excel, press F9 and save.",
    ),
    "Tệp do chương trình không tính công thức ghi ra",
)
FORMULA_OVERWRITTEN: Final = Message(
    "sheet.formula-overwritten",
    Severity.WARNING,
    Text(
        'Cột "{header}" đã bị gõ hoặc dán đè lên công thức ở {count:n} ô, số ở đó không tự tính'
        " nữa.",
        "Chép công thức từ ô khác trong cột xuống, hoặc dùng lệnh sửa biểu mẫu (repair).",
    ),
    Text(
        'Formulas of the column "{header}" were typed or pasted over in {count:n} cell(s).',
        "Copy the formula from another cell of the column, or use `xltools repair`.",
    ),
    "Cột tự tính của biểu mẫu chuẩn",
)
FORMULAS_GONE: Final = Message(
    "sheet.formulas-gone",
    Severity.WARNING,
    Text(
        'Trang "{sheet}" không còn công thức nào ở các cột tự tính, có lẽ chỉ được dán giá trị;'
        " sửa số liệu thì các cột này không đổi theo.",
        "Dùng lệnh sửa biểu mẫu (repair) để chuyển số liệu sang biểu mẫu mới.",
    ),
    Text(
        'No calculated column of the sheet "{sheet}" holds a formula; perhaps only values were'
        " pasted.",
        "Use `xltools repair` to move the data into a new workbook.",
    ),
    "Cột tự tính của biểu mẫu chuẩn",
)
HEADING_MISSING: Final = Message(
    "sheet.heading-missing",
    Severity.ERROR,
    Text(
        'Thiếu cột "{header}" của biểu mẫu.',
        "Thêm lại cột với đúng tiêu đề này, hoặc chép số liệu sang tệp mẫu mới.",
    ),
    Text(
        'The column "{header}" of the form is missing.',
        "Add it under this heading, or copy the figures to a new template.",
    ),
    "Biểu mẫu chuẩn, tiêu đề cột",
)
HEADING_TWICE: Final = Message(
    "sheet.heading-twice",
    Severity.ERROR,
    Text(
        'Có hai cột cùng tiêu đề "{header}" nên không biết lấy số ở cột nào.',
        "Xóa hoặc đổi tên một cột.",
    ),
    Text('Two columns have the heading "{header}".', "Remove or rename one of them."),
    "Biểu mẫu chuẩn, tiêu đề cột",
)
HEADING_UNKNOWN: Final = Message(
    "sheet.heading-unknown",
    Severity.WARNING,
    Text(
        'Cột "{value}" không có trong biểu mẫu nên không được đọc.',
        "Nếu là cột của biểu mẫu bị đổi tên thì sửa lại tiêu đề; cột riêng của đơn vị thì giữ"
        " nguyên.",
    ),
    Text(
        'The column "{value}" is not part of the form and is not read.',
        "If it is a renamed column, restore its heading; a column of your own may stay.",
    ),
    "Biểu mẫu chuẩn, tiêu đề cột",
)
SHEET_MISSING: Final = Message(
    "sheet.missing",
    Severity.ERROR,
    Text(
        'Tệp thiếu trang "{sheet}" của biểu mẫu.',
        "Chép lại trang này từ tệp mẫu; nếu trang bị đổi tên thì đặt lại đúng tên.",
    ),
    Text(
        'The sheet "{sheet}" of the form is missing.',
        "Copy it from the template, or give a renamed sheet its name back.",
    ),
    "Biểu mẫu chuẩn, các trang",
)
SHEET_UNKNOWN: Final = Message(
    "sheet.unknown",
    Severity.INFO,
    Text(
        'Trang "{value}" không thuộc biểu mẫu nên không được đọc.',
        "Giữ lại nếu cần dùng riêng; số liệu của kế hoạch phải nằm ở các trang của biểu mẫu.",
    ),
    Text('The sheet "{value}" is no part of the form and is not read.', "It may stay."),
    "Biểu mẫu chuẩn, các trang",
)
CODE_TWICE: Final = Message(
    "code.twice",
    Severity.ERROR,
    Text(
        "Mã {value} dùng cho hai dòng nên chỗ dẫn mã này không xác định được phải lấy dòng nào.",
        "Đặt cho một trong hai dòng một mã chưa dùng.",
    ),
    Text("The code {value} names two rows.", "Give one of them a code of its own."),
    "Biểu mẫu chuẩn, mã dòng",
)
CODE_UNKNOWN: Final = Message(
    "code.unknown",
    Severity.ERROR,
    Text(
        'Mã "{value}" ở ô "{header}" không có ở trang "{sheet}".',
        "Chọn lại mã trong danh sách, hoặc thêm dòng có mã này.",
    ),
    Text(
        'The code "{value}" under "{header}" is not on the sheet "{sheet}".',
        "Choose a code from the list, or add a row with it.",
    ),
    "Biểu mẫu chuẩn, mã giữa các trang",
)
CODE_NEAR: Final = Message(
    "code.misspelt",
    Severity.ERROR,
    Text(
        'Mã "{value}" ở ô "{header}" không có ở trang "{sheet}"; có lẽ là {likely}.',
        "Nếu đúng thì sửa thành {likely}.",
    ),
    Text(
        'The code "{value}" under "{header}" is not on the sheet "{sheet}"; perhaps {likely}.',
        "If so, make it {likely}.",
    ),
    "Biểu mẫu chuẩn, mã giữa các trang",
)
