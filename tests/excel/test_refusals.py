"""What cannot be marked is refused in a sentence, and left as it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from engines.engine import Running
from engines.memory import MemoryBook, MemorySheet
from engines.native import REFUSED
from engines.rejections import REJECTIONS
from engines.store import Rect
from excel.marked import ERROR_FILL, PLAN, Opened, at, error, looks

from xltools.errors import XltoolsError
from xltools.excel.colour import Colour
from xltools.excel.marks import clear_marks, marked_cells, put_marks
from xltools.excel.native import ComError, refusals_named

SECRET = "bí mật"  # noqa: S105 - of a made-up workbook


def test_a_sheet_protected_without_a_password_is_opened_and_closed_again(opened: Opened) -> None:
    book, seen = opened(PLAN)
    protection = seen["Chỉ tiêu"].protection
    protection.password, protection.drawings = "", False
    protection.allowed = {"AllowSorting": True}

    put_marks(book, [error(6)])

    assert seen["Chỉ tiêu"].cells[6, 3].colour == ERROR_FILL
    assert (protection.password, protection.drawings, protection.scenarios) == ("", False, True)
    assert [name for name, may in protection.allowed.items() if may] == ["AllowSorting"]


def test_what_fails_midway_leaves_excel_and_the_protection_as_they_were(
    running: Running, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, seen = opened(PLAN)
    seen["Chỉ tiêu"].protection.password = ""
    running.calculation = "semiautomatic"

    def fail(*_: object) -> None:
        running.editing = True
        running.answer()

    monkeypatch.setattr(MemorySheet, "set_colour", fail)
    monkeypatch.setattr(running, "answer", _busy_once(running))
    with pytest.raises(XltoolsError, match=r"excel\.busy"):
        put_marks(book, [error(6)])

    assert seen["Chỉ tiêu"].protection.password == ""
    told = (running.calculation, running.screen_updating, running.enable_events)
    assert told == ("semiautomatic", True, True)


@pytest.mark.parametrize("stopped", [KeyboardInterrupt(), ComError(REFUSED)])
def test_what_is_stopped_midway_leaves_no_mark(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, stopped: BaseException
) -> None:
    book, seen = opened(PLAN)
    before = looks(seen)
    set_colour = MemorySheet.set_colour

    def until_row_7(sheet: MemorySheet, rect: Rect, colour: Colour | None) -> None:
        if (rect.row, colour) == (7, ERROR_FILL):
            raise stopped
        set_colour(sheet, rect, colour)

    monkeypatch.setattr(MemorySheet, "set_colour", until_row_7)
    with pytest.raises((KeyboardInterrupt, XltoolsError)):
        put_marks(book, [error(6), error(7), error(8)])

    assert looks(seen) == before


def _busy_once(running: Running) -> Callable[[], None]:
    """Rejects the one call that is made while a cell is edited."""
    answer = running.answer

    def once() -> None:
        try:
            answer()
        finally:
            running.editing = False

    return once


@pytest.mark.parametrize("way", REJECTIONS)
def test_an_excel_that_gets_busy_while_it_is_marked_keeps_no_mark(
    running: Running, opened: Opened, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    book, seen = opened(PLAN)
    before = looks(seen)
    set_colour = MemorySheet.set_colour

    def until_row_7(sheet: MemorySheet, rect: Rect, colour: Colour | None) -> None:
        if (rect.row, colour) == (7, ERROR_FILL):
            REJECTIONS[way]()
        set_colour(sheet, rect, colour)

    monkeypatch.setattr(MemorySheet, "set_colour", until_row_7)
    with pytest.raises(XltoolsError, match=r"excel\.busy"):
        put_marks(book, [error(6), error(7), error(8)])

    assert looks(seen) == before
    assert running.screen_updating


def test_a_missing_attribute_of_our_own_is_no_busy_excel() -> None:
    missing = "'tuple' object has no attribute 'note'"
    with pytest.raises(AttributeError, match=missing), refusals_named():
        _ = ().note  # type: ignore[attr-defined]


def test_a_cell_that_takes_no_note_has_the_colour_alone(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one with a conversation of Excel 365: a comment that answers can be written to."""
    book, seen = opened(PLAN)
    before = looks(seen)
    monkeypatch.setattr(MemorySheet, "set_note", _refuse)

    put_marks(book, [error(6)])

    assert seen["Chỉ tiêu"].cells[6, 3].colour == ERROR_FILL
    assert [cell for cell, _ in marked_cells(book)] == [at(6)]
    clear_marks(book)
    assert looks(seen) == before


def test_whatever_else_excel_refuses_is_told_in_a_sentence(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, _ = opened(PLAN)
    monkeypatch.setattr(MemorySheet, "set_colour", _refuse)

    with pytest.raises(XltoolsError, match=r"excel\.refused"):
        put_marks(book, [error(6)])


def _refuse(*_: object) -> None:
    raise ComError(REFUSED)


def _password(book: MemoryBook) -> None:
    book["Chỉ tiêu"].protection.password = SECRET


def _structure(book: MemoryBook) -> None:
    book.structure_password = SECRET


def _read_only(book: MemoryBook) -> None:
    book.read_only = True


def _foreign(book: MemoryBook) -> None:
    for number, sheet in enumerate(book.sheets):
        sheet.name = f"Trang {number}"


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_password, "excel.sheet-password"),
        (_structure, "excel.book-password"),
        (_read_only, "excel.read-only"),
        (_foreign, "excel.not-ours"),
    ],
)
def test_a_workbook_that_cannot_be_marked_is_refused_and_left_alone(
    running: Running, opened: Opened, spoil: Callable[[MemoryBook], None], code: str
) -> None:
    book, seen = opened(PLAN)
    spoil(seen)
    before = looks(seen)

    with pytest.raises(XltoolsError) as refused:
        put_marks(book, [error(6)])

    assert refused.value.code == code
    assert looks(seen) == before
    assert running.screen_updating


def test_a_structure_protected_without_a_password_is_closed_again(opened: Opened) -> None:
    book, seen = opened(PLAN)
    seen.structure_password = ""

    put_marks(book, [error(6)])
    clear_marks(book)

    assert seen.structure_password == ""
    assert "_danh_dau" not in [sheet.name for sheet in seen.sheets]
