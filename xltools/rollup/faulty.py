"""Figures of a submission that nobody may add: unreadable ones, and impossibly large ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.cells import CellRef
from xltools.form import RECORDS
from xltools.plan import Plan
from xltools.rollup.columns import added_columns
from xltools.rollup.submission import Submission
from xltools.wording.text import fold

LARGEST: Final = 10**15
"""No count, and no amount in đồng, is as large; beyond it a figure is a slip or an attack."""

_SHEETS: Final = {fold(record.sheet.name): record for record in RECORDS}


def faulty_cells(submission: Submission) -> list[CellRef]:
    """Cells and headings that keep the whole file out of the totals."""
    impossible = _impossible(submission.plan) if submission.lines is None else ()
    return [*_unread(submission), *impossible]


def _unread(submission: Submission) -> Iterator[CellRef]:
    """Cells and headings of added columns that could not be read.

    A file with one of them does not count: in the plan the cell is blank, and a blank movement
    would be taken for 0, here or at the next level.
    """
    for problem in submission.problems:
        record = _SHEETS.get(fold(problem.cell.sheet))
        if record is not None and problem.field in added_columns(record):
            yield problem.cell


def _impossible(plan: Plan) -> Iterator[CellRef]:
    for sheet in RECORDS:
        names = added_columns(sheet)
        for record in plan.of(sheet) if names else ():
            large = (name for name in names if abs(getattr(record, name) or 0) > LARGEST)
            yield from map(record.cell, large)
