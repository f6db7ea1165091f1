"""Targets together: one target is stated one way, and its figures lead to each other.

A level ("không quá 3,36%") and a change ("giảm ít nhất 0,42 điểm %") of one indicator are two
things said; two levels, or two changes, of one indicator must be the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from xltools.checks.case import Case
from xltools.checks.intervals import Interval, half_unit
from xltools.checks.sense import LESS, way_of
from xltools.checks.targets import is_level_in_points, name_of, phrase, subject
from xltools.findings import Finding
from xltools.form import Target
from xltools.form.words import CHANGES, FALLS, RATE_UNITS, WITHOUT_NUMBER, Operator
from xltools.wording.messages import targets as messages
from xltools.wording.numbers import format_number
from xltools.wording.text import fold

Key = tuple[str | None, str, str, str, str, bool]


def one_target_is_stated_one_way(case: Case) -> Iterator[Finding]:
    """Two rows of one indicator say the same: operator, value and unit (S000-13, S000-14)."""
    first: dict[Key, Target] = {}
    for target in case.plan.targets:
        if target.operator is None or target.operator in WITHOUT_NUMBER or target.value is None:
            continue
        if is_level_in_points(target):
            continue  # told by itself
        other = first.setdefault(_key(target), target)
        if other is not target and _said(other) != _said(target):
            yield messages.CONFLICT.at(
                target.cell(_differs(other, target)),
                phrase(target),
                related=(other.cell(_differs(other, target)),),
                row_key=target.row_key,
                name=name_of(target),
                here=phrase(target),
                there=phrase(other),
            )


def baseline_and_change_give_the_level(case: Case) -> Iterator[Finding]:
    """From the baseline, the change leads to the level, as far as the printed digits tell."""
    levels = {subject(t): t for t in reversed(case.plan.targets) if _is_level(t)}
    for change in case.plan.targets:
        level = levels.get(subject(change))
        is_change = change.operator in CHANGES and change.measure_unit in RATE_UNITS
        if not is_change or change.value is None or level is None:
            continue
        baseline = level.baseline if level.baseline is not None else change.baseline
        if baseline is None or level.value is None or level.operator is None:
            continue
        falls = change.operator in FALLS
        left = baseline - change.value if falls else baseline + change.value
        slack = half_unit(baseline) + half_unit(change.value) + half_unit(level.value)
        wanted = _ends(level.operator, level.value).wider(slack)
        reached = Interval(left, left)
        if change.operator is Operator.REDUCE_AT_LEAST:
            reached = Interval(None, left)
        elif change.operator is Operator.INCREASE_AT_LEAST:
            reached = Interval(left, None)
        if not reached.meets(wanted):
            yield messages.BASELINE_MISMATCH.at(
                level.cell("value"),
                format_number(level.value),
                related=(change.cell("value"), level.cell("baseline")),
                row_key=level.row_key,
                name=name_of(level),
                level=phrase(level),
                change=phrase(change),
                baseline=format_number(baseline),
                left=format_number(left),
            )


def targets_reach_what_was_assigned(case: Case) -> Iterator[Finding]:
    """A target is not weaker than the one that the level above assigned."""
    for target in case.plan.targets:
        given, operator = target.assigned_value, target.assigned_operator or target.operator
        if given is None or target.value is None or operator is None or target.operator is None:
            continue
        if target.value < 0:
            continue  # told by itself
        if (operator in CHANGES) != (target.operator in CHANGES):
            continue
        wants_less = operator in (Operator.AT_MOST, Operator.BELOW)
        if operator in (Operator.EQUAL, Operator.ABOUT, Operator.KEEP):
            way = way_of(target, case)
            if not way:
                continue  # whether more or less is better is not known
            wants_less = way == LESS
        if target.value > given if wants_less else target.value < given:
            yield messages.BELOW_ASSIGNED.at(
                target.cell("value"),
                format_number(target.value),
                related=(target.cell("assigned_value"),),
                row_key=target.row_key,
                name=name_of(target),
                here=phrase(target),
                there=phrase(_as_assigned(target)),
            )


def _as_assigned(target: Target) -> Target:
    """The target as the level above worded it."""
    operator = target.assigned_operator or target.operator
    return target.replaced(operator=operator, value=target.assigned_value, value_to=None)


def _is_level(target: Target) -> bool:
    return (
        target.operator is not None
        and target.operator not in CHANGES
        and target.operator not in WITHOUT_NUMBER
        and target.value is not None
        and target.measure_unit == "%"
    )


def _ends(operator: Operator, value: Decimal) -> Interval:
    """Where a level wants the figure to end."""
    if operator in (Operator.AT_MOST, Operator.BELOW):
        return Interval(None, value)
    if operator in (Operator.AT_LEAST, Operator.ABOVE):
        return Interval(value, None)
    return Interval(value, value)


def _key(target: Target) -> Key:
    unit = "%" if target.measure_unit in RATE_UNITS else fold(target.measure_unit or "")
    return (*subject(target), unit, target.operator in CHANGES)


def _said(target: Target) -> tuple[object, ...]:
    return target.operator, target.value, target.value_to, target.measure_unit


def _differs(left: Target, right: Target) -> str:
    """The first field that two statements of one target do not share."""
    names = ("value", "value_to", "operator", "measure_unit")
    return next(name for name in names if getattr(left, name) != getattr(right, name))
