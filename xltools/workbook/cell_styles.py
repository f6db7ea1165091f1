"""Number formats, widths and alignment of the form's columns, by the kind of their cells."""

from __future__ import annotations

from typing import Any, Final

from xltools.form.base import Calculated, FormField
from xltools.form.kinds import Kind, kind_of
from xltools.workbook import styles
from xltools.workbook.styles import Styles

LONG_WIDTH: Final = 60
"""Characters of a column that holds sentences."""

_WIDTHS: Final = {
    Kind.TEXT: 16,
    Kind.WORD: 15,
    Kind.COUNT: 11,
    Kind.NUMBER: 11,
    Kind.MONEY: 15,
    Kind.DATE: 13,
    Kind.MOMENT: 12,
    Kind.TICK: 9,
    Kind.CODES: 18,
}
_CALCULATED_WIDTH: Final = 12
_CENTRED: Final = (Kind.TICK, Kind.DATE, Kind.MOMENT)
_ON_RIGHT: Final = (Kind.COUNT, Kind.NUMBER, Kind.MONEY)


def width_of(field: FormField) -> float:
    """Characters that a column is wide."""
    column = field.column
    if column.width is not None:
        return column.width
    if isinstance(column, Calculated):
        return 16 if "đồng" in column.header else _CALCULATED_WIDTH
    return LONG_WIDTH if column.long else _WIDTHS[kind_of(field).kind]


def number_format(field: FormField) -> str:
    """How the values of a column are printed; everything that is no number is text beforehand."""
    column = field.column
    if isinstance(column, Calculated):
        return _calculated_format(column)
    if column.year:
        return styles.YEAR
    kind = kind_of(field).kind
    if kind in (Kind.NUMBER, Kind.MONEY):
        return styles.DECIMAL
    return {Kind.COUNT: styles.COUNT, Kind.DATE: styles.DATE}.get(kind, styles.TEXT)


def _calculated_format(column: Calculated[Any]) -> str:
    if column.text:
        return styles.GENERAL
    if column.year:
        return styles.YEAR
    return styles.RATE if column.digits else styles.COUNT


def cell_style(
    make: Styles, field: FormField, *, item: bool = False, assigned: bool = False
) -> Any:
    """The format of the cells of a column, or of the value of an item.

    `assigned` is a cell that the level above filled in a column where others are the unit's own.
    """
    column = field.column
    properties: dict[str, Any] = dict(styles.BOX, num_format=number_format(field))
    properties["align"] = "left" if item else _alignment(field)
    if properties["align"] != "center":
        properties["indent"] = 1
    properties["text_wrap"] = properties["num_format"] in (styles.TEXT, styles.GENERAL)
    if isinstance(column, Calculated):
        properties["bg_color"] = styles.CALCULATED
    elif column.assigned or assigned:
        properties["bg_color"] = styles.ASSIGNED
    return make(**properties)


def _alignment(field: FormField) -> str:
    column = field.column
    if isinstance(column, Calculated):
        return "left" if column.text else "right"
    kind = kind_of(field).kind
    if kind in _CENTRED or column.year:
        return "center"
    return "right" if kind in _ON_RIGHT else "left"


def heading_style(make: Styles, field: FormField) -> Any:
    """The format of a column's heading."""
    column = field.column
    if isinstance(column, Calculated):
        return make.heading(required=False, calculated=True, assigned=False)
    return make.heading(required=column.required, calculated=False, assigned=column.assigned)
