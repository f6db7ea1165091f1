"""Rate, count and total of households: which of the three is out, and what would fit."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_ARITHMETIC: Final = "Tỷ lệ = số hộ / tổng số hộ; ba số phải khớp trong phạm vi làm tròn"

RATE_OUT: Final = Message(
    "rate.rate-is-out",
    Severity.ERROR,
    Text(
        "Số {count:n} hộ đúng như trang Diễn biến hộ, nhưng {count:n} trên {whole:n} hộ là {fits}%,"
        " không phải mức {here}.",
        "Sửa tỷ lệ thành {fits}; nếu tỷ lệ là mức tối đa, tối thiểu được giao thì sửa số hộ cho ứng"
        " với mức đó.",
    ),
    Text(
        "The {count:n} households are those of the sheet of households, but {count:n} of {whole:n}"
        " are {fits}%, not {here}.",
        "Make the rate {fits}; if the rate is a bound that was assigned, correct the count.",
    ),
    _ARITHMETIC,
)
TOTAL_OUT: Final = Message(
    "rate.total-is-out",
    Severity.ERROR,
    Text(
        "Tổng số hộ cộng lại là {whole:n}, nhưng các tỷ lệ và số hộ ở trang Chỉ tiêu đều cho thấy"
        " tổng số hộ khoảng {low:n} - {high:n}; có lẽ sai ở {place}, đang ghi {value} hộ.",
        "Sửa tổng số hộ của dòng này, hoặc sửa lại các tỷ lệ ở trang Chỉ tiêu.",
    ),
    Text(
        "All households add up to {whole:n}, but every rate and count of the targets gives about"
        " {low:n} to {high:n}; {place}, with {value}, may be out.",
        "Correct the total of this row, or the rates of the targets.",
    ),
    _ARITHMETIC,
)
TWO_TOTALS: Final = Message(
    "rate.two-totals",
    Severity.ERROR,
    Text(
        "Mức {here} ứng với {count:n} hộ khi tổng số hộ khoảng {low:n} - {high:n}, nhưng mức"
        " {there} ứng với {other_count:n} hộ khi tổng số hộ khoảng {other_low:n} - {other_high:n}:"
        " hai chỉ tiêu dùng hai tổng số hộ khác nhau.",
        "Tra lại tổng số hộ. Nếu tổng theo chỉ tiêu kia là đúng thì mức này là {fits} hộ, còn"
        " {count:n} hộ là {rate}%; điền trang Diễn biến hộ để tự đối chiếu.",
    ),
    Text(
        "{here} is {count:n} households of about {low:n} to {high:n}, but {there} is"
        " {other_count:n} of about {other_low:n} to {other_high:n}: two totals for one unit.",
        "Look up the total. If that of the other target is right, this rate is {fits} households,"
        " and {count:n} are {rate}%; fill in the sheet of households to have it compared.",
    ),
    "S003-05: số hộ giảm và tỷ lệ giảm của hai chỉ tiêu dùng hai mẫu số",
)
COUNT_NOT_PLANNED: Final = Message(
    "household.count-not-planned",
    Severity.ERROR,
    Text(
        "Chỉ tiêu ghi {here}, nhưng theo trang Diễn biến hộ thì số {kind:word} đầu kỳ là {start:n}"
        " hộ, cuối kỳ là {end:n} hộ, chênh lệch {change:n} hộ.",
        "Sửa chỉ tiêu, hoặc sửa số hộ dự kiến ở trang Diễn biến hộ.",
    ),
    Text(
        "The target says {here}, but by the sheet of households {kind:word} go from {start:n} to"
        " {end:n}, a difference of {change:n}.",
        "Correct the target or the planned households.",
    ),
    "S000-09: số hộ của chỉ tiêu phải theo diễn biến hộ",
)
START_OUT: Final = Message(
    "rate.start-is-out",
    Severity.ERROR,
    Text(
        '{place}: "{header}" ghi {count:n}; đầu kỳ và số hộ cuối kỳ của chỉ tiêu {target} đều cho'
        " thấy phải là {likely:n}.",
        "Tra lại số liệu của thôn (đơn vị) này và các dòng cùng cột; đúng vậy thì gõ {likely:n}.",
    ),
    Text(
        '{place}: "{header}" is {count:n}; baseline and planned count of the target {target} both'
        " say {likely:n}.",
        "Look up the review of this row and of the others; if so, type {likely:n}.",
    ),
    _ARITHMETIC,
)
ROWS_MISSING: Final = Message(
    "household.rows-missing",
    Severity.ERROR,
    Text(
        "Các chỉ tiêu đều tính trên khoảng {low:n} - {high:n} hộ, nhưng các dòng của trang này cộng"
        " lại chỉ có {whole:n} hộ; số hộ nghèo, hộ cận nghèo cũng đều thiếu.",
        "Xem còn thôn (đơn vị) nào chưa có dòng; nếu đủ rồi thì sửa lại các chỉ tiêu.",
    ),
    Text(
        "All targets are of about {low:n} to {high:n} households, but the rows of this sheet add up"
        " to only {whole:n}; poor and near-poor households are short too.",
        "Look for a village without a row; if none is missing, correct the targets.",
    ),
    _ARITHMETIC,
)
