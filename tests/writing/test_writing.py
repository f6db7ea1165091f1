"""The standard workbook as written: right for Excel, for readers, for those who fill it."""

from __future__ import annotations

import importlib.util
import re
import zipfile
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator
from python_calamine import CalamineWorkbook
from writing.outline import outline
from writing.plans import CATALOGUE, blank_plan, district_plan, filled_plan

from xltools.form import RECORDS, SHEETS, GeneralInfo, OutsideLine
from xltools.form.base import Shape, fields
from xltools.form.layout import HEADER_ROW
from xltools.plan.build import plan_of
from xltools.rows.read import read_rows
from xltools.workbook.read import read_workbook
from xltools.workbook.write import write_workbook

pytestmark = pytest.mark.slow  # whole workbooks or documents are written

GOLDEN = Path(__file__).parent / "golden"
PLANS = {"blank": blank_plan, "filled": filled_plan, "district": district_plan}


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One workbook of each kind of plan, by the name of the plan."""
    folder = tmp_path_factory.mktemp("written")
    for name, plan in PLANS.items():
        write_workbook(folder / f"{name}.xlsx", plan(), CATALOGUE)
    return {name: folder / f"{name}.xlsx" for name in PLANS}


@pytest.fixture(params=sorted(PLANS))
def written(request: pytest.FixtureRequest, books: dict[str, Path]) -> Path:
    """Each of the workbooks in turn."""
    return books[request.param]


def members(path: Path) -> dict[str, bytes]:
    """Every part of the package, in order."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_blank_template_of_a_commune_reads_as_its_outline(books: dict[str, Path]) -> None:
    told = outline(books["blank"])

    golden = GOLDEN / "mau-xa-2024.txt"
    assert told == golden.read_text(encoding="utf-8")


def test_the_blank_template_is_small_enough_for_any_mailbox(books: dict[str, Path]) -> None:
    assert books["blank"].stat().st_size <= 250_000


def test_the_same_plan_gives_the_same_bytes_under_any_name(
    tmp_path: Path, books: dict[str, Path]
) -> None:
    again = tmp_path / "tệp có dấu cách.xlsx"

    write_workbook(again, filled_plan(), CATALOGUE)

    assert list(members(again).items()) == list(members(books["filled"]).items())


def test_a_commune_gets_no_sheet_that_only_levels_above_need(books: dict[str, Path]) -> None:
    names = openpyxl.load_workbook(books["blank"]).sheetnames

    assert names == [
        sheet.name for sheet in SHEETS if not sheet.above_commune and sheet != OutsideLine.sheet
    ]


def test_a_district_with_leftovers_gets_every_sheet(books: dict[str, Path]) -> None:
    names = openpyxl.load_workbook(books["district"]).sheetnames

    assert names == [sheet.name for sheet in SHEETS]


def test_calamine_sees_every_table_under_its_headings(written: Path) -> None:
    book = CalamineWorkbook.from_path(str(written), load_tables=True)

    for record in RECORDS:
        name = record.sheet.table
        if record.sheet.shape is Shape.TABLE and record.sheet.name in book.sheet_names:
            headings = [each.column.header for each in fields(record)]
            assert book.get_table_by_name(name).columns == headings
            rows = book.get_sheet_by_name(record.sheet.name).to_python(skip_empty_area=False)
            assert rows[HEADER_ROW - 1][: len(headings)] == headings


def test_texts_that_look_like_formulas_stay_texts(books: dict[str, Path]) -> None:
    sheet = openpyxl.load_workbook(books["filled"])["Nội dung văn bản"]
    column = next(c.column for c in sheet[HEADER_ROW] if c.value == "Nội dung")

    cells = [sheet.cell(HEADER_ROW + i, column) for i in range(1, 7)]

    assert [(cell.data_type, cell.value, cell.hyperlink) for cell in cells] == [
        ("s", "=1+1", None),
        ("s", "+84 là mã của Việt Nam", None),
        ("s", "-SUM(A1)", None),
        ("s", "@today", None),
        ("s", "{=A1}", None),
        ("s", "https://example.vn", None),
    ]


def test_codes_go_on_after_the_last_filled_one(books: dict[str, Path]) -> None:
    sheet = openpyxl.load_workbook(books["filled"])["Kinh phí"]

    codes = [sheet.cell(HEADER_ROW + i, 2).value for i in range(4, 9)]

    assert codes == ["KP04", "KP05", "KP06", "KP07", "KP08"]


def test_without_blank_rows_a_table_ends_with_its_last_record(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"

    write_workbook(path, filled_plan(), CATALOGUE, blank_rows=False)

    book = openpyxl.load_workbook(path)

    assert book["Diễn biến hộ"].tables["DienBienHo"].ref.endswith(str(HEADER_ROW + 4))
    assert book["Hoạt động"].tables["HoatDong"].ref.endswith(str(HEADER_ROW + 1))


def test_pages_to_read_are_protected_without_a_password_and_sheets_to_fill_are_not(
    written: Path,
) -> None:
    book = openpyxl.load_workbook(written)

    protected = {s.title: s.protection.password for s in book if s.protection.sheet}

    assert protected == dict.fromkeys(["Hướng dẫn", "Tóm tắt", "Kiểm tra", "Câu sẽ in"])
    styles = members(written)["xl/styles.xml"].decode("utf-8")
    normal = styles[styles.index("<cellStyleXfs") : styles.index("</cellStyleXfs>")]
    assert '<protection locked="0"/>' in normal


def test_no_cells_are_merged(written: Path) -> None:
    assert [name for name, part in members(written).items() if b"mergeCell" in part] == []


def test_every_list_that_a_cell_offers_exists(written: Path) -> None:
    book = openpyxl.load_workbook(written)

    offered = {
        name
        for sheet in book
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list" and not rule.formula1.startswith('"')
        for name in re.findall(r"\b[A-Z][a-z]\w*_\w+|\bDM_\w+", rule.formula1)
    }

    assert offered <= set(book.defined_names)
    assert len(offered) > 30


def test_the_validator_of_open_xml_finds_nothing(written: Path) -> None:
    result = OpenXmlValidator().validate(written)

    assert [str(error) for error in result.errors] == []


def test_excel_would_repair_nothing(written: Path, shared: Path) -> None:
    lint = _load(shared / "tools" / "xl_lint.py")

    assert lint.lint(str(written)) == []


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_items_that_the_catalogue_or_the_level_above_fixes_are_grey(books: dict[str, Path]) -> None:
    sheet = openpyxl.load_workbook(books["blank"])["Thông tin chung"]

    grey = [
        row[0].value
        for row in sheet.iter_rows(min_row=HEADER_ROW + 1, max_col=2)
        if row[1].fill.fgColor.rgb == "FFEDEDED"
    ]

    assert grey == [
        each.column.header for each in fields(GeneralInfo) if each.filled and each.filled.assigned
    ]


@pytest.mark.parametrize("name", PLANS)
def test_a_written_plan_reads_back_as_itself(books: dict[str, Path], name: str) -> None:
    plan = PLANS[name]()

    rows = read_rows(read_workbook(books[name]), name)

    assert (rows.all_problems, rows.unknown_sheets) == ((), ())
    back = plan_of(rows)
    assert {r: [each.values() for each in back.of(r)] for r in plan.records} == {
        r: [each.values() for each in plan.of(r)] for r in plan.records
    }


def test_a_formula_that_gives_text_stands_in_no_text_cell(written: Path) -> None:
    book = openpyxl.load_workbook(written)

    text_cells = [
        f"{sheet.title}!{cell.coordinate}"
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" and cell.number_format == "@"
    ]

    assert text_cells == []
