"""The narrative plan of a workbook, as an official Word document or as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from xltools.api.reading import open_whole
from xltools.api.setup import Setup
from xltools.plan import Plan
from xltools.wording.fill import place
from xltools.wording.results import say_result
from xltools.wording.terms import Lang, say_term

if TYPE_CHECKING:
    from xltools.narrative.blocks import Document


@dataclass(frozen=True)
class Composed:
    """A plan and the document made of it."""

    plan: Plan
    document: Document


def compose_plan(path: Path, setup: Setup, outline: str | None = None) -> Composed:
    """The blocks of the plan. Raises XltoolsError: `file.*`, `form.*`, `outline.*`."""
    from xltools.narrative.compose import compose

    plan = open_whole(path).plan
    return Composed(plan, compose(plan, setup.catalogue, outline))


def write_plan(path: Path, output: Path, setup: Setup, outline: str | None = None) -> Composed:
    """Write the plan as .docx, whole or not at all; the workbook stays as it is."""
    from xltools.narrative.docx import write_docx
    from xltools.workbook.save import replacing

    composed = compose_plan(path, setup, outline)
    with replacing(output, (path,), ".docx") as temporary:
        write_docx(composed.document, temporary)
    return composed


def write_plan_text(path: Path, output: Path, setup: Setup, outline: str | None = None) -> Composed:
    """Write the plan as plain UTF-8 text, whole or not at all."""
    from xltools.narrative.text import to_text
    from xltools.workbook.save import replacing

    composed = compose_plan(path, setup, outline)
    with replacing(output, inputs=(path,)) as temporary:
        temporary.write_text(to_text(composed.document), encoding="utf-8", newline="\n")
    return composed


def plan_lines(composed: Composed, output: Path, lang: Lang) -> Iterator[str]:
    """What was written, and each place where the text has a gap, with its cell."""
    info = composed.plan.info
    yield say_result("plan.done", lang, unit=info.unit_name, year=info.plan_year, file=str(output))
    gaps = composed.document.gaps
    if gaps:
        yield say_result("plan.gaps", lang, count=len(gaps))
    for gap in gaps:
        where = place(gap.cell, lang) if gap.cell else gap.block
        yield f"  {where}: {say_term('reference', gap.reference, lang)}"
