"""Tóm tắt above the commune."""

from __future__ import annotations

from typing import Any

from xltools.wording import book
from xltools.workbook.contents import Contents
from xltools.workbook.styles import Styles
from xltools.workbook.summary_parts import SummaryParts


def write_summary_above(book_: Any, sheet: Any, contents: Contents, make: Styles) -> None:
    """The page, whole."""
    summary = SummaryParts(book_, sheet, contents, make)
    summary.page.title(book.SUMMARY_TITLE)
    summary.top()
    summary.households()
    summary.money_and_deprivations()
    summary.targets()
    summary.tasks()
    summary.signing()
    summary.page.finish()
