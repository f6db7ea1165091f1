"""Who is there: every file and every unit of Cấp dưới, with its state."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import ChildUnit
from xltools.rollup.note import Note
from xltools.rollup.submission import Submission


class State(Enum):
    """What became of a file, or of a unit that should have sent one."""

    RECEIVED = "received"
    LATE = "late"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    SUPERSEDED = "superseded"
    INCLUDED = "included"
    WRONG_YEAR = "wrong-year"
    WRONG_PARENT = "wrong-parent"
    UNKNOWN_UNIT = "unknown-unit"
    OF_PARENT = "of-parent"
    NOT_COUNTED = "not-counted"
    FAULTY = "faulty"


COUNTED: Final = frozenset({State.RECEIVED, State.LATE})
"""The states of files whose figures are in the totals."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file, or one unit without a file; `notes` say why it does not count, or what is amiss."""

    state: State
    unit_code: str
    unit_name: str
    file_name: str = ""
    digest: str = ""
    notes: tuple[Note, ...] = ()
    received: datetime | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """A submission that counts, with the line of Cấp dưới that its figures stand under.

    That is its own unit, or the unit below of which it is a part (`further_down`). `corrections`
    are cells of its file whose figures the parent replaced, each with what to say of that.
    """

    unit: ChildUnit
    submission: Submission
    corrections: tuple[tuple[CellRef, Note], ...] = ()

    @property
    def unit_code(self) -> str:
        """The code that its rolled-up lines carry."""
        return self.unit.code or ""

    @property
    def name(self) -> str:
        """The unit's name as the list of the parent has it."""
        return self.unit.name or self.submission.unit_name

    def said_of(self, sheet: str, row: int) -> str | None:
        """What is to be said of the figures of one row of the file."""
        here = (sheet, row)
        said = [note.say() for cell, note in self.corrections if (cell.sheet, cell.row) == here]
        return " ".join(said) or None

    @property
    def sender(self) -> str:
        """The name of the unit whose file it is."""
        is_child = self.unit.code == self.submission.unit_code
        return self.name if is_child else self.submission.unit_name


@dataclass(frozen=True)
class Membership:
    """Every file and unit with its state, by unit; `counted` are the submissions added up.

    `asked` are the codes of the units of Cấp dưới that should have sent a file.
    """

    counted: tuple[Counted, ...]
    members: tuple[Member, ...]
    asked: tuple[str, ...] = ()

    @property
    def received(self) -> int:
        """How many units below have figures in the totals."""
        return len({each.unit_code for each in self.counted})

    @property
    def expected(self) -> int:
        """How many units should be."""
        return len(self.asked)

    @property
    def complete(self) -> bool:
        """No unit is missing and no file was unreadable."""
        lacking = {State.MISSING, State.UNREADABLE}
        return not any(member.state in lacking for member in self.members)

    def of(self, *states: State) -> tuple[Member, ...]:
        """The members of some states."""
        return tuple(member for member in self.members if member.state in states)
