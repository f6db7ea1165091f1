"""Pages: paper, margins, and what stands above the text."""

from __future__ import annotations

from typing import Final

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from xltools.dataclass import dataclass
from xltools.narrative.docx_look import PAGE, TURNED_MARGIN, Look, Picture
from xltools.narrative.docx_xml import NAMESPACES, paragraph

_NUMBER: Final = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_DRAWING: Final = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_MIME: Final = {"png": CONTENT_TYPE.PNG, "jpeg": CONTENT_TYPE.JPEG}


@dataclass(frozen=True, slots=True)
class Headers:
    """The headers of a document by their relations: number of the page, first page, annexes."""

    number: str
    first: str
    blank: str


def add_part(word: WordDocument, name: str, content_type: str, relation: str, xml: str) -> str:
    """Give the document a part of its own; the relation by which it is referred to."""
    part = _part(word, name, content_type, xml)
    return word.part.relate_to(part, relation)


def _part(word: WordDocument, name: str, content_type: str, xml: str) -> Part:
    declared = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'
    return Part(PackURI(f"/word/{name}"), content_type, declared.encode("utf-8"), word.part.package)


def add_headers(word: WordDocument, look: Look) -> Headers:
    """The page number above every page but the first of a section; there the office's picture."""
    blank = _add_header(word, "header2.xml", "")
    picture = look.picture
    first = _add_header(word, "header3.xml", "", picture) if picture else blank
    return Headers(_add_header(word, "header1.xml", _NUMBER), first, blank)


def _add_header(word: WordDocument, name: str, content: str, picture: Picture | None = None) -> str:
    align = f'<w:jc w:val="{picture.align}"/>' if picture else ""
    shown = _drawing(picture) if picture else content
    xml = f"<w:hdr {NAMESPACES}>{paragraph('Header', shown, align)}</w:hdr>"
    part = _part(word, name, CONTENT_TYPE.WML_HEADER, xml)
    if picture:
        path = PackURI(f"/word/media/image1.{picture.ending}")
        image = Part(path, _MIME[picture.ending], picture.data, word.part.package)
        part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, image, "rId1")
    return word.part.relate_to(part, RELATIONSHIP_TYPE.HEADER)


def _drawing(picture: Picture) -> str:
    size = f'cx="{picture.width}" cy="{picture.height}"'
    return (
        f'<w:r><w:drawing {_DRAWING}><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="1" name="Logo"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def section(headers: Headers, look: Look, *, annex: bool = False, landscape: bool = False) -> str:
    """Page set-up of a section; each begins anew at page 1, which shows no number."""
    first = headers.blank if annex else headers.first
    width, height = reversed(PAGE) if landscape else PAGE
    turned = ' w:orient="landscape"' if landscape else ""
    margins = look.margins
    left, right = (TURNED_MARGIN,) * 2 if landscape else (margins.left, margins.right)
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{headers.number}"/>'
        f'<w:headerReference w:type="first" r:id="{first}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{margins.top}" w:right="{right}" w:bottom="{margins.bottom}"'
        f' w:left="{left}" w:header="{margins.number}" w:footer="{margins.number}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
