"""How far the values of a sheet reach: Excel counts cells among the used that are only coloured."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from xltools.errors import XltoolsError
from xltools.excel.library import Range, Sheet
from xltools.excel.native import filled
from xltools.rows.limits import Limits

_AT_ONCE: Final = 50_000
"""So many cells are read without a look at how many of them hold something."""


def extent(sheet: Sheet, limits: Limits, file: PurePath) -> Range | None:
    """The cells from A1 to the last that may hold a value; None for a sheet without cells.

    Raises XltoolsError "file.too-many-rows" or "file.too-many-columns".
    """
    used = sheet.used_range
    height, width = used.shape
    rows, columns = used.row + height - 1, used.column + width - 1
    if rows * columns > _AT_ONCE:
        rows = _last(rows, lambda row: sheet.range((row, 1), (rows, columns)))
        columns = _last(columns, lambda column: sheet.range((1, column), (max(rows, 1), columns)))
    if rows > limits.rows or rows * columns > limits.cells:
        raise XltoolsError("file.too-many-rows", file=file, limit=limits.rows)
    if columns > limits.columns:
        raise XltoolsError("file.too-many-columns", file=file, limit=limits.columns)
    return sheet.range((1, 1), (rows, columns)) if rows and columns else None


def _last(lines: int, from_on: Callable[[int], Range]) -> int:
    """The last line that holds something; 0 where none does. It is found by halving."""
    empty_from, filled_to = lines + 1, 0
    while empty_from - filled_to > 1:
        middle = (empty_from + filled_to) // 2
        if filled(from_on(middle)):
            filled_to = middle
        else:
            empty_from = middle
    return filled_to
