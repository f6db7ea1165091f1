"""Laws and other documents: how they are written, whether they hold, and whether texts agree."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_ND30: Final = "Nghị định 30/2020/NĐ-CP, Phụ lục I"
_CATALOGUE: Final = "Danh mục văn bản"

SYMBOL_FORM: Final = Message(
    "law.symbol-form",
    Severity.WARNING,
    Text(
        'Số, ký hiệu "{value}" viết chưa đúng thể thức, có lẽ là {likely}.',
        "Đối chiếu với văn bản gốc rồi ghi lại số, ký hiệu.",
    ),
    Text(
        'The symbol "{value}" is not of the form that is prescribed, which is likely {likely}.',
        "Look at the document itself and write its symbol again.",
    ),
    f"{_ND30}: gạch chéo sau số và năm, gạch nối giữa các nhóm chữ, không cách chữ",
)
ISSUER: Final = Message(
    "law.issuer",
    Severity.WARNING,
    Text(
        'Cơ quan ban hành ghi "{value}", nhưng {symbol} do {official} ban hành.',
        "Sửa cơ quan ban hành; nếu là văn bản khác thì sửa số, ký hiệu.",
    ),
    Text(
        'The issuer is "{value}", but {symbol} was issued by {official}.',
        "Correct the issuer, or the symbol if another document is meant.",
    ),
    _CATALOGUE,
)
TITLE: Final = Message(
    "law.title",
    Severity.WARNING,
    Text(
        'Trích yếu ghi "{value}", nhưng {symbol} là "{official}".',
        "Ghi lại trích yếu; nếu là văn bản khác thì sửa số, ký hiệu.",
    ),
    Text(
        'The title is "{value}", but {symbol} is "{official}".',
        "Correct the title, or the symbol if another document is meant.",
    ),
    _CATALOGUE,
)
TITLE_WORDS: Final = Message(
    "law.title-words",
    Severity.INFO,
    Text(
        'Trích yếu của {symbol} có chữ "{value}" khác với "{official}".',
        "Ghi trích yếu như văn bản đã ban hành.",
    ),
    Text(
        'The title of {symbol} has words ("{value}") that are not in "{official}".',
        "Give the title as it was issued.",
    ),
    _CATALOGUE,
)
ENDED: Final = Message(
    "law.ended",
    Severity.WARNING,
    Text(
        "{value} đã hết hiệu lực từ sau ngày {last} nên không còn làm căn cứ được.",
        "Thay bằng {successor}.",
    ),
    Text(
        "{value} was in force until {last} and cannot be rested on any more.",
        "Cite {successor} instead.",
    ),
    _CATALOGUE,
)
ENDED_WITHOUT_SUCCESSOR: Final = Message(
    "law.ended-for-good",
    Severity.WARNING,
    Text(
        "{value} đã hết hiệu lực từ sau ngày {last} nên không còn làm căn cứ được.",
        "Bỏ văn bản này khỏi phần căn cứ, hoặc thay bằng văn bản đang có hiệu lực.",
    ),
    Text(
        "{value} was in force until {last} and cannot be rested on any more.",
        "Leave it out, or cite what is in force.",
    ),
    _CATALOGUE,
)
PERIOD_OVER: Final = Message(
    "law.period-over",
    Severity.INFO,
    Text(
        "{value} dành cho giai đoạn {period}, còn kế hoạch này là của năm {year}.",
        "Nếu không phải vốn hoặc nhiệm vụ chuyển tiếp, thay bằng văn bản của giai đoạn sau.",
    ),
    Text(
        "{value} is for the years {period}, but this plan is of {year}.",
        "Unless money or work is carried over, cite the document of the next period.",
    ),
    _CATALOGUE,
)
AMENDED: Final = Message(
    "law.amended",
    Severity.INFO,
    Text(
        "{value} đã được sửa đổi, bổ sung bởi {amending}, chưa có trong trang Căn cứ.",
        "Nếu phần được dẫn đã sửa đổi thì thêm văn bản sửa đổi vào căn cứ.",
    ),
    Text(
        "{value} was amended by {amending}, which is not among the documents.",
        "If the part that is cited was amended, add it.",
    ),
    _CATALOGUE,
)
TWICE: Final = Message(
    "law.twice",
    Severity.WARNING,
    Text(
        "{value} đã có ở dòng {first}; một văn bản chỉ ghi một dòng.",
        "Giữ một dòng, xóa dòng kia và dùng một mã khi dẫn trong bài.",
    ),
    Text(
        "{value} stands in row {first} already; a document has one row.",
        "Keep one row, drop the other and cite it by one code.",
    ),
    "Biểu mẫu chuẩn, trang Căn cứ",
)
ORDER: Final = Message(
    "law.order",
    Severity.INFO,
    Text(
        "Các văn bản căn cứ xếp chưa theo thứ bậc và ngày ban hành, bắt đầu từ {value}.",
        "Thứ tự nên là: {order}.",
    ),
    Text(
        "The bases are not in order of rank and date, from {value} on.",
        "The order would be: {order}.",
    ),
    "Luật Ban hành văn bản quy phạm pháp luật: thứ bậc văn bản; cùng bậc thì theo ngày ban hành",
)
NOT_LISTED: Final = Message(
    "law.not-listed",
    Severity.INFO,
    Text(
        "Câu này dẫn {value} nhưng trang Căn cứ chưa có văn bản đó.",
        'Thêm vào trang Căn cứ (In tại: "trong bài"), rồi dẫn trong câu bằng mã của văn bản.',
    ),
    Text(
        "This text cites {value}, which is not on the sheet of documents.",
        "Add it there and cite it by its code.",
    ),
    f"{_ND30}: viện dẫn lần đầu phải đủ tên loại, số, ký hiệu, ngày, cơ quan, trích yếu",
)
DATE_IN_TEXT: Final = Message(
    "law.date-in-text",
    Severity.ERROR,
    Text(
        "Câu này ghi {symbol} ngày {value}, nhưng ngày ban hành là {official}.",
        "Sửa ngày ở chỗ sai; tốt nhất dẫn bằng mã của văn bản ở trang Căn cứ.",
    ),
    Text(
        "This text dates {symbol} {value}, but it was issued on {official}.",
        "Correct the wrong one; best cite the document by its code.",
    ),
    "Trang Căn cứ và Danh mục văn bản: một văn bản có một ngày ban hành",
)
TYPE_IN_TEXT: Final = Message(
    "law.type-in-text",
    Severity.WARNING,
    Text(
        'Câu này gọi {symbol} là "{value}", nhưng đó là {official}.',
        "Sửa tên loại văn bản ở chỗ sai; tốt nhất dẫn bằng mã của văn bản ở trang Căn cứ.",
    ),
    Text(
        'This text calls {symbol} "{value}", but it is of the type {official}.',
        "Correct the wrong one; best cite the document by its code.",
    ),
    "Trang Căn cứ và Danh mục văn bản: một văn bản có một tên loại",
)
UNUSED: Final = Message(
    "law.unused",
    Severity.INFO,
    Text(
        'Văn bản {row_key} ({value}) ghi in "trong bài" nhưng không câu nào dẫn đến.',
        "Dẫn mã của văn bản ở câu cần dùng, hoặc xóa dòng này.",
    ),
    Text(
        "The document {row_key} ({value}) is to be printed in the text, but no text cites it.",
        "Cite its code where it is needed, or drop the row.",
    ),
    "Biểu mẫu chuẩn, cột In tại",
)
