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
)


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
