"""Commands of the desk where submissions come in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xltools.cli.app import app, now_of, setup_of, show, tell
from xltools.cli.options import (
    LangChoice,
    LangOption,
    SettingsOption,
    Shown,
    ShownOption,
    TodayOption,
)
from xltools.progress import progress_bar
from xltools.wording.results import say_result

OwnOption = Annotated[
    Path | None,
    typer.Option("--own", metavar="FILE", help="The unit's own workbook: its list and deadlines."),
]


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
    from xltools.api.desk import desk_of
    from xltools.api.receive import receive as take_in
    from xltools.api.receive import receive_json, receive_lines

    desk = desk_of(now_of(setup_of(today, settings)))
    with progress_bar(say_result("receive.reading", lang.value)) as advance:
        done = take_in(sources, into, desk, settings, advance)
    show(shown, lambda: receive_json(done, lang.value), lambda: receive_lines(done, lang.value))
    raise typer.Exit(done.status)


@app.command()
def status(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Folder into which submissions are received.")
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT", help="Board as a workbook.")
    ] = None,
    own: OwnOption = None,
    unit: Annotated[str | None, typer.Option(help="Unit whose board it is.")] = None,
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Show who has sent what, in which state, in time or late."""
    from xltools.api.board import board
    from xltools.api.status import board_json, board_lines, write_sheet

    now = board(folder, setup_of(today, settings), own, unit)
    if output is not None:
        write_sheet(now, output, lang.value)
    show(shown, lambda: board_json(now, lang.value), lambda: board_lines(now, lang.value))
    if output is not None and shown is Shown.TEXT:
        tell(lang, "status.written", file=str(output))


@app.command()
def answer(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Folder into which submissions are received.")
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FOLDER", help="Where drafts go.")
    ] = None,
    own: OwnOption = None,
    unit: Annotated[str | None, typer.Option(help="Unit that answers.")] = None,
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Draft a mail to every unit: what was understood of its plan, or a reminder."""
    from xltools.api.answer import answer as draft_answers
    from xltools.api.answer import answer_json, answer_lines
    from xltools.api.board import board

    setup = setup_of(today, settings)
    done = draft_answers(board(folder, setup, own, unit), setup, lang.value, output)
    show(shown, lambda: answer_json(done), lambda: answer_lines(done, lang.value))
