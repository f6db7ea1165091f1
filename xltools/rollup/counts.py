"""Households and deprivations: how the counts of a unit make a line of the level above."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.form import Deprivation, Movement
from xltools.plan.derived import MOVES_OF_NEAR, MOVES_OF_POOR
from xltools.rollup.adding import Blank, nothing_beside, nothing_of_none, same_as
from xltools.rollup.columns import added_columns
from xltools.rollup.lines import SheetRule
from xltools.rollup.unit_lines import Key

_MOVES: Final = {
    name: nothing_beside(start)
    for start, moves in (("poor_start", MOVES_OF_POOR), ("near_start", MOVES_OF_NEAR))
    for name in moves
    if name in added_columns(Movement)
}

_BLANKS_OF_MOVEMENT: Final[Mapping[str, Blank]] = {
    "total_end": same_as("total_start"),
    "total_start_minority": nothing_of_none("total_start"),
    "poor_start_minority": nothing_of_none("poor_start"),
    "poor_end_minority": nothing_of_none("poor_end"),
    "near_start_minority": nothing_of_none("near_start"),
    "people_poor": nothing_of_none("poor_start"),
    "people_near": nothing_of_none("near_start"),
    **_MOVES,
}


def _period(record: Movement) -> Key:
    return (record.period,)


def _period_and_number(record: Deprivation) -> Key:
    return (record.period, record.number)


MOVEMENTS: Final = SheetRule(
    Movement,
    identity=_period,
    identity_fields=("period",),
    blanks=_BLANKS_OF_MOVEMENT,
    unit_field="code",
    name_field="name",
)
"""One line a unit and period: the sum of its villages, or of the units below it."""

DEPRIVATIONS: Final = SheetRule(
    Deprivation,
    identity=_period_and_number,
    identity_fields=("period", "number"),
    blanks={
        "poor_fixed": nothing_beside("poor_start"),
        "near_fixed": nothing_beside("near_start"),
    },
    labels=True,
)
"""One line a unit, period and indicator. Lines add up to the parent's figure: no line of the
sheet is a total, so that the level above may add them all."""
