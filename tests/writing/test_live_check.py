"""Kiểm tra counts what the package counts, leads to the first cell, and marks them all."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from conftest import LibreOffice
from writing.plans import CATALOGUE, blank_plan, filled_plan

from xltools.api.reading import open_workbook
from xltools.form import GeneralInfo
from xltools.plan.live_check import LIVE_CHECKS, Mark, found, records_of
from xltools.plan.plan import Plan
from xltools.wording import live_check as words
from xltools.workbook.write import write_workbook

Line = tuple[str, object, str, str]
"""A line of the page: what is checked, count, state, and the cell that the link leads to."""

EXAMPLES = Path(__file__).resolve().parents[2] / "workbooks" / "vi-du"

MISTAKES: dict[str, list[dict[str, Any]]] = {
    "Chỉ tiêu": [
        {
            "Mã": "CT01",
            "Nhóm": "giảm nghèo",
            "Chỉ số": "Tỷ lệ hộ nghèo",
            "Nội dung chỉ tiêu": "Tỷ lệ hộ nghèo cuối năm",
            "Cách nêu": "không quá (≤)",
            "Giá trị": 130,
            "Đến (khi là khoảng)": 5,
            "ĐVT": "%",
            "Cấp trên giao: cách nêu": "dưới (<)",
            "Cấp trên giao: giá trị": 3.36,
        },
        {
            "Mã": "ct01",
            "Nhóm": "việc làm",
            "Nội dung chỉ tiêu": "Số lao động có việc làm mới",
            "Cách nêu": "tăng",
            "ĐVT": "lao động",
            "Đơn vị phụ trách": "Trạm Y tế xã",
        },
    ],
    "Diễn biến hộ": [
        {
            "Kỳ": "kế hoạch",
            "Mã": "T1",
            "Thôn (đơn vị)": "Thôn 1",
            "Tổng số hộ đầu kỳ": 10,
            "Tổng số hộ DTTS đầu kỳ": 12,
            "Hộ nghèo đầu kỳ": 9,
            "Thoát nghèo, vượt chuẩn cận nghèo": 10,
            "Hộ cận nghèo đầu kỳ": 14,
            "Tổng nhân khẩu": 3,
            "Nhân khẩu hộ nghèo": 4,
            "Cấp trên giao giảm (hộ nghèo)": 20,
        },
        {"Kỳ": "kế hoạch", "Mã": "t1", "Tổng số hộ đầu kỳ": 10, "Hộ nghèo đầu kỳ": 0},
    ],
    "Chỉ số thiếu hụt": [
        {},
        {"Hộ nghèo thiếu hụt đầu kỳ": 4, "Hộ nghèo dự kiến khắc phục": 5},
    ],
    "Kinh phí": [
        {
            "Dự án - chính sách": "DA2",
            "Nguồn": "chưa xác định",
            "Loại vốn": "sự nghiệp",
            "Tình trạng": "được giao",
        },
        {
            "Mã": "KP01",
            "Dự án - chính sách": "DA1",
            "Nguồn": "NSTW",
            "Loại vốn": "sự nghiệp",
            "Tình trạng": "được giao",
            "Kế hoạch vốn năm (triệu đồng)": 200000,
            "Vốn kéo dài từ năm trước (triệu đồng)": 0.5,
            "Đã phân bổ (triệu đồng)": 200000.6,
        },
        {
            "Dự án - chính sách": "Toàn Chương trình",
            "Nguồn": "NSTW",
            "Tình trạng": "được giao",
            "Kế hoạch vốn năm (triệu đồng)": 5,
        },
    ],
    "Phân công": [
        {"Mã": "NV01", "Dự án - chính sách": "DA1", "Đơn vị chủ trì": None},
        {"Mã": "NV01", "Dự án - chính sách": "DA2"},
    ],
    "Căn cứ": [{"Mã VB": "VB09", "Vai trò": "căn cứ"}, {"Mã VB": "VB09", "Vai trò": "căn cứ"}],
    "Hoạt động": [
        {"Mã": "HD01", "Dự án - chính sách": "DA1"},
        {"Mã": "HD01", "Dự án - chính sách": "DA2"},
    ],
    "Chế độ báo cáo": [{"Mã": "BC01", "Kỳ": "năm"}, {"Mã": "BC01", "Nơi gửi": None}],
    "Biểu kèm theo": [
        {"Mã": "B01", "Số hiệu in": "Biểu số 01"},
        {"Mã": "B01", "Số hiệu in": "Biểu số 02"},
    ],
}
"""What a hurried person types into a blank template: at least one mistake a line of the page."""

ITEMS = {"Tình trạng": "đã ban hành", "Năm kế hoạch": None}


def type_in(path: Path, out: Path) -> None:
    """Write a copy with all mistakes, each row from the first of its table on."""
    book = openpyxl.load_workbook(path)
    for sheet, rows in MISTAKES.items():
        headings = {cell.value: cell.column for cell in book[sheet][5]}
        for number, row in enumerate(rows, start=6):
            for heading, value in row.items():
                book[sheet].cell(number, headings[heading]).value = value
    for row in book["Thông tin chung"].iter_rows(min_row=6, max_col=2):
        if row[0].value in ITEMS:
            row[1].value = ITEMS[row[0].value]
    book.save(out)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory, libreoffice: LibreOffice) -> list[Path]:
    """A blank template, one with mistakes in every line, and a filled plan, recalculated."""
    folder = tmp_path_factory.mktemp("books")
    blank, wrong, filled = (folder / f"{name}.xlsx" for name in ("trong", "sai", "dien"))
    write_workbook(blank, blank_plan(), CATALOGUE)
    type_in(blank, wrong)
    write_workbook(filled, filled_plan(), CATALOGUE)
    return libreoffice.convert([blank, wrong, filled], "xlsx", folder / "out")


def lines_of(path: Path) -> list[Line]:
    """The lines of the page, as a reader sees them."""
    sheet = openpyxl.load_workbook(path, data_only=True)["Kiểm tra"]
    rows = list(sheet.iter_rows(values_only=True, max_col=5))
    first = rows.index(words.HEADINGS) + 1
    return [tuple(row[1:]) for row in rows[first : first + len(LIVE_CHECKS)]]  # type: ignore[misc]


def expected_lines(plan: Plan) -> list[Line]:
    """The same lines, counted by the package in the plan that was read."""
    return [_expected(check, plan) for check in LIVE_CHECKS]


def _expected(check: Any, plan: Plan) -> Line:
    sheet = check.record.sheet.name
    records = records_of(check.record, plan)
    cells = [records[index].cell(name) for index, name in found(check, plan)]
    place = f"{words.PLACE}{cells[0].address}" if cells else ""
    begun = check.record is GeneralInfo or _begun(check.record, plan)
    state = (words.LOOK if cells else words.GOOD) if begun else words.NOT_YET
    return check.text, len(cells), state, sheet + place


def _begun(record: Any, plan: Plan) -> bool:
    names = {"Chỉ số thiếu hụt": ("poor_start", "near_start", "poor_fixed", "near_fixed")}
    told = names.get(record.sheet.name)
    rows = plan.of(record)
    if told is None:
        return bool(rows)
    return any(getattr(row, name) is not None for row in rows for name in told)


@pytest.mark.parametrize("place", range(3))
def test_every_line_counts_what_the_package_counts(books: list[Path], place: int) -> None:
    opened = open_workbook(books[place])

    assert lines_of(books[place]) == expected_lines(opened.plan)


def test_each_line_sees_its_mistake_and_leads_to_it(books: list[Path]) -> None:
    seen = {text: f"{count} {place}" for text, count, state, place in lines_of(books[1])}

    assert seen == {
        words.ITEMS.format(sheet="Thông tin chung"): "7 Thông tin chung, ô B6",
        words.YEAR: "1 Thông tin chung, ô B17",
        words.ISSUED: "2 Thông tin chung, ô B26",
        words.REQUIRED.format(sheet="Chỉ tiêu"): "1 Chỉ tiêu, ô Y6",
        words.CODES.format(sheet="Chỉ tiêu"): "2 Chỉ tiêu, ô B6",
        words.NO_VALUE: "1 Chỉ tiêu, ô J7",
        words.NO_BASELINE: "1 Chỉ tiêu, ô S6",
        words.RATE_OVER_ALL: "1 Chỉ tiêu, ô J6",
        words.RANGE: "1 Chỉ tiêu, ô L6",
        words.WEAKER: "1 Chỉ tiêu, ô J6",
        words.REQUIRED.format(sheet="Diễn biến hộ"): "2 Diễn biến hộ, ô C7",
        words.PLACE_TWICE: "2 Diễn biến hộ, ô B6",
        words.BELOW_ZERO: "1 Diễn biến hộ, ô Q6",
        words.MORE_THAN_ALL: "2 Diễn biến hộ, ô AI6",
        words.PART: "2 Diễn biến hộ, ô E6",
        words.ASSIGNED_FALL: "1 Diễn biến hộ, ô AQ6",
        words.REQUIRED.format(sheet="Chỉ số thiếu hụt"): "1 Chỉ số thiếu hụt, ô G7",
        words.FIXED: "1 Chỉ số thiếu hụt, ô J7",
        words.REQUIRED.format(sheet="Kinh phí"): "1 Kinh phí, ô H8",
        words.CODES.format(sheet="Kinh phí"): "2 Kinh phí, ô B6",
        words.GRANTED: "1 Kinh phí, ô J6",
        words.SOURCE: "1 Kinh phí, ô F6",
        words.STATED: "1 Kinh phí, ô J8",
        words.ALLOCATED: "1 Kinh phí, ô L7",
        words.TOO_LARGE: "1 Kinh phí, ô J7",
        words.REQUIRED.format(sheet="Phân công"): "6 Phân công, ô F6",
        words.CODES.format(sheet="Phân công"): "2 Phân công, ô A6",
        words.REQUIRED.format(sheet="Căn cứ"): "10 Căn cứ, ô D6",
        words.CODES.format(sheet="Căn cứ"): "2 Căn cứ, ô A6",
        words.REQUIRED.format(sheet="Hoạt động"): "4 Hoạt động, ô D6",
        words.CODES.format(sheet="Hoạt động"): "2 Hoạt động, ô A6",
        words.REQUIRED.format(sheet="Chế độ báo cáo"): "1 Chế độ báo cáo, ô C7",
        words.CODES.format(sheet="Chế độ báo cáo"): "2 Chế độ báo cáo, ô A6",
        words.CODES.format(sheet="Biểu kèm theo"): "2 Biểu kèm theo, ô A6",
    }


@pytest.mark.parametrize("name", ["tan-lap-2024", "kon-braih-2026"])
def test_a_plan_without_findings_is_good_in_every_line(name: str) -> None:
    """A fall of a rate has no baseline of its own; it starts where the rate does."""
    plan = open_workbook(EXAMPLES / f"{name}.xlsx").plan

    assert [check.text for check in LIVE_CHECKS if any(found(check, plan))] == []


def test_a_blank_template_is_not_called_good_where_nothing_was_typed(books: list[Path]) -> None:
    states = {text: state for text, _, state, _ in lines_of(books[0])}

    assert states[words.REQUIRED.format(sheet="Chỉ tiêu")] == "Chưa nhập"
    assert states[words.BELOW_ZERO] == "Chưa nhập"
    assert states[words.FIXED] == "Chưa nhập"
    assert states[words.TOO_LARGE] == "Chưa nhập"
    assert states[words.YEAR] == "Đạt"


def test_the_cells_that_are_counted_are_marked(
    books: list[Path], libreoffice: LibreOffice, tmp_path: Path
) -> None:
    """A page of the web that LibreOffice writes shows conditional formats as plain colours."""
    typed_over = tmp_path / "sai.xlsx"
    book = openpyxl.load_workbook(books[1])
    book["Diễn biến hộ"]["AC6"] = 55  # a rate, where a formula stood
    book.save(typed_over)

    [page] = libreoffice.convert([typed_over], "html", tmp_path / "html")

    plan = open_workbook(books[1]).plan
    wanted: dict[tuple[str, Mark], set[tuple[int, str]]] = {}
    for check in LIVE_CHECKS:
        cells = wanted.setdefault((check.record.sheet.name, check.mark), set())
        cells |= set(found(check, plan))
    wanted[("Thông tin chung", Mark.WRONG)].clear()  # the year is marked as blank already
    shown = _colours(page, {sheet for sheet, _ in wanted})
    assert {(sheet, mark): shown[sheet][_COLOURS[mark]] for sheet, mark in wanted} == {
        place: len(cells) for place, cells in wanted.items()
    }
    assert {sheet: colours[_OVERWRITTEN] for sheet, colours in shown.items()} == {
        **dict.fromkeys(shown, 0),
        "Diễn biến hộ": 1,
    }


_COLOURS = {Mark.WRONG: "#FCE4D6", Mark.BLANK: "#FBECC0"}
_OVERWRITTEN = "#C7B4D9"
"""A pattern comes out as the mixture of its two colours."""


def _colours(page: Path, sheets: set[str]) -> dict[str, Counter[str]]:
    """How many cells of each sheet have which colour."""
    _, *parts = re.split(r"<em>(.*?)</em>", page.read_text(encoding="utf-8"))
    cells = dict(zip(parts[::2], parts[1::2], strict=True))
    found_ = re.compile(r'bgcolor="(#\w+)"')
    return {sheet: Counter(found_.findall(cells[sheet])) for sheet in sheets}


@pytest.mark.slow
def test_a_workbook_counts_what_we_count_when_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    write_workbook(path, filled_plan(), CATALOGUE)
    opened = open_workbook(path)

    stored = {text: each.count for text, each in opened.rows.live_counts.items()}

    counted = {check.text: len(list(found(check, opened.plan))) for check in LIVE_CHECKS}
    assert stored == counted


# what the page is made of


@pytest.mark.slow
def test_no_formula_or_mark_depends_on_the_locale_or_recalculates_always(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    write_workbook(path, filled_plan(), CATALOGUE)
    book = openpyxl.load_workbook(path)
    formulas = [
        str(cell.value)
        for row in book["Kiểm tra"].iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    marks = [
        formula
        for sheet in book
        for rules in sheet.conditional_formatting
        for rule in rules.rules
        for formula in rule.formula
    ]
    used = {name for text in (*formulas, *marks) for name in re.findall(r"\b([A-Z]+)\(", text)}

    assert used == {
        *("ADDRESS", "COLUMN", "COUNTIF", "COUNTIFS", "HYPERLINK", "IF", "IFERROR", "INDEX"),
        *("ISNUMBER", "MAX", "ROUND", "ROW", "ROWS", "SUMIFS", "SUMPRODUCT"),
        *("AND", "INT", "N", "SUM"),  # of marks alone
    }
    assert max(map(len, formulas)) < 8192
