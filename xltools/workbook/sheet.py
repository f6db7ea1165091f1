"""The worksheet that all our workbooks are made of."""

from __future__ import annotations

from functools import cache
from typing import Any

from xlsxwriter.worksheet import Worksheet


class FormSheet(Worksheet):  # type: ignore[misc]  # xlsxwriter has no types
    """A worksheet that looks through each formula once for functions newer than Excel 2010.

    XlsxWriter does so thirty times a cell, which is half of its time: the rows of a column have
    the same formula.
    """

    def __init__(self) -> None:
        super().__init__()
        self._prepare_formula: Any = cache(super()._prepare_formula)
