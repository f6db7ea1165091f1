"""A workbook that was saved, changed and mailed while it was marked is cleared all the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from engines.calc import CalcBook
from engines.engine import Running, active
from engines.files import opened, saved
from openpyxl import load_workbook

from xltools.cells import CellRef
from xltools.excel.marks import Mark, clear_marks, marked_cells, put_marks
from xltools.findings import Severity
from xltools.rows.read import read_rows
from xltools.workbook.behind import read_behind
from xltools.workbook.read import read_workbook

pytestmark = pytest.mark.slow

SHEET = "Chỉ tiêu"
Work = Callable[[Path, Path, Callable[[Any, Any], None]], Path]


def write(path: Path) -> Path:
    """A sheet that is protected without a password, with a person's colour and note."""
    with xlsxwriter.Workbook(path) as book:
        guide, page = (book.add_worksheet(name) for name in ("Hướng dẫn", SHEET))
        guide.write_string("A1", "KẾ HOẠCH GIẢM NGHÈO")
        page.write_row("A5", ["Mã", "Nội dung chỉ tiêu", "Giá trị"])
        green = book.add_format({"bg_color": "#C6E0B4", "num_format": "0.00"})
        page.write_row("A6", ["CT01", "Tỷ lệ hộ nghèo"])
        page.write_number("C6", 3.36, green)
        page.write_comment("C6", "Hỏi lại anh Ba")
        page.write_row("A7", ["CT02", "Số hộ nghèo", 5])
        page.protect("")
    return path


@pytest.fixture(params=["memory", pytest.param("calc", marks=pytest.mark.libreoffice)])
def at_work(request: pytest.FixtureRequest) -> Work:
    """Opens a file in one program, lets somebody work on it, and saves it under another name."""

    def work(path: Path, target: Path, do: Callable[[Any, Any], None]) -> Path:
        running = Running()
        with active(request.param, running):
            if request.param == "memory":
                store: Any = opened(path)
                do(running.open(store), store)
                return saved(store, target)
            store = CalcBook(request.getfixturevalue("office"), path)
            try:
                do(running.open(store), store)
                return Path(store.save(target))
            finally:
                store.close()

    return work


def mark(book: Any, store: Any) -> None:
    cells = [CellRef(SHEET, row, 3) for row in (6, 7)]
    put_marks(book, [Mark(cell, Severity.ERROR, "Sai.") for cell in cells])
    protection = store[SHEET].protection
    protection.password = None  # a person opens the sheet, inserts rows and closes it
    store.insert_rows(SHEET, 7, 2)
    protection.password = ""


def clear(book: Any, store: Any) -> None:
    assert [str(cell) for cell, _ in marked_cells(book)] == [f"{SHEET}!C6", f"{SHEET}!C9"]
    clear_marks(book)


def looks(path: Path) -> list[tuple[object, str, str | None, str | None]]:
    """Value, format, colour and note of the marked cells."""
    page = load_workbook(path)[SHEET]
    return [
        (
            cell.value,
            cell.number_format,
            str(cell.fill.start_color.rgb)[2:] if cell.fill.fill_type == "solid" else None,
            cell.comment.text if cell.comment else None,
        )
        for cell in (page["C6"], page["C9"])
    ]


def test_what_was_marked_is_cleared_on_another_machine(at_work: Work, tmp_path: Path) -> None:
    marked = at_work(write(tmp_path / "kế hoạch.xlsx"), tmp_path / "đã đánh dấu.xlsx", mark)
    cleared = at_work(marked, tmp_path / "đã xóa dấu.xlsx", clear)

    shown = looks(marked)
    assert [look[2] for look in shown] == ["FCE4D7", "FCE4D7"]
    assert shown[0][3] == "Sai.\nxltools · đánh dấu số 1\n\nHỏi lại anh Ba"
    assert looks(cleared) == [
        (3.36, "0.00", "C6E0B4", "Hỏi lại anh Ba"),
        (5, "General", None, None),
    ]
    assert load_workbook(cleared).sheetnames == ["Hướng dẫn", SHEET]
    assert [load_workbook(path)[SHEET].protection.sheet for path in (marked, cleared)] == [True] * 2


def test_a_marked_file_is_read_as_if_it_were_not(at_work: Work, tmp_path: Path) -> None:
    marked = at_work(write(tmp_path / "kế hoạch.xlsx"), tmp_path / "đã đánh dấu.xlsx", mark)

    raw = read_workbook(marked)

    assert read_rows(raw).unknown_sheets == ()
    assert not raw.sheets["_danh_dau"].visible
    assert dict(read_behind(marked, raw.structure).comments) == {
        CellRef(SHEET, 6, 3): "Hỏi lại anh Ba"
    }
