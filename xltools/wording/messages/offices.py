"""Offices: of the right level and time, under their official names; recipients and annexes."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

WRONG_LEVEL: Final = Message(
    "office.wrong-level",
    Severity.ERROR,
    Text(
        '"{value}" không phải cơ quan, bộ phận của {unit}, có lẽ sót lại khi chép kế hoạch cấp'
        " khác.",
        "Thay bằng cơ quan, bộ phận của {unit} phụ trách việc này.",
    ),
    Text(
        '"{value}" is no office of {unit}, perhaps left over from the plan of another level.',
        "Name the office of {unit} that does this.",
    ),
    "S000-25: UBND các xã, thị trấn trong kế hoạch xã",
)
NOT_IN_FORCE: Final = Message(
    "office.not-in-force",
    Severity.ERROR,
    Text(
        '"{value}" không tồn tại vào ngày {day}.',
        "Thay bằng cơ quan, bộ phận nhận nhiệm vụ này sau khi sắp xếp.",
    ),
    Text('"{value}" does not exist on {day}.', "Name the office that took over its work."),
    "Danh mục cơ quan theo thời gian; sắp xếp từ 01/7/2025",
)
UNKNOWN: Final = Message(
    "office.unknown",
    Severity.WARNING,
    Text(
        'Không thấy "{value}" trong danh mục cơ quan, bộ phận của cấp này.',
        "Chọn tên trong danh sách; nếu đúng là cơ quan mới thì thêm dòng ở trang Cơ quan.",
    ),
    Text(
        '"{value}" is not among the offices of this level.',
        "Choose one from the list, or add a row to the sheet of offices.",
    ),
    "Danh mục cơ quan (S000-49)",
)
MISSPELT: Final = Message(
    "office.misspelt",
    Severity.WARNING,
    Text(
        'Không thấy "{value}" trong danh mục; có lẽ là "{likely}".',
        'Nếu đúng thì sửa thành "{likely}".',
    ),
    Text(
        '"{value}" is not among the offices; perhaps "{likely}".',
        'If so, make it "{likely}".',
    ),
    "Danh mục cơ quan",
)
ALIAS: Final = Message(
    "office.alias",
    Severity.INFO,
    Text(
        '"{value}" chưa phải là tên chính thức; tên chính thức là "{official}".',
        "Dùng một tên chính thức cho cả kế hoạch.",
    ),
    Text('"{value}" is not the official name "{official}".', "Use the official name throughout."),
    "S000-20, S000-49: một bộ phận viết nhiều tên",
)
RECIPIENT_MISSING: Final = Message(
    "recipient.missing",
    Severity.WARNING,
    Text(
        '"{office}" được giao việc hoặc nhận báo cáo nhưng không có ở Nơi nhận.',
        "Thêm vào Nơi nhận; một dòng in có thể gồm nhiều đơn vị (ghi mã ở cột Đơn vị).",
    ),
    Text(
        '"{office}" has a task or receives a report, but is not among the recipients.',
        "Add it; one printed line may stand for several offices.",
    ),
    "S000-53: thiếu nơi nhận",
)
RECIPIENT_NONE: Final = Message(
    "recipient.none",
    Severity.WARNING,
    Text(
        "Chưa có nơi nhận nào.",
        "Điền các nơi nhận theo thứ tự in: báo cáo, phối hợp, thực hiện, lưu.",
    ),
    Text("There are no recipients yet.", "Fill them in, in the order of printing."),
    "Nghị định 30/2020/NĐ-CP, Phụ lục I: nơi nhận",
)
ANNEX_NONE: Final = Message(
    "annex.none",
    Severity.WARNING,
    Text(
        "Nội dung văn bản có nhắc biểu kèm theo nhưng kế hoạch không kèm biểu nào.",
        "Đánh dấu x ở cột Kèm kế hoạch của trang Biểu kèm theo, hoặc bỏ câu nhắc đến biểu.",
    ),
    Text(
        "The text speaks of an annex, but none is attached.",
        "Tick the annex that goes with the plan, or drop the words.",
    ),
    "S000-12: có biểu kèm theo mà không có biểu",
)
ANNEX_EMPTY: Final = Message(
    "annex.empty",
    Severity.WARNING,
    Text(
        '{row_key} lấy số liệu từ trang "{value}", nhưng trang này chưa có dòng nào.',
        "Điền trang đó, hoặc bỏ dấu x ở cột Kèm kế hoạch.",
    ),
    Text(
        '{row_key} is built from the sheet "{value}", which has no rows yet.',
        "Fill in that sheet, or do not attach the annex.",
    ),
    "Biểu kèm theo được lập từ các trang của tệp",
)
