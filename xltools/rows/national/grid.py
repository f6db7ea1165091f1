"""Where the tables of a sheet of the export have their headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from xltools.dataclass import dataclass
from xltools.patterns import late_pattern
from xltools.rows.convert import is_blank, shown
from xltools.rows.grid import Grid
from xltools.rows.raw import RawValue
from xltools.wording.text import fold

_ORDINAL_HEADS: Final = frozenset({"stt", "tt", "số tt", "số thứ tự"})
_NUMBER_LINE: Final = late_pattern(r"\(?([a-zđ]|\d+(\.\d+)*)\)?(\s*=.*)?")
_NUMBER: Final = late_pattern(r"\(?\d[\d.,]*\)?")
_MOST_HEADING_ROWS: Final = 8
_TITLE_ROWS: Final = 10


@dataclass(frozen=True, slots=True)
class Header:
    """The headings of one table, by column joined from top to bottom, and the rows they govern."""

    title: str
    paths: Mapping[int, str]
    ordinal_column: int
    name_column: int
    last_row: int
    end_row: int


def headers(grid: Grid) -> Iterator[Header]:
    """Every line of headings in a sheet: it begins with "STT", the next column names the unit."""
    starts = [
        (number, column)
        for number, row in enumerate(grid.rows, start=1)
        for column, value in enumerate(row, start=1)
        if isinstance(value, str) and fold(value) in _ORDINAL_HEADS
    ]
    for place, (row, column) in enumerate(starts):
        end = starts[place + 1][0] - 1 if place + 1 < len(starts) else len(grid.rows)
        last = _last_heading_row(grid, row, column, end)
        paths = dict(_paths(grid, row, last, column))
        names = [each for each in paths if each > column]
        if names:
            last = _after_number_line(grid, last, end)
            title = _title(grid, row)
            yield Header(title, paths, column, names[0], last, end)


def _last_heading_row(grid: Grid, first: int, ordinal: int, end: int) -> int:
    """The last row before the line of numbers or the first row of the table."""
    last = first
    for row in range(first + 1, min(end, first + _MOST_HEADING_ROWS) + 1):
        values = [v for v in _row(grid, row) if not is_blank(v)]
        within = grid.anchors.get((row, ordinal)) == (first, ordinal)
        begins = bool(grid.text(row, ordinal)) or not values or any(map(_is_number, values))
        if not within and (begins or _is_number_line(values)):
            break
        last = row
    return last


def _row(grid: Grid, row: int) -> tuple[RawValue, ...]:
    return grid.rows[row - 1]


def _is_number(value: RawValue) -> bool:
    if isinstance(value, bool):
        return False
    return isinstance(value, int | float) or bool(_NUMBER.fullmatch(shown(value)))


def _is_number_line(values: list[RawValue]) -> bool:
    """A, B, 1, 2, 9=1-2-3: the official letters and numbers of columns."""
    return len(values) >= 3 and all(_NUMBER_LINE.fullmatch(fold(shown(v))) for v in values)


def _after_number_line(grid: Grid, last: int, end: int) -> int:
    if last < end and _is_number_line([v for v in _row(grid, last + 1) if not is_blank(v)]):
        return last + 1
    return last


def _paths(grid: Grid, first: int, last: int, ordinal: int) -> Iterator[tuple[int, str]]:
    """The joined headings of each column from the ordinal's on."""
    merged = any((row, c) in grid.anchors for row in range(first, last + 1) for c in _columns(grid))
    for column in range(ordinal, grid.width(first, last) + 1):
        parts: list[str] = []
        for row in range(first, last + 1):
            text = fold(grid.text(row, column))
            if not text and not merged and row < last:  # the merge was lost: as its left neighbour
                text = _left(grid, row, column, ordinal)
            if text and text not in parts:
                parts.append(text)
        if parts:
            yield column, " | ".join(parts)


def _columns(grid: Grid) -> range:
    return range(1, max(map(len, grid.rows), default=0) + 1)


def _left(grid: Grid, row: int, column: int, ordinal: int) -> str:
    texts = (fold(grid.text(row, c)) for c in range(column - 1, ordinal + 1, -1))
    return next((text for text in texts if text), "")


def _title(grid: Grid, row: int) -> str:
    """The texts above a line of headings."""
    above = grid.rows[max(0, row - 1 - _TITLE_ROWS) : row - 1]
    return " | ".join(fold(v) for line in above for v in line if isinstance(v, str) and v.strip())
