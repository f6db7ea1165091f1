"""The live check: what the workbook counts by itself is what the package counts."""

from __future__ import annotations

from collections.abc import Iterator

from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.plan.live_check import LIVE_CHECKS, found
from xltools.rows.rows import SheetRows
from xltools.wording.messages import live_check as messages


def the_workbook_counts_the_same(case: Case) -> Iterator[Finding]:
    """Each line of Kiểm tra counts as many cells as the plan has.

    Nothing is said of lines that were not calculated, nor of a sheet with cells that could not be
    read: those have findings of their own, and the workbook counts them in its own way.
    """
    for check in LIVE_CHECKS:
        stored, read = case.rows.live_counts.get(check.text), case.rows.sheets.get(check.record)
        if stored is None or read is None or _has_unread_cells(read):
            continue
        count = sum(1 for _ in found(check, case.plan))
        if count != stored.count:
            yield messages.DISAGREES.at(
                stored.cell, str(stored.count), line=check.text, count=count
            )


def _has_unread_cells(read: SheetRows) -> bool:
    return any(problem.cell.row > read.header_row for problem in read.problems)
