"""What one unit comes to in its parent's workbook: lines without codes and places.

Every line of a roll-up is about one unit and follows from that unit's file alone. So it is worked
out where the file is read, by whatever process reads it, and kept with what was read. Only a unit
that stands for several files further down, or with corrected figures, is worked out when added.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from xltools.dataclass import dataclass
from xltools.form.base import Record

Key = tuple[Hashable, ...]
Named = tuple[int, str | None, str | None]
"""What a code is about: the file that it stands in, the unit of its row, and the code."""


class Source(NamedTuple):
    """A row that goes into a line, and in which of the unit's files it stands."""

    part: int
    record: Record


class LineRef(NamedTuple):
    """A line of the unit: its sheet, and its number there, counted from 0."""

    sheet: type[Record]
    number: int


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One line: its values but for the unit's own, and the rows that it is made of.

    `names` is the line whose code it carries: the whole that a target is a part of, or what a
    result is the result of.
    """

    values: Mapping[str, Any]
    made_of: tuple[Source, ...]
    names: LineRef | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """Columns that stay blank for want of a part, and on how many lines of a sheet."""

    sheet: type[Record]
    columns: tuple[str, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to tell of one file beside its lines.

    `silent` are the sheets on which it says nothing, `targets_left_out` how many targets cannot go
    up though somebody wants it, `results_left_out` the codes of results of no line that goes up,
    `projects` those that are carried out.
    """

    silent: tuple[type[Record], ...] = ()
    targets_left_out: int = 0
    results_left_out: tuple[str, ...] = ()
    states_totals: bool = False
    projects: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitLines:
    """The lines of one unit by sheet, what they lack, and what to tell of each of its files."""

    sheets: Mapping[type[Record], tuple[UnitLine, ...]]
    withheld: tuple[Withheld, ...]
    told: tuple[Told, ...]


def grouped(sources: Iterable[Source], key: Callable[[Any], Key]) -> dict[Key, tuple[Source, ...]]:
    """The rows of each key, in the order in which the keys first occur."""
    found: dict[Key, list[Source]] = {}
    for source in sources:
        found.setdefault(key(source.record), []).append(source)
    return {each: tuple(of_key) for each, of_key in found.items()}


def lines_named(sheets: Mapping[type[Record], Sequence[UnitLine]]) -> dict[Named, LineRef]:
    """The line that each row of these sheets went into, by what names the row.

    A code that stands in two lines names none.
    """
    found: dict[Named, set[LineRef]] = {}
    for sheet, lines in sheets.items():
        for number, line in enumerate(lines):
            for part, row in line.made_of:
                if isinstance(row, sheet):
                    named = (part, getattr(row, "unit_code", None), getattr(row, "code", None))
                    found.setdefault(named, set()).add(LineRef(sheet, number))
    return {named: refs.pop() for named, refs in found.items() if len(refs) == 1}
