"""Deprivations: indicators that are missing, unowned, or that no households can have."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

NUMBER: Final = Message(
    "deprivation.unknown-number",
    Severity.ERROR,
    Text(
        "Chuẩn nghèo áp dụng cho năm {year} không có chỉ số thứ {value}.",
        "Ghi số thứ tự từ 1 đến {last}.",
    ),
    Text(
        "The poverty standard of {year} has no indicator number {value}.",
        "Give a number from 1 to {last}.",
    ),
    "Nghị định 07/2021/NĐ-CP, 12 chỉ số",
)
TWICE: Final = Message(
    "deprivation.twice",
    Severity.ERROR,
    Text(
        "Chỉ số thứ {value} có hai dòng trong cùng một kỳ.",
        "Giữ một dòng cho mỗi chỉ số.",
    ),
    Text("Indicator {value} has two rows in one period.", "Keep one row for each indicator."),
    "Biểu mẫu chuẩn, mỗi chỉ số một dòng trong một kỳ",
)
DEPRIVED_OVER: Final = Message(
    "deprivation.over-households",
    Severity.ERROR,
    Text(
        'Chỉ số thứ {number}: "{header}" là {part:n}, nhiều hơn toàn bộ {whole:n} hộ ở trang Diễn'
        " biến hộ.",
        "Sửa số hộ thiếu hụt, hoặc số hộ đầu kỳ ở trang Diễn biến hộ.",
    ),
    Text(
        'Indicator {number}: "{header}" is {part:n}, more than all {whole:n} such households.',
        "Correct this count, or the start on the sheet of households.",
    ),
    "Thông tư 07/2021/TT-BLĐTBXH, biểu RS4, RS6",
)
FIXED_OVER: Final = Message(
    "deprivation.fixed-over",
    Severity.ERROR,
    Text(
        "Chỉ số thứ {number}: dự kiến khắc phục cho {part:n} hộ, nhiều hơn {whole:n} hộ đang"
        " thiếu hụt.",
        "Sửa lại số hộ dự kiến khắc phục, hoặc số hộ thiếu hụt đầu kỳ.",
    ),
    Text(
        "Indicator {number}: {part:n} are to be helped, more than the {whole:n} in need.",
        "Correct one of the two counts.",
    ),
    "Thông tư 07/2021/TT-BLĐTBXH, biểu RS4, RS6",
)
BLANK: Final = Message(
    "deprivation.blank",
    Severity.WARNING,
    Text(
        'Chỉ số thứ {number} chưa có "{header}".',
        "Điền số hộ theo kết quả rà soát, hoặc số hộ dự kiến theo kế hoạch; không có hộ nào thì"
        " ghi 0.",
    ),
    Text(
        'Indicator {number} has no "{header}".',
        "Fill it in from the review, or as planned; type 0 where there are none.",
    ),
    "Thông tư 07/2021/TT-BLĐTBXH, biểu RS4, RS6",
)
NONE: Final = Message(
    "deprivation.none",
    Severity.WARNING,
    Text(
        "Chưa có số hộ thiếu hụt của chỉ số nào.",
        "Điền số hộ thiếu hụt theo kết quả rà soát cuối năm trước.",
    ),
    Text("No indicator has its deprived households.", "Fill them in from last year's review."),
    "Thông tư 07/2021/TT-BLĐTBXH, biểu RS4, RS6",
)
MISSING: Final = Message(
    "deprivation.missing",
    Severity.WARNING,
    Text(
        "Chuẩn nghèo áp dụng cho năm {year} còn {count:n} chỉ số chưa có dòng: {names}.",
        "Thêm dòng cho từng chỉ số; không có hộ nào thiếu hụt thì ghi 0.",
    ),
    Text(
        "The poverty standard of {year} has {count:n} indicators without a row: {names}.",
        "Add a row for each; type 0 where no household lacks it.",
    ),
    "Nghị định 07/2021/NĐ-CP, 12 chỉ số",
)
NO_OWNER: Final = Message(
    "deprivation.no-owner",
    Severity.WARNING,
    Text(
        "Chỉ số thứ {number} ({name}) chưa có đơn vị phụ trách.",
        "Chọn cơ quan, bộ phận chịu trách nhiệm giảm thiếu hụt chỉ số này.",
    ),
    Text(
        "No office answers for indicator {number} ({name}).",
        "Choose the one that does.",
    ),
    "S003-15: chỉ tiêu nhà ở không giao cho cơ quan nào",
)
NEEDS_OF_CLASS: Final = Message(
    "deprivation.needs-of-class",
    Severity.WARNING,
    Text(
        "Có {households:n} {kind:word}, cộng các chỉ số được {needs:n} lượt thiếu hụt; theo chuẩn"
        " nghèo, mỗi {kind:word} thiếu hụt từ {low:n} đến {high:n} chỉ số, tức phải từ {least:n}"
        " đến {most:n} lượt.",
        "Kiểm tra lại cột này có gõ thiếu, gõ thừa hoặc nhầm sang cột bên cạnh không.",
    ),
    Text(
        "{households:n} {kind:word} have {needs:n} needs in all; by the standard each has {low:n}"
        " to {high:n}, which makes {least:n} to {most:n}.",
        "Look for counts that are missing, too many or in the wrong column.",
    ),
    "Nghị định 07/2021/NĐ-CP: hộ nghèo thiếu hụt từ 3 chỉ số trở lên, hộ cận nghèo dưới 3",
)
