"""The page to sign by as a workbook of its own: one sheet, values only, at every level."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from writing.plans import CATALOGUE, blank_plan, district_plan, filled_plan

from xltools.plan.plan import Plan
from xltools.workbook.summary_print import write_summary_alone


@pytest.mark.parametrize("plan", [blank_plan(), filled_plan(), district_plan()])
def test_the_page_has_nothing_to_calculate_and_leads_nowhere(tmp_path: Path, plan: Plan) -> None:
    path = tmp_path / "phiếu.xlsx"

    write_summary_alone(path, plan, CATALOGUE)

    book = openpyxl.load_workbook(path)
    sheet = book["Tóm tắt"]
    assert book.sheetnames == ["Tóm tắt"]
    assert [cell.coordinate for row in sheet for cell in row if cell.data_type == "f"] == []
    assert [cell.coordinate for row in sheet for cell in row if cell.hyperlink] == []
    assert len(sheet._charts) == 3
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_the_page_shows_what_the_workbook_would_show(tmp_path: Path) -> None:
    path = tmp_path / "phiếu.xlsx"

    write_summary_alone(path, filled_plan(), CATALOGUE)

    rows = openpyxl.load_workbook(path)["Tóm tắt"].iter_rows(values_only=True)
    shown = [[value for value in row if value not in (None, "")][:3] for row in rows]
    assert ["Kế hoạch số 45/KH-UBND ngày 20 tháng 3 năm 2024"] in shown
    assert ["Toàn đơn vị", 397, 9] in shown
