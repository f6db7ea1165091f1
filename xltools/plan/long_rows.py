"""Rows too many to be held at once, in the place of a tuple of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeVar, overload

T = TypeVar("T")


class LongRows(Sequence[T]):
    """So many rows, which are made anew each time they are gone through.

    To pick one by its number goes through those before it; equal to any sequence of equal rows.
    """

    def __init__(self, count: int, rows: Callable[[], Iterator[T]]) -> None:
        self._count, self._rows = count, rows

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        return self._rows()

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        if isinstance(index, slice):
            return tuple(self)[index]
        first = range(self._count)[index]
        return next(islice(self, first, None))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, LongRows | tuple):
            return NotImplemented
        return len(self) == len(other) and all(
            one == another for one, another in zip(self, other, strict=True)
        )

    __hash__ = None  # type: ignore[assignment]  # as long as it takes to go through it

    def __repr__(self) -> str:
        return f"LongRows({tuple(self)!r})"
