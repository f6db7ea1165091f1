"""Workbooks, or a folder of them, dropped onto xltools: what comes of them is opened and shown.

It is the way for machines without the add-in, so all of it happens in windows of our own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from xltools.api.delivery import (
    deliver,
    delivered_lines,
    delivered_message,
    roll_up_folder,
)
from xltools.api.open_book import refuse_unsaved
from xltools.api.setup import Setup
from xltools.errors import XltoolsError
from xltools.ribbon.request import Result
from xltools.window.confirm import confirm
from xltools.window.look import open_root
from xltools.window.opening import open_path
from xltools.window.result import show_result
from xltools.window.working import Advance, progress_window
from xltools.wording.errors import say_error
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_MOST_OPENED: Final = 4


def show_dropped(paths: Sequence[Path], setup: Setup, lang: Lang = "vi") -> int:
    """Do what was dropped, open what came of it, and show the result; the exit status.

    Raises XltoolsError "window.no-screen", before anything is done.
    """
    open_root("").destroy()
    if len(paths) == 1 and paths[0].is_dir():
        return _show_rollup(paths[0], setup, lang)
    title = say_result("delivery.title", lang)

    def work(advance: Advance) -> Result:
        one_kind(paths)
        refuse_unsaved(paths)
        done = deliver(paths, setup, lang, advance)
        files = tuple(file for each in done for file in each.files)
        message, lines = delivered_message(done, lang), tuple(delivered_lines(done, lang))
        return Result(max(each.report.status for each in done), title, message, lines, files)

    return _show(title, work, lang)


def one_kind(paths: Sequence[Path]) -> None:
    """Raises XltoolsError "delivery.folder-alone" for a folder among other things."""
    if any(path.is_dir() for path in paths):
        raise XltoolsError("delivery.folder-alone")


def _show_rollup(folder: Path, setup: Setup, lang: Lang) -> int:
    title = say_result("delivery.rollup", lang)
    if not confirm(title, say_result("delivery.offer", lang, folder=folder), lang):
        return 0

    def work(advance: Advance) -> Result:
        from xltools.api.inputs import rolled_up
        from xltools.api.rollup import rollup_lines

        refuse_unsaved(rolled_up(folder, setup))
        done = roll_up_folder(folder, setup, advance)
        message, *lines = rollup_lines(done, lang)
        return Result(done.status, title, message, tuple(lines), (done.output,))

    return _show(title, work, lang)


def _show(title: str, work: Callable[[Advance], Result], lang: Lang) -> int:
    try:
        with progress_window(title) as advance:
            result = work(advance)
    except XltoolsError as error:
        result = Result(2, title, say_error(error, lang))
    open_files(result.files)
    show_result(result, lang)
    return result.status


def open_files(files: Sequence[Path]) -> None:
    """Open the files that were made, or their folder when they are many."""
    if len(files) <= _MOST_OPENED:
        for file in files:
            open_path(file)
    elif files:
        open_path(files[0].parent)
