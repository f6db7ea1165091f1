"""Targets by group: the dimensions of the poverty standard, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from xltools.form import Target
from xltools.narrative import words
from xltools.narrative.blocks import Block, Heading, Line, Paragraph, Run, Runs
from xltools.narrative.composer import Composer, Paragraphs, slug
from xltools.narrative.indicators import lacking
from xltools.narrative.markup import ended, lower_first
from xltools.narrative.outline import By, Content, Groups
from xltools.narrative.targets import chosen_at, target_lines, target_sentence, wholes_and_parts
from xltools.wording.text import fold

_OTHER = "khác"


def targets(composer: Composer, content: Content) -> Paragraphs:
    """The targets of a section as the outline wants them: line by line, or a paragraph a group."""
    chosen = [t for t in chosen_at(composer, content.section) if _wanted(composer, t, content)]
    place = slug(content.section)
    if content.by is By.LINE:
        return target_lines(composer, chosen, place)
    grouped = _by_group(chosen).items()
    return tuple(_together(composer, name, rows, place, content.by) for name, rows in grouped)


def dimensions(composer: Composer, section: str, level: int) -> tuple[Block, ...]:
    """Each dimension of the standard with its targets and the households it lacks for."""
    chosen = chosen_at(composer, section)
    return tuple(
        block
        for name in _dimensions(composer)
        for block in _dimension(composer, name, section, [t for t in chosen if _of(t, name)], level)
    )


def _dimensions(composer: Composer) -> tuple[str, ...]:
    standard = composer.scope.standard
    return tuple(dict.fromkeys(i.dimension for i in standard.indicators)) if standard else ()


def _of(target: Target, group: str) -> bool:
    return fold(target.group or _OTHER) == fold(group)


def _wanted(composer: Composer, target: Target, content: Content) -> bool:
    if content.groups is Groups.ALL:
        return True
    is_of_one = any(_of(target, name) for name in _dimensions(composer))
    return is_of_one is (content.groups is Groups.DIMENSIONS)


def _by_group(chosen: Iterable[Target]) -> dict[str, list[Target]]:
    """The targets of each group, groups in the order in which the sheet first names them."""
    groups: dict[str, list[Target]] = {}
    for target in chosen:
        groups.setdefault(fold(target.group or _OTHER), []).append(target)
    return groups


def _together(composer: Composer, group: str, rows: list[Target], place: str, by: By) -> Paragraph:
    """The targets of a group as one sentence: a; b, trong đó: c; d."""
    block = f"{place}/{slug(group)}"
    runs: Runs = ()
    for whole, parts in wholes_and_parts(rows):
        runs = (*runs, *_clause(composer, whole, block, "; " if runs else ""))
        for part in parts:
            between = words.OF_WHICH if part is parts[0] else "; "
            runs = (*runs, *_clause(composer, part, block, between))
    if by is By.CLAUSE:
        return Paragraph(block, Line.CLAUSE, ended(runs))
    lead = Run(f"{_title(rows[0].group)}:", bold=True)
    return Paragraph(block, Line.DASH, (lead, Run(" "), *ended(runs)))


def _clause(composer: Composer, target: Target, block: str, before: str) -> Runs:
    """A target inside a sentence, after what stands between it and the one before."""
    composer.printed.add(target.code)
    said = composer.with_note(target_sentence(composer, target, block), block, target)
    if not before or not said:
        return said
    return (Run(before), replace(said[0], text=lower_first(said[0].text)), *said[1:])


def _title(group: str | None) -> str:
    if group is None or fold(group) == _OTHER:
        return words.OTHER_TARGETS
    return words.ABOUT_GROUP.format(group=lower_first(group))


def _dimension(
    composer: Composer, name: str, section: str, chosen: list[Target], level: int
) -> Iterator[Block]:
    place = f"{slug(section)}/{slug(name)}"
    lines = (*target_lines(composer, chosen, slug(section)), *lacking(composer, name, place))
    if lines:
        yield Heading(place, level, (Run(_title(name)),))
        yield from lines
