"""A workbook in memory: cells with what they hold and look like. It calculates next to nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import field, replace
from datetime import date
from operator import attrgetter
from typing import Any

from engines.held import PLAIN, Cell, Cells, Place, Style
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

_GIVEN_AS_THEY_ARE = frozenset({type(None), str, float, bool})
"""The types of values that Excel gives to other programs as they are."""

_LINK = re.compile(r'=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)')
_ROW = re.compile(r"=ROW\((?:'(?:[^']|'')*'|[^'!]+)!\$[A-Z]+\$(\d+)\)")
_REFERENCE = re.compile(r"('(?:[^']|'')+'|[\w.]+)!(\$?[A-Z]{1,3}\$?)(\d+)")


@dataclass
class MemorySheet:
    """A sheet; cells that were never touched are blank."""

    name: str
    visible: int = VISIBLE
    cells: Cells = field(default_factory=Cells)
    areas: list[Rect] = field(default_factory=list)
    rows_hidden: set[int] = field(default_factory=set)
    columns_hidden: set[int] = field(default_factory=set)
    is_filtered: bool = False
    printed: Rect | None = None
    table_areas: dict[str, Rect] = field(default_factory=dict)
    protection: Protection = field(default_factory=Protection)

    def put(self, row: int, column: int, **changes: Any) -> None:
        """Change something of a cell."""
        self.cells[row, column] = replace(self.cells.get((row, column), Cell()), **changes)

    def _style(self, place: Place) -> Style:
        return self.cells.styles.get(place) or PLAIN

    def _of(self, rect: Rect, get: Callable[[Style], Any]) -> Any:
        """What is alike in a whole block; None where it differs."""
        found = {get(style or PLAIN) for style in self.cells.styles.met(rect)}
        return found.pop() if len(found) == 1 else None

    def _restyle(self, rect: Rect, **changes: Any) -> None:
        for place in rect.places():
            self.put(*place, **changes)

    def used(self) -> Rect:
        return self.cells.styles.reach()

    def values(self, rect: Rect) -> list[list[object]]:
        return [
            line
            if _GIVEN_AS_THEY_ARE.issuperset(map(type, line))
            else [v if type(v) in _GIVEN_AS_THEY_ARE else as_com(v) for v in line]
            for line in self.cells.shown.block(rect)
        ]

    def formulas(self, rect: Rect) -> list[list[str]]:
        return self.cells.entered.block(rect)

    def enter(self, rect: Rect, values: Sequence[Sequence[object]]) -> None:
        for row, line in zip(_rows(rect), values, strict=True):
            for column, value in zip(_columns(rect), line, strict=True):
                held = entered(value, self._style((row, column)).number_format)
                if held is None and (row, column) not in self.cells:
                    continue
                formula = str(held) if isinstance(held, Formula) else ""
                self.cells.enter((row, column), _calculated(formula) if formula else held, formula)

    def clear(self, rect: Rect) -> None:
        for place in rect.places():
            self.cells.pop(place, None)

    def count(self, rect: Rect) -> int:
        return sum(Rect(*place).meets(rect) for place in self.cells.entered)

    def number_format(self, rect: Rect) -> str | None:
        found: str | None = self._of(rect, attrgetter("number_format"))
        return found

    def set_number_format(self, rect: Rect, number_format: str) -> None:
        self._restyle(rect, number_format=number_format)

    def colour(self, rect: Rect) -> Colour | None:
        return self._style((rect.row, rect.column)).colour

    def filled_with(self, colour: Colour) -> list[tuple[int, int]]:
        return [place for place, cell in self.cells.items() if cell.colour == colour]

    def set_colour(self, rect: Rect, colour: Colour | None) -> None:
        self._restyle(rect, colour=colour)

    def font(self, rect: Rect, what: str) -> Any:
        return self._of(rect, lambda style: style.font.get(what, _FONT[what]))

    def set_font(self, rect: Rect, what: str, value: Any) -> None:
        for place in rect.places():
            self.put(*place, font={**self._style(place).font, what: value})

    def set_look(self, rect: Rect, what: str, value: Any) -> None:
        for place in rect.places():
            self.put(*place, look={**self._style(place).look, what: value})

    def notes(self) -> list[tuple[int, int]]:
        return list(self.cells.notes)

    def note(self, row: int, column: int) -> str | None:
        return self.cells.notes.get((row, column))

    def set_note(self, row: int, column: int, text: str | None) -> None:
        self.put(row, column, note=text)

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
        self.cells = Cells(moved)


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
            for place, cell in each.cells.items():
                if cell.formula:
                    each.put(*place, formula=_REFERENCE.sub(moved, cell.formula))

    def sort_rows(self, sheet: str, order: Sequence[int]) -> None:
        """What a person does: rows change places with their looks and notes, references do not."""
        cells, places = self[sheet].cells, dict(zip(order, sorted(order), strict=True))
        self[sheet].cells = Cells({(places.get(r, r), c): cell for (r, c), cell in cells.items()})


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
