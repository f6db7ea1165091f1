"""Style: slips of wording and spelling that leave the meaning as it is; all are hints."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_ND30: Final = "Nghị định 30/2020/NĐ-CP, Phụ lục I"

DOUBLED: Final = Message(
    "style.doubled-word",
    Severity.INFO,
    Text('Có lẽ gõ lặp: "{value}".', 'Nếu đúng là lặp thì chỉ giữ "{likely}".'),
    Text('Perhaps typed twice: "{value}".', 'If so, keep "{likely}" only.'),
    "Lỗi gõ thường gặp khi sửa câu cũ",
)
REPEATED: Final = Message(
    "style.repeated-phrase",
    Severity.INFO,
    Text(
        'Một vế câu nhắc hai lần "{phrase}": "{value}".',
        "Đọc lại vế này, bỏ bớt một chỗ nếu thừa.",
    ),
    Text(
        'One clause says "{phrase}" twice: "{value}".',
        "Read it again and drop one of them if it is one too many.",
    ),
    "S003-17: lặp 'có điều kiện'",
)
EXPRESSION: Final = Message(
    "style.fixed-expression",
    Severity.INFO,
    Text(
        'Cụm từ "{value}" thiếu hoặc sai chữ so với cách viết quen dùng.',
        'Nên viết "{likely}".',
    ),
    Text(
        'The expression "{value}" is not as it is usually written.',
        'Better write "{likely}".',
    ),
    "S003-21: 'Trên đây Kế hoạch' thiếu chữ 'là'",
)
UNPAIRED: Final = Message(
    "style.unpaired",
    Severity.INFO,
    Text(
        'Dấu {mark} trong câu không có dấu đi cặp: "{value}".',
        "Thêm dấu còn thiếu, hoặc bỏ dấu thừa.",
    ),
    Text('The mark {mark} has no partner: "{value}".', "Add the missing mark or drop this one."),
    "Dấu ngoặc, dấu ngoặc kép mở mà không đóng",
)
SPACING: Final = Message(
    "style.spacing",
    Severity.INFO,
    Text(
        'Khoảng trắng quanh dấu câu chưa đúng: "{value}".',
        'Nên viết "{likely}".',
    ),
    Text('The blanks around a mark are not right: "{value}".', 'Better write "{likely}".'),
    "Quy tắc gõ văn bản: dấu câu liền chữ trước, cách chữ sau; S000-52",
)
SENTENCE_START: Final = Message(
    "style.sentence-start",
    Severity.INFO,
    Text('Câu bắt đầu bằng chữ thường: "{value}".', "Viết hoa chữ cái đầu câu."),
    Text('The sentence begins with a small letter: "{value}".', "Begin it with a capital."),
    "Nghị định 30/2020/NĐ-CP, Phụ lục II: viết hoa chữ cái đầu câu",
)
SENTENCE_END: Final = Message(
    "style.sentence-end",
    Severity.INFO,
    Text('Câu kết thúc lửng ở "{value}".', "Viết tiếp cho hết ý, hoặc bỏ phần thừa ở cuối câu."),
    Text(
        'The sentence breaks off after "{value}".',
        "Finish it, or drop what is left over at its end.",
    ),
    "Câu bị cắt khi chép từ văn bản cũ",
)
DATE: Final = Message(
    "style.date",
    Severity.INFO,
    Text(
        'Ngày, tháng ghi "{value}"; ngày nhỏ hơn 10 và tháng 1, tháng 2 phải có số 0 phía trước.',
        'Nên viết "{likely}".',
    ),
    Text(
        'The date is written "{value}"; days below 10 and months 1 and 2 take a leading zero.',
        'Better write "{likely}".',
    ),
    f"{_ND30}: thể thức ngày, tháng; S000-55",
)
NUMBER: Final = Message(
    "style.number",
    Severity.INFO,
    Text(
        'Số ghi "{value}" chưa đúng cách viết trong văn bản hành chính.',
        'Nên viết "{likely}": dấu chấm tách hàng nghìn, dấu phẩy trước phần thập phân, dấu % viết '
        "liền số.",
    ),
    Text(
        'The number "{value}" is not written as in official documents.',
        'Better write "{likely}": a point for thousands, a comma for decimals, % next to it.',
    ),
    "Cách ghi số trong văn bản hành chính",
)
LEADING_ZERO: Final = Message(
    "style.leading-zero",
    Severity.INFO,
    Text(
        'Số lượng dưới 10 ghi hai kiểu: "{value}" ({fewer:n} ô không có số 0), nơi khác ghi '
        '"{other}".',
        'Nên ghi "{likely}" cho thống nhất với số liệu mà văn bản tự in.',
    ),
    Text(
        'Counts below 10 are written in two ways: "{value}" without a zero (in {fewer:n} cells), '
        '"{other}" elsewhere.',
        'Better write "{likely}", as the figures that the document prints itself.',
    ),
    "S000-54: '6 thôn' bên cạnh '05 hộ'",
)
MIXED: Final = Message(
    "style.mixed-spelling",
    Severity.INFO,
    Text(
        'Một từ viết hai kiểu: "{value}" ở {fewer:n} ô, "{likely}" ở {more:n} ô.',
        "Nên dùng một cách viết trong cả văn bản.",
    ),
    Text(
        'One term is written in two ways: "{value}" in {fewer:n} cells, "{likely}" in {more:n}.',
        "Better keep to one of them in the whole document.",
    ),
    "S000-18, S004-35: một từ có nhiều cách viết trong một văn bản",
)
CAMPAIGN_UNKNOWN: Final = Message(
    "style.campaign-unknown",
    Severity.INFO,
    Text(
        'Danh mục không có {kind} "{value}".',
        "Kiểm tra lại tên gọi; nếu đúng thì có thể thêm vào danh mục của đơn vị.",
    ),
    Text(
        'The catalogue has no campaign called "{value}" ({kind}).',
        "Check the name; if it is right, it may be added to the catalogue of the office.",
    ),
    "S003-20: tên cuộc vận động cũ hoặc sai",
)
HEADING_UNNUMBERED: Final = Message(
    "style.heading-unnumbered",
    Severity.INFO,
    Text(
        'Tiêu đề của {project} in "{value}" trong khi {other} in có số.',
        'Chọn "có số" để các tiểu mục cùng một kiểu.',
    ),
    Text(
        'The heading of {project} is printed "{value}" while that of {other} is numbered.',
        'Choose "có số", so that all sub-headings are alike.',
    ),
    "S000-33, S000-34: tiểu mục không số",
)
COULD_BE_TIED: Final = Message(
    "style.could-be-tied",
    Severity.INFO,
    Text(
        "Có {figures:n} số liệu gõ tay trong {cells:n} ô trùng với số liệu đã ghi ở trang khác; ô "
        'đầu tiên có thể viết "{likely}".',
        "Nên thay bằng mã trong dấu ngoặc nhọn để khi số liệu thay đổi không phải sửa từng câu; "
        "lệnh validate --fix làm việc này.",
    ),
    Text(
        "There are {figures:n} typed figures in {cells:n} cells that repeat another sheet; the "
        'first cell could read "{likely}".',
        "Better put the code in braces, so that texts follow the figures; validate --fix does it.",
    ),
    "Biểu mẫu chuẩn: mỗi số liệu ghi ở một nơi",
)
