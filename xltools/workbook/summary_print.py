"""Tóm tắt by itself, in values: the workbook of one page that the Phiếu trình ký is printed from.

A program that prints may not calculate, and prints hidden sheets too; here is nothing to calculate
and no other sheet.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from xltools.catalogue import Catalogue
from xltools.form import SUMMARY
from xltools.plan.plan import Plan
from xltools.workbook.book import FormBook
from xltools.workbook.contents import Contents
from xltools.workbook.styles import Styles
from xltools.workbook.summary_page import write_page_to_sign


class _Values:
    """A sheet on which a formula leaves its value, and a link to another sheet nothing."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sheet, name)

    def write_formula(self, row: int, column: int, _formula: str, style: Any, value: Any) -> None:
        if isinstance(value, str):
            self._sheet.write_string(row, column, str(value), style)
        else:
            self._sheet.write_number(row, column, value, style)

    def write_url(self, *_where: object) -> None:
        """A page of paper leads nowhere."""


def write_summary_alone(path: Path, plan: Plan, catalogue: Catalogue) -> None:
    """Write the page to sign by to a new workbook that holds nothing else. Raises OSError."""
    with FormBook(path) as book:
        sheet = _Values(book.add_worksheet(SUMMARY.name))
        write_page_to_sign(book, sheet, Contents(plan, catalogue), Styles(book))
