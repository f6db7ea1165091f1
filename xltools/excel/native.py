"""What the plain xlwings API lacks, done on Excel's own objects: all that touches `.api`.

Nothing here was ever run against Excel itself: the engines of the tests stand in for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from xltools.errors import XltoolsError
from xltools.excel.library import App, Book, Busy, Note, Range, Sheet

if TYPE_CHECKING:

    class ComError(Exception):
        """What Excel answers when it refuses a call."""

        hresult: int
        excepinfo: tuple[Any, ...] | None

    class WindowError(Exception):
        """What Windows answers about a window that is gone."""

else:
    try:
        import pywintypes

        ComError = pywintypes.com_error
        WindowError = pywintypes.error
    except ImportError:  # not on Windows: the engines of the tests raise it

        class ComError(Exception):
            """What Excel answers when it refuses a call."""

            def __init__(self, hresult: int, scode: int | None = None) -> None:
                super().__init__(hresult, scode)
                self.hresult = hresult
                self.excepinfo = None if scode is None else (None,) * 5 + (scode,)

        class WindowError(Exception):
            """What Windows answers about a window that is gone."""


_REJECTED: Final = -2147418111  # RPC_E_CALL_REJECTED: a cell is being edited, a dialogue is open
_LATER: Final = -2147417846  # RPC_E_SERVERCALL_RETRYLATER: it still works at something else
_IGNORED: Final = -2146777998  # VBA_E_IGNORE: the same, said by Excel's objects
_BUSY: Final = frozenset({_REJECTED, _LATER, _IGNORED})
_PYWIN32: Final = "win32com."
_HIDDEN: Final = 0  # xlSheetHidden
_VERY_HIDDEN: Final = 2  # xlSheetVeryHidden
_FORMULAS, _PART, _BY_ROWS, _NEXT = -4123, 2, 1, 1  # xlFormulas, xlPart, xlByRows, xlNext
_EXCEL_LINKS: Final = 1  # xlExcelLinks
_ALLOWED: Final = (
    "AllowFormattingCells",
    "AllowFormattingColumns",
    "AllowFormattingRows",
    "AllowInsertingColumns",
    "AllowInsertingRows",
    "AllowInsertingHyperlinks",
    "AllowDeletingColumns",
    "AllowDeletingRows",
    "AllowSorting",
    "AllowFiltering",
    "AllowUsingPivotTables",
)
"""What a protected sheet may allow, in the order of Protect's arguments."""


@contextmanager
def refusals_named() -> Iterator[None]:
    """What Excel refuses is told as XltoolsError: "excel.busy" while a cell is being edited.

    While Excel rejects calls, pywin32 says of what it asks for that there is no such attribute;
    xlwings asks again and, of what is really missing, raises ComError instead.
    """
    try:
        yield
    except ComError as error:
        said = {error.hresult, error.excepinfo[5] if error.excepinfo else None}
        raise XltoolsError("excel.busy" if said & _BUSY else "excel.refused") from error
    except Busy as error:
        raise XltoolsError("excel.busy") from error
    except AttributeError as error:
        if not _raised_in(error).startswith(_PYWIN32):
            raise
        raise XltoolsError("excel.busy") from error


def _raised_in(error: Exception) -> str:
    """The name of the module that raised an error."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return "" if at is None else str(at.tb_frame.f_globals.get("__name__", ""))


def answers(app: App) -> bool:
    """Whether Excel lets itself be talked to through the window that xlwings found of it.

    One that starts, or shows a workbook in protected view in front, may not.
    """
    try:
        return app.api is not None
    except (OSError, WindowError):
        return False


def full_name(book: Book) -> str:
    """The address of a book as Excel says it, which VBA says too: a path, a web address, a name.

    `Book.fullname` would look for the path of a web address in a sheet of the book itself.
    """
    return str(book.api.FullName)


def front(app: App) -> str:
    """The full name of the book in front; "" where none is, or only one in protected view."""
    active = app.api.ActiveWorkbook
    return "" if active is None else str(active.FullName)


def books_in_protected_view(app: App) -> tuple[str, ...]:
    """The full names of books that may only be looked at until a person allows more."""
    return tuple(str(window.Workbook.FullName) for window in app.api.ProtectedViewWindows)


def is_read_only(book: Book) -> bool:
    """Whether what is changed can be saved under another name only."""
    return bool(book.api.ReadOnly)


def is_saved(book: Book) -> bool:
    """Whether its file holds all that the open book holds."""
    return bool(book.api.Saved)


def first_day(book: Book) -> date:
    """The day 0 of a book: an old Macintosh counts from 1904."""
    return date(1904, 1, 1) if book.api.Date1904 else date(1899, 12, 30)


def properties(book: Book) -> dict[str, str]:
    """The document's own properties by name, as text."""
    return {str(each.Name): str(each.Value) for each in book.api.CustomDocumentProperties}


def linked_files(book: Book) -> tuple[str, ...]:
    """The names of the other workbooks that formulas take values from."""
    sources = book.api.LinkSources(_EXCEL_LINKS) or ()
    return tuple(str(each).replace("\\", "/").rpartition("/")[2] for each in sources)


def is_filtered(sheet: Sheet) -> bool:
    """Whether a filter, be it of the sheet or of a table on it, hides rows."""
    if sheet.api.FilterMode:
        return True
    filters = (table.api.AutoFilter for table in sheet.tables)
    return any(each is not None and each.FilterMode for each in filters)


def filled(cells: Range) -> int:
    """How many cells hold a value or a formula."""
    return int(cells.api.Application.WorksheetFunction.CountA(cells.api))


def in_full(cells: Range) -> Any:
    """The values of a block with days as numbers, and with money as it is held.

    Elsewhere Excel rounds what has a currency's format to four decimals.
    """
    return cells.api.Value2


def filled_with(sheet: Sheet, colour: tuple[int, int, int]) -> Iterator[Range]:
    """The cells of a sheet with that fill, each once; what is done to one does not hide the next.

    What a person had set for searches by format is lost.
    """
    wanted = sheet.api.Application.FindFormat
    wanted.Clear()
    wanted.Interior.Color = colour[0] | colour[1] << 8 | colour[2] << 16
    met: set[tuple[int, int]] = set()
    try:
        found = _find_by_format(sheet, None)
        while found is not None and (found.Row, found.Column) not in met:
            place = found.Row, found.Column
            met.add(place)
            yield sheet.range(place)
            found = _find_by_format(sheet, found)
    finally:
        wanted.Clear()


def _find_by_format(sheet: Sheet, after: Any) -> Any:
    """The next cell with the format that is set, round the end of the sheet; None for none."""
    cells = sheet.api.Cells
    start = cells(1, 1) if after is None else after
    return cells.Find("", start, _FORMULAS, _PART, _BY_ROWS, _NEXT, False, False, True)


def show(cell: Range) -> None:
    """Bring a cell to the front: its book, its sheet, the cell in view and selected."""
    cell.api.Application.Goto(cell.api)


@contextmanager
def same_view(book: Book) -> Iterator[None]:
    """The sheet in front is in front again afterwards: a new sheet takes its place."""
    before = book.sheets.active
    try:
        yield
    finally:
        before.api.Activate()


def hide_fully(sheet: Sheet) -> None:
    """Hide a sheet so that no menu of Excel offers to show it."""
    sheet.api.Visible = _VERY_HIDDEN


def remove(sheet: Sheet) -> None:
    """Delete a sheet; one that is hidden fully cannot be deleted."""
    sheet.api.Visible = _HIDDEN
    sheet.delete()


def fit(note: Note, width: float, height: float) -> None:
    """Give the box of a note its size, in points."""
    note.api.Shape.Width = width
    note.api.Shape.Height = height


def indent(cells: Range) -> None:
    """Keep texts a step off the line at their left; Excel does so for cells that are set left."""
    cells.api.IndentLevel = 1


@contextmanager
def unprotected(sheet: Sheet) -> Iterator[None]:
    """A sheet protected without a password is open inside, and protected as before afterwards.

    Raises XltoolsError "excel.sheet-password".
    """
    native = sheet.api
    if not native.ProtectContents:
        yield
        return
    drawings, scenarios = native.ProtectDrawingObjects, native.ProtectScenarios
    allowed = [getattr(native.Protection, each) for each in _ALLOWED]
    try:
        native.Unprotect("")  # without an argument Excel would ask for the password
    except ComError as error:
        raise XltoolsError("excel.sheet-password", sheet=sheet.name) from error
    if native.ProtectContents:
        raise XltoolsError("excel.sheet-password", sheet=sheet.name)
    try:
        yield
    finally:
        native.Protect("", drawings, True, scenarios, False, *allowed)


@contextmanager
def sheets_unprotected(book: Book) -> Iterator[None]:
    """A book whose sheets may not be added or deleted lets it inside, where no password stops it.

    Raises XltoolsError "excel.book-password".
    """
    native = book.api
    if not native.ProtectStructure:
        yield
        return
    windows = native.ProtectWindows
    try:
        native.Unprotect("")
    except ComError as error:
        raise XltoolsError("excel.book-password") from error
    if native.ProtectStructure:
        raise XltoolsError("excel.book-password")
    try:
        yield
    finally:
        native.Protect("", True, windows)
