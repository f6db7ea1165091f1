"""What may be put right in a workbook without a person: one change of one cell, and its kind.

A kind is safe because no reader of the plan could tell the difference: a figure stays the same
figure, a sentence the same sentence, an office the same office.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.rows.raw import RawValue


class FixKind(StrEnum):
    """What was put right; the words are those of JSON."""

    TCVN3 = "tcvn3"
    VNI = "vni"
    INVISIBLE = "invisible"
    DECOMPOSED = "decomposed"
    LOOK_ALIKE = "look-alike"
    SPACES = "spaces"
    NUMBER = "number"
    DATE = "date"
    FORM_WORDS = "form-words"
    OFFICE = "office"
    PROJECT = "project"
    TONES = "tones"
    TIED = "tied"


ANSWERS: Final[Mapping[FixKind, frozenset[str]]] = {
    FixKind.TCVN3: frozenset({"letters.tcvn3"}),
    FixKind.VNI: frozenset({"letters.vni"}),
    FixKind.INVISIBLE: frozenset({"letters.invisible"}),
    FixKind.DECOMPOSED: frozenset({"letters.decomposed"}),
    FixKind.LOOK_ALIKE: frozenset({"letters.look-alike"}),
    FixKind.OFFICE: frozenset({"office.alias", "office.misspelt", "office.spelling"}),
    FixKind.PROJECT: frozenset({"project.name"}),
    FixKind.TONES: frozenset({"letters.mixed-tone-marks"}),
}
"""The codes of the findings that a change of a kind answers, of kinds that answer any."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one cell of the old workbook; a cell may be changed in several steps."""

    cell: CellRef
    kind: FixKind
    before: RawValue
    after: RawValue


@dataclass(frozen=True, slots=True)
class Fix:
    """One change of one cell, with the cell of the new workbook that now holds the value.

    Going back through the list, and putting each `before` into its `new_cell`, undoes all of it.
    """

    cell: CellRef
    new_cell: CellRef
    kind: FixKind
    before: RawValue
    after: RawValue
