"""What each unit below is to be told after a roll-up: what to send, to put right, or to know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from xltools.form import ChildUnit
from xltools.rollup.membership import State
from xltools.rollup.merge import RollupResult
from xltools.rollup.note import Note

_ITS_OWN: Final = frozenset(
    {State.RECEIVED, State.LATE, State.MISSING, State.WRONG_YEAR, State.FAULTY}
)
"""States of files that are known to be the unit's: a code alone may be that of another unit."""

_LACKING: Final = frozenset({"rollup.no-rows", "rollup.sum-withheld"})


@dataclass(frozen=True)
class ForUnit:
    """The sentences for one unit, in the order of what matters most."""

    unit_code: str
    unit_name: str
    notes: tuple[Note, ...]


def for_units(result: RollupResult) -> tuple[ForUnit, ...]:
    """The units that there is something to tell, in the order of Cấp dưới."""
    found = []
    for child in result.plan.of(ChildUnit):
        notes = tuple(_notes(result, child))
        if notes and child.code:
            found.append(ForUnit(child.code, child.name or "", notes))
    return tuple(found)


def _notes(result: RollupResult, child: ChildUnit) -> Iterator[Note]:
    for member in result.membership.members:
        if member.unit_code == child.code and member.state in _ITS_OWN:
            yield from member.notes
    for each in result.corrections:
        if each.line.unit_code == child.code and each.to_unit is not None:
            yield each.to_unit
    for note in result.notes:
        if note.code in _LACKING and note.values["unit"] == child.name:
            yield note
