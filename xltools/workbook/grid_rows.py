"""The rows of one table: its records, then prepared blank ones, each written by itself.

Nothing of a row stays once it is written, so that a table may have as many as Excel takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from xltools.form.base import FormField, Record
from xltools.form.layout import FIRST_COLUMN, FIRST_ROW
from xltools.plan.assigned import is_assigned
from xltools.workbook.cell_styles import cell_style, width_of
from xltools.workbook.cell_values import CellValue, Found, result
from xltools.workbook.cell_writer import write_found, write_value
from xltools.workbook.contents import Contents, Grid, calculated_of
from xltools.workbook.formulas import row_formula
from xltools.workbook.row_heights import height_of
from xltools.workbook.styles import Styles

Value = CellValue | Found


class _Column:
    """What the cells of one column have in common."""

    def __init__(self, contents: Contents, grid: Grid, each: FormField, make: Styles) -> None:
        self.field = each
        self.number = grid.column(each.name) - 1
        self.own = cell_style(make, each)
        self.assigned = cell_style(make, each, assigned=True)
        self.calculated = calculated_of(each)
        excel = contents.formula(self.calculated) if self.calculated else ""
        self.formula = row_formula(grid.record, excel) if excel else ""


class GridRows:
    """Writes the rows of a table, from the first to the last."""

    def __init__(self, sheet: Any, contents: Contents, grid: Grid, make: Styles) -> None:
        self._sheet, self._contents, self._grid, self._make = sheet, contents, grid, make
        self._columns = [_Column(contents, grid, each, make) for each in grid.fields]
        widths = [width_of(each) for each in grid.fields]
        self._seen = [(i - FIRST_COLUMN, widths[i - FIRST_COLUMN]) for i in grid.visible]

    def write(self) -> Iterator[None]:
        """Write one row with each step."""
        for row, (record, values) in enumerate(self._rows(), start=FIRST_ROW - 1):
            self._sheet.set_row(row, height_of((values[i], width) for i, width in self._seen))
            for column, value in zip(self._columns, values, strict=True):
                self._write_cell(row, column, value, record)
            yield

    def _rows(self) -> Iterator[tuple[Record | None, list[Value]]]:
        """Each row with what its cells show."""
        filled = ((record, self._values(record)) for record in self._grid.records)
        blank = ((None, self._blank(index)) for index in range(self._grid.blank))
        return chain(filled, blank)

    def _values(self, record: Record) -> list[Value]:
        shown, typed = self._contents.shown, self._contents.typed
        return [
            typed(record, each.field)
            if each.calculated is None
            else shown(record, each.field, each.calculated)
            for each in self._columns
        ]

    def _blank(self, index: int) -> list[Value]:
        name, code = self._grid.sheet.code_field, self._grid.code(index)
        return [code if name and each.field.name == name else None for each in self._columns]

    def _write_cell(self, row: int, column: _Column, value: Value, record: Record | None) -> None:
        style = column.assigned if is_assigned(record, column.field.name) else column.own
        if isinstance(value, Found):
            write_found(self._sheet, row, column.number, value, self._make)
        elif column.formula:
            self._sheet.write_formula(row, column.number, column.formula, style, result(value))
        else:
            shown = None if value == "" else value
            write_value(self._sheet, row, column.number, shown, style)
