"""The last pass over the blocks: numbers of headings, items and footnotes; ids made unique.

It comes last, so that what was left out leaves no hole in the numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from xltools.narrative.blocks import (
    Block,
    Heading,
    Line,
    Paragraph,
    Run,
    Runs,
    WithRuns,
)
from xltools.narrative.outline import Numbering, Outline
from xltools.wording.numbers import letter, roman

_ITEMS = 2
_LETTERS = 4
_MOST_LETTERS = 23


class Numbers:
    """Counters by level; a heading starts the levels below it anew."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._counts = [0] * (len(outline.levels) + 1)
        self._level = 0

    def heading(self, level: int, numbered: bool) -> str:
        """The number of the next heading of a level, or ""."""
        self._level = level
        self._counts[level + 1 :] = [0] * len(self._counts[level + 1 :])
        return self._next(level) if numbered else ""

    def bold(self, heading: Heading) -> bool:
        """Whether a heading is bold: as its level is; without a number it always is."""
        return not heading.numbered or self._outline.levels[heading.level - 1].bold

    def item(self) -> str:
        """The number of the next paragraph under the last heading: 1. under I., else a)."""
        return self._next(_ITEMS if self._level <= 1 else _LETTERS)

    def clause(self) -> str:
        """The number of a paragraph that stands where a heading of the level below would."""
        return self._next(min(self._level + 1, _LETTERS))

    def _next(self, level: int) -> str:
        self._counts[level] += 1
        count = self._counts[level]
        match self._outline.levels[level - 1].number:
            case Numbering.ROMAN:
                return f"{roman(count)}."
            case Numbering.ARABIC:
                return f"{count}."
            case Numbering.DOTTED:
                above = self._counts[level - 1]
                return f"{above}.{count}." if above else f"{count}."
            case Numbering.LETTER:
                return f"{letter(count)})" if count <= _MOST_LETTERS else f"{count})"


_MARKERS = {Line.DASH: "-", Line.PLUS: "+"}


def numbered(blocks: Iterable[Block], outline: Outline) -> tuple[Block, ...]:
    """The blocks with all numbers and markers, footnotes counted from 1, each id once."""
    numbers = Numbers(outline)
    notes = 0
    seen: dict[str, int] = {}
    done: list[Block] = []
    for each in blocks:
        block = _marked(each, numbers)
        if isinstance(block, WithRuns):
            runs, notes = _noted(block.runs, notes)
            block = replace(block, runs=runs)
        seen[each.id] = seen.get(each.id, 0) + 1
        done.append(replace(block, id=f"{each.id}~{seen[each.id]}") if seen[each.id] > 1 else block)
    return tuple(done)


def _marked(block: Block, numbers: Numbers) -> Block:
    if isinstance(block, Heading):
        number = numbers.heading(block.level, block.numbered)
        return replace(block, number=number, bold=numbers.bold(block))
    if isinstance(block, Paragraph):
        return replace(block, marker=_marker(block, numbers))
    return block


def _marker(block: Paragraph, numbers: Numbers) -> str:
    match block.line:
        case Line.ITEM:
            return numbers.item()
        case Line.CLAUSE:
            return numbers.clause()
        case Line.RUN_IN:
            return numbers.heading(block.level, numbered=True) if block.level else ""
    return _MARKERS.get(block.line, "")


def _noted(runs: Runs, notes: int) -> tuple[Runs, int]:
    done: list[Run] = []
    for run in runs:
        if run.note is None:
            done.append(run)
        else:
            notes += 1
            done.append(replace(run, note=replace(run.note, number=notes)))
    return tuple(done), notes
