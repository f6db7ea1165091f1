"""Figures of Tóm tắt: each a formula over the tables, and the value that it gives.

Lists show the first rows of a table by position: a list that skips blank rows would need array
formulas. What does not fit is counted under the list.
"""

from __future__ import annotations

from typing import Any

from xltools.dataclass import dataclass
from xltools.form.base import Record, field_named
from xltools.wording import book
from xltools.workbook import styles
from xltools.workbook.cell_values import typed
from xltools.workbook.contents import Contents, calculated_of
from xltools.workbook.formulas import whole_column

Shown = str | int | float


@dataclass(frozen=True)
class Figure:
    """A formula, the value it gives, and how that is printed."""

    formula: str
    value: Shown
    num_format: str = styles.COUNT


Line = list[Figure | None]
"""The figures of one line from column B on; None leaves a cell blank."""


def value_of(contents: Contents, record: type[Record], index: int, name: str) -> Shown:
    """What a table's cell holds; "" for a blank one and beyond the last record."""
    records = contents.grids[record].records
    if index >= len(records):
        return ""
    each = field_named(record, name)
    calculated = calculated_of(each)
    if calculated is not None:
        return contents.shown(records[index], each, calculated)
    value: Any = typed(records[index], each)
    return "" if value is None else value


def cell_of(record: type[Record], index: int, name: str) -> str:
    """The cell of a table's row, counted from 0; an error beyond the last row of the table."""
    return f"INDEX({whole_column(record, name)},{index + 1})"


def copied(
    contents: Contents, record: type[Record], index: int, name: str, row: int, looks: str
) -> Figure:
    """A cell of the line of a list that is shown only where column A names the line."""
    cell = cell_of(record, index, name)
    formula = f'=IF($A{row}="","",IF({cell}="","",{cell}))'
    return Figure(formula, value_of(contents, record, index, name), looks)


def left_out(count: str, left: int, sheet: str) -> Figure:
    """How many rows a list leaves out, as a sentence; `count` is the formula of that number."""
    before, after = book.SUMMARY_MORE.format(sheet=sheet).split("#")
    formula = f'=IF({count}>0,"{before}"&({count})&"{after}","")'
    return Figure(formula, f"{before}{left}{after}" if left > 0 else "")


def filled(contents: Contents, record: type[Record], name: str) -> Figure:
    """How many rows of a table fill a column; nothing when none does."""
    value = sum(bool(getattr(each, name)) for each in contents.grids[record].records)
    count = f'SUMPRODUCT(--({whole_column(record, name)}<>""))'
    return Figure(f'=IF({count}=0,"",{count})', value or "")


def worded(contents: Contents, record: type[Record], name: str, word: str) -> Figure:
    """How many rows of a table hold that word in a column; nothing while the column is blank."""
    column = whole_column(record, name)
    values = [str(getattr(each, name) or "") for each in contents.grids[record].records]
    formula = f'=IF(SUMPRODUCT(--({column}<>""))=0,"",COUNTIF({column},"{word}"))'
    return Figure(formula, values.count(word) if any(values) else "")
