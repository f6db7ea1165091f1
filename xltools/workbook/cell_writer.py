"""One value into one cell, as what it is."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from xltools.workbook import styles
from xltools.workbook.cell_values import CellValue, Found
from xltools.workbook.styles import Styles


def write_value(sheet: Any, row: int, column: int, value: CellValue, style: Any) -> None:
    """One value as what it is: a text stays text whatever it begins with. Counted from 0."""
    if value is None:
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, style)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, style)
    else:
        sheet.write_number(row, column, value, style)


def write_found(sheet: Any, row: int, column: int, found: Found, make: Styles) -> None:
    """A value in a style of its own kind: the column's could make a date of a number."""
    value = found.value
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value, make(**styles.BOX, num_format=styles.GENERAL))
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, make(**styles.BOX, num_format=styles.DATE))
    elif isinstance(value, time | timedelta):
        sheet.write_datetime(row, column, value, make(**styles.BOX, num_format=styles.TIME))
    else:
        write_value(sheet, row, column, value, make(**styles.BOX, num_format=styles.GENERAL))
