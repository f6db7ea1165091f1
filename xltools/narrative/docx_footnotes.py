"""Real footnotes: a part of their own, which python-docx has no words for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from xltools.narrative.blocks import Note
from xltools.narrative.docx_page import add_part
from xltools.narrative.docx_xml import NAMESPACES, paragraph, runs

_SEPARATORS: Final = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
    "</w:r></w:p></w:footnote>"
)
_MARK: Final = (
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
)


def add_footnotes(document: WordDocument, notes: Iterable[Note]) -> None:
    """Give the document its footnotes; their numbers are their ids."""
    texts = [
        f'<w:footnote w:id="{note.number}">'
        f"{paragraph('FootnoteText', _MARK + runs(note.runs))}</w:footnote>"
        for note in notes
    ]
    if not texts:
        return
    add_part(
        document,
        "footnotes.xml",
        CONTENT_TYPE.WML_FOOTNOTES,
        RELATIONSHIP_TYPE.FOOTNOTES,
        f"<w:footnotes {NAMESPACES}>{_SEPARATORS}{''.join(texts)}</w:footnotes>",
    )
