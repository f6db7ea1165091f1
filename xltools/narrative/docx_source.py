"""An office's own Word file as the source of a look. Never its text, but for its letterhead.

Taken are the margins of its first upright page; the font, the size and the line spacing that most
letters of its body text have; the lines of the agency in its letterhead, where they name the unit
of the plan; and a picture in the header of its first page. All else stays the decree's: paper,
numbers of pages, alignment, and what is bold, in italics or in capitals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from xltools.dataclass import dataclass
from xltools.narrative import words
from xltools.narrative.docx_effective import Effective, Element, W, parse, value
from xltools.narrative.docx_look import AgencyLine, Look, Margins
from xltools.narrative.docx_picture import header_picture
from xltools.narrative.docx_xml import twips
from xltools.wording.text import clean, fold

MAIN: Final = "word/document.xml"

_MARGINS: Final = range(twips(10), twips(45) + 1)
_NUMBERS: Final = range(twips(5), twips(25) + 1)
_SIZES: Final = (12.0, 15.0)
_LINES: Final = {"auto": range(240, 361), "exact": range(300, 481), "atLeast": range(200, 481)}
_OLD_FONTS: Final = (".vn", "vni-", "vnti")
"""Fonts of old 8-bit encodings show nothing right of a text in Unicode."""

_LONGEST_LINE: Final = 80
_MOST_LINES: Final = 4
_NOT_AGENCY: Final = ("số", "so:", "ngày")


@dataclass(frozen=True, slots=True)
class Source:
    """The look of an office's file; `other_unit` where its letterhead is not of this unit."""

    look: Look
    other_unit: bool = False


def look_of(parts: Mapping[str, bytes], unit: str | None) -> Source:
    """The look that the parts of a .docx have, for a plan of that unit.

    Raises ValueError for a file that is not what it seems.
    """
    root = parse(parts[MAIN])
    body = root.find(f"{W}body")
    if body is None:
        raise ValueError(root.tag)
    effective = Effective(parts)
    section = _first_section(body)
    agency = _agency(effective, body)
    named = bool(unit) and fold(unit or "") in fold(" ".join(line.text for line in agency))
    look = replace(_letters(effective, body), margins=_margins(section))
    picture = header_picture(parts, section, look.width)
    look = replace(look, agency=agency if named else (), picture=picture)
    return Source(look, bool(agency) and not named)


def _first_section(body: Element) -> Element | None:
    """The set-up of the first page that stands upright."""
    sections = body.iter(f"{W}sectPr")
    return next((s for s in sections if value(s.find(f"{W}pgSz"), "orient") != "landscape"), None)


def _margins(section: Element | None) -> Margins:
    """The margins, each in its bounds; a gutter is part of the left one."""
    found = None if section is None else section.find(f"{W}pgMar")
    if found is None:
        return Margins()
    said = {side: _length(found, side) for side in ("top", "bottom", "left", "right", "header")}
    said["left"] += _length(found, "gutter")
    usual = Margins()
    return Margins(
        top=_within(said["top"], _MARGINS, usual.top),
        bottom=_within(said["bottom"], _MARGINS, usual.bottom),
        left=_within(said["left"], _MARGINS, usual.left),
        right=_within(said["right"], _MARGINS, usual.right),
        number=_within(said["header"], _NUMBERS, usual.number),
    )


def _length(element: Element, name: str) -> int:
    said = value(element, name)
    return int(said) if said.removeprefix("-").isdigit() else 0


def _within(length: int, bounds: range, usual: int) -> int:
    return length if length in bounds else usual


def _letters(effective: Effective, body: Element) -> Look:
    """Font, size and line spacing of most letters outside of tables; what is unusable stays out."""
    fonts, sizes = Counter[str](), Counter[float]()
    lines = Counter[tuple[int, str]]()
    for paragraph in _plain_paragraphs(body):
        for run in paragraph.iter(f"{W}r"):
            count = sum(len(text.text or "") for text in run.findall(f"{W}t"))
            if count:
                fonts[effective.font(run, paragraph)] += count
                sizes[effective.size(run, paragraph)] += count
                lines[effective.line(paragraph)] += count
    look = Look()
    for font, _ in fonts.most_common(1):
        if font and not font.lower().startswith(_OLD_FONTS):
            look = replace(look, font=font)
    for size, _ in sizes.most_common(1):
        if _SIZES[0] <= size <= _SIZES[1]:
            look = replace(look, size=size)
    for (line, rule), _ in lines.most_common(1):
        if line in _LINES.get(rule, ()):
            look = replace(look, line=line, line_rule=rule)
    return look


def _plain_paragraphs(body: Element) -> Iterator[Element]:
    """The paragraphs of the running text: none of tables or text boxes."""
    aside = (f"{W}tbl", f"{W}txbxContent", f"{W}del")
    for paragraph in body.iter(f"{W}p"):
        if next(paragraph.iterancestors(*aside), None) is None:
            yield paragraph


def _agency(effective: Effective, body: Element) -> tuple[AgencyLine, ...]:
    """The lines on the left of the letterhead: the first table, if it speaks of the nation."""
    table = next(body.iter(f"{W}tbl"), None)
    if table is None or not _names_nation(table):
        return ()
    cell = next(table.iter(f"{W}tc"), None)
    if cell is None or _names_nation(cell):
        return ()
    lines: list[AgencyLine] = []
    for paragraph in cell.iter(f"{W}p"):
        bold = any(effective.is_bold(run, paragraph) for run in paragraph.iter(f"{W}r"))
        for line in map(clean, _text(paragraph).splitlines()):
            if fold(line).startswith(_NOT_AGENCY):
                return tuple(lines[:_MOST_LINES])
            if any(c.isalpha() for c in line):
                lines.append(AgencyLine(line[:_LONGEST_LINE].upper(), bold))
    return tuple(lines[:_MOST_LINES])


def _names_nation(element: Element) -> bool:
    return fold(words.NATION) in fold(_text(element))


def _text(element: Element) -> str:
    """The letters of an element, a line for each paragraph and for each break."""
    found = element.iter(f"{W}t", f"{W}br", f"{W}p")
    return "".join((each.text or "") if each.tag == f"{W}t" else "\n" for each in found)
