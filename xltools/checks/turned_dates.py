"""Day and month turned: 05/3 read as the 3rd of May, as an Excel with US settings does.

A date is taken for turned only on evidence: it cannot be right as it stands, and is once day and
month change places. Two in one column are told as one finding, for then the column was typed or
pasted so; the other dates of the column have to be looked at too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from xltools.cells import CellRef
from xltools.checks.bases import law_cited
from xltools.checks.case import Case, is_own
from xltools.checks.turning import day_to_turn, turned, turned_due, turned_moment
from xltools.dataclass import dataclass
from xltools.findings import Finding
from xltools.form.base import Record, field_named
from xltools.wording.dates import format_date, format_moment
from xltools.wording.messages import reading as messages


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
    for (_, name), found in columns.items():
        first, *others = found
        header = field_named(type(first.record), name).column.header
        if others:
            yield messages.COLUMN_TURNED.at(
                first.cell,
                first.found,
                related=tuple(each.cell for each in others),
                header=header,
                count=len(found),
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
        likely = turned(day) if isinstance(day, date) else None
        if likely is None or not isinstance(day, date):
            continue
        law = law_cited(case.catalogue, basis)
        known = law is not None and law.issued_on == likely
        if known or day > last >= likely:
            yield _Turned(basis, "issued_on", format_date(day), format_date(likely), told=known)


def _tasks(case: Case) -> Iterator[_Turned]:
    """Tasks that would end before they start, where turning one of both days mends it."""
    for task in filter(is_own, case.plan.tasks):
        name = day_to_turn(task.starts, task.ends, case.plan.year)
        moment = getattr(task, name) if name else None
        if moment is not None:
            likely = format_moment(turned_moment(moment) or moment)
            yield _Turned(task, name, format_moment(moment), likely)


def _reports(case: Case) -> Iterator[_Turned]:
    """Reports that would be due in another half of the year than theirs."""
    for row in filter(is_own, case.plan.reports_due):
        likely = turned_due(row)
        if likely is not None and row.due is not None:
            yield _Turned(row, "due", format_moment(row.due), format_moment(likely))
