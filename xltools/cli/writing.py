"""Commands that write the plan as a document."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xltools.cli.app import app, setup_of, tell
from xltools.cli.options import (
    LangChoice,
    LangOption,
    Output,
    PlanFormat,
    SettingsOption,
    TodayOption,
    Workbook,
)
from xltools.errors import XltoolsError


@app.command()
def plan(  # noqa: PLR0913, PLR0917 - a parameter is an option
    workbook: Workbook,
    output: Output,
    outline: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|FILE", help="Outline of the plan; an own one by its .json file."
        ),
    ] = None,
    file_format: Annotated[
        PlanFormat, typer.Option("--format", help="Word document or plain text.")
    ] = PlanFormat.DOCX,
    previous: Annotated[
        Path | None,
        typer.Option(metavar="SIGNED", help="Workbook of the signed plan that this one amends."),
    ] = None,
    style: Annotated[
        Path | None,
        typer.Option(metavar="DOCX", help="Word file of the office that gives the look."),
    ] = None,
    pdf: Annotated[
        bool, typer.Option("--pdf", help="Print the plan and its one-page summary to PDF too.")
    ] = False,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Write the narrative plan of a workbook."""
    from xltools.api.plan import Wanted, plan_lines, write_plan

    as_text = file_format is PlanFormat.TEXT
    wanted = Wanted(outline=outline, amended=previous, style=style, text=as_text, pdf=pdf)
    written = write_plan(workbook, output, setup_of(today, settings), wanted)
    for line in plan_lines(written, output, lang.value):
        typer.echo(line)


@app.command(name="outline")
def outlines(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="Outline to copy; without it, all are listed."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="JSON file to write.")
    ] = None,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """List the outlines of plans, or copy one into a file that an office may change."""
    from xltools.api import outline as api

    setup = setup_of(today, settings)
    if name is None:
        for line in api.outline_lines(api.outlines(setup), lang.value):
            typer.echo(line)
        return
    if output is None:
        raise XltoolsError("usage.missing", parameter="-o")
    own = api.copy_outline(name, output, setup)
    tell(lang, "outline.copied", name=name, own=own, file=str(output))
    tell(lang, "outline.told", file=output.name)
