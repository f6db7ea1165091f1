"""Figures that the parent used in place of those of a unit: Điều chỉnh khi tổng hợp."""

from __future__ import annotations

from xltools.form import Correction, SourceLine
from xltools.form.base import FormField
from xltools.quantities import DONG_PER_MILLION
from xltools.rollup.columns import is_money
from xltools.rollup.corrected_place import Misplaced, row_and_column
from xltools.rollup.trace.book import Book
from xltools.rollup.trace.lines import describe
from xltools.rollup.trace.sums import Part
from xltools.rollup.trace.tree import How, Remark, Step
from xltools.rollup.trace.values import plain


def corrected(book: Book, row: SourceLine, below: Book, part: Part, what: FormField) -> Part:
    """The part with the figure that the roll-up used, over the one that the unit sent.

    The part itself where nothing on the sheet of corrections is about it.
    """
    for line in book.plan.corrections:
        if line.unit_code == row.unit_code and line.used is not None:
            found = _named(line, below)
            if found is not None and found == (row.from_row, what.name):
                return _used(book, line, part, what)
    return part


def _named(line: Correction, below: Book) -> tuple[int, str] | None:
    """The row and the column of a file that a correction names, if there is one such cell."""
    try:
        record, column = row_and_column(line, below.plan)
    except Misplaced:
        return None
    return record.source.row, column.name


def _used(book: Book, line: Correction, part: Part, what: FormField) -> Part:
    money = is_money(what)
    used = plain((line.used or 0) * (DONG_PER_MILLION if money else 1))
    says = {"reason": line.reason, "by": line.corrected_by, "on": line.corrected_on}
    step = Step(
        book.name,
        book.unit_name,
        line.source.sheet,
        line.source.row,
        what.column.header,
        How.CORRECTED,
        line.cell("used"),
        describe(line),
        used,
        money,
        (part.step,),
        (Remark("trace.reason", says),),
    )
    return Part(step, used, known=True)
