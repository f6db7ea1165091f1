"""Amounts of money in sentences: which project or total they speak of, in whole đồng.

Only what is clearly a total, or the money of the project in whose row it stands, is read: a norm
("5 triệu đồng/hộ"), another year, a part ("trong đó") or one source is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from xltools.checks.case import Case, TextCell
from xltools.dataclass import dataclass
from xltools.form import Activity, FundingLine, Sentence, Task
from xltools.patterns import late_pattern
from xltools.quantities import Dong
from xltools.wording.numbers import NotANumber, read_number

_UNITS: Final = {"đồng": 1, "triệu đồng": 1_000_000, "tỷ đồng": 1_000_000_000}
_AMOUNT: Final = r"(?P<amount>\d[\d.]{0,20}(?:,\d{1,6})?) ?(?P<unit>triệu đồng|tỷ đồng|đồng)"
_BETWEEN: Final = r"(?P<between>[^.;\d]{0,120}?(?:năm (?P<year>\d{4})[^.;\d]{0,40}?)?)"
_WHOLE: Final = late_pattern(
    rf"tổng (?:số |mức |nguồn )?(?:kinh phí|vốn|tiền){_BETWEEN}{_AMOUNT}(?P<after>.{{0,6}})"
)
_OF_PROJECT: Final = late_pattern(
    r"(?:nguồn |tổng )?(?:kinh phí|vốn) (?:được giao|được phân bổ|được cấp|thực hiện|năm nay)"
    rf"{_BETWEEN}{_AMOUNT}(?P<after>.{{0,6}})"
)
_PART: Final = late_pattern(
    r"trong đó|dự án|nguồn|ngân sách|sự nghiệp|đầu tư|đối ứng|lồng ghép|kéo dài|giai đoạn|mỗi"
    r"|còn lại|thêm|huy động|tín dụng|vay|tỉnh|huyện|trung ương|giải ngân"
)
_NORM: Final = late_pattern(r"\s*(?:/|một |mỗi )")


@dataclass(frozen=True, slots=True)
class StatedMoney:
    """An amount that a text gives of the whole programme (None) or of one project."""

    text: TextCell
    said: str
    project: str | None
    amount: Dong
    slack: int

    def agrees_with(self, amount: int) -> bool:
        """Whether the amount is printed so, as far as the digits of the text tell."""
        return abs(self.amount - amount) <= self.slack


def money_in_texts(case: Case) -> Iterator[StatedMoney]:
    """The amounts that sentences state for the plan year."""
    for text in case.texts_with_figures:
        yield from money_in(case, text)


def money_in(case: Case, text: TextCell) -> Iterator[StatedMoney]:
    """The amounts that one text states for the plan year."""
    if "đồng" not in text.folded or isinstance(text.record, FundingLine):
        return
    if isinstance(text.record, Sentence):
        yield from _read(case, text, _WHOLE, None)
    elif isinstance(text.record, Activity | Task) and text.record.project:
        yield from _read(case, text, _OF_PROJECT, text.record.project)


def _read(
    case: Case, text: TextCell, pattern: re.Pattern[str], project: str | None
) -> Iterator[StatedMoney]:
    for found in pattern.finditer(text.folded):
        of_year = found["year"] is None or int(found["year"]) == case.plan.year
        if not of_year or _PART.search(found["between"]) or _NORM.match(found["after"]):
            continue
        try:
            number = read_number(found["amount"])
        except NotANumber as error:
            if error.likely is None:
                continue
            number = error.likely
        unit = _UNITS[found["unit"]]
        said = found[0][: len(found[0]) - len(found["after"])]
        yield StatedMoney(text, said, project, Dong(int(number * unit)), _slack(number, unit))


def _slack(number: Decimal, unit: int) -> int:
    """Half of the last digit that is printed, in đồng: staff round 540,4 to 540 triệu."""
    exponent = number.as_tuple().exponent
    digits = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return unit // (2 * int(10**digits))
