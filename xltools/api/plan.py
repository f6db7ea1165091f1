"""The narrative plan of a workbook, as an official Word document or as plain text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from xltools.api.reading import open_workbook
from xltools.api.setup import Setup

if TYPE_CHECKING:
    from xltools.narrative.blocks import Document


def compose_plan(path: Path, setup: Setup, outline: str | None = None) -> Document:
    """The blocks of the plan. Raises XltoolsError: `file.*`, `form.*`, `outline.*`."""
    from xltools.narrative.compose import compose

    return compose(open_workbook(path).plan, setup.catalogue, outline)


def write_plan(path: Path, output: Path, setup: Setup, outline: str | None = None) -> Document:
    """Write the plan as .docx, whole or not at all; the workbook stays as it is."""
    from xltools.narrative.docx import write_docx
    from xltools.workbook.save import replacing

    document = compose_plan(path, setup, outline)
    with replacing(output, inputs=(path,)) as temporary:
        write_docx(document, temporary)
    return document


def write_plan_text(path: Path, output: Path, setup: Setup, outline: str | None = None) -> Document:
    """Write the plan as plain UTF-8 text, whole or not at all."""
    from xltools.narrative.text import to_text
    from xltools.workbook.save import replacing

    document = compose_plan(path, setup, outline)
    with replacing(output, inputs=(path,)) as temporary:
        temporary.write_text(to_text(document), encoding="utf-8", newline="\n")
    return document
