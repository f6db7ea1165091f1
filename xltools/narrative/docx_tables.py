"""Tables of the printed plan: the head and the foot without borders, and the annexes."""

from __future__ import annotations

from typing import Final

from xltools.narrative import words
from xltools.narrative.blocks import (
    Align,
    Annex,
    Letterhead,
    Recipients,
    Run,
    Signature,
    Table,
    TableColumn,
)
from xltools.narrative.docx_xml import paragraph, rule, runs, text_run, text_width, twips

PORTRAIT: Final = twips(160)
LANDSCAPE: Final = twips(257)

_LEFT: Final = twips(62)
_RIGHT: Final = PORTRAIT - _LEFT
_ROOM_TO_SIGN: Final = 4

_BORDERS: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def letterhead(block: Letterhead) -> str:
    """Agency and number on the left, nation, motto, place and date on the right."""
    agency = "".join(paragraph("XtAgency", text_run(line)) for line in block.agency)
    under = text_width(block.agency[-1], 12, bold=True) * 2 // 5
    left = agency + rule(_LEFT, under)
    right = paragraph("XtNation", text_run(words.NATION))
    right += paragraph("XtMotto", text_run(words.MOTTO))
    right += rule(_RIGHT, text_width(words.MOTTO, 13, bold=True))
    number = paragraph("XtNumber", text_run(block.number))
    if block.draft_mark:
        number += paragraph("XtAgency", text_run(block.draft_mark), '<w:spacing w:before="60"/>')
    rows = (
        (left, right),
        (number, paragraph("XtDate", text_run(block.place_and_date))),
    )
    return _borderless((_LEFT, _RIGHT), rows)


def ending(recipients: Recipients | None, signature: Signature) -> str:
    """Recipients beside the signature; no row may break over a page."""
    left = paragraph("XtTo", text_run(words.RECIPIENTS))
    for line in recipients.lines if recipients else ():
        left += paragraph("XtRecipient", runs((Run(line),)))
    right = "".join(paragraph("XtSigner", text_run(line)) for line in signature.lines)
    right += paragraph("XtSigner", "") * _ROOM_TO_SIGN
    right += paragraph("XtName", text_run(signature.name))
    half = PORTRAIT // 2
    return _borderless((half, PORTRAIT - half), ((left, right),))


def _borderless(widths: tuple[int, int], rows: tuple[tuple[str, str], ...]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = ""
    for row in rows:
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
            for width, content in zip(widths, row, strict=True)
        )
        body += f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def annex(block: Annex) -> str:
    """Number, title, what it goes with, unit, table with repeated headings, remark."""
    width = LANDSCAPE if block.landscape else PORTRAIT
    parts = [
        paragraph("XtAnnex", text_run(block.number)) if block.number else "",
        paragraph("XtAnnexTitle", text_run(block.title)),
        paragraph("XtRemark", text_run(block.attached_to)),
        paragraph("XtUnit", text_run(block.unit_line)),
        _table(block.table, width),
        paragraph("XtCell", text_run(block.remark, italic=True), '<w:spacing w:before="80"/>')
        if block.remark
        else "",
    ]
    return "".join(parts)


def _table(table: Table, width: int) -> str:
    whole = sum(column.width for column in table.columns)
    widths = [int(width * column.width / whole) for column in table.columns]
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    heads = _row([c.header for c in table.columns], widths, table.columns, head=True)
    heads += _row([c.letter for c in table.columns], widths, table.columns, head=True, light=True)
    body = "".join(_row(list(row), widths, table.columns) for row in table.rows)
    total = _row(list(table.total), widths, table.columns, bold=True) if table.total else ""
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{heads}{body}{total}</w:tbl>"
    )


def _row(
    texts: list[str],
    widths: list[int],
    columns: tuple[TableColumn, ...],
    *,
    head: bool = False,
    light: bool = False,
    bold: bool = False,
) -> str:
    """One row; headings are repeated on every page, and no row breaks over two."""
    style = "XtCellHead" if head and not light else "XtCell"
    cells = ""
    for text, width, column in zip(texts, widths, columns, strict=True):
        where = Align.CENTRE if head else column.align
        align = f'<w:spacing w:before="40" w:after="40"/><w:jc w:val="{_JC[where]}"/>'
        shown = text_run(text, bold=bold, italic=light)
        cells += (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
            f"{paragraph(style, shown, align)}</w:tc>"
        )
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


_JC: Final = {Align.LEFT: "left", Align.RIGHT: "right", Align.CENTRE: "center"}
