"""Blocks of cells of the engines, with their fonts, borders and notes."""

# ruff: noqa: ARG002 - the arguments are those of xlwings

from __future__ import annotations

from typing import Any

from engines.native import REFUSED, NativeNote, NativeRange
from engines.store import OutsideSubset, Rect, as_rows

from xltools.excel.library import xlwings
from xltools.excel.native import ComError

base = xlwings.base_classes
rgb = xlwings.utils.hex_to_rgb


class Range(base.Range):
    options: Any = None  # xlwings sets it
    sheet: Any = None

    def __init__(self, sheet: Any, rect: Rect) -> None:
        sheet.running.answer()
        self.sheet, self.rect = sheet, rect

    @property
    def store(self) -> Any:
        return self.sheet.store

    @property
    def api(self) -> NativeRange:
        return NativeRange(self)

    def __len__(self) -> int:
        return self.rect.height * self.rect.width

    @property
    def row(self) -> int:
        return self.rect.row

    @property
    def column(self) -> int:
        return self.rect.column

    @property
    def shape(self) -> tuple[int, int]:
        return self.rect.height, self.rect.width

    @property
    def address(self) -> str:
        return self.rect.address

    def __call__(self, row: int, column: int | None = None) -> Range:
        if column is None:
            row, column = divmod(row - 1, self.rect.width)
            row, column = row + 1, column + 1
        return Range(self.sheet, Rect(self.rect.row + row - 1, self.rect.column + column - 1))

    @property
    def raw_value(self) -> Any:
        return _as_excel(self.store.values(self.rect))

    @raw_value.setter
    def raw_value(self, values: Any) -> None:
        self._enter(values)

    @property
    def formula(self) -> Any:
        return _as_excel(self.store.formulas(self.rect))

    @formula.setter
    def formula(self, values: Any) -> None:
        self._enter(values)

    def _enter(self, values: Any) -> None:
        rows = as_rows(values)
        if (len(rows), len(rows[0])) != self.shape:
            raise OutsideSubset(f"{len(rows)} x {len(rows[0])} values for {self.shape}")
        self.sheet.change().enter(self.rect, rows)

    def clear_contents(self) -> None:
        self._enter([[None] * self.rect.width] * self.rect.height)

    def clear(self) -> None:
        self.sheet.change().clear(self.rect)

    @property
    def number_format(self) -> str | None:
        return self.store.number_format(self.rect)

    @number_format.setter
    def number_format(self, value: str) -> None:
        self.sheet.change().set_number_format(self.rect, value)

    @property
    def color(self) -> Any:
        if len(self) > 1:
            raise OutsideSubset("the colour of several cells: Excel does not tell that they differ")
        return self.store.colour(self.rect)

    @color.setter
    def color(self, value: Any) -> None:
        colour = rgb(value) if isinstance(value, str) else value
        self.sheet.change().set_colour(self.rect, colour)

    @property
    def font(self) -> Font:
        return Font(self)

    @property
    def borders(self) -> Borders:
        return Borders(self)

    def _look(name: str) -> Any:  # noqa: N805 - makes properties
        def get(self: Range) -> Any:
            raise OutsideSubset(f"Range.{name}")

        def put(self: Range, value: Any) -> None:
            self.sheet.change().set_look(self.rect, name, value)

        return property(get, put)

    wrap_text = _look("wrap_text")
    vertical_alignment = _look("vertical_alignment")
    horizontal_alignment = _look("horizontal_alignment")

    def autofit(self, axis: str | None = None) -> None:
        if axis != "r":
            raise OutsideSubset("columns that fit")
        self.sheet.change().set_look(self.rect, "fit_rows", True)

    @property
    def merge_cells(self) -> bool | None:
        areas = [area for area in self.store.merged() if area.meets(self.rect)]
        if not areas:
            return False
        covered = {place for area in areas for place in area.places()}
        return True if covered >= set(self.rect.places()) else None

    @property
    def merge_area(self) -> Range:
        areas = (area for area in self.store.merged() if area.meets(self.rect))
        return Range(self.sheet, next(areas, self.rect))

    def get_special_cells(self, cell_type: str, value_type: Any) -> list[Range]:
        """The visible cells: blocks between hidden rows and columns."""
        if cell_type != "visible":
            raise OutsideSubset(f"special cells {cell_type}")
        rows = _runs(self.rect.row, self.rect.last_row, self.store.hidden_rows())
        columns = _runs(self.rect.column, self.rect.last_column, self.store.hidden_columns())
        return [
            Range(self.sheet, Rect(top, left, bottom - top + 1, right - left + 1))
            for top, bottom in rows
            for left, right in columns
        ]

    @property
    def note(self) -> Note | None:
        there = self.store.note(self.rect.row, self.rect.column) is not None
        return Note(self) if there else None

    def add_note(self, text: str) -> Note:
        if self.note is not None:
            raise ComError(REFUSED)
        note = Note(self)
        note.text = text
        return note

    def bring_to_front(self) -> None:
        self.sheet.bring_to_front()
        self.sheet.parent.selected[self.sheet.store.name] = self.rect


def _as_excel(rows: list[list[Any]]) -> Any:
    """One cell is given alone, others as rows."""
    if len(rows) == 1 and len(rows[0]) == 1:
        return rows[0][0]
    return tuple(map(tuple, rows))


def _runs(first: int, last: int, hidden: set[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in (each for each in range(first, last + 1) if each not in hidden):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return runs


class Font(base.Font):
    def __init__(self, cells: Range) -> None:
        self.cells = cells

    def _of(name: str) -> Any:  # noqa: N805 - makes properties
        def get(self: Font) -> Any:
            return self.cells.store.font(self.cells.rect, name)

        def put(self: Font, value: Any) -> None:
            if name == "color":
                value = rgb(value) if isinstance(value, str) else value
            self.cells.sheet.change().set_font(self.cells.rect, name, value)

        return property(get, put)

    name = _of("name")
    size = _of("size")
    bold = _of("bold")
    color = _of("color")


class Borders(base.Borders):
    def __init__(self, parent: Range) -> None:
        self.parent = parent

    def set(self, which: Any = "all", *, line_style: Any, weight: Any, color: Any) -> None:
        colour = rgb(color) if isinstance(color, str) else color
        self.parent.sheet.change().set_look(self.parent.rect, "borders", colour)


class Note(base.Note):
    def __init__(self, cell: Range) -> None:
        self.cell = cell

    @property
    def api(self) -> NativeNote:
        return NativeNote(self)

    @property
    def text(self) -> str:
        return self.cell.store.note(self.cell.row, self.cell.column) or ""

    @text.setter
    def text(self, value: str) -> None:
        self.cell.sheet.change().set_note(self.cell.row, self.cell.column, value)

    @property
    def location(self) -> Range:
        return self.cell

    def resize(self, **points: float) -> None:
        """Give the box its width or its height."""
        self.cell.store.resize_note(self.cell.row, self.cell.column, **points)

    def delete(self) -> None:
        self.cell.sheet.change().set_note(self.cell.row, self.cell.column, None)
