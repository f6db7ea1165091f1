"""Targets that go the wrong way, are impossible, or do not fit their whole."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_SHEET: Final = "Biểu mẫu chuẩn, trang Chỉ tiêu"
_WAY: Final = "Chương trình mục tiêu quốc gia giảm nghèo bền vững: hướng của từng chỉ số"
_PARTS: Final = "S003-09: trường đạt chuẩn theo cấp học cộng lại bằng tổng"

WORSE: Final = Message(
    "target.worse",
    Severity.WARNING,
    Text(
        'Chỉ tiêu "{name}" ghi {here}, kém hơn số đầu kỳ là {baseline}.',
        "Kiểm tra hai số có bị đổi chỗ không; nếu số liệu đúng thì giải trình.",
    ),
    Text(
        'The target "{name}" is {here}, worse than its baseline {baseline}.',
        "Check whether the two were exchanged, or explain it.",
    ),
    _WAY,
)
TURNED: Final = Message(
    "target.turned",
    Severity.WARNING,
    Text(
        'Cách nêu của chỉ tiêu "{name}" ngược hướng: {here}.',
        "Chọn lại cách nêu: với tỷ lệ nghèo là không quá, dưới, giảm; với chỉ tiêu cần tăng là ít"
        " nhất, trên, tăng.",
    ),
    Text(
        'The target "{name}" is bounded on the wrong side: {here}.',
        "Choose the operator again.",
    ),
    _WAY,
)
LEVEL_IN_POINTS: Final = Message(
    "target.level-in-points",
    Severity.ERROR,
    Text(
        "Điểm phần trăm là đơn vị của mức tăng, giảm, nhưng chỉ tiêu này ghi {here}.",
        'Nếu là mức tăng, giảm thì chọn Cách nêu "giảm" hoặc "tăng"; nếu là tỷ lệ cuối kỳ thì chọn'
        " ĐVT là %.",
    ),
    Text(
        "Percentage points are the unit of a change, but this target says {here}.",
        "Choose the operator of a fall or rise, or per cent as the unit of a level.",
    ),
    "S000-08: mức giảm tỷ lệ tính bằng điểm phần trăm",
)
OTHER_SCALE: Final = Message(
    "target.other-scale",
    Severity.WARNING,
    Text(
        'Chỉ tiêu "{name}" ghi {here}, số đầu kỳ là {baseline}: hai số chênh nhau khoảng {times}'
        " lần.",
        "Kiểm tra dấu phẩy; có lẽ giá trị là {likely}, hoặc số đầu kỳ bị gõ nhầm.",
    ),
    Text(
        'The target "{name}" is {here}, its baseline {baseline}: about {times} times apart.',
        "Check the comma; the value may be {likely}, or the baseline was mistyped.",
    ),
    "Lỗi thường gặp: nhầm dấu phẩy, gõ 0,185 thay cho 18,5%",
)
NEGATIVE: Final = Message(
    "target.negative",
    Severity.ERROR,
    Text(
        'Ô "{header}" là số âm: {value}.',
        'Ghi số dương; mức giảm thì chọn "giảm" ở cột Cách nêu.',
    ),
    Text(
        'The cell "{header}" is negative: {value}.',
        "Give it without the minus; a fall is said by the operator.",
    ),
    _SHEET,
)
NOT_WHOLE: Final = Message(
    "target.not-whole",
    Severity.ERROR,
    Text(
        "Số {value} {unit} không thể có phần lẻ.",
        "Ghi số nguyên, hoặc chọn lại đơn vị tính.",
    ),
    Text("{value} {unit} cannot be a fraction.", "Give a whole number, or another unit."),
    _SHEET,
)
TOO_LARGE: Final = Message(
    "target.change-too-large",
    Severity.ERROR,
    Text(
        'Chỉ tiêu "{name}" ghi {here}, trong khi số đầu kỳ là {baseline}%.',
        "Kiểm tra dấu phẩy của mức thay đổi và của số đầu kỳ.",
    ),
    Text(
        'The target "{name}" is {here}, which is impossible from {baseline}%.',
        "Check the commas of the change and of the baseline.",
    ),
    "Tỷ lệ nằm trong khoảng từ 0 đến 100",
)
HALF_FRACTION: Final = Message(
    "target.half-fraction",
    Severity.WARNING,
    Text(
        'Phân số mới có một nửa: thiếu "{header}".',
        "Điền đủ tử số và mẫu số, hoặc xóa cả hai.",
    ),
    Text('The fraction lacks "{header}".', "Fill in both numbers, or clear both."),
    _SHEET,
)
IMPROPER: Final = Message(
    "target.numerator-over-denominator",
    Severity.ERROR,
    Text(
        "Tử số {value} lớn hơn mẫu số {whole}.",
        "Kiểm tra xem hai số có bị đổi chỗ không.",
    ),
    Text("The numerator {value} is over the denominator {whole}.", "Exchange or correct them."),
    _SHEET,
)
PART: Final = Message(
    "target.part-over-whole",
    Severity.ERROR,
    Text(
        'Phần "{name}" là {value}, lớn hơn chỉ tiêu chung "{whole}" là {total}.',
        "Sửa một trong hai số, hoặc sửa mã ở cột Thuộc chỉ tiêu.",
    ),
    Text(
        'The part "{name}" is {value}, more than its whole "{whole}", {total}.',
        "Correct one of the two, or the code of the whole.",
    ),
    _PARTS,
)
PARTS_SUM: Final = Message(
    "target.parts-sum",
    Severity.ERROR,
    Text(
        'Chỉ tiêu "{name}" ghi tử số {value}, nhưng các phần cộng lại là {added}.',
        "Sửa tử số chung hoặc tử số của phần ghi sai.",
    ),
    Text(
        'The target "{name}" has the numerator {value}, but its parts add up to {added}.',
        "Correct the total or the part that is wrong.",
    ),
    _PARTS,
)
UNCLEAR: Final = Message(
    "target.unclear-change",
    Severity.WARNING,
    Text(
        'Chỉ tiêu "{value}" ghi {here}: chưa rõ nâng lên mức này hay nâng thêm chừng này.',
        'Thêm chữ "lên" vào nội dung nếu là mức cuối năm, hoặc chọn Cách nêu "tăng" nếu là mức tăng'
        " thêm.",
    ),
    Text(
        'The target "{value}" says {here}, which may be a rise to that level or by so much.',
        "Say in its wording that it rises to the figure, or choose the operator of a rise.",
    ),
    "S003-08: nâng tỷ lệ lao động qua đào tạo 54,46%",
)
