"""Targets as sentences, built from their records: no number is ever typed into a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from xltools.form import Target
from xltools.form.words import WHOLE_UNIT, Operator
from xltools.narrative import words
from xltools.narrative.blocks import Line, Paragraph, Run, Runs, plain
from xltools.narrative.composer import Composer, Paragraphs, same, says, slug
from xltools.narrative.markup import ended, ended_by
from xltools.narrative.target_clauses import value_clause
from xltools.wording.text import fold

_UNLESS_SAID: Final = "mục tiêu cụ thể"
_OF_WHICH: Final = Run(words.OF_WHICH.rstrip())


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
    """Each target on a line of its own; one with parts leads to them, which stand below it."""
    lines: list[Paragraph] = []
    for whole, parts in wholes_and_parts(chosen):
        first = _line(composer, whole, place, Line.DASH)
        lines.append(_of_which(first) if parts else first)
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


def _of_which(line: Paragraph) -> Paragraph:
    """A line that leads to the parts below it."""
    bare = ended_by(line.runs, "")
    return replace(line, runs=(*(run for run in bare if run.text or run.note), _OF_WHICH))


def target_sentence(composer: Composer, target: Target, block: str) -> Runs:
    """Tỷ lệ hộ nghèo giảm từ 3,78% năm 2023 xuống còn không quá 3,36%, tương ứng 40 hộ."""
    wording = composer.runs(target.wording, block, target)
    wording = wording or (Run(composer.gap(block, target, "wording")),)
    runs = (*wording, Run(_of_whom(target)))
    if target.operator is Operator.NO_NUMBER:
        return tuple(run for run in runs if run.text)
    clause = value_clause(target, plain(runs))
    if clause is None:
        clause = f": {composer.gap(block, target, 'value')}"
    return tuple(run for run in (*runs, Run(clause)) if run.text)


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
