"""What follows the wording of a target: the verb that fits, the value, where it comes from.

Wordings differ: "Tỷ lệ hộ nghèo", "Giảm tỷ lệ hộ nghèo", "Mức giảm tỷ lệ hộ nghèo", "… xuống còn".
The verb is chosen so that wording and value make one sentence, and nothing is said twice.
"""

from __future__ import annotations

from typing import Final

from xltools.form import Target
from xltools.form.words import (
    CHILD_INDICATORS,
    FALLS,
    HOUSEHOLD_INDICATORS,
    RISES,
    Operator,
)
from xltools.narrative import words
from xltools.patterns import late_pattern
from xltools.plan.amounts import (
    AS_ASSIGNED_BY_PARENT,
    stated_operator,
    target_baseline,
    target_counterpart,
    target_fraction,
    target_phrase,
    target_value,
)
from xltools.wording.text import fold

_FALLING: Final = (*HOUSEHOLD_INDICATORS, *CHILD_INDICATORS)
_FROM_ABOVE: Final = frozenset({Operator.AT_MOST, Operator.BELOW, Operator.EQUAL, Operator.ABOUT})
_FROM_BELOW: Final = frozenset({Operator.AT_LEAST, Operator.ABOVE, Operator.EQUAL, Operator.ABOUT})
_REACHED: Final = frozenset({Operator.EQUAL, Operator.AT_LEAST, Operator.ABOVE})
_LEADS_ON: Final = late_pattern(r"(?:\b(?:còn|xuống|lên|đạt|giảm|tăng|mức)|:)$")
_SAYS_FALL: Final = late_pattern(r"^giảm |(?<!mức )\bgiảm (?:tỷ lệ|số) ")
_SAYS_RISE: Final = late_pattern(r"^(?:tăng|nâng) |(?<!mức )\b(?:tăng|nâng) (?:tỷ lệ|số) ")
_AMOUNTS: Final = ("mức giảm", "mức tăng")


def value_clause(target: Target, wording: str) -> str | None:
    """What is printed after the wording; None where the value is missing.

    Of a change whose number is not known yet the direction is said, where the wording lacks it.
    """
    phrase = target_phrase(target)
    text = fold(wording)
    is_amount = text.startswith(_AMOUNTS) and ":" not in text
    if phrase is None or (is_amount and target.value is None and phrase != AS_ASSIGNED_BY_PARENT):
        return None
    operator = stated_operator(target)
    if is_amount:
        bare = _level(target, phrase).removeprefix("giảm ").removeprefix("tăng ")
        return f": {bare}{_details(target)}"
    if operator in FALLS and _SAYS_FALL.search(text):
        return f" {phrase.removeprefix('giảm ')}{_details(target)}"
    if operator in RISES and _SAYS_RISE.search(text):
        return f" {phrase.removeprefix('tăng ')}{_details(target)}"
    if operator in _FROM_ABOVE | _FROM_BELOW and not _LEADS_ON.search(text):
        return _reached(target, text, phrase)
    return f" {phrase}{_details(target)}"


def _reached(target: Target, text: str, phrase: str) -> str:
    """The level to reach, from the level at the start where it is known and lies on the way."""
    start = _start(target)
    value, operator = target.value, stated_operator(target)
    if start and value is not None and target.baseline is not None:
        level = _level(target, phrase)
        if target.baseline > value and operator in _FROM_ABOVE:
            verb = "" if _SAYS_FALL.search(text) else " giảm"
            down = "xuống" if operator is Operator.BELOW else "xuống còn"
            return f"{verb} {start} {down} {level}{_equal_to(target)}"
        if target.baseline < value and operator in _FROM_BELOW:
            verb = "" if _SAYS_RISE.search(text) else " tăng"
            return f"{verb} {start} lên {level}{_equal_to(target)}"
    return f"{_verb(target, text)}{_level(target, phrase)}{_details(target)}"


def _verb(target: Target, text: str) -> str:
    operator, is_rate = stated_operator(target), target.measure_unit == "%"
    if operator in _FROM_ABOVE:
        if _SAYS_FALL.search(text):
            return " xuống "
        if _SAYS_RISE.search(text):
            return " lên "
        if _falls(target):
            return " giảm còn "
    if operator is Operator.EQUAL and not is_rate:
        return ": "
    said = _SAYS_FALL.search(text) or _SAYS_RISE.search(text)
    return " đạt " if operator in _REACHED and is_rate and not said else " "


def _level(target: Target, phrase: str) -> str:
    """The value alone where the verb already says "đạt"."""
    is_equal = stated_operator(target) is Operator.EQUAL
    return (target_value(target) or phrase) if is_equal else phrase


def _falls(target: Target) -> bool:
    """Whether the target is to be reached from above."""
    if target.baseline is not None and target.value is not None:
        return target.baseline > target.value
    return target.indicator in _FALLING


def _start(target: Target) -> str | None:
    """Từ 3,78% năm 2023, in small letters."""
    baseline = target_baseline(target)
    if baseline is None:
        return None
    if target.baseline_year is None:
        return words.FROM_BASELINE_WITHOUT_YEAR.format(value=baseline)
    return words.FROM_BASELINE.format(value=baseline, year=target.baseline_year)


def _details(target: Target) -> str:
    """The level at the start in brackets, and the same in absolute numbers."""
    baseline = target_baseline(target)
    since = (
        words.BASELINE.format(year=target.baseline_year)
        if target.baseline_year
        else words.BASELINE_WITHOUT_YEAR
    )
    start = f" ({since} {baseline})" if baseline else ""
    return start + _equal_to(target)


def _equal_to(target: Target) -> str:
    said = [each for each in (target_fraction(target), target_counterpart(target)) if each]
    return f", {words.EQUAL_TO} {', '.join(said)}" if said else ""
