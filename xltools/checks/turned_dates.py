"""Day and month turned: 05/3 read as the 3rd of May, as an Excel with US settings does.

A date is taken for turned only on evidence: it cannot be right as it stands, and is once day and
month change places. Two in one column are told as one finding, for then the column was typed or
pasted so; the other dates of the column have to be looked at too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from xltools.cells import CellRef
from xltools.checks.bases import law_cited
from xltools.checks.case import Case, is_own
from xltools.findings import Finding
from xltools.form import Task
from xltools.form.base import Record, field_named
from xltools.form.words import ReportPeriod
from xltools.quantities import Moment
from xltools.wording.dates import format_date, format_moment
from xltools.wording.messages import reading as messages

_MONTHS_DUE: Final = {
    ReportPeriod.HALF_YEAR: range(4, 8),
    ReportPeriod.YEAR: range(9, 13),
}
"""The months in which the reports of a half-year and of a year are due at every level."""


@dataclass(frozen=True, slots=True)
class _Turned:
    """A date that cannot be right, and the one that can; `told` if another rule names that one."""

    record: Record
    field: str
    found: str
    likely: str
    told: bool = False

    @property
    def cell(self) -> CellRef:
        return self.record.cell(self.field)


def days_and_months_are_not_turned(case: Case) -> Iterator[Finding]:
    """No date is right only once day and month change places."""
    columns: dict[tuple[str, str], list[_Turned]] = defaultdict(list)
    for each in (*_bases(case), *_tasks(case), *_reports(case)):
        columns[each.cell.sheet, each.field].append(each)
    for (_, name), turned in columns.items():
        first, *others = turned
        header = field_named(type(first.record), name).column.header
        if others:
            yield messages.COLUMN_TURNED.at(
                first.cell,
                first.found,
                related=tuple(each.cell for each in others),
                header=header,
                count=len(turned),
                likely=first.likely,
            )
        elif not first.told:
            yield messages.DATE_TURNED.at(
                first.cell,
                first.found,
                row_key=first.record.row_key,
                header=header,
                likely=first.likely,
            )


def _bases(case: Case) -> Iterator[_Turned]:
    """Documents that would be younger than the plan, or not of the day that the law is known by."""
    last = case.plan.info.issued_on or case.today
    for basis in case.plan.bases:
        day = basis.issued_on
        likely = _turned(day) if isinstance(day, date) else None
        if likely is None or not isinstance(day, date):
            continue
        law = law_cited(case.catalogue, basis)
        known = law is not None and law.issued_on == likely
        if known or day > last >= likely:
            yield _Turned(basis, "issued_on", format_date(day), format_date(likely), told=known)


def _tasks(case: Case) -> Iterator[_Turned]:
    """Tasks that would end before they start, where turning one of both days mends it."""
    for task in case.plan.tasks:
        mended = [name for name in ("starts", "ends") if _mends(task, name, case.plan.year)]
        if is_own(task) and len(mended) == 1:
            moment = getattr(task, mended[0])
            likely = format_moment(_turned_moment(moment) or moment)
            yield _Turned(task, mended[0], format_moment(moment), likely)


def _reports(case: Case) -> Iterator[_Turned]:
    """Reports that would be due in another half of the year than theirs."""
    for row in case.plan.reports_due:
        months = _MONTHS_DUE.get(row.period) if row.period is not None else None
        likely = _turned_moment(row.due) if row.due is not None else None
        if months is None or likely is None or row.due is None or not is_own(row):
            continue
        if row.due.month not in months and likely.month in months:
            yield _Turned(row, "due", format_moment(row.due), format_moment(likely))


def _mends(task: Task, name: str, year: int | None) -> bool:
    """Whether a task is in the wrong order, and in the right one once that day is turned."""
    starts, ends = task.starts, task.ends
    if year is None or starts is None or ends is None:
        return False
    likely = _turned_moment(starts if name == "starts" else ends)
    if likely is None or ends.last_day(year) >= starts.first_day(year):
        return False
    if name == "starts":
        return ends.last_day(year) >= likely.first_day(year)
    return likely.last_day(year) >= starts.first_day(year)


def _turned(day: date) -> date | None:
    """The same with day and month in each other's place; None where that is no other date."""
    if day.day > 12 or day.day == day.month:
        return None
    return date(day.year, day.day, day.month)


def _turned_moment(moment: Moment) -> Moment | None:
    if moment.day is None or moment.month is None:
        return None
    if moment.day > 12 or moment.day == moment.month:
        return None
    return Moment(moment.year, moment.day, moment.month)
