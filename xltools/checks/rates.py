"""Rates against counts: every rate that is stated is the rate of some whole households.

All comparing is by interval: 3,36% stands for anything from 3,355% to 3,365%. A bound ("không
quá") is kept when the planned rate stays within it. Where the total or a start is what does not
fit, that is said once (`counterparts`, `starts`), not of every rate.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from xltools.checks.case import Case
from xltools.checks.counterparts import whole_fits
from xltools.checks.intervals import Interval, half_unit, stated
from xltools.checks.planned_rates import PlannedRate, is_kept, planned_rate
from xltools.checks.starts import wrong_starts
from xltools.checks.targets import phrase
from xltools.findings import Finding
from xltools.form import Target
from xltools.form.words import CHANGES, FALLS, RATE_UNITS, WHOLE_UNIT
from xltools.plan.derived import Households
from xltools.wording.messages import targets as messages
from xltools.wording.numbers import format_number
from xltools.wording.text import fold


def rates_follow_from_the_households(case: Case) -> Iterator[Finding]:
    """A target for a household rate is what the planned households give (S000-09)."""
    for target in _targets(case):
        planned = planned_rate(target, case.households)
        if planned is None or target.value is None or target.measure_unit not in RATE_UNITS:
            continue
        if target.operator in FALLS:
            yield from _fall_told(target, planned)
        elif target.operator not in CHANGES:
            yield from _level_told(target, planned, case.households)


def baselines_are_the_rates_at_the_start(case: Case) -> Iterator[Finding]:
    """The baseline of a household rate is that of the households at the start."""
    for target in _targets(case):
        planned, baseline = planned_rate(target, case.households), target.baseline
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


def _targets(case: Case) -> Iterator[Target]:
    """The targets to be judged: not those for which a total or a start is what is out."""
    wrong = wrong_starts(case)
    if whole_fits(case):
        yield from (t for t in case.plan.targets if fold(t.indicator or "") not in wrong)


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


def _level_told(target: Target, planned: PlannedRate, all_: Households) -> Iterator[Finding]:
    if planned.end is None or target.value is None or target.operator is None:
        return
    if not is_kept(target, planned):
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


def _fall_told(target: Target, planned: PlannedRate) -> Iterator[Finding]:
    if planned.fall is None or planned.start is None or planned.end is None:
        return
    if not is_kept(target, planned):
        yield messages.FALL_NOT_PLANNED.at(
            target.cell("value"),
            format_number(target.value or Decimal(0)),
            row_key=target.row_key,
            here=phrase(target),
            start=planned.start.rounded(),
            end=planned.end.rounded(),
            rate=planned.fall.rounded(),
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
