"""What the sheet of households says of a rate that a target states."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from xltools.checks.intervals import Interval, decimals, half_unit, stated
from xltools.dataclass import dataclass
from xltools.form import Target
from xltools.form.words import FALLS, WHOLE_UNIT, Operator
from xltools.patterns import late_pattern
from xltools.plan.derived import Households
from xltools.quantities import Share
from xltools.wording.text import fold

_SOME: Final = late_pattern(r"dtts|dân tộc|phụ nữ|khuyết tật|người có công")


@dataclass(frozen=True, slots=True)
class PlannedRate:
    """What the sheet of households says of one rate."""

    header: str
    part_start: int | None
    part_end: int | None
    start: Share | None
    end: Share | None
    fall: Share | None


def is_of_all(target: Target) -> bool:
    """Whether a target is about all households of the unit, not some of them or a unit below."""
    some = _SOME.search(fold(target.subject or ""))
    return target.unit_code is None and fold(target.scope or "") in WHOLE_UNIT and not some


def is_kept(target: Target, planned: PlannedRate) -> bool:
    """Whether the planned households keep to a level or a fall, as far as its digits tell.

    What the sheet does not give is kept, and so is what the printed rates differ by: 8,6% and
    5,0% are 3,6 points apart, though 8,56% and 5,02% are 3,54.
    """
    if target.value is None or target.operator is None:
        return True
    if target.operator not in FALLS:
        return planned.end is None or planned.end.percent in _wanted(target.operator, target)
    if planned.fall is None or planned.start is None or planned.end is None:
        return True
    kept = stated(target.value)
    if target.operator is Operator.REDUCE_AT_LEAST:
        kept = Interval(target.value - half_unit(target.value), None)
    return planned.fall.percent in kept or any(
        planned.start.rounded(digits) - planned.end.rounded(digits) in kept
        for digits in range(decimals(target.value), 3)
    )


def _wanted(operator: Operator, target: Target) -> Interval:
    """The rates that a level allows."""
    value = target.value or Decimal(0)
    slack = half_unit(value)
    if operator in (Operator.AT_MOST, Operator.BELOW):
        return Interval(None, value + (slack if operator is Operator.AT_MOST else 0))
    if operator in (Operator.AT_LEAST, Operator.ABOVE):
        return Interval(value - slack, None)
    exact = Interval(value, target.value_to or value).wider(slack)
    return exact.wider(value / 10) if operator is Operator.ABOUT else exact


def planned_rate(target: Target, all_: Households) -> PlannedRate | None:
    """The planned rate of a target about the households of the whole unit; else None."""
    if not is_of_all(target):
        return None
    match fold(target.indicator or ""):
        case "tỷ lệ hộ nghèo":
            return PlannedRate(
                "tỷ lệ hộ nghèo cuối kỳ",
                all_.poor_start,
                all_.poor_end,
                all_.poor_rate_start,
                all_.poor_rate_end,
                all_.poor_rate_fall,
            )
        case "tỷ lệ hộ cận nghèo":
            return PlannedRate(
                "tỷ lệ hộ cận nghèo cuối kỳ",
                all_.near_start,
                all_.near_end,
                all_.near_rate_start,
                all_.near_rate_end,
                all_.near_rate_fall,
            )
        case "tỷ lệ nghèo đa chiều":
            return PlannedRate(
                "tỷ lệ nghèo đa chiều cuối kỳ",
                all_.both_start,
                all_.both_end,
                all_.both_rate_start,
                all_.both_rate_end,
                all_.both_rate_fall,
            )
    return None
