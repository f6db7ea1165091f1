"""What drop-downs offer: asked of a spreadsheet program, and held against our own validator."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
from conftest import LibreOffice
from python_calamine import CalamineWorkbook
from writing.plans import CATALOGUE, blank_plan

from xltools.form.base import Listed
from xltools.form.layout import HEADER_ROW
from xltools.plan.build import plan_of
from xltools.plan.choices import offered
from xltools.plan.export import export
from xltools.plan.scope import Scope
from xltools.rows.document import rows_of
from xltools.workbook.write import write_workbook

LONGEST_LIST = 60
TYPED: dict[str, Any] = {
    "Chỉ tiêu": [
        {"Mã": "CT01", "Nhóm": "giảm nghèo", "Nội dung chỉ tiêu": "Tỷ lệ hộ nghèo"},
        {"Mã": "CT02", "Nhóm": "Y tế", "Nội dung chỉ tiêu": "Trẻ em thấp còi"},
        {"Mã": "CT03", "Nhóm": "Y tế", "Nội dung chỉ tiêu": "Bảo hiểm y tế"},
        {"Mã": "CT09", "Nội dung chỉ tiêu": "Chưa xếp nhóm"},
    ],
    "Hoạt động": [
        {"Mã": "HD01", "Dự án - chính sách": "DA1", "Nội dung": "Làm đường"},
        {"Mã": "HD02", "Dự án - chính sách": "DA2", "Nội dung": "Nuôi bò"},
        {"Mã": "HD03", "Dự án - chính sách": "DA2", "Nội dung": "Trồng mía"},
    ],
    "Kinh phí": [
        {"Mã": "KP01", "Dự án - chính sách": "DA1", "Nguồn": "NSTW"},
        {"Mã": "KP02", "Dự án - chính sách": "DA1", "Nguồn": "Quỹ Vì người nghèo"},
    ],
    "Phân công": [
        {"Mã": "NV01", "Dự án - chính sách": "DA2"},
        {"Mã": "NV02", "Dự án - chính sách": "DA7.TDA1"},
        {"Mã": "NV03"},
    ],
    "Cơ quan": [{"Tên đầy đủ": "Công an xã"}, {"Tên đầy đủ": "Trạm Y tế xã"}],
}


def written(path: Path, document: dict[str, Any]) -> Path:
    """The template of a commune with those sheets in place of its own."""
    write_workbook(path, plan_of(rows_of(export(blank_plan()) | document)), CATALOGUE)
    return path


def offers(
    libreoffice: LibreOffice, path: Path, cells: list[tuple[str, str, int]]
) -> list[list[object]]:
    """The words that the drop-down of each cell offers: sheet, heading, row of the table."""
    book = openpyxl.load_workbook(path)
    rules = [rule_of(book[sheet], heading, row) for sheet, heading, row in cells]
    asked = book.create_sheet("hoi")
    for column, rule in enumerate(rules, start=1):
        for row in range(1, LONGEST_LIST + 1):
            asked.cell(row, column, f'=IFERROR(INDEX({rule},{row})&"","")')
    book.save(path.with_name("hoi.xlsx"))
    [answered] = libreoffice.convert([path.with_name("hoi.xlsx")], "xlsx", path.parent / "ra")
    sheet = CalamineWorkbook.from_path(str(answered)).get_sheet_by_name("hoi")
    columns = zip(*sheet.to_python(skip_empty_area=False), strict=True)
    return [[word for word in column if word != ""] for column in columns]


def rule_of(sheet: Any, heading: str, row: int) -> str:
    """The formula of a cell's list as it would stand in a cell of another sheet."""
    column = next(cell.column for cell in sheet[HEADER_ROW] if cell.value == heading)
    place = sheet.cell(HEADER_ROW + 1, column).coordinate
    [rule] = [each for each in sheet.data_validations.dataValidation if place in each.sqref]
    moved = openpyxl.formula.translate.Translator(f"={rule.formula1}", place).translate_formula(
        sheet.cell(HEADER_ROW + row, column).coordinate
    )
    return moved[1:].replace("$", f"'{sheet.title}'!$")


def test_a_list_of_codes_ends_with_the_last_row_that_was_begun(
    tmp_path: Path, libreoffice: LibreOffice
) -> None:
    """Codes stand ready in blank rows; they are offered only once somebody used them."""
    path = written(tmp_path / "so.xlsx", TYPED)

    found = offers(
        libreoffice,
        path,
        [
            ("Chỉ tiêu", "Thuộc chỉ tiêu (trong đó)", 1),
            ("Hoạt động", "Chỉ tiêu", 1),
            ("Phân công", "Đơn vị chủ trì", 1),
            ("Kinh phí", "Văn bản giao", 1),
        ],
    )

    targets = ["CT01", "CT02", "CT03", "CT09"]
    assert found == [targets, targets, ["Công an xã", "Trạm Y tế xã"], ["VB01"]]


def test_a_list_follows_the_cell_that_narrows_it(tmp_path: Path, libreoffice: LibreOffice) -> None:
    """Blank, or naming nothing that the list knows: the whole list is offered."""
    scope = Scope(blank_plan(), CATALOGUE)
    indicators = list(offered(Listed.INDICATORS, scope))
    path = written(tmp_path / "so.xlsx", TYPED)

    found = offers(
        libreoffice,
        path,
        [
            ("Chỉ tiêu", "Chỉ số", 2),
            ("Chỉ tiêu", "Chỉ số", 4),
            ("Kinh phí", "Loại vốn", 1),
            ("Kinh phí", "Loại vốn", 2),
            ("Phân công", "Hoạt động riêng", 1),
            ("Phân công", "Hoạt động riêng", 2),
            ("Phân công", "Hoạt động riêng", 3),
            ("Chỉ số thiếu hụt", "Chỉ tiêu liên quan", 3),
        ],
    )

    activities = ["HD01", "HD02", "HD03"]
    of_health = ["Suy dinh dưỡng thể thấp còi", "Suy dinh dưỡng thể nhẹ cân"]
    assert found == [
        [*of_health, "Tỷ lệ tham gia bảo hiểm y tế", "Dinh dưỡng", "Bảo hiểm y tế", "khác"],
        indicators,
        ["đầu tư phát triển", "sự nghiệp", "chưa xác định"],
        ["đầu tư phát triển", "sự nghiệp", "không áp dụng", "chưa xác định"],
        ["HD02", "HD03"],
        activities,
        activities,
        ["CT02", "CT03"],
    ]


def test_where_rows_of_one_kind_stand_apart_the_whole_list_is_offered(
    tmp_path: Path, libreoffice: LibreOffice
) -> None:
    """A stretch of an unsorted table would leave out some of the rows and hold strange ones."""
    more = {"Mã": "HD04", "Dự án - chính sách": "DA1", "Nội dung": "Sửa cầu"}
    path = written(tmp_path / "so.xlsx", {**TYPED, "Hoạt động": [*TYPED["Hoạt động"], more]})

    found = offers(libreoffice, path, [("Phân công", "Hoạt động riêng", 1)])

    assert found == [["HD01", "HD02", "HD03", "HD04"]]
