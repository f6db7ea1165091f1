"""The open workbook that a person means: Excel by its window, the workbook by its full name."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath
from time import monotonic, sleep
from typing import Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.excel.library import App, Book, NoEngine, running
from xltools.excel.native import (
    answers,
    books_in_protected_view,
    front,
    full_name,
    is_saved,
    refusals_named,
)

PATIENCE: Final = 2.0
"""Seconds: Excel still ends what the button began while Python starts."""

_PAUSE: Final = 0.1
_ON_WEB: Final = ("http:", "https:")
"""How the full name begins of what is open from OneDrive or SharePoint."""


@dataclass(frozen=True, slots=True)
class Open:
    """A workbook that is open somewhere: the handle of Excel's window, and its full name.

    `saved` says whether its file holds all that is open.
    """

    hwnd: int
    full_name: str
    saved: bool = True

    def may_be(self, file: Path) -> bool:
        """Whether that may be its file; of one from the web only the names can be compared.

        A file in a shared folder has more than one full name: that of a drive, of the server, ….
        """
        if _name(str(file)) not in self._names:
            return False
        return self._on_web or _key(self.full_name) == _key(str(file)) or self._lies_at(file)

    @property
    def _on_web(self) -> bool:
        return self.full_name.casefold().startswith(_ON_WEB)

    @property
    def _names(self) -> set[str]:
        """The name of its file, for a web address also as it reads without %20 and the like."""
        names = {_name(self.full_name)}
        if self._on_web:
            from urllib.parse import unquote

            names.add(_name(unquote(self.full_name)))
        return names

    def _lies_at(self, file: Path) -> bool:
        try:
            return file.samefile(self.full_name)
        except OSError:
            return False


def attached(hwnd: int, workbook: str) -> Book:
    """The open workbook of that full name, in the Excel that owns the window `hwnd`.

    A handle of 0 means any Excel; one that is busy is waited for a little. Raises XltoolsError
    "excel.not-running", "excel.no-workbook" for a blank name, "excel.protected-view",
    "excel.closed" or "excel.busy".
    """
    until = monotonic() + PATIENCE
    while True:
        try:
            return _attached(hwnd, workbook)
        except XltoolsError as error:
            if error.code != "excel.busy" or monotonic() > until:
                raise
            sleep(_PAUSE)


def _attached(hwnd: int, workbook: str) -> Book:
    with refusals_named():
        apps = _owners(hwnd)
        if not apps:
            blank = hwnd and not workbook  # xlwings knows an Excel by the windows of its workbooks
            raise XltoolsError("excel.no-workbook" if blank else "excel.not-running")
        viewed = [name for app in apps for name in books_in_protected_view(app)]
        if not workbook:
            raise XltoolsError("excel.protected-view" if viewed else "excel.no-workbook")
        named = _named(apps, workbook)
        if named is not None:
            return named
        in_view = any(_key(name) == _key(workbook) for name in viewed)
        raise XltoolsError("excel.protected-view" if in_view else "excel.closed", file=workbook)


def open_workbooks() -> tuple[Open, ...]:
    """Every workbook that is open, the one in front first; () where no Excel runs.

    Raises XltoolsError "excel.busy".
    """
    with refusals_named():
        return tuple(
            Open(app.hwnd or 0, full_name(book), is_saved(book))
            for app in _owners(0)
            for book in _front_first(app)
        )


def _front_first(app: App) -> Iterator[Book]:
    first = front(app)
    yield from sorted(app.books, key=lambda book: full_name(book) != first)


def _owners(hwnd: int) -> list[App]:
    """Each Excel that may own a window: one process has a window for each of its workbooks.

    Raises XltoolsError "excel.busy" where none of them answers.
    """
    try:
        apps = running()
    except NoEngine as error:
        raise XltoolsError("excel.not-running") from error
    if hwnd:
        process = _process_of(hwnd)
        apps = tuple(app for app in apps if hwnd == app.hwnd or app.pid == process)
    there = [app for app in apps if answers(app)]
    if apps and not there:
        raise XltoolsError("excel.busy")
    return there


def _process_of(hwnd: int) -> int | None:
    """The process that owns a window; None where windows have no handles."""
    if os.name != "nt":
        return None
    import ctypes

    process = ctypes.c_ulong()
    windll: ctypes.LibraryLoader[ctypes.CDLL] = getattr(ctypes, "windll")  # noqa: B009 - nt only
    windll.user32.GetWindowThreadProcessId(hwnd, ctypes.byref(process))
    return process.value or None


def _named(apps: list[App], workbook: str) -> Book | None:
    """The book of exactly that name, or else of a name that differs in case or form only."""
    books = [(full_name(book), book) for app in apps for book in app.books]
    exact = [book for name, book in books if name == workbook]
    alike = [book for name, book in books if _key(name) == _key(workbook)]
    return next(iter([*exact, *alike]), None)


def _name(full_name: str) -> str:
    """The last part of a full name, as Windows compares them."""
    return PureWindowsPath(_key(full_name)).name


def _key(name: str) -> str:
    """A full name as Windows compares them."""
    return unicodedata.normalize("NFC", name).replace("/", "\\").casefold()
