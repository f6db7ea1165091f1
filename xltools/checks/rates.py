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
from xltools.checks.intervals import stated
from xltools.checks.planned_rates import PlannedRate, is_kept, planned_rate
from xltools.checks.starts import wrong_starts
from xltools.checks.targets import is_level_in_points, phrase
from xltools.findings import Finding
from xltools.form import Target
from xltools.form.words import CHANGES, FALLS, RATE_UNITS
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


def _targets(case: Case) -> Iterator[Target]:
    """The targets to be judged: not those of which a total, a start or the unit is what is out."""
    wrong = wrong_starts(case)
    if whole_fits(case):
        yield from (
            each
            for each in case.plan.targets
            if fold(each.indicator or "") not in wrong and not is_level_in_points(each)
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
