"""What the buttons do with the open workbook: its values are read, and marks are written, by Excel.

Everything is worked out before anything is written, so that a fault leaves the workbook untouched.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

from xltools.api.reading import OpenBook
from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import GUIDE

if TYPE_CHECKING:
    from xltools.api.setup import Setup
    from xltools.api.validate import Beside, Report
    from xltools.excel.attach import Open
    from xltools.excel.library import Book

_TOP: Final = (1, 1)


def attach(hwnd: int, full_name: str) -> Book:
    """The open workbook of that name in the Excel of that window. Raises XltoolsError `excel.*`."""
    from xltools.excel.attach import attached

    return attached(hwnd, full_name)


def read_open(book: Book, path: Path) -> OpenBook:
    """What an open workbook holds now. Raises XltoolsError `excel.*`, `file.*`."""
    from xltools.excel.read import read_book

    return OpenBook(path, read_book(book))


@dataclass(frozen=True)
class CheckedOpen:
    """What a check found, and the cell it went to; None where nothing is marked."""

    report: Report
    first: CellRef | None


def check_open(book: Book, source: OpenBook, setup: Setup, beside: Beside) -> CheckedOpen:
    """Check the open workbook, mark and list what was found, and go to the first marked cell.

    Stopped or refused on the way, it leaves no mark.
    Raises XltoolsError `file.*`, `form.*`, `households.*`, `previous.*`, `excel.*`.
    """
    from xltools.api.validate import check_one
    from xltools.excel.findings_sheet import first_line, write_findings
    from xltools.excel.go import go_to_first
    from xltools.excel.marks import leave_none, marks_of, put_marks

    report = check_one(source, setup, beside)
    put_marks(book, marks_of(report.findings, first_line(book)))
    with ExitStack() as undo:
        undo.callback(leave_none, book)
        write_findings(book, report.findings)
        undo.pop_all()
    return CheckedOpen(report, go_to_first(book))


def go_to_next(book: Book) -> CellRef | None:
    """Show the next marked cell; None where nothing is marked. Raises XltoolsError `excel.*`."""
    from xltools.excel.go import go_to_next as show_next

    return show_next(book)


def clear_marks(book: Book) -> int:
    """Take off every mark and the list of findings; how many there were.

    Raises XltoolsError `excel.*`.
    """
    from xltools.excel.findings_sheet import write_findings
    from xltools.excel.marks import clear_marks as take_off

    count = take_off(book)
    write_findings(book, ())
    return count


def show_cell(book: Book, cell: CellRef) -> None:
    """Bring a cell to the front; a sheet that is gone is left. Raises XltoolsError `excel.*`."""
    from xltools.excel.go import go_to

    go_to(book, cell)


def is_saved(book: Book) -> bool:
    """Whether the file holds all that is open. Raises XltoolsError `excel.*`."""
    from xltools.excel.native import is_saved, refusals_named

    with refusals_named():
        return is_saved(book)


def open_books() -> tuple[Open, ...] | None:
    """Every workbook that is open, the one in front first; None where no Excel runs.

    Raises XltoolsError "excel.busy".
    """
    try:
        from xltools.excel.attach import open_workbooks
    except ImportError:  # xlwings is not for every system
        return None
    try:
        return open_workbooks()
    except XltoolsError as error:
        if error.code == "excel.not-running":
            return None
        raise


def refuse_unsaved(files: Iterable[Path]) -> None:
    """Raise where some of the files are, or may be, open with changes that they lack.

    The files are gone through only where anything that is open is not saved.
    Raises XltoolsError "request.unsaved-file", which names them all, and "excel.busy".
    """
    unsaved = [book for book in open_books() or () if not book.saved]
    if not unsaved:
        return
    lacking = [file for file in dict.fromkeys(files) if any(book.may_be(file) for book in unsaved)]
    if lacking:
        raise XltoolsError("request.unsaved-file", files=lacking)


def selected_cell(book: Book) -> CellRef:
    """The cell that a person stands on. Raises XltoolsError `excel.*`."""
    from xltools.excel.go import selected_cell as selected

    return selected(book)


def show_guide(book: Book) -> None:
    """Bring the page that explains the workbook to the front.

    Raises XltoolsError "excel.not-ours" for a workbook without one, `excel.*`.
    """
    from xltools.excel.go import go_to
    from xltools.excel.refusals import file_of

    if not go_to(book, CellRef(GUIDE.name, *_TOP)):
        raise XltoolsError("excel.not-ours", file=file_of(book))
