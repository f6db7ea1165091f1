"""What the pages to read have in common: width, headings, lines, locked cells, print set-up."""

from __future__ import annotations

import textwrap
from typing import Any

from xltools.form import GUIDE
from xltools.form.base import Sheet
from xltools.wording import book
from xltools.workbook import styles
from xltools.workbook.contents import Contents
from xltools.workbook.page_setup import link_to, set_up_page
from xltools.workbook.row_heights import height_of
from xltools.workbook.styles import NAVY, Styles


class PageWriter:
    """Writes a protected page from the top down; `row` is the next row, counted from 0."""

    def __init__(
        self, sheet: Any, make: Styles, form: Sheet, contents: Contents, widths: tuple[float, ...]
    ) -> None:
        self.sheet = sheet
        self.row = 0
        self._make = make
        self._form = form
        self.contents = contents
        self._widths = widths
        sheet.hide_gridlines(2)
        sheet.style_other_columns(make(locked=True))
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, make(locked=True))

    def title(self, text: str) -> None:
        """The title over the whole width, and under it the way back from other pages."""
        style = self._make(
            bold=True, font_size=16, font_color=NAVY, align="center_across", valign="vcenter"
        )
        self.sheet.set_row(self.row, 28)
        self._across(text, style)
        if self._form != GUIDE:
            link = link_to(self.contents, GUIDE)
            self.sheet.write_url(self.row, 0, link, self._make.link, book.BACK)
            self.row += 1

    def line(self, text: str, style: Any) -> None:
        """One line that may run over the columns to its right."""
        self.sheet.write_string(self.row, 0, text, style)
        self.row += 1

    def heading(self, text: str) -> None:
        """A heading with a blank line before it, underlined over the whole width."""
        self.row += 1
        style = self._make(
            bold=True, font_size=13, font_color=NAVY, bottom=1, bottom_color=NAVY, valign="vcenter"
        )
        self.sheet.set_row(self.row, 21)
        self.sheet.write_string(self.row, 0, text, style)
        for column in range(1, len(self._widths)):
            self.sheet.write_blank(self.row, column, None, style)
        self.row += 1

    def headings(self, texts: tuple[str, ...]) -> None:
        """The headings of a small table."""
        style = self._make.heading(required=True, calculated=False, assigned=False)
        self.sheet.set_row(self.row, 21)
        for column, text in enumerate(texts):
            self.sheet.write_string(self.row, column, text, style)
        self.row += 1

    def paragraph(self, number: int, text: str) -> None:
        """A numbered paragraph over all columns but the first, by hand in lines of that width."""
        width = int(sum(self._widths[1:]) * 1.18)
        number_style = self._make(align="center", valign="top")
        self.sheet.write_string(self.row, 0, f"{number}.", number_style)
        for line in textwrap.wrap(text, width):
            self.sheet.write_string(self.row, 1, line, self._make(valign="top"))
            self.row += 1

    def boxed_text(self, column: int, text: str) -> None:
        """A text in a box that grows downwards."""
        style = self._make(**styles.BOX, text_wrap=True, indent=1)
        self.sheet.write_string(self.row, column, text, style)
        self.sheet.set_row(self.row, height_of([(text, self._widths[column])]))

    def finish(self) -> None:
        """Protect the page, without a password, and set up its print."""
        self.sheet.protect("", {"select_locked_cells": True, "format_columns": True})
        self.sheet.print_area(0, 0, self.row - 1, len(self._widths) - 1)
        set_up_page(self.sheet, self._form, self.contents.plan, down=1)

    def _across(self, text: str, style: Any) -> None:
        self.sheet.write_string(self.row, 0, text, style)
        for column in range(1, len(self._widths)):
            self.sheet.write_blank(self.row, column, None, style)
        self.row += 1
