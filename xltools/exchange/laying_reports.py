"""The deadlines of the level above into a unit's Chế độ báo cáo."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from xltools.catalogue import Catalogue
from xltools.exchange.assignment import Deadline
from xltools.exchange.new_rows import next_code
from xltools.exchange.workbench import Workbench
from xltools.form import ReportDue
from xltools.plan import Plan
from xltools.plan.reports import from_committee
from xltools.plan.scope import Scope
from xltools.wording.assigning import DEADLINE_MARK
from xltools.wording.text import fold

_COMMITTEE = "UBND"


def lay_deadlines(bench: Workbench, deadlines: Iterable[Deadline], catalogue: Catalogue) -> None:
    """Put each deadline on the unit's row for that report, else on a new one.

    Where the parent says no day, that of the unit stays. In a plan that nobody has filled every
    such row gets the mark; in others only a row that changes.
    """
    fresh = bench.is_fresh
    scope = Scope(Plan(bench.info, {}), catalogue)
    for each in deadlines:
        rows = _rows_of(bench, each, scope)
        if rows and (each.due is not None or rows[0].due is None):
            _put(bench, rows[0], each, fresh=fresh)
        elif not rows:
            _add(bench, each, scope)


def _rows_of(bench: Workbench, each: Deadline, scope: Scope) -> list[ReportDue]:
    """The unit's rows about a report: of its committee, else of an office to that receiver."""
    alike = [
        row
        for row in bench.rows(ReportDue)
        if (row.period, row.project or None) == (each.period, each.project or None)
    ]
    receiver = fold(each.receiver or "")
    return [row for row in alike if from_committee(row, scope)] or [
        row for row in alike if receiver and fold(row.receiver or "") == receiver
    ]


def _put(bench: Workbench, row: ReportDue, each: Deadline, *, fresh: bool) -> None:
    values: dict[str, Any] = {
        "receiver": each.receiver or row.receiver,
        "through": each.through or row.through,
        "due_wording": each.wording or row.due_wording,
        "due": each.due,
    }
    changes = any(getattr(row, name) != value for name, value in values.items())
    if (fresh or changes) and row.remarks is None:
        values["remarks"] = DEADLINE_MARK
    bench.put(row, **values)


def _add(bench: Workbench, each: Deadline, scope: Scope) -> None:
    kind = bench.info.unit_type or ""
    found = (
        scope.catalogue.office_for(scope.level, scope.on, _COMMITTEE, kind)
        if scope.level is not None and scope.on is not None
        else None
    )
    bench.add(
        ReportDue,
        code=next_code(ReportDue, bench.rows(ReportDue)),
        period=each.period,
        sender=found.name if found else None,
        receiver=each.receiver,
        through=each.through,
        project=each.project,
        due_wording=each.wording,
        due=each.due,
        remarks=DEADLINE_MARK,
    )
