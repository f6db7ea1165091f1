"""Targets: each says one thing, and says it completely."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from xltools.catalogue import Catalogue
from xltools.checks.case import Case
from xltools.checks.intervals import stated
from xltools.findings import Finding
from xltools.form import Target
from xltools.form.words import (
    CHANGES,
    CHILD_INDICATORS,
    HOUSEHOLD_INDICATORS,
    OTHER,
    POINTS,
    RATE_UNITS,
    WHOLE_UNIT,
    WITHOUT_NUMBER,
    Operator,
)
from xltools.patterns import late_pattern
from xltools.wording.messages import targets as messages
from xltools.wording.numbers import format_number
from xltools.wording.text import fold

_ONE_FIGURE_EACH: Final = frozenset(
    fold(name) for name in (*HOUSEHOLD_INDICATORS, *CHILD_INDICATORS)
)
_OF_CHILDREN: Final = frozenset(fold(name) for name in CHILD_INDICATORS)
_NEAR_IN_WORDS: Final = late_pattern(r"cận nghèo:? (\d[\d.]*) hộ|(\d[\d.]*) hộ cận nghèo")
_SERVED: Final = late_pattern(r"\b(?:được|tiếp cận|tham gia|hưởng)\b")
_REACHING: Final = frozenset({Operator.EQUAL, Operator.AT_LEAST, Operator.ABOVE})
_OF_SOME: Final = late_pattern(
    r"(?:(?:,| và) (?:hộ )?(?:cận nghèo|mới thoát nghèo))*"
    r" (?:được|có|vay|tham gia|tiếp cận|thiếu|sử dụng|hưởng|đăng ký|chưa|thuộc|là (?!\d)"
    r"|do |không (?!quá|vượt))"
)
_OF_NEAR_POOR: Final = frozenset({"tỷ lệ hộ cận nghèo", "số hộ cận nghèo"})


def targets_have_a_value(case: Case) -> Iterator[Finding]:
    """A target states its number, says that it has none yet, or is stated without one.

    A count that stands where its rate is missing is told by itself.
    """
    for target in case.own_targets:
        silent = target.operator is None or _is_counterpart_alone(target)
        if not silent and _lacks_value(target) and target.cell("value") not in case.unread:
            yield messages.NO_VALUE.at(
                target.cell("value"), row_key=target.row_key, name=name_of(target)
            )


def ranges_run_upwards(case: Case) -> Iterator[Finding]:
    """The end of a range is not below its start."""
    for target in case.own_targets:
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
    for target in case.own_targets:
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
    for target in case.own_targets:
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
    for target in case.own_targets:
        if target.operator in CHANGES and target.measure_unit == "%" and is_rate(target):
            yield messages.PERCENT_POINT.at(
                target.cell("measure_unit"),
                format_number(target.value) if target.value is not None else "",
                row_key=target.row_key,
            )


def rates_have_a_baseline(case: Case) -> Iterator[Finding]:
    """A rate to reach has a baseline on one of its rows (S000-11).

    All, or how many people a service reaches, needs none; a part ("trong đó") has its whole's.
    """
    known = {subject(each) for each in case.own_targets if each.baseline is not None}
    rates = {t.code for t in case.own_targets if t.code and t.measure_unit in RATE_UNITS}
    told = set()
    for target in case.own_targets:
        about = subject(target)
        wants = target.measure_unit in RATE_UNITS and target.value not in (None, Decimal(100))
        if wants and (target.part_of in rates or _is_coverage(target)):
            continue
        if wants and about not in known and about not in told:
            told.add(about)
            yield messages.NO_BASELINE.at(
                target.cell("baseline"), row_key=target.row_key, name=name_of(target)
            )


def targets_have_an_owner(case: Case) -> Iterator[Finding]:
    """Each target has an office that answers for it."""
    for target in case.own_targets:
        if not target.owner:
            yield messages.NO_OWNER.at(
                target.cell("owner"), row_key=target.row_key, name=name_of(target)
            )


def counts_stand_beside_a_rate(case: Case) -> Iterator[Finding]:
    """A counterpart has its rate, and near-poor households have theirs somewhere (S000-10)."""
    near_rates = any(
        each.value is not None and is_about(each, "tỷ lệ hộ cận nghèo", case)
        for each in case.own_targets
    )
    for target in case.own_targets:
        stands_alone = _is_counterpart_alone(target)
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
        elif stands_alone and _lacks_value(target) and target.cell("value") not in case.unread:
            yield messages.COUNTERPART_WITHOUT_RATE.at(
                target.cell("counterpart"),
                format_number(target.counterpart or 0),
                row_key=target.row_key,
                name=name_of(target),
            )


def name_of(target: Target) -> str:
    """What a target is called in a message."""
    return (target.wording or target.indicator or target.code or "").replace("*", "")


def phrase(target: Target) -> str:
    """How a target is stated: không quá (≤) 3,36%."""
    value = "" if target.value is None else format_number(target.value)
    if target.value_to is not None:
        value += f" - {format_number(target.value_to)}"
    operator = target.operator.value if target.operator else ""
    return f"{operator} {in_unit(value, target)}".strip()


def in_unit(figure: str, target: Target) -> str:
    """A printed figure in the unit of a target: 3,36%, 25 người."""
    unit = target.measure_unit or ""
    return f"{figure}%" if unit == "%" else f"{figure} {unit}".strip()


def is_level_in_points(target: Target) -> bool:
    """Whether a level is given in percentage points, so that unit or operator is wrong."""
    is_level = target.operator is not None and target.operator not in CHANGES | WITHOUT_NUMBER
    return is_level and target.measure_unit == POINTS


def is_rate(target: Target) -> bool:
    """Whether the indicator is a rate, by its name or wording."""
    names = fold(f"{target.indicator or ''} {target.wording or ''}")
    return "tỷ lệ" in names or "tỉ lệ" in names or "suy dinh dưỡng" in names


def is_about(target: Target, indicator: str, case: Case) -> bool:
    """Whether a target is about an indicator of the form, named folded, by choice or wording."""
    chosen = fold(target.indicator or "")
    if chosen and chosen != "khác":
        return chosen == indicator
    return indicator == indicator_in(fold(target.wording or ""), case.catalogue)


@lru_cache(maxsize=1024)
def indicator_in(folded: str, catalogue: Catalogue) -> str:
    """The indicator that a folded wording names at most length, folded, or "".

    "Tỷ lệ hộ nghèo được vay vốn" is about some of the poor, and names none.
    """
    folded = folded.replace("tỉ lệ", "tỷ lệ")
    named = [
        (len(words), fold(term.name))
        for term in catalogue.indicator_words()
        for words in (fold(term.name), *term.aliases)
        if (at := folded.find(words)) >= 0 and not _OF_SOME.match(folded, at + len(words))
    ]
    return max(named, default=(0, ""))[1]


def _is_coverage(target: Target) -> bool:
    """Whether a rate of no indicator tells how many are to be reached ("được tiếp cận …")."""
    own_words = fold(target.indicator or OTHER) == OTHER
    reaches = target.operator in _REACHING and target.measure_unit == "%"
    return own_words and reaches and bool(_SERVED.search(fold(target.wording or "")))


def _lacks_value(target: Target) -> bool:
    """Whether a target states no number where it should."""
    keeps = target.operator is Operator.KEEP and target.baseline is not None
    counted = target.numerator is not None and target.denominator is not None
    excused = keeps or counted or target.no_value_yet or target.operator in WITHOUT_NUMBER
    return target.value is None and not excused


def _is_counterpart_alone(target: Target) -> bool:
    """Whether a number of households or people stands beside a rate that is missing."""
    is_rate_row = target.measure_unit in RATE_UNITS
    return target.value is None and target.counterpart is not None and is_rate_row


def _is_near_poor_count(target: Target) -> bool:
    is_count = target.measure_unit == "hộ" or target.counterpart_unit == "hộ"
    has_one = target.value is not None or target.counterpart is not None
    return is_count and has_one and fold(target.indicator or "") in _OF_NEAR_POOR


def subject(target: Target) -> tuple[str | None, str, str, str]:
    """What a target is about: unit below, indicator or wording, whom and where it concerns."""
    indicator = fold(target.indicator or "")
    if indicator not in _ONE_FIGURE_EACH:
        indicator = f"{indicator}|{fold(target.wording or '')}|{target.part_of or ''}"
    scope = fold(target.scope or "")
    whom = "" if indicator in _OF_CHILDREN else fold(target.subject or "")
    return target.unit_code, indicator, whom, "" if scope in WHOLE_UNIT else scope
