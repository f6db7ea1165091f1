"""What the buttons show a person themselves: questions, progress, long results, files."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from xltools.buttons import Button
from xltools.errors import XltoolsError
from xltools.findings import Finding
from xltools.ribbon.request import Result

Advance: TypeAlias = Callable[[int, int, str], None]
"""Tells how many of how many are done, and the name of the last."""


def nobody(_done: int, _of: int, _name: str) -> None:
    """Is told of progress where nobody looks."""


Choices: TypeAlias = Mapping[str, Sequence[tuple[str, str]]]
"""By the name of the ask: each value for the request, and the words for it."""


class Screen(Protocol):
    """Where a button asks and shows; tests give one without windows."""

    def ask(
        self, button: Button, choices: Choices, suggested: Mapping[str, str]
    ) -> dict[str, Any] | None:
        """The answers by name; None when the person changed their mind."""

    def progress(self, button: Button) -> AbstractContextManager[Advance]:
        """A small window once the work in the block takes long, with a way to stop it."""

    def show(self, result: Result) -> None:
        """Show a result until the person closes it."""

    def show_aside(self, result: Result) -> bool:
        """Show a result while this process ends; whether that could be begun."""

    def open(self, file: Path) -> None:
        """Open a file that was made in the program that the person uses for it."""

    def found(self, findings: Sequence[Finding]) -> None:
        """Keep what a check found, where it can be looked through."""


class Windows:
    """The windows of `xltools.window`."""

    def ask(
        self, button: Button, choices: Choices, suggested: Mapping[str, str]
    ) -> dict[str, Any] | None:
        from xltools.window.ask import ask_arguments

        return ask_arguments(button, choices, suggested)

    def progress(self, button: Button) -> AbstractContextManager[Advance]:
        from xltools.window.working import progress_window

        return progress_window(button.label)

    def show(self, result: Result) -> None:
        from xltools.window.result import show_result

        with suppress(XltoolsError):  # without a screen the result file still tells it
            show_result(result)

    def show_aside(self, result: Result) -> bool:
        from xltools.window.working import python_without_console

        words = [*python_without_console(), "xltools.ribbon.show"]
        try:
            shown = subprocess.Popen(
                words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            if shown.stdin is not None:
                with shown.stdin as told:
                    told.write(json.dumps(result.as_json()).encode("ascii"))
        except OSError:
            return False
        return True

    def open(self, file: Path) -> None:
        from xltools.window.opening import open_path

        open_path(file)

    def found(self, findings: Sequence[Finding]) -> None:
        """The marks in the workbook lead through them."""
