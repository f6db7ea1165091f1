"""A sheet that is open in LibreOffice, for an engine: what Excel would answer, from Calc."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from engines.calc_formulas import as_calc, as_excel
from engines.store import (
    ERRORS,
    HIDDEN,
    VERY_HIDDEN,
    VISIBLE,
    Colour,
    Formula,
    OutsideSubset,
    Protection,
    Rect,
    entered,
)

_AMBIGUOUS = "AMBIGUOUS_VALUE"
_POINT, _INDENT = 35.28, 353  # in hundredths of a millimetre; Excel's step is three spaces
_VALUE, _DATETIME, _STRING, _NOTE, _FORMULA = 1, 2, 4, 8, 16  # com.sun.star.sheet.CellFlags
_ALL = 127  # the same, with formats and styles
_ERROR = 4  # com.sun.star.sheet.FormulaResult
_DATE_OR_TIME, _LOGICAL = 6, 1024  # com.sun.star.util.NumberFormat

_PRINTED = "_xlnm.Print_Area"
_TRUTHS = {"=TRUE()": "True", "=FALSE()": "False"}  # the truths of a file; Calc has none


class CalcSheet:
    """A sheet of a book open in LibreOffice; Calc counts rows and columns from 0."""

    def __init__(self, book: Any, name: str) -> None:
        self.book, self.name = book, name

    @cached_property
    def calc(self) -> Any:
        return self.book.document.Sheets.getByName(self.name)

    @property
    def protection(self) -> Protection:
        return self.book.protection_of(self)

    @property
    def visible(self) -> int:
        if self.calc.IsVisible:
            return VISIBLE
        return VERY_HIDDEN if self.name in self.book.very_hidden else HIDDEN

    @visible.setter
    def visible(self, value: int) -> None:
        self.calc.IsVisible = value == VISIBLE
        self.book.very_hidden -= {self.name}
        if value == VERY_HIDDEN:
            self.book.very_hidden.add(self.name)

    def _cells(self, rect: Rect) -> Any:
        left, top = rect.column - 1, rect.row - 1
        return self.calc.getCellRangeByPosition(left, top, rect.last_column - 1, rect.last_row - 1)

    def used(self) -> Rect:
        cursor = self.calc.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        return Rect(1, 1, end.EndRow + 1, end.EndColumn + 1)

    def values(self, rect: Rect) -> list[list[object]]:
        cells = self._cells(rect)
        rows = [[None if value == "" else value for value in row] for row in cells.getDataArray()]
        told = {place for place, value in _each(rows) if isinstance(value, float)}
        if told:
            for place, kind in self._kinds(cells, rect):
                if place in told:
                    row, column = place
                    rows[row][column] = _of_kind(rows[row][column], kind, self.book.start)
        for row, column in _places(cells.queryFormulaCells(_ERROR), rect):
            word = cells.getCellByPosition(column, row).String
            rows[row][column] = ERRORS.get(word, ERRORS["#VALUE!"])
        return rows

    def _kinds(self, cells: Any, rect: Rect) -> Iterator[tuple[tuple[int, int], int]]:
        """The kind of number format of each place of a block, where it is one of its own."""
        for first, areas in _alike(cells):
            kind = self.book.format_of(first.NumberFormat)[1]
            if kind & (_DATE_OR_TIME | _LOGICAL):
                yield from ((place, kind) for area in areas() for place in _within(area, rect))

    def formulas(self, rect: Rect) -> list[list[str]]:
        rows = [list(row) for row in self._cells(rect).getFormulaArray()]
        for (row, column), text in _each(rows):
            if isinstance(text, str) and text.startswith("="):
                rows[row][column] = _TRUTHS.get(text, as_excel(text))
        return rows

    def enter(self, rect: Rect, values: Sequence[Sequence[object]]) -> None:
        held = [
            [
                entered(value, self._format_for(value, rect.row + row, rect.column + column))
                for column, value in enumerate(line)
            ]
            for row, line in enumerate(values)
        ]
        cells = self._cells(rect)
        cells.setDataArray(tuple(tuple(map(_as_data, line)) for line in held))
        for (row, column), value in _each(held):
            if isinstance(value, Formula):
                cells.getCellByPosition(column, row).setFormula(as_calc(value))

    def _format_for(self, value: object, row: int, column: int) -> str:
        """The format of a cell that takes a text; of others it does not matter."""
        if not isinstance(value, str) or not value:
            return ""
        return self.number_format(Rect(row, column)) or ""

    def clear(self, rect: Rect) -> None:
        self._cells(rect).clearContents(_ALL)

    def count(self, rect: Rect) -> int:
        flags = _VALUE | _DATETIME | _STRING | _FORMULA
        found = self._cells(rect).queryContentCells(flags).RangeAddresses
        return sum((a.EndRow - a.StartRow + 1) * (a.EndColumn - a.StartColumn + 1) for a in found)

    def _alike(self, rect: Rect, name: str) -> Any:
        """A property that a whole block shares; None where it differs."""
        cells = self._cells(rect)
        if cells.getPropertyState(name).value == _AMBIGUOUS:
            return None
        return cells.getPropertyValue(name)

    def number_format(self, rect: Rect) -> str | None:
        key = self._alike(rect, "NumberFormat")
        return None if key is None else self.book.format_of(key)[0]

    def set_number_format(self, rect: Rect, number_format: str) -> None:
        from com.sun.star.lang import Locale

        formats, english = self.book.document.NumberFormats, Locale("en", "US", "")
        key = formats.queryKey(number_format, english, False)
        if key < 0:
            key = formats.addNew(number_format, english)
        alike = self._alike(rect, "NumberFormat") is not None
        for each in (rect,) if alike else itertools.starmap(Rect, rect.places()):
            self._cells(each).NumberFormat = key  # a block with others keeps its first cell's

    def colour(self, rect: Rect) -> Colour | None:
        colour = self._cells(rect).CellBackColor
        return None if colour < 0 else (colour >> 16, colour >> 8 & 255, colour & 255)

    def filled_with(self, colour: Colour) -> list[tuple[int, int]]:
        number = _number(colour)
        return sorted(
            (row + 1, column + 1)
            for first, areas in _alike(self._cells(self.used()))
            if first.CellBackColor == number
            for area in areas()
            for row, column in _within(area, Rect(1, 1))
        )

    def set_colour(self, rect: Rect, colour: Colour | None) -> None:
        self._cells(rect).CellBackColor = -1 if colour is None else _number(colour)

    def font(self, rect: Rect, what: str) -> Any:
        if what != "name":
            raise OutsideSubset(f"read font.{what}")
        return self._alike(rect, "CharFontName")

    def set_font(self, rect: Rect, what: str, value: Any) -> None:
        names = {"name": "CharFontName", "size": "CharHeight", "color": "CharColor"}
        if what == "bold":
            self._cells(rect).CharWeight = 150.0 if value else 100.0
        else:
            given = _number(value) if what == "color" else value
            self._cells(rect).setPropertyValue(names[what], given)

    def set_look(self, rect: Rect, what: str, value: Any) -> None:
        cells = self._cells(rect)
        if what == "wrap_text":
            cells.IsTextWrapped = value
        elif what == "vertical_alignment":
            cells.VertJustify = {"top": 1, "center": 2, "bottom": 3}[value]
        elif what == "horizontal_alignment":
            cells.HoriJustify = _horizontal(value)
        elif what == "indent":
            cells.ParaIndent = value * _INDENT
        elif what == "fit_rows":
            cells.Rows.OptimalHeight = value
        else:
            _draw_borders(cells, _number(value))

    def notes(self) -> list[tuple[int, int]]:
        places = [note.Position for note in self.calc.Annotations]
        return sorted((place.Row + 1, place.Column + 1) for place in places)

    def note(self, row: int, column: int) -> str | None:
        text = self.calc.getCellByPosition(column - 1, row - 1).Annotation.String
        return text or None

    def set_note(self, row: int, column: int, text: str | None) -> None:
        cell = self.calc.getCellByPosition(column - 1, row - 1)
        cell.clearContents(_NOTE)
        if text is not None:
            self.calc.Annotations.insertNew(cell.CellAddress, text)

    def resize_note(self, row: int, column: int, **points: float) -> None:
        cell = self.calc.getCellByPosition(column - 1, row - 1)
        shape = cell.Annotation.AnnotationShape
        shape.TextAutoGrowHeight = False
        size = shape.Size
        size.Width = round(points.get("width", size.Width / _POINT) * _POINT)
        size.Height = round(points.get("height", size.Height / _POINT) * _POINT)
        shape.Size = size

    def merged(self) -> list[Rect]:
        return self._merged

    @cached_property
    def _merged(self) -> list[Rect]:
        """Asked for once while a sheet is looked at: every answer crosses to another process."""
        cells = self._cells(self.used())
        state = cells.getPropertyState("IsMerged").value
        if state != _AMBIGUOUS and not cells.IsMerged:
            return []
        alike = (each for each in cells.getCellFormatRanges() if each.IsMerged)
        return [area for each in alike for area in self._areas(each)]

    def _areas(self, alike: Any) -> Iterator[Rect]:
        """The merged areas of first cells that are alike, also in how large their areas are."""
        cursor = self.calc.createCursorByRange(alike.getCellByPosition(0, 0))
        cursor.collapseToMergedArea()
        size = _rect(cursor.RangeAddress)
        for row, column in _rect(alike.RangeAddress).places():
            yield Rect(row, column, size.height, size.width)

    def hidden_rows(self) -> set[int]:
        rows = {r for a in self._visible for r in range(a.StartRow + 1, a.EndRow + 2)}
        return set(range(1, self.used().height + 1)) - rows

    def hidden_columns(self) -> set[int]:
        columns = {c for a in self._visible for c in range(a.StartColumn + 1, a.EndColumn + 2)}
        return set(range(1, self.used().width + 1)) - columns

    @cached_property
    def _visible(self) -> Iterable[Any]:
        found: Iterable[Any] = self._cells(self.used()).queryVisibleCells().RangeAddresses
        return found

    def filtered(self) -> bool:
        return any(self.calc.Rows.getByIndex(row - 1).IsFiltered for row in self.hidden_rows())

    def tables(self) -> dict[str, Rect]:
        areas = {each.Name: each.DataArea for each in self.book.document.DatabaseRanges}
        here = self.calc.RangeAddress.Sheet
        return {name: _rect(area) for name, area in areas.items() if area.Sheet == here}

    def resize_table(self, name: str, rect: Rect) -> None:
        table = self.book.document.DatabaseRanges.getByName(name)
        table.setDataArea(self._cells(rect).RangeAddress)

    def print_area(self) -> Rect | None:
        areas = self.calc.getPrintAreas()
        return _rect(areas[0]) if areas else None

    def set_print_area(self, rect: Rect) -> None:
        self.calc.setPrintAreas((self._cells(rect).RangeAddress,))
        if self.calc.NamedRanges.hasByName(_PRINTED):
            self.calc.NamedRanges.removeByName(_PRINTED)  # Calc would save that of the file too


def _rect(area: Any) -> Rect:
    height = area.EndRow - area.StartRow + 1
    return Rect(area.StartRow + 1, area.StartColumn + 1, height, _width(area))


def _width(area: Any) -> int:
    return int(area.EndColumn - area.StartColumn + 1)


def _number(colour: Colour) -> int:
    return colour[0] << 16 | colour[1] << 8 | colour[2]


def _as_data(value: object) -> object:
    if isinstance(value, datetime):
        raise OutsideSubset("write a day")
    if value is None or isinstance(value, Formula):
        return ""
    return float(value) if isinstance(value, bool) else value


def _of_kind(value: object, kind: int, start: datetime) -> object:
    """A number of Calc as Excel gives it: a truth or a moment has a format of that kind."""
    if not isinstance(value, float):
        return value
    if kind & _LOGICAL:
        return bool(value)
    moment = start + timedelta(days=value)
    return (moment + timedelta(microseconds=500)).replace(microsecond=0)


def _each(rows: Sequence[Sequence[Any]]) -> Iterator[tuple[tuple[int, int], Any]]:
    for row, line in enumerate(rows):
        for column, value in enumerate(line):
            yield (row, column), value


def _places(found: Any, rect: Rect) -> Iterator[tuple[int, int]]:
    for area in found.RangeAddresses:
        yield from _within(area, rect)


def _alike(cells: Any) -> Iterator[tuple[Any, Callable[[], Any]]]:
    """For each look that cells have: the first block of it, and a call for the places of all."""
    for group in cells.getUniqueCellFormatRanges():
        yield group.getByIndex(0), group.getRangeAddresses


def _within(area: Any, rect: Rect) -> Iterator[tuple[int, int]]:
    """The places of an area within a block, counted from 0."""
    for row in range(area.StartRow, area.EndRow + 1):
        for column in range(area.StartColumn, area.EndColumn + 1):
            yield row - rect.row + 1, column - rect.column + 1


def _horizontal(alignment: str) -> Any:
    from com.sun.star.table.CellHoriJustify import LEFT

    if alignment != "left":
        raise OutsideSubset(f"aligned {alignment}")
    return LEFT


def _draw_borders(cells: Any, colour: int) -> None:
    from com.sun.star.table import BorderLine2, TableBorder2

    line = BorderLine2()
    line.Color, line.OuterLineWidth = colour, 18
    border = TableBorder2()
    for side in ("TopLine", "BottomLine", "LeftLine", "RightLine"):
        setattr(border, side, line)
        setattr(border, f"Is{side}Valid", True)
    for side in ("HorizontalLine", "VerticalLine"):
        setattr(border, side, line)
        setattr(border, f"Is{side}Valid", True)
    cells.TableBorder2 = border
