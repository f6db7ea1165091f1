"""Values of cells as a trace compares and shows them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from xltools.form.base import Calculated, FormField, Record, blank
from xltools.form.kinds import Kind, kind_of
from xltools.quantities import DONG_PER_MILLION, Moment, Share
from xltools.rollup.trace.tree import Value
from xltools.rows.raw import RawValue
from xltools.wording.dates import format_date, format_moment

_NUMBERS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.MONEY})


def is_figure(field: FormField, record: type[Record]) -> bool:
    """Whether a column holds figures that are added or computed, and no key or year."""
    if field.column.year or field.name in record.sheet.key:
        return False
    if isinstance(field.column, Calculated):
        return not field.column.text
    return kind_of(field).kind in _NUMBERS


def is_money(field: FormField) -> bool:
    """Whether a column is typed in triệu đồng and held in đồng."""
    return not isinstance(field.column, Calculated) and kind_of(field).kind is Kind.MONEY


def value_of(record: Record, name: str) -> Value:
    """What a record says in a column that staff fill."""
    return plain(getattr(record, name))


def computed_value(record: Record, column: Calculated[Any]) -> Value:
    """What a column without a look at the whole plan works out for a record, as it is printed."""
    if column.compute is None:
        return None
    value = column.compute(record)
    return value.rounded(column.digits) if isinstance(value, Share) else plain(value)


def stored_value(raw: RawValue, money: bool = False) -> Value:
    """What a cell holds as the spreadsheet program left it; money becomes đồng."""
    if raw is None or raw == "":
        return None
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        exact = Decimal(str(raw))
        if money:
            return int(exact * DONG_PER_MILLION)
        return int(exact) if exact == exact.to_integral_value() else exact
    return str(raw)


def plain(value: Any) -> Value:
    """A value of a record as it is compared: whole numbers whole, words as text."""
    if blank(value):
        return None
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, Moment):
        return format_moment(value)
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else value
    return value if type(value) is int else str(value)
