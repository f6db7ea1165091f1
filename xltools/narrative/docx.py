"""Blocks as a Word document that looks as Nghị định 30/2020/NĐ-CP prescribes.

Same document, same bytes: members carry no time of their own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml
from docx.shared import Mm
from lxml.etree import _Element

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
from xltools.narrative.docx_footnotes import add_footnotes
from xltools.narrative.docx_styles import set_styles
from xltools.narrative.docx_tables import PORTRAIT, annex, ending, letterhead
from xltools.narrative.docx_xml import (
    NAMESPACES,
    marked_as,
    paragraph,
    rule,
    runs,
    text_run,
    text_width,
    twips,
)

_FIXED_TIME: Final = (2000, 1, 1, 0, 0, 0)
_FIXED_DAY: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - python-docx writes naive times as UTC
_NUMBERED: Final = (Line.ITEM, Line.RUN_IN, Line.CLAUSE)
_NOT_NEEDED: Final = (
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.NUMBERING,
)


def write_docx(document: Document, path: Path) -> None:
    """Write the document as a file. Raises OSError; who calls sees to it that it is put whole."""
    path.write_bytes(docx_bytes(document))


def docx_bytes(document: Document) -> bytes:
    """The document as the bytes of a .docx file."""
    word = docx.Document()
    _strip(word)
    bold = _bold_levels(document)
    set_styles(word, bold)
    _set_page(word)
    _set_properties(word, document)
    add_footnotes(word, document.notes())
    _fill(word, document, bold)
    saved = BytesIO()
    word.save(saved)
    return _settled(saved.getvalue())


def _bold_levels(document: Document) -> tuple[bool, ...]:
    """Whether the headings of each level are bold; one without a number does not say it."""
    said = {b.level: b.bold for b in document.blocks if isinstance(b, Heading) and b.numbered}
    return tuple(said.get(level, True) for level in range(1, 5))


def _strip(word: WordDocument) -> None:
    """Take out what the blank document brings along and a plan does not need."""
    for relations in (word.part.rels, word.part.package.rels):
        unneeded = [
            key
            for key, each in relations.items()
            if each.reltype in _NOT_NEEDED or each.reltype.endswith("/thumbnail")
        ]
        for key in unneeded:
            del relations[key]
    settings = word.settings.element
    w = settings.nsmap["w"]
    for name in ("proofState", "savePreviewPicture"):
        for found in settings.findall(f"{{{w}}}{name}"):
            settings.remove(found)
    for found in settings.findall(f"{{{w}}}compat/{{{w}}}compatSetting"):
        if found.get(f"{{{w}}}name") == "compatibilityMode":
            found.set(f"{{{w}}}val", "15")
    for found in settings.findall(f"{{{w}}}themeFontLang"):
        found.attrib.clear()
        found.set(f"{{{w}}}val", "vi-VN")


def _set_page(word: WordDocument) -> None:
    """A4, margins 20/20/30/20 mm, the page number in the top margin from the second page."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    _blank(section.first_page_header._element)  # noqa: SLF001 - no other way to its paragraphs
    number = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    _blank(section.header._element, number)  # noqa: SLF001


def _blank(header: _Element, content: str = "") -> None:
    """One paragraph in place of what a header holds."""
    for child in list(header):
        header.remove(child)
    made = parse_xml(f"<w:hdr {NAMESPACES}>{paragraph('Header', content)}</w:hdr>")
    header.extend(list(made))


def _set_properties(word: WordDocument, document: Document) -> None:
    """Title and language; no name of a person or a machine, and fixed times."""
    properties = word.core_properties
    title = next((plain(b.runs) for b in document.blocks if isinstance(b, Title)), "")
    properties.title = title[:255]
    properties.language = "vi-VN"
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.keywords = properties.subject = properties.category = ""
    properties.created = properties.modified = _FIXED_DAY
    properties.revision = 1


def _fill(word: WordDocument, document: Document, bold: tuple[bool, ...]) -> None:
    """All blocks; the plan's own pages are one section, each annex is another."""
    body = word.element.body
    section = body.sectPr
    headers = [each for each in section if each.tag.endswith("}headerReference")]
    references = "".join(
        f'<w:headerReference w:type="{each.get(_w("type"))}" r:id="{each.get(_r("id"))}"/>'
        for each in headers
    )
    parts: list[str] = []
    last = next((b for b in reversed(document.blocks) if isinstance(b, Paragraph)), None)
    recipients: Recipients | None = None
    before = _section(references, landscape=False)
    for block in document.blocks:
        if isinstance(block, Recipients):
            recipients = block
        elif isinstance(block, Signature):
            parts.append(marked_as(block.id, ending(recipients, block)))
        elif isinstance(block, Annex):
            parts.append(paragraph("XtRule", "", before))
            parts.append(marked_as(block.id, annex(block)))
            before = _section(references, landscape=block.landscape)
        else:
            parts.append(marked_as(block.id, _block(block, bold, last=block is last)))
    made = parse_xml(
        f"<w:body {NAMESPACES}>{''.join(parts)}{paragraph('XtRule', '')}{before}</w:body>"
    )
    for child in list(body):
        body.remove(child)
    body.extend(list(made))


def _section(references: str, *, landscape: bool) -> str:
    """Page set-up of a section; each begins anew at page 1, which shows no number."""
    width, height = (297, 210) if landscape else (210, 297)
    turned = ' w:orient="landscape"' if landscape else ""
    left = 20 if landscape else 30
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{turned}/>'
        f'<w:pgMar w:top="{twips(20)}" w:right="{twips(20)}" w:bottom="{twips(20)}"'
        f' w:left="{twips(left)}" w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _block(block: Block, bold: tuple[bool, ...], *, last: bool) -> str:
    match block:
        case Letterhead():
            return letterhead(block)
        case Title():
            lines = text_width(plain(block.runs), 14, bold=True)
            length = min(lines, PORTRAIT) * 2 // 5
            return (
                paragraph("XtKind", text_run(block.kind))
                + paragraph("XtSubject", runs(_kept_together(block.runs)))
                + rule(PORTRAIT, length, after=10)
            )
        case Basis():
            return paragraph("XtBasis", runs(block.runs, italic_style=True))
        case Heading():
            number = (Run(f"{block.number} "),) if block.number else ()
            shown = (*number, *block.runs)
            if block.bold and not bold[block.level - 1]:
                shown = tuple(replace(run, bold=True) for run in shown)
            return paragraph(f"Heading{block.level}", runs(shown))
        case Paragraph():
            return _paragraph(block, "<w:keepNext/>" if last else "")
    return ""


def _kept_together(parts: Runs) -> Runs:
    """The trích yếu breaks before "trên địa bàn", not within."""
    area = "trên địa bàn"
    return tuple(
        replace(part, text=part.text.replace(area, area.replace(" ", "\u00a0"))) for part in parts
    )


def _paragraph(block: Paragraph, props: str) -> str:
    if block.line is Line.REMARK:
        return paragraph("XtRemark", runs(block.runs, italic_style=True))
    leads_in = block.line in _NUMBERED and block.runs and block.runs[0].bold
    marker = (Run(f"{block.marker} ", bold=bool(leads_in)),) if block.marker else ()
    shown = (*marker, *block.runs)
    if block.line is Line.UNNUMBERED:
        shown = tuple(Run(run.text, True, run.italic, run.note) for run in shown)
    return paragraph("XtBody", runs(shown), props)


def _settled(saved: bytes) -> bytes:
    """The same members without times, in their order."""
    settled = BytesIO()
    with ZipFile(BytesIO(saved)) as source, ZipFile(settled, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = ZipInfo(name, _FIXED_TIME)
            member.compress_type = ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return settled.getvalue()


def _w(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


def _r(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/officeDocument/2006/relationships}}{name}"
