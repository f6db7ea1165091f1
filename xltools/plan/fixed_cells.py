"""The list of what was put right: every difference between an old workbook and the new one.

The cells of both are compared, so that nothing can be changed and not be listed; the steps that
were taken say what each difference is. What is left was done by reading: a number that was typed
as text is written as a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import OutsideLine
from xltools.form.base import Record
from xltools.form.layout import place
from xltools.plan.plan import Plan
from xltools.rows.columns import columns_of
from xltools.rows.convert import exact, is_blank
from xltools.rows.fixes import Fix, FixKind, Step
from xltools.rows.leftovers import Leftover, Reason, content
from xltools.rows.mend import Mended
from xltools.rows.raw import RawValue, RawWorkbook
from xltools.rows.rows import Rows


@dataclass(frozen=True)
class Changed:
    """The old workbook and the new one, and how the old one was read."""

    old: RawWorkbook
    new: RawWorkbook
    mended: Mended
    rows: Rows


def listed(
    changed: Changed,
    plan: Plan,
    outside: Sequence[Leftover],
    letters: Sequence[Step],
    steps: Sequence[Step],
) -> Iterator[Fix]:
    """Every change in the order of sheets and rows; of what has no place in the form at the end.

    `plan` are the rows that were written; `letters` name cells as the old workbook does, `steps`
    as the form does; `outside` stands behind the lines of the plan's sheet Ngoài biểu mẫu.
    """
    by_cell: dict[CellRef, list[Step]] = {}
    for step in letters:
        by_cell.setdefault(step.cell, []).append(step)
    for step in steps:
        by_cell.setdefault(changed.mended.old(step.cell), []).append(step)
    for record, rows in {type(plan.info): (plan.info,), **plan.records}.items():
        if record.sheet.name in changed.new.sheets:
            for index, row in enumerate(rows):
                yield from _of_row(changed, row, index, by_cell)
    yield from _of_outside(outside, len(plan.of(OutsideLine)), by_cell)


def _of_row(
    changed: Changed, row: Record, index: int, steps: dict[CellRef, list[Step]]
) -> Iterator[Fix]:
    record = type(row)
    there = place(record, index)
    for name in columns_of(record).filled:
        if name not in changed.rows.sheets[record].columns:
            continue
        cell, new_cell = changed.mended.old(row.cell(name)), there.cell(name)
        before, after = changed.old.value_at(cell), changed.new.value_at(new_cell)
        for step in _whole(cell, before, after, steps.get(cell, [])):
            yield Fix(cell, new_cell, step.kind, step.before, step.after)


def _whole(
    cell: CellRef, before: RawValue, after: RawValue, steps: Sequence[Step]
) -> Iterator[Step]:
    """The steps of one cell without a gap: what reading did stands between them."""
    value = before
    for step in (*steps, None):
        then = after if step is None else step.before
        if not _same(value, then):
            yield Step(cell, _kind_of_reading(value, then), value, then)
        if step is not None:
            yield replace(step, cell=cell)
            value = step.after


def _kind_of_reading(before: RawValue, after: RawValue) -> FixKind:
    if isinstance(before, str) and isinstance(after, str):
        same = "".join(before.split()) == "".join(after.split())
        return FixKind.SPACES if same else FixKind.FORM_WORDS
    if isinstance(before, str) and isinstance(after, date):
        return FixKind.DATE
    if isinstance(before, str) and isinstance(after, int | float):
        return FixKind.NUMBER
    return FixKind.FORM_WORDS


def _of_outside(
    outside: Sequence[Leftover], first: int, steps: dict[CellRef, list[Step]]
) -> Iterator[Fix]:
    """Of values without a place in the form, whose letters were put right too."""
    for index, each in enumerate(outside, start=first):
        new_cell = place(OutsideLine, index).cell("content")
        for step in steps.get(each.cell, []):
            if each.reason is not Reason.COMMENT and content(step.after) == each.content:
                yield Fix(each.cell, new_cell, step.kind, step.before, step.after)


def _same(left: RawValue, right: RawValue) -> bool:
    """Whether two cells hold the same, as far as a spreadsheet can tell."""
    if is_blank(left) and is_blank(right):
        return True
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, int | float) and isinstance(right, int | float):
        return left == right or (exact(left) is not None and exact(left) == exact(right))
    if isinstance(left, date) and isinstance(right, date):
        return _moment(left) == _moment(right)
    return left == right


def _moment(day: date) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())
