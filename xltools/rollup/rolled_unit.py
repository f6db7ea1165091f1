"""Units below with what they come to, and the lines of the parent's sheets with their sources."""

from __future__ import annotations

from collections.abc import Sequence

from xltools.dataclass import dataclass
from xltools.form.base import Record
from xltools.rollup.membership import Counted
from xltools.rollup.note import Note
from xltools.rollup.of_unit import lines_of
from xltools.rollup.packed_lines import Origin, PackedLines, pack


@dataclass(frozen=True, slots=True)
class RolledUnit:
    """A unit below that sent figures: its files that count, and what they come to."""

    members: tuple[Counted, ...]
    lines: PackedLines

    @property
    def code(self) -> str:
        """The code that its lines carry."""
        return self.members[0].unit_code

    @property
    def name(self) -> str:
        """Its name as the list of the parent has it."""
        return self.members[0].name


@dataclass(frozen=True, slots=True)
class Row:
    """One row of one submission that went into a line."""

    origin: Origin
    member: Counted

    @property
    def sheet(self) -> type[Record]:
        """Which sheet of the form it is on."""
        return self.origin.sheet

    @property
    def record(self) -> Record:
        """The row itself."""
        rows = self.member.submission.plan.of(self.origin.sheet)
        return next(each for each in rows if each.source.row == self.origin.row)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the parent's sheet; `made_of` is empty where the parent typed it."""

    record: Record
    made_of: tuple[Row, ...] = ()


@dataclass(frozen=True)
class SheetLines:
    """The lines of one sheet of the parent, in order, and what there is to tell.

    `records` are the same lines without their sources, of which there are so many `sources`;
    `bereft` are earlier lines that are no more, beside which the parent typed a text.
    """

    sheet: type[Record]
    lines: Sequence[Line]
    records: Sequence[Record]
    sources: int
    notes: tuple[Note, ...] = ()
    bereft: tuple[Record, ...] = ()


def rolled_unit(members: tuple[Counted, ...], year: int) -> RolledUnit:
    """A unit with its lines; what was worked out as the file was read holds where it is alone."""
    files = [member.submission for member in members]
    known = files[0].lines if len(files) == 1 else None
    return RolledUnit(members, known or pack(lines_of(files, year)))
