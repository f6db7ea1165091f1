"""The block to sign by, under annexes: printed with them, and never taken for data."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from writing.plans import CATALOGUE, blank_plan, filled_plan

from xltools.form import FundingLine, Movement
from xltools.form.layout import HEADER_ROW, SIGNATURE_ROWS
from xltools.plan.build import plan_of
from xltools.plan.plan import Plan
from xltools.rows.read import read_rows
from xltools.workbook.read import read_workbook
from xltools.workbook.signature import SIGNED
from xltools.workbook.write import write_workbook

pytestmark = pytest.mark.slow  # each writes or reads a whole workbook

SIGNED_SHEETS = ["Chỉ tiêu", "Chỉ số thiếu hụt", "Diễn biến hộ", "Kinh phí", "Kết quả thực hiện"]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of a commune whose plan is issued."""
    return write(tmp_path_factory.mktemp("signed"), filled_plan())


def write(folder: Path, plan: Plan, only: set[str] | None = None) -> Path:
    """The workbook of a plan."""
    path = folder / "so.xlsx"
    write_workbook(path, plan, CATALOGUE, only=only)
    return path


def block(sheet: Worksheet) -> list[list[str]]:
    """What the last rows of a sheet show, row by row."""
    rows = sheet.iter_rows(min_row=sheet.max_row - SIGNATURE_ROWS + 1, values_only=True)
    return [[str(value) for value in row if value] for row in rows]


def read(path: Path) -> Plan:
    """The plan that a workbook holds."""
    return plan_of(read_rows(read_workbook(path)))


def test_an_annex_ends_with_who_made_and_who_signs_it(filled: Path) -> None:
    book = openpyxl.load_workbook(filled, data_only=True)

    assert {sheet.title: block(sheet) for sheet in book if sheet.title in SIGNED_SHEETS} == {
        name: [
            ["NGƯỜI LẬP BIỂU", "Tân Lập, ngày 20 tháng 3 năm 2024"],
            ["Công chức LĐ-TB&XH", "TM. ỦY BAN NHÂN DÂN"],
            ["CHỦ TỊCH"],
            [],
            ["Trần Thị B", "Nguyễn Văn A"],
            ["Kèm theo Kế hoạch số 45/KH-UBND ngày 20 tháng 3 năm 2024"],
        ]
        for name in SIGNED_SHEETS
    }


def test_a_blank_template_leaves_room_for_date_and_names(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(write(tmp_path, blank_plan()), data_only=True)

    assert block(book["Kinh phí"]) == [
        ["NGƯỜI LẬP BIỂU", "ngày …… tháng …… năm ………"],
        ["TM. ỦY BAN NHÂN DÂN"],
        ["CHỦ TỊCH"],
        [],
        [],
        [],
    ]


def test_the_block_is_printed_with_its_table(filled: Path) -> None:
    book = openpyxl.load_workbook(filled)

    for name in SIGNED_SHEETS:
        last_printed = int(book[name].print_area.rpartition("$")[2])
        assert last_printed == book[name].max_row


def test_only_sheets_that_go_out_by_themselves_are_signed(filled: Path) -> None:
    book = openpyxl.load_workbook(filled, data_only=True)
    signed = {
        sheet.title
        for sheet in book
        if any("NGƯỜI LẬP BIỂU" in row for row in sheet.iter_rows(values_only=True))
    }

    assert signed == set(SIGNED_SHEETS)
    assert signed < {record.sheet.name for record in SIGNED}


def test_a_part_of_a_workbook_is_not_signed(tmp_path: Path) -> None:
    part = openpyxl.load_workbook(write(tmp_path, filled_plan(), {"Kinh phí"}), data_only=True)

    assert block(part["Kinh phí"])[-1][0].startswith("Cộng: vốn")


@pytest.mark.parametrize("record", [Movement, FundingLine])
def test_nothing_of_the_block_is_read_whatever_stands_there(
    record: type[Movement | FundingLine], filled: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(filled, data_only=True)
    sheet = book[record.sheet.name]
    for row in sheet.iter_rows(min_row=sheet.max_row - SIGNATURE_ROWS + 1):
        for cell in row:
            cell.value = cell.value or "ký thay"
    first = sheet.cell(sheet.max_row - SIGNATURE_ROWS + 1, 1)
    first.value = "Người lập biểu"
    book.save(tmp_path / "ky.xlsx")

    assert read(tmp_path / "ky.xlsx").of(record) == read(filled).of(record)


def test_what_is_typed_between_table_and_block_or_under_the_block_is_read(
    filled: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(filled)
    sheet = book["Kinh phí"]
    project = [cell.value for cell in sheet[HEADER_ROW]].index("Dự án - chính sách") + 1
    for row in (sheet.max_row - SIGNATURE_ROWS, sheet.max_row + 1):
        sheet.cell(row, project).value = "DA7"
    book.save(tmp_path / "them.xlsx")

    added = [line.project for line in read(tmp_path / "them.xlsx").funding]
    assert added == [*(line.project for line in read(filled).funding), "DA7", "DA7"]
