"""Marks show what is wrong and leave no trace once taken off, whatever happened in between."""

from __future__ import annotations

from engines.engine import Running
from engines.memory import MemoryBook, MemorySheet
from engines.store import VERY_HIDDEN
from excel.marked import ERROR_FILL, GREEN, PLAN, WARNING_FILL, Opened, at, error, looks, warning

from xltools.cells import CellRef
from xltools.excel.marks import Mark, clear_marks, marked_cells, marks_of, put_marks
from xltools.findings import Explanation, Finding, Severity


def test_a_marked_cell_has_a_colour_by_weight_and_says_what_is_wrong(opened: Opened) -> None:
    book, seen = opened(PLAN)

    count = put_marks(book, [error(6), warning(7), error(8, "Một.\nHai.")])

    cells = seen["Chỉ tiêu"].cells
    assert count == 3
    assert [cells[row, 3].colour for row in (6, 7, 8)] == [ERROR_FILL, WARNING_FILL, ERROR_FILL]
    assert [cells[row, 3].note for row in (6, 7, 8)] == [
        "Sai.\nxltools · đánh dấu số 1",
        "Xem lại.\nxltools · đánh dấu số 2",
        "Một.\nHai.\nxltools · đánh dấu số 3",
    ]
    assert cells[6, 3].value == 3.36


def test_one_note_says_all_that_must_be_done_about_a_cell() -> None:
    values = {"header": "Giá trị", "value": "3,5"}
    why = Explanation("Đúng theo biên bản", "Trần Thị B", None, at(9))

    found = marks_of(
        [
            Finding("cell.not-whole", Severity.WARNING, at(7), values=values),
            Finding("cell.number-grouping", Severity.ERROR, at(7), values=values),
            Finding("cell.not-whole", Severity.INFO, at(6), values=values),
            Finding("cell.not-whole", Severity.WARNING, at(8), values=values, explained=why),
        ],
        first_line=6,
    )

    assert found == (
        Mark(
            at(7),
            Severity.ERROR,
            'Cần xem lại: Ô "Giá trị" ghi "3,5", nhưng số lượng phải là số nguyên. Ghi lại số'
            " nguyên; nếu là tỷ lệ thì chuyển sang cột tỷ lệ.\n"
            'Lỗi phải sửa: Số "3,5" ở ô "Giá trị" đặt dấu chấm, dấu phẩy không đúng chỗ nên không'
            " đọc được. Gõ lại: số nguyên viết liền (1234), phần lẻ sau dấu phẩy (1,25).\n"
            '(trang "Nội dung cần sửa", dòng 6, 7)',
        ),
    )


def test_everything_is_as_before_once_the_marks_are_off(opened: Opened) -> None:
    book, seen = opened(PLAN)
    sheet = seen["Chỉ tiêu"]
    sheet.put(6, 3, colour=GREEN)
    sheet.put(6, 3, note="Hỏi lại\nanh Ba")
    sheet.put(7, 3, number_format="0.00")
    before = looks(seen)

    put_marks(book, [error(6), warning(7), warning(12)])
    marked = sheet.cells[6, 3].note
    count = clear_marks(book)

    assert marked == "Sai.\nxltools · đánh dấu số 1\n\nHỏi lại\nanh Ba"
    assert count == 3
    assert looks(seen) == before


def test_earlier_marks_are_taken_off_first(opened: Opened) -> None:
    book, seen = opened(PLAN)
    seen["Chỉ tiêu"].put(6, 3, colour=GREEN)
    before = looks(seen)

    for _ in range(3):
        put_marks(book, [error(6), error(7)])
    put_marks(book, [warning(8)])

    cells = seen["Chỉ tiêu"].cells
    assert [cells[row, 3].colour for row in (6, 7, 8)] == [GREEN, None, WARNING_FILL]
    assert [cells[row, 3].note for row in (6, 7)] == [None, None]
    clear_marks(book)
    assert looks(seen) == before


def test_a_colour_that_a_person_gave_after_the_mark_stays(opened: Opened) -> None:
    book, seen = opened(PLAN)
    put_marks(book, [error(6), error(7)])
    seen["Chỉ tiêu"].put(6, 3, colour=GREEN)

    clear_marks(book)

    cells = seen["Chỉ tiêu"].cells
    assert [(cells[r, 3].colour, cells[r, 3].note) for r in (6, 7)] == [(GREEN, None), (None, None)]


def test_a_colour_of_the_palette_that_looks_like_ours_is_a_persons(opened: Opened) -> None:
    book, seen = opened(PLAN)
    put_marks(book, [error(6)])
    palette = (252, 228, 214)
    for row in (6, 8):
        seen["Chỉ tiêu"].put(row, 3, colour=palette)

    clear_marks(book)

    assert [seen["Chỉ tiêu"].cells[row, 3].colour for row in (6, 8)] == [palette] * 2


def test_a_colour_that_excel_gave_to_new_rows_goes_too(opened: Opened) -> None:
    """A row typed under a table looks like the one above it, but has no note."""
    book, seen = opened(PLAN)
    put_marks(book, [error(7), warning(8)])
    for row, colour in ((9, WARNING_FILL), (10, WARNING_FILL), (1, ERROR_FILL)):
        seen["Chỉ tiêu"].put(row, 3, colour=colour)

    clear_marks(book)

    assert {cell.colour for cell in seen["Chỉ tiêu"].cells.values()} == {None}


def test_what_a_person_writes_under_the_mark_stays(opened: Opened) -> None:
    book, seen = opened(PLAN)
    put_marks(book, [error(6)])
    seen["Chỉ tiêu"].put(6, 3, note=f"{seen['Chỉ tiêu'].cells[6, 3].note}\n\nĐã hỏi huyện")

    clear_marks(book)

    assert seen["Chỉ tiêu"].cells[6, 3].note == "Đã hỏi huyện"


def test_marks_are_found_after_rows_were_inserted_above(opened: Opened) -> None:
    book, seen = opened(PLAN)
    seen["Chỉ tiêu"].put(7, 3, colour=GREEN)
    put_marks(book, [error(6), error(7)])
    seen["Chỉ tiêu"].put(6, 3, note=None)  # a person deleted the note, not the colour

    seen.insert_rows("Chỉ tiêu", 6, 2)

    assert [cell for cell, _ in marked_cells(book)] == [at(8), at(9)]
    clear_marks(book)
    assert [seen["Chỉ tiêu"].cells[row, 3].colour for row in (8, 9)] == [None, GREEN]
    assert seen["Chỉ tiêu"].notes() == []


def test_marks_are_found_after_rows_were_sorted(opened: Opened) -> None:
    book, seen = opened(PLAN)
    seen["Chỉ tiêu"].put(8, 3, colour=GREEN)
    put_marks(book, [error(6), error(8)])

    seen.sort_rows("Chỉ tiêu", [8, 7, 6])
    clear_marks(book)

    cells = seen["Chỉ tiêu"].cells
    assert [(cells[r, 1].value, cells[r, 3].colour) for r in (6, 7, 8)] == [
        ("CT03", GREEN),
        ("CT02", None),
        ("CT01", None),
    ]
    assert seen["Chỉ tiêu"].notes() == []


def test_a_mark_that_was_copied_to_another_cell_goes_too(opened: Opened) -> None:
    book, seen = opened(PLAN)
    put_marks(book, [error(6)])
    sheet = seen["Chỉ tiêu"]
    sheet.cells[20, 3] = sheet.cells[6, 3]

    clear_marks(book)

    cells = sheet.cells[6, 3], sheet.cells[20, 3]
    assert [(each.colour, each.note) for each in cells] == [(None, None)] * 2


def test_without_the_memory_the_marks_go_and_a_persons_note_stays(opened: Opened) -> None:
    """As in a sheet that was copied into another workbook."""
    book, seen = opened(PLAN)
    seen["Chỉ tiêu"].put(6, 3, note="Hỏi lại")
    put_marks(book, [error(6), warning(7)])
    seen.delete_sheet("_danh_dau")

    clear_marks(book)

    cells = seen["Chỉ tiêu"].cells
    assert [(cells[r, 3].colour, cells[r, 3].note) for r in (6, 7)] == [
        (None, "Hỏi lại"),
        (None, None),
    ]


def test_a_memory_that_somebody_made_up_harms_nothing(opened: Opened) -> None:
    book, seen = opened(PLAN)
    forged = MemorySheet("_danh_dau")
    for row, line in enumerate(
        (
            ("x", "=ROW('Chỉ tiêu'!$C$6)", "#000000", "#FCE4D6", "error"),
            (1.0, "=ROW('Không có'!$C$6)", "#000000", "#FCE4D6", "error"),
            (2.0, "=ROW('Chỉ tiêu'!$C$7)", "lệnh", "lệnh", "error"),
            (3.0, "=ROW(#REF!)", "", "", "error"),
            (4.0, "=ROW('Chỉ tiêu'!$C$8)", "", "", "nặng"),
        ),
        start=2,
    ):
        for column, value in enumerate(line, start=1):
            forged.put(row, column, value=value)
            forged.put(row, column, formula=str(value) if column == 2 else "")
    seen.sheets.append(forged)

    clear_marks(book)

    assert {cell.colour for cell in seen["Chỉ tiêu"].cells.values()} == {None}
    assert "_danh_dau" not in [sheet.name for sheet in seen.sheets]


def test_the_sheet_in_front_stays_and_the_memory_is_not_seen(opened: Opened) -> None:
    book, seen = opened(PLAN)
    seen.active = 1

    put_marks(book, [error(6)])

    assert seen.sheets[seen.active].name == "Chỉ tiêu"
    assert seen["_danh_dau"].visible == VERY_HIDDEN


def test_cells_of_sheets_that_are_gone_are_left_out(opened: Opened) -> None:
    book, seen = opened(PLAN)
    before = looks(seen)

    count = put_marks(book, [Mark(CellRef("Kinh phí", 1, 1), Severity.ERROR, "Thiếu trang.")])

    assert count == 0
    assert looks(seen) == before


def test_a_mark_survives_saving_and_another_machine(opened: Opened) -> None:
    """What is written down stands in the file; here it is opened anew under another name."""
    book, seen = opened(PLAN)
    seen["Chỉ tiêu"].put(6, 3, colour=GREEN)
    before = looks(seen)
    put_marks(book, [error(6)])

    again = MemoryBook("D:\\nhận\\bản nhận.xlsx", seen.sheets)
    again.show("Chỉ tiêu")
    clear_marks(Running().open(again))

    assert looks(again) == before
