"""Annexes in print: their heads, and tables with repeated headings and rows that do not break."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from xltools.narrative.blocks import Align, Annex, Table, TableColumn
from xltools.narrative.docx_controls import TABLE, Controls
from xltools.narrative.docx_look import Look, text_width_of
from xltools.narrative.docx_xml import paragraph, text_run

_BORDERS: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_NO_BORDERS: Final = "".join(f'<w:{side} w:val="nil"/>' for side in ("left", "bottom", "right"))
_JC: Final = {Align.LEFT: "left", Align.RIGHT: "right", Align.CENTRE: "center"}
_MERGED_FROM: Final = '<w:vMerge w:val="restart"/>'
_MERGED: Final = "<w:vMerge/>"
_NARROW: Final = 1150
"""Columns that are narrower on the average, in twips, have smaller letters."""


def annex(block: Annex, look: Look, controls: Controls) -> str:
    """Number, title, what it goes with and unit; the table, its remark beneath."""
    head = paragraph("XtAnnex", text_run(block.number)) if block.number else ""
    head += paragraph("XtAnnexTitle", text_run(block.title))
    head += paragraph("XtAttached", text_run(block.attached_to))
    head += paragraph("XtUnit", text_run(block.unit_line))
    table = _table(block.table, text_width_of(look, landscape=block.landscape), block.remark)
    return controls.around(block.id, head) + controls.around(f"{block.id}{TABLE}", table)


def _table(table: Table, width: int, remark: str) -> str:
    whole = sum(column.width for column in table.columns)
    widths = [int(width * column.width / whole) for column in table.columns]
    rows = _Rows(table.columns, widths)
    body = "".join(
        rows.plain(row, bold=index in table.bold) for index, row in enumerate(table.rows)
    )
    total = rows.plain(table.total, bold=True) if table.total else ""
    note = rows.note(remark) if remark else ""
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{rows.margins()}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{rows.heads()}{body}{total}{note}</w:tbl>"
    )


class _Rows:
    """The rows of one table; a table of narrow columns has smaller letters."""

    def __init__(self, columns: tuple[TableColumn, ...], widths: list[int]) -> None:
        self.columns = columns
        self.widths = widths
        self.small = "Small" if sum(widths) < _NARROW * len(columns) else ""

    def margins(self) -> str:
        """The room beside the letters, said here because LibreOffice does not ask the style."""
        room = 45 if self.small else 80
        return "".join(f'<w:{side} w:w="{room}" w:type="dxa"/>' for side in ("left", "right"))

    def heads(self) -> str:
        """One row of headings, or two where columns stand under a common one; then the letters."""
        upper, lower = "", ""
        for group, members in groupby(range(len(self.columns)), lambda i: self.columns[i].group):
            under = [*members]
            if group:
                upper += self._head(under, group)
                lower += "".join(self._head([i], self.columns[i].header) for i in under)
            else:
                for i in under:
                    upper += self._head([i], self.columns[i].header, _MERGED_FROM)
                    lower += self._head([i], "", _MERGED)
        if not any(column.group for column in self.columns):
            upper, lower = upper.replace(_MERGED_FROM, ""), ""
        letters = "".join(
            self._cell([i], "XtCell", text_run(column.letter, italic=True), "center")
            for i, column in enumerate(self.columns)
        )
        return "".join(_row(each, head=True) for each in (upper, lower, letters) if each)

    def plain(self, texts: tuple[str, ...], *, bold: bool = False) -> str:
        """A row of the body, or a sum."""
        return _row(
            "".join(
                self._cell([i], "XtCell", text_run(text, bold=bold), _JC[self.columns[i].align])
                for i, text in enumerate(texts)
            )
        )

    def note(self, text: str) -> str:
        """A last row without borders, so that a remark stays with its table."""
        content = text_run(text)
        return _row(
            f'<w:tc><w:tcPr><w:tcW w:w="{sum(self.widths)}" w:type="dxa"/>'
            f'<w:gridSpan w:val="{len(self.widths)}"/><w:tcBorders>{_NO_BORDERS}</w:tcBorders>'
            f"</w:tcPr>{paragraph('XtTableNote', content)}</w:tc>"
        )

    def _head(self, under: list[int], text: str, merge: str = "") -> str:
        return self._cell(under, "XtCellHead", text_run(text) if text else "", "center", merge)

    def _cell(self, under: list[int], style: str, content: str, align: str, merge: str = "") -> str:
        width = sum(self.widths[i] for i in under)
        span = f'<w:gridSpan w:val="{len(under)}"/>' if len(under) > 1 else ""
        jc = f'<w:jc w:val="{align}"/>'
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}'
            '<w:vAlign w:val="center"/></w:tcPr>'
            f"{paragraph(style + self.small, content, jc)}</w:tc>"
        )


def _row(cells: str, *, head: bool = False) -> str:
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"
