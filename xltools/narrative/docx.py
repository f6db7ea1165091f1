"""Blocks as a Word document that looks as Nghị định 30/2020/NĐ-CP prescribes.

Same document, same bytes: members carry no time of their own.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml

from xltools.narrative.blocks import Document, Letterhead, Title, plain
from xltools.narrative.docx_body import Body, bold_levels
from xltools.narrative.docx_footnotes import add_footnotes
from xltools.narrative.docx_look import Look
from xltools.narrative.docx_mark import marked
from xltools.narrative.docx_page import add_headers
from xltools.narrative.docx_settings import set_settings
from xltools.narrative.docx_styles import set_styles
from xltools.narrative.docx_xml import OF_DOCUMENT

_FIXED_TIME: Final = (2000, 1, 1, 0, 0, 0)
_FIXED_DAY: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - python-docx writes naive times as UTC
_LONGEST_PROPERTY: Final = 255
_NOT_NEEDED: Final = (
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
)


def write_docx(document: Document, path: Path, look: Look | None = None) -> None:
    """Write the document as a file. Raises OSError; who calls sees to it that it is put whole."""
    path.write_bytes(docx_bytes(document, look))


def docx_bytes(document: Document, look: Look | None = None) -> bytes:
    """The document as the bytes of a .docx file, in the decree's look or an office's own."""
    look = look or Look()
    word = docx.Document()
    _strip(word)
    bold = bold_levels(document)
    set_styles(word, look, bold)
    _set_properties(word, document)
    notes = tuple(document.notes())
    set_settings(word, has_notes=bool(notes))
    add_footnotes(word, notes)
    body = Body(look, add_headers(word, look), bold).text(document)
    made = parse_xml(f"<w:document {OF_DOCUMENT}><w:body>{body}</w:body></w:document>")
    word.part._element = made  # noqa: SLF001 - a root that knows the names of content controls
    saved = BytesIO()
    word.save(saved)
    return _settled(saved.getvalue())


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


def _set_properties(word: WordDocument, document: Document) -> None:
    """What the document is, and which office's; no name of a person or a machine, fixed times."""
    properties = word.core_properties
    title = next((b for b in document.blocks if isinstance(b, Title)), None)
    head = next((b for b in document.blocks if isinstance(b, Letterhead)), None)
    kind = title.kind.capitalize() if title else ""
    properties.title = plain(title.runs)[:_LONGEST_PROPERTY] if title else ""
    properties.category = kind
    properties.author = " ".join(head.agency)[:_LONGEST_PROPERTY] if head else ""
    properties.content_status = head.draft_mark.capitalize() if head else ""
    properties.language = "vi-VN"
    properties.last_modified_by = properties.comments = ""
    properties.keywords = properties.subject = ""
    properties.created = properties.modified = _FIXED_DAY
    properties.revision = 1


def _settled(saved: bytes) -> bytes:
    """The same members without times, in their order, with the mark of a file of ours."""
    with ZipFile(BytesIO(saved)) as source:
        members = marked({name: source.read(name) for name in source.namelist()})
    settled = BytesIO()
    with ZipFile(settled, "w", ZIP_DEFLATED) as target:
        for name, content in members.items():
            member = ZipInfo(name, _FIXED_TIME)
            member.compress_type = ZIP_DEFLATED
            target.writestr(member, content)
    return settled.getvalue()
