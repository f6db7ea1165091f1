"""What sets two submissions of one unit apart: cell by cell and row by row, the weightiest first.

Rows are compared with their counterparts, wherever they stand (`plan.pairs`), and values as staff
type them. Sheets that only tell of other files, or of the last check, are no part of what a unit
says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from xltools.form import RECORDS, FindingLine, GeneralInfo, SourceLine
from xltools.form.base import Record, fields
from xltools.plan.differences.difference import (
    Change,
    Difference,
    Reach,
    Stated,
    Version,
    Weight,
    first_cell,
    in_words,
    name_of,
)
from xltools.plan.differences.formulas import formula_differences
from xltools.plan.differences.weights import Weights
from xltools.plan.export import typed_row
from xltools.plan.pairs import pairs

__all__ = ["Change", "Difference", "Reach", "Stated", "Version", "Weight", "differences"]

_NOT_TOLD: Final[tuple[type[Record], ...]] = (FindingLine, SourceLine)
_SCALES: Final = tuple(Decimal(10) ** power for power in (3, 6, -3, -6))
_PLACE: Final = Weight(Reach.PLACE)


def differences(before: Version, after: Version) -> tuple[Difference, ...]:
    """All that differs: first what moves the sums above most, then in the order of the sheets."""
    comparison = _Comparison(before, after)
    found = [
        each for record in RECORDS if record not in _NOT_TOLD for each in comparison.of(record)
    ]
    found.sort(key=lambda each: (each.weight.reach, -each.weight.part))
    return tuple(found)


class _Comparison:
    def __init__(self, before: Version, after: Version) -> None:
        self._before, self._after = before, after
        self._weights = Weights(before.plan, after.plan)
        self._unread = before.unread(), after.unread()

    def of(self, record: type[Record]) -> Iterator[Difference]:
        """What differs on one sheet, in the order of the later submission."""
        both: list[tuple[Record, Record]] = []
        for old, new in self._rows(record):
            if old is not None and new is not None:
                both.append((old, new))
                yield from self._cells(old, new)
            elif new is not None:
                stated = Stated(first_cell(new), in_words(new, self._unread[1]))
                yield _of_row(Change.ADDED, new, Stated(), stated, self._weights.of_row(new))
            elif old is not None:
                stated = Stated(first_cell(old), in_words(old, self._unread[0]))
                weight = self._weights.of_row(old, -1)
                yield _of_row(Change.REMOVED, old, stated, Stated(), weight)
        yield from formula_differences(both, self._before, self._after)
        yield from _moved(both)

    def _rows(self, record: type[Record]) -> Iterator[tuple[Record | None, Record | None]]:
        if record is GeneralInfo:
            yield self._before.plan.info, self._after.plan.info
        else:
            yield from pairs(record, self._before.plan, self._after.plan)

    def _cells(self, old: Record, new: Record) -> Iterator[Difference]:
        one, two = typed_row(old, self._unread[0]), typed_row(new, self._unread[1])
        for field in fields(type(new)):
            header = field.column.header
            if field.filled is None or one.get(header, "") == two.get(header, ""):
                continue
            scale = _scale(getattr(old, field.name), getattr(new, field.name))
            yield Difference(
                Change.VALUE if scale is None else Change.SCALED,
                new.sheet.name,
                name_of(new),
                header,
                Stated(old.cell(field.name), one.get(header, "")),
                Stated(new.cell(field.name), two.get(header, "")),
                self._weights.of_cell(field, old, new),
                scale,
            )


def _of_row(
    change: Change, row: Record, before: Stated, after: Stated, weight: Weight
) -> Difference:
    return Difference(change, row.sheet.name, name_of(row), "", before, after, weight)


def _scale(before: object, after: object) -> Decimal | None:
    """By how many times a figure grew of which only the unit slipped, else None."""
    if not isinstance(before, int | Decimal) or not isinstance(after, int | Decimal) or not before:
        return None
    return next((each for each in _SCALES if before * each == after), None)


def _moved(both: Sequence[tuple[Record, Record]]) -> Iterator[Difference]:
    """The fewest rows that changed places, so that all others still follow one another."""
    kept = _longest_rise([old.source.row for old, _ in both])
    for at, (old, new) in enumerate(both):
        if at not in kept:
            sides = Stated(first_cell(old)), Stated(first_cell(new))
            yield _of_row(Change.MOVED, new, *sides, _PLACE)


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """The places of a longest rising run among the numbers."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(places[length - 1] if length else -1)
        ends[length : length + 1] = [number]
        places[length : length + 1] = [at]
    run = list[int]()
    at = places[-1] if places else -1
    while at >= 0:
        run.append(at)
        at = before[at]
    return frozenset(run)
