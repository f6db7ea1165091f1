"""The quick sheet writes what XlsxWriter's own does."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from xltools.workbook.quick_sheet import QuickSheet

FORMULAS = [
    '=SUM(A1:A9)+COUNTIFS(B:B,">0")',
    "=XLOOKUP(A1,B:B,C:C)",
    "=SUM(FILTER(A1:A9,B1:B9>0))",
    "=_xlfn.XLOOKUP(A1,B:B,C:C)",
    '=IFNA(VLOOKUP(A1,B:C,2,0),"SORT(")',
    "{=SUM(A1:A9*B1:B9)}",
    "=MATCH(A1,{1,2,3},0)",
    "=STDEV.S(A1:A9)",
    "=A1",
]


def part(sheet: type[Worksheet], wide: bool) -> str:
    """The XML of a sheet with a style for every column, some widths, a hidden one, and a cell."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        grey: Any = book.add_format({"bg_color": "#CCCCCC"})
        page: Any = book.add_worksheet("Trang", sheet)
        if wide:
            page.set_column(0, 16383, None, grey)
        else:
            page.style_other_columns(grey)
        page.set_column(0, 1, 20, grey)
        page.set_column(5, 5, None, grey, {"hidden": True})
        page.write_string(3, 2, "ô")
        page.write_blank(3, 3, None, grey)
    with zipfile.ZipFile(written) as archive:
        return archive.read("xl/worksheets/sheet1.xml").decode("utf-8")


def test_other_columns_are_styled_and_do_not_count_as_used() -> None:
    quick, slow = part(QuickSheet, wide=False), part(Worksheet, wide=True)

    assert re.findall('<dimension ref="(.*?)"/>', quick + slow) == ["A4:F4", "A4:XFD4"]
    assert quick.replace("A4:F4", "A4:XFD4") == slow


@pytest.mark.parametrize("expand", [False, True])
@pytest.mark.parametrize("formula", FORMULAS)
def test_new_functions_are_marked_as_xlsxwriter_marks_them(formula: str, expand: bool) -> None:
    assert QuickSheet()._prepare_formula(formula, expand) == Worksheet()._prepare_formula(
        formula, expand
    )
