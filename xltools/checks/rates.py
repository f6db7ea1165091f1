"""Rates against counts: every rate that is stated is the rate of some whole households.

All comparing is by interval: 3,36% stands for anything from 3,355% to 3,365%. A bound ("không
quá") is kept when the planned rate stays within it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from xltools.checks.case import Case
from xltools.checks.intervals import Interval, half_unit, stated
from xltools.checks.targets import phrase
from xltools.findings import Finding
from xltools.form import Target
from xltools.form.words import CHANGES, FALLS, RATE_UNITS, WHOLE_UNIT, Operator
from xltools.plan.derived import Households
from xltools.quantities import Share
from xltools.wording.messages import targets as messages
from xltools.wording.numbers import format_number
from xltools.wording.text import fold

_SOME: Final = re.compile(r"dtts|dân tộc|phụ nữ|khuyết tật|người có công")
_LOWER: Final = frozenset({Operator.AT_MOST, Operator.BELOW})
_UPPER: Final = frozenset({Operator.AT_LEAST, Operator.ABOVE})


@dataclass(frozen=True, slots=True)
class _Planned:
    """What the sheet of households says of one rate."""

    header: str
    part_end: int | None
    start: Share | None
    end: Share | None
    fall: Share | None


def rates_follow_from_the_households(case: Case) -> Iterator[Finding]:
    """A target for a household rate is what the planned households give (S000-09)."""
    for target in case.plan.targets:
        planned = _planned(target, case.households)
        if planned is None or target.value is None or target.measure_unit not in RATE_UNITS:
            continue
        if target.operator in FALLS:
            yield from _fall_told(target, planned)
        elif target.operator not in CHANGES:
            yield from _level_told(target, planned, case.households)


def baselines_are_the_rates_at_the_start(case: Case) -> Iterator[Finding]:
    """The baseline of a household rate is that of the households at the start."""
    for target in case.plan.targets:
        planned, baseline = _planned(target, case.households), target.baseline
        if planned is None or planned.start is None or baseline is None:
            continue
        if target.measure_unit in RATE_UNITS and planned.start.percent not in stated(baseline):
            yield messages.BASELINE_NOT_PLANNED.at(
                target.cell("baseline"),
                format_number(baseline),
                row_key=target.row_key,
                header=planned.header.removesuffix(" cuối kỳ"),
                rate=planned.start.rounded(),
            )


def counterparts_correspond_to_rates(case: Case) -> Iterator[Finding]:
    """Households named beside a rate are that rate of all households, to the nearest one."""
    for target in case.plan.targets:
        planned = _planned(target, case.households)
        count, value = target.counterpart, target.value
        whole = case.households.total_end
        if target.operator in FALLS:
            whole = case.households.total_start
        if planned is None or count is None or value is None or whole is None:
            continue
        if target.counterpart_unit != "hộ" or target.measure_unit not in RATE_UNITS:
            continue
        exact = value * whole / 100
        if abs(count - exact) >= 1 + half_unit(value) * whole / 100:
            yield messages.COUNTERPART.at(
                target.cell("counterpart"),
                format_number(count),
                related=(target.cell("value"),),
                row_key=target.row_key,
                here=phrase(target),
                whole=whole,
                fits=format_number(exact, 0),
            )


def counterparts_leave_whole_households(case: Case) -> Iterator[Finding]:
    """Where all households are unknown, the total that a rate and its count imply is possible.

    5 households at 3,36% are 149 in all; a fall of 0,42 points is then 0,6 of a household. But 5
    at 0,42 points are 1.176 to 1.205 in all, of which 3,36% is 40: the 5 belong to the fall
    (S000-09).
    """
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
        yield from _impossible(level, change)


def _impossible(level: Target, change: Target) -> Iterator[Finding]:
    count, value, fall = level.counterpart, level.value, change.value
    if not count or not value or not fall or value <= half_unit(value):
        return
    total = _total(count, value)
    if total is None or _part(fall, total).whole_numbers():
        return
    other = _total(count, fall)
    left = _part(value, other).whole_numbers() if other else None
    between = other.whole_numbers() if other else None
    if left is None or between is None:
        yield messages.NO_WHOLE_COUNT.at(
            level.cell("counterpart"),
            format_number(count),
            related=(level.cell("value"), change.cell("value")),
            row_key=level.row_key,
            here=phrase(level),
            whole=round(count * 100 / value),
            change=phrase(change),
        )
        return
    yield messages.COUNTERPART_OF_FALL.at(
        level.cell("counterpart"),
        format_number(count),
        related=(level.cell("value"), change.cell("value")),
        row_key=level.row_key,
        here=phrase(level),
        whole=round(count * 100 / value),
        change=phrase(change),
        low=between[0],
        high=between[1],
        fits=format_number(value * count / fall, 0),
    )


def _level_told(target: Target, planned: _Planned, all_: Households) -> Iterator[Finding]:
    if planned.end is None or target.value is None or target.operator is None:
        return
    slack = half_unit(target.value)
    kept = Interval(target.value, target.value_to or target.value).wider(slack)
    if target.operator in _LOWER:
        kept = Interval(None, target.value + (slack if target.operator is Operator.AT_MOST else 0))
    elif target.operator in _UPPER:
        kept = Interval(target.value - slack, None)
    elif target.operator is Operator.ABOUT:
        kept = kept.wider(target.value / 10)
    if planned.end.percent not in kept:
        yield messages.NOT_PLANNED.at(
            target.cell("value"),
            format_number(target.value),
            row_key=target.row_key,
            here=phrase(target),
            header=planned.header,
            rate=planned.end.rounded(),
            part=planned.part_end,
            whole=all_.total_end,
        )


def _fall_told(target: Target, planned: _Planned) -> Iterator[Finding]:
    if planned.fall is None or planned.start is None or planned.end is None:
        return
    value = target.value or Decimal(0)
    printed = planned.start.rounded() - planned.end.rounded()
    kept = stated(value)
    if target.operator is Operator.REDUCE_AT_LEAST:
        kept = Interval(value - half_unit(value), None)
    if planned.fall.percent not in kept and printed not in kept:
        yield messages.FALL_NOT_PLANNED.at(
            target.cell("value"),
            format_number(value),
            row_key=target.row_key,
            here=phrase(target),
            start=planned.start.rounded(),
            end=planned.end.rounded(),
            rate=planned.fall.rounded(),
        )


def _planned(target: Target, all_: Households) -> _Planned | None:
    """The planned rate of a target about the households of the whole unit; else None."""
    some = _SOME.search(fold(target.subject or ""))
    if target.unit_code is not None or fold(target.scope or "") not in WHOLE_UNIT or some:
        return None
    match fold(target.indicator or ""):
        case "tỷ lệ hộ nghèo":
            return _Planned(
                "tỷ lệ hộ nghèo cuối kỳ",
                all_.poor_end,
                all_.poor_rate_start,
                all_.poor_rate_end,
                all_.poor_rate_fall,
            )
        case "tỷ lệ hộ cận nghèo":
            return _Planned(
                "tỷ lệ hộ cận nghèo cuối kỳ",
                all_.near_end,
                all_.near_rate_start,
                all_.near_rate_end,
                all_.near_rate_fall,
            )
        case "tỷ lệ nghèo đa chiều":
            return _Planned(
                "tỷ lệ nghèo đa chiều cuối kỳ",
                all_.both_end,
                all_.both_rate_start,
                all_.both_rate_end,
                all_.both_rate_fall,
            )
    return None


def _has_counterpart(target: Target) -> bool:
    return bool(target.counterpart and target.value and target.measure_unit in RATE_UNITS)


def _about(target: Target) -> tuple[str | None, str, str]:
    scope = fold(target.scope or "")
    return (
        target.unit_code,
        fold(target.indicator or target.wording or ""),
        "" if scope in WHOLE_UNIT else scope,
    )


def _total(count: Decimal, rate: Decimal) -> Interval | None:
    """All households, when `count` of them are what is printed as `rate` per cent."""
    printed = stated(rate)
    if not printed.low or not printed.high or printed.low <= 0:
        return None
    return Interval(count * 100 / printed.high, count * 100 / printed.low)


def _part(rate: Decimal, total: Interval) -> Interval:
    """The households that a printed rate may be, of a total that is only known by its bounds."""
    printed = stated(rate)
    low, high = printed.low or Decimal(0), printed.high or Decimal(0)
    return Interval(low * (total.low or 0) / 100, high * (total.high or 0) / 100)
