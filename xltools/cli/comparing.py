"""Commands that hold workbooks against one another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xltools.cli.app import app, setup_of, show, tell
from xltools.cli.options import (
    LangChoice,
    LangOption,
    SettingsOption,
    Shown,
    ShownOption,
    TodayOption,
)


@app.command()
def diff(
    before: Annotated[Path, typer.Argument(metavar="OLD", help="The earlier submission.")],
    after: Annotated[Path, typer.Argument(metavar="NEW", help="The later one of the same unit.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="OUT", help="Workbook with both values."),
    ] = None,
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Compare two submissions of one unit, what moves the roll-up most first."""
    from xltools.api.diff import compare, diff_json, diff_lines, write_diff

    setup_of(today, settings)  # refuses what is wrong with them, though nothing here needs them
    done = compare(before, after)
    if output is not None:
        write_diff(done, output, lang.value)
    show(shown, lambda: diff_json(done), lambda: diff_lines(done, lang.value))
    if output is not None and shown is Shown.TEXT:
        tell(lang, "diff.written", file=str(output))
