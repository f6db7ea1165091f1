"""Values of a record as they stand in cells: what staff would type, and what formulas show."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from xltools.dataclass import dataclass
from xltools.form.base import Calculated, FormField, Record
from xltools.form.kinds import Kind, kind_of
from xltools.plan.export import TICK
from xltools.plan.worked_out import WorkedOut
from xltools.quantities import Moment, Said, Share
from xltools.rows.raw import RawValue
from xltools.wording.dates import format_moment
from xltools.wording.money import dong_to_million

CellValue = str | int | float | date | None
"""None is a cell left blank."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value that could not be read, to be written as what it was found: its kind is the fault."""

    value: RawValue


class _EmptyText(str):
    """The empty text that a formula gave.

    XlsxWriter compares with "" and would write no value at all, which reads as "not calculated";
    Excel stores an empty text. This one equals nothing, so it is written as the text it is.
    """

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


EMPTY_TEXT = _EmptyText()


def typed(record: Record, field: FormField) -> CellValue:
    """What stands in the cell of a column that staff fill; None for a blank one."""
    value = getattr(record, field.name)
    if kind_of(field).kind is Kind.MONEY and value is not None:
        return _number(dong_to_million(value))
    return _typed(value)


def shown(
    record: Record, name: str, column: Calculated[Any], worked_out: WorkedOut
) -> str | int | float:
    """What a calculated column shows for a record; "" where it shows nothing."""
    if column.compute is not None:
        return _shown(column.compute(record), column)
    return _shown(worked_out.value(record, name), column)


def _shown(value: Any, calculated: Calculated[Any]) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, Share):
        return as_float(value.rounded(calculated.digits))
    if isinstance(value, Decimal):
        return as_float(value)
    return value if isinstance(value, str) else int(value)


def as_float(value: Decimal) -> int | float:
    """A decimal as the number of a cell; a whole one stays whole."""
    return _number(value)


def _typed(value: Any) -> CellValue:
    if value is None or value is False or value == ():
        return None
    if value is True:
        return TICK
    if isinstance(value, StrEnum | Said):
        return str(value)
    if isinstance(value, Moment):
        return moment_text(value)
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, str | int | date):
        return value or None if isinstance(value, str) else value
    raise TypeError(f"no cell holds a {type(value).__name__}")


def moment_text(moment: Moment) -> str:
    """A mốc as it is typed: 31/5, 31/5/2024, 01/2024, tháng 4, quý II/2024, 2024."""
    text = format_moment(moment)
    if moment.day or (moment.month and not moment.year):
        return text
    return text.removeprefix("tháng ").removeprefix("năm ")


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def result(value: Any) -> Any:
    """What is stored as the result of a formula; nothing to show is stored as an empty text."""
    return EMPTY_TEXT if value is None or value == "" else value
