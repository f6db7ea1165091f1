"""Hướng dẫn: the first page leads to every sheet, every sheet leads back, colours are real."""

from __future__ import annotations

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from writing.plans import CATALOGUE, blank_plan, district_plan

from xltools.form import FORM_VERSION
from xltools.wording import guide
from xltools.workbook.styles import TAB_COLOURS
from xltools.workbook.write import write_workbook

pytestmark = pytest.mark.slow  # writes whole workbooks


@pytest.fixture(scope="module", params=["commune", "district"])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """The blank workbook of a commune, and the fullest one."""
    path = tmp_path_factory.mktemp("guide") / "so.xlsx"
    plan = blank_plan() if request.param == "commune" else district_plan()
    write_workbook(path, plan, CATALOGUE)
    return openpyxl.load_workbook(path)


def visible(book: Workbook) -> list[str]:
    """The sheets that staff see."""
    return [sheet.title for sheet in book if sheet.sheet_state == "visible"]


def test_every_sheet_is_a_link_of_the_guide_and_links_back(book: Workbook) -> None:
    first, *others = visible(book)
    linked = [
        cell.value
        for row in book[first].iter_rows()
        for cell in row
        if cell.hyperlink is not None and str(cell.value) in str(cell.hyperlink.location)
    ]
    back = [
        name
        for name in others
        if any(
            cell.hyperlink is not None and first in str(cell.hyperlink.location)
            for row in book[name].iter_rows(max_row=2)
            for cell in row
        )
    ]

    assert first == "Hướng dẫn"
    assert sorted(linked) == sorted(others)
    assert back == others


def test_steps_are_numbered_through_and_say_who_does_them(book: Workbook) -> None:
    rows = list(book["Hướng dẫn"].iter_rows(values_only=True))
    steps = [row for row in rows if isinstance(row[0], int | float)]

    assert [row[0] for row in steps] == list(range(1, 19))
    assert [row[1] for row in steps][-4:] == [
        *("Câu sẽ in", "Kiểm tra", "Tóm tắt", "Gửi cấp trên"),
    ]
    assert [row for row in steps if not (row[2] and row[3])] == []
    assert set(visible(book)) - {"Hướng dẫn"} <= guide.WHO.keys()


def test_the_legend_shows_the_colours_that_tabs_have(book: Workbook) -> None:
    page = book["Hướng dẫn"]
    told = {
        page.cell(row, 3).value: page.cell(row, 2).fill.start_color.rgb
        for row in range(1, page.max_row + 1)
    }
    tabs = {sheet.sheet_properties.tabColor.rgb for sheet in book if sheet.sheet_state == "visible"}

    legend = {text: f"FF{TAB_COLOURS[name][1:]}" for name, text in guide.TAB_LEGEND}
    assert {text: told.get(text) for text in legend} == legend
    assert tabs <= set(legend.values())


def test_the_page_ends_with_the_version(book: Workbook) -> None:
    page = book["Hướng dẫn"]

    assert page.cell(page.max_row, 1).value == f"Phiên bản biểu mẫu {FORM_VERSION}"
