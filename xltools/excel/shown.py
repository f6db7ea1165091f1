"""Which sheets a person sees."""

from __future__ import annotations

from typing import Final

from xltools.excel.library import Book, Sheet

_VISIBLE: Final = -1  # xlSheetVisible; xlwings calls it a bool


def is_shown(sheet: Sheet) -> bool:
    """Whether a sheet is neither hidden nor hidden fully."""
    return sheet.visible in (True, _VISIBLE)


def last_shown(book: Book) -> Sheet:
    """The last sheet that is shown: new ones stand before it, for hidden ones cannot be moved."""
    return [sheet for sheet in book.sheets if is_shown(sheet)][-1]
