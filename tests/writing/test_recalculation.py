"""A spreadsheet program calculates every formula to the value that was written beside it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from conftest import LibreOffice
from writing.plans import CATALOGUE, blank_plan, district_plan, filled_plan

from xltools.workbook.write import write_workbook

Values = dict[str, object]


def formulas_of(path: Path) -> set[str]:
    """Every cell with a formula: Sheet!A1."""
    return {
        f"{sheet.title}!{cell.coordinate}"
        for sheet in openpyxl.load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def values_of(path: Path, cells: set[str]) -> Values:
    """The stored values of those cells; a blank is "" and a number is rounded to 9 places."""
    book = openpyxl.load_workbook(path, data_only=True)
    values: Values = {}
    for place in sorted(cells):
        sheet, _, address = place.rpartition("!")
        value = book[sheet][address].value
        values[place] = round(value, 9) if isinstance(value, int | float) else value or ""
    return values


@pytest.mark.parametrize("locale", ["vi-VN", "en-US"])
def test_every_formula_gives_the_value_that_was_written(
    tmp_path: Path, libreoffice: LibreOffice, locale: str
) -> None:
    plans = {"blank": blank_plan(), "filled": filled_plan(), "district": district_plan()}
    files = [tmp_path / f"{name}.xlsx" for name in plans]
    for file, plan in zip(files, plans.values(), strict=True):
        write_workbook(file, plan, CATALOGUE)

    calculated = libreoffice.convert(files, "xlsx", tmp_path / "calculated", locale)

    for ours, theirs in zip(files, calculated, strict=True):
        cells = formulas_of(ours)
        assert len(cells) > 1000
        assert values_of(theirs, cells) == values_of(ours, cells)


def test_the_live_check_names_what_is_wrong_in_a_plan_with_faults(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    write_workbook(path, filled_plan(), CATALOGUE)
    sheet = openpyxl.load_workbook(path, data_only=True)["Kiểm tra"]

    rows = [[cell.value for cell in row] for row in sheet.iter_rows(max_col=4) if row[3].value]

    assert [(row[1], row[2]) for row in rows if row[3] == "Cần xem"] == [
        ("Các ô phải điền ở trang Chỉ tiêu đã có nội dung", 1),
        ("Chỉ tiêu có giá trị, hoặc đánh dấu chưa có số", 1),
        ("Các ô phải điền ở trang Diễn biến hộ đã có nội dung", 3),
        ("Số hộ nghèo, hộ cận nghèo cuối kỳ không âm", 1),
        ("Hộ nghèo và hộ cận nghèo cộng lại không vượt tổng số hộ", 2),
        ("Các ô phải điền ở trang Chỉ số thiếu hụt đã có nội dung", 46),
        ("Số hộ khắc phục thiếu hụt không vượt số hộ đang thiếu hụt", 1),
        ("Các ô phải điền ở trang Kinh phí đã có nội dung", 4),
        ("Dòng vốn được giao có số tiền", 1),
        ("Cộng các dòng vốn bằng tổng số nêu cho toàn Chương trình", 1),
        ("Các ô phải điền ở trang Phân công đã có nội dung", 2),
        ("Các ô phải điền ở trang Căn cứ đã có nội dung", 1),
        ("Mã không bị dùng hai lần ở trang Phân công", 2),
    ]
