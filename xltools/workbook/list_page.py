"""A sheet that lists things for people to read, filter and print: headings, texts, links."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from xltools.form.layout import HEADER_ROW
from xltools.workbook import styles
from xltools.workbook.page_setup import A4
from xltools.workbook.row_heights import height_of
from xltools.workbook.styles import Styles


class ListPage:
    """A sheet of a list; rows and columns are counted from 0."""

    widths: tuple[int, ...] = ()

    def __init__(self, sheet: Any, make: Styles) -> None:
        self.sheet, self.make = sheet, make
        sheet.fit_rows_below(HEADER_ROW)
        sheet.hide_gridlines(2)
        for column, width in enumerate(self.widths):
            sheet.set_column(column, column, width)
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.6)
        sheet.set_footer("&C&P/&N")

    def headings(self, at: int, texts: Sequence[str]) -> None:
        style = self.make.heading(required=True, calculated=False, assigned=False)
        self.sheet.set_row(at, 36)
        for column, text in enumerate(texts):
            self.sheet.write_string(at, column, text, style)

    def texts(self, at: int, texts: dict[int, str]) -> None:
        """Texts of a row, which becomes as high as the longest needs."""
        box = self.make(**styles.BOX, text_wrap=True, indent=1)
        for column, text in texts.items():
            self.sheet.write_string(at, column, text, box)
        height = height_of((text, self.widths[column]) for column, text in texts.items())
        self.sheet.set_row(at, height)

    def number(self, at: int, column: int, number: int) -> None:
        """A number; 0 is left blank."""
        style = self.make(**styles.BOX, num_format=styles.COUNT)
        if number:
            self.sheet.write_number(at, column, number, style)
        else:
            self.sheet.write_blank(at, column, None, style)

    def link(self, at: int, column: int, link: str, shown: str) -> None:
        look = {
            **styles.BOX,
            "font_color": "#0563C1",
            "underline": 1,
            "text_wrap": True,
            "indent": 1,
        }
        self.sheet.write_url(at, column, link, self.make(**look), shown)


def link_to(workbook: Path, target: Path) -> str:
    """A link into a workbook as seen from another; whole where they stand on two drives."""
    try:
        seen = os.path.relpath(workbook.resolve(), target.resolve().parent)
    except ValueError:
        seen = str(workbook.resolve())
    return f"external:{seen}#"
