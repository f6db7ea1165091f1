"""The page Tóm tắt while it is written from the top down: its cells, headings and charts."""

from __future__ import annotations

from typing import Any, Final

from xltools.form import SUMMARY
from xltools.wording.numbers import roman
from xltools.workbook import styles
from xltools.workbook.cell_values import result
from xltools.workbook.contents import Contents
from xltools.workbook.page_writer import PageWriter
from xltools.workbook.styles import BOX, Styles
from xltools.workbook.summary_charts import Drawn
from xltools.workbook.summary_figures import Figure, Line
from xltools.workbook.summary_money import MONEY

WIDTHS: Final = (31, *[7.3] * 11, 20)
LAST: Final = len(WIDTHS) - 1
_SMALL: Final = {"font_size": 11, "shrink": True}


class SummarySheet:
    """What the parts of the page write with; `charts` are those that the parts so far call for."""

    def __init__(self, book_: Any, sheet: Any, contents: Contents, make: Styles) -> None:
        self.page = PageWriter(sheet, make, SUMMARY, contents, WIDTHS)
        self.book, self.sheet, self.contents, self.make = book_, sheet, contents, make
        self.charts: list[Drawn] = []
        self._sections = 0

    def section(self, text: str) -> None:
        """The numbered heading of a part."""
        self.page.heading(self.numbered(text))

    def numbered(self, text: str) -> str:
        """The heading of the next part, with its number: II. Kinh phí."""
        self._sections += 1
        return f"{roman(self._sections)}. {text}"

    def text(self, column: int, text: str, row: int | None = None, **look: Any) -> None:
        at = self.page.row if row is None else row
        self.sheet.write_string(at, column, text, self.make(**BOX, **{**_SMALL, **look}))

    def figure(self, column: int, figure: Figure | None, row: int, **look: Any) -> None:
        if figure is None:
            self.sheet.write_blank(row, column, None, self.make(**BOX, **look))
            return
        align = "right" if figure.num_format == MONEY else "center"
        indent = {"indent": 1} if align == "right" else {}
        style = {**_SMALL, "align": align, **indent, "num_format": figure.num_format, **look}
        value = result(figure.value)
        self.sheet.write_formula(row, column, figure.formula, self.make(**BOX, **style), value)

    def total(self, label: str, row: int) -> None:
        """The label of a line of totals."""
        self.text(0, label, row, bold=True, bg_color=styles.TOTAL)

    def line(self, line: Line, first: int, row: int, **look: Any) -> None:
        for column, figure in enumerate(line, start=first):
            self.figure(column, figure, row, **look)

    def headings(self, texts: tuple[str, ...], first: int, row: int) -> None:
        style = self.make.heading(required=False, calculated=False, assigned=False)
        for column, text in enumerate(texts, start=first):
            self.sheet.write_string(row, column, text, style)

    def across(self, text: str, first: int, last: int, row: int, style: Any) -> None:
        """A text centred over several cells, which stay apart."""
        self.sheet.write_string(row, first, text, style)
        for column in range(first + 1, last + 1):
            self.sheet.write_blank(row, column, None, style)

    def heading_across(self) -> Any:
        """The look of a heading over several cells."""
        look = {**BOX, "bold": True, "font_size": 11, "bg_color": styles.OPTIONAL}
        return self.make(**look, align="center_across")

    def more(self, figure: Figure) -> None:
        style = self.make(italic=True, font_size=10, font_color="#595959")
        value = result(figure.value)
        self.sheet.write_formula(self.page.row, 0, figure.formula, style, value)
        self.page.row += 1
