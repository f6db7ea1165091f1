"""What found no place in the document: nothing is lost without a word."""

from __future__ import annotations

from collections.abc import Iterator

from xltools.narrative.blocks import Gap
from xltools.narrative.composer import Composer, same
from xltools.narrative.outline import Kind
from xltools.plan.derived import is_stated_total
from xltools.plan.references import references_in


def left_out(composer: Composer) -> Iterator[Gap]:
    """A gap for each sentence, target, activity and sum, at the cell that says where it belongs."""
    yield from _sentences(composer)
    yield from _targets(composer)
    yield from _activities(composer)
    yield from _money(composer)


def _sentences(composer: Composer) -> Iterator[Gap]:
    contents = composer.outline.contents()
    sections = [content.section for content in contents if content.kind is Kind.SENTENCES]
    for row in composer.plan.sentences:
        if row.printed and row.wording and not any(same(row.section, each) for each in sections):
            yield Gap("noi-dung-van-ban", "Phần", row.cell("section"), known=False)


def _targets(composer: Composer) -> Iterator[Gap]:
    """A target is printed as a sentence of its own, or by a reference in some text."""
    plan = composer.plan
    texts = [each.wording for each in plan.sentences if each.printed]
    texts += [each.wording for each in plan.activities]
    texts += [each.wording for each in plan.duties]
    printed = {ref.partition(".")[0] for text in texts if text for ref in references_in(text)}
    for target in plan.targets:
        told = not target.code or target.code in composer.printed or target.code in printed
        if target.unit_code is None and not told:
            yield Gap("chi-tieu", "Nêu tại", target.cell("printed_at"), known=False)


def _activities(composer: Composer) -> Iterator[Gap]:
    """An activity of a project that the unit does not carry out is passed over knowingly."""
    lines = {line.code: line for line in composer.plan.projects}
    for row in composer.plan.activities:
        line = lines.get(row.project)
        wanted = row.code and row.wording and (line is None or line.carried_out)
        if wanted and row.code not in composer.printed:
            yield Gap("hoat-dong", "Phần", row.cell("part"), known=False)


def _money(composer: Composer) -> Iterator[Gap]:
    """A sum that is in the total and under no project, as one of a project without its tick."""
    for row in composer.plan.funding:
        counted = row.code and row.amount and row.unit_code is None and not is_stated_total(row)
        if counted and row.code not in composer.printed:
            yield Gap("kinh-phi", "Dự án - chính sách", row.cell("project"), known=False)
