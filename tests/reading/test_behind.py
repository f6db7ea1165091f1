"""Comments and formulas without a value, read from the file itself."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from openpyxl.comments import Comment

from xltools.cells import CellRef
from xltools.workbook.behind import Behind, read_behind
from xltools.workbook.read import read_workbook


def test_each_comment_and_uncalculated_formula_has_its_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Phân công")
    sheet["AB3"] = '=A1&" hộ"'
    sheet["B2"] = 5
    sheet["B2"].comment = Comment("Hỏi lại\nthôn 1", "Nam")
    book.save(path)

    behind = read_behind(path, read_workbook(path).structure)

    assert behind == Behind(
        comments={CellRef("Phân công", 2, 2): "Hỏi lại\nthôn 1"},
        formulas={CellRef("Phân công", 3, 28): '=A1&" hộ"'},
    )


def test_a_workbook_without_any_has_none(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    openpyxl.Workbook().save(path)

    assert read_behind(path, None) == Behind({}, {})


def test_a_shared_formula_is_told_as_each_of_its_cells_has_it() -> None:
    from xltools.workbook.behind import _formulas

    part = (
        b"<worksheet><sheetData><row r='2'><c r='C2'><f t='shared' ref='C2:C3' si='0'>A2+$B$1</f>"
        b"</c></row><row r='3'><c r='C3'><f t='shared' si='0'/></c></row></sheetData></worksheet>"
    )

    assert list(_formulas("S", part)) == [
        (CellRef("S", 2, 3), "=A2+$B$1"),
        (CellRef("S", 3, 3), "=A3+$B$1"),
    ]
