"""What a calculated column reads, as its declared formula says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from xltools.form import RECORDS
from xltools.form.base import Calculated, FormField, Record, field_named
from xltools.patterns import late_pattern
from xltools.plan import Plan

_OWN: Final = late_pattern(r"\[(\w+)\]")
_SUMMED: Final = late_pattern(r"SUMIFS\(\{(\w+)\.(\w+)\},\{\1\.(\w+)\},\[(\w+)\]\)")
_RECORDS: Final = {record.__name__: record for record in RECORDS}


class _Summed(NamedTuple):
    """A column of another sheet, added over the rows that agree with this one."""

    record: type[Record]
    name: str
    by: str
    own: str


def own_columns(column: Calculated[Any]) -> tuple[str, ...]:
    """The columns of its own row that a formula reads, in the order in which it names them."""
    return tuple(dict.fromkeys(_OWN.findall(_SUMMED.sub("", column.excel))))


def summed_cells(
    plan: Plan, record: Record, column: Calculated[Any]
) -> Iterator[tuple[Record, FormField]]:
    """The cells of other sheets that a formula adds up for a record."""
    for summed in _sums(column.excel):
        for other in plan.of(summed.record):
            if getattr(other, summed.by) == getattr(record, summed.own):
                yield other, field_named(summed.record, summed.name)


@cache
def _sums(excel: str) -> tuple[_Summed, ...]:
    found = dict.fromkeys(_SUMMED.findall(excel))
    return tuple(_Summed(_RECORDS[record], name, by, own) for record, name, by, own in found)
