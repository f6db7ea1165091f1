"""The shipped examples, open in a model of Excel and in LibreOffice: the same comes out of both.

Each is opened, edited without being saved, checked, marked, saved, cleared and saved again; what
the files hold then is read as any file is.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from engines.calc import CalcBook
from engines.engine import Running, active
from engines.files import opened, saved
from openpyxl import load_workbook

from xltools.api.reading import OpenBook
from xltools.api.setup import Setup, set_up
from xltools.api.validate import Report, validate
from xltools.cells import CellRef
from xltools.excel.findings_sheet import first_line, write_findings
from xltools.excel.go import go_to_first, go_to_next
from xltools.excel.marks import clear_marks, marks_of, put_marks
from xltools.excel.read import read_book
from xltools.findings import Finding
from xltools.form import RECORD_OF_SHEET
from xltools.form.layout import FIRST_ROW
from xltools.rows.raw import RawValue, RawWorkbook
from xltools.workbook.read import read_workbook

EXAMPLES = Path(__file__).resolve().parents[2] / "workbooks" / "vi-du"
TODAY = date(2024, 3, 1)
UNSAVED = {"sheet.lists-gone", "sheet.list-gone", "check.disagrees"}
"""Findings about the files of the model: it saves no drop-downs, and calculates no counts."""

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Journey:
    """What one example went through in one program; `edited` is the cell that was changed."""

    untouched: RawWorkbook
    file: RawWorkbook
    report: Report
    marked: Path
    cleared: Path
    went_to: list[CellRef | None]
    setup: Setup


@pytest.fixture(
    scope="module",
    params=[
        ("memory", "tan-lap-2024-nguyen-van.xlsx"),
        ("memory", "kon-ray-2024.xlsx"),
        pytest.param(("calc", "tan-lap-2024-nguyen-van.xlsx"), marks=pytest.mark.libreoffice),
    ],
    ids=lambda param: "-".join(param).removesuffix(".xlsx"),
)
def journey(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Journey]:
    engine, name = request.param
    folder = tmp_path_factory.mktemp(engine)
    path = Path(shutil.copy(EXAMPLES / name, folder))
    running, setup = Running(), set_up(TODAY)
    store: Any = (
        CalcBook(request.getfixturevalue("office"), path) if engine == "calc" else opened(path)
    )

    def save(as_name: str) -> Path:
        target = folder / as_name
        return store.save(target) if engine == "calc" else saved(store, target)

    with active(engine, running):
        book = running.open(store)
        untouched = read_book(book)
        _edit(book)
        report = validate(OpenBook(path, read_book(book)), setup)
        put_marks(book, marks_of(report.findings, first_line(book)))
        write_findings(book, report.findings)
        went_to = [go_to_first(book), *(go_to_next(book) for _ in range(2))]
        marked = save("đã đánh dấu.xlsx")
        clear_marks(book)
        write_findings(book, ())
        cleared = save("đã xóa dấu.xlsx")
    yield Journey(untouched, read_workbook(path), report, marked, cleared, went_to, setup)
    if engine == "calc":
        store.close()


def _edit(book: Any) -> None:
    """What a person changes and has not saved."""
    sheet = book.sheets["Thông tin chung"]
    sheet.range((6, 2)).value = None  # the name of the unit
    sheet.range((7, 2)).value = "=99"


def values(raw: RawWorkbook) -> dict[str, dict[tuple[int, int], RawValue]]:
    """All values but blanks; on pages a day is its number, which Calc shows as a day by itself."""
    return {
        sheet.name: {
            (row, column): value if sheet.name in RECORD_OF_SHEET else _number(value)
            for row, line in enumerate(sheet.rows, start=1)
            for column, value in enumerate(line, start=1)
            if value not in (None, "")
        }
        for sheet in raw.sheets.values()
    }


def _number(value: RawValue) -> RawValue:
    return float((value - date(1899, 12, 30)).days) if type(value) is date else value


def told(findings: tuple[Finding, ...]) -> list[Finding]:
    return [each for each in findings if each.code not in UNSAVED]


@cache
def book_at(path: Path, values: bool = False) -> Any:
    return load_workbook(path, data_only=values)


def notes(path: Path) -> dict[CellRef, str]:
    return {
        CellRef(sheet.title, cell.row, cell.column): cell.comment.text
        for sheet in book_at(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def fills(path: Path) -> dict[CellRef, str]:
    """The colours of cells as they are shown; white is none."""
    return {
        CellRef(sheet.title, cell.row, cell.column): colour
        for sheet in book_at(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.fill.fill_type == "solid"
        and (colour := str(cell.fill.start_color.rgb)[2:]) != "FFFFFF"
    }


def test_what_is_read_from_the_open_workbook_is_what_its_file_holds(journey: Journey) -> None:
    assert list(journey.untouched.sheets) == list(journey.file.sheets)
    assert values(journey.untouched) == values(journey.file)
    shown = [
        [sheet.visible for sheet in raw.sheets.values()]
        for raw in (journey.untouched, journey.file)
    ]
    assert shown[0] == shown[1]


def test_unsaved_edits_are_checked_as_the_saved_file_would_be(journey: Journey) -> None:
    again = validate(journey.cleared, journey.setup)

    assert told(journey.report.findings) == told(again.findings)
    required = {each.cell for each in journey.report.findings if each.code == "cell.required"}
    assert CellRef("Thông tin chung", 6, 2) in required


def test_every_mark_is_in_the_saved_file(journey: Journey) -> None:
    marks = {mark.cell: mark for mark in marks_of(journey.report.findings, FIRST_ROW)}
    found, colours = notes(journey.marked), fills(journey.marked)

    signed = {cell: text for cell, text in found.items() if "xltools · đánh dấu số" in text}
    assert signed.keys() == marks.keys()
    assert all(text.startswith(marks[cell].note) for cell, text in signed.items())
    weights = {"error": "FCE4D7", "warning": "FFF2CD"}
    assert {cell: colours.get(cell) for cell in marks} == {
        cell: weights[mark.severity] for cell, mark in marks.items()
    }


def test_the_saved_file_lists_what_was_found(journey: Journey) -> None:
    sheet = book_at(journey.marked)["Nội dung cần sửa"]
    shown = book_at(journey.marked, values=True)["Nội dung cần sửa"]

    count = len(journey.report.findings)
    assert [row[1].value for row in shown.iter_rows(min_row=6, max_row=5 + count)] == [
        each.code for each in journey.report.findings
    ]
    assert [row[3].value for row in shown.iter_rows(min_row=6, max_row=5 + count)] == [
        each.cell.address for each in journey.report.findings
    ]
    assert all(
        "HYPERLINK(" in str(row[3].value) for row in sheet.iter_rows(min_row=6, max_row=5 + count)
    )


def test_every_note_leads_back_to_the_lines_of_its_cell(journey: Journey) -> None:
    shown = book_at(journey.marked, values=True)["Nội dung cần sửa"]

    led = {
        cell: {
            (shown.cell(int(row), 3).value, shown.cell(int(row), 4).value)
            for row in re.search(r"\(trang \"Nội dung cần sửa\", dòng (.+)\)", text)[1].split(", ")
        }
        for cell, text in notes(journey.marked).items()
        if "xltools · đánh dấu số" in text
    }
    assert led == {cell: {(cell.sheet, cell.address)} for cell in led}


def test_one_is_led_from_error_to_error(journey: Journey) -> None:
    order = list(journey.file.sheets)
    marks = marks_of(journey.report.findings, FIRST_ROW)
    errors = sorted(
        (mark.cell for mark in marks if mark.severity == "error"),
        key=lambda cell: (order.index(cell.sheet), cell.row, cell.column),
    )

    assert journey.went_to == [errors[at % len(errors)] for at in range(3)]


def test_marks_that_were_taken_off_leave_nothing_in_the_file(journey: Journey) -> None:
    left = read_workbook(journey.cleared)
    edited = {(6, 2), (7, 2)}

    assert [name for name in left.sheets if name == "_danh_dau"] == []
    assert notes(journey.cleared) == {}
    was, now = values(journey.file), values(left)
    for at in edited:
        was["Thông tin chung"].pop(at, None)
        now["Thông tin chung"].pop(at, None)
    typed = [name for name in was if name in {"Thông tin chung", "Chỉ tiêu", "Nội dung văn bản"}]
    assert {name: now[name] for name in typed} == {name: was[name] for name in typed}
    assert not {"FCE4D7", "FFF2CD"} & set(fills(journey.cleared).values())
