"""Sentences of a section, and the lines of any sheet that has levels."""

from __future__ import annotations

from typing import Final

from xltools.form import Sentence
from xltools.form.words import LineLevel
from xltools.narrative.blocks import Line, Paragraph
from xltools.narrative.composer import Composer, Paragraphs, same, slug

LINE_OF: Final = {
    LineLevel.NUMBERED: Line.ITEM,
    LineLevel.UNNUMBERED: Line.UNNUMBERED,
    LineLevel.PARAGRAPH: Line.TEXT,
    LineLevel.DASH: Line.DASH,
    LineLevel.PLUS: Line.PLUS,
    LineLevel.RUN_IN: Line.TEXT,
    None: Line.TEXT,
}


def sentences_of(composer: Composer, section: str) -> Paragraphs:
    """The sentences of a section that are ticked to be printed, in their order."""
    rows = [
        each
        for each in composer.plan.sentences
        if same(each.section, section) and each.printed and each.wording
    ]
    rows.sort(key=lambda each: (each.order is None, each.order or 0))
    return tuple(_sentence(composer, each, section) for each in rows)


def _sentence(composer: Composer, row: Sentence, section: str) -> Paragraph:
    block = f"{slug(section)}/{row.order or row.source.row}"
    runs = composer.line(row.wording, block, row, lead_in=row.lead_in)
    return Paragraph(block, LINE_OF[row.line_level], runs)
