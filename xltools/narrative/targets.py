"""Targets as sentences, built from their records: no number is ever typed into a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from xltools.form import Target
from xltools.form.words import (
    CHILD_INDICATORS,
    FALLS,
    HOUSEHOLD_INDICATORS,
    RISES,
    WHOLE_UNIT,
    Operator,
)
from xltools.narrative import words
from xltools.narrative.blocks import Line, Paragraph, Run, Runs, plain
from xltools.narrative.composer import Composer, Paragraphs, same, says, slug
from xltools.narrative.markup import ended
from xltools.plan.amounts import (
    target_baseline,
    target_counterpart,
    target_fraction,
    target_phrase,
    target_value,
)
from xltools.wording.text import fold

_FALLING: Final = (*HOUSEHOLD_INDICATORS, *CHILD_INDICATORS)
_LEVELS: Final = (Operator.AT_MOST, Operator.BELOW, Operator.EQUAL, Operator.ABOUT)
_LEADS_ON: Final = re.compile(r"(?:\b(?:còn|xuống|lên|đạt|giảm|tăng|mức)|:)$")
_SAYS_FALL: Final = re.compile(r"^giảm |(?<!mức )\bgiảm (?:tỷ lệ|số) ")
_SAYS_RISE: Final = re.compile(r"^(?:tăng|nâng) |(?<!mức )\b(?:tăng|nâng) (?:tỷ lệ|số) ")
_UNLESS_SAID: Final = "mục tiêu cụ thể"


def targets_at(
    composer: Composer, section: str, project: str | None = None, but: Iterable[str] = ()
) -> Paragraphs:
    """The targets printed at a section, parts ("trong đó") under their whole, but not some."""
    chosen = [
        target
        for target in chosen_at(composer, section)
        if (project is None or target.project == project) and target.code not in tuple(but)
    ]
    return target_lines(composer, chosen, slug(section) if project is None else f"du-an/{project}")


def chosen_at(composer: Composer, section: str) -> list[Target]:
    """The unit's own targets that a section prints."""
    return [
        target
        for target in composer.plan.targets
        if any(same(place, section) for place in places(target)) and target.unit_code is None
    ]


def wholes_and_parts(chosen: Iterable[Target]) -> list[tuple[Target, list[Target]]]:
    """Each target with its parts ("trong đó"); a part whose whole is not chosen stands alone."""
    chosen = list(chosen)
    codes = {target.code for target in chosen}
    return [
        (whole, [each for each in chosen if each.part_of == whole.code and whole.code])
        for whole in chosen
        if whole.part_of is None or whole.part_of not in codes
    ]


def target_lines(composer: Composer, chosen: Iterable[Target], place: str) -> Paragraphs:
    """Each target on a line of its own, its parts below it."""
    lines: list[Paragraph] = []
    for whole, parts in wholes_and_parts(chosen):
        lines.append(_line(composer, whole, place, Line.DASH))
        lines.extend(_line(composer, each, place, Line.PLUS) for each in parts)
    return tuple(lines)


def places(target: Target) -> tuple[str | None, str | None]:
    """The sections that print a target; one that names none stands among the specific ones."""
    if target.printed_at is None and target.printed_again_at is None:
        return (_UNLESS_SAID, None)
    return (target.printed_at, target.printed_again_at)


def _line(composer: Composer, target: Target, place: str, line: Line) -> Paragraph:
    block = f"{place}/{target.code or target.source.row}"
    composer.printed.add(target.code)
    runs = ended(target_sentence(composer, target, block))
    return Paragraph(block, line, composer.with_note(runs, block, target))


def target_sentence(composer: Composer, target: Target, block: str) -> Runs:
    """Tỷ lệ hộ nghèo giảm còn không quá 3,36% (năm 2023 là 3,78%), tương ứng 40 hộ."""
    wording = composer.runs(target.wording, block, target)
    wording = wording or (Run(composer.gap(block, target, "wording")),)
    runs = (*wording, Run(_of_whom(target)))
    phrase = target_phrase(target)
    if phrase is None and target.operator is not Operator.NO_NUMBER:
        runs = (*runs, Run(f": {composer.gap(block, target, 'value')}"))
    elif phrase is not None:
        runs = _joined(runs, target, phrase)
    return tuple(run for run in (*runs, Run(_details(target))) if run.text)


def _of_whom(target: Target) -> str:
    said = ""
    if target.subject and not says(target.wording, target.subject):
        said += f" đối với {target.subject}"
    if (
        target.scope
        and fold(target.scope) not in WHOLE_UNIT
        and not says(target.wording, target.scope)
    ):
        said += f" ({target.scope})"
    return said


def _joined(runs: Runs, target: Target, phrase: str) -> Runs:
    """Wording and phrase as one clause, with the verb between that the direction asks for."""
    text = fold(plain(runs))
    if text.startswith(("mức giảm", "mức tăng")) and ":" not in text:
        return (*runs, Run(f": {phrase.removeprefix('giảm ').removeprefix('tăng ')}"))
    if target.operator in FALLS and _SAYS_FALL.search(text):
        return (*runs, Run(" " + phrase.removeprefix("giảm ")))
    if target.operator in RISES and _SAYS_RISE.search(text):
        return (*runs, Run(" " + phrase.removeprefix("tăng ")))
    if target.operator in _LEVELS and not _LEADS_ON.search(text):
        return (*runs, Run(_verb(target, text) + _level_phrase(target, phrase)))
    return (*runs, Run(f" {phrase}"))


def _verb(target: Target, text: str) -> str:
    if _SAYS_FALL.search(text):
        return " xuống "
    if _SAYS_RISE.search(text):
        return " lên "
    if _falls(target):
        return " giảm còn "
    if target.operator is Operator.EQUAL and target.measure_unit != "%":
        return ": "
    return " đạt " if target.operator is Operator.EQUAL else " "


def _level_phrase(target: Target, phrase: str) -> str:
    """The value alone where the verb already says "đạt"."""
    return (target_value(target) or phrase) if target.operator is Operator.EQUAL else phrase


def _falls(target: Target) -> bool:
    """Whether the target is to be reached from above."""
    if target.baseline is not None and target.value is not None:
        return target.baseline > target.value
    return target.indicator in _FALLING


def _details(target: Target) -> str:
    baseline = target_baseline(target)
    since = (
        words.BASELINE.format(year=target.baseline_year)
        if target.baseline_year
        else words.BASELINE_WITHOUT_YEAR
    )
    details = f" ({since} {baseline})" if baseline else ""
    for number in (target_fraction(target), target_counterpart(target)):
        if number:
            details += f", {words.EQUAL_TO} {number}"
    return details
