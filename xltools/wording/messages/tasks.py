"""Tasks and projects: who does what, when, and what a project still lacks."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_TASKS: Final = "Kế hoạch đã đọc: mỗi việc có đơn vị chủ trì, phối hợp, thời gian"

NO_LEAD: Final = Message(
    "task.no-lead",
    Severity.ERROR,
    Text(
        "Nhiệm vụ {name} chưa có đơn vị chủ trì.",
        "Chọn một cơ quan, bộ phận chịu trách nhiệm chính.",
    ),
    Text("The task {name} has no lead.", "Choose the one office that answers for it."),
    _TASKS,
)
TWO_LEADS: Final = Message(
    "task.two-leads",
    Severity.WARNING,
    Text(
        'Nhiệm vụ {name} có hai đơn vị chủ trì: "{lead}" và "{value}".',
        "Giữ một đơn vị chủ trì, chuyển đơn vị kia sang cột Phối hợp.",
    ),
    Text(
        'The task {name} has two leads: "{lead}" and "{value}".',
        "Keep one and move the other to the co-operating offices.",
    ),
    "S000-19: hai đơn vị cùng chủ trì",
)
LEAD_IS_PARTNER: Final = Message(
    "task.lead-is-partner",
    Severity.WARNING,
    Text(
        'Nhiệm vụ {name}: "{value}" vừa chủ trì vừa phối hợp.',
        "Bỏ tên này ở cột Phối hợp, hoặc chọn đơn vị chủ trì khác.",
    ),
    Text(
        'The task {name}: "{value}" both leads and co-operates.',
        "Remove it from one of the columns.",
    ),
    _TASKS,
)
NO_PARTNERS: Final = Message(
    "task.no-partners",
    Severity.WARNING,
    Text(
        "Nhiệm vụ {name} chưa có đơn vị phối hợp.",
        "Thêm đơn vị phối hợp; nếu một bộ phận tự làm được thì giải trình.",
    ),
    Text("The task {name} has no co-operating office.", "Add one, or explain why none is needed."),
    "S000-41: không có đơn vị phối hợp",
)
NO_DATES: Final = Message(
    "task.no-dates",
    Severity.ERROR,
    Text(
        'Nhiệm vụ {name} chưa có thời gian ở ô "{header}".',
        'Điền ngày, tháng hoặc quý; nếu không định trước được thì chọn Cách nêu thời gian "khi có'
        ' yêu cầu" hoặc "theo quy định".',
    ),
    Text(
        'The task {name} has nothing under "{header}".',
        "Fill in a day, month or quarter, or choose a wording without dates.",
    ),
    _TASKS,
)
ONLY_JOBS_DATED: Final = Message(
    "task.only-jobs-dated",
    Severity.WARNING,
    Text(
        'Nhiệm vụ {name} chưa có thời gian ở ô "{header}"; chỉ việc riêng của nhiệm vụ này có.',
        "Điền thời gian chung của cả nhiệm vụ, hoặc xóa dòng chung nếu chỉ làm các việc riêng đó.",
    ),
    Text(
        'The task {name} has nothing under "{header}"; only separate jobs of it are dated.',
        "Fill in the time of the whole task, or delete its row if those jobs are all there is.",
    ),
    _TASKS,
)
ENDS_BEFORE_START: Final = Message(
    "task.ends-before-start",
    Severity.ERROR,
    Text(
        "Nhiệm vụ {name}: kết thúc {value} lại sớm hơn bắt đầu {starts}.",
        "Sửa lại một trong hai thời gian.",
    ),
    Text("The task {name} ends {value}, before it starts {starts}.", "Correct one of the two."),
    _TASKS,
)
OUTSIDE_YEAR: Final = Message(
    "task.outside-year",
    Severity.ERROR,
    Text(
        "Nhiệm vụ {name} ghi thời gian {value}, sau năm kế hoạch {year}.",
        "Sửa lại năm; phần việc của năm sau thì đưa vào kế hoạch năm sau.",
    ),
    Text(
        "The task {name} is dated {value}, after the plan year {year}.",
        "Correct the year, or leave that part to the next plan.",
    ),
    _TASKS,
)
NO_REPORT: Final = Message(
    "task.no-report",
    Severity.WARNING,
    Text(
        "Nhiệm vụ {name} chưa có lịch báo cáo.",
        'Chọn "chung" nếu báo cáo như các nhiệm vụ khác, hoặc mã ở trang Chế độ báo cáo.',
    ),
    Text(
        "The task {name} has no reporting schedule.",
        'Choose "chung", or a code of the sheet of reports.',
    ),
    "S000-37: nhiệm vụ không có hạn báo cáo",
)
PROJECT_NO_TASK: Final = Message(
    "project.no-task",
    Severity.WARNING,
    Text(
        "{name} được đánh dấu thực hiện nhưng chưa phân công cho ai.",
        "Thêm dòng ở trang Phân công, hoặc bỏ dấu x nếu năm nay không thực hiện.",
    ),
    Text(
        "{name} is ticked but nobody was given it.",
        "Add a row to the sheet of tasks, or remove the tick.",
    ),
    "Dự án thực hiện phải có phân công",
)
PROJECT_NO_ACTIVITY: Final = Message(
    "project.no-activity",
    Severity.WARNING,
    Text(
        "{name} được đánh dấu thực hiện nhưng chưa có nội dung hoạt động.",
        "Thêm dòng ở trang Hoạt động, hoặc bỏ dấu x nếu năm nay không thực hiện.",
    ),
    Text(
        "{name} is ticked but has no activity.",
        "Add a row to the sheet of activities, or remove the tick.",
    ),
    "Dự án thực hiện phải có nội dung",
)
PROJECT_NO_FUNDING: Final = Message(
    "project.no-funding",
    Severity.WARNING,
    Text(
        "{name} được đánh dấu thực hiện nhưng chưa có dòng kinh phí.",
        'Thêm dòng ở trang Kinh phí; chưa có số thì chọn Tình trạng "chưa giao".',
    ),
    Text(
        "{name} is ticked but has no line of money.",
        "Add one; say so where nothing was granted yet.",
    ),
    "Dự án thực hiện phải rõ kinh phí, kể cả khi chưa giao",
)
PROJECT_ONLY_TARGET: Final = Message(
    "project.only-target",
    Severity.INFO,
    Text(
        "{name} mới có chỉ tiêu, chưa có hoạt động, phân công và kinh phí.",
        "Bổ sung nếu năm nay đơn vị trực tiếp thực hiện; nếu chỉ theo dõi chỉ tiêu thì để nguyên.",
    ),
    Text(
        "{name} has a target, but no activity, task or money yet.",
        "Add them if the unit itself carries it out; leave it if the target is only followed.",
    ),
    "Dự án chỉ gắn với một chỉ tiêu vẫn nên rõ ai làm, làm gì",
)
NOT_TICKED: Final = Message(
    "project.not-ticked",
    Severity.ERROR,
    Text(
        'Dòng này thuộc {value}, nhưng {value} chưa được đánh dấu "Thực hiện năm nay".',
        "Đánh dấu x ở trang Dự án - chính sách, hoặc sửa lại mã của dòng này.",
    ),
    Text(
        "This row belongs to {value}, which is not ticked for this year.",
        "Tick it on the sheet of projects, or correct the code here.",
    ),
    "Kế hoạch chỉ nêu hoạt động của dự án được thực hiện",
)
RESULT_WITHOUT_TASK: Final = Message(
    "project.result-without-task",
    Severity.WARNING,
    Text(
        'Kết quả nêu "{value}" nhưng kế hoạch năm nay không thực hiện {project}.',
        "Bỏ nội dung này khỏi kết quả, hoặc đánh dấu thực hiện dự án đó và phân công.",
    ),
    Text(
        'A result speaks of "{value}", but {project} is not carried out this year.',
        "Drop it from the results, or tick that project and assign it.",
    ),
    "S000-16: nêu kết quả mà không có dự án, nhiệm vụ tương ứng",
)
PROJECT_UNKNOWN: Final = Message(
    "project.unknown",
    Severity.ERROR,
    Text(
        "Chương trình của năm {year} không có dự án, chính sách nào mang mã {value}.",
        "Chọn lại mã trong danh mục; dòng tự thêm thì đặt mã K01, K02 và tiếp theo.",
    ),
    Text(
        "The programme of {year} has no project or policy {value}.",
        "Choose a code of the catalogue; rows of your own are K01, K02 and so on.",
    ),
    "Danh mục chương trình theo năm",
)
PROGRAMME_WITHOUT_PARTS: Final = Message(
    "project.catalogue-empty",
    Severity.INFO,
    Text(
        "Danh mục chưa có dự án thành phần của chương trình năm {year}.",
        "Khi có danh mục chính thức, khai các dự án trong tệp bổ sung của cơ quan, hoặc thêm dòng"
        " K01, K02 ở trang Dự án - chính sách.",
    ),
    Text(
        "The catalogue has no projects of the programme of {year} yet.",
        "Once they are official, enter them in the office's own catalogue file, or add rows K01,"
        " K02 to the sheet of projects.",
    ),
    "Danh mục chương trình 2026-2035: chưa đọc được nội dung thành phần",
)
PROJECT_NAME: Final = Message(
    "project.name",
    Severity.INFO,
    Text(
        'Tên in "{value}" khác tên chính thức "{official}".',
        "Dùng đúng tên chính thức (để trống ô này), trừ khi cấp trên dùng tên khác.",
    ),
    Text(
        'The printed name "{value}" is not the official "{official}".',
        "Leave this cell blank to print the official name.",
    ),
    "S000-17, S000-40: tên dự án viết khác quyết định phê duyệt",
)
