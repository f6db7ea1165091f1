"""Documents that a plan rests on or cites, and the state of the plan itself."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_ND30: Final = (
    "Nghị định 30/2020/NĐ-CP, Phụ lục I: viện dẫn đủ tên loại, số, ký hiệu, ngày, cơ quan"
)

NO_NUMBER: Final = Message(
    "basis.no-number",
    Severity.ERROR,
    Text(
        "Văn bản {row_key} chưa có số (đang ghi: {value}).",
        'Điền đủ số và ký hiệu, ví dụ 12/KH-UBND; chưa tra được thì ghi "chưa rõ".',
    ),
    Text(
        "The document {row_key} has no number (found: {value}).",
        'Give number and symbol; while unknown, write "chưa rõ".',
    ),
    f"{_ND30} (S000-05)",
)
NUMBER_UNKNOWN: Final = Message(
    "basis.number-unknown",
    Severity.WARNING,
    Text(
        'Số, ký hiệu của văn bản {row_key} vẫn ghi "chưa rõ".',
        "Tra lại và điền trước khi ban hành kế hoạch.",
    ),
    Text("The number of the document {row_key} is still unknown.", "Fill it in before issue."),
    f"{_ND30} (S000-03)",
)
SYMBOL_TYPE: Final = Message(
    "basis.symbol-type",
    Severity.WARNING,
    Text(
        'Số, ký hiệu "{value}" không hợp với loại văn bản "{type}": ký hiệu phải có chữ {likely}.',
        "Đối chiếu với văn bản gốc rồi sửa ký hiệu, hoặc chọn lại loại văn bản.",
    ),
    Text(
        'The symbol "{value}" is not that of the type "{type}", which carries {likely}.',
        "Look at the document itself; correct the symbol or the type.",
    ),
    "Nghị định 30/2020/NĐ-CP, Phụ lục III: chữ viết tắt tên loại văn bản",
)
SYMBOL_ISSUER: Final = Message(
    "basis.symbol-issuer",
    Severity.WARNING,
    Text(
        'Cơ quan ban hành ghi "{value}", nhưng số, ký hiệu {symbol} có chữ {found}.',
        "Đối chiếu với văn bản gốc rồi sửa cơ quan ban hành hoặc ký hiệu.",
    ),
    Text(
        'The issuer is "{value}", but the symbol {symbol} carries {found}.',
        "Look at the document itself; correct the issuer or the symbol.",
    ),
    "Nghị định 30/2020/NĐ-CP, Phụ lục I: ký hiệu gồm tên loại và cơ quan ban hành",
)
NO_DATE: Final = Message(
    "basis.no-date",
    Severity.ERROR,
    Text(
        "Văn bản {row_key} chưa có ngày ban hành.",
        'Điền ngày/tháng/năm; chưa tra được thì ghi "chưa rõ".',
    ),
    Text("The document {row_key} has no date.", 'Give it; while unknown, write "chưa rõ".'),
    _ND30,
)
DATE_UNKNOWN: Final = Message(
    "basis.date-unknown",
    Severity.WARNING,
    Text(
        'Ngày ban hành của văn bản {row_key} vẫn ghi "chưa rõ".',
        "Tra lại và điền trước khi ban hành kế hoạch.",
    ),
    Text("The date of the document {row_key} is still unknown.", "Fill it in before issue."),
    f"{_ND30} (S000-03)",
)
OTHER_YEAR: Final = Message(
    "basis.other-year",
    Severity.ERROR,
    Text(
        "Văn bản {row_key} ({role}) là của {value}, không phải của năm kế hoạch {year}.",
        "Thay bằng văn bản của năm {year}, hoặc sửa trích yếu nếu gõ nhầm năm.",
    ),
    Text(
        "The document {row_key} ({role:word}) is of another year ({value}), not of {year}.",
        "Cite the one of {year}, or correct its title.",
    ),
    "S000-06: viện dẫn kế hoạch cấp trên của năm trước",
)
PARENT_DATE: Final = Message(
    "basis.parent-date",
    Severity.ERROR,
    Text(
        "Kế hoạch cấp trên {row_key} ban hành ngày {value}, không phải cho năm {year}.",
        "Viện dẫn kế hoạch cấp trên của năm {year}, thường ban hành từ tháng 10 năm trước.",
    ),
    Text(
        "The plan of the level above, {row_key}, was issued on {value}, not for {year}.",
        "Cite the one for {year}, mostly issued from October of the year before.",
    ),
    "S000-56: kế hoạch cấp trên phải cùng năm với kế hoạch này",
)
SYMBOL_YEAR: Final = Message(
    "basis.symbol-year",
    Severity.ERROR,
    Text(
        "Số, ký hiệu {value} ghi năm {symbol_year}, nhưng ngày ban hành là {issued}.",
        "Sửa số, ký hiệu hoặc ngày ban hành.",
    ),
    Text(
        "The symbol {value} carries {symbol_year}, but the date is {issued}.",
        "Correct the symbol or the date.",
    ),
    "Luật Ban hành văn bản quy phạm pháp luật: số văn bản có năm ban hành",
)
AFTER_PLAN: Final = Message(
    "basis.after-plan",
    Severity.ERROR,
    Text(
        "Văn bản {row_key} ban hành ngày {value}, sau ngày {day} nên chưa thể làm căn cứ.",
        "Kiểm tra lại ngày ban hành của văn bản này.",
    ),
    Text(
        "The document {row_key} is dated {value}, after {day}, and cannot be cited yet.",
        "Check its date.",
    ),
    "Căn cứ phải có trước kế hoạch",
)
PARENT_ISSUER: Final = Message(
    "basis.parent-issuer",
    Severity.WARNING,
    Text(
        'Kế hoạch cấp trên {row_key} ghi do "{value}" ban hành, không phải cấp trên của đơn vị.',
        "Ghi lại cơ quan ban hành, thường là Ủy ban nhân dân {likely}; nếu không phải kế hoạch cấp"
        " trên thì đổi vai trò của văn bản.",
    ),
    Text(
        'The plan above {row_key} is said to be issued by "{value}", which is not the unit above.',
        "Name the issuer, mostly the People's Committee of {likely}, or change its role.",
    ),
    "Lỗi thường gặp: chép căn cứ của nơi khác",
)
LAW_DATE: Final = Message(
    "basis.law-date",
    Severity.ERROR,
    Text(
        "{value} ban hành ngày {official}, không phải ngày {issued}.",
        "Sửa ngày ban hành; nếu là văn bản khác thì sửa số, ký hiệu.",
    ),
    Text(
        "{value} was issued on {official}, not on {issued}.",
        "Correct the date, or the symbol if another document is meant.",
    ),
    "Danh mục văn bản",
)
LAW_TITLE_YEAR: Final = Message(
    "basis.title-year",
    Severity.ERROR,
    Text(
        'Trích yếu của {symbol} ghi "{value}", nhưng văn bản này là "{official}".',
        "Ghi lại đúng trích yếu của văn bản.",
    ),
    Text(
        'The title of {symbol} says "{value}", but the document is "{official}".',
        "Give the title as it was issued.",
    ),
    "S000-46: Quyết định 263/QĐ-TTg là giai đoạn 2021-2025",
)
NO_PLAN_NUMBER: Final = Message(
    "state.no-number",
    Severity.WARNING,
    Text(
        'Kế hoạch ghi "{state}" nhưng chưa có số.',
        'Điền số văn bản, hoặc để Tình trạng là "dự thảo".',
    ),
    Text('The plan is "{state:word}" but has no number.', "Fill it in, or call it a draft."),
    "S000-01: số văn bản bỏ trống",
)
NO_PLAN_DATE: Final = Message(
    "state.no-date",
    Severity.WARNING,
    Text(
        'Kế hoạch ghi "{state}" nhưng chưa có ngày ban hành.',
        'Điền ngày ban hành, hoặc để Tình trạng là "dự thảo".',
    ),
    Text('The plan is "{state:word}" but has no date.', "Fill it in, or call it a draft."),
    "S000-02: ngày ban hành bỏ trống",
)
STILL_DRAFT: Final = Message(
    "state.still-draft",
    Severity.INFO,
    Text(
        'Kế hoạch đã có số và ngày ban hành nhưng Tình trạng vẫn là "{value}".',
        'Nếu đã ký thì chọn "đã ban hành".',
    ),
    Text(
        'The plan has number and date, but is still "{value:word}".',
        "If it was signed, say that it was issued.",
    ),
    "Biểu mẫu chuẩn, Tình trạng",
)
DATE_IN_FUTURE: Final = Message(
    "state.date-in-future",
    Severity.ERROR,
    Text(
        "Ngày ban hành {value} chưa đến (hôm nay là {today}).",
        "Kiểm tra lại ngày; chưa ký thì để trống.",
    ),
    Text("The date of issue {value} has not come (today is {today}).", "Check it, or blank it."),
    "Ngày ban hành không sau ngày kiểm tra",
)
DATE_OTHER_YEAR: Final = Message(
    "state.date-other-year",
    Severity.ERROR,
    Text(
        "Ngày ban hành {value} không hợp với kế hoạch năm {year}.",
        "Kế hoạch thường ban hành trong năm {year} hoặc quý IV năm trước; sửa lại năm.",
    ),
    Text(
        "The date of issue {value} does not suit the plan of {year}.",
        "It is mostly in {year} or in the last quarter before; correct the year.",
    ),
    "Kế hoạch hằng năm ban hành đầu năm hoặc cuối năm trước",
)
AMENDS_NOTHING: Final = Message(
    "state.amends-nothing",
    Severity.ERROR,
    Text(
        "Đây là kế hoạch điều chỉnh nhưng chưa nêu điều chỉnh kế hoạch nào.",
        "Thêm kế hoạch được điều chỉnh ở trang Căn cứ, rồi chọn mã của nó ở ô này.",
    ),
    Text(
        "This plan amends another, but does not say which.",
        "Add that plan to the sheet of documents and choose its code here.",
    ),
    "Biểu mẫu chuẩn, Loại văn bản",
)
