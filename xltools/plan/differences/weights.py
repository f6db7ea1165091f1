"""What a difference weighs: the figures that it adds to or takes from the sums of the level above.

A figure is held against the sum of its own column, so that five poor households more weigh more
than fifty households more in all.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from xltools.findings import Moves
from xltools.form import Deprivation, FundingLine, Movement
from xltools.form.base import FormField, Record, Rolls, fields
from xltools.form.kinds import Kind, kind_of
from xltools.plan.derived import is_stated_total
from xltools.plan.differences.difference import Reach, Weight
from xltools.plan.plan import Plan

_OF_HOUSEHOLDS: Final = (Movement, Deprivation)
_OF_PERSONS: Final = frozenset({"people_total", "people_poor", "people_near"})


class Weights:
    """The scales of one comparison: what each column comes to in the larger of both plans."""

    def __init__(self, before: Plan, after: Plan) -> None:
        self._plans = before, after
        self._wholes: dict[tuple[type[Record], str], Decimal] = {}

    def of_cell(self, field: FormField, old: Record, new: Record) -> Weight:
        """Of one cell that changed; what decides to which sum a row goes weighs the whole row."""
        if field.rolls is Rolls.ADDED and _is_summed(new):
            change = _figure(new, field) - _figure(old, field)
            return Weight(Reach.SUMS, _moves(new, field, change), self._part(new, field, change))
        if _is_chosen(field) and _summed(new):
            return self.of_row(new)
        return Weight(Reach.UNIT if field.rolls is Rolls.NO else Reach.UPWARDS)

    def of_row(self, row: Record, sign: int = 1) -> Weight:
        """Of a whole row that came, or went with `sign` -1: the largest of its figures is told."""
        figures = _summed(row)
        if not figures:
            goes_up = any(each.filled and each.rolls is not Rolls.NO for each in fields(type(row)))
            return Weight(Reach.UPWARDS if goes_up else Reach.UNIT)
        largest = max(figures, key=lambda each: abs(_figure(row, each)))
        moves = _moves(row, largest, sign * _figure(row, largest))
        part = max(self._part(row, each, _figure(row, each)) for each in figures)
        return Weight(Reach.SUMS, moves, part)

    def _part(self, row: Record, field: FormField, change: Decimal) -> float:
        record = type(row)
        if (record, field.name) not in self._wholes:
            columns = ([_figure(each, field) for each in plan.of(record)] for plan in self._plans)
            whole = max(abs(sum(figures, Decimal(0))) for figures in columns)
            self._wholes[record, field.name] = whole or Decimal(1)
        return float(abs(change) / self._wholes[record, field.name])


def _summed(row: Record) -> list[FormField]:
    """The figures of a row that are added above."""
    if not _is_summed(row):
        return []
    added = [each for each in fields(type(row)) if each.filled and each.rolls is Rolls.ADDED]
    return [each for each in added if _figure(row, each)]


def _is_summed(row: Record) -> bool:
    return not (isinstance(row, FundingLine) and is_stated_total(row))


def _is_chosen(field: FormField) -> bool:
    """Whether a column says by a word of a list to which sum a row goes."""
    column = field.filled
    listed = column is not None and (column.choices or kind_of(field).kind is Kind.WORD)
    return bool(listed) and field.rolls is Rolls.KEPT


def _figure(row: Record, field: FormField) -> Decimal:
    """The figure of a cell; a blank one adds nothing."""
    value = getattr(row, field.name)
    return Decimal(value) if isinstance(value, int | Decimal) else Decimal(0)


def _moves(row: Record, field: FormField, change: Decimal) -> Moves:
    if kind_of(field).kind is Kind.MONEY:
        return Moves(dong=int(change))
    households = isinstance(row, _OF_HOUSEHOLDS) and field.name not in _OF_PERSONS
    return Moves(households=int(change)) if households else Moves()
