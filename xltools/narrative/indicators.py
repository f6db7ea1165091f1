"""Indicators of deprivation in sentences: households that lack, and the offices that answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from xltools.form import Deprivation
from xltools.form.words import Period
from xltools.narrative import words
from xltools.narrative.blocks import Line, Paragraph, Run, Runs
from xltools.narrative.composer import Composer, Paragraphs, slug
from xltools.narrative.markup import ended, lower_first
from xltools.plan.amounts import with_unit
from xltools.wording.numbers import format_count


def lacking(composer: Composer, dimension: str, place: str) -> Paragraphs:
    """A line for each indicator of a dimension that some household is deprived in."""
    return tuple(_lacking(composer, dimension, place))


def indicator_lines(composer: Composer) -> dict[str, Paragraphs]:
    """By office: a line with the indicators it answers for, one with those it helps with."""
    answers: dict[str, list[str]] = {}
    helps: dict[str, list[str]] = {}
    names = _names(composer)
    for row in _rows(composer):
        name = names.get(row.number or 0)
        for office, chosen in ((row.owner, answers), (row.co_owner, helps)):
            if office and name:
                chosen.setdefault(office, []).append(name)
    lines: dict[str, Paragraphs] = {}
    for text, chosen in ((words.ANSWERS_FOR, answers), (words.HELPS_WITH, helps)):
        for office, indicators in chosen.items():
            block = f"to-chuc-thuc-hien/{slug(office)}/{slug(text.partition(' ')[0])}"
            named = tuple(dict.fromkeys(indicators))
            said = text.format(count=format_count(len(named)), indicators="; ".join(named))
            line = Paragraph(block, Line.DASH, (Run(f"{said}."),))
            lines[office] = (*lines.get(office, ()), line)
    return lines


def _names(composer: Composer) -> dict[int, str]:
    """The indicators of the standard in force by their numbers, as a sentence names them."""
    standard = composer.scope.standard
    return {i.number: lower_first(i.name) for i in standard.indicators} if standard else {}


def _rows(composer: Composer) -> list[Deprivation]:
    """The unit's own rows of the plan period."""
    rows = composer.plan.deprivations
    return [row for row in rows if row.unit_code is None and row.period in (None, Period.PLAN)]


def _lacking(composer: Composer, dimension: str, place: str) -> Iterator[Paragraph]:
    standard = composer.scope.standard
    found = standard.indicators if standard else ()
    names = {i.number: lower_first(i.name) for i in found if i.dimension == dimension}
    for row in _rows(composer):
        runs = _said(composer, row, names[row.number], place) if row.number in names else ()
        if runs:
            yield Paragraph(f"{place}/chi-so-{row.number}", Line.DASH, ended(runs))


def _said(composer: Composer, row: Deprivation, indicator: str, place: str) -> Runs:
    """How many lack the indicator and what is done about it; nothing where neither is stated."""
    measure = composer.runs(row.measure, f"{place}/chi-so-{row.number}", row, "measure")
    start = _households(row.poor_start, row.near_start)
    if not start:
        lead = Run(words.INDICATOR.format(indicator=indicator))
        return (lead, Run(": "), *_lowered(measure)) if measure else ()
    text = words.DEPRIVED.format(indicator=indicator, year=composer.year, start=start)
    done = (Run(words.MEASURE), *_lowered(measure)) if measure else ()
    return (Run(f"{text}{_fixed(row)}"), *done)


def _lowered(runs: Runs) -> Runs:
    return (replace(runs[0], text=lower_first(runs[0].text)), *runs[1:])


def _fixed(row: Deprivation) -> str:
    """What is put right in the year and what is left; nothing while no row says so."""
    fixed = _households(row.poor_fixed, row.near_fixed)
    if not fixed:
        return ""
    left = _households(row.poor_left, row.near_left)
    said = words.LEFT.format(households=left) if left else words.NONE_LEFT
    return words.DEPRIVED_FIXED.format(fixed=fixed, left=said)


def _households(poor: int | None, near: int | None) -> str:
    """11 hộ nghèo, 06 hộ cận nghèo; none of a kind, or not known, is not said."""
    pairs = ((poor, words.POOR), (near, words.NEAR_POOR))
    return ", ".join(with_unit(count, kind) for count, kind in pairs if count)
