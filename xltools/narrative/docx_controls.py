"""Each block inside an invisible content control, by whose tag it is found again.

A control stands around whole paragraphs or a table and says that it is a document part: LibreOffice
takes any other kind for a field and loses the text of one that holds a footnote. It drops the tag
when it saves, but keeps the gallery of a document part, so the id stands there too; and it moves
the control of a table into the first cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import quoteattr
from zlib import crc32

from lxml import etree

from xltools.narrative.docx_effective import Element, W, parse, value
from xltools.narrative.docx_xml import NOT_IN_XML

TABLE: Final = "/bang"
"""Ends the tag of a control around a table."""

_LONGEST_TAG: Final = 64
_OF_DIGEST: Final = 9


class Controls:
    """Puts content into controls with tags and numbers of their own; one for each document."""

    def __init__(self) -> None:
        self._tags: set[str] = set()

    def around(self, block: str, content: str) -> str:
        """A control around paragraphs or a table; a second one of a block is told from the first.

        Content that is empty stays without a control: Word would show its prompt there.
        """
        if not content:
            return ""
        tag = _not_in(self._tags, block)
        self._tags.add(tag)
        said = quoteattr(tag)
        return (
            f"<w:sdt><w:sdtPr><w:tag w:val={said}/>"
            f'<w:id w:val="{len(self._tags)}"/><w15:appearance w15:val="hidden"/>'
            f"<w:docPartObj><w:docPartGallery w:val={said}/></w:docPartObj></w:sdtPr>"
            f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )


def tag_of(block: str) -> str:
    """The tag of a block's id: the id itself where Word takes one so long."""
    plain = NOT_IN_XML.sub("", block)
    if len(plain) <= _LONGEST_TAG:
        return plain
    return _shortened(plain, f"~{crc32(plain.encode('utf-8')):08x}")


def read_blocks(document: bytes) -> dict[str, str]:
    """The text of each block by its tag, a line for each paragraph; footnote numbers left out.

    `document` is the part word/document.xml of a package that was let in. A block that was copied
    is read with its copy; what stands outside of all blocks is not told. Raises ValueError for what
    is no XML.
    """
    lines: dict[str, list[str]] = {}
    for control in parse(document).iter(f"{W}sdt"):
        tag = _said(control)
        if tag:
            lines.setdefault(tag, []).extend(_lines(_whole(control, tag)))
    return {tag: "\n".join(told) for tag, told in lines.items()}


def _not_in(taken: Iterable[str], block: str) -> str:
    tag, times = tag_of(block), 1
    while tag in taken:
        times += 1
        tag = _shortened(tag_of(block), f"~{times}")
    return tag


def _shortened(text: str, ending: str) -> str:
    return text[: _LONGEST_TAG - max(len(ending), _OF_DIGEST)] + ending


def _said(control: Element) -> str:
    for path in (f"{W}tag", f"{W}docPartObj/{W}docPartGallery"):
        said = value(control.find(f"{W}sdtPr/{path}"))
        if said:
            return said
    return ""


def _whole(control: Element, tag: str) -> Element:
    """The control, or the table in which the control of a table was put."""
    table = next(control.iterancestors(f"{W}tbl"), None) if tag.endswith(TABLE) else None
    return control if table is None else table


def _lines(control: Element) -> Iterator[str]:
    """The paragraphs of a block, as a person sees them."""
    for paragraph in control.iter(f"{W}p"):
        yield "".join(_letters(paragraph))


def _letters(paragraph: Element) -> Iterator[str]:
    """What its runs say, tabs and line breaks as spaces."""
    for run in paragraph.iter(f"{W}r"):
        for each in run.iterchildren(f"{W}t", f"{W}tab", f"{W}br", f"{W}noBreakHyphen"):
            name = etree.QName(each).localname
            yield {"t": each.text or "", "noBreakHyphen": "-"}.get(name, " ")
