"""One small workbook with every kind of value, read open and read as a file: no difference."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from engines.calc import CalcBook
from engines.engine import Running, active
from engines.files import opened

from xltools.cells import CellRef
from xltools.excel.read import read_book
from xltools.rows.raw import RawWorkbook, Structure
from xltools.workbook.read import read_workbook

pytestmark = pytest.mark.slow

MOMENT = datetime(2024, 1, 5, 8, 30)  # noqa: DTZ001


def write(path: Path, since_1904: bool) -> None:
    """The workbook, whose days may be counted from 1904 as on old Macintoshes."""
    options = {"date_1904": since_1904, "strings_to_numbers": False, "strings_to_formulas": False}
    with xlsxwriter.Workbook(path, options) as book:
        book.set_custom_property("form_version", "2026.1")
        page, hidden, very = (book.add_worksheet(name) for name in ("Chỉ tiêu", "Ẩn", "_rất ẩn"))
        made: Callable[[str], Any] = lambda code: book.add_format({"num_format": code})  # noqa: E731
        page.write_row(0, 0, ["Xã Tân Lập", "0123", "3,36%", "=A1", " 01/2024 ", 3.36, True, False])
        page.write_formula("A2", "=1/0", None, "#DIV/0!")
        page.write_formula("B2", '=IF(F1>1,"","x")', None, "")
        page.write_formula("C2", "=F1*2", None, 6.72)
        page.write_datetime("A3", date(2024, 1, 5), made("dd/mm/yyyy"))
        page.write_datetime("B3", MOMENT, made("dd/mm/yyyy hh:mm"))
        page.write_datetime("C3", time(8, 30), made("hh:mm:ss"))
        page.write_datetime("D3", date(2024, 1, 1), made("mmm-yy"))
        page.write_datetime("E3", date(2024, 5, 31), made("d/m"))
        page.write_number("F3", 0.0336, made("0.00%"))
        page.write_string("A5", "Hé nghÌo", book.add_format({"font_name": ".VnTime"}))
        page.merge_range("B6:C7", "Gộp")
        for next_to_each_other in ("A10:B10", "F10:F11", "G10:G11", "A11:B11"):
            page.merge_range(next_to_each_other, next_to_each_other)
        page.set_row(7, None, None, {"hidden": True})
        page.write_row(7, 0, [1, 2])
        page.write_row(8, 0, [None, None, None, 4, 5])
        page.set_column("D:E", None, None, {"hidden": True})
        hidden.write_number("B2", 1)
        hidden.hide()
        very.write_string("A1", "x")
        very.very_hidden()


@pytest.fixture(
    params=["memory", pytest.param("calc", marks=pytest.mark.libreoffice)], scope="module"
)
def engine(request: pytest.FixtureRequest) -> Callable[[Path], RawWorkbook]:
    def read(path: Path) -> RawWorkbook:
        running = Running()
        with active(request.param, running):
            if request.param == "memory":
                return read_book(running.open(opened(path)))
            store = CalcBook(request.getfixturevalue("office"), path)
            try:
                return read_book(running.open(store))
            finally:
                store.close()

    return read


@pytest.mark.parametrize("since_1904", [False, True], ids=["1900", "1904"])
def test_an_open_workbook_is_read_as_its_file(
    engine: Callable[[Path], RawWorkbook], tmp_path: Path, since_1904: bool
) -> None:
    path = tmp_path / "các loại.xlsx"
    write(path, since_1904)

    read, file = engine(path), read_workbook(path)

    assert list(read.sheets) == list(file.sheets) == ["Chỉ tiêu", "Ẩn", "_rất ẩn", "_xltools"]
    assert [sheet.visible for sheet in read.sheets.values()] == [True, False, False, False]
    assert filled(read) == filled(file)
    seen, stored = read.structure, file.structure
    assert isinstance(seen, Structure)
    assert isinstance(stored, Structure)
    assert (seen.formulas, seen.errors) == (stored.formulas, stored.errors)
    assert (seen.merged, seen.hidden_rows) == (stored.merged, stored.hidden_rows)
    assert (seen.hidden_columns, seen.legacy_fonts) == (stored.hidden_columns, stored.legacy_fonts)
    assert seen.drop_downs is None


def filled(raw: RawWorkbook) -> dict[CellRef, object]:
    """All values but blanks, each with its kind."""
    return {
        CellRef(sheet.name, row, column): (type(value), value)
        for sheet in raw.sheets.values()
        for row, line in enumerate(sheet.rows, start=1)
        for column, value in enumerate(line, start=1)
        if value not in (None, "")
    }
