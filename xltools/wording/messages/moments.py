"""Days, ranges and their order, on sheets and in sentences."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_FORM: Final = "Biểu mẫu chuẩn: thời gian từ … đến …"
_ND30: Final = "Nghị định 30/2020/NĐ-CP, Phụ lục I: cách ghi ngày, tháng, năm"

ENDS_BEFORE_START: Final = Message(
    "activity.ends-before-start",
    Severity.ERROR,
    Text(
        "Hoạt động {row_key}: kết thúc {value} lại sớm hơn bắt đầu {starts}.",
        "Sửa lại một trong hai thời gian.",
    ),
    Text("The activity {row_key} ends {value}, before it starts {starts}.", "Correct one of them."),
    _FORM,
)
OUTSIDE_YEAR: Final = Message(
    "date.outside-year",
    Severity.ERROR,
    Text(
        'Ô "{header}" ghi {value}, sau năm kế hoạch {year}.',
        "Sửa lại năm; phần việc của năm sau thì đưa vào kế hoạch năm sau.",
    ),
    Text(
        'The cell "{header}" says {value}, after the plan year {year}.',
        "Correct the year, or leave it to the next plan.",
    ),
    "Kế hoạch hằng năm, năm kế hoạch ở trang Thông tin chung",
)
ROUND_OUTSIDE: Final = Message(
    "task.round-outside",
    Severity.WARNING,
    Text(
        "Nhiệm vụ {name} có đợt {value} nằm ngoài thời gian từ {starts} đến {ends}.",
        "Sửa ngày của đợt này, hoặc sửa thời gian bắt đầu, kết thúc.",
    ),
    Text(
        "The task {name} has a round on {value}, outside {starts} to {ends}.",
        "Correct the round, or the task's dates.",
    ),
    _FORM,
)
REPORT_ORDER: Final = Message(
    "report.order",
    Severity.ERROR,
    Text(
        "Hạn báo cáo năm là {value}, không muộn hơn hạn báo cáo 6 tháng là {other} của cùng nơi"
        " gửi.",
        "Sửa lại một trong hai hạn; có thể hai dòng bị đổi chỗ.",
    ),
    Text(
        "The year's report is due {value}, not after the half-year's on {other}.",
        "Correct one of them; the two may be exchanged.",
    ),
    "Thông tư 10/2022/TT-BLĐTBXH: báo cáo 6 tháng và năm",
)
BEFORE_PLAN: Final = Message(
    "report.before-plan",
    Severity.WARNING,
    Text(
        "Hạn {value} đã qua khi kế hoạch này ban hành ngày {issued}.",
        "Đặt hạn sau ngày ban hành kế hoạch.",
    ),
    Text(
        "The date {value} was over when this plan was issued on {issued}.",
        "Set a date after that of the plan.",
    ),
    "Hạn giao cho đơn vị phải sau ngày ban hành",
)
DAY_OFF: Final = Message(
    "date.day-off",
    Severity.INFO,
    Text(
        "Ngày {value} là {day}.",
        "Nếu việc này cần ngày làm việc thì chọn ngày khác.",
    ),
    Text("{value} is a day off ({day:word}).", "Choose another day if offices have to be open."),
    "Lịch nghỉ cuối tuần, nghỉ lễ, Tết của năm",
)
RANGE_WORDING: Final = Message(
    "text.range-wording",
    Severity.INFO,
    Text(
        'Câu ghi "{value}": chưa rõ là một khoảng thời gian hay hai đợt.',
        'Nếu là một khoảng thì ghi "từ … đến …", nếu là hai đợt thì nêu rõ từng đợt.',
    ),
    Text(
        'The text says "{value}", which may be one stretch of time or two rounds.',
        'Write "từ … đến …" for a stretch, or name the rounds.',
    ),
    "S000-36, S004-21: từ … và …",
)
RANGE_BACKWARDS: Final = Message(
    "text.range-backwards",
    Severity.ERROR,
    Text(
        'Khoảng thời gian "{value}" bị ngược: mốc sau sớm hơn mốc trước.',
        "Sửa lại một trong hai mốc; nếu kéo sang năm sau thì ghi rõ năm.",
    ),
    Text(
        'The stretch of time "{value}" runs backwards.',
        "Correct one of the two, or name the year.",
    ),
    _FORM,
)
NO_SUCH_DAY: Final = Message(
    "text.no-such-day",
    Severity.ERROR,
    Text('Không có ngày, tháng nào là "{value}".', "Sửa lại ngày, tháng trong câu."),
    Text('There is no such day or month as "{value}".', "Correct the date in the text."),
    _ND30,
)
DATE_SPACES: Final = Message(
    "text.date-spaces",
    Severity.INFO,
    Text(
        'Ngày "{value}" có khoảng trắng ở giữa, khi in dễ bị ngắt dòng.',
        "Viết liền, ví dụ 01/6/2024.",
    ),
    Text('The date "{value}" has spaces inside.', "Write it as one word, such as 01/6/2024."),
    _ND30,
)
