"""Parts and numbers of the plan's text, and the annexes that it names."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_NUMBERS: Final = "Văn bản tự đánh số các mục"
_ANNEXES: Final = "Phụ lục I Nghị định 30/2020/NĐ-CP: phụ lục kèm theo văn bản"

TYPED_NUMBER: Final = Message(
    "outline.typed-number",
    Severity.WARNING,
    Text(
        'Ô này gõ sẵn "{value}" ở đầu, trong khi văn bản tự đánh số và gạch đầu dòng nên sẽ in hai'
        " lần.",
        'Xóa "{value}"; muốn đổi cách đánh số thì chọn ở cột Cấp.',
    ),
    Text(
        'This cell begins with a typed "{value}"; the document numbers its items itself, so it'
        " would be printed twice.",
        'Delete "{value}"; choose the level of the line in the column Cấp.',
    ),
    _NUMBERS,
)
NUMBER_TWICE: Final = Message(
    "outline.number-twice",
    Severity.WARNING,
    Text(
        'Trong phần "{section}", số thứ tự {value} được dùng cho {count:n} câu nên không rõ câu nào'
        " in trước.",
        "Đánh lại số thứ tự của các câu này.",
    ),
    Text(
        'In the section "{section}" {count:n} sentences carry the number {value}, so their order is'
        " open.",
        "Number them anew.",
    ),
    _NUMBERS,
)
NUMBER_GAP: Final = Message(
    "outline.number-gap",
    Severity.INFO,
    Text(
        'Trong phần "{section}", số thứ tự nhảy từ {before} lên {value}, có thể đã mất một câu.',
        "Xem lại có thiếu câu nào không; nếu đủ thì đánh lại số thứ tự.",
    ),
    Text(
        'In the section "{section}" the numbers go from {before} to {value}; a sentence may be'
        " lost.",
        "See whether one is missing; else number them anew.",
    ),
    _NUMBERS,
)
ITEM_TWICE: Final = Message(
    "outline.item-twice",
    Severity.WARNING,
    Text(
        'Mục {item} đã là của "{first}" nên nhiệm vụ của "{value}" sẽ in dưới tên đơn vị đó.',
        'Ghi số mục riêng cho "{value}"; nếu hai đơn vị chung một mục thì dùng cột Đơn vị cùng'
        " mục.",
    ),
    Text(
        'Item {item} is that of "{first}", so the duty of "{value}" would be printed under that'
        " name.",
        'Give "{value}" a number of its own, or use the column Đơn vị cùng mục.',
    ),
    _NUMBERS,
)
NOTHING_BELOW: Final = Message(
    "outline.nothing-below",
    Severity.WARNING,
    Text(
        'Câu kết thúc bằng dấu hai chấm ("{value}") nhưng bên dưới không có ý nào.',
        "Bổ sung các ý bên dưới, hoặc bỏ câu này.",
    ),
    Text(
        'The line ends with a colon ("{value}") and nothing follows below it.',
        "Add what it announces, or leave it out.",
    ),
    _NUMBERS,
)
ANNEX_NOT_ATTACHED: Final = Message(
    "annex.not-attached",
    Severity.WARNING,
    Text(
        "Câu nhắc đến {value} nhưng không có biểu nào mang số này được kèm theo kế hoạch.",
        "Thêm biểu và đánh dấu x ở cột Kèm kế hoạch, hoặc sửa số hiệu trong câu.",
    ),
    Text(
        "The text names {value}, but no annex of that number is attached.",
        "Add and tick the annex, or correct the number in the text.",
    ),
    _ANNEXES,
)
ANNEX_NUMBER_TWICE: Final = Message(
    "annex.number-twice",
    Severity.WARNING,
    Text(
        'Hai biểu kèm theo cùng mang số hiệu "{value}".',
        "Đánh lại số hiệu in của một trong hai biểu.",
    ),
    Text(
        'Two attached annexes carry the number "{value}".',
        "Give one of them another number.",
    ),
    _ANNEXES,
)
ANNEX_NOT_NAMED: Final = Message(
    "annex.not-named",
    Severity.INFO,
    Text(
        'Biểu "{value}" được kèm theo nhưng các câu chỉ nhắc đến biểu khác.',
        "Nhắc đến biểu này trong câu có liên quan, hoặc bỏ dấu x ở cột Kèm kế hoạch.",
    ),
    Text(
        '"{value}" is attached, but the texts name other annexes only.',
        "Name it where it belongs, or untick it.",
    ),
    _ANNEXES,
)
