"""A path alone: what is dropped onto xltools, or sent to it, without the name of a command."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from xltools.cli.app import app, setup_of
from xltools.cli.options import LangChoice, LangOption, SettingsOption, TodayOption
from xltools.errors import XltoolsError
from xltools.progress import progress_bar
from xltools.wording.results import say_result

NAME = "deliver"
_WORKBOOKS = (".xlsx", ".xlsm", ".xls")


def is_path(word: str) -> bool:
    """Whether a first word is a file or folder and not the name of a command."""
    return "/" in word or "\\" in word or word.lower().endswith(_WORKBOOKS)


@app.command(name=NAME, hidden=True)
def deliver_files(
    paths: Annotated[list[Path], typer.Argument(metavar="FILE...|FOLDER")],
    window: Annotated[
        bool | None, typer.Option("--window/--console", help="Where the result is shown.")
    ] = None,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Check workbooks and write their findings and plans beside them; offer to roll a folder up."""
    from xltools.window.console import somebody_reads
    from xltools.window.dropped import one_kind, open_files, show_dropped

    setup = setup_of(today, settings)
    if not somebody_reads() if window is None else window:
        raise typer.Exit(show_dropped(paths, setup, lang.value))
    if len(paths) == 1 and paths[0].is_dir():
        raise XltoolsError("delivery.folder", folder=str(paths[0]))
    one_kind(paths)
    from xltools.api.delivery import deliver, delivered_lines, delivered_message

    with progress_bar(say_result("delivery.title", lang.value)) as advance:
        done = deliver(paths, setup, lang.value, advance)
    for line in delivered_lines(done, lang.value):
        typer.echo(line)
    if len(done) > 1:
        typer.echo(delivered_message(done, lang.value))
    if sys.stdout.isatty():
        open_files([file for each in done for file in each.files])
    raise typer.Exit(max(each.report.status for each in done))
