"""What a workbook says of itself is read where it can be, and never trusted."""

from __future__ import annotations

import pytest
from sheets import GENERAL, raw_of, troubles

from xltools.form import IDENTITY, RECORDS
from xltools.form.base import fields
from xltools.rows.identity import (
    Identity,
    Mark,
    formula_digest,
    identity_values,
    marks_row,
    read_identity,
    texts_row,
)
from xltools.rows.raw import RawSheet, RawValue, RawWorkbook
from xltools.rows.read import read_rows

TASKS = """
# Phân công
Mã | Dự án - chính sách | Tên việc | Đơn vị chủ trì
NV01 | DA2 | Tập huấn | Kế toán
"""


def book(*rows: tuple[RawValue, ...], text: str = TASKS, general: str = GENERAL) -> RawWorkbook:
    """A workbook with these rows on its very hidden sheet."""
    sheets = raw_of(text, general).sheets
    return RawWorkbook({**sheets, IDENTITY.name: RawSheet(IDENTITY.name, rows, visible=False)})


def marks(*headers: str) -> tuple[str, ...]:
    """The row that tells the columns of Phân công."""
    return marks_row("Phân công", [Mark(header) for header in headers])


def test_what_is_written_is_read() -> None:
    columns = (Mark("Kỳ", offers_list=True), Mark("Hộ nghèo cuối kỳ", formula_digest("1+1")))

    said = read_identity(
        book(
            ("plan_year", 2024.0),
            *identity_values(["Kinh phí", "Phân công"]).items(),
            marks_row("Diễn biến hộ", columns),
            texts_row("Hướng dẫn", ["Bước 1", "Bước 2"]),
        )
    )

    assert said.values["plan_year"] == "2024"
    assert said.part == ("Kinh phí", "Phân công")
    assert said.marks == {"diễn biến hộ": columns}
    assert [said.wrote("HƯỚNG DẪN", text) for text in ("bước  1", "Bước 3")] == [True, False]
    assert not said.damaged


@pytest.mark.parametrize(
    ("row", "damaged"),
    [
        (("marks", "Phân công", "Mã", "Tên việc||"), True),
        (("marks", "Phân công", "Mã|zz|"), True),
        (("marks",), False),
        (("texts", "Phân công"), False),
        (("texts", "Phân công", "không phải dấu"), True),
        ((None, None), False),
        ((), False),
        ((7.0, True), False),
    ],
)
def test_what_is_garbled_is_left_out(row: tuple[RawValue, ...], damaged: bool) -> None:
    said = read_identity(book(row, ("unit_code", "23497")))

    assert (said.damaged, said.values["unit_code"]) == (damaged, "23497")
    assert read_rows(book(row)).all_problems == read_rows(book()).all_problems


def test_a_workbook_without_the_hidden_sheet_says_nothing() -> None:
    assert read_identity(raw_of(TASKS)) == Identity()


def test_headings_of_the_form_can_be_told_from_the_marks_beside_them() -> None:
    headers = [field.column.header for record in RECORDS for field in fields(record)]

    assert [header for header in headers if "|" in header] == []


def test_spaces_and_the_sign_of_equality_do_not_make_another_formula() -> None:
    assert formula_digest("= SUM(A1, B1)") == formula_digest("SUM(A1,B1)")
    assert formula_digest("SUM(A1,B2)") != formula_digest("SUM(A1,B1)")


def test_a_heading_typed_over_is_told_with_the_one_that_stood_there() -> None:
    text = TASKS.replace("Tên việc", "Việc phải làm")
    headers = ("Mã", "Dự án - chính sách", "Tên việc", "Đơn vị chủ trì")

    found = read_rows(book(marks(*headers), text=text)).all_problems

    [renamed] = [each for each in found if each.found]
    assert troubles([renamed]) == ["Phân công!C5 HEADING_RENAMED"]
    assert (renamed.header, renamed.found) == ("Tên việc", "Việc phải làm")
    assert "Tên việc" not in [each.header for each in found if each is not renamed]


def test_an_added_column_is_not_taken_for_a_heading_that_is_gone() -> None:
    text = """
# Phân công
Mã | Dự án - chính sách | Đơn vị chủ trì | Việc riêng
NV01 | DA2 | Kế toán | x
"""
    headers = ("Mã", "Dự án - chính sách", "Tên việc", "Đơn vị chủ trì")

    found = read_rows(book(marks(*headers), text=text)).all_problems

    assert troubles(each for each in found if each.found) == ["Phân công!D5 UNKNOWN_HEADING"]
    assert "Tên việc" in [each.header for each in found if not each.found]


def test_a_calculated_column_that_was_removed_is_told() -> None:
    text = "# Kinh phí\nMã | Ghi chú\nKP01 | x"
    row = marks_row("Kinh phí", [Mark("Mã"), Mark("Đọc lại (đồng)", "00000000"), Mark("Ghi chú")])

    found = read_rows(book(row, text=text)).all_problems

    gone = [each for each in found if each.header == "Đọc lại (đồng)"]
    assert troubles(gone) == ["Kinh phí!A5 HEADING_GONE"]


def test_a_part_misses_no_sheet_but_a_whole_workbook_that_calls_itself_one_does() -> None:
    part = identity_values(["Phân công"]).items()
    more = TASKS + "# Kinh phí\nMã | Nguồn\nKP01 | NSTW"

    of_part, forged = read_rows(book(*part)), read_rows(book(*part, text=more))

    assert of_part.part == ("Phân công",)
    assert [p for p in of_part.problems if p.trouble.name == "SHEET_MISSING"] == []
    assert forged.part == ()
    assert [p for p in forged.problems if p.trouble.name == "SHEET_MISSING"] != []


def test_an_older_version_is_read_by_its_own_headings_and_todays() -> None:
    text = """
# Chế độ báo cáo
Mã | Kỳ | Nơi nhận | Cách nêu hạn
BC01 | năm | UBND huyện | trước ngày
"""

    today, older = (read_rows(book(("form_version", v), text=text)) for v in ("2026.1", "2025.1"))

    assert "Chế độ báo cáo!C5 UNKNOWN_HEADING" in troubles(today.all_problems)
    [record] = next(r.records for t, r in older.sheets.items() if t.__name__ == "ReportDue")
    assert record.values()["receiver"] == "UBND huyện"
    assert [p for p in older.all_problems if p.found] == []


def test_headings_far_below_the_top_are_found() -> None:
    sheet = raw_of(TASKS).sheets["Phân công"]
    low = RawSheet("Phân công", (*[(f"dòng {i}",) for i in range(60)], *sheet.rows))

    rows = read_rows(RawWorkbook({**raw_of(TASKS).sheets, "Phân công": low}))

    read = next(each for each in rows.sheets.values() if each.record.sheet.name == "Phân công")
    assert (read.header_row, [record.source.row for record in read.records]) == (65, [66])
