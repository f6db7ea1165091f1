"""A workbook as values: what a door hands over before anything is understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, time, timedelta

from xltools.cells import CellRef
from xltools.dataclass import dataclass

RawValue = str | int | float | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class RawSheet:
    """All values of one sheet; `rows[0][0]` is A1, a blank is None or "", rows may be short."""

    name: str
    rows: tuple[tuple[RawValue, ...], ...]
    visible: bool = True


@dataclass(frozen=True, slots=True)
class Structure:
    """What stands behind the values, as far as the door can see it.

    `formulas` have their text as stored, without "="; areas are a first and a last cell, and
    `drop_downs` those whose cells offer a list. `legacy_fonts` are those of cells with
    text that show TCVN3 or VNI. `hidden_columns` are runs, first and last; `filtered` the sheets
    where a filter hides rows; `blank_rows` how many rows a sheet keeps below its last value;
    `linked_files` the other workbooks that formulas name as [1], [2] and so on. `drop_downs` are
    None where they cannot be seen.
    """

    formulas: Mapping[CellRef, str] = field(default_factory=dict)
    uncalculated: frozenset[CellRef] = frozenset()
    errors: Mapping[CellRef, str] = field(default_factory=dict)
    merged: tuple[tuple[CellRef, CellRef], ...] = ()
    hidden_rows: Mapping[str, frozenset[int]] = field(default_factory=dict)
    drop_downs: tuple[tuple[CellRef, CellRef], ...] | None = ()
    legacy_fonts: Mapping[CellRef, str] = field(default_factory=dict)
    hidden_columns: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    filtered: frozenset[str] = frozenset()
    blank_rows: Mapping[str, int] = field(default_factory=dict)
    linked_files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawWorkbook:
    """The sheets in order, by the name that stands on the tab; `structure` None if unseen."""

    sheets: Mapping[str, RawSheet]
    structure: Structure | None = None

    def value_at(self, cell: CellRef) -> RawValue:
        """What a cell holds; None for a blank one, also of a sheet that is not there."""
        sheet = self.sheets.get(cell.sheet)
        if sheet is None or cell.row > len(sheet.rows):
            return None
        row = sheet.rows[cell.row - 1]
        return row[cell.column - 1] if cell.column <= len(row) else None
