"""What the standard workbook of one plan will hold, and where, before anything is written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import Any, Final

from xltools.catalogue import Catalogue, LevelCode
from xltools.cells import CellRef, column_letters
from xltools.dataclass import dataclass
from xltools.form import (
    GUIDE,
    IDENTITY,
    LISTS,
    RECORD_OF_SHEET,
    RECORDS,
    SHEETS,
    GeneralInfo,
    OutsideLine,
)
from xltools.form.base import Calculated, FormField, Record, Shape, Sheet, fields
from xltools.form.layout import FIRST_COLUMN, FIRST_ROW, VALUE_COLUMN
from xltools.patterns import late_pattern
from xltools.plan.plan import Plan
from xltools.plan.scope import Scope
from xltools.plan.worked_out import WorkedOut
from xltools.rows.raw import RawValue
from xltools.workbook.cell_values import CellValue, Found, shown, typed
from xltools.workbook.formulas import quoted

_EVERY_PART: Final = frozenset(sheet.name for sheet in (GUIDE, GeneralInfo.sheet, LISTS, IDENTITY))
_ITEMS_OF_A_PART: Final = frozenset(
    {
        *("unit_name", "unit_code", "unit_valid_from", "level", "unit_type", "parent_name"),
        *("parent_code", "province_name", "plan_year", "programme", "standard", "village_word"),
    }
)
_COLUMN: Final = late_pattern(r"\{(\w+)\.")
_SPARE_ROWS = 10
"""Blank rows that stay where the filled ones use up what was prepared."""


@dataclass(frozen=True)
class Grid:
    """The table of one sheet: its records, then prepared blank rows.

    Rows and columns are counted from 1, as Excel shows them.
    """

    record: type[Record]
    records: Sequence[Record]
    blank: int
    hidden: frozenset[str] = field(default_factory=frozenset)

    @property
    def sheet(self) -> Sheet:
        return self.record.sheet

    @cached_property
    def fields(self) -> tuple[FormField, ...]:
        return fields(self.record)

    @property
    def last_row(self) -> int:
        """The last row of the table, blank ones included."""
        return FIRST_ROW + len(self.records) + self.blank - 1

    @property
    def last_column(self) -> int:
        return FIRST_COLUMN + len(self.fields) - 1

    def column(self, name: str) -> int:
        """The column of a field, by its name in code."""
        return FIRST_COLUMN + [each.name for each in self.fields].index(name)

    def cell(self, name: str, row: int) -> str:
        """The address of a field's cell: D6."""
        return f"{column_letters(self.column(name))}{row}"

    @cached_property
    def visible(self) -> tuple[int, ...]:
        """The columns that staff see."""
        return tuple(
            FIRST_COLUMN + i for i, each in enumerate(self.fields) if each.name not in self.hidden
        )

    def code(self, index: int) -> str:
        """The code that stands ready in the blank row number `index`, counted from 0."""
        sheet = self.sheet
        if not sheet.code_field:
            return ""
        return f"{sheet.code_prefix}{self._last_number + index + 1:02d}"

    @cached_property
    def _last_number(self) -> int:
        """The highest number of a code; 0 without any."""
        codes = (getattr(each, self.sheet.code_field) or "" for each in self.records)
        ends = (re.search(r"\d+$", code) for code in codes)
        return max((int(end[0]) for end in ends if end), default=0)


@dataclass(frozen=True)
class Contents:
    """A plan laid out: which sheets its level needs, and how many rows each has.

    A part has only some `only` sheets by name, and of the unit and year no more than tells them.
    `as_found` are values that could not be read, by the cells that the records came from and their
    fields: they are written as they were found.
    """

    plan: Plan
    catalogue: Catalogue
    blank_rows: bool = True
    only: frozenset[str] | None = None
    as_found: Mapping[tuple[CellRef, str], RawValue] = field(default_factory=dict)

    @cached_property
    def scope(self) -> Scope:
        """The plan seen through the catalogue."""
        return Scope(self.plan, self.catalogue)

    @property
    def above_commune(self) -> bool:
        """Whether the plan has units below that send plans of their own."""
        return self.scope.level not in (None, LevelCode.COMMUNE)

    def typed(self, record: Record, each: FormField) -> CellValue | Found:
        """What stands in the cell of a column that staff fill; None for a blank one."""
        value = typed(record, each)
        if value is not None or not self.as_found:
            return value
        found = self.as_found.get((record.cell(each.name), each.name))
        return None if found is None else Found(found)

    def shown(self, record: Record, each: FormField, column: Calculated[Any]) -> str | int | float:
        """What stands in the cell of a column that the sheet works out; "" for nothing."""
        return shown(record, each.name, column, self._worked_out)

    @cached_property
    def _worked_out(self) -> WorkedOut:
        return WorkedOut(self.scope)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets of this workbook, in order."""
        return tuple(sheet for sheet in SHEETS if self._needs(sheet))

    @cached_property
    def grids(self) -> dict[type[Record], Grid]:
        """The tables of this workbook, by record."""
        return {
            record: self._grid(record)
            for record in RECORDS
            if record.sheet.shape is Shape.TABLE and self._needs(record.sheet)
        }

    @cached_property
    def first_sources(self) -> dict[tuple[str | None, str | None, str | None], int]:
        """The first line of Nguồn số liệu, from 0, for each line of a sheet: by sheet and key.

        Where single lines are not listed, for each unit of a sheet: by sheet, None, and unit.
        """
        found: dict[tuple[str | None, str | None, str | None], int] = {}
        for index, line in enumerate(self.plan.source_lines):
            if line.at_sheet:
                unit = line.unit_code if line.at_key is None else None
                found.setdefault((line.at_sheet, line.at_key, unit), index)
        return found

    @cached_property
    def sheets_of_sources(self) -> frozenset[str | None]:
        """The sheets that Nguồn số liệu has lines for."""
        return frozenset(sheet for sheet, _, _ in self.first_sources)

    def item_cell(self, name: str, *, absolute: bool = True) -> str:
        """The cell of an item of Thông tin chung, with its sheet."""
        row = FIRST_ROW + [each.name for each in fields(GeneralInfo)].index(name)
        letters = column_letters(VALUE_COLUMN)
        address = f"${letters}${row}" if absolute else f"{letters}{row}"
        return f"{quoted(GeneralInfo.sheet.name)}!{address}"

    def first_cell(self, sheet: Sheet) -> str:
        """Where a link to a sheet leads: the first cell to fill, or A1 of a page."""
        record = RECORD_OF_SHEET.get(sheet.name)
        if record is GeneralInfo:
            return f"{column_letters(VALUE_COLUMN)}{FIRST_ROW}"
        if record is None:
            return "A1"
        return f"{column_letters(self.grids[record].visible[0])}{FIRST_ROW}"

    def states(self, item: str) -> bool:
        """Whether an item of Thông tin chung is written: a part has those of its identity."""
        return self.only is None or item in _ITEMS_OF_A_PART

    def formula(self, calculated: Calculated[Any]) -> str:
        """What a column is worked out by; "" where that reads a sheet that a part lacks."""
        read = set(_COLUMN.findall(calculated.excel))
        return calculated.excel if read <= {each.__name__ for each in self.grids} else ""

    @property
    def part(self) -> tuple[str, ...] | None:
        """The sheets of a part in order, beside those of every part; None of a whole workbook."""
        if self.only is None:
            return None
        return tuple(sheet.name for sheet in self.sheets if sheet.name not in _EVERY_PART)

    def _needs(self, sheet: Sheet) -> bool:
        if self.only is not None and sheet.name not in self.only | _EVERY_PART:
            return False
        if sheet == OutsideLine.sheet:
            return bool(self.plan.of(OutsideLine))
        return self.above_commune or not sheet.above_commune

    def _grid(self, record: type[Record]) -> Grid:
        records = self.plan.of(record)
        prepared = record.sheet.blank_rows
        if not self.blank_rows:
            blank = 0
        elif record.sheet.filled_rows:
            blank = prepared
        else:
            blank = max(prepared - len(records), min(prepared, _SPARE_ROWS))
        if not records:
            blank = max(blank, 1)  # a table has at least one row
        hidden = frozenset(each.name for each in fields(record) if self._hides(each))
        return Grid(record, records, blank, hidden)

    def _hides(self, each: FormField) -> bool:
        return each.column.hidden or (each.column.above_commune and not self.above_commune)


def calculated_of(each: FormField) -> Calculated[Any] | None:
    """The column as one that the sheet works out; mypy takes the field's property for a value."""
    column = each.column
    return column if isinstance(column, Calculated) else None
