"""Number formats of an open sheet, and what a value becomes that is shown in one.

Excel gives every day and time as a moment; only the format tells a time of day, a duration or a
month from it. A time of day is one on the day that the workbook counts from.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from xltools.excel.blocks import Place, answers
from xltools.excel.library import Sheet
from xltools.patterns import late_pattern
from xltools.rows.looks import as_seen, look_of
from xltools.rows.raw import RawValue

_DURATION: Final = late_pattern(r"\[[hms]+\]", re.IGNORECASE)


def formats_of(sheet: Sheet, places: Collection[Place]) -> Iterator[tuple[str, Collection[Place]]]:
    """The number formats of these cells, each with all that have it."""
    return answers(sheet, places, lambda block: block.number_format or None)


def shown_as(values: Iterable[RawValue], number_format: str, first_day: date) -> Iterator[RawValue]:
    """Each a number, day, time or duration, or the text that a cell of that format shows of it."""
    look = look_of(number_format)
    for value in values:
        if isinstance(value, datetime):
            value = _of_moment(value, number_format, first_day)  # noqa: PLW2901
        yield value if look is None else as_seen(look, value)


def _of_moment(
    moment: datetime, number_format: str, first_day: date
) -> date | datetime | time | timedelta:
    if _DURATION.search(number_format):
        return moment - datetime.combine(first_day, time())
    if moment.date() == first_day:
        return moment.time()
    return moment.date() if moment.time() == time() else moment
