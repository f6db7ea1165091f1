"""The command that opens the small window with the buttons."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xltools.cli.app import app, setup_of
from xltools.cli.options import LangChoice, LangOption, SettingsOption, TodayOption


@app.command()
def window(
    workbook: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A workbook to begin with.")
    ] = None,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Open a window with the buttons of the ribbon, for machines without the add-in."""
    from xltools.window.app import App

    setup_of(today, settings)  # refuses what is wrong with them; the buttons read the user's own
    App(workbook, lang.value).run()
