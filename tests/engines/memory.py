"""A workbook in memory: cells with what they hold and look like. It calculates next to nothing."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import field, replace
from datetime import date
from typing import Any

from engines.store import (
    HIDDEN,
    START,
    VISIBLE,
    Colour,
    Formula,
    OutsideSubset,
    Protection,
    Rect,
    as_com,
    entered,
    first_shown,
)

from xltools.dataclass import dataclass
from xltools.rows.raw import RawSheet, RawWorkbook

_LINK = re.compile(r'=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)')
_ROW = re.compile(r"=ROW\((?:'(?:[^']|'')*'|[^'!]+)!\$[A-Z]+\$(\d+)\)")
_REFERENCE = re.compile(r"('(?:[^']|'')+'|[\w.]+)!(\$?[A-Z]{1,3}\$?)(\d+)")


@dataclass(slots=True)
class Cell:
    """One cell; `value` is what it shows, for a formula too.

    Cells that are alike may be one, and share a font and a look: `MemorySheet.at` gives one to
    change.
    """

    value: Any = None
    formula: str = ""
    number_format: str = "General"
    colour: Colour | None = None
    font: dict[str, Any] = field(default_factory=dict)
    look: dict[str, Any] = field(default_factory=dict)
    note: str | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        """As its arguments, which opens faster than a state by names."""
        return Cell, tuple(getattr(self, name) for name in self.__slots__)


@dataclass
class MemorySheet:
    """A sheet; cells that were never touched are blank."""

    name: str
    visible: int = VISIBLE
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    areas: list[Rect] = field(default_factory=list)
    rows_hidden: set[int] = field(default_factory=set)
    columns_hidden: set[int] = field(default_factory=set)
    is_filtered: bool = False
    printed: Rect | None = None
    table_areas: dict[str, Rect] = field(default_factory=dict)
    protection: Protection = field(default_factory=Protection)

    def __getstate__(self) -> dict[str, Any]:
        """Places as two runs of numbers, which open faster than so many pairs."""
        rows, columns = zip(*self.cells, strict=True) if self.cells else ((), ())
        cells = array("L", rows), array("L", columns), list(self.cells.values())
        return vars(self) | {"cells": cells}

    def __setstate__(self, state: dict[str, Any]) -> None:
        rows, columns, cells = state["cells"]
        places = zip(rows, columns, strict=True)
        vars(self).update(state, cells=dict(zip(places, cells, strict=True)))

    def at(self, row: int, column: int) -> Cell:
        """A cell to change, which is no other's."""
        cell = self.cells[row, column] = replace(self._seen(row, column))
        return cell

    def _seen(self, row: int, column: int) -> Cell:
        return self.cells.get((row, column), _BLANK)

    def _of(self, rect: Rect, get: Callable[[Cell], Any]) -> Any:
        """What is alike in a whole block; None where it differs."""
        seen, columns = self.cells.get, _columns(rect)
        first = get(seen((rect.row, rect.column), _BLANK))
        for row in _rows(rect):
            for column in columns:
                if get(seen((row, column), _BLANK)) != first:
                    return None
        return first

    def used(self) -> Rect:
        if not self.cells:
            return Rect(1, 1)
        rows, columns = {row for row, _ in self.cells}, {column for _, column in self.cells}
        top, left = min(rows), min(columns)
        return Rect(top, left, max(rows) - top + 1, max(columns) - left + 1)

    def values(self, rect: Rect) -> list[list[object]]:
        grid: list[list[object]] = [[None] * rect.width for _ in _rows(rect)]
        rows, columns = _rows(rect), _columns(rect)
        for (row, column), cell in self._near(rect):
            value = cell.value
            if value is not None and row in rows and column in columns:
                plain = type(value) is str and value[:1] != "#"
                grid[row - rect.row][column - rect.column] = value if plain else as_com(value)
        return grid

    def formulas(self, rect: Rect) -> list[list[str]]:
        grid = [[""] * rect.width for _ in _rows(rect)]
        rows, columns = _rows(rect), _columns(rect)
        for (row, column), cell in self._near(rect):
            shown = cell.formula or cell.value
            if shown is not None and row in rows and column in columns:
                grid[row - rect.row][column - rect.column] = str(shown)
        return grid

    def _near(self, rect: Rect) -> Iterable[tuple[tuple[int, int], Cell]]:
        """Those cells of a block that were touched, or all of the sheet where these are fewer."""
        if rect.height * rect.width < len(self.cells):
            return ((at, self.cells[at]) for at in rect.places() if at in self.cells)
        return self.cells.items()

    def enter(self, rect: Rect, values: Sequence[Sequence[object]]) -> None:
        for row, line in zip(_rows(rect), values, strict=True):
            for column, value in zip(_columns(rect), line, strict=True):
                held = entered(value, self._seen(row, column).number_format)
                if held is None and (row, column) not in self.cells:
                    continue
                cell = self.at(row, column)
                cell.formula = str(held) if isinstance(held, Formula) else ""
                cell.value = _calculated(held) if isinstance(held, Formula) else held

    def clear(self, rect: Rect) -> None:
        for place in rect.places():
            self.cells.pop(place, None)

    def count(self, rect: Rect) -> int:
        return sum(
            cell.value is not None or cell.formula != ""
            for (row, column), cell in self.cells.items()
            if Rect(row, column).meets(rect)
        )

    def number_format(self, rect: Rect) -> str | None:
        found: str | None = self._of(rect, lambda cell: cell.number_format)
        return found

    def set_number_format(self, rect: Rect, number_format: str) -> None:
        for place in rect.places():
            self.at(*place).number_format = number_format

    def colour(self, rect: Rect) -> Colour | None:
        return self._seen(rect.row, rect.column).colour

    def filled_with(self, colour: Colour) -> list[tuple[int, int]]:
        return sorted([place for place, cell in self.cells.items() if cell.colour == colour])

    def set_colour(self, rect: Rect, colour: Colour | None) -> None:
        for place in rect.places():
            self.at(*place).colour = colour

    def font(self, rect: Rect, what: str) -> Any:
        return self._of(rect, lambda cell: cell.font.get(what, _FONT[what]))

    def set_font(self, rect: Rect, what: str, value: Any) -> None:
        for place in rect.places():
            cell = self.at(*place)
            cell.font = {**cell.font, what: value}

    def set_look(self, rect: Rect, what: str, value: Any) -> None:
        for place in rect.places():
            cell = self.at(*place)
            cell.look = {**cell.look, what: value}

    def notes(self) -> list[tuple[int, int]]:
        return sorted([place for place, cell in self.cells.items() if cell.note is not None])

    def note(self, row: int, column: int) -> str | None:
        return self._seen(row, column).note

    def set_note(self, row: int, column: int, text: str | None) -> None:
        self.at(row, column).note = text

    def resize_note(self, row: int, column: int, **points: float) -> None:
        """Nobody sees the box of a note in memory."""

    def merged(self) -> list[Rect]:
        return self.areas

    def hidden_rows(self) -> set[int]:
        return self.rows_hidden

    def hidden_columns(self) -> set[int]:
        return self.columns_hidden

    def filtered(self) -> bool:
        return self.is_filtered

    def tables(self) -> dict[str, Rect]:
        return self.table_areas

    def resize_table(self, name: str, rect: Rect) -> None:
        before = self.table_areas[name]
        if rect.height < 2 or (rect.row, rect.column) != (before.row, before.column):
            raise OutsideSubset("a table keeps its headings and one line")
        self.table_areas[name] = rect

    def print_area(self) -> Rect | None:
        return self.printed

    def set_print_area(self, rect: Rect) -> None:
        self.printed = rect

    def insert_rows(self, row: int, count: int) -> None:
        moved = {(r + count * (r >= row), c): cell for (r, c), cell in self.cells.items()}
        self.cells = moved


_BLANK = Cell()
_FONT = {"name": "Calibri", "size": 11, "bold": False, "color": (0, 0, 0)}


class MemoryBook:
    """A book in memory, open in an engine."""

    def __init__(self, full_name: str, sheets: list[MemorySheet]) -> None:
        self.full_name = full_name
        self.sheets = sheets
        self.read_only = False
        self.saved = True
        self.structure_password: str | None = None
        self.links: tuple[str, ...] = ()
        self.active = first_shown(sheets)
        self.start = START
        self.properties: dict[str, str] = {}
        self.selected: dict[str, Rect] = {}

    def __getitem__(self, name: str) -> MemorySheet:
        return next(sheet for sheet in self.sheets if sheet.name == name)

    def show(self, name: str) -> None:
        """What a person does: another sheet comes to the front."""
        self.active = self.sheets.index(self[name])

    def add_sheet(self, name: str, at: int) -> None:
        self.sheets.insert(at, MemorySheet(name))

    def delete_sheet(self, name: str) -> None:
        self.sheets.remove(self[name])

    def calculate(self, mode: str) -> None:
        """A book in memory has the values that it was opened with."""

    def insert_rows(self, sheet: str, row: int, count: int = 1) -> None:
        """What a person does: rows move down, and what refers to them follows."""
        self[sheet].insert_rows(row, count)

        def moved(found: re.Match[str]) -> str:
            at = int(found[3])
            named = found[1].strip("'").replace("''", "'") == sheet
            return f"{found[1]}!{found[2]}{at + count if named and at >= row else at}"

        for each in self.sheets:
            for place, cell in list(each.cells.items()):
                if "!" in cell.formula:
                    each.at(*place).formula = _REFERENCE.sub(moved, cell.formula)

    def sort_rows(self, sheet: str, order: Sequence[int]) -> None:
        """What a person does: rows change places with their looks and notes, references do not."""
        cells, places = self[sheet].cells, dict(zip(order, sorted(order), strict=True))
        self[sheet].cells = {(places.get(r, r), c): cell for (r, c), cell in cells.items()}


def _rows(rect: Rect) -> range:
    return range(rect.row, rect.last_row + 1)


def _columns(rect: Rect) -> range:
    return range(rect.column, rect.last_column + 1)


def _calculated(formula: str) -> object:
    """The value of the formulas that the package itself writes."""
    if link := _LINK.fullmatch(formula):
        return link[1].replace('""', '"')
    if row := _ROW.fullmatch(formula):
        return float(row[1])
    raise OutsideSubset(f"calculate {formula}")


def book_of(raw: RawWorkbook, full_name: str = "C:\\Kế hoạch\\Xã Tân Lập.xlsx") -> MemoryBook:
    """The values of a workbook as a person would have typed them: texts in text cells."""
    return MemoryBook(full_name, [_sheet_of(sheet) for sheet in raw.sheets.values()])


def _sheet_of(raw: RawSheet) -> MemorySheet:
    sheet = MemorySheet(raw.name, VISIBLE if raw.visible else HIDDEN)
    for row, line in enumerate(raw.rows, start=1):
        for column, value in enumerate(line, start=1):
            if value not in (None, ""):
                sheet.cells[row, column] = Cell(value, number_format=_FORMATS.get(type(value), "@"))
    return sheet


_FORMATS = {float: "General", int: "General", bool: "General", date: "dd/mm/yyyy"}
