"""Clicks without windows: what a person would be asked is answered, what they would see is kept."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path
from typing import Any

from xltools.buttons import Button
from xltools.dataclass import dataclass
from xltools.findings import Finding
from xltools.ribbon.request import Result
from xltools.ribbon.screen import Advance, Choices


@dataclass
class Seen:
    """A screen that nobody sits at: it answers what it was told, and keeps what it is shown.

    Without `windows` nothing can be shown aside, so that a result goes to its file whole.
    """

    answers: dict[str, Any] | None = None
    windows: bool = True
    offered: Choices = field(default_factory=dict)
    suggested: Mapping[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    advances: list[tuple[int, int, str]] = field(default_factory=list)
    shown: list[Result] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)

    def ask(
        self, button: Button, choices: Choices, suggested: Mapping[str, str]
    ) -> dict[str, Any] | None:
        """Answer as told."""
        self.asked.append(button.tag)
        self.offered, self.suggested = choices, suggested
        return self.answers

    @contextmanager
    def progress(self, _button: Button) -> Generator[Advance]:
        """Keep what is told of progress."""
        yield lambda done, of, name: self.advances.append((done, of, name))

    def show(self, result: Result) -> None:
        """Keep a result."""
        self.shown.append(result)

    def show_aside(self, result: Result) -> bool:
        """Keep a result."""
        self.shown.append(result)
        return self.windows

    def open(self, file: Path) -> None:
        """Keep a file."""
        self.opened.append(file)

    def found(self, findings: Sequence[Finding]) -> None:
        """The result says what was found."""
