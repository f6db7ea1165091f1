"""The command that runs the whole story on the shipped examples."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xltools.cli.app import app, setup_of
from xltools.cli.options import LangChoice, LangOption, SettingsOption, TodayOption


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Where the files go.")] = Path(
        "demo"
    ),
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Run the whole story on the shipped examples."""
    from xltools.api.demo import run_demo

    for line in run_demo(folder, setup_of(today, settings), lang.value):
        typer.echo(line)
