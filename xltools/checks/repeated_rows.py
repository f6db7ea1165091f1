"""Rows that are there twice: alike in everything but the code or number that tells them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form import (
    Activity,
    Annex,
    AssignedTarget,
    ChildUnit,
    Duty,
    LegalBasis,
    Recipient,
    ReportDue,
    Sentence,
    Target,
    Task,
)
from xltools.form.base import Record, blank, fields
from xltools.wording.messages import sheets as messages
from xltools.wording.text import fold

_TOLD_BY: Final[Mapping[type[Record], str]] = {
    Target: "wording",
    Task: "project",
    LegalBasis: "title",
    Activity: "wording",
    Duty: "wording",
    Sentence: "wording",
    ReportDue: "period",
    Recipient: "printed",
    Annex: "title",
    AssignedTarget: "code",
    ChildUnit: "name",
}
"""The sheets that are looked at, and the field that names a row to whoever reads of it.

Households, deprivations and money have rules of their own for rows that are there twice.
"""

_NUMBERS: Final = frozenset({"item", "order"})
_LEAST: Final = 2
"""So many cells have to be filled for two rows to be called alike."""

_LONGEST: Final = 60


def no_row_is_there_twice(case: Case) -> Iterator[Finding]:
    """No two rows of a table say the same throughout."""
    for record_type, told_by in _TOLD_BY.items():
        names = _compared(record_type)
        first: dict[tuple[Any, ...], Record] = {}
        for record in _told_alike(case.plan.of(record_type), told_by):
            said = tuple(_plainly(getattr(record, name)) for name in names)
            if len(said) - said.count(None) < _LEAST:
                continue
            other = first.setdefault(said, record)
            if other is not record:
                yield messages.ROW_TWICE.at(
                    record.cell(told_by),
                    _short(str(getattr(record, told_by) or "")),
                    related=(other.cell(told_by),),
                    row_key=record.row_key,
                    first=other.source.row,
                )


def _told_alike(records: tuple[Record, ...], told_by: str) -> list[Record]:
    """The rows whose naming cell says what another one's says: no others can be alike."""
    told = [_plainly(getattr(record, told_by)) for record in records]
    times = Counter(told)
    return [record for record, said in zip(records, told, strict=True) if times[said] > 1]


@cache
def _compared(record: type[Record]) -> tuple[str, ...]:
    """The fields that staff fill, without those that only number a row."""
    apart = _NUMBERS | {record.sheet.code_field}
    return tuple(
        each.name for each in fields(record) if each.filled is not None and each.name not in apart
    )


def _plainly(value: Any) -> Any:
    if blank(value):
        return None
    return fold(value) if isinstance(value, str) else value


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
