"""A row that Excel adds to a table is read, worked out, checked, and added up below."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from conftest import LibreOffice
from writing.excel_rows import append_row
from writing.plans import CATALOGUE, filled_plan

from xltools.api.reading import Opened, open_workbook
from xltools.form import FundingLine, Movement
from xltools.quantities import Dong
from xltools.wording import live_check as words
from xltools.workbook.write import write_workbook

VILLAGE: dict[str, str | float] = {
    "Kỳ": "kế hoạch",
    "Mã": "T2",
    "Tổng số hộ đầu kỳ": 50,
    "Tổng số hộ DTTS đầu kỳ": 60,
    "Hộ nghèo đầu kỳ": 5,
    "Thoát nghèo, vượt chuẩn cận nghèo": 2,
    "Hộ cận nghèo đầu kỳ": 4,
}
MONEY: dict[str, str | float] = {
    "Mã": "KP99",
    "Dự án - chính sách": "DA2",
    "Nguồn": "NSTW",
    "Loại vốn": "sự nghiệp",
    "Tình trạng": "được giao",
    "Kế hoạch vốn năm (triệu đồng)": 150000.5,
}


@pytest.fixture(scope="module")
def grown(
    tmp_path_factory: pytest.TempPathFactory, libreoffice: LibreOffice
) -> tuple[Path, int, int]:
    """A workbook whose tables of households and money have a row more, and those rows."""
    folder = tmp_path_factory.mktemp("grown")
    written, taller, tallest = (folder / f"{name}.xlsx" for name in ("so", "thon", "thon-von"))
    write_workbook(written, filled_plan(), CATALOGUE)
    village = append_row(written, taller, "Diễn biến hộ", VILLAGE)
    money = append_row(taller, tallest, "Kinh phí", MONEY)
    [calculated] = libreoffice.convert([tallest], "xlsx", folder / "out")
    return calculated, village, money


def counts(opened: Opened) -> dict[str, int]:
    """What the workbook counts, without the lines that count nothing."""
    return {text: each.count for text, each in opened.rows.live_counts.items() if each.count}


def shown(path: Path, sheet: str, row: int, *headings: str) -> list[object]:
    """What the cells of a row under those headings show."""
    cells = openpyxl.load_workbook(path, data_only=True)[sheet]
    places = {cell.value: cell.column for cell in cells[5]}
    return [cells.cell(row, places[heading]).value for heading in headings]


def test_the_new_row_is_a_record_with_its_figures_worked_out(grown: tuple[Path, int, int]) -> None:
    path, row, _ = grown

    village = open_workbook(path).plan.of(Movement)[-1]

    assert village.source.row == row
    assert (village.code, village.total_start, village.poor_end) == ("T2", 50, 3)
    rate = "Tỷ lệ hộ nghèo cuối kỳ (%)"
    assert shown(path, "Diễn biến hộ", row, "Hộ nghèo cuối kỳ", rate) == [3, 6]


def test_the_new_row_is_checked_by_the_workbook_and_by_us_alike(
    grown: tuple[Path, int, int], tmp_path: Path
) -> None:
    before = tmp_path / "so.xlsx"
    write_workbook(before, filled_plan(), CATALOGUE)
    was, now = counts(open_workbook(before)), counts(open_workbook(grown[0]))

    assert {text: count - was.get(text, 0) for text, count in now.items()} == {
        **dict.fromkeys(was, 0),
        words.REQUIRED.format(sheet="Diễn biến hộ"): 1,
        words.PLACE_TWICE: 2,
        words.PART: 1,
        words.TOO_LARGE: 1,
    }


def test_what_stands_below_adds_the_new_row(grown: tuple[Path, int, int]) -> None:
    path, village, money = grown
    start, end = "Hộ nghèo đầu kỳ", "Hộ nghèo cuối kỳ"
    amount = "Kế hoạch vốn năm (triệu đồng)"

    assert shown(path, "Diễn biến hộ", village + 1, start, end) == [14, 11]
    assert shown(path, "Kinh phí", money + 1, amount) == [150374.623456]
    line = open_workbook(path).plan.of(FundingLine)[-1]
    assert (line.code, line.amount) == ("KP99", Dong(150_000_500_000))


def test_the_page_for_leaders_adds_the_new_row(grown: tuple[Path, int, int]) -> None:
    page = openpyxl.load_workbook(grown[0], data_only=True)["Tóm tắt"]
    [total] = [row for row in page.iter_rows(values_only=True) if row[0] == "Toàn đơn vị"]

    assert total[1:4] == (447, 14, 11)
