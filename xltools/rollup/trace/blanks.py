"""What a blank cell of a row counts as where its column is added."""

from __future__ import annotations

from typing import Final

from xltools.form import FundingLine
from xltools.form.base import Record
from xltools.rollup.actuals import ACTUALS
from xltools.rollup.counts import DEPRIVATIONS, MOVEMENTS
from xltools.rollup.lines import SheetRule
from xltools.rollup.money import FUNDING
from xltools.rollup.trace.tree import Value
from xltools.rollup.trace.values import value_of

_RULES: Final[dict[type[Record], SheetRule]] = {
    rule.sheet: rule for rule in (MOVEMENTS, DEPRIVATIONS, FUNDING, ACTUALS)
}


def counts_as(record: Record, name: str) -> Value:
    """The figure of a cell, or what the roll-up takes a blank one for; None when unknown."""
    value = value_of(record, name)
    rule = _RULES.get(type(record))
    if value is not None or rule is None or name not in rule.blanks:
        return value
    return rule.blanks[name](record)


def total_counts(record: Record, name: str) -> Value:
    """The same in a line of totals, where money that is not known yet adds nothing."""
    counted = counts_as(record, name)
    return 0 if counted is None and isinstance(record, FundingLine) else counted
