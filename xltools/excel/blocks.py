"""What is alike in a whole block is asked once; only a block of several answers is halved."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from xltools.excel.library import Range, Sheet

T = TypeVar("T")

Place = tuple[int, int]
"""Row and column of a cell, counted from 1."""


def answers(
    sheet: Sheet, places: Collection[Place], ask: Callable[[Range], T | None]
) -> Iterator[tuple[T, Collection[Place]]]:
    """What Excel answers about these cells of a sheet, each answer with all its places.

    `ask` gives None for a block whose cells differ, as Excel does.
    """
    if not places:
        return
    rows, columns = zip(*places, strict=True)
    first, last = (min(rows), min(columns)), (max(rows), max(columns))
    answer = ask(sheet.range(first, last))
    if answer is not None:
        yield answer, places
    elif first != last:
        for half in _halves(places, first, last):
            yield from answers(sheet, half, ask)


def _halves(
    places: Collection[Place], first: Place, last: Place
) -> tuple[list[Place], list[Place]]:
    """The places left and right of the middle, for a column is alike; of one column, by rows."""
    axis = 1 if first[1] < last[1] else 0
    middle = (first[axis] + last[axis]) // 2
    near = [place for place in places if place[axis] <= middle]
    return near, [place for place in places if place[axis] > middle]
