"""From a cell of a roll-up down to the cells that people typed, file by file, level by level."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from xltools.catalogue import Catalogue
from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.form import AssignedTarget, Movement, OldUnit, SourceLine, Target
from xltools.form.base import Calculated, FormField, Record, field_named
from xltools.rollup.baseline import column_behind
from xltools.rollup.trace.blanks import counts_as, total_counts
from xltools.rollup.trace.book import Book, open_book
from xltools.rollup.trace.corrections import corrected
from xltools.rollup.trace.counts import columns_behind, computed_anew, counts_behind
from xltools.rollup.trace.files import SourceFiles
from xltools.rollup.trace.lines import describe
from xltools.rollup.trace.reads import own_columns, summed_cells
from xltools.rollup.trace.sums import ADDED, Part, put_together, totalled, way_up
from xltools.rollup.trace.totals import total_line
from xltools.rollup.trace.tree import How, Remark, Step, Value
from xltools.rollup.trace.values import (
    computed_value,
    is_figure,
    is_money,
    stored_value,
    value_of,
)
from xltools.rollup.ways import joined


class Tracer:
    """Follows figures through workbooks; each file is opened once.

    `files` are where the workbooks of the units below may lie.
    """

    def __init__(self, files: SourceFiles, catalogue: Catalogue) -> None:
        self._files = files
        self._catalogue = catalogue
        self._opened: dict[Path, Book] = {}
        self._way: list[Path] = []

    def trace(self, book: Book, cell: CellRef) -> Step:
        """The figure in a cell of a table or under it, with all that it is made of.

        Raises XltoolsError "trace.no-figure" for a cell outside the tables, "trace.blank" for a
        blank one that nothing went into.
        """
        field = book.field_at(cell.sheet, cell.column)
        if field is None:
            raise XltoolsError("trace.no-figure", cell=cell, file=book.name)
        step = self._within(book, cell, field)
        if step is None and not book.is_below_heading(cell):
            raise XltoolsError("trace.no-figure", cell=cell, file=book.name)
        if step is None or (step.value is None and not step.parts):
            raise XltoolsError("trace.blank", cell=cell, file=book.name)
        return step

    def _within(self, book: Book, cell: CellRef, field: FormField) -> Step | None:
        """A cell of one workbook, while it is remembered which workbooks led here."""
        self._way.append(book.path.resolve())
        try:
            line = book.line(cell.sheet, cell.row)
            if line is None:
                return self._total(book, cell, field)
            if isinstance(field.column, Calculated):
                return self._computed(book, line, field, field.column)
            return self._filled(book, line, field)
        finally:
            self._way.pop()

    # cells that staff fill

    def _filled(self, book: Book, line: Record, field: FormField) -> Step:
        rows = book.rows_of(line)
        step = _step(book, line, field, value_of(line, field.name))
        if isinstance(line, AssignedTarget) and field.name == "registered":
            return _registered(book, line, step)
        if not rows:
            return step
        if not is_figure(field, type(line)):
            return self._words(book, line, field, rows, step)
        if isinstance(line, Target) and (names := columns_behind(line, field.name)):
            return self._from_counts(book, line, field, names, step)
        if isinstance(line, OldUnit):
            return self._of_last_year(book, line, field, rows, step)
        way = way_up(book.plan, line, field)
        if way is None:
            return step
        own = [row for row in rows if row.from_sheet == line.sheet.name]
        return put_together(step, [self._part(book, row, field) for row in own], way)

    def _words(
        self, book: Book, line: Record, field: FormField, rows: Sequence[SourceLine], step: Step
    ) -> Step:
        """A word that all rows below state was taken from them; else it was put beside them."""
        if step.value is None:
            return step
        own = [row for row in rows if row.from_sheet == line.sheet.name]
        parts = tuple(self._part(book, row, field).step for row in own)
        if parts and all(part.value == step.value for part in parts):
            return step.made(How.TAKEN, parts)
        if parts and step.value == joined([str(part.value or "") for part in parts]):
            return step.made(How.JOINED, parts)
        written = (line.sheet.code_field, "unit_code", "code", "name")
        return step.made(How.WRITTEN if field.name in written else How.TYPED)

    def _of_last_year(
        self, book: Book, line: OldUnit, field: FormField, rows: Sequence[SourceLine], step: Step
    ) -> Step:
        """Where an old unit stood: added from its rows of last year, in a column of their own."""
        name = column_behind(line.basis, field.name)
        if name is None:
            return step
        column = field_named(Movement, name)
        return put_together(step, [self._part(book, row, column) for row in rows], ADDED)

    def _from_counts(
        self, book: Book, line: Target, field: FormField, names: Sequence[str], step: Step
    ) -> Step:
        """A rate, from counts on its own line or on the line of households of its unit."""
        counts = counts_behind(book.plan, line)
        if counts is None:
            return step
        columns = [field_named(type(counts), name) for name in names]
        made = step.made(How.COMPUTED, self._cells(book, ((counts, each) for each in columns)))
        expected = computed_anew(book.plan, line, field.name)
        if expected == step.value:
            return made
        return made.noted(Remark("trace.recomputed", figures={"value": expected}))

    def _part(self, book: Book, row: SourceLine, field: FormField) -> Part:
        """What one row of a workbook below says in a column, and what it counts as."""
        name = row.file_name or ""
        lost = Step(
            name,
            row.unit_name or "",
            row.from_sheet or "",
            row.from_row or 0,
            field.column.header,
            How.UNKNOWN,
        )
        found = self._files.find(name, book.digest_of(row))
        if found is None or found.path.resolve() in self._way:
            return Part(lost.noted(Remark("trace.source-missing", {"file": name})))
        remarks: list[Remark] = []
        if found.changed:
            remarks.append(Remark("trace.source-changed", {"file": name}))
        elif found.path.name != name:
            remarks.append(Remark("trace.renamed", {"file": name, "now": found.path.name}))
        try:
            below = self._open(found.path)
        except XltoolsError as error:
            remarks.append(Remark("trace.source-unreadable", {"reason": error}))
            return Part(lost.noted(*remarks))
        line = below.line(row.from_sheet or "", row.from_row or 0)
        cell = None if line is None else below.cell_of(line, field)
        step = None if cell is None else self._within(below, cell, field)
        if line is None or step is None:
            return Part(lost.noted(*remarks, Remark("trace.row-gone")))
        part = Part(step.noted(*remarks), counts_as(line, field.name), known=True)
        return corrected(book, row, below, part, field)

    def _open(self, path: Path) -> Book:
        if path not in self._opened:
            self._opened[path] = open_book(path)
        return self._opened[path]

    # cells that the sheet works out

    def _computed(
        self, book: Book, line: Record, field: FormField, column: Calculated[object]
    ) -> Step:
        cell = book.cell_of(line, field)
        stored = None if cell is None else stored_value(book.stored(cell))
        worked_out = computed_value(line, column)
        step = _step(book, line, field, worked_out if stored is None else stored)
        if column.text:
            return step.made(How.WRITTEN)
        own = ((line, field_named(type(line), name)) for name in own_columns(column))
        parts = self._cells(book, (*own, *summed_cells(book.plan, line, column)))
        step = step.made(How.COMPUTED, parts)
        if stored is not None and worked_out is not None and stored != worked_out:
            return step.noted(Remark("trace.recomputed", figures={"value": worked_out}))
        return step

    def _total(self, book: Book, cell: CellRef, field: FormField) -> Step | None:
        """A figure under a table; None where no line of totals stands."""
        found = total_line(book, cell, self._catalogue)
        if found is None or field.name not in found.sums:
            return None
        money = is_money(field)
        value = stored_value(book.stored(cell), money)
        step = Step(
            book.name,
            book.unit_name,
            cell.sheet,
            cell.row,
            field.column.header,
            How.TOTAL,
            cell,
            found.label,
            value,
            money,
        )
        column = field.column
        if isinstance(column, Calculated) and (column.digits or field.name == "in_dong"):
            columns = book.rows.sheets[found.record].columns
            names = [name for name in own_columns(column) if name in columns]
            beside = [CellRef(cell.sheet, cell.row, columns[name]) for name in names]
            fields = [field_named(found.record, name) for name in names]
            steps = (self._total(book, *each) for each in zip(beside, fields, strict=True))
            return step.made(How.COMPUTED, tuple(each for each in steps if each is not None))
        parts = self._cells(book, ((record, field) for record in found.adds))
        return totalled(step, parts, [total_counts(each, field.name) for each in found.adds])

    def _cells(self, book: Book, cells: Iterable[tuple[Record, FormField]]) -> tuple[Step, ...]:
        """Further cells of the same workbook, blank ones left out."""
        steps: list[Step] = []
        for line, field in cells:
            cell = book.cell_of(line, field)
            step = None if cell is None else self._within(book, cell, field)
            if step is not None and step.value is not None:
                steps.append(step)
        return tuple(steps)


def _registered(book: Book, line: AssignedTarget, step: Step) -> Step:
    """What a unit registered was taken from its file, where it sent one; else it was typed."""
    file = book.file_of(line.unit_code)
    if not file:
        return step
    return step.made(How.WRITTEN).noted(Remark("trace.registered", {"file": file}))


def _step(book: Book, line: Record, field: FormField, value: Value) -> Step:
    return Step(
        book.name,
        book.unit_name,
        line.source.sheet,
        line.source.row,
        field.column.header,
        How.TYPED,
        book.cell_of(line, field),
        describe(line),
        value,
        is_money(field),
    )
