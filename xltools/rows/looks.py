"""Number formats that show something else than the stored value, and what they show.

Excel turns "3,36%" into 0.0336, "01/2024" into the first of January and "31/5" into a day of this
year; it keeps what was typed only as the look of the cell. What staff see is what they meant.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Final

from xltools.patterns import late_pattern
from xltools.quantities import Moment
from xltools.rows.convert import exact
from xltools.rows.raw import RawValue
from xltools.wording.dates import format_moment
from xltools.wording.numbers import format_number

_NOT_SHOWN: Final = late_pattern(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


class Look(Enum):
    """What a cell shows of its value."""

    PERCENT = "3,36%"
    MONTH_AND_YEAR = "01/2024"
    DAY_AND_MONTH = "31/5"


def look_of(code: str) -> Look | None:
    """What a format such as 0.00% or mmm-yy shows; None when that is the value itself."""
    shown = _NOT_SHOWN.sub("", code).partition(";")[0].lower()
    if "%" in shown:
        return Look.PERCENT
    if "m" not in shown or "h" in shown or "s" in shown:
        return None
    if "y" in shown:
        return None if "d" in shown else Look.MONTH_AND_YEAR
    return Look.DAY_AND_MONTH if "d" in shown else None


def as_seen(look: Look, value: RawValue) -> RawValue:
    """A value as its cell shows it, as text; other kinds of value stay."""
    if look is Look.PERCENT:
        number = exact(value) if isinstance(value, float) else None
        return value if number is None else f"{format_number(number * 100)}%"
    if not isinstance(value, date):
        return value
    if look is Look.MONTH_AND_YEAR:
        return f"{value.month:02d}/{value.year}"
    return format_moment(Moment(month=value.month, day=value.day))
