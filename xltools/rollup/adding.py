"""Adding the rows of one unit, column by column.

A sum is blank when all of it is blank, and blank when any part of it is unknown: a part of a sum
would pass for the whole. What a blank cell counts as is said by a `Blank`, since a movement left
blank is 0 where its start is filled, and unknown where it is not. So defined, adding sums gives
what adding all rows at once gives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from xltools.dataclass import dataclass
from xltools.form.base import Record
from xltools.rollup.columns import added_columns

Figure = int | Decimal | None
Blank = Callable[[Any], int | None]
"""What a blank cell of this record counts as; None when that is unknown."""


@dataclass(frozen=True, slots=True)
class Sums:
    """Rows added up; `withheld` are the columns left blank for want of a part."""

    figures: dict[str, Figure]
    withheld: tuple[str, ...]


def unknown(_: Any) -> int | None:
    """A blank cell is a figure that nobody knows."""
    return None


def nothing(_: Any) -> int | None:
    """A blank cell is 0."""
    return 0


def nothing_beside(field: str) -> Blank:
    """A blank cell is 0 in a row where that figure is filled."""
    return lambda record: None if getattr(record, field) is None else 0


def nothing_of_none(whole: str) -> Blank:
    """A blank cell is 0 in a row where the whole that it is a part of is 0."""
    return lambda record: 0 if getattr(record, whole) == 0 else None


def same_as(field: str) -> Blank:
    """A blank cell is taken to be that other figure."""
    return lambda record: getattr(record, field)


def add_up(
    sheet: type[Record], rows: Sequence[Record], blanks: Mapping[str, Blank] | None = None
) -> Sums:
    """The rows of one key added over the columns that the form declares as added."""
    blanks = blanks or {}
    figures: dict[str, Figure] = {}
    withheld: list[str] = []
    for name in added_columns(sheet):
        typed = [getattr(row, name) for row in rows]
        figures[name] = None
        if all(value is None for value in typed):
            continue
        counted = _counted(typed, rows, blanks.get(name, unknown))
        if counted is None:
            withheld.append(name)
        else:
            figures[name] = sum(counted[1:], start=counted[0])
    return Sums(figures, tuple(withheld))


def _counted(
    typed: Sequence[Figure], rows: Sequence[Record], blank: Blank
) -> list[int | Decimal] | None:
    """What each row counts as; None when that of any is unknown."""
    counted: list[int | Decimal] = []
    for value, row in zip(typed, rows, strict=True):
        figure = blank(row) if value is None else value
        if figure is None:
            return None
        counted.append(figure)
    return counted
