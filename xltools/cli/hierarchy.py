"""Commands of a level above: roll up, and trace a figure back."""

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
from xltools.progress import progress_bar
from xltools.wording.results import say_result


@app.command()
def rollup(  # noqa: PLR0913, PLR0917 - a parameter is an option
    sources: Annotated[
        list[Path], typer.Argument(metavar="FOLDER|FILE...", help="Workbooks of units below.")
    ],
    output: Output,
    unit: Annotated[str | None, typer.Option(help="Unit that the workbook is for.")] = None,
    own: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The unit's own workbook; all of it stays.")
    ] = None,
    previous: Annotated[
        list[Path] | None,
        typer.Option(metavar="FOLDER|FILE", help="Last year's, of units before a reform; repeats."),
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(metavar="UNIT=REASON", help="A unit below to leave out, and why; repeatable."),
    ] = None,
    checked: Annotated[
        bool | None,
        typer.Option("--check/--no-check", help="Look for faults that many units share."),
    ] = None,
    page: Annotated[
        Path | None, typer.Option("--html", metavar="OUT", help="A page for leaders as HTML.")
    ] = None,
    table: Annotated[
        Path | None,
        typer.Option("--csv", metavar="OUT", help="Every figure with its source, as a long table."),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Processes that read; as many as pay unless given."),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Dask cluster that reads: tcp://host:8786."),
    ] = None,
    cached: Annotated[
        bool,
        typer.Option("--cache/--no-cache", help="Keep what was read of the files for next time."),
    ] = True,
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Roll the workbooks of units below up into the workbook of their parent."""
    from xltools.api.rollup import Extras, reading, roll_up, rollup_json, rollup_lines

    setup = setup_of(today, settings)
    readers = reading(workers, cluster, cached)
    with progress_bar(say_result("rollup.reading", lang.value)) as advance:
        done = roll_up(
            sources,
            output,
            setup,
            unit=unit,
            own=own,
            exclude=exclude or (),
            extras=Extras(checked, page, table, readers, tuple(previous or ())),
            progress=advance,
        )
    show(shown, lambda: rollup_json(done, lang.value), lambda: rollup_lines(done, lang.value))
    raise typer.Exit(done.status)


@app.command()
def trace(
    workbook: Annotated[Path, typer.Argument(metavar="ROLLUP", help="A rolled-up workbook.")],
    cell: Annotated[str, typer.Argument(metavar="SHEET!CELL", help="The figure: 'Kinh phí!F12'.")],
    sources: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where the workbooks of the units below lie now."),
    ] = None,
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Show what a figure of a roll-up is made of, down to the cells that were typed."""
    from xltools.api.trace import trace as trace_figure
    from xltools.api.trace import trace_json, trace_lines

    traced = trace_figure(workbook, cell, setup_of(today, settings), sources)
    show(shown, lambda: trace_json(traced, lang.value), lambda: trace_lines(traced, lang.value))
