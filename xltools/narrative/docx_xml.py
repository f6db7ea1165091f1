"""WordprocessingML as text: runs, paragraphs and borders, the few forms that a plan needs.

Text is built and parsed once; element by element python-docx takes many times as long.
"""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape

from xltools.narrative.blocks import Runs
from xltools.patterns import late_pattern

NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
OF_DOCUMENT: Final = (
    f'{NAMESPACES} xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w15"'
)
"""With the name that hides content controls, which programs older than Word 2013 pass over."""

NOT_IN_XML: Final = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_OF_POINT: Final = 20
_NARROW: Final = " .,;:-()'\u00a0"


def twips(millimetres: float) -> int:
    """A length as Word counts it: twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def half_points(points: float) -> int:
    """A size of letters as Word counts it."""
    return round(points * 2)


def text_run(text: str, *, bold: bool = False, italic: bool = False) -> str:
    """One run; letters that XML forbids are left out."""
    look = "<w:b/><w:bCs/>" if bold else ""
    look += "<w:i/><w:iCs/>" if italic else ""
    props = f"<w:rPr>{look}</w:rPr>" if look else ""
    shown = escape(NOT_IN_XML.sub("", text))
    return f'<w:r>{props}<w:t xml:space="preserve">{shown}</w:t></w:r>'


def runs(parts: Runs, *, italic_style: bool = False) -> str:
    """Runs with their notes; no line begins with a dash that stands inside a name.

    In a style that is italic, runs are not marked as italic once more.
    """
    done: list[str] = []
    for part in parts:
        if part.note is not None:
            done.append(
                '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                f'<w:footnoteReference w:id="{part.note.number}"/></w:r>'
            )
        else:
            italic = part.italic and not italic_style
            done.append(
                text_run(part.text.replace(" - ", "\u00a0- "), bold=part.bold, italic=italic)
            )
    return "".join(done)


def paragraph(style: str, content: str, props: str = "") -> str:
    """One paragraph of a style; `props` are further elements of w:pPr, in their order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{props}</w:pPr>{content}</w:p>'


def rule(width: int, length: int, *, after: float = 0) -> str:
    """A short line in the middle of a column, as an almost empty paragraph; widths in twips."""
    side = max(0, (width - length) // 2)
    return paragraph(
        "XtRule",
        "",
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="50" w:after="{round(after * _OF_POINT)}" w:line="60"'
        ' w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/><w:jc w:val="center"/>',
    )


def text_width(text: str, points: float, *, bold: bool = False) -> int:
    """About how wide a text of Times New Roman is, in twips."""
    wide = sum(0.72 if c.isupper() else 0.25 if c in _NARROW else 0.47 for c in text)
    return round(wide * points * _OF_POINT * (1.05 if bold else 1))


def last_line_width(text: str, points: float, width: int) -> int:
    """About how wide the last line of a bold text is when it is set in that width, in twips."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".lstrip()
        line = longer if text_width(longer, points, bold=True) <= width else word
    return min(text_width(line, points, bold=True), width)
