"""Names in texts: places of other units, and what was over by the plan's day."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

OTHER_AREA: Final = Message(
    "place.wrong-level",
    Severity.ERROR,
    Text(
        'Câu ghi "{value}" trong khi đây là kế hoạch của {unit}, có lẽ sót lại khi chép kế hoạch'
        " khác.",
        "Thay bằng tên đơn vị mình (gõ {{don_vi}}); nếu đúng là nói về cấp khác thì ghi rõ.",
    ),
    Text(
        'The text says "{value}", but this is the plan of {unit}.',
        "Name the unit itself, best by {{don_vi}}.",
    ),
    "S004-32: kế hoạch huyện ghi địa bàn tỉnh",
)
OTHER_UNIT: Final = Message(
    "place.other-unit",
    Severity.WARNING,
    Text(
        'Câu nhắc "{value}", không phải {unit}, cấp trên hay đơn vị trực thuộc.',
        "Nếu sót lại khi chép kế hoạch của nơi khác thì thay bằng {{don_vi}}.",
    ),
    Text(
        'The text names "{value}", which is neither {unit} nor above or below it.',
        "If it was copied from elsewhere, write {{don_vi}}.",
    ),
    "Lỗi thường gặp: chép kế hoạch còn tên đơn vị khác",
)
PLACE_MISSPELT: Final = Message(
    "place.misspelt",
    Severity.WARNING,
    Text('Tên "{value}" có lẽ là "{likely}".', 'Nếu gõ nhầm thì sửa thành "{likely}".'),
    Text('The name "{value}" is perhaps "{likely}".', 'If so, make it "{likely}".'),
    "Danh mục đơn vị hành chính",
)
NAME_MISSING: Final = Message(
    "place.no-name",
    Severity.ERROR,
    Text(
        'Câu ghi "{value}", thiếu tên đơn vị.',
        "Ghi đủ tên, ví dụ {unit}; nên gõ {{don_vi}} năm {{nam}}.",
    ),
    Text(
        'The text says "{value}" without the name of the unit.',
        "Name it, such as {unit}; best by {{don_vi}}.",
    ),
    "S003-22: thiếu tên huyện trước năm",
)
BYGONE: Final = Message(
    "text.bygone",
    Severity.ERROR,
    Text(
        'Câu nhắc "{value}", đến ngày {day} của kế hoạch thì không còn nữa.',
        "Thay bằng cơ quan, bộ phận đang phụ trách việc này.",
    ),
    Text(
        'The text names "{value}", which no longer existed on {day}.',
        "Name the office that has taken over its work.",
    ),
    "Danh mục cơ quan theo thời gian; sắp xếp từ 01/3/2025 và 01/7/2025",
)
NOT_YET: Final = Message(
    "text.not-yet",
    Severity.ERROR,
    Text(
        'Câu nhắc "{value}", cơ quan này có từ ngày {since}, sau ngày {day} của kế hoạch.',
        "Thay bằng tên cơ quan vào thời điểm lập kế hoạch.",
    ),
    Text(
        'The text names "{value}", which was set up on {since}, after {day}.',
        "Name the office of that time.",
    ),
    "Danh mục cơ quan theo thời gian; sắp xếp từ 01/3/2025 và 01/7/2025",
)
BYGONE_NOW: Final = Message(
    "text.ended",
    Severity.ERROR,
    Text(
        'Câu nhắc "{value}", đã kết thúc trước ngày {day} của kế hoạch.',
        "Thay bằng {successor}, hoặc ghi rõ đó là việc của giai đoạn trước.",
    ),
    Text(
        'The text names "{value}", which had ended by {day}.',
        "Name {successor}, or say that an earlier period is meant.",
    ),
    "Danh mục tên gọi đã hết hiệu lực: Chương trình 135, 30a sau năm 2021; cấp huyện sau 30/6/2025",
)
