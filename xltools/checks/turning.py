"""A date read the other way round: 05/3 for the 3rd of May."""

from __future__ import annotations

from datetime import date
from typing import Final

from xltools.form import ReportDue
from xltools.form.words import ReportPeriod
from xltools.quantities import Moment

_MONTHS_DUE: Final = {
    ReportPeriod.HALF_YEAR: range(4, 8),
    ReportPeriod.YEAR: range(9, 13),
}
"""The months in which the reports of a half-year and of a year are due at every level."""


def turned(day: date) -> date | None:
    """The same with day and month in each other's place; None where that is no other date."""
    if day.day > 12 or day.day == day.month:
        return None
    return date(day.year, day.day, day.month)


def turned_moment(moment: Moment) -> Moment | None:
    """The same with day and month in each other's place; None where that is no other moment."""
    if moment.day is None or moment.month is None:
        return None
    if moment.day > 12 or moment.day == moment.month:
        return None
    return Moment(moment.year, moment.day, moment.month)


def day_to_turn(starts: Moment | None, ends: Moment | None, year: int | None) -> str:
    """Of a stretch that runs backwards, "starts" or "ends" where turning that one mends it.

    "" where the stretch runs forwards, and where neither or either would do. A start on the first
    of a month is usual as it stands, so it alone is no evidence.
    """
    if year is None or starts is None or ends is None or not _is_backward(starts, ends, year):
        return ""
    turned_start, turned_end = turned_moment(starts), turned_moment(ends)
    mended = [
        name
        for name, first, last in (("starts", turned_start, ends), ("ends", starts, turned_end))
        if first is not None and last is not None and not _is_backward(first, last, year)
    ]
    if len(mended) != 1 or (mended == ["starts"] and starts.day == 1):
        return ""
    return mended[0]


def _is_backward(starts: Moment, ends: Moment, year: int) -> bool:
    return ends.last_day(year) < starts.first_day(year)


def turned_due(row: ReportDue) -> Moment | None:
    """When a report is due once day and month change places, if only then it is in its half."""
    months = _MONTHS_DUE.get(row.period) if row.period is not None else None
    likely = turned_moment(row.due) if row.due is not None else None
    if months is None or likely is None or row.due is None:
        return None
    return likely if row.due.month not in months and likely.month in months else None
