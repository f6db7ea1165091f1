"""Commands on the way down: assign, hand out, amend."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xltools.cli.app import app, setup_of, show
from xltools.cli.options import (
    LangChoice,
    LangOption,
    Output,
    SettingsOption,
    Shown,
    ShownOption,
    TodayOption,
    Workbook,
)
from xltools.progress import progress_bar
from xltools.wording.results import say_result


@app.command()
def assign(
    parent: Annotated[Path, typer.Argument(metavar="PARENT", help="Workbook that assigns.")],
    matrix: Annotated[
        Path, typer.Argument(metavar="MATRIX", help="Table units × items of the decision.")
    ],
    output: Output,
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Take what a decision assigns to units below from the table annexed to it."""
    from xltools.api.assign import assign_json, assign_lines, assign_workbook

    done = assign_workbook(parent, matrix, output, setup_of(today, settings))
    show(shown, lambda: assign_json(done, lang.value), lambda: assign_lines(done, lang.value))
    raise typer.Exit(done.status)


@app.command()
def distribute(
    parent: Annotated[Path, typer.Argument(metavar="PARENT", help="Workbook that assigns.")],
    folder: Annotated[
        Path, typer.Option("-o", "--output", metavar="FOLDER", help="Where the files go.")
    ],
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Make a prefilled workbook and a message for every unit below."""
    from xltools.api.distribute import distribute as hand_out
    from xltools.api.distribute import distribute_json, distribute_lines

    setup = setup_of(today, settings)
    with progress_bar(say_result("distribute.writing", lang.value)) as advance:
        done = hand_out(parent, folder, setup, advance, lang.value)
    show(
        shown, lambda: distribute_json(done, lang.value), lambda: distribute_lines(done, lang.value)
    )
    raise typer.Exit(done.status)


@app.command()
def amend(
    workbook: Workbook,
    amendment: Annotated[
        Path, typer.Argument(metavar="AMENDMENT", help="The file that the level above sent.")
    ],
    output: Output,
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Take a later assignment into a workbook that is filled, and tell every change."""
    from xltools.api.amend import amend_json, amend_lines, amend_workbook

    done = amend_workbook(workbook, amendment, output, setup_of(today, settings))
    show(shown, lambda: amend_json(done, lang.value), lambda: amend_lines(done, lang.value))
    raise typer.Exit(done.status)
