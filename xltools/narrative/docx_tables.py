"""The head and the foot of a document: tables without borders."""

from __future__ import annotations

from typing import Final

from xltools.narrative import words
from xltools.narrative.blocks import Letterhead, Recipients, Run, Signature
from xltools.narrative.docx_controls import Controls
from xltools.narrative.docx_look import AgencyLine, Look
from xltools.narrative.docx_xml import (
    last_line_width,
    paragraph,
    rule,
    runs,
    text_run,
    text_width,
    twips,
)

_AGENCY_SHARE: Final = 0.39
_ROOM_TO_SIGN: Final = 4
_GAP: Final = 160  # 8 pt
_FRAME_OF_URGENCY: Final = {"KHẨN": twips(20), "HỎA TỐC": twips(30), "THƯỢNG KHẨN": twips(40)}


def letterhead(block: Letterhead, look: Look, controls: Controls) -> str:
    """Agency and number on the left, nation, motto, place and date on the right."""
    left_width = round(look.width * _AGENCY_SHARE)
    right_width = look.width - left_width
    agency = look.agency or tuple(AgencyLine(line) for line in block.agency)
    styles = {True: "XtAgency", False: "XtSuperior"}
    left = "".join(paragraph(styles[line.bold], text_run(line.text)) for line in agency)
    left += rule(left_width, last_line_width(agency[-1].text, 12, left_width) * 2 // 5)
    right = paragraph("XtNation", text_run(words.NATION))
    right += paragraph("XtMotto", text_run(words.MOTTO))
    right += rule(right_width, text_width(words.MOTTO, 13, bold=True))
    below = paragraph("XtNumber", text_run(block.number))
    below += _urgency(block.urgency, left_width) if block.urgency else ""
    below += paragraph("XtDraft", text_run(block.draft_mark)) if block.draft_mark else ""
    date = paragraph("XtDate", text_run(block.place_and_date))
    left, right, below, date = (
        controls.around(f"{block.id}{part}", cell)
        for part, cell in (("", left), ("/tieu-ngu", right), ("/so", below), ("/ngay", date))
    )
    return _borderless((left_width, right_width), ((left, right), (below, date)))


def _urgency(mark: str, width: int) -> str:
    """The mark in its frame of the width that the decree gives for it, below the number."""
    side = max(0, (width - _FRAME_OF_URGENCY.get(mark, twips(30))) // 2)
    return paragraph("XtUrgency", text_run(mark), f'<w:ind w:left="{side}" w:right="{side}"/>')


def ending(
    recipients: Recipients | None, signature: Signature, look: Look, controls: Controls
) -> str:
    """Recipients beside the signature; no row may break over a page."""
    left = ""
    if recipients:
        left = paragraph("XtTo", text_run(words.RECIPIENTS))
        left += "".join(paragraph("XtRecipient", runs((Run(line),))) for line in recipients.lines)
        left = controls.around(recipients.id, left)
    right = "".join(paragraph("XtSigner", text_run(line)) for line in signature.lines)
    right += paragraph("XtSigner", "") * _ROOM_TO_SIGN
    right += paragraph("XtName", text_run(signature.name))
    half = look.width // 2
    cells = (left or paragraph("XtRecipient", ""), controls.around(signature.id, right))
    return _borderless((half, look.width - half), (cells,), above=_GAP)


def _borderless(widths: tuple[int, int], rows: tuple[tuple[str, str], ...], above: int = 0) -> str:
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
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:top w:w="{above}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )
