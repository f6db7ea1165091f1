"""The narrative plan of a workbook, as an official Word document or as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from xltools.api.amended import read_amended
from xltools.api.kept import keep_text_file, keep_word_file
from xltools.api.reading import Source, open_whole, path_of
from xltools.api.setup import Setup
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import Sentence
from xltools.form.words import DocumentKind
from xltools.plan import Plan
from xltools.plan.origins import unseen
from xltools.plan.scope import Scope
from xltools.wording.fill import place
from xltools.wording.results import say_result
from xltools.wording.terms import Lang, say_term

if TYPE_CHECKING:
    from xltools.api.look import OfficeLook
    from xltools.api.pdf import Printed
    from xltools.narrative.blocks import Document


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """How the plan is wanted: by which outline, and as what kind of file.

    `amended` is the workbook of the signed plan, whose changes alone are stated; `style` a Word
    file of the office, which gives the look; without one the settings may name one.
    """

    outline: str | None = None
    amended: Path | None = None
    style: Path | None = None
    text: bool = False
    pdf: bool = False


@dataclass(frozen=True)
class Written:
    """A plan, the document made of it, and what was printed beside its file.

    `unseen` are the sentences of last year's plan that it prints and nobody has looked at.
    """

    plan: Plan
    document: Document
    unseen: tuple[Sentence, ...] = ()
    printed: Printed | None = None
    style: OfficeLook | None = None


_AS_THE_PLAN_SAYS = Wanted()


def write_plan(
    source: Source, output: Path, setup: Setup, wanted: Wanted = _AS_THE_PLAN_SAYS
) -> Written:
    """Write the plan of a workbook, whole or not at all; the workbook stays as it is.

    A Word file or a PDF that is not as we wrote it is not replaced, nor a text that says something
    else. Raises XltoolsError: `file.*`, `form.*`, `outline.*`, `amended.*`, `output.*`, `style.*`,
    `usage.pdf-of-text`, `usage.style-of-text`.
    """
    if wanted.text:
        if wanted.pdf:
            raise XltoolsError("usage.pdf-of-text")
        if wanted.style:
            raise XltoolsError("usage.style-of-text")
        return _write_text(source, output, setup, wanted)
    written = _write_docx(source, output, setup, wanted)
    if not wanted.pdf:
        return written
    from xltools.api.pdf import print_plan

    printed = print_plan(output, written.plan, setup)
    return replace(written, printed=printed)


def _compose(source: Source, setup: Setup, wanted: Wanted) -> Written:
    from xltools.narrative.changes import states_changes
    from xltools.narrative.compose import compose

    plan = open_whole(source).plan
    before = None if wanted.amended is None else read_amended(wanted.amended, plan, setup)
    document = compose(plan, setup.catalogue, wanted.outline, before)
    if before is not None and not states_changes(document):
        raise XltoolsError("amended.unchanged", file=wanted.amended)
    return Written(plan, document, unseen(Scope(plan, setup.catalogue)))


def _write_docx(source: Source, output: Path, setup: Setup, wanted: Wanted) -> Written:
    from xltools.api.look import look_of_office
    from xltools.narrative.docx import write_docx
    from xltools.workbook.save import check_target, replacing

    style = wanted.style or setup.settings.style
    inputs = (path_of(source), *([style] if style else []))
    check_target(output, inputs, ".docx")
    keep_word_file(output)
    if wanted.pdf:
        from xltools.api.pdf import check_pdf_names

        check_pdf_names(output)
    written = _compose(source, setup, wanted)
    if style is not None:
        written = replace(written, style=look_of_office(style, written.plan.info.unit_name))
    look = written.style.source.look if written.style else None
    with replacing(output, inputs, ".docx") as temporary:
        write_docx(written.document, temporary, look)
    return written


def _write_text(source: Source, output: Path, setup: Setup, wanted: Wanted) -> Written:
    from xltools.narrative.text import to_text
    from xltools.workbook.save import check_target, replacing

    inputs = (path_of(source),)
    check_target(output, inputs, ".txt")
    written = _compose(source, setup, wanted)
    text = to_text(written.document).encode("utf-8")
    keep_text_file(output, text)
    with replacing(output, inputs, ".txt") as temporary:
        temporary.write_bytes(text)
    return written


def plan_lines(written: Written, output: Path, lang: Lang) -> Iterator[str]:
    """What was written, each gap of the text and each sentence to look at, with its cell."""
    from xltools.narrative.changes import states_changes

    info = written.plan.info
    yield say_result("plan.done", lang, unit=info.unit_name, year=info.plan_year, file=str(output))
    if written.style is not None:
        from xltools.api.look import look_lines

        yield from look_lines(written.style, info.unit_name, lang)
    if written.printed is not None:
        from xltools.api.pdf import printed_lines

        yield from printed_lines(written.printed, lang)
    if info.document_kind is DocumentKind.AMENDMENT and not states_changes(written.document):
        yield say_result("plan.amends-whole", lang)
    if written.document.unstated:
        yield say_result("plan.unstated", lang, sheets=list(written.document.unstated))
    gaps = written.document.gaps
    if gaps:
        yield say_result("plan.gaps", lang, count=len(gaps))
    for gap in gaps:
        where = place(gap.cell, lang) if gap.cell else gap.block
        yield f"  {where}: {say_term('reference', gap.reference, lang)}"
    if written.unseen:
        yield say_result("plan.unseen", lang, count=len(written.unseen))
    for sentence in written.unseen:
        yield f"  {place(sentence.cell('wording'), lang)}: {sentence.wording}"
