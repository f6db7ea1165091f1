"""The sheet Nội dung cần sửa lists what the last check found, and each line leads to its cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from engines.engine import Running
from engines.memory import MemoryBook, MemorySheet
from engines.native import REFUSED
from engines.store import Rect

from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.excel.findings_sheet import first_line, write_findings
from xltools.excel.native import ComError
from xltools.excel.read import read_book
from xltools.findings import Explanation, Finding, Severity

EMPTY = """
# Chỉ tiêu
Mã | Giá trị
CT01 | 3.36
# Nội dung cần sửa
Mức | Mã nội dung | Trang | Ô | Giá trị hiện có | Nội dung | Cách sửa
"""
OLD = EMPTY + "Gợi ý | cell.old | Chỉ tiêu | B6 | 3 | Cũ | Sửa\n" * 3
REMARK = "Cần xem lại | rollup.below-assigned | Giao chỉ tiêu | C7 | 3 | Thấp hơn giao | Xem lại\n"

Opened = Callable[[str], tuple[Any, MemoryBook]]


def finding(severity: Severity, row: int, value: str, **more: Any) -> Finding:
    values = {"header": "Giá trị", "value": value}
    cell = CellRef(more.pop("sheet", "Chỉ tiêu"), row, 2)
    return Finding("cell.not-whole", severity, cell, value, values=values, **more)


def lines(book: MemoryBook) -> list[tuple[object, ...]]:
    """What stands under the headings."""
    sheet = book["Nội dung cần sửa"]
    rows = sheet.values(Rect(6, 1, 8, 7))
    return [tuple(row) for row in rows if any(value is not None for value in row)]


def test_each_finding_has_a_line_that_says_what_where_and_how(opened: Opened) -> None:
    book, seen = opened(OLD)

    write_findings(book, [finding(Severity.ERROR, 6, "3,36"), finding(Severity.INFO, 7, "")])

    say = 'Ô "Giá trị" ghi "{}", nhưng số lượng phải là số nguyên.'
    remedy = "Ghi lại số nguyên; nếu là tỷ lệ thì chuyển sang cột tỷ lệ."
    code, sheet = "cell.not-whole", "Chỉ tiêu"
    assert lines(seen) == [
        ("Lỗi phải sửa", code, sheet, "B6", "3,36", say.format("3,36"), remedy),
        ("Gợi ý", code, sheet, "B7", None, say.format("trống"), remedy),
    ]
    cells = seen["Nội dung cần sửa"].cells
    assert [cells[row, 4].formula for row in (6, 7)] == [
        '=HYPERLINK("#\'Chỉ tiêu\'!B6","B6")',
        '=HYPERLINK("#\'Chỉ tiêu\'!B7","B7")',
    ]
    assert [cells[row, 1].colour for row in (6, 7)] == [(252, 228, 214), None]
    assert cells[6, 6].font["name"] == "Times New Roman"


@pytest.mark.parametrize("text", ["=1+1", "+84", "01/2024", "3,36%", "@SUM", "'a", "-", "00123"])
def test_what_a_person_typed_stays_a_text(opened: Opened, text: str) -> None:
    book, seen = opened(EMPTY)

    write_findings(book, [finding(Severity.ERROR, 6, text, sheet="Trang \"lạ\" 'x'")])

    cell = seen["Nội dung cần sửa"].cells[6, 5]
    assert (cell.value, cell.formula, cell.number_format) == (text, "", "@")
    link = seen["Nội dung cần sửa"].cells[6, 4]
    assert link.formula == '=HYPERLINK("#\'Trang ""lạ"" \'\'x\'\'\'!B6","B6")'


def test_an_explained_finding_says_why_it_stands(opened: Opened) -> None:
    book, seen = opened(EMPTY)
    why = Explanation("Đúng theo biên bản", "Trần Thị B", None, CellRef("Giải trình", 6, 1))

    write_findings(book, [finding(Severity.WARNING, 6, "3", explained=why)])

    assert [line[6] for line in lines(seen)] == ["Đã giải trình: Đúng theo biên bản"]


def test_remarks_of_a_roll_up_stay(opened: Opened) -> None:
    book, seen = opened(OLD + REMARK)

    write_findings(book, [finding(Severity.ERROR, 6, "3")])
    assert [line[1] for line in lines(seen)] == ["cell.not-whole", "rollup.below-assigned"]

    write_findings(book, ())
    remark = tuple(REMARK.strip().split(" | "))
    assert lines(seen) == [remark]


def test_the_row_of_the_first_line_is_known_before_it_is_written(opened: Opened) -> None:
    """A person has put rows above the list, or deleted its sheet."""
    book, seen = opened(OLD)
    rows = [first_line(book)]

    seen.insert_rows("Nội dung cần sửa", 1, 3)
    rows.append(first_line(book))
    seen.delete_sheet("Nội dung cần sửa")
    rows.append(first_line(book))

    assert rows == [6, 9, 6]


def test_the_table_and_its_print_end_where_the_lines_do(opened: Opened) -> None:
    book, seen = opened(OLD)
    sheet = seen["Nội dung cần sửa"]
    sheet.table_areas = {"NoiDungCanSua": Rect(5, 1, 4, 7), "Khác": Rect(40, 1, 3, 2)}
    sheet.printed = Rect(3, 1, 4, 7)

    write_findings(book, [finding(Severity.ERROR, row, "3") for row in range(6, 11)])
    assert sheet.table_areas == {"NoiDungCanSua": Rect(5, 1, 6, 7), "Khác": Rect(40, 1, 3, 2)}
    assert sheet.printed == Rect(3, 1, 8, 7)

    write_findings(book, ())
    assert sheet.table_areas["NoiDungCanSua"] == Rect(5, 1, 2, 7)
    assert lines(seen) == []
    assert max(row for row, _ in sheet.cells) == 6


def test_without_a_printer_the_list_is_written_all_the_same(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Excel then refuses to set what is printed."""
    book, seen = opened(OLD)
    seen["Nội dung cần sửa"].printed = Rect(3, 1, 4, 7)

    def refuse(*_: object) -> None:
        raise ComError(REFUSED)

    monkeypatch.setattr(MemorySheet, "set_print_area", refuse)
    write_findings(book, [finding(Severity.ERROR, 6, "3")])

    assert [line[3] for line in lines(seen)] == ["B6"]


def test_columns_that_were_moved_are_found_by_their_headings(opened: Opened) -> None:
    book, seen = opened(
        "# Nội dung cần sửa\nNội dung | Ghi chú của tôi | Ô | Trang | Mức | Mã nội dung\n"
    )

    write_findings(book, [finding(Severity.ERROR, 6, "3")])

    assert [line[1:6] for line in lines(seen)] == [
        (None, "B6", "Chỉ tiêu", "Lỗi phải sửa", "cell.not-whole")
    ]


def test_the_sheet_is_made_anew_where_somebody_deleted_it(opened: Opened) -> None:
    book, seen = opened("# Chỉ tiêu\nMã | Giá trị\nCT01 | 3\n")

    write_findings(book, [finding(Severity.ERROR, 6, "3")])

    again = read_book(book).sheets["Nội dung cần sửa"]
    assert again.rows[4][:4] == ("Mức", "Mã nội dung", "Trang", "Ô")
    assert again.rows[5][:4] == ("Lỗi phải sửa", "cell.not-whole", "Chỉ tiêu", "B6")
    assert seen.sheets[seen.active].name == "Thông tin chung"


def test_a_sheet_that_a_password_protects_is_refused(opened: Opened, running: Running) -> None:
    book, seen = opened(OLD)
    seen["Nội dung cần sửa"].protection.password = "x"  # noqa: S105 - of a made-up workbook

    with pytest.raises(XltoolsError, match=r"excel\.sheet-password"):
        write_findings(book, [finding(Severity.ERROR, 6, "3")])

    assert len(lines(seen)) == 3
    assert running.calculation == "automatic"
