"""The form's formulas, with names of fields and records, as Excel stores them.

Stored formulas are English with commas whatever Excel speaks; `[@Column]` exists on screen only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from xltools.form import RECORDS
from xltools.form.base import Record, field_named
from xltools.patterns import late_pattern

PLAN_YEAR: Final = "NamKeHoach"
"""The defined name of the cell that holds the plan year."""

_FIELD = late_pattern(r"\[(\w+)\]")
_COLUMN = late_pattern(r"\{(\w+)\.(\w+)\}")
_SPECIAL = late_pattern(r"([\[\]#'@])")
_PLAIN = late_pattern(r"[\w ]+")
_RECORDS: Final = {record.__name__: record for record in RECORDS}


def whole_column(record: type[Record], name: str) -> str:
    """All data cells of a column: ChiTieu[Mã]; signs in a heading double the brackets."""
    header = field_named(record, name).column.header
    inside = header if _PLAIN.fullmatch(header) else f"[{_escaped(header)}]"
    return f"{record.sheet.table}[{inside}]"


def same_row(record: type[Record], name: str) -> str:
    """The cell of a column in the row of the formula: ChiTieu[[#This Row],[Mã]]."""
    header = field_named(record, name).column.header
    return f"{record.sheet.table}[[#This Row],[{_escaped(header)}]]"


def row_formula(record: type[Record], excel: str) -> str:
    """A declared formula for the rows of its own table."""
    return translated(excel, lambda name: same_row(record, name))


def translated(
    excel: str,
    cell: Callable[[str], str],
    column: Callable[[type[Record], str], str] = whole_column,
) -> str:
    """A declared formula: `[field]` becomes what `cell` says, `{Record.field}` what `column`."""
    with_cells = _FIELD.sub(lambda found: cell(found[1]), excel)
    return _COLUMN.sub(lambda found: column(_RECORDS[found[1]], found[2]), with_cells)


def reads_a_column(excel: str) -> bool:
    """Whether a declared formula reads a whole column, of its own table or of another."""
    return _COLUMN.search(excel) is not None


def quoted(sheet: str) -> str:
    """A sheet's name as formulas and links write it: 'Chỉ tiêu'."""
    return "'" + sheet.replace("'", "''") + "'"


def _escaped(header: str) -> str:
    return _SPECIAL.sub(r"'\1", header)
