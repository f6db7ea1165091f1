"""Commands on one workbook: make it, take its data out, put it right, share it out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xltools.catalogue import LevelCode
from xltools.cli.app import app, now_of, print_json, setup_of, show, tell
from xltools.cli.options import (
    LangChoice,
    LangOption,
    LevelChoice,
    Output,
    SettingsOption,
    Shown,
    ShownOption,
    TodayOption,
    Workbook,
)
from xltools.wording.fill import place
from xltools.wording.results import say_result


@app.command()
def new(  # noqa: PLR0913, PLR0917 - a command has the options that its users need
    output: Output,
    unit: Annotated[str, typer.Option(help="Name of the unit, as in the list of units.")],
    level: Annotated[LevelChoice, typer.Option(help="Level of the unit.")],
    year: Annotated[int, typer.Option(help="Plan year.")],
    code: Annotated[str | None, typer.Option(help="Official code of the unit.")] = None,
    parent: Annotated[str | None, typer.Option(help="Name of the unit above it.")] = None,
    prefill: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Data to fill in: JSON, CSV, a workbook of ours, or the Excel export of the "
            "national poverty database; may be repeated.",
        ),
    ] = None,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Make the standard workbook of a unit for one year."""
    from xltools.api.new import NewUnit, new_workbook

    wanted = NewUnit(unit, LevelCode(level.value), year, code, parent)
    plan = new_workbook(
        output,
        wanted,
        setup_of(today, settings),
        prefill or [],
        tell=lambda told: tell(lang, told.code, **told.values),
    )
    tell(lang, "new.done", unit=plan.info.unit_name, year=year, file=str(output))


@app.command()
def export(
    workbook: Workbook,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="JSON to write.")
    ] = None,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Write the data of a workbook as JSON, in the shape that --prefill takes."""
    from xltools.api.new import export_workbook

    setup_of(today, settings)  # refuses what is wrong with them, though nothing here needs them
    exported = export_workbook(workbook, output)
    if exported.unread:
        cells = [place(cell, lang.value) for cell in exported.unread]
        typer.echo(say_result("export.unread", lang.value, count=len(cells), cells=cells), err=True)
    if output is None:
        print_json(exported.document)
        return
    tell(lang, "export.done", unit=exported.plan.info.unit_name, file=str(output))


@app.command(name="households")
def household_list(
    workbook: Annotated[
        Path, typer.Argument(metavar="FILE", help="A commune's workbook, or its filled list.")
    ],
    output: Output,
    for_parent: Annotated[
        bool,
        typer.Option("--for-parent", help="Reduce a filled list to what the level above ordered."),
    ] = False,
    order: Annotated[
        str, typer.Option(metavar="TEXT", help="The paper that orders the list.")
    ] = "",
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Make the blank household list of a commune, or the list that the level above ordered."""
    if for_parent:
        _export_list(workbook, output, order, lang, today, settings)
        return
    from xltools.api.households import make_household_list

    made = make_household_list(workbook, output, setup_of(today, settings))
    info = made.plan.info
    year, file = info.plan_year, str(made.output)
    tell(lang, "households.done", unit=info.unit_name, year=year, rows=made.rows, file=file)
    tell(lang, "households.stays")


def _export_list(
    path: Path,
    output: Path,
    order: str,
    lang: LangChoice,
    today: str | None,
    settings: Path | None,
) -> None:
    from xltools.api.desk import desk_of
    from xltools.api.household_export import export_for_parent

    setup = setup_of(today, settings)
    done = export_for_parent(path, output, setup, desk_of(now_of(setup)), order)
    told = {"count": done.households, "unit": done.unit_name, "year": done.year}
    tell(
        lang, "households.exported", **told, headers="; ".join(done.headers), file=str(done.output)
    )
    tell(lang, "households.export-kept")


@app.command()
def repair(
    workbook: Annotated[Path, typer.Argument(metavar="FILE", help="A damaged workbook.")],
    output: Output,
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Move what was filled in a damaged workbook into a fresh one, and tell what has no place."""
    from xltools.api.repair import repair_json, repair_lines, repair_workbook

    done = repair_workbook(workbook, output, setup_of(today, settings))
    show(shown, lambda: repair_json(done, lang.value), lambda: repair_lines(done, lang.value))


@app.command()
def merge(
    copies: Annotated[
        list[Path], typer.Argument(metavar="COPY...", help="Copies of one unit's workbook.")
    ],
    output: Output,
    base: Annotated[
        Path | None, typer.Option(metavar="OLD", help="The workbook that the copies began with.")
    ] = None,
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Make one workbook of copies that were filled on different machines."""
    from xltools.api.merge import merge_json, merge_lines, merge_workbooks

    done = merge_workbooks(copies, output, setup_of(today, settings), base)
    show(shown, lambda: merge_json(done), lambda: merge_lines(done, lang.value))
    raise typer.Exit(done.status)


@app.command()
def part(
    workbook: Workbook,
    output: Output,
    sheets: Annotated[str, typer.Option(metavar="NAME,...", help="Sheets of the part.")],
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Take out the sheets that one office or village fills; `merge` brings them back."""
    from xltools.api.part import write_part

    names = [name.strip() for name in sheets.split(",") if name.strip()]
    done = write_part(workbook, names, output, setup_of(today, settings))
    info, file = done.plan.info, str(output)
    told = {"sheets": done.sheets, "unit": info.unit_name, "year": info.plan_year}
    tell(lang, "part.done", **told, file=file)
    tell(lang, "part.back")
