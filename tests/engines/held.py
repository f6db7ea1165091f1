"""The cells of a sheet in memory, kept in layers: what they show, what was typed, notes, looks.

A layer keeps rows, so that a block of it is a slice of each, nearly as fast as Excel gives blocks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import field
from typing import Any, Generic, TypeVar

from engines.store import ERRORS, Colour, Rect

from xltools.dataclass import dataclass

T = TypeVar("T")

Place = tuple[int, int]
"""Row and column of a cell, counted from 1."""


@dataclass(frozen=True, eq=False)
class Style:
    """What a cell looks like; cells that look alike share one."""

    number_format: str = "General"
    colour: Colour | None = None
    font: Mapping[str, Any] = field(default_factory=dict)
    look: Mapping[str, Any] = field(default_factory=dict)


PLAIN = Style()
_STYLES: dict[tuple[object, ...], Style] = {}


@dataclass(slots=True)
class Cell:
    """One cell as it is seen; `value` is what it shows, for a formula too."""

    value: Any = None
    formula: str = ""
    number_format: str = "General"
    colour: Colour | None = None
    font: Mapping[str, Any] = field(default_factory=dict)
    look: Mapping[str, Any] = field(default_factory=dict)
    note: str | None = None

    def style(self) -> Style:
        looks = self.number_format, self.colour, self.font, self.look
        alike = self.number_format, self.colour, repr(self.font), repr(self.look)
        return _STYLES.setdefault(alike, Style(*looks))


class Fault(str):
    """An error as a cell shows it."""

    __slots__ = ()


class Layer(Generic[T]):
    """One thing about the cells of a sheet; `blank` for cells without it."""

    def __init__(self, blank: T) -> None:
        self.blank = blank
        self.rows: dict[int, list[T]] = {}

    def get(self, place: Place) -> T:
        line = self.rows.get(place[0], ())
        return line[place[1] - 1] if place[1] <= len(line) else self.blank

    def put(self, place: Place, each: T) -> None:
        row, column = place
        line = self.rows.setdefault(row, [])
        line += [self.blank] * (column - len(line))
        line[column - 1] = each
        while line and line[-1] == self.blank:
            line.pop()
        if not line:
            del self.rows[row]

    def block(self, rect: Rect) -> list[list[T]]:
        """What stands in a block, row by row."""
        first, last = rect.column - 1, rect.last_column
        lines = [self.rows.get(row, [])[first:last] for row in range(rect.row, rect.last_row + 1)]
        return [line + [self.blank] * (rect.width - len(line)) for line in lines]

    def met(self, rect: Rect) -> set[T]:
        """All that there is in a block, each once."""
        first, last, met = rect.column - 1, rect.last_column, set[T]()
        for row in range(rect.row, rect.last_row + 1):
            line = self.rows.get(row, [])[first:last]
            met.update(line)
            if len(line) < rect.width:
                met.add(self.blank)
        return met

    def __iter__(self) -> Iterator[Place]:
        """The places of all that there is, row by row."""
        for row in sorted(self.rows):
            for column, each in enumerate(self.rows[row], start=1):
                if each != self.blank:
                    yield row, column

    def reach(self) -> Rect:
        """The block from the first to the last; A1 where there is nothing."""
        lines = self.rows.values()
        if not lines:
            return Rect(1, 1)
        top, left = min(self.rows), 0
        while not any(line[left : left + 1] not in ([], [self.blank]) for line in lines):
            left += 1
        return Rect(top, left + 1, max(self.rows) - top + 1, max(map(len, lines)) - left)


class Cells(MutableMapping[Place, Cell]):
    """Cells by their places; one is put together when it is asked for, and changed as a whole.

    Every cell that was ever touched has a style.
    """

    def __init__(self, cells: Mapping[Place, Cell] | None = None) -> None:
        self.shown: Layer[Any] = Layer(None)
        self.entered: Layer[str] = Layer("")
        self.notes: Layer[str | None] = Layer(None)
        self.styles: Layer[Style | None] = Layer(None)
        self.update(cells or {})

    def __getitem__(self, place: Place) -> Cell:
        style, shown, entered = (
            layer.get(place) for layer in (self.styles, self.shown, self.entered)
        )
        if style is None:
            raise KeyError(place)
        formula = entered if entered[:1] == "=" and entered != shown else ""
        looks = style.number_format, style.colour, style.font, style.look
        return Cell(shown, formula, *looks, self.notes.get(place))

    def __setitem__(self, place: Place, cell: Cell) -> None:
        self.styles.put(place, cell.style())
        self.enter(place, cell.value, cell.formula)
        self.notes.put(place, cell.note)

    def __delitem__(self, place: Place) -> None:
        for layer in (self.shown, self.entered, self.notes, self.styles):
            layer.put(place, layer.blank)

    def __iter__(self) -> Iterator[Place]:
        return iter(self.styles)

    def __len__(self) -> int:
        return sum(1 for _ in self.styles)

    def enter(self, place: Place, value: object, formula: str) -> None:
        """Change what a cell holds; its looks and its note stay."""
        if self.styles.get(place) is None:
            self.styles.put(place, PLAIN)
        fault = isinstance(value, str) and value in ERRORS
        self.shown.put(place, Fault(value) if fault else value)
        self.entered.put(place, formula or _typed(value))


def _typed(value: object) -> str:
    """A value as it is typed."""
    if value is None:
        return ""
    return f"{value:.15g}" if isinstance(value, float) else str(value)
