"""Figures in sentences that are not those of the sheets."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_TWICE: Final = "S000-13, S000-14: một chỉ tiêu nêu ở hai phần với hai cách"

OTHER_FIGURE: Final = Message(
    "text.other-figure",
    Severity.ERROR,
    Text(
        'Câu ghi "{value}", khác với chỉ tiêu {target}: {stated}.',
        "Sửa cho khớp; nên gõ {{{target}.cau}} thay cho con số để luôn đúng với chỉ tiêu.",
    ),
    Text(
        'The text says "{value}", unlike the target {target}: {stated}.',
        "Make them agree, best by writing {{{target}.cau}} for the number.",
    ),
    _TWICE,
)
OTHER_OPERATOR: Final = Message(
    "text.other-operator",
    Severity.WARNING,
    Text(
        'Câu ghi "{value}", còn chỉ tiêu {target} là {stated}: cùng con số nhưng khác cách nêu.',
        "Thống nhất một cách nêu; nên gõ {{{target}.cau}} để luôn đúng với chỉ tiêu.",
    ),
    Text(
        'The text says "{value}", but the target {target} is {stated}: one number, two bounds.',
        "Use one bound, best by writing {{{target}.cau}}.",
    ),
    _TWICE,
)
PERCENT_POINT: Final = Message(
    "text.percent-point",
    Severity.WARNING,
    Text(
        'Câu ghi "{value}": mức tăng, giảm của một tỷ lệ là điểm phần trăm, không phải %.',
        'Đổi "%" thành "điểm phần trăm".',
    ),
    Text(
        'The text says "{value}": a rate changes by percentage points, not by per cent.',
        "Write percentage points instead of %.",
    ),
    "S000-08: mức giảm tỷ lệ tính bằng điểm phần trăm",
)
UNCLEAR_CHANGE: Final = Message(
    "text.unclear-change",
    Severity.WARNING,
    Text(
        'Câu ghi "{value}": chưa rõ nâng lên mức này hay nâng thêm chừng này.',
        'Nếu là mức cuối năm thì thêm chữ "lên"; nếu là mức tăng thì thêm chữ "thêm", ghi điểm phần'
        " trăm.",
    ),
    Text(
        'The text says "{value}", which may be a rise to that level or by so much.',
        "Say which of the two is meant.",
    ),
    "S003-08: nâng tỷ lệ lao động qua đào tạo 54,46%",
)
OTHER_COUNT: Final = Message(
    "text.other-count",
    Severity.ERROR,
    Text(
        'Câu ghi "{value}", nhưng theo các trang Chỉ tiêu, Diễn biến hộ thì là {stated} hộ.',
        "Sửa cho khớp; nên gõ {{n.giam}}, {{n.cuoi}}, {{c.giam}} hoặc {{c.cuoi}} thay cho con số.",
    ),
    Text(
        'The text says "{value}", but targets and households come to {stated}.',
        "Make them agree, best by writing {{n.giam}} or {{n.cuoi}} for the number.",
    ),
    "S003-05: số hộ giảm nêu trong câu",
)
