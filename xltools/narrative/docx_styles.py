"""The styles of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I).

They take the place of all styles of the blank document: nothing of another look can leak in. They
are those of every component of the decree, so that plan, report and letter share them. Headings are
real headings, so that the navigation pane shows the document's parts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from xml.sax.saxutils import quoteattr

from docx.document import Document as WordDocument
from docx.oxml.parser import parse_xml

from xltools.dataclass import dataclass
from xltools.narrative.docx_look import Look
from xltools.narrative.docx_xml import NAMESPACES, half_points

_FIRST_LINE: Final = 720  # 1,27 cm
_GAP: Final = 120  # 6 pt
_GAP_ABOVE_PARTS: Final = 180
_COLOUR: Final = '<w:color w:val="000000"/>'
_FRAME: Final = "".join(
    f'<w:{side} w:val="single" w:sz="6" w:space="{room}" w:color="000000"/>'
    for side, room in (("top", 4), ("left", 0), ("bottom", 4), ("right", 0))
)


def _size(points: float) -> str:
    return f'<w:sz w:val="{half_points(points)}"/><w:szCs w:val="{half_points(points)}"/>'


def _fonts(font: str) -> str:
    name = quoteattr(font)
    return f"<w:rFonts w:ascii={name} w:hAnsi={name} w:eastAsia={name} w:cs={name}/>"


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a paragraph style looks; sizes in points, lengths in twips."""

    size: float
    bold: bool = False
    italic: bool = False
    align: str = "center"
    first_line: int = 0
    before: int = 0
    after: int = 0
    line: int = 240
    line_rule: str = "auto"
    keep: bool = False
    framed: bool = False
    outline: int | None = None


def _style(code: str, name: str, shape: _Shape) -> str:
    """One paragraph style, its elements in the order that the schema asks for."""
    letters = "<w:b/><w:bCs/>" if shape.bold else ""
    letters += "<w:i/><w:iCs/>" if shape.italic else ""
    props = "<w:keepNext/><w:keepLines/>" if shape.keep else ""
    props += f"<w:pBdr>{_FRAME}</w:pBdr>" if shape.framed else ""
    props += (
        f'<w:spacing w:before="{shape.before}" w:after="{shape.after}" w:line="{shape.line}"'
        f' w:lineRule="{shape.line_rule}"/><w:ind w:firstLine="{shape.first_line}"/>'
        f'<w:jc w:val="{shape.align}"/>'
    )
    props += f'<w:outlineLvl w:val="{shape.outline}"/>' if shape.outline is not None else ""
    own = ' w:customStyle="1"' if code.startswith("Xt") else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{code}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{props}</w:pPr>'
        f"<w:rPr>{letters}{_COLOUR}{_size(shape.size)}</w:rPr></w:style>"
    )


def _defaults(look: Look) -> str:
    letters = f"{_fonts(look.font)}{_size(look.size)}"
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{letters}"
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:rPr>{_fonts(look.font)}{_COLOUR}{_size(look.size)}"
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="character" w:styleId="FootnoteReference">'
        '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        "</w:style>"
    )


def _text(look: Look) -> _Shape:
    # the gap stands above a paragraph: with one below it LibreOffice leaves a heading alone at the
    # foot of a page that has footnotes
    return _Shape(
        look.size,
        align="both",
        first_line=_FIRST_LINE,
        before=_GAP,
        line=look.line,
        line_rule=look.line_rule,
    )


def _headings(look: Look, bold: tuple[bool, ...]) -> str:
    shape = replace(_text(look), align="left", keep=True)
    return "".join(
        _style(
            f"Heading{level}",
            f"heading {level}",
            replace(
                shape, bold=each, outline=level - 1, before=_GAP_ABOVE_PARTS if level == 1 else _GAP
            ),
        )
        for level, each in enumerate(bold, 1)
    )


_Styles = dict[str, tuple[str, _Shape]]


def _of_head(look: Look) -> _Styles:
    """Everything above the first sentence."""
    text = _text(look)
    title = _Shape(look.size, bold=True, keep=True)
    return {
        "XtNation": ("VB Quốc hiệu", _Shape(12, bold=True)),
        "XtMotto": ("VB Tiêu ngữ", _Shape(13, bold=True)),
        "XtSuperior": ("VB Cơ quan chủ quản", _Shape(12)),
        "XtAgency": ("VB Cơ quan ban hành", _Shape(12, bold=True)),
        "XtNumber": ("VB Số và ký hiệu", _Shape(13, before=80)),
        "XtDate": ("VB Địa danh và thời gian", _Shape(13, italic=True, before=80)),
        "XtUrgency": ("VB Mức độ khẩn", _Shape(13, bold=True, before=160, after=80, framed=True)),
        "XtDraft": ("VB Dự thảo", _Shape(13, bold=True, before=60)),
        "XtAbout": ("VB Trích yếu công văn", _Shape(12, before=60)),
        "XtRule": ("VB Đường kẻ", _Shape(2, line=20, line_rule="exact")),
        "XtKind": ("VB Tên loại", replace(title, before=240)),
        "XtSubject": ("VB Trích yếu", title),
        "XtAddressee": ("VB Kính gửi", replace(text, align="center", before=240)),
        "XtBasis": ("VB Căn cứ", replace(text, italic=True)),
    }


def _of_body(look: Look) -> _Styles:
    """What is between the head and the foot; headings are apart."""
    text = _text(look)
    part = _Shape(look.size, bold=True, keep=True, before=_GAP, after=_GAP)
    return {
        "XtPart": ("VB Phần và chương", part),
        "XtBody": ("VB Nội dung", text),
        "XtRemark": ("VB Chỉ dẫn", replace(text, italic=True, align="center", first_line=0)),
        "Header": ("header", _Shape(look.size)),
        "FootnoteText": ("footnote text", _Shape(10, align="both")),
    }


def _of_foot(look: Look) -> _Styles:
    """Recipients and signature."""
    title = _Shape(look.size, bold=True, keep=True)
    return {
        "XtTo": ("VB Từ Nơi nhận", _Shape(12, bold=True, italic=True, align="left")),
        "XtRecipient": ("VB Danh sách nơi nhận", _Shape(11, align="left")),
        "XtSigner": ("VB Chức vụ người ký", title),
        "XtName": ("VB Họ tên người ký", replace(title, keep=False)),
    }


def _of_annexes(look: Look) -> _Styles:
    """The head of an annex, and its table."""
    title = _Shape(look.size, bold=True, keep=True)
    attached = replace(title, bold=False, italic=True, after=_GAP)
    unit = _Shape(12, italic=True, align="right", after=60, keep=True)
    cell = _Shape(11, align="left", before=40, after=40)
    head = replace(cell, bold=True, align="center")
    return {
        "XtAnnex": ("VB Số phụ lục", replace(title, size=14)),
        "XtAnnexTitle": ("VB Tên phụ lục", title),
        "XtAttached": ("VB Chỉ dẫn kèm theo", attached),
        "XtUnit": ("VB Đơn vị tính", unit),
        "XtCell": ("VB Ô bảng", cell),
        "XtCellHead": ("VB Đầu bảng", head),
        "XtCellSmall": ("VB Ô bảng nhiều cột", replace(cell, size=9)),
        "XtCellHeadSmall": ("VB Đầu bảng nhiều cột", replace(head, size=9)),
        "XtTableNote": ("VB Ghi chú của bảng", replace(cell, italic=True, before=80, after=0)),
    }


def set_styles(document: WordDocument, look: Look, bold: tuple[bool, ...]) -> None:
    """Replace every style of a new document by ours; `bold` says it for each level of headings."""
    components = _of_head(look) | _of_body(look) | _of_foot(look) | _of_annexes(look)
    text = _defaults(look) + _headings(look, bold)
    text += "".join(_style(code, name, shape) for code, (name, shape) in components.items())
    ours = parse_xml(f"<w:styles {NAMESPACES}>{text}</w:styles>")
    root = document.styles.element
    for child in list(root):
        root.remove(child)
    root.extend(list(ours))
