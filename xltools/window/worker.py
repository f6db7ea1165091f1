"""The process that does the work of the main window, so that the window stays alive.

It holds Excel, which belongs to the thread that asked for it, and does one thing after the other.
Lines of JSON come in and go out (`ask_` … below); when no more can come, it ends.
"""

from __future__ import annotations

import io
import json
import os
import queue
import sys
import threading
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final

from xltools.buttons import Button
from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.findings import Finding
from xltools.ribbon.request import Request, Result
from xltools.ribbon.screen import Advance, Choices
from xltools.window.opening import open_path
from xltools.window.working import Work, tell
from xltools.wording.errors import say_error
from xltools.wording.say import say, say_severity

NOWHERE: Final = Path("result.json")
"""A request of the window has no launcher that reads a result file."""


class Worker:
    """Both ends of the line to the window; to the buttons it is the screen they show on."""

    def __init__(self, out: IO[str], back: Iterable[str]) -> None:
        self._out = out
        self._came: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._work: Work | None = None
        self._stopped = False
        threading.Thread(target=self._listen, args=(back,), daemon=True).start()

    def _listen(self, back: Iterable[str]) -> None:
        """Hand lines on to the main thread, except the word to stop, which interrupts it."""
        with suppress(OSError, ValueError):
            for line in back:
                told = json.loads(line)
                if "stop" in told:
                    self._stop()
                else:
                    self._stopped &= "do" not in told
                    self._came.put(told)
        self._stop()
        self._came.put(None)

    def _stop(self) -> None:
        """Stop the work that is on, or that has yet to begin."""
        self._stopped = True
        if self._work is not None:
            self._work.stop()

    def serve(self) -> None:
        """Do what comes, until nothing more can."""
        asked = {"do": self._do, "look": self._look, "show": self._show}
        while (told := self._came.get()) is not None:
            for name, answer in asked.items():
                if name in told:
                    answer(told)

    def _do(self, told: Mapping[str, Any]) -> None:
        """A button of the ribbon, for a workbook that is open in Excel or for a file."""
        from xltools.ribbon.click import own_folder, perform

        workbook, hwnd = told["workbook"], told["hwnd"]
        try:
            result = perform(Request(told["do"], NOWHERE, workbook, hwnd), own_folder(), self)
        except XltoolsError as error:
            result = Result(2, "", say_error(error))
        tell(self._out, result=result.as_json())

    def _look(self, _told: Mapping[str, Any]) -> None:
        """Which workbooks are open; while Excel is busy nobody can say."""
        from xltools.api.open_book import open_books

        try:
            books = open_books()
        except XltoolsError:
            return
        listed = None if books is None else [[book.hwnd, book.full_name] for book in books]
        tell(self._out, books=listed)

    def _show(self, told: Mapping[str, Any]) -> None:
        """A cell of an open workbook; what keeps Excel from showing it is said."""
        from xltools.api.open_book import attach, show_cell

        try:
            show_cell(attach(told["hwnd"], told["workbook"]), CellRef(*told["show"]))
        except XltoolsError as error:
            tell(self._out, said=say_error(error))

    # what a button shows

    def ask(
        self, button: Button, choices: Choices, suggested: Mapping[str, str]
    ) -> dict[str, Any] | None:
        offered = {name: [list(each) for each in values] for name, values in choices.items()}
        tell(self._out, ask=button.tag, choices=offered, suggested=dict(suggested))
        told = self._came.get()
        return None if told is None else told.get("answer")

    @contextmanager
    def progress(self, button: Button) -> Generator[Advance]:
        work = self._work = Work()

        def advance(done: int, of: int, name: str) -> None:
            work.go_on()
            tell(self._out, done=done, of=of, name=name)

        tell(self._out, working=button.tag)
        try:
            with work.on():
                if self._stopped:
                    work.stop()
                yield advance
        finally:
            self._work = None

    def show(self, result: Result) -> None:
        """The window shows every result itself."""

    def show_aside(self, result: Result) -> bool:  # noqa: ARG002 - it is shown anyway
        return True

    def open(self, file: Path) -> None:
        open_path(file)

    def found(self, findings: Sequence[Finding]) -> None:
        tell(self._out, findings=[_told(finding) for finding in findings])


def _told(finding: Finding) -> dict[str, Any]:
    """What the list of findings shows of one."""
    message, remedy = say(finding)
    return {
        "severity": finding.severity.value,
        "weight": say_severity(finding.severity),
        "sheet": finding.cell.sheet,
        "row": finding.cell.row,
        "column": finding.cell.column,
        "cell": finding.cell.address,
        "message": message,
        "remedy": remedy,
    }


def serve() -> None:
    """Serve the window that started this process, from the user's own folder.

    Windows looks for programs in the current folder first, and that may be one out of a mail.
    """
    from xltools.ribbon.click import own_folder

    with suppress(XltoolsError, OSError):
        os.chdir(own_folder())
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    with open(0, "rb", buffering=0, closefd=False) as raw:
        Worker(out, (line.decode("utf-8") for line in raw)).serve()


if __name__ == "__main__":
    serve()
