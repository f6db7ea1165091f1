"""What the buttons do with the open workbook: its values are read, and marks are written, by Excel.

Everything is worked out before anything is written, so that a fault leaves the workbook untouched.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from xltools.api.log import note
from xltools.api.reading import OpenBook, Source
from xltools.api.setup import Setup
from xltools.api.validate import Beside, Report, validate
from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.form import GUIDE

if TYPE_CHECKING:
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


def check_open(book: Book | None, source: Source, setup: Setup, beside: Beside) -> Report:
    """Check a workbook; where it is open, mark and list what was found and go to the first cell.

    Raises XltoolsError `file.*`, `form.*`, `households.*`, `previous.*`, `excel.*`.
    """
    report = validate(source, setup, beside)
    if report.error is not None:
        raise report.error
    note(report.findings)
    if book is not None:
        from xltools.excel.findings_sheet import write_findings
        from xltools.excel.go import go_to_first
        from xltools.excel.marks import marks_of, put_marks

        put_marks(book, marks_of(report.findings))
        write_findings(book, report.findings)
        go_to_first(book)
    return report


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
