"""One click with all that its function needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from xltools.api.beside import local_path
from xltools.api.reading import Source
from xltools.api.setup import Setup
from xltools.buttons import Button
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.ribbon.request import Request, Result
from xltools.ribbon.screen import Advance, Screen

if TYPE_CHECKING:
    from xltools.excel.library import Book

SETTINGS: Final = "settings.toml"
"""The office's settings in the user's folder; no others are read, least of all a workbook's."""


@dataclass
class Job:
    """A button, the request, and what it works with: its answers come to those of the request."""

    button: Button
    request: Request
    setup: Setup
    home: Path
    screen: Screen
    advance: Advance
    answers: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def book(self) -> Book | None:
        """The open workbook; None where no Excel runs and the request names a file instead.

        Raises XltoolsError `excel.*`.
        """
        return self._attached()

    def _attached(self) -> Book | None:
        from xltools.api.open_book import attach

        try:
            return attach(self.request.hwnd, self.request.workbook)
        except XltoolsError as error:
            no_excel = error.code == "excel.not-running" and not self.request.hwnd
            if no_excel and Path(self.request.workbook).is_file():
                return None
            raise

    @property
    def open_book(self) -> Book:
        """The same, where nothing but an open one will do. Raises "excel.not-running" too."""
        if self.book is None:
            raise XltoolsError("excel.not-running")
        return self.book

    @cached_property
    def source(self) -> Source:
        """What the workbook holds now, or its file where no Excel runs."""
        from xltools.api.open_book import read_open

        return self.path if self.book is None else read_open(self.book, self.path)

    @property
    def path(self) -> Path:
        """Where the workbook lies, or would lie beside its results."""
        return local_path(self.request.workbook)

    @property
    def saved_file(self) -> Path:
        """The file of the workbook, which holds all that is open.

        Raises XltoolsError "request.not-on-disk", "request.unsaved", and what `book` raises.
        """
        if self.book is not None:
            self._refuse_unsaved(self.book)
        return Path(self.request.workbook)

    def _refuse_unsaved(self, book: Book) -> None:
        """Raise where the file of an open workbook is out of reach, or lacks what was typed."""
        from xltools.api.open_book import is_saved

        told = {"button": self.button.label, "file": self.path}
        if not Path(self.request.workbook).is_file():
            raise XltoolsError("request.not-on-disk", **told)
        if not is_saved(book):
            raise XltoolsError("request.unsaved", **told)

    def look_first(self) -> None:
        """Raise what `book` and `saved_file` would, before a person answers anything in vain.

        They are asked again when the work begins: a workbook may be closed or changed meanwhile.
        """
        if self.button.needs_workbook:
            book = self._attached()
            if book is not None and self.button.reads_file:
                self._refuse_unsaved(book)

    def path_of(self, name: str) -> Path:
        """The file or folder that was answered. Raises XltoolsError "request.bad-answer"."""
        answer = self.answers.get(name)
        if not isinstance(answer, str) or not Path(answer).is_absolute():
            raise self._bad(name)
        return Path(answer)

    def optional_path(self, name: str) -> Path | None:
        """The same, or None when nothing was answered."""
        return self.path_of(name) if self.answers.get(name) else None

    def paths_of(self, name: str) -> list[Path]:
        """The files that were answered. Raises XltoolsError "request.bad-answer"."""
        return [Path(each) for each in self.texts_of(name)]

    def texts_of(self, name: str) -> list[str]:
        """The texts that were answered. Raises XltoolsError "request.bad-answer"."""
        answer = self.answers.get(name)
        if not isinstance(answer, list) or not all(isinstance(each, str) for each in answer):
            raise self._bad(name)
        return answer

    def text_of(self, name: str) -> str:
        """The text that was answered, "" for none. Raises XltoolsError "request.bad-answer"."""
        answer = self.answers.get(name, "")
        if not isinstance(answer, str):
            raise self._bad(name)
        return answer.strip()

    def number_of(self, name: str) -> int:
        """The whole number that was answered. Raises XltoolsError "request.bad-answer"."""
        answer = self.answers.get(name)
        if not isinstance(answer, int) or isinstance(answer, bool):
            raise self._bad(name)
        return answer

    def _bad(self, name: str) -> XltoolsError:
        prompt = next(ask.prompt for ask in self.button.asks if ask.name == name)
        return XltoolsError("request.bad-answer", prompt=prompt)

    def done(self, lines: Iterable[str], *files: Path, status: int = 0) -> Result:
        """The result of lines of text: the first says it, the others stand below it."""
        message, *rest = lines
        return Result(status, self.button.label, message, tuple(rest), files)
