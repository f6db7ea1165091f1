"""Codes and places of the lines of a sheet, once all of them are known."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from xltools.cells import ItemSource, RowSource
from xltools.form.base import Record
from xltools.form.layout import place
from xltools.plan.long_rows import LongRows


class Codes:
    """The codes of the lines of a sheet by their numbers: given before, or the lowest free ones.

    `given` are those that lines have already, by number; `used` are those of other lines.
    """

    def __init__(
        self, prefix: str, lines: int, given: dict[int, str], used: Collection[str | None]
    ) -> None:
        self._prefix, self._given = prefix, given
        self._numbers = array("I", bytes(4 * lines))
        taken = {*given.values(), *used}
        number = 0
        for line in range(lines):
            if line not in given:
                number += 1
                while self._code(number) in taken:
                    number += 1
                self._numbers[line] = number

    def __getitem__(self, line: int) -> str:
        return self._given.get(line) or self._code(self._numbers[line])

    def _code(self, number: int) -> str:
        return f"{self._prefix}{number:02d}"


def at_their_places(sheet: type[Record], records: Iterable[Record]) -> tuple[Record, ...]:
    """The records in order, each with the place that the writer gives it."""
    return tuple(_at(record, place(sheet, index)) for index, record in enumerate(records))


def followed(
    sheet: type[Record], rows: Sequence[Record], more: Iterable[Record]
) -> Sequence[Record]:
    """Rows that stand at their places, and more after them; rows that are not held are not."""
    start = len(rows)
    last = tuple(_at(record, place(sheet, start + index)) for index, record in enumerate(more))
    if isinstance(rows, tuple):
        return (*rows, *last)
    return LongRows(start + len(last), lambda: chain(rows, last))


def _at(record: Record, source: RowSource | ItemSource) -> Record:
    return record if record.source == source else record.replaced(source=source)
