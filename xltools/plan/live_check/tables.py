"""What is asked of every table: required cells are filled, and a code names one row."""

from __future__ import annotations

from typing import Any

from xltools.form.base import Record, blank
from xltools.plan.live_check.condition import (
    Condition,
    LiveCheck,
    Mark,
    begun,
    is_blank,
    required_fields,
)
from xltools.plan.plan import Plan
from xltools.wording import live_check as words


def required_cells(record: type[Record]) -> LiveCheck:
    """Blank cells of required columns, in rows that were begun."""
    return LiveCheck(
        words.REQUIRED.format(sheet=record.sheet.name),
        record,
        {each.name: is_blank(each.name) for each in required_fields(record)},
        rows=begun(record),
        mark=Mark.BLANK,
    )


def codes_once(record: type[Record], *, commune_only: bool = False) -> LiveCheck:
    """Codes that stand in another row too; the codes that stand ready in blank rows do not count.

    A row is not blank when its first required column is filled.
    """
    code = record.sheet.code_field
    told = next(required_fields(record)).name
    name = record.__name__
    excel = (
        f'([{code}]<>"")*([{told}]<>"")'
        f'*(COUNTIFS({{{name}.{code}}},[{code}],{{{name}.{told}}},"<>")>1)'
    )

    def holds(row: Any, plan: Plan) -> bool:
        if not _counts(row, code, told):
            return False
        same = (
            other for other in plan.of(record) if _same(getattr(other, code), getattr(row, code))
        )
        return sum(_counts(other, told) for other in same) > 1

    text = words.CODES.format(sheet=record.sheet.name)
    return LiveCheck(text, record, {code: Condition(excel, holds)}, commune_only=commune_only)


def _counts(row: Record, *names: str) -> bool:
    return not any(blank(getattr(row, name)) for name in names)


def _same(left: str | None, right: str) -> bool:
    """Capitals are one with small letters to a spreadsheet."""
    return left is not None and left.casefold() == right.casefold()
