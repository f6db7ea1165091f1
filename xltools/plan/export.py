"""A plan as a document: the one serialisation, for export, digest, cache and comparison."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from xltools.cells import CellRef
from xltools.form import RECORDS
from xltools.form.base import FormField, Record, Shape, fields
from xltools.form.kinds import Kind, kind_of
from xltools.plan.plan import Plan
from xltools.quantities import Dong, Moment
from xltools.rows.convert import exact
from xltools.wording.dates import format_moment
from xltools.wording.money import dong_to_million

Typed = str | int | float
"""A value as staff type it, fit for JSON."""

TICK: Final = "x"


def export(plan: Plan, unread: Mapping[CellRef, str] | None = None) -> dict[str, Any]:
    """The plan as `rows.document` reads it: sheets and columns in the form's order, no blanks.

    A sheet that was not read is left out; one that was read and is blank is an empty list. What
    stands in cells that could not be read (`unread`) is given as it was found, so none is lost.
    """
    document: dict[str, Any] = {}
    for record in RECORDS:
        if record.sheet.shape is Shape.ITEMS:
            document[record.sheet.name] = typed_row(plan.info, unread)
        elif record in plan.records:
            rows = plan.records[record]
            document[record.sheet.name] = [typed_row(row, unread) for row in rows]
    return document


def canonical(plan: Plan, unread: Mapping[CellRef, str] | None = None) -> bytes:
    """The same as bytes for digests: UTF-8 JSON with sorted keys, blank sheets left out."""
    filled = {name: content for name, content in export(plan, unread).items() if content}
    text = json.dumps(filled, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def typed_row(record: Record, unread: Mapping[CellRef, str] | None = None) -> dict[str, Typed]:
    """The filled cells of one record under their headings."""
    cells: dict[str, Typed] = {}
    for field in fields(type(record)):
        if field.filled is not None:
            value = typed(field, getattr(record, field.name))
            if value == "" and unread:
                value = unread.get(record.cell(field.name), "")
            if value != "":
                cells[field.filled.header] = value
    return cells


def typed(field: FormField, value: object) -> Typed:
    """A field's value as staff type it; "" for a blank, a tick not set, or no codes.

    Money becomes triệu đồng. A decimal that no JSON number holds exactly becomes text: "3,36".
    """
    if value is None or value is False:
        return ""
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, Moment):
        return typed_moment(value)
    if kind_of(field).kind is Kind.MONEY and isinstance(value, int):
        return typed_number(dong_to_million(Dong(value)))
    if isinstance(value, Decimal):
        return typed_number(value)
    if value is True:
        return TICK
    return value if type(value) is int else str(value)


def typed_number(number: Decimal) -> int | float | str:
    """An `int` or `float` that is read back as this very number, else Vietnamese text."""
    if number == number.to_integral_value():
        whole = int(number)
        return whole if exact(whole) is not None else str(whole)
    near = float(number)
    return near if exact(near) == number else f"{number:f}".replace(".", ",")


def typed_moment(moment: Moment) -> str:
    """31/5, 31/5/2024, 01/2024, tháng 4, quý II/2024 or 2024."""
    if moment.day is None and moment.quarter is None and moment.year:
        return f"{moment.month:02d}/{moment.year}" if moment.month else str(moment.year)
    return format_moment(moment)


__all__ = [
    "TICK",
    "Typed",
    "canonical",
    "export",
    "typed",
    "typed_moment",
    "typed_number",
    "typed_row",
]
