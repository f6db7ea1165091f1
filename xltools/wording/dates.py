"""Days, months, quarters and years as staff type them and as Nghị định 30 prints them.

Day comes before month, and nothing is guessed: 02/22/2022 and 22/02/22 are refused with what
was probably meant.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from typing import Final, Literal

from xltools.patterns import late_pattern
from xltools.quantities import Moment
from xltools.wording.numbers import roman
from xltools.wording.text import fold

Reason = Literal[
    "blank",
    "not-a-date",
    "day-month-swapped",
    "two-digit-year",
    "no-such-day",
    "no-such-month",
    "no-such-quarter",
    "year-out-of-range",
    "year-missing",
    "day-missing",
]

_YEARS = range(1900, 2200)
_LEAP_YEAR = 2024
_QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_BLANK = "      "

_D = r"(?P<day>\d{1,2})"
_M = r"(?P<month>\d{1,2})"
_Y = r"(?P<year>\d{4}|\d{2})"
_Y4 = r"(?P<year>\d{4})"
_OF_YEAR = rf"(?:(?:/|-|,? ?năm ){_Y})?"
_MIDNIGHT = r"(?:[t ]00:00(?::00)?)?"
_WRITTEN: Final = tuple(
    late_pattern(pattern, re.ASCII)
    for pattern in (
        rf"(?:ngày )?{_D}(?P<between>[/.-]){_M}(?P=between){_Y}{_MIDNIGHT}",
        rf"{_Y4}-{_M}-{_D}{_MIDNIGHT}",
        rf"(?:ngày )?{_D}/{_M}(?: năm {_Y})?",
        rf"(?:ngày )?{_D} tháng {_M}{_OF_YEAR}",
        rf"(?:tháng )?{_M}[/-]{_Y4}",
        rf"{_Y4}-{_M}",
        rf"tháng {_M}{_OF_YEAR}",
        rf"qu[ýí] (?P<quarter>\d|iv|i{{1,3}}){_OF_YEAR}",
        rf"(?:năm )?{_Y4}",
    )
)
_AROUND_SLASH = late_pattern(" ?/ ?")


class NotADate(ValueError):  # noqa: N818 - reads as what is wrong: raise NotADate
    """The text is no day, month, quarter or year; `likely` is what may have been meant."""

    def __init__(self, reason: Reason, likely: Moment | None = None) -> None:
        super().__init__(reason)
        self.reason: Final = reason
        self.likely: Final = likely


def read_date(text: str) -> date:
    """A day with month and year; raises NotADate."""
    moment = read_moment(text)
    if moment.day is None or moment.month is None:
        raise NotADate("day-missing", moment)
    if moment.year is None:
        raise NotADate("year-missing", moment)
    return date(moment.year, moment.month, moment.day)


def read_moment(text: str) -> Moment:
    """A mốc: 31/5, 31/5/2024, tháng 4/2024, 01/2024, quý II, năm 2024; raises NotADate."""
    written = _AROUND_SLASH.sub("/", fold(text))
    if not written:
        raise NotADate("blank")
    for pattern in _WRITTEN:
        if found := pattern.fullmatch(written):
            return _moment({name: part for name, part in found.groupdict().items() if part})
    raise NotADate("not-a-date")


def format_date(day: date) -> str:
    """05/3/2021: a zero before days below 10 and before the months 1 and 2 only."""
    return f"{day.day:02d}/{_month(day.month)}/{day.year}"


def format_instant(at: datetime) -> str:
    """09:30 05/3/2021: the time of day before its date."""
    return f"{at:%H:%M} {format_date(at.date())}"


def format_long_date(day: date) -> str:
    """Ngày, tháng và năm in words: ngày 05 tháng 3 năm 2021."""
    return f"ngày {day.day:02d} tháng {_month(day.month)} năm {day.year}"


def format_moment(moment: Moment) -> str:
    """31/5, 31/5/2024, tháng 01/2024, quý II/2024 or năm 2024; nothing known is ""."""
    of_year = f"/{moment.year}" if moment.year else ""
    if moment.day and moment.month:
        return f"{moment.day:02d}/{_month(moment.month)}{of_year}"
    if moment.month:
        return f"tháng {_month(moment.month)}{of_year}"
    if moment.quarter:
        return f"quý {roman(moment.quarter)}{of_year}"
    return f"năm {moment.year}" if moment.year else ""


def format_place_and_date(place: str, day: date | None, year: int) -> str:
    """The line above the title; a draft without a day leaves room to write it by hand."""
    if day:
        return f"{place}, {format_long_date(day)}"
    return f"{place}, ngày{_BLANK}tháng{_BLANK}năm {year}"


def _month(month: int) -> str:
    return f"{month:02d}" if month <= 2 else str(month)


def _moment(parts: dict[str, str]) -> Moment:
    """The moment of the parts that were written; raises NotADate where no calendar has it."""
    quarter = parts.get("quarter", "")
    moment = Moment(
        year=int(parts["year"]) if "year" in parts else None,
        month=int(parts["month"]) if "month" in parts else None,
        day=int(parts["day"]) if "day" in parts else None,
        quarter=_QUARTERS.get(quarter) or int(quarter) if quarter else None,
    )
    if len(parts.get("year", "")) == 2:
        likely = Moment(2000 + int(parts["year"]), moment.month, moment.day, moment.quarter)
        raise NotADate("two-digit-year", None if _fault(likely) else likely)
    if fault := _fault(moment):
        raise fault
    return moment


def _fault(moment: Moment) -> NotADate | None:
    """What no calendar has in this moment; a 29/2 without a year may be right."""
    if moment.year is not None and moment.year not in _YEARS:
        return NotADate("year-out-of-range")
    if moment.quarter is not None and moment.quarter not in range(1, 5):
        return NotADate("no-such-quarter")
    if moment.month is None:
        return None
    if moment.month not in range(1, 13):
        return _no_such_month(moment)
    last = monthrange(moment.year or _LEAP_YEAR, moment.month)[1]
    if moment.day is not None and moment.day not in range(1, last + 1):
        return NotADate("no-such-day")
    return None


def _no_such_month(moment: Moment) -> NotADate:
    swapped = Moment(moment.year, moment.day, moment.month)
    if moment.day not in range(1, 13) or _fault(swapped):
        return NotADate("no-such-month")
    return NotADate("day-month-swapped", swapped)
