"""What no record holds, and what a damaged workbook is taken for: on cells alone."""

from __future__ import annotations

from datetime import datetime

import pytest
from sheets import raw_of

from xltools.cells import CellRef
from xltools.form import IDENTITY, SourceLine
from xltools.form.base import fields
from xltools.rows.leftovers import Leftover, Reason, formula_values, leftovers
from xltools.rows.mend import mend
from xltools.rows.raw import RawSheet, RawWorkbook, Structure
from xltools.rows.read import read_rows
from xltools.rows.rows import Rows


def left(raw: RawWorkbook) -> list[tuple[str, str, Reason, str]]:
    """The leftovers beside a new workbook that prints the very headings of the old one."""
    mended = mend(raw)
    rows = read_rows(mended.raw)
    fresh = {name: RawSheet(name, sheet.rows[:5]) for name, sheet in mended.raw.sheets.items()}
    found = leftovers(mended, rows, RawWorkbook(fresh))
    return [(str(x.cell), x.content, x.reason, x.header) for x in found if in_question(x)]


def in_question(leftover: Leftover) -> bool:
    """Not the general information, whose names this bare new workbook does not print."""
    return leftover.cell.sheet != "Thông tin chung"


def read(raw: RawWorkbook) -> Rows:
    """The rows of a mended workbook."""
    return read_rows(mend(raw).raw)


@pytest.mark.parametrize(("kept", "known"), [(8, True), (7, False)])
def test_a_tab_is_known_by_six_in_ten_of_its_headings(kept: int, known: bool) -> None:
    headings = [field.column.header for field in fields(SourceLine)]
    assert len(headings) == 12
    others = [f"Khác {number}" for number in range(12 - kept)]
    raw = raw_of(f"# Sheet9\n{' | '.join((*headings[:kept], *others))}\nx | y")

    assert list(mend(raw).renamed) == ([("Sheet9", "Nguồn số liệu")] if known else [])


def test_a_second_tab_of_one_kind_is_no_sheet_of_the_form() -> None:
    raw = raw_of("# Cơ quan\nMã | Tên đầy đủ\nA | Tên A\n# Cơ quan (2)\nMã | Tên đầy đủ\nB | Tên B")

    assert list(mend(raw).renamed) == []
    assert left(raw) == [
        ("Cơ quan (2)!A5", "Mã", Reason.UNKNOWN_SHEET, ""),
        ("Cơ quan (2)!B5", "Tên đầy đủ", Reason.UNKNOWN_SHEET, ""),
        ("Cơ quan (2)!A6", "B", Reason.UNKNOWN_SHEET, ""),
        ("Cơ quan (2)!B6", "Tên B", Reason.UNKNOWN_SHEET, ""),
    ]


def test_what_the_workbook_says_it_is_is_not_trusted() -> None:
    raw = raw_of("# Cơ quan\nMã | Tên đầy đủ\nA | Tên A")
    sheets = {**raw.sheets, IDENTITY.name: RawSheet(IDENTITY.name, (("form_version", "1999.9"),))}

    assert read(RawWorkbook(sheets)).form_version == ""


def test_a_formula_in_an_input_cell_is_told_with_its_heading() -> None:
    raw = raw_of("# Cơ quan\nMã | Tên đầy đủ\nA | Tên A")
    formulas = frozenset({CellRef("Cơ quan", 6, 2)})
    mended = mend(RawWorkbook(raw.sheets, Structure(formulas=formulas)))

    told = list(formula_values(mended, read_rows(mended.raw)))

    assert told == [(CellRef("Cơ quan", 6, 2), "Tên đầy đủ")]


def test_a_time_of_day_and_cells_beside_a_table_are_kept() -> None:
    raw = raw_of("# Cơ quan\nMã | Tên đầy đủ | Thêm\nA | Tên A | x")
    sheet = raw.sheets["Cơ quan"]
    at = datetime(2024, 1, 5, 7, 30)  # noqa: DTZ001 - a cell knows no zone
    raw = RawWorkbook({**raw.sheets, "Cơ quan": RawSheet("Cơ quan", (*sheet.rows, (), (at,)))})

    assert left(raw) == [
        ("Cơ quan!C6", "x", Reason.UNKNOWN_COLUMN, "Thêm"),
        ("Cơ quan!A8", "05/01/2024 07:30:00", Reason.UNREADABLE, "Mã"),
    ]
