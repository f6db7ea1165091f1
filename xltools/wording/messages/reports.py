"""Report dates: one for all, in time for the level above, to the right receiver."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

NONE: Final = Message(
    "report.none",
    Severity.WARNING,
    Text(
        "Chưa có chế độ báo cáo {period}.",
        "Thêm dòng báo cáo {period} ở trang Chế độ báo cáo.",
    ),
    Text("No report for the period {period:word} is provided for.", "Add a row for {period:word}."),
    "Thông tư 10/2022/TT-BLĐTBXH: báo cáo 6 tháng và năm",
)
NO_DATE: Final = Message(
    "report.no-date",
    Severity.ERROR,
    Text(
        'Báo cáo {row_key} ghi "{wording}" nhưng chưa có ngày.',
        'Điền ngày/tháng, hoặc chọn "theo quy định", "khi có yêu cầu".',
    ),
    Text(
        'The report {row_key} is due "{wording:word}", but no date is given.',
        "Fill in day and month, or choose a wording without a date.",
    ),
    "Biểu mẫu chuẩn, Chế độ báo cáo",
)
CONFLICT: Final = Message(
    "report.conflict",
    Severity.ERROR,
    Text(
        "Hạn báo cáo {period} ở đây là {value}, khác hạn chung {common} ở {related}.",
        "Thống nhất một hạn; nếu dự án có hạn riêng thì hạn đó phải sớm hơn hạn chung.",
    ),
    Text(
        "The {period:word} report is due {value} here, unlike the common {common} at {related}.",
        "Use one date; a project's own date must be before the common one.",
    ),
    "S000-38: một dự án ghi 30/11, các nơi khác 10/11",
)
EARLIER: Final = Message(
    "report.own-date",
    Severity.WARNING,
    Text(
        "Hạn báo cáo {period} của riêng {project} là {value}, sớm hơn hạn chung {common}.",
        "Giữ nếu đúng ý; nếu không thì dùng hạn chung.",
    ),
    Text(
        "The {period:word} report of {project} is due {value}, before the common {common}.",
        "Keep it if that is meant.",
    ),
    "S000-38: hạn riêng của một dự án",
)
TOO_LATE: Final = Message(
    "report.too-late",
    Severity.ERROR,
    Text(
        "Hạn gửi báo cáo {period} lên cấp trên là {value}, không kịp để cấp trên tổng hợp, vì cấp"
        " trên phải báo cáo trước ngày {limit}.",
        "Đặt hạn sớm hơn ngày {limit}, theo kế hoạch hoặc công văn của cấp trên.",
    ),
    Text(
        "The {period:word} report is due {value}, too late: the level above reports by {limit}.",
        "Set a date before {limit}.",
    ),
    "S000-48: xã gửi huyện cùng ngày huyện gửi tỉnh",
)
AFTER_OWN: Final = Message(
    "report.after-own",
    Severity.ERROR,
    Text(
        "Các bộ phận nộp báo cáo {period} vào {value}, không sớm hơn hạn đơn vị gửi cấp trên là"
        " {limit}.",
        "Đặt hạn cho các bộ phận sớm hơn, để còn thời gian tổng hợp.",
    ),
    Text(
        "The offices report ({period:word}) on {value}, no earlier than the unit on {limit}.",
        "Give the offices an earlier date.",
    ),
    "Bộ phận báo cáo trước, đơn vị tổng hợp gửi sau",
)
WRONG_RECEIVER: Final = Message(
    "report.wrong-receiver",
    Severity.ERROR,
    Text(
        '"{sender}" là bộ phận của {unit} nhưng lại báo cáo về "{value}", có lẽ sót lại khi chép'
        " kế hoạch cấp khác.",
        "Sửa nơi nhận thành Ủy ban nhân dân của chính đơn vị; đơn vị sẽ tổng hợp gửi cấp trên.",
    ),
    Text(
        '"{sender}" belongs to {unit}, but reports to "{value}".',
        "Let it report to its own People's Committee, which reports upwards.",
    ),
    "S000-47: bộ phận của xã báo cáo về UBND huyện",
)
