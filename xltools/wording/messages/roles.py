"""Roles: who leads, helps and receives, told the same way on every sheet."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_TASKS: Final = "Kế hoạch đã đọc: mỗi việc một đơn vị chủ trì, các đơn vị phối hợp"

PARTNER_TWICE: Final = Message(
    "task.partner-twice",
    Severity.WARNING,
    Text(
        'Nhiệm vụ {name} ghi "{value}" hai lần trong các đơn vị phối hợp.',
        "Bỏ một ô, hoặc thay bằng đơn vị còn thiếu.",
    ),
    Text(
        'The task {name} lists "{value}" twice among its partners.',
        "Clear one of the cells, or name the partner that is missing.",
    ),
    _TASKS,
)
OTHER_LEAD: Final = Message(
    "task.other-lead",
    Severity.WARNING,
    Text(
        'Cùng {project} nhưng ở đây "{value}" chủ trì, ở {related} lại là "{lead}".',
        "Giữ một đơn vị chủ trì; nếu là việc riêng thì chọn mã ở cột Hoạt động riêng.",
    ),
    Text(
        'For {project}, "{value}" leads here, but "{lead}" at {related}.',
        "Keep one lead, or say which activity this row is about.",
    ),
    _TASKS,
)
DUTY_LEADS: Final = Message(
    "duty.not-the-lead",
    Severity.WARNING,
    Text(
        '"{office}" được ghi là chủ trì {project}, nhưng trang Phân công giao "{lead}" chủ trì.',
        "Thống nhất hai trang: sửa vai trò ở đây, hoặc sửa đơn vị chủ trì ở trang Phân công.",
    ),
    Text(
        '"{office}" is said to lead {project}, but the sheet of tasks says "{lead}".',
        "Make the two sheets agree.",
    ),
    _TASKS,
)
DUTY_HELPS: Final = Message(
    "duty.is-the-lead",
    Severity.WARNING,
    Text(
        '"{office}" được ghi là phối hợp thực hiện {project}, nhưng trang Phân công giao chính đơn'
        " vị này chủ trì.",
        "Sửa vai trò ở đây thành chủ trì, hoặc sửa đơn vị chủ trì ở trang Phân công.",
    ),
    Text(
        '"{office}" is said to help with {project}, but leads it on the sheet of tasks.',
        "Make the two sheets agree.",
    ),
    _TASKS,
)
RECIPIENT_NO_PART: Final = Message(
    "recipient.no-part",
    Severity.INFO,
    Text(
        '"{value}" nhận kế hoạch để {purpose} nhưng không được giao việc gì.',
        "Giao việc ở trang Phân công hoặc Tổ chức thực hiện, hoặc đổi mã nơi nhận thành đ/b.",
    ),
    Text(
        '"{value}" receives the plan ({purpose}), but has no part in it.',
        "Give it a task, or send it for information only.",
    ),
    "S000-53: nơi nhận phải khớp với phân công",
)
RECIPIENT_NO_CODE: Final = Message(
    "recipient.no-code",
    Severity.INFO,
    Text(
        'Nơi nhận "{value}" chưa có mã, trong khi các dòng khác có.',
        "Chọn mã: b/c để báo cáo, t/h để thực hiện, p/h để phối hợp, đ/b để biết.",
    ),
    Text(
        'The recipient "{value}" has no code, while others have.',
        "Choose what it receives the plan for.",
    ),
    "S003-24: nơi nhận thiếu mã",
)
RECIPIENT_CODE_CASE: Final = Message(
    "recipient.code-case",
    Severity.INFO,
    Text('Mã nơi nhận ghi "{value}".', "Viết như mã trong danh sách: {likely}."),
    Text('The recipient\'s code is written "{value}".', "Write it as the list does: {likely}."),
    "S003-23: mã nơi nhận viết hoa",
)
POLICY_WITHOUT_OFFICE: Final = Message(
    "project.policy-no-office",
    Severity.WARNING,
    Text(
        "{name} có nội dung nhưng không cơ quan, bộ phận nào được giao thực hiện.",
        "Chọn Đơn vị thực hiện ở đây, hoặc ghi mã chính sách này cho một đơn vị ở trang Tổ chức"
        " thực hiện.",
    ),
    Text(
        "{name} has content, but no office carries it out.",
        "Name the office here, or give the policy to one on the sheet of duties.",
    ),
    "S003-14, S003-15, S003-16: chính sách không có cơ quan thực hiện",
)
NO_DAY: Final = Message(
    "report.no-day",
    Severity.WARNING,
    Text(
        "Báo cáo {period} chưa có ngày phải gửi.",
        'Chọn "trước ngày" và điền ngày/tháng để các đơn vị biết hạn.',
    ),
    Text(
        "The {period:word} report has no day to be sent by.",
        "Give day and month, so that offices know.",
    ),
    "S003-18: báo cáo 6 tháng, năm không nêu ngày",
)
SPELLING: Final = Message(
    "office.spelling",
    Severity.INFO,
    Text(
        'Tên cơ quan viết "{value}", khác tên trong danh mục là "{official}".',
        "Viết thống nhất một cách trong cả kế hoạch.",
    ),
    Text(
        'The office is written "{value}", unlike "{official}".',
        "Write it one way throughout.",
    ),
    "S004-35, S004-36: một cơ quan viết nhiều cách",
)
OBJECTIVE: Final = Message(
    "project.objective-without-task",
    Severity.WARNING,
    Text(
        'Mục tiêu nêu "{value}" nhưng kế hoạch năm nay không thực hiện {project}.',
        "Bỏ nội dung này khỏi mục tiêu, hoặc đánh dấu thực hiện dự án đó và phân công.",
    ),
    Text(
        'An objective speaks of "{value}", but {project} is not carried out this year.',
        "Drop it from the objectives, or tick that project and assign it.",
    ),
    "S004-10: nêu mục tiêu mà không có chỉ tiêu, nhiệm vụ tương ứng",
)
OTHER_UNITS: Final = Message(
    "activity.other-units",
    Severity.ERROR,
    Text(
        "Ghi {value} {kind}, nhưng cấp dưới có {there} {kind}.",
        'Sửa số này, hoặc sửa đơn vị đếm (ví dụ "xã, thị trấn").',
    ),
    Text(
        'It says {value} "{kind}", but there are {there} below.',
        "Correct the number, or what is counted.",
    ),
    "S004-14: 07 lớp/07 xã trong khi 7 đơn vị gồm cả thị trấn",
)
