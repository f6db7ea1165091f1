"""The worksheet that all our workbooks are made of."""

from __future__ import annotations

from xltools.workbook.quick_sheet import QuickSheet


class FormSheet(QuickSheet):
    """A sheet of a form, a board, a list, ..."""
