"""What a workbook counts by itself: the numbers that stand on its sheet Kiểm tra."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeGuard

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.rows.raw import RawSheet, RawValue
from xltools.wording.live_check import HEADINGS

_TEXT, _COUNT = HEADINGS[1:3]


@dataclass(frozen=True, slots=True)
class LiveCount:
    """How many cells a line of Kiểm tra counts, and where that stands."""

    cell: CellRef
    count: int


def live_counts(sheet: RawSheet | None) -> Mapping[str, LiveCount]:
    """The counts by the text of their line; none of lines that were not calculated."""
    found: dict[str, LiveCount] = {}
    places: tuple[int, int] | None = None
    for number, row in enumerate(sheet.rows if sheet else (), start=1):
        if _TEXT in row and _COUNT in row:
            places = row.index(_TEXT), row.index(_COUNT)
        elif places and len(row) > max(places):
            text, count = row[places[0]], row[places[1]]
            if sheet and isinstance(text, str) and _is_whole(count):
                found[text] = LiveCount(CellRef(sheet.name, number, places[1] + 1), int(count))
    return found


def _is_whole(value: RawValue) -> TypeGuard[int | float]:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return float(value).is_integer()
