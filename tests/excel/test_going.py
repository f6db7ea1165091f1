"""From error to error, in the order a person reads a workbook, round its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from engines.engine import Running
from engines.memory import MemoryBook, MemorySheet
from engines.store import HIDDEN, Rect

from xltools.cells import CellRef
from xltools.excel.go import go_to, go_to_first, go_to_next, selected_cell
from xltools.excel.marks import Mark, put_marks
from xltools.findings import Severity

PLAN = """
# Chỉ tiêu
Mã | Giá trị
CT01 | 3
# Kinh phí
Mã | Số tiền
KP01 | 3
# Cơ quan
Mã | Tên
A | B
"""

Opened = Callable[[str], tuple[Any, MemoryBook]]


def marks(*places: str, severity: Severity = Severity.ERROR) -> Iterable[Mark]:
    for each in places:
        sheet, row, column = each.split("!")
        yield Mark(CellRef(sheet, int(row), int(column)), severity, "Sai.")


def walked(book: Any, steps: int) -> list[str]:
    return [str(go_to_next(book)) for _ in range(steps)]


def test_one_goes_by_sheet_row_and_column_and_round_the_end(opened: Opened) -> None:
    book, seen = opened(PLAN)
    errors = marks("Kinh phí!6!2", "Chỉ tiêu!9!1", "Chỉ tiêu!6!2", "Chỉ tiêu!6!1")
    put_marks(book, [*errors, *marks("Chỉ tiêu!7!1", severity=Severity.WARNING)])

    assert str(go_to_first(book)) == "Chỉ tiêu!A6"
    assert walked(book, 4) == ["Chỉ tiêu!B6", "Chỉ tiêu!A9", "Kinh phí!B6", "Chỉ tiêu!A6"]
    assert seen.sheets[seen.active].name == "Chỉ tiêu"
    assert seen.selected["Chỉ tiêu"] == Rect(6, 1)


def test_one_goes_on_from_where_one_stands(opened: Opened) -> None:
    book, seen = opened(PLAN)
    put_marks(book, [*marks("Chỉ tiêu!6!2", "Chỉ tiêu!9!1", "Kinh phí!6!2")])
    seen.show("Chỉ tiêu")
    seen.selected = {"Chỉ tiêu": Rect(7, 5, 2, 2)}

    assert str(selected_cell(book)) == "Chỉ tiêu!E7"
    assert walked(book, 1) == ["Chỉ tiêu!A9"]


def test_without_errors_one_goes_to_what_deserves_a_look(opened: Opened) -> None:
    book, _ = opened(PLAN)
    put_marks(book, [*marks("Chỉ tiêu!6!2", severity=Severity.WARNING)])

    assert walked(book, 2) == ["Chỉ tiêu!B6", "Chỉ tiêu!B6"]


def test_where_nothing_is_marked_nothing_moves(opened: Opened) -> None:
    book, seen = opened(PLAN)
    seen.active = 1

    assert (go_to_first(book), go_to_next(book), seen.active) == (None, None, 1)


def test_a_hidden_sheet_is_passed_over(opened: Opened) -> None:
    book, seen = opened(PLAN)
    put_marks(book, [*marks("Cơ quan!6!1", "Kinh phí!6!2")])
    seen["Cơ quan"].visible = HIDDEN

    assert walked(book, 2) == ["Kinh phí!B6", "Kinh phí!B6"]
    assert not go_to(book, CellRef("Cơ quan", 6, 1))
    assert not go_to(book, CellRef("Không có", 6, 1))


def test_while_another_book_is_in_front_one_starts_with_the_sheet_last_seen(
    opened: Opened, running: Running
) -> None:
    book, seen = opened(PLAN)
    put_marks(book, [*marks("Chỉ tiêu!6!2", "Kinh phí!6!2")])
    seen.show("Kinh phí")
    seen.selected = {"Kinh phí": Rect(90, 1)}
    running.open(MemoryBook("C:\\khác.xlsx", [MemorySheet("Kinh phí")]))

    assert walked(book, 1) == ["Kinh phí!B6"]
    assert running.front is seen
