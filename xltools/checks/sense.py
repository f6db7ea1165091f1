"""Targets make sense: they go the right way, are possible, and their parts fit their whole.

Which way an indicator should go is known for those of the catalogue only. The near-poor have no
way: they may grow while the poor become fewer.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final

from xltools.catalogue import Catalogue
from xltools.checks.case import Case
from xltools.checks.planned_rates import planned_rate
from xltools.checks.targets import (
    in_unit,
    indicator_in,
    is_level_in_points,
    is_rate,
    name_of,
    phrase,
    subject,
)
from xltools.findings import Finding
from xltools.form import Target
from xltools.form.base import field_named
from xltools.form.words import CHANGES, FALLS, MEASURE_UNITS, RATE_UNITS, RISES, Operator
from xltools.patterns import late_pattern
from xltools.wording.messages import sense as messages
from xltools.wording.numbers import format_number
from xltools.wording.text import fold

LESS: Final = "giảm"
MORE: Final = "tăng"
_UPPER: Final = frozenset({Operator.AT_MOST, Operator.BELOW})
_LOWER: Final = frozenset({Operator.AT_LEAST, Operator.ABOVE})
_LEVELS: Final = _UPPER | _LOWER | {Operator.EQUAL, Operator.ABOUT, Operator.KEEP}
_WHOLE_UNITS: Final = frozenset(MEASURE_UNITS) - RATE_UNITS - {"triệu đồng"}
_NUMBERS: Final = ("value", "value_to", "numerator", "denominator", "counterpart", "baseline")
_CHANGING: Final = late_pattern(r"\b(?:giảm|tăng|nâng|hạ)\b")
_RAISING: Final = late_pattern(
    r"^(?:phấn đấu |tiếp tục )*(?:nâng(?: cao)?|tăng) (?:tỷ lệ|tỉ lệ|tỷ trọng|mức|độ|hệ số)\b"
    r"(?!.*\b(?:lên|thêm|đạt)\b)"
)


def targets_go_the_right_way(case: Case) -> Iterator[Finding]:
    """A level is no worse than the baseline: poverty does not rise, what is good does not fall.

    What is to be kept is taken for good.
    """
    for target in case.own_targets:
        value, start = target.value, target.baseline
        if value is None or start is None or target.operator is None:
            continue
        way = way_of(target, case) or (MORE if target.operator is Operator.KEEP else "")
        is_level = target.operator in _LEVELS and not _is_over(target)
        is_level = is_level and _of_the_scale(target, case) is None
        worse = value > start if way == LESS else way == MORE and value < start
        if is_level and worse:
            yield messages.WORSE.at(
                target.cell("value"),
                format_number(value),
                related=(target.cell("baseline"),),
                row_key=target.row_key,
                name=name_of(target),
                here=phrase(target),
                baseline=in_unit(format_number(start), target),
            )


def levels_keep_the_scale_of_their_baseline(case: Case) -> Iterator[Finding]:
    """A rate is not a tenth or a hundredth of its baseline, nor the reverse: a comma slipped."""
    for target in case.own_targets:
        likely, value, start = _of_the_scale(target, case), target.value, target.baseline
        if likely is not None and value and start:
            yield messages.OTHER_SCALE.at(
                target.cell("value"),
                format_number(value),
                related=(target.cell("baseline"),),
                row_key=target.row_key,
                name=name_of(target),
                here=phrase(target),
                baseline=in_unit(format_number(start), target),
                times=round(max(value / start, start / value)),
                likely=in_unit(format_number(likely), target),
            )


def levels_of_rates_are_in_per_cent(case: Case) -> Iterator[Finding]:
    """Percentage points are for changes; a level is in per cent."""
    for target in filter(is_level_in_points, case.own_targets):
        is_change = _CHANGING.search(fold(target.wording or ""))
        yield messages.LEVEL_IN_POINTS.at(
            target.cell("operator" if is_change else "measure_unit"),
            format_number(target.value) if target.value is not None else "",
            row_key=target.row_key,
            here=phrase(target),
        )


def bounds_stand_on_the_right_side(case: Case) -> Iterator[Finding]:
    """Poverty has an upper bound or a fall, what is good a lower bound or a rise."""
    wrong = {LESS: _LOWER | RISES, MORE: _UPPER | FALLS}
    for target in case.own_targets:
        if target.operator in wrong.get(way_of(target, case), frozenset()):
            yield messages.TURNED.at(
                target.cell("operator"),
                target.operator.value if target.operator else "",
                row_key=target.row_key,
                name=name_of(target),
                here=phrase(target),
            )


def numbers_of_targets_are_not_negative(case: Case) -> Iterator[Finding]:
    """No number of a target is below zero: a fall is said by its operator, not by a minus."""
    for target in case.own_targets:
        for name in _NUMBERS:
            number: Decimal | None = getattr(target, name)
            if number is not None and number < 0:
                yield messages.NEGATIVE.at(
                    target.cell(name),
                    format_number(number),
                    row_key=target.row_key,
                    header=field_named(Target, name).column.header,
                )


def counts_are_whole(case: Case) -> Iterator[Finding]:
    """Households, people and classes are counted in whole numbers."""
    for target in case.own_targets:
        for name, unit in (("value", "measure_unit"), ("counterpart", "counterpart_unit")):
            number: Decimal | None = getattr(target, name)
            counted = getattr(target, unit)
            if number is not None and counted in _WHOLE_UNITS and number != int(number):
                yield messages.NOT_WHOLE.at(
                    target.cell(name),
                    format_number(number),
                    related=(target.cell(unit),),
                    row_key=target.row_key,
                    unit=counted,
                )


def changes_of_rates_are_possible(case: Case) -> Iterator[Finding]:
    """A rate falls by no more than it is, and rises to no more than 100."""
    starts = {subject(t): t for t in reversed(case.own_targets) if t.baseline is not None}
    for target in case.own_targets:
        start = starts.get(subject(target))
        is_change = target.operator in CHANGES and target.measure_unit in RATE_UNITS
        if start is None or start.baseline is None or target.value is None or not is_change:
            continue
        falls = target.operator in FALLS
        if not is_rate(target) or target.value <= (
            start.baseline if falls else 100 - start.baseline
        ):
            continue
        yield messages.TOO_LARGE.at(
            target.cell("value"),
            format_number(target.value),
            related=(start.cell("baseline"),),
            row_key=target.row_key,
            name=name_of(target),
            here=phrase(target),
            baseline=format_number(start.baseline),
        )


def fractions_are_whole_and_proper(case: Case) -> Iterator[Finding]:
    """A fraction has both its numbers; the first is at most the second."""
    for target in case.own_targets:
        top, bottom = target.numerator, target.denominator
        if (top is None) != (bottom is None):
            missing = "numerator" if top is None else "denominator"
            yield messages.HALF_FRACTION.at(
                target.cell(missing),
                row_key=target.row_key,
                header=field_named(Target, missing).column.header,
            )
        elif top is not None and bottom is not None and top > bottom and not _compared(target):
            yield messages.IMPROPER.at(
                target.cell("numerator"),
                format_number(top),
                related=(target.cell("denominator"),),
                row_key=target.row_key,
                whole=format_number(bottom),
            )


def parts_fit_their_whole(case: Case) -> Iterator[Finding]:
    """A part ("trong đó") counts no more than its whole."""
    wholes = {target.code: target for target in case.own_targets if target.code}
    for part in case.own_targets:
        whole = wholes.get(part.part_of or "")
        if whole is None or whole is part:
            continue
        for name in ("value", "numerator", "denominator"):
            inner: Decimal | None = getattr(part, name)
            outer: Decimal | None = getattr(whole, name)
            counted = name != "value" or _is_same_count(part, whole)
            if inner is not None and outer is not None and counted and inner > outer:
                yield messages.PART.at(
                    part.cell(name),
                    format_number(inner),
                    related=(whole.cell(name),),
                    row_key=part.row_key,
                    name=name_of(part),
                    whole=name_of(whole),
                    total=format_number(outer),
                )


def parts_add_up_to_their_whole(case: Case) -> Iterator[Finding]:
    """Parts that share out the whole's denominator share out its numerator too (S003-09)."""
    of_whole: dict[str, list[Target]] = {}
    for part in case.own_targets:
        of_whole.setdefault(part.part_of or "", []).append(part)
    for whole in case.own_targets:
        parts = of_whole.get(whole.code or "-", [])
        tops = [each.numerator for each in parts if each.numerator is not None]
        bottoms = [each.denominator for each in parts if each.denominator is not None]
        complete = len(tops) == len(bottoms) == len(parts) > 1 and whole.numerator is not None
        if complete and sum(bottoms) == whole.denominator and sum(tops) != whole.numerator:
            yield messages.PARTS_SUM.at(
                whole.cell("numerator"),
                format_number(whole.numerator or Decimal(0)),
                related=tuple(each.cell("numerator") for each in parts),
                row_key=whole.row_key,
                name=name_of(whole),
                added=format_number(sum(tops, Decimal(0))),
            )


def rises_are_worded_plainly(case: Case) -> Iterator[Finding]:
    """A wording that raises says "lên" or "thêm" where the operator gives a level (S003-08)."""
    for target in case.own_targets:
        raises = _RAISING.search(fold(target.wording or ""))
        if raises and target.operator is Operator.EQUAL and target.measure_unit == "%":
            yield messages.UNCLEAR.at(
                target.cell("wording"),
                name_of(target),
                related=(target.cell("operator"),),
                row_key=target.row_key,
                here=phrase(target),
            )


def way_of(target: Target, case: Case) -> str:
    """The way an indicator should go, "giảm" or "tăng"; "" where that is not known."""
    chosen = fold(target.indicator or "")
    if not chosen or chosen == "khác":
        chosen = indicator_in(fold(target.wording or ""), case.catalogue)
    return _ways(case.catalogue).get(chosen, "")


@cache
def _ways(catalogue: Catalogue) -> dict[str, str]:
    return {fold(each.name): each.group for each in catalogue.indicator_words()}


def _of_the_scale(target: Target, case: Case) -> Decimal | None:
    """A level of the scale of its baseline, where only a comma keeps it from being so; else None.

    What the sheet of households gives is held against that; all may be reached from a tenth.
    """
    value, start = target.value, target.baseline
    is_level = target.operator in _LEVELS and target.measure_unit == "%" and not _is_over(target)
    if (
        not is_level
        or not value
        or not start
        or value == 100
        or planned_rate(target, case.households)
    ):
        return None
    moved = (value * 10, value * 100, value / 10, value / 100)
    return next((each for each in moved if abs(each - start) <= start / 10), None)


def _is_over(target: Target) -> bool:
    """Whether the figure is no rate at all, which is told by itself."""
    return target.measure_unit == "%" and (target.value or 0) > 100


def _compared(target: Target) -> bool:
    """Whether the fraction is held against a rate anyway."""
    is_level = target.operator is Operator.EQUAL and target.measure_unit == "%"
    return is_level and target.value is not None


def _is_same_count(part: Target, whole: Target) -> bool:
    """Whether both count the same things; a rate of a part may be higher than that of the whole."""
    same = part.measure_unit == whole.measure_unit and part.measure_unit in _WHOLE_UNITS
    return same and (part.operator in CHANGES) == (whole.operator in CHANGES)
