"""Where a value stands: one cell, and the row that a record was read from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

from xltools.dataclass import dataclass


def column_letters(column: int) -> str:
    """The letters Excel shows above a column, counted from 1: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, remainder = divmod(column - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters


@dataclass(frozen=True, slots=True, order=True)
class CellRef:
    """One cell of a workbook; rows and columns are counted from 1."""

    sheet: str
    row: int
    column: int

    @property
    def address(self) -> str:
        """The cell without its sheet: D6."""
        return f"{column_letters(self.column)}{self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.address}"


def shared(places: Mapping[str, int]) -> Mapping[str, int]:
    """The same columns (or rows) of fields, in the one mapping that all alike have in common.

    The sheets of one template are alike, and a roll-up holds those of thousands of workbooks.
    """
    return _shared(tuple(places.items()))


@lru_cache(maxsize=512)
def _shared(places: tuple[tuple[str, int], ...]) -> Mapping[str, int]:
    return dict(places)


class Source(Protocol):
    """What a record remembers of the place it was read from."""

    @property
    def sheet(self) -> str: ...

    @property
    def row(self) -> int: ...

    def cell(self, field: str) -> CellRef: ...


@dataclass(frozen=True, slots=True)
class RowSource:
    """A record that was one row of a table; `columns` is shared by all rows of the sheet."""

    sheet: str
    row: int
    columns: Mapping[str, int]

    def cell(self, field: str) -> CellRef:
        """The cell of a field; the row's first cell when the sheet lacks that column."""
        return CellRef(self.sheet, self.row, self.columns.get(field, 1))


@dataclass(frozen=True, slots=True)
class ItemSource:
    """A record that was a whole sheet of items: each field is a row, all values in one column."""

    sheet: str
    column: int
    rows: Mapping[str, int]

    @property
    def row(self) -> int:
        """The first row of the items."""
        return min(self.rows.values(), default=1)

    def cell(self, field: str) -> CellRef:
        """The cell of a field; the first item's cell when the sheet lacks that item."""
        return CellRef(self.sheet, self.rows.get(field, self.row), self.column)
