"""Years that do not belong to the plan."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_COPIED: Final = "Lỗi chép kế hoạch năm trước: S000-04, S000-26, S000-35, S000-42, S000-43, S000-46"

STALE_TEXT: Final = Message(
    "year.stale",
    Severity.ERROR,
    Text(
        'Còn ghi "{value}" trong kế hoạch năm {year}, có lẽ chép từ kế hoạch cũ.',
        "Sửa thành năm {year}; nếu đúng là nói về năm cũ thì ghi rõ đó là kết quả hoặc số liệu"
        " của năm ấy.",
    ),
    Text(
        '"{value}" stands in the plan of {year}, perhaps copied from an older plan.',
        "Make it {year}; if the older year is meant, say that it is a result of that year.",
    ),
    _COPIED,
)
LATER_TEXT: Final = Message(
    "year.later",
    Severity.WARNING,
    Text(
        'Có ghi "{value}" trong khi đây là kế hoạch năm {year}.',
        "Xem lại; nếu là mốc lâu dài thì ghi rõ, ví dụ: đến năm 2030.",
    ),
    Text(
        '"{value}" stands in the plan of {year}.',
        "Look at it again; say so where a later goal is meant.",
    ),
    "Kế hoạch hằng năm, năm kế hoạch ở trang Thông tin chung",
)
ENDED_PERIOD: Final = Message(
    "year.ended-period",
    Severity.WARNING,
    Text(
        'Câu ghi "{value}", đã kết thúc trước năm kế hoạch {year}.',
        "Sửa theo giai đoạn đang thực hiện; nếu nói về việc đã qua thì ghi rõ là kết quả.",
    ),
    Text(
        'The text says "{value}", which had ended before the plan year {year}.',
        "Name the period that is running, or say that results are meant.",
    ),
    "Danh mục chương trình theo năm; lỗi chép kế hoạch cũ",
)
TITLE_WITHOUT: Final = Message(
    "year.not-in-title",
    Severity.WARNING,
    Text(
        "Trích yếu chưa nêu năm kế hoạch {year}.",
        "Thêm năm {year} vào cuối trích yếu để phân biệt với kế hoạch các năm khác.",
    ),
    Text("The title does not name the plan year {year}.", "Add the year {year} to the title."),
    "Trích yếu của các kế hoạch đã đọc",
)
BASELINE_YEAR: Final = Message(
    "year.baseline-not-before",
    Severity.ERROR,
    Text(
        "Năm đầu kỳ là {value}, không đứng trước năm kế hoạch {year}.",
        "Ghi năm của số liệu gốc, thường là năm liền trước.",
    ),
    Text(
        "The baseline year {value} is not before the plan year {year}.",
        "Give the year of the baseline figure, mostly the year before.",
    ),
    "Số đầu kỳ là kết quả rà soát cuối năm trước",
)
