"""Targets that a roll-up computes from counts: which counts each of their figures reads."""

from __future__ import annotations

from typing import Final

from xltools.form import Movement, Target
from xltools.form.base import Record
from xltools.form.words import FALLS, RISES, Period, RollupWay
from xltools.plan import Plan
from xltools.rollup.household_targets import HOUSEHOLDS_OF, computed, follows_from_households
from xltools.rollup.targets import way_of
from xltools.rollup.trace.tree import Value
from xltools.rollup.trace.values import plain
from xltools.rollup.ways import rate_of
from xltools.wording.text import fold

_OF_HOUSEHOLDS: Final = frozenset({"value", "baseline", "numerator", "denominator"})
_OF_ITS_OWN: Final = ("numerator", "denominator")


def columns_behind(target: Target, name: str) -> tuple[str, ...]:
    """The columns of the line of counts that a figure of a target is computed from, or ()."""
    if not follows_from_households(target):
        rate = way_of(target) is RollupWay.RECOMPUTE and name == "value"
        return _OF_ITS_OWN if rate else ()
    return _of_households(target, name) if name in _OF_HOUSEHOLDS else ()


def counts_behind(plan: Plan, target: Target) -> Record | None:
    """The line of counts: the target itself, or the households of its unit."""
    return _households(plan, target) if follows_from_households(target) else target


def computed_anew(plan: Plan, target: Target, name: str) -> Value:
    """What the counts of this plan give for a figure of a target."""
    if follows_from_households(target):
        return plain(computed(target, _households(plan, target), plan.year or 0).get(name))
    return plain(rate_of(target.numerator, target.denominator))


def _of_households(target: Target, name: str) -> tuple[str, ...]:
    family = HOUSEHOLDS_OF[fold(target.indicator or "")]
    families = ("poor", "near") if family == "both" else (family,)
    start, end = (tuple(f"{each}_{when}" for each in families) for when in ("start", "end"))
    if name == "numerator":
        return end
    if name == "denominator":
        return ("total_end_used",)
    is_rate = target.measure_unit != "hộ"
    from_start = (*start, "total_start") if is_rate else start
    from_end = (*end, "total_end_used") if is_rate else end
    if name == "baseline":
        return from_start
    changes = target.operator in FALLS or target.operator in RISES
    return (*from_start, *from_end) if changes else from_end


def _households(plan: Plan, target: Target) -> Movement | None:
    of_plan = (each for each in plan.movements if each.period is Period.PLAN)
    return next((each for each in of_plan if each.code == target.unit_code), None)
