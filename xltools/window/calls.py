"""What the main window has done for it: a line to the process that works, and what comes back."""

from __future__ import annotations

import subprocess
import tkinter as tk
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import PureWindowsPath
from typing import IO, Any, Final, TypeAlias

from xltools.dataclass import dataclass
from xltools.window.waiting import Lines
from xltools.window.working import python_without_console, tell

Take: TypeAlias = Callable[[Mapping[str, Any]], None]

WORKER: Final = (*python_without_console(), "xltools.window.worker")
_PATIENCE: Final = 10_000
"""Milliseconds that work may take to stop before its process is ended."""


@dataclass(frozen=True, slots=True)
class Target:
    """A workbook to work with: open in the Excel of a window, or a file where no Excel runs."""

    workbook: str
    hwnd: int = 0
    open: bool = False

    @property
    def name(self) -> str:
        """Its name without its folder, which may be one of Windows or a web address."""
        return PureWindowsPath(self.workbook).name


class Calls:
    """One process that does one thing after the other; a new one is started when it is gone."""

    def __init__(self, window: tk.Misc, take: Take, command: Sequence[str] = WORKER) -> None:
        self._window = window
        self._take = take
        self._command = list(command)
        self._process: subprocess.Popen[str] | None = None
        self.busy = False

    def do(self, tag: str, book: Target | None) -> None:
        """Have a button's work done."""
        self.busy = True
        self._send(do=tag, **asdict(book or Target("")))

    def look(self) -> None:
        """Ask which workbooks are open."""
        self._send(look=True)

    def show(self, cell: tuple[str, int, int], book: Target) -> None:
        """Have Excel show a cell."""
        self._send(show=cell, **asdict(book))

    def answer(self, answers: Mapping[str, Any] | None) -> None:
        """Answer what a button asked; None when the person gave it up."""
        self._send(answer=answers)

    def stop(self) -> None:
        """Have the work stopped; a process that does not obey is ended."""
        self._send(stop=True)
        process = self._process
        self._window.after(_PATIENCE, lambda: self._end(process))

    def close(self) -> None:
        """Let the process end: what it works at is stopped first."""
        if self._process is not None and self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()
            self._process.wait(_PATIENCE / 1000)
            self._process = None

    def _end(self, process: subprocess.Popen[str] | None) -> None:
        if self.busy and process is not None and process is self._process:
            process.kill()

    def _send(self, **values: Any) -> None:
        process = self._process or self._start()
        if process.stdin is not None:
            tell(process.stdin, **values)

    def _start(self) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        self._process = process
        if process.stdout is not None:
            Lines(self._window, _closing(process.stdout), lambda told: self._came(process, told))
        return process

    def _came(self, process: subprocess.Popen[str], told: Mapping[str, Any] | None) -> None:
        """Pass a line on; at the end of all lines the process is gone, and so is its work."""
        if told is None:
            if process.stdin is not None:
                with suppress(OSError):  # what was still to be said, nobody hears
                    process.stdin.close()
            process.wait()
            if process is self._process:
                self._process = None
                if self.busy:
                    self.busy = False
                    self._take({"gone": True})
            return
        if "result" in told:
            self.busy = False
        self._take(told)


def _closing(lines: IO[str]) -> Iterator[str]:
    """The lines of a file, which is closed at their end."""
    with lines:
        yield from lines
