"""A foreign sheet as a grid of values in which merged cells are filled."""

from __future__ import annotations

from collections.abc import Mapping

from xltools.dataclass import dataclass
from xltools.rows.convert import is_blank, shown
from xltools.rows.raw import RawSheet, RawValue, Structure


@dataclass(frozen=True)
class Grid:
    """The values of one sheet; a cell of a merged area has the value of the area's first cell."""

    name: str
    rows: tuple[tuple[RawValue, ...], ...]
    anchors: Mapping[tuple[int, int], tuple[int, int]]

    @classmethod
    def of(cls, sheet: RawSheet, structure: Structure | None) -> Grid:
        """The grid of a raw sheet; areas that reach beyond its values are cut off."""
        anchors: dict[tuple[int, int], tuple[int, int]] = {}
        height, width = len(sheet.rows), max(map(len, sheet.rows), default=0)
        for first, last in structure.merged if structure else ():
            if first.sheet == sheet.name:
                for row in range(first.row, min(last.row, height) + 1):
                    for column in range(first.column, min(last.column, width) + 1):
                        anchors[row, column] = (first.row, first.column)
        return cls(sheet.name, sheet.rows, anchors)

    def value(self, row: int, column: int) -> RawValue:
        """The value of a cell, rows and columns counted from 1; None outside of the sheet."""
        row, column = self.anchors.get((row, column), (row, column))
        if not 1 <= row <= len(self.rows) or column > len(self.rows[row - 1]):
            return None
        return self.rows[row - 1][column - 1]

    def text(self, row: int, column: int) -> str:
        """The cell as a reader sees it."""
        return shown(self.value(row, column))

    def width(self, first: int, last: int) -> int:
        """The widest of some rows."""
        return max((len(row) for row in self.rows[first - 1 : last]), default=0)

    def used(self) -> Grid:
        """The sheet without the blank rows and columns behind its last value."""
        filled = [
            max((c for c, value in enumerate(row, start=1) if not is_blank(value)), default=0)
            for row in self.rows
        ]
        height = max((r for r, width in enumerate(filled, start=1) if width), default=0)
        width = max(filled[:height], default=0)
        anchors = {
            (row, column): first
            for (row, column), first in self.anchors.items()
            if row <= height and column <= width
        }
        return Grid(self.name, tuple(row[:width] for row in self.rows[:height]), anchors)

    def turned(self) -> Grid:
        """The same sheet with rows for columns."""
        width = self.width(1, len(self.rows))
        rows = tuple(
            tuple(row[column] if column < len(row) else None for row in self.rows)
            for column in range(width)
        )
        anchors = {(c, r): (first[1], first[0]) for (r, c), first in self.anchors.items()}
        return Grid(self.name, rows, anchors)
