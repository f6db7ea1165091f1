"""What comes out of the printer: as annexes look, few pages, and none that blank rows fill."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from conftest import LibreOffice
from openpyxl.worksheet.worksheet import Worksheet
from writing.plans import CATALOGUE, district_plan

from xltools.workbook.write import write_workbook

WORKBOOKS = Path(__file__).resolve().parents[2] / "workbooks"
HIDDEN = 4
"""Pages of the hidden list of offices: LibreOffice prints them, Excel does not."""
A4 = 9


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> list[Worksheet]:
    """Every sheet that staff see, of the fullest workbook."""
    path = tmp_path_factory.mktemp("print") / "so.xlsx"
    write_workbook(path, district_plan(), CATALOGUE)
    return [sheet for sheet in openpyxl.load_workbook(path) if sheet.sheet_state == "visible"]


@pytest.mark.slow
def test_every_sheet_prints_on_a4_with_page_numbers_and_its_width_fitted(
    sheets: list[Worksheet],
) -> None:
    for sheet in sheets:
        setup, fitted = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
        # a page that is fitted takes no page break; Tóm tắt of a district begins its second one
        broken = bool(sheet.row_breaks.brk)
        scaled = 50 <= int(setup.scale or 100) <= 60 if broken else fitted and fitted.fitToPage
        assert (int(setup.paperSize or 0), scaled) == (A4, True), sheet.title
        assert 1 <= int(setup.fitToWidth or 1) <= 3, sheet.title
        assert sheet.oddFooter.center.text == "Trang &P/&N", sheet.title
        assert sheet.print_area, sheet.title


@pytest.mark.slow
def test_every_table_prints_its_title_and_repeats_its_headings(sheets: list[Worksheet]) -> None:
    for sheet in sheets:
        if sheet.tables:
            assert sheet.print_title_rows == "$3:$5", sheet.title
            assert sheet["A1"].value or sheet["B1"].value, sheet.title
            title = sheet["A1"].value or sheet["B1"].value
            assert title in (sheet.oddHeader.center.text or ""), sheet.title


def test_a_commune_prints_its_whole_workbook_on_thirty_pages(
    tmp_path: Path, libreoffice: LibreOffice
) -> None:
    template = WORKBOOKS / "mau-ke-hoach-giam-ngheo.xlsx"
    filled = WORKBOOKS / "vi-du" / "tan-lap-2024.xlsx"

    printed = libreoffice.convert([template, filled], "pdf", tmp_path)

    for pdf in printed:
        assert len(libreoffice.pages(pdf, resolution=10)) - HIDDEN <= 30
