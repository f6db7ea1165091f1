"""The workbook beside last year's: starts, jumps, places, targets, money."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_REVIEW: Final = "Thông tư 07/2021/TT-BLĐTBXH: số đầu kỳ là kết quả rà soát cuối năm trước"

START_DIFFERS: Final = Message(
    "previous.start-differs",
    Severity.WARNING,
    Text(
        '{place}: "{header}" ghi {value}, nhưng kết quả năm {year} để lại là {ended:n} hộ.',
        "Lấy lại số theo kết quả rà soát cuối năm {year}; nếu tệp năm trước chưa đúng thì giải"
        " trình.",
    ),
    Text(
        '{place}: "{header}" is {value}, but the results of {year} ended with {ended:n}.',
        "Take the figure of last year's review, or explain why it differs.",
    ),
    _REVIEW,
)
JUMP: Final = Message(
    "previous.jump",
    Severity.WARNING,
    Text(
        '{place}: "{header}" ghi {value}, khác nhiều so với {ended:n} hộ dự kiến cuối năm {year}.',
        "Đối chiếu với kết quả rà soát cuối năm {year}; số đúng thì ghi lý do ở trang Giải trình.",
    ),
    Text(
        '{place}: "{header}" is {value}, far from the {ended:n} that {year} was to end with.',
        "Compare it with last year's review; if it is right, explain why.",
    ),
    _REVIEW,
)
JUMP_LIKELY: Final = Message(
    "previous.slip",
    Severity.WARNING,
    Text(
        '{place}: "{header}" ghi {value}, còn năm {year} dự kiến để lại {ended:n} hộ; có lẽ gõ'
        " nhầm chữ số.",
        "Nếu gõ nhầm thì sửa thành {ended:n}; nếu số này đúng thì ghi lý do ở trang Giải trình.",
    ),
    Text(
        '{place}: "{header}" is {value}, but {year} was to end with {ended:n}; perhaps a digit was'
        " mistyped.",
        "If so, type {ended:n}; if the figure is right, explain why.",
    ),
    _REVIEW,
)
WHOLE_JUMPS: Final = Message(
    "previous.whole-jumps",
    Severity.WARNING,
    Text(
        'Cộng các dòng, "{header}" là {now:n} hộ, khác nhiều so với {ended:n} hộ cuối năm {year}.',
        "Xem còn thôn (đơn vị) nào thiếu, thừa hoặc gõ nhầm số không.",
    ),
    Text(
        'Added up, "{header}" is {now:n}, far from the {ended:n} at the end of {year}.',
        "Look for a row that is missing, too many or mistyped.",
    ),
    _REVIEW,
)
PLACE_GONE: Final = Message(
    "previous.place-gone",
    Severity.WARNING,
    Text(
        "{place} có trong tệp năm {year} ({poor:n} hộ nghèo, {near:n} hộ cận nghèo đầu năm đó),"
        " năm nay không có dòng nào.",
        "Thêm dòng còn thiếu; nếu đã sáp nhập hoặc đổi tên thì ghi ở trang Giải trình.",
    ),
    Text(
        "{place} stood in the workbook of {year} ({poor:n} poor, {near:n} near-poor households at"
        " its start) and has no row now.",
        "Add its row, or explain that it was merged or renamed.",
    ),
    "Biểu mẫu chuẩn, mỗi thôn (đơn vị) một dòng qua các năm",
)
PLACE_NEW: Final = Message(
    "previous.place-new",
    Severity.INFO,
    Text(
        "{place} không có trong tệp năm {year}.",
        "Kiểm tra lại tên và mã; thôn mới lập hoặc mới tách thì để nguyên.",
    ),
    Text("{place} did not stand in the workbook of {year}.", "Check its name and code."),
    "Biểu mẫu chuẩn, mỗi thôn (đơn vị) một dòng qua các năm",
)
TARGET_WEAKER: Final = Message(
    "previous.target-weaker",
    Severity.WARNING,
    Text(
        'Chỉ tiêu "{name}" năm nay đặt {here}, kém hơn mức năm {year} là {there}.',
        "Kiểm tra lại số; nếu đúng là hạ mức thì ghi lý do ở trang Giải trình.",
    ),
    Text(
        'The target "{name}" is {here} now, less demanding than {there} in {year}.',
        "Check the figure, or explain why less is aimed at.",
    ),
    "Quyết định số 90/QĐ-TTg: mục tiêu giảm nghèo tăng dần qua từng năm",
)
TARGET_TURNED: Final = Message(
    "previous.target-turned",
    Severity.WARNING,
    Text(
        'Chỉ tiêu "{name}" năm nay ghi {here}, ngược chiều với năm {year} là {there}.',
        "Chọn lại Cách nêu cho đúng chiều của chỉ tiêu.",
    ),
    Text(
        'The target "{name}" is {here} now, the other way round than {there} in {year}.',
        "Choose the operator that points the right way.",
    ),
    "S000-13: cách nêu một chỉ tiêu không thống nhất",
)
MONEY_SCALE: Final = Message(
    "previous.money-scale",
    Severity.WARNING,
    Text(
        "Kinh phí của {project} ghi {value} triệu đồng, còn năm {year} là {last:million}; có lẽ gõ"
        " nhầm đơn vị tính.",
        "Nếu nhầm thì gõ lại {likely} (triệu đồng); nếu số này đúng thì giải trình.",
    ),
    Text(
        "The line of {project} is {value} million đồng, but {last:million} in {year}: perhaps"
        " another unit was typed.",
        "If so, type {likely} (million đồng); if it is right, explain why.",
    ),
    "Lỗi thường gặp: nhầm đồng, nghìn đồng với triệu đồng",
)
