"""Tóm tắt: what leaders read before they sign, on one page, charts included."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from writing.plans import CATALOGUE, TAN_LAP, blank_plan, filled_plan

from xltools.catalogue import LevelCode
from xltools.plan.build import plan_of
from xltools.plan.plan import Plan
from xltools.plan.starting import starting_document
from xltools.rows.document import merge_documents, rows_of
from xltools.workbook.contents import Contents
from xltools.workbook.summary_tasks import tasks_of_month
from xltools.workbook.write import write_workbook

EXAMPLE = Path(__file__).resolve().parents[2] / "workbooks" / "vi-du" / "tan-lap-2024.xlsx"
Rows = list[list[object]]


def page(path: Path) -> Rows:
    """What the page shows: the filled cells of each row that has any."""
    sheet = openpyxl.load_workbook(path, data_only=True)["Tóm tắt"]
    rows = [
        [cell.value for cell in row if cell.value not in (None, "")] for row in sheet.iter_rows()
    ]
    return [row for row in rows if row]


def written(folder: Path, plan: Plan) -> Path:
    """The workbook of a plan."""
    path = folder / "so.xlsx"
    write_workbook(path, plan, CATALOGUE)
    return path


def with_rows(**sheets: object) -> Plan:
    """A commune's plan of 2024 with more rows."""
    start = starting_document(CATALOGUE, LevelCode.COMMUNE, 2024)
    return plan_of(rows_of(merge_documents(start, sheets)))


@pytest.fixture(scope="module")
def example() -> Rows:
    """The page of Xã Tân Lập."""
    return page(EXAMPLE)


@pytest.mark.slow
def test_the_whole_unit_stands_above_its_villages(example: Rows) -> None:
    at = next(i for i, row in enumerate(example) if row[0] == "Toàn đơn vị")

    assert example[at : at + 2] == [
        ["Toàn đơn vị", 1190, 45, 40, 5, 3.78, 3.36, 72, 54, 18, 6.05, 4.54, 7.9],
        ["Thôn 1", 210, 9, 8, 1, 4.29, 3.81, 14, 10, 4, 6.67, 4.76, 8.57],
    ]


@pytest.mark.slow
def test_money_of_a_project_holds_that_of_its_sub_projects(example: Rows) -> None:
    money = {row[1]: row[2:4] for row in example if len(row) > 4}

    assert money["DA3"] == [184, 184]
    assert next(row for row in example if row[0] == "Tổng cộng")[1:3] == [540, 540]


@pytest.mark.slow
def test_while_a_programme_has_no_projects_money_is_shown_by_policy(tmp_path: Path) -> None:
    money = [{"Dự án - chính sách": "CS.NO", "Kế hoạch vốn năm (triệu đồng)": 640}]
    start = starting_document(CATALOGUE, LevelCode.COMMUNE, 2026)
    plan = plan_of(rows_of(merge_documents(start, {"Kinh phí": money})))

    rows = page(written(tmp_path, plan))

    assert [row[:4] for row in rows if row[1:2] == ["CS.NO"]] == [
        ["Hỗ trợ về nhà ở", "CS.NO", 640, 640]
    ]


@pytest.mark.slow
def test_a_target_is_compared_with_what_was_assigned(example: Rows) -> None:
    row = next(row for row in example if str(row[0]).startswith("CT02"))

    assert row == [
        "CT02. Mức giảm tỷ lệ hộ nghèo trong năm",
        *("giảm ít nhất", 0.42, "điểm %", "giảm ít nhất", 0.42, 0, "bằng mức giao"),
        "Công chức Lao động - Thương binh và Xã hội",
    ]


@pytest.mark.slow
def test_targets_stated_otherwise_than_assigned_are_not_compared(tmp_path: Path) -> None:
    assert TAN_LAP["Chỉ tiêu"][0]["Cấp trên giao: cách nêu"] == "giảm ít nhất"

    rows = page(written(tmp_path, filled_plan()))

    told = [row for row in rows if str(row[0]).startswith(("CT01", "CT02"))]
    states = {"khác cách nêu", "chưa nhập"}
    assert [states.intersection(map(str, row)) for row in told] == [
        {"khác cách nêu"},
        {"chưa nhập"},
    ]


@pytest.mark.slow
def test_tasks_are_counted_in_the_months_in_which_they_run(example: Rows) -> None:
    at = next(i for i, row in enumerate(example) if row[0] == "Bắt đầu")

    assert example[at : at + 3] == [
        ["Bắt đầu", 6, 1],
        ["Đang thực hiện", 6, 6, 6, 7, 7, 6, 6, 6, 6, 6, 6, 6],
        ["Kết thúc", 1, 6],
    ]


@pytest.mark.slow
def test_one_who_signs_sees_what_was_carried_over_and_what_was_explained(tmp_path: Path) -> None:
    sentence = {"Phần": "mục đích", "Nội dung": "Giảm nghèo.", "Lấy từ": "năm trước, chưa xem lại"}
    waiver = {"Mã nội dung": "money-1", "Trang": "Kinh phí", "Lý do": "Vốn chưa giao."}
    plan = with_rows(**{"Nội dung văn bản": [sentence] * 2, "Giải trình": [waiver]})

    rows = page(written(tmp_path, plan))

    counted = {row[0]: row[1] for row in rows if len(row) > 1}
    assert counted["Câu của năm trước, chưa xem lại"] == 2
    assert counted["Nội dung cần xem lại, đã giải trình"] == 1


@pytest.mark.slow
def test_a_blank_template_shows_neither_zeros_nor_errors(tmp_path: Path) -> None:
    path = written(tmp_path, blank_plan())
    formulas = openpyxl.load_workbook(path)["Tóm tắt"]
    values = openpyxl.load_workbook(path, data_only=True)["Tóm tắt"]

    shown = [
        values[cell.coordinate].value
        for row in formulas.iter_rows()
        for cell in row
        if cell.data_type == "f" and values[cell.coordinate].value not in (None, "")
    ]

    assert shown == [2024, "dự thảo"]


@pytest.mark.slow
def test_three_charts_are_told_apart_without_colours(tmp_path: Path) -> None:
    with zipfile.ZipFile(written(tmp_path, filled_plan())) as package:
        names = [n for n in package.namelist() if n.startswith("xl/charts/chart")]
        charts = [package.read(name).decode("utf-8") for name in names]

    colours = {c for chart in charts for c in re.findall(r'srgbClr val="(\w+)"', chart)}
    assert len(charts) == 3
    assert [c for c in colours if len({c[:2], c[2:4], c[4:]}) > 1] == []
    assert [chart.count("pattFill prst=") for chart in charts] == [1, 0, 1]


@pytest.mark.parametrize(
    ("starts", "month"),
    [("04/2024", 4), ("4/2024", 4), ("05/3/2024", 3), ("quý II/2024", 4), ("31/12", 12)],
)
def test_a_moment_is_found_in_its_month_however_it_is_typed(starts: str, month: int) -> None:
    task = {"Mã": "NV01", "Dự án - chính sách": "DA2", "Bắt đầu": starts}
    contents = Contents(with_rows(**{"Phân công": [task]}), CATALOGUE)

    counted = [tasks_of_month(contents, "starts", each).value for each in range(1, 13)]

    assert counted == ["" if each != month else 1 for each in range(1, 13)]
