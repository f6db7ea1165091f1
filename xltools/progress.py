"""How far a command has come, shown on stderr to a person at a terminal and to nobody else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


def _no_bar(done: int, of: int, name: str) -> None:
    """Nobody is looking."""


@contextmanager
def progress_bar(title: str) -> Iterator[Any]:
    """A bar with the time left on stderr while a terminal looks on; yields what moves it."""
    if not sys.stderr.isatty():
        yield _no_bar
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        job = bar.add_task(title, total=None)

        def advance(done: int, of: int, name: str) -> None:
            bar.update(job, completed=done, total=of, description=f"{title}: {name}")

        yield advance
