"""Who has sent what into a folder, in which state, in time or late.

States and times are those of the roll-up, so that both always say the same; the register adds what
the roll-up does not need to know: numbers, seals, and what is held back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from xltools.api.own_workbook import read_own
from xltools.api.receive import register_of
from xltools.api.received import filed_in, inbox_of, source_of, with_receipts
from xltools.api.setup import Setup
from xltools.catalogue import Unit
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.inbox.places import filed
from xltools.exchange.inbox.register import Entry, State
from xltools.form import ChildUnit

if TYPE_CHECKING:
    from xltools.rollup import Member, RollupResult
    from xltools.rollup.deadline import Due


class Timing(StrEnum):
    """How a unit stands towards its deadline."""

    IN_TIME = "in time"
    LATE = "late"
    NOT_YET = "not yet"
    OVERDUE = "overdue"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Line:
    """One unit of Cấp dưới; `entry` is the submission that its state speaks of, when filed."""

    unit: ChildUnit
    member: Member
    timing: Timing
    entry: Entry | None
    held: tuple[Entry, ...] = ()

    @property
    def calls(self) -> bool:
        """Whether a person has to do something about it."""
        from xltools.rollup.membership import COUNTED

        settled = self.member.state in COUNTED and self.timing is not Timing.LATE
        return bool(self.held) or not (settled or self.timing is Timing.NOT_YET)


@dataclass(frozen=True)
class Board:
    """All units with their lines, files of no unit, and what is held back of nobody known.

    `inputs` are what was received and the parent's own workbook: none is ever written over.
    """

    folder: Path
    parent: Unit
    year: int
    today: date
    due: Due | None
    lines: tuple[Line, ...]
    strays: tuple[Member, ...]
    held: tuple[Entry, ...]
    result: RollupResult = field(repr=False)
    inputs: tuple[Path, ...] = field(default=(), repr=False)

    @property
    def received(self) -> int:
        return self.result.membership.received

    @property
    def expected(self) -> int:
        return self.result.membership.expected


def board(folder: Path, setup: Setup, own: Path | None = None, unit: str | None = None) -> Board:
    """The board of a folder, or of that of a year in it.

    `own` is the parent's own workbook, with its list of units and their deadlines.
    Raises XltoolsError: "status.nothing", `rollup.*`, `receive.*`, `file.*`, `form.*`.
    """
    from xltools.rollup import Collected, Reading, collect, destination, rollup
    from xltools.rollup.base import base_plan
    from xltools.rollup.deadline import due_of

    own_plan = read_own(own, setup).plan if own else None
    files = filed_in([folder], own_plan.year if own_plan else None)
    if files == [folder]:
        if own_plan is None:
            raise XltoolsError("status.nothing", folder=folder)
        collected = Collected((), ())
    else:
        collected = with_receipts(collect(files, Reading(workers=1)), [folder])
    parent, year = destination(collected.submissions, setup.catalogue, unit, own_plan)
    sent, refused = collected.submissions, collected.refused
    result = rollup(sent, refused, parent, year, setup.catalogue, own_plan, today=setup.today)
    due = due_of(base_plan(setup.catalogue, parent, year, own_plan), sent, setup.catalogue)
    root = inbox_of(folder) or folder
    kept = [each for each in register_of(root) if not each.facts or each.facts.year == year]
    made = _board(root, parent, year, due, result, kept, setup.today)
    lying = (source_of(root, place) for _, place in filed(root))
    return replace(made, inputs=(*lying, *([own] if own else [])))


def _board(
    folder: Path,
    parent: Unit,
    year: int,
    due: Due | None,
    result: RollupResult,
    kept: Sequence[Entry],
    today: date,
) -> Board:
    held = [each for each in kept if each.state is State.HELD]
    by_digest = {each.digest: each for each in kept if each.state is State.FILED}
    members = {each.unit_code: each for each in _of_units(result)}
    lines = tuple(
        Line(
            unit,
            member,
            _timing(member, due, today),
            filed := by_digest.get(member.digest),
            tuple(each for each in held if _is_open(each, unit, filed)),
        )
        for unit in result.plan.of(ChildUnit)
        if (member := members.get(unit.code or "")) is not None
    )
    told = {each.unit.code for each in lines}
    strays = [m for m in result.membership.members if m.file_name and m.unit_code not in told]
    unknown = [each for each in held if not each.facts or each.facts.unit_code not in told]
    return Board(folder, parent, year, today, due, lines, tuple(strays), tuple(unknown), result)


def _is_open(held: Entry, unit: ChildUnit, filed: Entry | None) -> bool:
    """Whether a file of the unit is held back, and no later submission has settled that."""
    settled = filed is not None and filed.received > held.received
    return held.facts is not None and held.facts.unit_code == unit.code and not settled


def _of_units(result: RollupResult) -> Iterator[Member]:
    """The members, for each unit the one that tells most coming last."""
    from xltools.rollup import State as MemberState

    least = (MemberState.SUPERSEDED, MemberState.MISSING)
    return iter(sorted(result.membership.members, key=lambda m: _weight(m, least)))


def _weight(member: Member, least: Sequence[object]) -> tuple[bool, bool]:
    from xltools.rollup.membership import COUNTED

    return member.state in COUNTED, member.state not in least


def _timing(member: Member, due: Due | None, today: date) -> Timing:
    from xltools.rollup import State as MemberState

    if due is None:
        return Timing.UNKNOWN
    if member.state is MemberState.RECEIVED:
        return Timing.IN_TIME
    if member.state is MemberState.LATE:
        return Timing.LATE
    return Timing.OVERDUE if today > due.last else Timing.NOT_YET
