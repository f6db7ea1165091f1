"""One place where two submissions of a unit differ, and what it weighs for the level above."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.findings import Moves
from xltools.form import GeneralInfo
from xltools.form.base import Record, fields
from xltools.plan.export import Typed, typed_row
from xltools.plan.plan import Plan
from xltools.rows.raw import Structure
from xltools.rows.rows import Rows


class Change(StrEnum):
    """How two submissions differ at one place."""

    SCALED = "scaled"
    VALUE = "value"
    ADDED = "added"
    REMOVED = "removed"
    TYPED_OVER = "typed-over"
    FORMULA = "formula"
    MOVED = "moved"


class Reach(IntEnum):
    """How far a difference goes, the farthest first."""

    SUMS = 0
    UPWARDS = 1
    SHOWN = 2
    UNIT = 3
    PLACE = 4


NOTHING: Final = Moves()


@dataclass(frozen=True, slots=True)
class Weight:
    """What a difference adds to or takes from the sums above; `part` is that beside the whole."""

    reach: Reach = Reach.UNIT
    moves: Moves = NOTHING
    part: float = 0.0


@dataclass(frozen=True)
class Version:
    """One submission as it was read."""

    plan: Plan
    rows: Rows
    structure: Structure | None

    def unread(self) -> dict[CellRef, str]:
        """What stands in cells that could not be read."""
        return {each.cell: each.found for each in self.rows.all_problems if each.field}


@dataclass(frozen=True, slots=True)
class Stated:
    """What one submission has at a place: a value as typed, a formula, or a row in words.

    `cell` is None where it has no such row; "" is a blank.
    """

    cell: CellRef | None = None
    value: Typed = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two submissions differ; `row` names the row, `header` the column.

    `header` is "" for a whole row, `row` for a sheet of items. `scale` is by how many times a
    figure grew of which only the unit slipped.
    """

    change: Change
    sheet: str
    row: str
    header: str
    before: Stated
    after: Stated
    weight: Weight = Weight()
    scale: Decimal | None = None


def name_of(row: Record) -> str:
    """What a person calls a row: the values of its key, else its first value; "" for items."""
    if isinstance(row, GeneralInfo):
        return ""
    cells = typed_row(row)
    headers = {each.name: each.column.header for each in fields(type(row))}
    named = [str(cells[headers[name]]) for name in row.sheet.key if headers[name] in cells]
    return ", ".join(named) or next(map(str, cells.values()), "")


def in_words(row: Record, unread: Mapping[CellRef, str]) -> str:
    """A whole row as it was typed: "Mã: CT05 | Giá trị: 3,36"."""
    return " | ".join(f"{heading}: {value}" for heading, value in typed_row(row, unread).items())


def first_cell(row: Record) -> CellRef:
    """The cell that stands for a row: that of its code, else its first one."""
    filled = [each.name for each in fields(type(row)) if each.filled]
    return row.cell("code" if "code" in filled else filled[0])
