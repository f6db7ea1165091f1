"""Counts beside rates where all households are unknown: the total that they imply is possible.

5 households at 3,36% are 149 in all; a fall of 0,42 points is then 0,6 of a household. But 5 at
0,42 points are 1.176 to 1.205 in all, of which 3,36% is 40: the 5 belong to the fall (S000-09).
A total changes within the year, so that nothing finer than one whole household can be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from xltools.checks.case import Case
from xltools.checks.intervals import Interval, half_unit, stated
from xltools.checks.targets import phrase
from xltools.findings import Finding
from xltools.form import Target
from xltools.form.words import CHANGES, FALLS, RATE_UNITS, WHOLE_UNIT
from xltools.wording.messages import targets as messages
from xltools.wording.numbers import format_number
from xltools.wording.text import fold


def counterparts_leave_whole_households(case: Case) -> Iterator[Finding]:
    """The fall that goes with a level is at least one household of the total that this implies."""
    for level, change in too_small(case):
        yield _told(level, change)


def too_small(case: Case) -> Iterator[tuple[Target, Target]]:
    """Levels whose counterpart implies too few households for the fall, each with that fall."""
    if case.households.total_start is not None:
        return
    changes = {
        _about(each): each
        for each in reversed(case.plan.targets)
        if each.operator in FALLS and each.value and each.measure_unit in RATE_UNITS
    }
    for level in case.plan.targets:
        change = changes.get(_about(level))
        if change is None or level.operator in CHANGES or not _has_counterpart(level):
            continue
        if _falls_by_less_than_one(level, change):
            yield level, change


def total_of(count: Decimal, rate: Decimal) -> Interval | None:
    """All households, when `count` of them are what is printed as `rate` per cent."""
    printed = stated(rate)
    if not printed.low or not printed.high or printed.low <= 0:
        return None
    return Interval(count * 100 / printed.high, count * 100 / printed.low)


def _falls_by_less_than_one(level: Target, change: Target) -> bool:
    count, value, fall = level.counterpart, level.value, change.value
    if not count or not value or not fall or value <= half_unit(value):
        return False
    total = total_of(count, value)
    return total is not None and (_part(fall, total).high or 1) < 1


def _told(level: Target, change: Target) -> Finding:
    count, value = level.counterpart or Decimal(0), level.value or Decimal(0)
    fall = change.value or Decimal(0)
    other = total_of(count, fall)
    left = _part(value, other).whole_numbers() if other else None
    low, high = (other and other.whole_numbers()) or (None, None)
    fits = left is not None and low is not None
    message = messages.COUNTERPART_OF_FALL if fits else messages.NO_WHOLE_COUNT
    return message.at(
        level.cell("counterpart"),
        format_number(count),
        related=(level.cell("value"), change.cell("value")),
        row_key=level.row_key,
        here=phrase(level),
        whole=round(count * 100 / value),
        change=phrase(change),
        low=low,
        high=high,
        fits=format_number(value * count / fall, 0),
    )


def _has_counterpart(target: Target) -> bool:
    return bool(target.counterpart and target.value and target.measure_unit in RATE_UNITS)


def _about(target: Target) -> tuple[str | None, str, str]:
    scope = fold(target.scope or "")
    return (
        target.unit_code,
        fold(target.indicator or target.wording or ""),
        "" if scope in WHOLE_UNIT else scope,
    )


def _part(rate: Decimal, total: Interval) -> Interval:
    """The households that a printed rate may be, of a total that is only known by its bounds."""
    printed = stated(rate)
    low, high = printed.low or Decimal(0), printed.high or Decimal(0)
    return Interval(low * (total.low or 0) / 100, high * (total.high or 0) / 100)
