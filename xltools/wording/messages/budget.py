"""Money: lines against totals, amounts that are missing or out of scale."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_VON: Final = "Biểu kinh phí của Thông tư 10/2022/TT-BLĐTBXH"

TOTAL: Final = Message(
    "budget.total",
    Severity.ERROR,
    Text(
        "Tổng kinh phí ghi {stated:million}, nhưng các dòng cộng lại là {added:million}.",
        "Sửa số tổng, hoặc tìm dòng còn thiếu, còn thừa.",
    ),
    Text(
        "The total is stated as {stated:million}, but the lines add up to {added:million}.",
        "Correct the total, or find the line that is missing or too many.",
    ),
    _VON,
)
NO_TOTAL: Final = Message(
    "budget.no-total",
    Severity.WARNING,
    Text(
        "Kế hoạch không nêu tổng kinh phí; các dòng cộng lại là {added:million}.",
        'Thêm dòng "Toàn Chương trình" với số được giao, hoặc ghi {{kp}} vào câu về kinh phí.',
    ),
    Text(
        "No total is stated; the lines add up to {added:million}.",
        'Add a line "Toàn Chương trình", or write {{kp}} in the sentence about money.',
    ),
    "S000-44: không có tổng kinh phí",
)
NO_AMOUNT: Final = Message(
    "budget.no-amount",
    Severity.ERROR,
    Text(
        'Dòng kinh phí của {project} ghi "được giao" nhưng chưa có số tiền.',
        'Điền số tiền theo quyết định giao, hoặc đổi Tình trạng thành "chưa giao".',
    ),
    Text(
        "The line of {project} is granted but has no amount.",
        "Fill in the amount, or say that it is not granted yet.",
    ),
    _VON,
)
AMOUNT_NOT_GRANTED: Final = Message(
    "budget.amount-not-granted",
    Severity.WARNING,
    Text(
        'Dòng kinh phí của {project} có số tiền nhưng Tình trạng lại là "{state}".',
        'Chọn "được giao" hoặc "dự kiến" nếu có số, nếu không thì xóa số tiền.',
    ),
    Text(
        'The line of {project} has an amount, but its state is "{state}".',
        "Choose another state, or remove the amount.",
    ),
    _VON,
)
SOURCE_UNKNOWN: Final = Message(
    "budget.source-unknown",
    Severity.WARNING,
    Text(
        "Dòng kinh phí của {project} chưa rõ nguồn.",
        "Chọn nguồn theo quyết định giao vốn (NSTW, NSĐP, nguồn khác).",
    ),
    Text("The line of {project} names no source.", "Choose the source of the decision."),
    "S000-45: không nêu nguồn vốn",
)
KIND_UNKNOWN: Final = Message(
    "budget.kind-unknown",
    Severity.WARNING,
    Text(
        "Dòng kinh phí của {project} chưa rõ loại vốn.",
        "Chọn loại vốn theo quyết định giao vốn.",
    ),
    Text("The line of {project} names no kind of capital.", "Choose the kind."),
    "S000-45: không nêu loại vốn",
)
NEGATIVE: Final = Message(
    "budget.negative",
    Severity.ERROR,
    Text("Số tiền {value} triệu đồng là số âm.", "Ghi lại số tiền không âm."),
    Text("The amount {value} million đồng is negative.", "Type zero or more."),
    _VON,
)
SCALE: Final = Message(
    "budget.scale",
    Severity.WARNING,
    Text(
        "Số tiền {value} triệu đồng gấp {times:n} lần mức thường gặp của các dòng khác.",
        "Trang này gõ theo triệu đồng, không gõ theo đồng hay nghìn đồng; có lẽ cần gõ là"
        " {likely}.",
    ),
    Text(
        "The amount {value} million đồng is {times:n} times what other lines have.",
        "Amounts are typed in millions of đồng; perhaps {likely} is meant.",
    ),
    "Lỗi thường gặp: nhầm đồng, nghìn đồng với triệu đồng",
)
SCALE_SMALL: Final = Message(
    "budget.scale-small",
    Severity.WARNING,
    Text(
        "Số tiền {value} triệu đồng chỉ là {amount:dong}, quá nhỏ so với các dòng khác; có lẽ gõ"
        " theo tỷ đồng.",
        "Nếu đúng vậy thì gõ lại {likely} (triệu đồng), nếu không thì giải trình.",
    ),
    Text(
        "The amount {value} million đồng is only {amount:dong}, far below the other lines; perhaps"
        " it was typed in billions.",
        "If so, type {likely} (million đồng), otherwise explain it.",
    ),
    "Lỗi thường gặp: nhầm tỷ đồng với triệu đồng",
)
SCALE_OF_ALLOCATED: Final = Message(
    "budget.scale-allocated",
    Severity.ERROR,
    Text(
        "Đã phân bổ {value} triệu đồng trong khi kế hoạch vốn là {amount:million}; hai ô dùng hai"
        " đơn vị tính khác nhau.",
        "Gõ cả hai theo triệu đồng; số đã phân bổ có lẽ là {likely}.",
    ),
    Text(
        "{value} million đồng are allocated, but {amount:million} are planned: these are two units"
        " of money.",
        "Type both in millions of đồng; perhaps {likely} is allocated.",
    ),
    "Lỗi thường gặp: nhầm đồng, nghìn đồng với triệu đồng",
)
NONE: Final = Message(
    "budget.none",
    Severity.WARNING,
    Text(
        "Trang Kinh phí chưa có dòng nào, trong khi kế hoạch có dự án thực hiện năm nay.",
        'Mỗi dự án ghi một dòng; chưa có số thì chọn Tình trạng "chưa giao".',
    ),
    Text(
        "There is no line of money, though projects are carried out this year.",
        "Add a line for each; say so where nothing was granted yet.",
    ),
    _VON,
)
NO_AMOUNT_AT_ALL: Final = Message(
    "budget.no-amount-at-all",
    Severity.INFO,
    Text(
        "Cả kế hoạch chưa có khoản tiền nào.",
        "Khi có quyết định giao vốn thì điền số tiền; chưa giao thì để nguyên.",
    ),
    Text(
        "No line of the plan has an amount yet.",
        "Fill them in once money is granted; until then leave them.",
    ),
    "S003-13: kế hoạch không có số tiền nào",
)
ONE_CELL: Final = Message(
    "budget.one-cell",
    Severity.ERROR,
    Text(
        "Dòng kinh phí của {project} ghi {value} triệu đồng; nếu là {likely} thì khớp với {count:n}"
        " số tổng đang lệch.",
        "Tra lại quyết định giao vốn; đúng vậy thì gõ {likely} (triệu đồng).",
    ),
    Text(
        "The line of {project} is {value} million đồng; were it {likely}, the totals that are out"
        " would be right: {count:n}.",
        "Look up the decision; if so, type {likely} (million đồng).",
    ),
    "Biểu kinh phí: các dòng cộng lại bằng số tổng theo nguồn, loại vốn, dự án, đơn vị",
)
TEXT_TOTAL: Final = Message(
    "budget.text-total",
    Severity.ERROR,
    Text(
        'Câu này ghi "{value}", nhưng các dòng ở trang Kinh phí cộng lại là {added:million}.',
        "Sửa số trong câu, hoặc ghi {{kp}} để số tự lấy từ trang Kinh phí.",
    ),
    Text(
        'The sentence says "{value}", but the lines of money add up to {added:million}.',
        "Correct it, or write {{kp}} to have the sum filled in.",
    ),
    "S000-44: tổng kinh phí trong bài phải theo bảng kinh phí",
)
TEXT_AMOUNT: Final = Message(
    "budget.text-amount",
    Severity.WARNING,
    Text(
        'Câu này ghi "{value}", nhưng trang Kinh phí ghi cho {project} là {added:million}.',
        "Sửa số trong câu, hoặc ghi {{kp.{project}}} để số tự lấy từ trang Kinh phí.",
    ),
    Text(
        'The sentence says "{value}", but the lines of {project} are {added:million}.',
        "Correct it, or write {{kp.{project}}} to have the sum filled in.",
    ),
    "S000-44: số tiền trong bài phải theo bảng kinh phí",
)
COUNTED_TWICE: Final = Message(
    "budget.counted-twice",
    Severity.WARNING,
    Text(
        "Dòng của {project} đúng bằng tổng các tiểu dự án của nó, nên số tiền bị tính hai lần.",
        "Bỏ dòng này, chỉ giữ các dòng tiểu dự án.",
    ),
    Text(
        "The line of {project} equals the sum of its parts, so the money is counted twice.",
        "Remove it and keep the parts.",
    ),
    _VON,
)
LINE_TWICE: Final = Message(
    "budget.line-twice",
    Severity.WARNING,
    Text(
        "Hai dòng kinh phí của {project} có cùng nguồn, loại vốn và nội dung chi.",
        "Gộp thành một dòng, hoặc ghi rõ Nội dung chi của từng dòng.",
    ),
    Text(
        "Two lines of {project} share source, kind and content.",
        "Join them, or say what each is for.",
    ),
    _VON,
)
ALLOCATED_OVER: Final = Message(
    "budget.allocated-over",
    Severity.ERROR,
    Text(
        "Đã phân bổ {value} triệu đồng, vượt số vốn được sử dụng là {there:million}.",
        "Sửa số đã phân bổ, hoặc sửa vốn kế hoạch và vốn kéo dài.",
    ),
    Text(
        "{value} million đồng are allocated, more than the {there:million} at hand.",
        "Correct one of the amounts.",
    ),
    "Biểu kinh phí: phân bổ không quá kế hoạch cộng vốn kéo dài",
)
