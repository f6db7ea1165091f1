"""The open workbook as values: what `workbook.read` gives for its file, unsaved edits included.

A sheet is asked for its values in one block and for its formulas in another. What Excel does not
tell as fast, which cells offer a list and how many blank rows a sheet keeps, is not seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import PurePath
from typing import Final, cast

from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.excel.blocks import Place
from xltools.excel.extent import extent
from xltools.excel.formats import formats_of, shown_as
from xltools.excel.formulas import formulas_of
from xltools.excel.library import Book, Range, Sheet
from xltools.excel.native import (
    first_day,
    in_full,
    is_filtered,
    linked_files,
    properties,
    refusals_named,
)
from xltools.excel.rectangle import rows_of
from xltools.excel.refusals import file_of
from xltools.excel.shown import is_shown
from xltools.excel.sight import hidden_lines, legacy_fonts, merged_areas
from xltools.form import IDENTITY, KNOWN_SHEETS, MEMORY
from xltools.form.base import Shape
from xltools.rows.limits import Limits
from xltools.rows.raw import RawSheet, RawValue, RawWorkbook, Structure
from xltools.wording.text import fold

_ERRORS: Final = {
    -2146826288: "#NULL!",
    -2146826281: "#DIV/0!",
    -2146826273: "#VALUE!",
    -2146826265: "#REF!",
    -2146826259: "#NAME?",
    -2146826252: "#NUM!",
    -2146826246: "#N/A",
}
"""The errors of Excel 2010 as it gives them to other programs; later ones are values of a kind."""

_ANY_ERROR: Final = "#VALUE!"
_SHOWN_AS_THEY_ARE: Final = frozenset({type(None), str, bool})
"""The types of nearly all values, which stay as Excel gives them and no number format changes."""

_PAGES: Final = frozenset(fold(each.name) for each in KNOWN_SHEETS if each.shape is Shape.PAGE)
"""Sheets that nobody types in: what fonts they are in does not matter, nor their formulas where no
other file is read."""

Grid = list[list[RawValue]]


def read_book(book: Book, limits: Limits = Limits()) -> RawWorkbook:  # noqa: B008 - frozen
    """All sheets of an open workbook, with their `Structure` as far as it can be seen.

    Values are those of `workbook.read.read_workbook`. Raises XltoolsError "file.too-many-rows",
    "file.too-many-columns", "excel.busy" or "excel.refused".
    """
    with refusals_named():
        reader = _Reader(file_of(book), limits, first_day(book), linked_files(book))
        for sheet in book.sheets:
            name = sheet.name
            if fold(name) != fold(MEMORY.name):
                reader.read(sheet, name)
        if IDENTITY.name not in reader.sheets and (said := properties(book)):
            lines = tuple(said.items())
            reader.sheets[IDENTITY.name] = RawSheet(IDENTITY.name, lines, visible=False)
        return RawWorkbook(reader.sheets, reader.structure())


def read_sheet(sheet: Sheet) -> RawSheet:
    """The values of one sheet. Raises XltoolsError "file.…" where it goes beyond the limits."""
    name = sheet.name
    reader = _Reader(PurePath(name), Limits(), first_day(sheet.book))
    reader.read(sheet, name)
    return reader.sheets[name]


class _Reader:
    """What was read so far of a workbook, sheet by sheet."""

    def __init__(
        self, file: PurePath, limits: Limits, first: date, links: tuple[str, ...] = ()
    ) -> None:
        self.sheets: dict[str, RawSheet] = {}
        self._links = links
        self._file = file
        self._limits = limits
        self._first_day = first
        self._formulas: dict[CellRef, str] = {}
        self._errors: dict[CellRef, str] = {}
        self._merged: list[tuple[CellRef, CellRef]] = []
        self._hidden_rows: dict[str, frozenset[int]] = {}
        self._hidden_columns: dict[str, tuple[tuple[int, int], ...]] = {}
        self._filtered: set[str] = set()
        self._fonts: dict[CellRef, str] = {}

    def read(self, sheet: Sheet, name: str) -> None:
        """Read a sheet, of which Excel is not asked the name again and again.

        Raises XltoolsError "file.…" when it goes beyond the limits.
        """
        cells = extent(sheet, self._limits, self._file)
        grid: Grid = []
        if cells is not None:
            grid, told = self._values(name, cells)
            self._show(sheet, grid, told)
            if self._links or fold(name) not in _PAGES:
                self._formulas |= formulas_of(name, cells, grid)
            self._see(sheet, name, cells, grid)
        rows = tuple(map(tuple, grid))
        self.sheets[name] = RawSheet(name, rows, visible=is_shown(sheet))

    def structure(self) -> Structure:
        """What stands behind the values of all sheets; an open workbook is calculated."""
        return Structure(
            formulas=self._formulas,
            errors=self._errors,
            merged=tuple(self._merged),
            hidden_rows=self._hidden_rows,
            drop_downs=None,
            legacy_fonts=self._fonts,
            hidden_columns=self._hidden_columns,
            filtered=frozenset(self._filtered),
            linked_files=self._links,
        )

    def _values(self, name: str, cells: Range) -> tuple[Grid, list[Place]]:
        """The values of a sheet from A1 on, and where one stands that a format may change.

        An error is its word, and is noted.
        """
        grid: Grid = []
        told: list[Place] = []
        full: Sequence[Sequence[object]] = ()
        for row, line in enumerate(rows_of(cells.raw_value), start=1):
            values = cast("list[RawValue]", list(line))
            grid.append(values)
            if _SHOWN_AS_THEY_ARE.issuperset(map(type, line)):
                continue
            for column, value in enumerate(line, start=1):
                if type(value) in _SHOWN_AS_THEY_ARE:
                    continue
                if isinstance(value, int):  # an error: every number comes as a float
                    word = _ERRORS.get(value, _ANY_ERROR)
                    self._errors[CellRef(name, row, column)] = word
                    values[column - 1] = word
                    continue
                told.append((row, column))
                if isinstance(value, Decimal):  # of a currency: rounded
                    full = full or rows_of(in_full(cells))
                    values[column - 1] = _plain(full[row - 1][column - 1])
                elif type(value) is not float:
                    values[column - 1] = _plain(value)
        return grid, told

    def _show(self, sheet: Sheet, grid: Grid, told: Sequence[Place]) -> None:
        """Put what these cells show in place of what they hold, where the two differ."""
        for number_format, places in formats_of(sheet, told):
            values = [grid[row - 1][column - 1] for row, column in places]
            shown = shown_as(values, number_format, self._first_day)
            for (row, column), value in zip(places, shown, strict=True):
                grid[row - 1][column - 1] = value

    def _see(self, sheet: Sheet, name: str, cells: Range, grid: Grid) -> None:
        self._merged += merged_areas(sheet, name, cells.shape)
        rows, columns = hidden_lines(cells)
        if rows:
            self._hidden_rows[name] = rows
            if is_filtered(sheet):
                self._filtered.add(name)
        if columns:
            self._hidden_columns[name] = columns
        if fold(name) not in _PAGES:
            self._fonts |= legacy_fonts(sheet, name, grid)


def _plain(value: object) -> RawValue:
    """A value without the clothes of COM: a time has no zone."""
    if isinstance(value, datetime):
        return datetime.combine(value.date(), value.time())
    if value is None or isinstance(value, str | float | bool):
        return value
    raise XltoolsError("excel.refused")
