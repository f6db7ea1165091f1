"""Adding the rows of many plans, column by column; the one module that uses pandas.

A sum is blank when all of it is blank, and blank when any part of it is unknown: a part of a sum
would pass for the whole. What a blank cell counts as is said by a `Blank`, since a movement left
blank is 0 where its start is filled, and unknown where it is not. So defined, adding sums gives
what adding all rows at once gives.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from xltools.form.base import Record
from xltools.rollup.columns import added_columns
from xltools.rollup.membership import Counted

if TYPE_CHECKING:  # a process that only reads files has no use for it
    import pandas as pd

Figure = int | Decimal | None
Blank = Callable[[Any], int | None]
"""What a blank cell of this record counts as; None when that is unknown."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of one submission, under the key of the sum that it is a part of."""

    key: tuple[Hashable, ...]
    record: Record
    member: Counted


@dataclass(frozen=True, slots=True)
class Total:
    """The rows of one key added up; `withheld` are the columns left blank for want of a part."""

    key: tuple[Hashable, ...]
    figures: Mapping[str, Figure]
    withheld: tuple[str, ...]
    made_of: tuple[Row, ...]


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
    sheet: type[Record], rows: Sequence[Row], blanks: Mapping[str, Blank] | None = None
) -> list[Total]:
    """The rows added by key, in the order in which the keys first occur."""
    return add_columns(rows, dict.fromkeys(added_columns(sheet), unknown) | dict(blanks or {}))


def grouped(rows: Sequence[Row]) -> dict[tuple[Hashable, ...], tuple[Row, ...]]:
    """The rows of each key, in the order in which the keys first occur."""
    found: dict[tuple[Hashable, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(row.key, []).append(row)
    return {key: tuple(of_key) for key, of_key in found.items()}


def add_columns(rows: Sequence[Row], columns: Mapping[str, Blank]) -> list[Total]:
    """The rows added by key over the columns named."""
    import pandas as pd

    if not rows:
        return []
    made_of = grouped(rows)
    numbers = {key: number for number, key in enumerate(made_of)}
    groups = pd.Series([numbers[row.key] for row in rows])
    sums = {name: _column(name, blank, rows, groups) for name, blank in columns.items()}
    return [
        Total(
            key,
            {name: column[group][0] for name, column in sums.items()},
            tuple(name for name, column in sums.items() if column[group][1]),
            made_of[key],
        )
        for key, group in numbers.items()
    ]


def _column(
    name: str, blank: Blank, rows: Sequence[Row], groups: pd.Series[int]
) -> list[tuple[Figure, bool]]:
    """For each group the sum of one column, and whether it was withheld though partly known."""
    import pandas as pd

    typed = [getattr(row.record, name) for row in rows]
    counted = [
        blank(row.record) if value is None else value
        for row, value in zip(rows, typed, strict=True)
    ]
    exact = any(isinstance(value, Decimal) for value in typed)
    figures = _series(counted, exact)
    some = pd.Series([value is not None for value in typed]).groupby(groups).any()
    lacks = figures.isna().groupby(groups).any()
    sums = figures.where(figures.notna(), 0).groupby(groups).sum()
    return [
        (total if known and not lacking else None, known and lacking)
        for total, known, lacking in zip(sums.tolist(), some.tolist(), lacks.tolist(), strict=True)
    ]


def _series(values: Sequence[Figure], exact: bool) -> pd.Series[Any]:
    """Whole numbers as Int64, where blanks stay blank; decimals as they are, exact."""
    import pandas as pd

    if exact:
        return pd.Series(values, dtype=object)
    return pd.Series(values, dtype="Int64")
