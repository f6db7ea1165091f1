"""What each unit below is to be told after a roll-up: what to send, to put right, or to know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from xltools.dataclass import dataclass
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
    """The sentences for one unit: about its files, about corrected figures, about gaps."""

    unit_code: str
    unit_name: str
    notes: tuple[Note, ...]


def for_units(result: RollupResult) -> tuple[ForUnit, ...]:
    """The units that there is something to tell, in the order of Cấp dưới."""
    notes: defaultdict[str | None, list[Note]] = defaultdict(list)
    for code, note in _notes(result):
        notes[code].append(note)
    return tuple(
        ForUnit(child.code, child.name or "", tuple(notes[child.code]))
        for child in result.plan.of(ChildUnit)
        if child.code and child.code in notes
    )


def _notes(result: RollupResult) -> Iterator[tuple[str | None, Note]]:
    """Every note for a unit, by the unit's code."""
    for member in result.membership.members:
        if member.state in _ITS_OWN:
            yield from ((member.unit_code, note) for note in member.notes)
    for each in result.corrections:
        if each.to_unit is not None:
            yield each.line.unit_code, each.to_unit
    codes = {child.name: child.code for child in result.plan.of(ChildUnit)}
    for note in result.notes:
        if note.code in _LACKING:
            yield codes.get(str(note.values["unit"])), note
