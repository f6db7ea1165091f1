"""By when the units below had to send: as the parent's Chế độ báo cáo says, else the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from xltools.catalogue import Catalogue
from xltools.dataclass import dataclass
from xltools.form import ReportDue
from xltools.form.words import ActualPeriod, DueWording, ReportPeriod
from xltools.plan import Plan
from xltools.plan.scope import Scope
from xltools.quantities import Moment
from xltools.rollup.submission import Submission
from xltools.wording.dates import format_date
from xltools.wording.text import fold

_KINDS: Final = {
    ReportPeriod.PLAN: "plan",
    ReportPeriod.HALF_YEAR: "6m",
    ReportPeriod.YEAR: "year",
}
_UNITS_BELOW: Final = "địa phương"
"""The role of the office that stands for all units below."""

_REPORTED: Final[dict[ActualPeriod | None, ReportPeriod]] = {
    ActualPeriod.HALF_YEAR: ReportPeriod.HALF_YEAR,
    ActualPeriod.YEAR: ReportPeriod.YEAR,
}


@dataclass(frozen=True)
class Due:
    """The last day on which a file was in time, and how the date was stated.

    A file time after `today` comes from a clock that is wrong, and proves nothing.
    """

    last: date
    said: str
    today: date | None = None

    def is_missed_by(self, received: datetime) -> bool:
        """Whether a file received then came too late."""
        known = self.today is None or received.date() <= self.today
        return known and received.date() > self.last


def due_of(
    base: Plan, submissions: Sequence[Submission], catalogue: Catalogue, today: date | None = None
) -> Due | None:
    """The date for what these files hold: plans, or results of half a year or a year."""
    scope = Scope(base, catalogue)
    year, period = base.year, _period_of(submissions)
    senders = frozenset(_senders(scope))
    stated = [
        (row.due, row.due_wording)
        for row in base.of(ReportDue)
        if row.period is period and row.project is None and fold(row.sender or "") in senders
    ]
    for moment, wording in (*stated, *_usual(scope, period)):
        if moment is not None and year is not None and wording in _LAST_DAYS:
            day = moment.last_day(year)
            last = day - timedelta(days=_LAST_DAYS[wording])
            return Due(last, f"{wording} {format_date(day)}", today)
    return None


_LAST_DAYS: Final = {DueWording.BEFORE: 1, DueWording.AT_LATEST: 0}
"""How many days before the stated one the last day in time is."""


def _period_of(submissions: Iterable[Submission]) -> ReportPeriod:
    """The latest period that any file reports on; the plan where none reports."""
    found = {_REPORTED.get(row.period) for each in submissions for row in each.plan.actuals}
    for period in (ReportPeriod.YEAR, ReportPeriod.HALF_YEAR):
        if period in found:
            return period
    return ReportPeriod.PLAN


def _senders(scope: Scope) -> Iterator[str]:
    """What the parent's workbook calls the units below, as the catalogue has it."""
    if scope.level is not None and scope.on is not None:
        units_below = scope.catalogue.office_for(scope.level, scope.on, _UNITS_BELOW)
        if units_below is not None:
            names = (units_below.name, units_below.short_name, *units_below.aliases)
            yield from map(fold, names)


def _usual(scope: Scope, period: ReportPeriod) -> Iterator[tuple[Moment, DueWording]]:
    """The date that the catalogue has for the units below."""
    if scope.level is None or scope.on is None:
        return
    units_below = scope.catalogue.office_for(scope.level, scope.on, _UNITS_BELOW)
    for each in scope.catalogue.deadlines(scope.level, scope.on):
        ours = units_below is not None and each.sender == units_below.code
        if ours and each.kind == _KINDS[period] and each.day is not None:
            yield Moment(month=each.month, day=each.day), DueWording.BEFORE
