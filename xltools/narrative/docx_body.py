"""The body of the document: blocks in their controls, and the sections that they stand in."""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import Final

from xltools.dataclass import dataclass
from xltools.narrative.blocks import (
    Annex,
    Basis,
    Block,
    Document,
    Heading,
    Letterhead,
    Line,
    Paragraph,
    Recipients,
    Run,
    Runs,
    Signature,
    Title,
    plain,
)
from xltools.narrative.docx_annex import annex
from xltools.narrative.docx_controls import Controls
from xltools.narrative.docx_look import Look
from xltools.narrative.docx_page import Headers, section
from xltools.narrative.docx_tables import ending, letterhead
from xltools.narrative.docx_xml import last_line_width, paragraph, rule, runs, text_run
from xltools.patterns import late_pattern

_NUMBERED: Final = (Line.ITEM, Line.RUN_IN, Line.CLAUSE)
_KEPT: Final = "<w:keepNext/>"
_AREA: Final = late_pattern(
    r"(?:\btrên địa bàn )?\b(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)"
    r" [A-ZÀ-Ỹ].{1,35}$|\btrên địa bàn\b"
)


def bold_levels(document: Document) -> tuple[bool, ...]:
    """Whether the headings of each level are bold; one without a number does not say it."""
    said = {b.level: b.bold for b in document.blocks if isinstance(b, Heading) and b.numbered}
    return tuple(said.get(level, True) for level in range(1, 5))


@dataclass
class Body:
    """Writes the blocks of one document; `bold` says it for each level of headings."""

    look: Look
    headers: Headers
    bold: tuple[bool, ...]
    controls: Controls = field(default_factory=Controls)

    def text(self, document: Document) -> str:
        """What stands in w:body: the document's own pages are a section, each annex another."""
        parts: list[str] = []
        last = next((b for b in reversed(document.blocks) if isinstance(b, Paragraph)), None)
        recipients: Recipients | None = None
        page = section(self.headers, self.look)
        for block in document.blocks:
            if isinstance(block, Recipients):
                recipients = block
            elif isinstance(block, Signature):
                parts.append(ending(recipients, block, self.look, self.controls))
            elif isinstance(block, Annex):
                parts.append(paragraph("XtRule", "", page))
                parts.append(annex(block, self.look, self.controls))
                page = section(self.headers, self.look, annex=True, landscape=block.landscape)
            elif isinstance(block, Letterhead):
                parts.append(letterhead(block, self.look, self.controls))
            else:
                shown = self._block(block, last=block is last)
                parts.append(self.controls.around(block.id, shown))
        return "".join(parts) + paragraph("XtRule", "") + page

    def _block(self, block: Block, *, last: bool) -> str:
        match block:
            case Title():
                return self._title(block)
            case Basis():
                return paragraph("XtBasis", runs(block.runs, italic_style=True))
            case Heading():
                return self._heading(block)
            case Paragraph():
                return _paragraph(block, _KEPT if last else "")
        return ""

    def _title(self, block: Title) -> str:
        shown = _kept_together(block.runs)
        last = last_line_width(plain(shown), self.look.size, self.look.width)
        return (
            paragraph("XtKind", text_run(block.kind))
            + paragraph("XtSubject", runs(shown))
            + rule(self.look.width, last * 2 // 5, after=10)
        )

    def _heading(self, block: Heading) -> str:
        number = (Run(f"{block.number} "),) if block.number else ()
        shown = (*number, *block.runs)
        if block.bold and not self.bold[block.level - 1]:
            shown = tuple(replace(run, bold=True) for run in shown)
        return paragraph(f"Heading{block.level}", runs(shown))


def _kept_together(parts: Runs) -> Runs:
    """The trích yếu breaks before "(trên địa bàn) xã Tân Lập năm 2024", not within."""
    return tuple(replace(part, text=_AREA.sub(_unbroken, part.text)) for part in parts)


def _unbroken(found: re.Match[str]) -> str:
    return found[0].replace(" ", "\u00a0")


def _paragraph(block: Paragraph, props: str) -> str:
    if block.line is Line.REMARK:
        return paragraph("XtRemark", runs(block.runs, italic_style=True), props)
    leads_in = block.line in _NUMBERED and block.runs and block.runs[0].bold
    marker = (Run(f"{block.marker} ", bold=bool(leads_in)),) if block.marker else ()
    shown = (*marker, *block.runs)
    if block.line is Line.UNNUMBERED:
        shown = tuple(Run(run.text, True, run.italic, run.note) for run in shown)
        props = _KEPT
    return paragraph("XtBody", runs(shown), props)
