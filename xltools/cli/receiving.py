"""Commands of the desk where submissions come in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from xltools.cli.app import app, setup_of, show
from xltools.cli.options import (
    LangChoice,
    LangOption,
    SettingsOption,
    Shown,
    ShownOption,
    TodayOption,
)
from xltools.progress import progress_bar
from xltools.quantities import VIETNAM
from xltools.wording.results import say_result


@app.command()
def receive(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="Folders of anything, .eml, .msg, .zip, workbooks, or imaps://user@host/INBOX.",
        ),
    ],
    into: Annotated[
        Path, typer.Option("--into", metavar="FOLDER", help="Folder where they are filed.")
    ],
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """File submissions by year, level, unit and number; hold back whatever is doubtful."""
    from xltools.api.receive import Desk, receive_json, receive_lines
    from xltools.api.receive import receive as take_in

    day = setup_of(today, settings).today
    now = datetime.now(VIETNAM)
    if day != now.date():
        now = datetime(day.year, day.month, day.day, 23, 59, tzinfo=VIETNAM)
    with progress_bar(say_result("receive.reading", lang.value)) as advance:
        done = take_in(sources, into, Desk(now, settings), advance)
    show(shown, lambda: receive_json(done, lang.value), lambda: receive_lines(done, lang.value))
    raise typer.Exit(done.status)
