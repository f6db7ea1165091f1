"""Households, poor and near-poor: their movements, parts and places."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_RS: Final = "Thông tư 07/2021/TT-BLĐTBXH, biểu RS1, RS2, RS3"

NONE: Final = Message(
    "household.none",
    Severity.WARNING,
    Text(
        "Chưa có dòng nào về số hộ của kế hoạch, nên không đối chiếu được tỷ lệ với số hộ.",
        'Điền mỗi thôn (đơn vị) một dòng, hoặc một dòng "Toàn xã" nếu chưa có số theo thôn.',
    ),
    Text(
        "There is no row of households for the plan, so no rate can be held against counts.",
        "Fill in a row for each village, or one row for the whole unit.",
    ),
    "S000-11, S000-12: kế hoạch không có biểu số hộ",
)
OUT_OVER_START: Final = Message(
    "household.out-over-start",
    Severity.ERROR,
    Text(
        "{place}: số {kind:word} giảm trong kỳ là {out:n}, nhiều hơn số có thể giảm là {start:n}"
        " (đầu kỳ cộng số tăng).",
        "Kiểm tra lại số đầu kỳ và các ô giảm của dòng này.",
    ),
    Text(
        "{place}: {out:n} {kind:word} leave, more than the {start:n} there are (start plus"
        " entries).",
        "Check the start and the exits of this row.",
    ),
    _RS,
)
PART_OVER_WHOLE: Final = Message(
    "household.part-over-whole",
    Severity.ERROR,
    Text(
        '{place}: "{header}" là {part:n}, lớn hơn "{whole_header}" là {whole:n}.',
        "Số bộ phận không thể lớn hơn số chung; sửa lại một trong hai ô.",
    ),
    Text(
        '{place}: "{header}" is {part:n}, more than "{whole_header}" with {whole:n}.',
        "A part cannot exceed its whole; correct one of the two cells.",
    ),
    _RS,
)
MEMBERS_FEWER: Final = Message(
    "household.members-fewer",
    Severity.ERROR,
    Text(
        '{place}: "{header}" là {people:n} người, ít hơn "{whole_header}" là {households:n} hộ; mỗi'
        " hộ có ít nhất một người.",
        "Tra lại kết quả rà soát rồi sửa một trong hai ô.",
    ),
    Text(
        '{place}: "{header}" is {people:n}, fewer than "{whole_header}" with {households:n}, but'
        " each household has a member.",
        "Look both up in the review and correct one of them.",
    ),
    _RS,
)
POOR_OVER_TOTAL: Final = Message(
    "household.poor-over-total",
    Severity.ERROR,
    Text(
        "{place}: hộ nghèo và hộ cận nghèo {moment:word} cộng lại là {part:n}, nhiều hơn tổng số hộ"
        " {whole:n}.",
        "Kiểm tra lại tổng số hộ, số hộ nghèo và số hộ cận nghèo của dòng này.",
    ),
    Text(
        "{place}: poor and near-poor households ({moment:word}) are {part:n}, more than all"
        " {whole:n}.",
        "Check the total, the poor and the near-poor of this row.",
    ),
    _RS,
)
MOVES_WITHOUT_START: Final = Message(
    "household.moves-without-start",
    Severity.ERROR,
    Text(
        '{place}: có số tăng, giảm nhưng ô "{header}" còn trống.',
        "Điền số đầu kỳ; không có hộ nào thì ghi 0.",
    ),
    Text(
        '{place}: there are movements, but "{header}" is blank.',
        "Fill in the start; type 0 where there are none.",
    ),
    _RS,
)
PLACE_TWICE: Final = Message(
    "household.place-twice",
    Severity.ERROR,
    Text(
        "{place} có hai dòng trong cùng một kỳ nên số hộ bị cộng hai lần.",
        "Giữ một dòng, hoặc sửa lại mã hoặc kỳ của dòng kia.",
    ),
    Text(
        "{place} has two rows in one period, so its households are counted twice.",
        "Keep one row, or correct code or period of the other.",
    ),
    "Biểu mẫu chuẩn, mỗi thôn một dòng trong một kỳ",
)
TOTAL_BESIDE_PARTS: Final = Message(
    "household.total-beside-parts",
    Severity.WARNING,
    Text(
        "{place} là dòng tổng của các dòng khác trong cùng kỳ nên mọi hộ bị tính hai lần.",
        "Xóa dòng tổng này; tổng được tính tự động từ các thôn (đơn vị).",
    ),
    Text(
        "{place} is the sum of the other rows of the period, so all are counted twice.",
        "Remove this row; totals are computed from the others.",
    ),
    "Biểu mẫu chuẩn, mỗi thôn một dòng, hoặc một dòng cho toàn xã",
)
WHOLE_DIFFERS: Final = Message(
    "household.whole-row-differs",
    Severity.ERROR,
    Text(
        '{place}: "{header}" ghi {whole:n}, nhưng các dòng còn lại cộng lại là {added:n}.',
        "Tìm dòng gõ sai hoặc còn thiếu, rồi xóa dòng tổng này; tổng được tính tự động.",
    ),
    Text(
        '{place}: "{header}" is {whole:n}, but the other rows add up to {added:n}.',
        "Find the row that is wrong or missing, then remove this one: totals are computed.",
    ),
    "Biểu mẫu chuẩn, mỗi thôn một dòng, hoặc một dòng cho toàn xã",
)
PLACE_SLIP: Final = Message(
    "household.place-slip",
    Severity.ERROR,
    Text(
        '{place}: "{header}" ghi {count:n}; nếu là {likely:n} thì các dòng cộng lại đúng bằng'
        " {whole:n} của dòng {whole_place}.",
        "Tra lại kết quả rà soát; đúng vậy thì gõ {likely:n}.",
    ),
    Text(
        '{place}: "{header}" is {count:n}; were it {likely:n}, the rows would add up to the'
        " {whole:n} of {whole_place}.",
        "Look it up in the review; if so, type {likely:n}.",
    ),
    "Biểu mẫu chuẩn, mỗi thôn một dòng, hoặc một dòng cho toàn xã",
)
LINKED_CELL: Final = Message(
    "household.linked-cell",
    Severity.ERROR,
    Text(
        '{place}: "{header}" bị dán đè thành {value}, trong khi "{linked}" là {given}; hai ô nói về'
        " cùng những hộ đó (cột này có {count:n} ô như vậy).",
        'Chép lại công thức của ô này; nếu {value} mới đúng thì sửa ô "{linked}".',
    ),
    Text(
        '{place}: "{header}" was typed over with {value}, but "{linked}" is {given}: these are the'
        " same households ({count:n} such cell(s) in the column).",
        'Put the formula back; if {value} is right, correct "{linked}".',
    ),
    "Thông tư 07/2021/TT-BLĐTBXH, biểu RS2, RS3: C2 = N5, C5 = N2",
)
WORKED_OUT_DIFFERS: Final = Message(
    "household.worked-out-differs",
    Severity.ERROR,
    Text(
        '{place}: "{header}" bị dán đè thành {value}, trong khi các ô cùng dòng cho ra {given} (cột'
        " này có {count:n} ô như vậy).",
        "Chép lại công thức của ô này; nếu {value} mới đúng thì sửa các ô mà nó được tính từ đó.",
    ),
    Text(
        '{place}: "{header}" was typed over with {value}, but its row gives {given} ({count:n} such'
        " cell(s) in the column).",
        "Put the formula back; if {value} is right, correct the cells that it comes from.",
    ),
    "Thông tư 07/2021/TT-BLĐTBXH, biểu RS1, RS2, RS3: cột 9 = 1-2-3-4+5+6+7+8",
)
BELOW_ASSIGNED: Final = Message(
    "household.below-assigned",
    Severity.WARNING,
    Text(
        "{place}: được giao giảm {assigned:n} hộ nghèo nhưng diễn biến trong năm chỉ giảm"
        " {planned:n} hộ.",
        "Bổ sung số hộ thoát nghèo cho đủ, hoặc ghi lý do ở trang Giải trình.",
    ),
    Text(
        "{place}: {assigned:n} poor households fewer were assigned, but its movements only make"
        " {planned:n} fewer.",
        "Plan for more to leave poverty, or explain why not.",
    ),
    "Quyết định giao chỉ tiêu giảm hộ nghèo của cấp trên",
)
