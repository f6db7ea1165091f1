"""The household list as written: a file of its own, red, with nothing of the plan but its frame."""

from __future__ import annotations

import importlib.util
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator
from writing.plans import CATALOGUE, TAN_LAP, filled_plan

from xltools.form import IDENTITY, LISTS, RECORDS, Movement
from xltools.form.base import fields
from xltools.form.household import CAUSES, OUTCOMES, Household, Outcome
from xltools.form.layout import FIRST_ROW, HEADER_ROW
from xltools.plan.household_counts import missing_columns
from xltools.rows.household_list import read_household_list
from xltools.workbook.household_list import SPARE_ROWS, prepared_rows, write_household_list
from xltools.workbook.read import read_workbook

pytestmark = pytest.mark.slow  # whole workbooks or documents are written

KNOWN_TO_EXCEL_2010 = {"AND", "OR"}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The blank list of xã Tân Lập."""
    path = tmp_path_factory.mktemp("list") / "danh-sach.xlsx"
    write_household_list(path, filled_plan(), CATALOGUE)
    return path


def members(path: Path) -> dict[str, bytes]:
    """Every part of the package."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_list_is_no_sheet_of_the_plan() -> None:
    assert Household not in RECORDS


def test_no_column_asks_for_an_identity_card() -> None:
    headers = [each.column.header for each in fields(Household)]

    assert headers == [
        *("Mã hộ", "Họ và tên chủ hộ", "Năm sinh", "Giới tính", "Dân tộc"),
        *("Thôn, bản, tổ dân phố", "Số nhân khẩu", "Số lao động", "Phân loại đầu năm"),
        *("Các chỉ số thiếu hụt", "Nguyên nhân nghèo", "Nhu cầu, biện pháp hỗ trợ"),
        *("Dự án - chính sách hỗ trợ", "Kinh phí hỗ trợ (triệu đồng)", "Dự kiến kết quả"),
        *("Tổ chức, cá nhân giúp đỡ", "Thời gian", "Ghi chú"),
    ]
    assert [each.column.header for each in fields(Household) if each.filled.required] == [
        *("Mã hộ", "Thôn, bản, tổ dân phố", "Phân loại đầu năm", "Dự kiến kết quả")
    ]


def test_every_outcome_is_of_one_class() -> None:
    assert sorted(each for own in OUTCOMES.values() for each in own) == sorted(Outcome)


def test_the_file_warns_in_red_and_says_whose_it_is(written: Path) -> None:
    book = openpyxl.load_workbook(written)

    assert [(s.title, s.sheet_state) for s in book] == [
        ("Hướng dẫn", "visible"),
        ("Danh sách hộ", "visible"),
        (LISTS.name, "veryHidden"),
        (IDENTITY.name, "veryHidden"),
    ]
    assert {s.sheet_properties.tabColor.rgb for s in book if s.sheet_state == "visible"} == {
        "FFC00000"
    }
    page = [cell.value for row in book["Hướng dẫn"].iter_rows() for cell in row if cell.value]
    assert "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024" in page
    assert "Đơn vị lập: Xã Tân Lập" in page
    assert "TỆP CÓ DỮ LIỆU CÁ NHÂN - CHỈ LƯU TẠI XÃ" in page
    assert "Dinh dưỡng" in page
    assert book["Danh sách hộ"]["A2"].value == "◀ Hướng dẫn"
    identity = {row[0].value: row[1].value for row in book[IDENTITY.name].iter_rows()}
    assert identity == {
        "kind": "household_list",
        "form_version": identity["form_version"],
        "unit_level": "commune",
        "unit_code": "23497",
        "unit_valid_from": identity["unit_valid_from"],
        "plan_year": "2024",
    }


def test_nothing_of_the_plan_but_unit_year_and_villages_goes_in(written: Path) -> None:
    text = b"".join(members(written).values()).decode("utf-8", "replace")
    info = TAN_LAP["Thông tin chung"]

    assert "Thôn 1" in text
    assert not [v for v in info.values() if len(v) > 5 and v != "đã ban hành" and v in text]
    assert Movement.sheet.table not in text


def test_drop_downs_offer_the_villages_of_the_plan_and_fixed_words(written: Path) -> None:
    book = openpyxl.load_workbook(written)
    sheet = book["Danh sách hộ"]
    headings = {cell.column_letter: cell.value for cell in sheet[HEADER_ROW]}

    offered = {
        headings[str(rule.sqref).rstrip("0123456789:").partition(":")[0].rstrip("0123456789")]: (
            words_of(book, rule.formula1),
            rule.errorStyle or "stop",
        )
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    }

    assert offered == {
        "Giới tính": (["nam", "nữ"], "stop"),
        "Thôn, bản, tổ dân phố": (["Thôn 1", "Thôn 2"], "stop"),
        "Phân loại đầu năm": (["nghèo", "cận nghèo"], "stop"),
        "Nguyên nhân nghèo": (list(CAUSES), "information"),
        "Dự kiến kết quả": (list(Outcome), "stop"),
    }


def words_of(book: openpyxl.Workbook, name: str) -> list[str]:
    """The words behind a defined name."""
    sheet, _, cells = book.defined_names[name].attr_text.rpartition("!")
    return [row[0].value for row in book[sheet.strip("'")][cells.replace("$", "")]]


def test_rows_are_prepared_for_the_households_that_the_plan_counts(written: Path) -> None:
    plan = filled_plan()
    [first, *others] = plan.movements
    many = first.replaced(poor_start=300, near_start=200)
    large = type(plan)(plan.info, {**plan.records, Movement: (many, *others)})

    sheet = openpyxl.load_workbook(written)["Danh sách hộ"]

    assert sheet.tables["DanhSachHo"].ref == f"A{HEADER_ROW}:R{HEADER_ROW + 40}"
    assert prepared_rows(plan) == Household.sheet.blank_rows
    assert prepared_rows(large) == 300 + 200 + 0 + 5 + SPARE_ROWS


def test_a_list_that_a_person_filled_reads_as_it_was_typed(written: Path, tmp_path: Path) -> None:
    filled = tmp_path / "filled.xlsx"
    book = openpyxl.load_workbook(written)
    typed = {
        "Mã hộ": "0012",
        "Họ và tên chủ hộ": "=Người Một",
        "Năm sinh": 1938,
        "Giới tính": "nữ",
        "Dân tộc": "Xơ Đăng",
        "Thôn, bản, tổ dân phố": "Thôn 1",
        "Số nhân khẩu": 5,
        "Số lao động": 2,
        "Phân loại đầu năm": "nghèo",
        "Các chỉ số thiếu hụt": "3; 7",
        "Nguyên nhân nghèo": "thiếu lao động",
        "Nhu cầu, biện pháp hỗ trợ": "Vay vốn",
        "Dự án - chính sách hỗ trợ": "DA2; CS.TD",
        "Kinh phí hỗ trợ (triệu đồng)": 15.5,
        "Dự kiến kết quả": "thoát nghèo, thành hộ cận nghèo",
        "Tổ chức, cá nhân giúp đỡ": "Hội Nông dân",
        "Thời gian": "quý II/2024",
        "Ghi chú": "+",
    }
    sheet = book["Danh sách hộ"]
    for cell in sheet[HEADER_ROW]:
        place = sheet.cell(FIRST_ROW + 3, cell.column)  # rows above stay blank
        place.value = typed[cell.value]
        place.data_type = "s" if isinstance(typed[cell.value], str) else "n"
    book.save(filled)

    read = read_household_list(read_workbook(filled), filled.name)

    [household] = read.rows.records
    assert (read.rows.problems, missing_columns(read.rows)) == ((), ())
    assert (read.unit[:2], read.plan_year) == (("commune", "23497"), "2024")
    assert [str(household.cell("village"))] == [f"Danh sách hộ!F{FIRST_ROW + 3}"]
    assert list(household.values().values()) == [
        *("0012", "=Người Một", 1938, "nữ", "Xơ Đăng", "Thôn 1", 5, 2, "nghèo", ("3", "7")),
        *("thiếu lao động", "Vay vốn", ("DA2", "CS.TD"), 15_500_000),
        *(Outcome.POOR_TO_NEAR, "Hội Nông dân", "quý II/2024", "+"),
    ]


def test_the_year_of_birth_may_lie_long_ago(written: Path) -> None:
    sheet = openpyxl.load_workbook(written)["Danh sách hộ"]

    [rule] = [r for r in sheet.data_validations.dataValidation if str(r.sqref).startswith("C")]

    assert (rule.type, rule.formula1, rule.formula2) == ("whole", "1900", "2199")


def test_repeated_codes_and_unfit_outcomes_are_coloured(written: Path) -> None:
    sheet = openpyxl.load_workbook(written)["Danh sách hộ"]

    marked = {
        (str(cells.sqref), rule.type)
        for cells in sheet.conditional_formatting
        for rule in cells.rules
    }

    assert {("A6:A45", "duplicateValues"), ("O6:O45", "expression")} <= marked


def test_the_same_plan_gives_the_same_bytes(written: Path, tmp_path: Path) -> None:
    again = tmp_path / "tên khác.xlsx"

    write_household_list(again, filled_plan(), CATALOGUE)

    assert list(members(again).items()) == list(members(written).items())


def test_formulas_use_nothing_that_excel_2010_lacks(written: Path) -> None:
    text = b"".join(part for name, part in members(written).items() if "sheet" in name).decode()
    formulas = re.findall(r"<(?:f|formula\d?)>([^<]+)<", text)

    used = {name for each in formulas for name in re.findall(r"([A-Z][A-Z0-9.]+)\(", each)}

    assert used - KNOWN_TO_EXCEL_2010 <= {"IF", "ISNUMBER", "INT"}
    assert "_xlfn" not in text


def test_validator_and_lint_find_nothing(written: Path, shared: Path) -> None:
    spec = importlib.util.spec_from_file_location("xl_lint", shared / "tools" / "xl_lint.py")
    assert spec
    assert spec.loader
    lint = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(lint)

    assert lint.lint(str(written)) == []
    assert [str(error) for error in OpenXmlValidator().validate(written).errors] == []
