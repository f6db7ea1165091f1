"""Rows of Diễn biến hộ that stand for the whole unit: "Toàn xã", or what the others add up to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from xltools.form import Movement
from xltools.patterns import late_pattern
from xltools.wording.text import fold

_COUNTED: Final = ("total_start", "poor_start", "near_start")
_ADDED: Final = r"(?:tổng(?: số| cộng)?|cộng|chung)"
_NAMED: Final = late_pattern(
    rf"(?:{_ADDED}[:,]? )?(?:toàn|cả) "
    r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|đơn vị|địa bàn)\b"
    rf"|{_ADDED}:?$"
)
_FEWEST: Final = 3


def is_named_whole(row: Movement) -> bool:
    """Whether the name of a row says that it is all: "Toàn xã", "Tổng cộng"."""
    return _NAMED.match(fold(row.name or "")) is not None


def whole_rows(rows: Sequence[Movement], unit: str | None) -> tuple[Movement, ...]:
    """Of the rows of one period, those that count the others again; () while they are few.

    A row that bears the name of the unit itself does so too.
    """
    if len(rows) < _FEWEST:
        return ()
    sums = {name: sum(getattr(row, name) or 0 for row in rows) for name in _COUNTED}
    return tuple(row for row in rows if is_of_unit(row, unit) or _is_sum(row, sums))


def is_of_unit(row: Movement, unit: str | None) -> bool:
    """Whether a row says by its name that it is all of the unit."""
    return is_named_whole(row) or bool(unit and fold(row.name or "") == fold(unit))


def _is_sum(row: Movement, sums: dict[str, int]) -> bool:
    """Whether each count of a row is what the others add up to."""
    counts = [getattr(row, name) or 0 for name in _COUNTED]
    return any(counts) and [2 * count for count in counts] == [*sums.values()]
