"""The files sorted: which count, for which unit below, and why the others do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from xltools.catalogue import Catalogue, Unit
from xltools.cells import CellRef
from xltools.form import ChildUnit
from xltools.rollup.deadline import Due
from xltools.rollup.faulty import faulty_cells
from xltools.rollup.further_down import Branch, branch_of
from xltools.rollup.membership import Counted, Member, Membership, State
from xltools.rollup.note import Note
from xltools.rollup.submission import Refused, Submission, in_order
from xltools.wording.text import fold

Cured = Callable[[Submission], frozenset[CellRef]]
"""The faulty cells of a file that do no harm, since the parent has other figures for them."""


def membership(
    submissions: Iterable[Submission],
    refused: Iterable[Refused],
    children: Sequence[ChildUnit],
    parent: Unit,
    year: int,
    *,
    catalogue: Catalogue | None = None,
    due: Due | None = None,
    cured: Cured = lambda _: frozenset(),
) -> Membership:
    """Sort the files by state; of two valid files of one unit, the one received last counts.

    With a catalogue, the files of units further down count under the unit below that they are
    part of, where that one sent none itself; with `due`, files that came later are told; `cured`
    are the faulty cells of a file that the parent has other figures for.
    """
    judge = _Judge({c.code: c for c in children if c.code}, parent, year, catalogue, cured)
    members: list[Member] = []
    valid: dict[str, list[Submission]] = {}
    for each in in_order(submissions):
        fault = judge.fault(each)
        if fault is None:
            valid.setdefault(each.unit_code, []).append(each)
        else:
            members.append(_member(fault[0], each, fault[1]))
    counted: list[Counted] = []
    for code, sent in valid.items():
        newest = max(sent, key=lambda s: (s.received, s.file_name, s.digest))
        members += _superseded(newest, sent)
        branch = judge.branches.get(code)
        if branch is not None and branch.child.code in valid:
            says = {"file": newest.file_name, "unit": newest.unit_name, "child": branch.child.name}
            members.append(_member(State.INCLUDED, newest, Note("rollup.included", says)))
            continue
        counted.append(Counted(branch.child if branch else judge.units[code], newest))
        members.append(_received(newest, due))
    members += (_unreadable(each) for each in refused)
    members += judge.absent({each.unit_code for each in counted}, valid, members)
    counted.sort(key=lambda each: (each.unit_code, each.submission.unit_code))
    members.sort(key=_order)
    asked = tuple(code for code, child in judge.units.items() if child.counted)
    return Membership(tuple(counted), tuple(members), asked)


class _Judge:
    """What the parent asked for; `branches` are the units further down that sent a file."""

    def __init__(
        self,
        units: Mapping[str, ChildUnit],
        parent: Unit,
        year: int,
        catalogue: Catalogue | None,
        cured: Cured,
    ) -> None:
        self.units, self._parent, self._year = units, parent, year
        self._catalogue, self._cured = catalogue, cured
        self.branches: dict[str, Branch] = {}

    def fault(self, submission: Submission) -> tuple[State, Note] | None:
        """Why a file cannot count; None for a valid one."""
        says = {"file": submission.file_name, "unit": submission.unit_name}
        if submission.unit_code == self._parent.key.code:
            return State.OF_PARENT, Note("rollup.of-parent", says)
        child = self.units.get(submission.unit_code)
        child = child if child is not None and _is_same(submission, child) else None
        above = self._parent
        if child is None and self._catalogue is not None:
            branch = branch_of(submission, self.units, self._catalogue)
            if branch is not None:
                self.branches[submission.unit_code] = branch
                child, above = branch.child, branch.parent
        info = submission.plan.info
        if not _names(info.parent_code, info.parent_name, above):
            found = info.parent_name or info.parent_code
            note = Note("rollup.wrong-parent", {**says, "found": found, "parent": above.name})
            return State.WRONG_PARENT, note
        if child is None:
            code = submission.unit_code
            note = Note("rollup.unknown-unit", {**says, "code": code, "parent": self._parent.name})
            return State.UNKNOWN_UNIT, note
        return self._fault_of_known(submission, child, says)

    def _fault_of_known(
        self, submission: Submission, child: ChildUnit, says: Mapping[str, object]
    ) -> tuple[State, Note] | None:
        if not child.counted:
            return State.NOT_COUNTED, _left_out(child)
        if submission.plan.year != self._year:
            found = {"found": submission.plan.year, "year": self._year}
            return State.WRONG_YEAR, Note("rollup.wrong-year", {**says, **found})
        cured = self._cured(submission)
        cells = [cell for cell in faulty_cells(submission) if cell not in cured]
        if cells:
            return State.FAULTY, Note("rollup.faulty-figures", {**says, "cells": cells})
        return None

    def absent(
        self, received: set[str], valid: Mapping[str, object], told: Sequence[Member]
    ) -> Iterator[Member]:
        """The units without figures in the totals, and parts that a received one lacks."""
        left_out = {each.unit_code for each in told if each.state is State.NOT_COUNTED}
        for code, child in self.units.items():
            name = child.name or ""
            if not child.counted:
                if code not in left_out:
                    yield Member(State.NOT_COUNTED, code, name, notes=(_left_out(child),))
            elif code not in received:
                missing = Note("rollup.missing", {"unit": name})
                yield Member(State.MISSING, code, name, notes=(missing,))
            elif code not in valid:
                yield from self._parts_missing(child, valid)

    def _parts_missing(self, child: ChildUnit, valid: Mapping[str, object]) -> Iterator[Member]:
        branch = next(each for each in self.branches.values() if each.child is child)
        for unit in branch.parts:
            if unit.key.code not in valid:
                says = {"unit": unit.name, "child": child.name}
                note = Note("rollup.part-missing", says)
                yield Member(State.MISSING, unit.key.code, unit.name, notes=(note,))


def _order(member: Member) -> tuple[str, str, str, str]:
    return (member.unit_code or "~", member.file_name, member.digest, member.state.value)


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


def _member(state: State, submission: Submission, *notes: Note) -> Member:
    return Member(
        state,
        submission.unit_code,
        submission.unit_name,
        submission.file_name,
        submission.digest,
        notes,
        submission.received,
    )


def _received(newest: Submission, due: Due | None) -> Member:
    """The file that counts; that it is late, or of an older form, is told beside."""
    notes: list[Note] = []
    late = due is not None and due.is_missed_by(newest.received)
    says = {"file": newest.file_name, "unit": newest.unit_name}
    if late and due is not None:
        notes.append(Note("rollup.received-late", {**says, "due": due.said}))
    if newest.old_form:
        notes.append(Note("rollup.old-form", {**says, "version": newest.old_form}))
    return _member(State.LATE if late else State.RECEIVED, newest, *notes)


def _superseded(newest: Submission, sent: Sequence[Submission]) -> Iterator[Member]:
    for each in sent:
        if each is not newest:
            yield _member(State.SUPERSEDED, each, _why_another(each, newest))


def _why_another(file: Submission, used: Submission) -> Note:
    """Why another file of the unit counts: it is the same, it is newer, or none is newer."""
    says = {"unit": file.unit_name, "file": file.file_name, "newer": used.file_name}
    if file.digest == used.digest:
        return Note("rollup.same-file", says)
    if file.received == used.received:
        return Note("rollup.same-time", says)
    return Note("rollup.superseded", says)


def _unreadable(refused: Refused) -> Member:
    note = Note("rollup.unreadable", {"reason": refused.reason})
    return Member(State.UNREADABLE, "", refused.unit_name, refused.file_name, notes=(note,))


def _left_out(child: ChildUnit) -> Note:
    says = {"unit": child.name, "reason": child.not_counted_because}
    return Note("rollup.not-counted", says)
