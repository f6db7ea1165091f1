"""The styles of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I).

They take the place of all styles of the blank document: nothing of another look can leak in.
Headings are real headings, so that the navigation pane shows the plan's parts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from docx.document import Document as WordDocument
from docx.oxml.parser import parse_xml

from xltools.narrative.docx_xml import NAMESPACES, half_points

FONT: Final = "Times New Roman"
BODY: Final = 14
SMALL: Final = 11

FIRST_LINE: Final = 720  # 1,27 cm
GAP: Final = 120  # 6 pt
LINE: Final = 252  # 1,05 lines

_FONTS: Final = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
_COLOUR: Final = '<w:color w:val="000000"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{half_points(points)}"/><w:szCs w:val="{half_points(points)}"/>'


@dataclass(frozen=True, slots=True)
class _Look:
    """How a paragraph style looks; sizes in points, lengths in twips."""

    size: float = BODY
    bold: bool = False
    italic: bool = False
    align: str = "center"
    first_line: int = 0
    before: int = 0
    after: int = 0
    line: int = 240
    keep: bool = False
    outline: int | None = None


def _style(code: str, name: str, look: _Look) -> str:
    """One paragraph style, its elements in the order that the schema asks for."""
    letters = "<w:b/><w:bCs/>" if look.bold else ""
    letters += "<w:i/><w:iCs/>" if look.italic else ""
    props = "<w:keepNext/>" if look.keep else ""
    props += (
        f'<w:spacing w:before="{look.before}" w:after="{look.after}" w:line="{look.line}"'
        f' w:lineRule="auto"/><w:ind w:firstLine="{look.first_line}"/><w:jc w:val="{look.align}"/>'
    )
    props += f'<w:outlineLvl w:val="{look.outline}"/>' if look.outline is not None else ""
    own = ' w:customStyle="1"' if code.startswith("Xt") else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{code}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{props}</w:pPr>'
        f"<w:rPr>{letters}{_COLOUR}{_size(look.size)}</w:rPr></w:style>"
    )


def _heading(level: int, *, bold: bool) -> str:
    look = replace(
        _TEXT,
        align="left",
        bold=bold,
        keep=True,
        outline=level - 1,
        before=GAP if level == 1 else 0,
    )
    return _style(f"Heading{level}", f"heading {level}", look)


_TEXT: Final = _Look(align="both", first_line=FIRST_LINE, after=GAP, line=LINE)
_BOLD: Final = _Look(bold=True)
_KEPT: Final = _Look(bold=True, keep=True)


_DEFAULTS: Final = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}{_size(BODY)}"
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    "</w:pPr></w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    f"<w:qFormat/><w:rPr>{_FONTS}{_COLOUR}{_size(BODY)}"
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference">'
    '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    "</w:style>"
)

_PARAGRAPHS: Final = (
    _style("XtNation", "VB Quốc hiệu", replace(_BOLD, size=12)),
    _style("XtMotto", "VB Tiêu ngữ", replace(_BOLD, size=13)),
    _style("XtAgency", "VB Cơ quan ban hành", replace(_BOLD, size=12)),
    _style("XtNumber", "VB Số và ký hiệu", _Look(size=13, before=80)),
    _style("XtDate", "VB Địa danh và thời gian", _Look(size=13, italic=True, before=80)),
    _style("XtRule", "VB Đường kẻ", _Look(size=2)),
    _style("XtKind", "VB Tên loại", replace(_KEPT, before=240)),
    _style("XtSubject", "VB Trích yếu", _KEPT),
    _style("XtBasis", "VB Căn cứ", replace(_TEXT, italic=True)),
    _style("XtBody", "VB Nội dung", _TEXT),
    _style("XtRemark", "VB Chỉ dẫn", _Look(italic=True, after=GAP, line=LINE)),
    _style("XtTo", "VB Từ Nơi nhận", _Look(size=12, bold=True, italic=True, align="left")),
    _style("XtRecipient", "VB Danh sách nơi nhận", _Look(size=SMALL, align="left")),
    _style("XtSigner", "VB Chức vụ người ký", _KEPT),
    _style("XtName", "VB Họ tên người ký", _BOLD),
    _style("XtAnnex", "VB Số phụ lục", _KEPT),
    _style("XtAnnexTitle", "VB Tên phụ lục", _KEPT),
    _style(
        "XtUnit", "VB Đơn vị tính", _Look(size=12, italic=True, align="right", after=60, keep=True)
    ),
    _style("XtCell", "VB Ô bảng", _Look(size=SMALL, align="left")),
    _style("XtCellHead", "VB Đầu bảng", replace(_BOLD, size=SMALL)),
    _style("Header", "header", _Look()),
    _style("FootnoteText", "footnote text", _Look(size=10, align="both")),
)


def set_styles(document: WordDocument, bold: tuple[bool, ...]) -> None:
    """Replace every style of a new document by ours; `bold` says it for each level of headings."""
    headings = (_heading(level, bold=look) for level, look in enumerate(bold, 1))
    text = "".join((_DEFAULTS, *headings, *_PARAGRAPHS))
    ours = parse_xml(f"<w:styles {NAMESPACES}>{text}</w:styles>")
    root = document.styles.element
    for child in list(root):
        root.remove(child)
    root.extend(list(ours))
