"""The whole plan as blocks: head, the outline's parts, foot, annexes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from xltools.catalogue import Catalogue
from xltools.form.words import HeadingStyle
from xltools.narrative import words
from xltools.narrative.annexes import annexes, printed_numbers
from xltools.narrative.blocks import Block, Document, Gap, Heading, Line, Paragraph, Run, Runs
from xltools.narrative.changes import changes, unchanged, unstated_sheets
from xltools.narrative.composer import Composer
from xltools.narrative.duties import duties, reports
from xltools.narrative.ending import closed, ending
from xltools.narrative.front import front
from xltools.narrative.funding import funding
from xltools.narrative.left_out import left_out
from xltools.narrative.lines import sentences_of
from xltools.narrative.markup import capitals, ended_by
from xltools.narrative.numbering import numbered
from xltools.narrative.outline import Content, Kind, Part
from xltools.narrative.outline_choice import outline_of
from xltools.narrative.projects import policies, projects
from xltools.narrative.results import results
from xltools.narrative.short_names import shortened
from xltools.narrative.target_groups import dimensions, targets
from xltools.plan.plan import Plan
from xltools.plan.references import Context


def compose(
    plan: Plan, catalogue: Catalogue, outline: str | None = None, before: Plan | None = None
) -> Document:
    """The plan as a document, after the named outline or the one that the plan chose.

    With `before`, the plan that it amends, it states what it changes of that one and no more. What
    has nothing to say is left out and leaves no hole in the numbers. What is missing stands as a
    visible gap and is listed, and so is what found no place. Raises XltoolsError as
    `outline_of` says.
    """
    chosen = outline_of(plan, catalogue, outline, amends=before is not None)
    composer = Composer(Context(plan, catalogue), chosen)
    if before is not None:
        composer.before = Composer(Context(before, catalogue), chosen)
    head = front(composer)
    body = closed([block for part in chosen.parts for block in _part(composer, part, 1)])
    text = shortened(composer, (*head, *body))
    blocks = numbered((*text, *ending(composer), *annexes(composer)), chosen)
    left = () if before else left_out(composer)
    unstated = unstated_sheets(composer)
    gaps = _in_order([*composer.gaps, *left], blocks)
    return Document(blocks, gaps, unstated, tuple(composer.uses))


def _part(composer: Composer, part: Part, level: int) -> tuple[Block, ...]:
    """A heading with what stands under it; nothing when nothing does."""
    blocks = _under(composer, part, level)
    if not blocks:
        return ()
    if part.heading is HeadingStyle.RUN_IN and len(blocks) == 1:
        only = blocks[0]
        if isinstance(only, Paragraph) and only.line in (Line.TEXT, Line.ITEM):
            return (_run_in(composer, part, level, only),)
    return (_heading(composer, part, level), *blocks)


def _under(composer: Composer, part: Part, level: int) -> tuple[Block, ...]:
    """What stands under the heading of a part of that level."""
    own = [block for content in part.contents for block in _content(composer, content, level + 1)]
    below = {each.id: _part(composer, each, level + 1) for each in part.parts}
    filled = [each for each in part.parts if below[each.id]]
    if len(filled) == 1 and filled[0].bare_alone and not own:
        return _under(composer, filled[0], level)
    return (*own, *(block for blocks in below.values() for block in blocks))


def _heading(composer: Composer, part: Part, level: int) -> Heading:
    runs = composer.runs(part.title, part.id, composer.info)
    look = composer.outline.levels[level - 1]
    shown: Runs = capitals(runs) if look.capitals else runs
    numbered = part.heading is not HeadingStyle.UNNUMBERED
    return Heading(part.id, level, shown, numbered=numbered)


def _run_in(composer: Composer, part: Part, level: int, only: Paragraph) -> Paragraph:
    """The one paragraph of a part after its heading, unless it has a lead-in of its own."""
    runs = only.runs
    if not runs[0].bold:
        title = composer.runs(part.title, part.id, composer.info)
        lead = ended_by(tuple(replace(run, bold=True) for run in title), ":")
        runs = (*(replace(run, bold=True) for run in lead), Run(" "), *runs)
    return replace(only, line=Line.RUN_IN, runs=runs, level=level)


def _content(composer: Composer, content: Content, level: int) -> tuple[Block, ...]:
    """What a part prints; headings within it begin at `level`."""
    match content.kind:
        case Kind.SENTENCES:
            return sentences_of(composer, content.section)
        case Kind.TARGETS:
            return targets(composer, content)
        case Kind.DIMENSIONS:
            return dimensions(composer, content.section, level)
        case Kind.PROJECTS:
            return projects(composer, content, level)
        case Kind.POLICIES:
            return policies(composer, content, level)
        case Kind.DUTIES:
            return duties(composer, content)
        case Kind.CHANGES:
            return changes(composer, content.sheet)
    return _WITHOUT_OPTIONS[content.kind](composer)


def _see_annexes(composer: Composer) -> tuple[Block, ...]:
    """A line that points to the annexes, where there are any."""
    numbers = printed_numbers(composer)
    if not numbers:
        return ()
    text = words.SEE_ANNEXES.format(annexes=", ".join(numbers))
    return (Paragraph("bieu-kem-theo", Line.REMARK, (Run(text, italic=True),)),)


_WITHOUT_OPTIONS: Final[dict[Kind, Callable[[Composer], tuple[Block, ...]]]] = {
    Kind.ANNEXES: _see_annexes,
    Kind.RESULTS: results,
    Kind.FUNDING: funding,
    Kind.REPORTS: reports,
    Kind.UNCHANGED: unchanged,
}


def _in_order(gaps: list[Gap], blocks: tuple[Block, ...]) -> tuple[Gap, ...]:
    """The gaps as they come in the document, each once."""
    order = {block.id: index for index, block in enumerate(blocks)}
    found = dict.fromkeys(gaps)
    return tuple(sorted(found, key=lambda gap: order.get(gap.block, len(order))))
