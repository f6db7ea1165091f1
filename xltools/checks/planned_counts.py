"""Targets that count households ("giảm 5 hộ nghèo") are what the planned households give."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.checks.case import Case
from xltools.checks.planned_rates import is_of_all
from xltools.checks.targets import phrase
from xltools.checks.whole_rows import has_whole_row
from xltools.findings import Finding
from xltools.form import Target
from xltools.form.words import FALLS, Operator
from xltools.wording.messages import rates as messages
from xltools.wording.numbers import format_number
from xltools.wording.text import fold

_COUNTS: Final = {"số hộ nghèo": ("hộ nghèo", "poor"), "số hộ cận nghèo": ("hộ cận nghèo", "near")}
_AT_MOST: Final = frozenset({Operator.AT_MOST, Operator.BELOW})
_AT_LEAST: Final = frozenset({Operator.AT_LEAST, Operator.ABOVE, Operator.REDUCE_AT_LEAST})
_EXACT: Final = frozenset({Operator.EQUAL, Operator.REDUCE})


def counts_follow_from_the_households(case: Case) -> Iterator[Finding]:
    """A target for a number of households keeps to what the rows of households plan."""
    for target in case.plan.targets if not has_whole_row(case) else ():
        kind = _COUNTS.get(fold(target.indicator or ""))
        if kind is None or not is_of_all(target) or target.measure_unit != "hộ":
            continue
        word, name = kind
        start = getattr(case.households, f"{name}_start")
        end = getattr(case.households, f"{name}_end")
        if start is None or end is None:
            continue
        if not _is_kept(target, start - end if target.operator in FALLS else end):
            yield messages.COUNT_NOT_PLANNED.at(
                target.cell("value"),
                format_number(target.value or 0),
                row_key=target.row_key,
                here=phrase(target),
                kind=word,
                start=start,
                end=end,
                change=abs(start - end),
            )


def _is_kept(target: Target, planned: int) -> bool:
    value, operator = target.value, target.operator
    if value is None:
        return True
    if operator in _AT_MOST:
        return planned < value or (planned == value and operator is Operator.AT_MOST)
    if operator in _AT_LEAST:
        return planned > value or (planned == value and operator is not Operator.ABOVE)
    if operator in _EXACT:
        return value <= planned <= (target.value_to or value)
    return True
