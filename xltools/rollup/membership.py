"""Who is there: every file and every unit of Cấp dưới, with its state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from xltools.catalogue import Unit
from xltools.cells import CellRef
from xltools.form import RECORDS, ChildUnit
from xltools.plan import Plan
from xltools.rollup.columns import added_columns
from xltools.rollup.note import Note
from xltools.rollup.submission import Refused, Submission, in_order
from xltools.wording.text import fold

LARGEST: Final = 10**15
"""No count, and no amount in đồng, is as large; beyond it a figure is a slip or an attack."""

_SHEETS: Final = {fold(record.sheet.name): record for record in RECORDS}


class State(Enum):
    """What became of a file, or of a unit that should have sent one."""

    RECEIVED = "received"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    SUPERSEDED = "superseded"
    WRONG_YEAR = "wrong-year"
    WRONG_PARENT = "wrong-parent"
    UNKNOWN_UNIT = "unknown-unit"
    OF_PARENT = "of-parent"
    NOT_COUNTED = "not-counted"
    FAULTY = "faulty"


@dataclass(frozen=True)
class Member:
    """One file, or one unit without a file; `note` says why it does not count."""

    state: State
    unit_code: str
    unit_name: str
    file_name: str = ""
    digest: str = ""
    note: Note | None = None
    received: datetime | None = None


@dataclass(frozen=True)
class Counted:
    """A submission that counts, with its line of Cấp dưới."""

    unit: ChildUnit
    submission: Submission


@dataclass(frozen=True)
class Membership:
    """Every file and unit with its state, by unit; `counted` are the submissions added up."""

    counted: tuple[Counted, ...]
    members: tuple[Member, ...]

    @property
    def received(self) -> int:
        """How many units are counted."""
        return len(self.counted)

    @property
    def expected(self) -> int:
        """How many units should be."""
        return self.received + sum(m.state is State.MISSING for m in self.members)

    @property
    def complete(self) -> bool:
        """No unit is missing and no file was unreadable."""
        lacking = {State.MISSING, State.UNREADABLE}
        return not any(member.state in lacking for member in self.members)

    def of(self, state: State) -> tuple[Member, ...]:
        """The members of one state."""
        return tuple(member for member in self.members if member.state is state)


def membership(
    submissions: Iterable[Submission],
    refused: Iterable[Refused],
    children: Sequence[ChildUnit],
    parent: Unit,
    year: int,
) -> Membership:
    """Sort the files by state; of two valid files of one unit, the one received last counts."""
    units = {child.code: child for child in children if child.code}
    members: list[Member] = []
    valid: dict[str, list[Submission]] = {}
    for each in in_order(submissions):
        fault = _fault(each, units, parent, year)
        if fault is None:
            valid.setdefault(each.unit_code, []).append(each)
        else:
            members.append(_member(fault[0], each, fault[1]))
    counted: list[Counted] = []
    for code, sent in valid.items():
        newest = max(sent, key=lambda s: (s.received, s.file_name, s.digest))
        counted.append(Counted(units[code], newest))
        members += _received(newest, sent)
    members += (_unreadable(each) for each in refused)
    told = {each.unit_code for each in members if each.state is State.NOT_COUNTED}
    members += (each for each in _absent(units, set(valid)) if each.unit_code not in told)
    counted.sort(key=lambda each: each.submission.unit_code)
    members.sort(key=_order)
    return Membership(tuple(counted), tuple(members))


def _order(member: Member) -> tuple[str, str, str, str]:
    return (member.unit_code or "~", member.file_name, member.digest, member.state.value)


def _fault(
    submission: Submission, units: dict[str, ChildUnit], parent: Unit, year: int
) -> tuple[State, Note] | None:
    info = submission.plan.info
    says = {"file": submission.file_name, "unit": submission.unit_name}
    if submission.unit_code == parent.key.code:
        return State.OF_PARENT, Note("rollup.of-parent", says)
    if not _names(info.parent_code, info.parent_name, parent):
        found = info.parent_name or info.parent_code
        note = Note("rollup.wrong-parent", {**says, "found": found, "parent": parent.name})
        return State.WRONG_PARENT, note
    child = units.get(submission.unit_code)
    if child is None or not _is_same(submission, child):
        code = submission.unit_code
        note = Note("rollup.unknown-unit", {**says, "code": code, "parent": parent.name})
        return State.UNKNOWN_UNIT, note
    if not child.counted:
        return State.NOT_COUNTED, _left_out(child)
    if submission.plan.year != year:
        note = Note("rollup.wrong-year", {**says, "found": submission.plan.year, "year": year})
        return State.WRONG_YEAR, note
    cells = [*_unread(submission), *_impossible(submission.plan)]
    if cells:
        return State.FAULTY, Note("rollup.faulty-figures", {**says, "cells": cells})
    return None


def _names(code: str | None, name: str | None, parent: Unit) -> bool:
    """Whether a stated parent is this one; nothing stated is no contradiction."""
    if code:
        return code == parent.key.code
    return not name or fold(name) in {fold(parent.name), fold(parent.proper_name)}


def _is_same(submission: Submission, child: ChildUnit) -> bool:
    """Codes were re-used on 1 July 2025: a code alone names no unit."""
    stated = submission.plan.info.unit_valid_from
    if stated is not None and child.valid_from is not None:
        return stated == child.valid_from
    return fold(submission.unit_name) == fold(child.name or "")


def _unread(submission: Submission) -> Iterator[CellRef]:
    """Cells and headings of added columns that could not be read.

    A file with one of them does not count: in the plan the cell is blank, and a blank movement
    would be taken for 0, here or at the next level.
    """
    for problem in submission.problems:
        record = _SHEETS.get(fold(problem.cell.sheet))
        if record is not None and problem.field in added_columns(record):
            yield problem.cell


def _impossible(plan: Plan) -> Iterator[CellRef]:
    for sheet in RECORDS:
        names = added_columns(sheet)
        for record in plan.of(sheet) if names else ():
            large = (name for name in names if abs(getattr(record, name) or 0) > LARGEST)
            yield from map(record.cell, large)


def _member(state: State, submission: Submission, note: Note | None = None) -> Member:
    return Member(
        state,
        submission.unit_code,
        submission.unit_name,
        submission.file_name,
        submission.digest,
        note,
        submission.received,
    )


def _received(newest: Submission, sent: Sequence[Submission]) -> Iterator[Member]:
    yield _member(State.RECEIVED, newest)
    for each in sent:
        if each is not newest:
            says = {"unit": each.unit_name, "file": each.file_name, "newer": newest.file_name}
            yield _member(State.SUPERSEDED, each, Note("rollup.superseded", says))


def _unreadable(refused: Refused) -> Member:
    note = Note("rollup.unreadable", {"reason": refused.reason})
    return Member(State.UNREADABLE, "", refused.unit_name, refused.file_name, note=note)


def _absent(units: dict[str, ChildUnit], received: set[str]) -> Iterator[Member]:
    for code, child in units.items():
        name = child.name or ""
        if not child.counted:
            yield Member(State.NOT_COUNTED, code, name, note=_left_out(child))
        elif code not in received:
            yield Member(State.MISSING, code, name, note=Note("rollup.missing", {"unit": name}))


def _left_out(child: ChildUnit) -> Note:
    says = {"unit": child.name, "reason": child.not_counted_because}
    return Note("rollup.not-counted", says)
