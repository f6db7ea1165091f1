"""Formulas of an open sheet in the words of its file: Excel shortens references to tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from xltools.cells import CellRef
from xltools.excel.library import Range
from xltools.excel.rectangle import rows_of
from xltools.form import RECORD_OF_SHEET
from xltools.patterns import late_pattern
from xltools.rows.raw import RawValue

_STRING: Final = late_pattern(r'("(?:[^"]|"")*")')
_THIS_ROW: Final = late_pattern(r"([\w.]*)\[@(?:\[([^\[\]]+)\]|([^\[\]]+))\]")
_OWN_COLUMN: Final = late_pattern(r"\[(?<![\w\]\[.'#,]\[)([^\[\]@#]+)\](?![\w.]*'?!)")
"""Begins with its bracket, or each letter of a formula would be looked at from behind."""


def formulas_of(name: str, cells: Range, grid: Sequence[Sequence[RawValue]]) -> dict[CellRef, str]:
    """The formulas of a sheet's block that starts at A1, as their file holds them, without "=".

    Where there is no formula Excel gives what the cell holds, and so a text that begins with "=".
    """
    record = RECORD_OF_SHEET.get(name)
    table = record.sheet.table if record is not None else ""
    return {
        CellRef(name, row, column): as_stored(formula[1:], table)
        for row, (line, values) in enumerate(
            zip(rows_of(cells.formula), grid, strict=True), start=1
        )
        if any(line)
        for column, formula in enumerate(line, start=1)
        if formula and isinstance(formula, str) and formula[0] == "="
        if formula != values[column - 1]
    }


@lru_cache(maxsize=4096)
def as_stored(formula: str, table: str) -> str:
    """A formula with each table named and each "@" spelt out, as files have it.

    Only a formula in the `table` itself is shortened; "" is a sheet without one.
    """
    if not table or "[" not in formula:
        return formula
    parts = _STRING.split(formula)
    parts[::2] = [_spelt_out(part, table) for part in parts[::2]]
    return "".join(parts)


def _spelt_out(part: str, table: str) -> str:
    def this_row(found: re.Match[str]) -> str:
        return f"{found[1] or table}[[#This Row],[{found[2] or found[3]}]]"

    if "[" not in part:
        return part
    if "[@" in part:
        part = _THIS_ROW.sub(this_row, part)
    return _OWN_COLUMN.sub(lambda column: f"{table}{column[0]}", part)
