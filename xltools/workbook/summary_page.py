"""Tóm tắt: one page that leaders read, and sign by when it is printed (Phiếu trình ký)."""

from __future__ import annotations

from typing import Any, Final

from xltools.wording import book
from xltools.workbook.contents import Contents
from xltools.workbook.styles import Styles
from xltools.workbook.summary_above import write_summary_above
from xltools.workbook.summary_charts import draw
from xltools.workbook.summary_parts import SummaryParts

_CHART_ROWS: Final = 12
_CHARTS: Final = ((0, 343), (3, 285), (8, 368))
"""The column that each chart begins in, and its width in pixels."""


class _Own(SummaryParts):
    """The page about the plan of the unit itself."""

    def drawings(self) -> None:
        """The charts, side by side."""
        self.section(book.SUMMARY_CHARTS)
        for chart, (column, width) in zip(self.charts, _CHARTS, strict=False):
            draw(self.book, self.sheet, chart, (self.page.row, column), (width, _CHART_ROWS * 20))
        self.page.row += _CHART_ROWS


def write_summary(book_: Any, sheet: Any, contents: Contents, make: Styles) -> None:
    """The page, whole; with units below it is about them first."""
    if contents.above_commune:
        write_summary_above(book_, sheet, contents, make)
    else:
        write_page_to_sign(book_, sheet, contents, make)


def write_page_to_sign(book_: Any, sheet: Any, contents: Contents, make: Styles) -> None:
    """The plan of the unit itself on one page, at any level: what its leader signs by."""
    summary = _Own(book_, sheet, contents, make)
    summary.page.title(book.SUMMARY_TITLE)
    summary.top()
    summary.households()
    summary.money_and_deprivations()
    summary.targets()
    summary.tasks()
    summary.drawings()
    summary.signing()
    summary.page.finish()
