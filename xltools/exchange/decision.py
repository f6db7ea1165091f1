"""The decision that an annex belongs to, read from the line under its title.

"(Kèm theo Quyết định số 1186/QĐ-UBND ngày 28 tháng 12 năm 2023 của Ủy ban nhân dân huyện Kon Rẫy)"
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from xltools.dataclass import dataclass
from xltools.patterns import late_pattern
from xltools.wording.dates import NotADate, format_date, read_date
from xltools.wording.text import clean

_DAY: Final = r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}"
_CITED: Final = late_pattern(
    r"(?P<type>Nghị quyết|Quyết định|Kế hoạch|Công văn|Thông báo)(?: số)?:?\s*"
    r"(?P<symbol>\d+[\w.]*/[\w-]+(?:/[\w-]+)*)"
    rf"(?:,? ngày (?P<day>{_DAY}))?"
    r"(?: của (?P<issuer>[^().;,]+))?",
    re.IGNORECASE,
)


_BARE: Final = late_pattern(r"\s*(?P<symbol>\d+[\w.]*/(?:\d{4}/)?(?P<type>QĐ|NQ|KH|TB)-[\w-]+)\s*")
_TYPES: Final = {"QĐ": "Quyết định", "NQ": "Nghị quyết", "KH": "Kế hoạch", "TB": "Thông báo"}
_SHORT: Final = (("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"))


@dataclass(frozen=True, slots=True)
class Decision:
    """A document by its type and number; day and issuer as far as they are told."""

    document_type: str
    symbol: str
    issued_on: date | None = None
    issuer: str = ""

    def __str__(self) -> str:
        day = f" ngày {format_date(self.issued_on)}" if self.issued_on else ""
        issuer = f" của {self.issuer}" if self.issuer else ""
        return f"{self.document_type} số {self.symbol}{day}{issuer}"


def read_decision(text: str) -> Decision | None:
    """The decision that a text cites; None where it cites none, or one without a number.

    A number alone tells its type by its letters: 120/QĐ-UBND.
    """
    bare = _BARE.fullmatch(text)
    if bare is not None:
        return Decision(_TYPES[bare["type"]], bare["symbol"])
    found = _CITED.search(clean(text).replace("\n", " "))
    if found is None:
        return None
    day = None
    if found["day"]:
        try:
            day = read_date(re.sub(r"\s?([/.-])\s?", r"\1", found["day"]))
        except NotADate:
            day = None
    kind = found["type"].capitalize()
    issuer = (found["issuer"] or "").strip()
    for short, full in _SHORT:
        issuer = re.sub(rf"\b{short}\b", full, issuer)
    return Decision(kind, found["symbol"], day, issuer)


def decision_of(title: Iterable[str]) -> Decision | None:
    """The first decision that the texts over a table cite."""
    return next((found for text in title if (found := read_decision(text))), None)


def without_decisions(text: str) -> str:
    """The text without what it cites: the day of a decision is no year of a plan."""
    return _CITED.sub(" ", clean(text).replace("\n", " "))
