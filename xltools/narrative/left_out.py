"""Targets and sentences that found no place in the document: nothing is lost without a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xltools.narrative.blocks import Block, Gap
from xltools.narrative.composer import Composer, same
from xltools.narrative.outline import Content, Kind, Part
from xltools.plan.references import references_in


def left_out(composer: Composer, blocks: Iterable[Block]) -> Iterator[Gap]:
    """A gap for each, at the cell that says where it is to be printed."""
    yield from _sentences(composer)
    yield from _targets(composer, blocks)


def _sentences(composer: Composer) -> Iterator[Gap]:
    sections = [c.section for c in _contents(composer.outline.parts) if c.kind is Kind.SENTENCES]
    for row in composer.plan.sentences:
        if row.printed and row.wording and not any(same(row.section, each) for each in sections):
            yield Gap("noi-dung-van-ban", "Phần", row.cell("section"), known=False)


def _targets(composer: Composer, blocks: Iterable[Block]) -> Iterator[Gap]:
    """A target is printed as a block of its own, or by a reference in some text."""
    plan = composer.plan
    texts = [each.wording for each in plan.sentences if each.printed]
    texts += [each.wording for each in plan.activities]
    texts += [each.wording for each in plan.duties]
    printed = {ref.partition(".")[0] for text in texts if text for ref in references_in(text)}
    printed |= {block.id.rpartition("/")[2].partition("~")[0] for block in blocks}
    for target in plan.targets:
        if target.unit_code is None and target.code and target.code not in printed:
            yield Gap("chi-tieu", "Nêu tại", target.cell("printed_at"), known=False)


def _contents(parts: tuple[Part, ...]) -> Iterator[Content]:
    for part in parts:
        yield from part.contents
        yield from _contents(part.parts)
