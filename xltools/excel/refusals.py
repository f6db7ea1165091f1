"""What is not written to: a workbook that cannot be saved, or that is none of ours."""

from __future__ import annotations

from pathlib import PureWindowsPath

from xltools.errors import XltoolsError
from xltools.excel.library import Book
from xltools.excel.native import full_name, is_read_only
from xltools.form import KNOWN_SHEETS
from xltools.wording.text import fold

_OURS = frozenset(fold(sheet.name) for sheet in KNOWN_SHEETS)


def file_of(book: Book) -> PureWindowsPath:
    """The name of a book's file, which sentences show without its folder."""
    return PureWindowsPath(PureWindowsPath(full_name(book)).name)


def refuse_foreign(book: Book) -> None:
    """Raises XltoolsError "excel.not-ours"."""
    if not any(fold(sheet.name) in _OURS for sheet in book.sheets):
        raise XltoolsError("excel.not-ours", file=file_of(book))


def refuse_unwritable(book: Book) -> None:
    """Raises XltoolsError "excel.not-ours" or "excel.read-only"."""
    refuse_foreign(book)
    if is_read_only(book):
        raise XltoolsError("excel.read-only", file=file_of(book))
