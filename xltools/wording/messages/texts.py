"""Running text: leftovers, fragments, and references that lead nowhere."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

STRAY_AMOUNT: Final = Message(
    "text.stray-amount",
    Severity.ERROR,
    Text(
        'Số tiền "{value}" trong câu bị sót mảnh, thiếu hoặc thừa chữ số.',
        "Xóa đi hoặc viết lại cho đủ; số tiền của kế hoạch chỉ ghi ở trang Kinh phí.",
    ),
    Text(
        'The amount "{value}" in the text is a fragment, or lacks a digit or has one too many.',
        "Remove it, or write it in full; amounts stand on the sheet of money only.",
    ),
    "S000-24: mảnh số tiền sót lại",
)
LEFTOVER: Final = Message(
    "text.leftover",
    Severity.WARNING,
    Text(
        'Câu còn "{value}" là cách ghi tắt không dùng trong văn bản hành chính.',
        "Viết cho hết ý, hoặc bỏ đi.",
    ),
    Text(
        'The text has "{value}", which official documents do not use.',
        "Write it out, or remove it.",
    ),
    "S000-23: ghi ...vv",
)
PLACEHOLDER: Final = Message(
    "text.placeholder",
    Severity.WARNING,
    Text(
        'Câu còn chỗ trống "{value}" chưa điền.',
        "Điền nội dung vào chỗ này, hoặc bỏ đi.",
    ),
    Text('The text has a gap "{value}" that was not filled.', "Fill it in, or remove it."),
    "Kế hoạch chép từ mẫu còn chỗ trống",
)
OTHER_DEADLINE: Final = Message(
    "text.other-deadline",
    Severity.WARNING,
    Text(
        'Câu ghi "{value}", khác các hạn ở trang Chế độ báo cáo ({stated}).',
        "Sửa cho khớp; nên gõ {{bc.chung}} hoặc mã báo cáo, ví dụ {{{report}}}, thay cho ngày.",
    ),
    Text(
        'The text says "{value}", unlike the sheet of reports ({stated}).',
        "Make them agree, best by writing {{bc.chung}} or a code such as {{{report}}}.",
    ),
    "S000-38: một nơi ghi 30/11, các nơi khác 10/11",
)
UNKNOWN_REFERENCE: Final = Message(
    "text.unknown-reference",
    Severity.ERROR,
    Text(
        "Câu dẫn {{{value}}} nhưng kế hoạch không có mã này.",
        "Sửa lại mã trong dấu ngoặc nhọn; muốn in dấu ngoặc thì gõ {{{{.",
    ),
    Text(
        "The text refers to {{{value}}}, which names nothing in this plan.",
        "Correct the code in the braces; type {{{{ for a brace.",
    ),
    "Biểu mẫu chuẩn, cách dẫn số liệu trong câu",
)
EMPTY_REFERENCE: Final = Message(
    "text.empty-reference",
    Severity.WARNING,
    Text(
        "Câu dẫn {{{value}}} nhưng nơi đó chưa có giá trị, nên văn bản sẽ in dấu chấm lửng.",
        "Điền giá trị ở trang gốc, hoặc bỏ phần này của câu.",
    ),
    Text(
        "The text refers to {{{value}}}, which has no value yet and prints as a gap.",
        "Fill in the value, or drop the sentence.",
    ),
    "Biểu mẫu chuẩn, cách dẫn số liệu trong câu",
)
AGE_GROUP: Final = Message(
    "text.age-group",
    Severity.WARNING,
    Text(
        'Nhóm tuổi ghi "{value}", gồm cả trẻ đúng 16 tuổi.',
        'Ghi "trẻ em dưới 16 tuổi" như quyết định phê duyệt Chương trình.',
    ),
    Text(
        'The age group "{value}" includes those aged 16.',
        'Write "trẻ em dưới 16 tuổi" as the programme does.',
    ),
    "Quyết định 90/QĐ-TTg: trẻ em dưới 16 tuổi (S000-15)",
)
MISSPELT: Final = Message(
    "text.misspelt",
    Severity.INFO,
    Text('Có lẽ gõ nhầm "{value}".', 'Nếu đúng là nhầm thì sửa thành "{likely}".'),
    Text('Perhaps "{value}" was mistyped.', 'If so, make it "{likely}".'),
    "S000-07, S000-21, S000-22, S000-27, S000-50: lỗi gõ thường gặp",
)
CAMPAIGN: Final = Message(
    "text.campaign-name",
    Severity.INFO,
    Text(
        'Tên phong trào, cuộc vận động ghi "{value}" khác tên chính thức "{official}".',
        "Thay bằng {{{code}}} để luôn in đúng tên.",
    ),
    Text(
        'The campaign "{value}" is officially called "{official}".',
        "Write {{{code}}} to print its name.",
    ),
    "S000-51: một phong trào viết hai tên",
)
CLOSING_MARK: Final = Message(
    "text.closing-mark",
    Severity.INFO,
    Text(
        'Dấu kết thúc "./." gõ sẵn trong câu.',
        "Xóa đi; dấu này được in tự động ở cuối kế hoạch.",
    ),
    Text('The closing mark "./." was typed.', "Remove it; it is printed by itself."),
    "Nghị định 30/2020/NĐ-CP; S000-52",
)
NOT_OF_LIBRARY: Final = Message(
    "text.not-of-library",
    Severity.INFO,
    Text(
        'Ô ghi "{value}" nhưng câu đã khác câu mẫu hiện nay.',
        'Chọn "đơn vị sửa" để biết câu này do đơn vị viết.',
    ),
    Text(
        'The cell says "{value}", but the sentence is not what the library says now.',
        'Choose "đơn vị sửa", so that it is known as the unit\'s own.',
    ),
    "Câu mẫu sửa lại mà vẫn mang tên câu mẫu",
)
