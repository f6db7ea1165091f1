"""How numbers and dates were typed: swapped marks, turned days, fractions that became dates."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_SETTINGS: Final = "Máy đặt kiểu số, kiểu ngày của Mỹ; số liệu dán từ phần mềm khác"

COMMA_FOR_POINT: Final = Message(
    "column.comma-and-point",
    Severity.ERROR,
    Text(
        'Cột "{header}" có {count:n} ô đặt dấu chấm, dấu phẩy ngược với biểu mẫu; ô này ghi'
        ' "{value}", có lẽ là {likely}.',
        "Gõ lại các ô này: số nguyên viết liền (1234), phần lẻ sau dấu phẩy (1,25).",
    ),
    Text(
        'The column "{header}" has {count:n} cells with comma and point swapped; this one holds'
        ' "{value}", perhaps {likely}.',
        "Type them again: whole numbers without points (1234), decimals after a comma (1,25).",
    ),
    _SETTINGS,
)
THOUSANDS_AS_DECIMALS: Final = Message(
    "column.thousands-as-decimals",
    Severity.WARNING,
    Text(
        "{count:n} dòng chỉ vài triệu đồng và có phần lẻ, như {value}, trong khi các dòng khác từ"
        " 100 triệu trở lên; có lẽ dấu chấm hàng nghìn đã bị hiểu là phần lẻ.",
        "Nếu đúng vậy thì gõ lại liền số, như {likely}; nếu không thì giải trình.",
    ),
    Text(
        "{count:n} lines are a few millions with decimals, like {value}, while all others are 100"
        " and more: perhaps a point between thousands was read as a decimal mark.",
        "If so, type them without points, like {likely}; otherwise explain them.",
    ),
    _SETTINGS,
)
COLUMN_TURNED: Final = Message(
    "date.column-turned",
    Severity.ERROR,
    Text(
        'Cột "{header}" có {count:n} ngày chỉ hợp lý khi đổi chỗ ngày với tháng; ô này ghi {value},'
        " có lẽ là {likely}.",
        "Gõ lại cả cột theo ngày/tháng/năm; ngày nào từ 12 trở xuống cũng phải xem lại.",
    ),
    Text(
        'The column "{header}" has {count:n} dates that are right only once day and month change'
        " places; this one is {value}, perhaps {likely}.",
        "Type the column again, day first; look at every date up to the 12th of a month.",
    ),
    _SETTINGS,
)
DATE_TURNED: Final = Message(
    "date.turned",
    Severity.ERROR,
    Text(
        'Ô "{header}" ghi {value}; có lẽ ngày và tháng bị đổi chỗ, đúng ra là {likely}.',
        "Nếu đúng vậy thì gõ lại {likely}, nếu không thì sửa cho hợp lý.",
    ),
    Text(
        'The cell "{header}" holds {value}; perhaps day and month changed places and {likely} is'
        " meant.",
        "If so, type {likely}, otherwise the right day.",
    ),
    _SETTINGS,
)
DATE_FOR_NUMBER: Final = Message(
    "cell.date-for-fraction",
    Severity.ERROR,
    Text(
        'Ô "{header}" thành ngày {value}; có lẽ đã gõ phân số hoặc khoảng ({likely}) và Excel tự'
        " đổi ra ngày.",
        "Xóa ô, định dạng lại là Văn bản (Text) rồi gõ; tử số và mẫu số, từ và đến thì ghi ở hai"
        " cột riêng.",
    ),
    Text(
        'The cell "{header}" became the day {value}; perhaps a fraction or a range ({likely}) was'
        " typed, of which Excel made a date.",
        "Clear it, format it as text and type again; numerator and denominator, from and to have"
        " columns of their own.",
    ),
    "Excel tự đổi 7/13, 9/11, 3-5 thành ngày",
)
