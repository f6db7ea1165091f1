"""Targets: each says one thing, completely, and once.

A level ("không quá 3,36%") and a change ("giảm ít nhất 0,42 điểm %") of one indicator are two
things said; two levels, or two changes, of one indicator must be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from xltools.checks.case import Case
from xltools.checks.intervals import Interval, half_unit, stated
from xltools.findings import Finding
from xltools.form import Target
from xltools.form.words import TARGET_INDICATORS, Operator
from xltools.wording.messages import targets as messages
from xltools.wording.numbers import format_number
from xltools.wording.text import fold

CHANGES: Final = frozenset(
    {
        Operator.REDUCE,
        Operator.REDUCE_AT_LEAST,
        Operator.INCREASE,
        Operator.INCREASE_AT_LEAST,
    }
)
"""Ways to state a change, not a level."""

FALLS: Final = frozenset({Operator.REDUCE, Operator.REDUCE_AT_LEAST})
WITHOUT_NUMBER: Final = frozenset({Operator.AS_ASSIGNED, Operator.NO_NUMBER})
RATES: Final = frozenset({"%", "điểm %"})
_ONE_FIGURE_EACH: Final = frozenset(fold(name) for name in TARGET_INDICATORS[:8])
_NEAR_IN_WORDS: Final = re.compile(r"cận nghèo:? (\d[\d.]*) hộ|(\d[\d.]*) hộ cận nghèo")
_OF_NEAR_POOR: Final = frozenset({"tỷ lệ hộ cận nghèo", "số hộ cận nghèo"})

Key = tuple[str | None, str, str, str, str, bool]


def targets_have_a_value(case: Case) -> Iterator[Finding]:
    """A target states its number, says that it has none yet, or is stated without one."""
    for target in case.plan.targets:
        silent = target.operator is None or target.operator in WITHOUT_NUMBER
        if target.value is None and not target.no_value_yet and not silent:
            keeps = target.operator is Operator.KEEP and target.baseline is not None
            if not keeps and target.cell("value") not in _unread(case):
                yield messages.NO_VALUE.at(
                    target.cell("value"), row_key=target.row_key, name=name_of(target)
                )


def ranges_run_upwards(case: Case) -> Iterator[Finding]:
    """The end of a range is not below its start."""
    for target in case.plan.targets:
        low, high = target.value, target.value_to
        if low is not None and high is not None and high < low:
            yield messages.RANGE.at(
                target.cell("value_to"),
                format_number(high),
                related=(target.cell("value"),),
                row_key=target.row_key,
                low=low,
            )


def rates_are_at_most_a_hundred(case: Case) -> Iterator[Finding]:
    """A level in per cent is at most 100."""
    for target in case.plan.targets:
        is_level = target.measure_unit == "%" and target.operator not in CHANGES
        if is_level and target.value is not None and target.value > 100:
            yield messages.OVER_HUNDRED.at(
                target.cell("value"),
                format_number(target.value),
                row_key=target.row_key,
                name=name_of(target),
            )


def fractions_give_their_rate(case: Case) -> Iterator[Finding]:
    """21/39 beside 53,8%: numerator over denominator is the value, as far as it is printed."""
    for target in case.plan.targets:
        top, bottom, value = target.numerator, target.denominator, target.value
        if top is None or not bottom or value is None or target.measure_unit != "%":
            continue
        share = top * 100 / bottom
        if target.operator is Operator.EQUAL and share not in stated(value):
            yield messages.FRACTION.at(
                target.cell("value"),
                format_number(value),
                related=(target.cell("numerator"), target.cell("denominator")),
                row_key=target.row_key,
                numerator=top,
                denominator=bottom,
                share=round(share, 2),
            )


def changes_of_rates_are_in_points(case: Case) -> Iterator[Finding]:
    """The fall of a rate is given in percentage points, not in per cent (S000-08)."""
    for target in case.plan.targets:
        if target.operator in CHANGES and target.measure_unit == "%" and is_rate(target):
            yield messages.PERCENT_POINT.at(
                target.cell("measure_unit"),
                format_number(target.value) if target.value is not None else "",
                row_key=target.row_key,
            )


def rates_have_a_baseline(case: Case) -> Iterator[Finding]:
    """A rate to reach, unless it is all, has a baseline on one of its rows (S000-11)."""
    known = {_subject(each) for each in case.plan.targets if each.baseline is not None}
    told = set()
    for target in case.plan.targets:
        subject = _subject(target)
        wants = target.measure_unit in RATES and target.value not in (None, Decimal(100))
        if wants and subject not in known and subject not in told:
            told.add(subject)
            yield messages.NO_BASELINE.at(
                target.cell("baseline"), row_key=target.row_key, name=name_of(target)
            )


def targets_have_an_owner(case: Case) -> Iterator[Finding]:
    """Each target has an office that answers for it."""
    for target in case.plan.targets:
        if not target.owner:
            yield messages.NO_OWNER.at(
                target.cell("owner"), row_key=target.row_key, name=name_of(target)
            )


def counts_stand_beside_a_rate(case: Case) -> Iterator[Finding]:
    """A counterpart has its rate, and near-poor households have theirs somewhere (S000-10)."""
    near_rates = any(
        fold(each.indicator or "") == "tỷ lệ hộ cận nghèo" and each.value is not None
        for each in case.plan.targets
    )
    for target in case.plan.targets:
        stands_alone = target.value is None and target.counterpart is not None
        if _is_near_poor_count(target) and not near_rates:
            field = "counterpart" if stands_alone else "value"
            yield messages.WITHOUT_RATE.at(
                target.cell(field),
                format_number(getattr(target, field)),
                row_key=target.row_key,
            )
        elif not near_rates and (found := _NEAR_IN_WORDS.search(fold(target.footnote or ""))):
            yield messages.WITHOUT_RATE.at(
                target.cell("footnote"), found[1] or found[2], row_key=target.row_key
            )
        elif stands_alone and target.operator not in WITHOUT_NUMBER and not target.no_value_yet:
            yield messages.COUNTERPART_WITHOUT_RATE.at(
                target.cell("counterpart"),
                format_number(target.counterpart or 0),
                row_key=target.row_key,
                name=name_of(target),
            )


def one_target_is_stated_one_way(case: Case) -> Iterator[Finding]:
    """Two rows of one indicator say the same: operator, value and unit (S000-13, S000-14)."""
    first: dict[Key, Target] = {}
    for target in case.plan.targets:
        if target.operator is None or target.operator in WITHOUT_NUMBER or target.value is None:
            continue
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


def baseline_less_fall_gives_the_level(case: Case) -> Iterator[Finding]:
    """From the baseline, the fall leads to the level, as far as the printed digits tell."""
    levels = {_subject(t): t for t in reversed(case.plan.targets) if _is_level(t)}
    for change in case.plan.targets:
        level = levels.get(_subject(change))
        if change.operator not in FALLS or change.value is None or level is None:
            continue
        baseline = level.baseline if level.baseline is not None else change.baseline
        if baseline is None or level.value is None or level.operator is None:
            continue
        left = baseline - change.value
        slack = half_unit(baseline) + half_unit(change.value) + half_unit(level.value)
        wanted = _ends(level.operator, level.value).wider(slack)
        reached = Interval(left, left)
        if change.operator is Operator.REDUCE_AT_LEAST:
            reached = Interval(None, left)
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
        if (operator in CHANGES) != (target.operator in CHANGES):
            continue
        wants_less = operator in (Operator.AT_MOST, Operator.BELOW)
        if target.value > given if wants_less else target.value < given:
            if operator in (Operator.EQUAL, Operator.ABOUT, Operator.KEEP):
                continue  # whether more or less is better is not known
            yield messages.BELOW_ASSIGNED.at(
                target.cell("value"),
                format_number(target.value),
                related=(target.cell("assigned_value"),),
                row_key=target.row_key,
                name=name_of(target),
                here=phrase(target),
                there=format_number(given),
            )


def name_of(target: Target) -> str:
    """What a target is called in a message."""
    return (target.wording or target.indicator or target.code or "").replace("*", "")


def phrase(target: Target) -> str:
    """How a target is stated: không quá (≤) 3,36%."""
    value = "" if target.value is None else format_number(target.value)
    if target.value_to is not None:
        value += f" - {format_number(target.value_to)}"
    unit = target.measure_unit or ""
    joined = f"{value}%" if unit == "%" else f"{value} {unit}".strip()
    return f"{target.operator.value if target.operator else ''} {joined}".strip()


def is_rate(target: Target) -> bool:
    """Whether the indicator is a rate, by its name or wording."""
    names = fold(f"{target.indicator or ''} {target.wording or ''}")
    return "tỷ lệ" in names or "tỉ lệ" in names or "suy dinh dưỡng" in names


def _is_level(target: Target) -> bool:
    return (
        target.operator is not None
        and target.operator not in CHANGES
        and target.operator not in WITHOUT_NUMBER
        and target.value is not None
        and target.measure_unit in RATES
    )


def _is_near_poor_count(target: Target) -> bool:
    is_count = target.measure_unit == "hộ" or target.counterpart_unit == "hộ"
    has_one = target.value is not None or target.counterpart is not None
    return is_count and has_one and fold(target.indicator or "") in _OF_NEAR_POOR


def _ends(operator: Operator, value: Decimal) -> Interval:
    """Where a level wants the figure to end."""
    if operator in (Operator.AT_MOST, Operator.BELOW):
        return Interval(None, value)
    if operator in (Operator.AT_LEAST, Operator.ABOVE):
        return Interval(value, None)
    return Interval(value, value)


def _subject(target: Target) -> tuple[str | None, str, str, str]:
    """What a target is about: unit below, indicator or wording, whom and where it concerns."""
    indicator = fold(target.indicator or "")
    if indicator not in _ONE_FIGURE_EACH:
        indicator = f"{indicator}|{fold(target.wording or '')}|{target.part_of or ''}"
    scope = fold(target.scope or "")
    subject = "" if indicator in _ONE_FIGURE_EACH else fold(target.subject or "")
    return target.unit_code, indicator, subject, "" if scope == "chung" else scope


def _key(target: Target) -> Key:
    unit = "%" if target.measure_unit in RATES else fold(target.measure_unit or "")
    return (*_subject(target), unit, target.operator in CHANGES)


def _said(target: Target) -> tuple[object, ...]:
    return target.operator, target.value, target.value_to, target.measure_unit


def _differs(left: Target, right: Target) -> str:
    """The first field that two statements of one target do not share."""
    names = ("value", "value_to", "operator", "measure_unit")
    return next(name for name in names if getattr(left, name) != getattr(right, name))


def _unread(case: Case) -> frozenset[object]:
    return frozenset(problem.cell for problem in case.rows.all_problems)


__all__ = [
    "CHANGES",
    "FALLS",
    "RATES",
    "is_rate",
    "name_of",
    "phrase",
]
