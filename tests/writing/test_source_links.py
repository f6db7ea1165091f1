"""A figure that was rolled up leads to the lines of Nguồn số liệu that it was made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from writing.plans import CATALOGUE

from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.rows.document import rows_of
from xltools.rows.read import read_rows
from xltools.workbook import source_links
from xltools.workbook.contents import Contents
from xltools.workbook.read import read_workbook
from xltools.workbook.write import write_workbook

DISTRICT = {
    "Tên đơn vị": "Huyện Kon Rẫy",
    "Mã đơn vị": "614",
    "Cấp": "huyện",
    "Năm kế hoạch": 2024,
}
HOUSEHOLDS = [
    {"Kỳ": "kế hoạch", "Mã": "23479", "Tổng số hộ đầu kỳ": 100, "Hộ nghèo đầu kỳ": 10},
    {"Kỳ": "kế hoạch", "Mã": "23482", "Tổng số hộ đầu kỳ": 60, "Hộ nghèo đầu kỳ": None},
    {"Kỳ": "kế hoạch", "Mã": "23485", "Tổng số hộ đầu kỳ": 50, "Hộ nghèo đầu kỳ": 5},
]


def of_row(unit: str, **more: Any) -> dict[str, Any]:
    """One line of Nguồn số liệu about the households of a unit."""
    key = {"Khóa dòng ở bản này": f"kế hoạch|{unit}", "Dòng ở bản này": 6}
    row = {"Mã đơn vị": unit, "Tệp": f"{unit}.xlsx", "Trang ở bản này": "Diễn biến hộ", **key}
    return row | {"Trang ở tệp nguồn": "Diễn biến hộ", "Dòng ở tệp nguồn": 6} | more


def district(*sources: Mapping[str, Any]) -> Plan:
    rows = rows_of(
        {"Thông tin chung": DISTRICT, "Diễn biến hộ": HOUSEHOLDS, "Nguồn số liệu": list(sources)}
    )
    assert not rows.all_problems
    return plan_of(rows)


FILES = ({"Mã đơn vị": "23479", "Tình trạng": "đã nhận"},)


def links(path: Path, sheet: str) -> dict[str, str]:
    """Where the cells of a sheet lead to."""
    with ZipFile(path) as package:
        book = package.read("xl/workbook.xml").decode()
        number = re.findall(r'<sheet name="([^"]+)"', book).index(sheet) + 1
        xml = package.read(f"xl/worksheets/sheet{number}.xml").decode()
    return dict(re.findall(r'<hyperlink ref="(\w+)" location="([^"]+)"', xml))


@pytest.mark.slow
def test_each_figure_of_a_rolled_up_line_leads_to_its_first_source(tmp_path: Path) -> None:
    plan = district(*FILES, of_row("23479"), of_row("23479", **{"Dòng ở tệp nguồn": 7}))
    written = tmp_path / "huyen.xlsx"

    write_workbook(written, plan, CATALOGUE)

    found = links(written, "Diễn biến hộ")
    assert found.pop("A2") == "'Hướng dẫn'!A1"
    assert set(found.values()) == {"'Nguồn số liệu'!A7"}
    assert {"D6", "H6", "Q6"} <= set(found)  # households, the poor, and how many stay poor
    assert {address[-1] for address in found} == {"6"}
    assert "E6" not in found  # blank


@pytest.mark.slow
def test_a_link_changes_no_value(tmp_path: Path) -> None:
    linked, plain = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    write_workbook(linked, district(of_row("23479"), of_row("23485")), CATALOGUE)
    write_workbook(plain, district(), CATALOGUE)

    found, expected = (read_rows(read_workbook(path)) for path in (linked, plain))

    assert found.all_problems == ()
    assert plan_of(found).movements == plan_of(expected).movements
    sheets = [read_workbook(path).sheets["Diễn biến hộ"] for path in (linked, plain)]
    assert sheets[0].rows == sheets[1].rows


def test_a_sorted_line_keeps_its_link_and_a_line_that_was_typed_has_none() -> None:
    plan = district(of_row("23485"), of_row("23479"))
    contents = Contents(plan, CATALOGUE)

    found = list(source_links.source_links(contents, contents.grids[type(plan.movements[0])]))

    rows = {(row + 1, target) for row, _, target in found}
    assert rows == {(6, "internal:'Nguồn số liệu'!A7"), (8, "internal:'Nguồn số liệu'!A6")}


def test_where_the_full_list_lies_beside_a_figure_leads_to_the_line_of_its_unit() -> None:
    plan = district(
        *FILES, of_row("23479", **{"Khóa dòng ở bản này": None, "Dòng ở bản này": None})
    )
    contents = Contents(plan, CATALOGUE)

    found = list(source_links.source_links(contents, contents.grids[type(plan.movements[0])]))

    assert {(row + 1, target) for row, _, target in found} == {(6, "internal:'Nguồn số liệu'!A7")}


def test_beyond_what_excel_takes_figures_go_without_a_link_and_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    contents = Contents(district(of_row("23479"), of_row("23485")), CATALOGUE)
    grid = contents.grids[type(contents.plan.movements[0])]
    everything = list(source_links.source_links(contents, grid))
    assert source_links.links_left_out(contents) == {}

    monkeypatch.setattr(source_links, "MOST_LINKS", len(everything) - 2)

    assert list(source_links.source_links(contents, grid)) == everything[:-3]
    assert source_links.links_left_out(contents) == {"Diễn biến hộ": 3}
