"""The command that checks workbooks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xltools.api.setup import Setup
from xltools.cli.app import app, print_json, setup_of, show
from xltools.cli.options import (
    LangChoice,
    LangOption,
    SettingsOption,
    Shown,
    ShownOption,
    TodayOption,
)
from xltools.wording.errors import say_error
from xltools.wording.terms import Lang

if TYPE_CHECKING:
    from xltools.api.fix import Fixed
    from xltools.api.validate import Beside
    from xltools.api.wanted import Wanted


@app.command()
def validate(  # noqa: PLR0913, PLR0917 - a command has the options that its users need
    workbooks: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Filled workbooks.")],
    households: Annotated[
        Path | None,
        typer.Option(metavar="LIST", help="Household list whose counts are compared."),
    ] = None,
    whole: Annotated[
        bool, typer.Option("--all", help="Tell every finding, not only what weighs most.")
    ] = False,
    findings: Annotated[
        Path | None,
        typer.Option(metavar="OUT", help="Workbook to write the findings to."),
    ] = None,
    previous: Annotated[
        Path | None,
        typer.Option(metavar="LAST", help="The unit's workbook of the year before."),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Put right what changes no figure and no meaning.")
    ] = False,
    tones: Annotated[
        bool, typer.Option("--fix-tone-marks", help="The same, and tone marks in one place.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="NEW", help="New workbook that is put right."),
    ] = None,
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Check workbooks and list every finding with its cell."""
    from xltools.api.findings import write_report
    from xltools.api.report import report_json, report_lines
    from xltools.api.validate import Beside, validate_all
    from xltools.api.wanted import wanted_of

    setup, beside = setup_of(today, settings), Beside(households, previous)
    wanted = wanted_of(workbooks, output, fix=fix, tones=tones)
    done = None if wanted is None else _fix(workbooks[0], wanted, setup, beside)
    reports = [done.after] if done else validate_all(workbooks, setup, beside)
    if findings is not None:
        write_report(reports, findings, setup, lang.value, done.fixes if done else None)
    if done:
        _tell_fixed(done, setup, shown, lang.value, whole=whole)
        raise typer.Exit(done.after.status)
    if shown is Shown.JSON:
        found = [report_json(report, setup, lang.value) for report in reports]
        print_json(found[0] if len(found) == 1 else {"files": found})
    for report in reports:
        if report.error is not None:
            typer.echo(say_error(report.error, lang.value), err=True)
        elif shown is Shown.TEXT:
            for line in report_lines(report, lang.value, whole=whole):
                typer.echo(line)
    raise typer.Exit(max(report.status for report in reports))


def _fix(path: Path, wanted: Wanted, setup: Setup, beside: Beside) -> Fixed:
    from xltools.api.fix import fix_workbook

    return fix_workbook(path, wanted, setup, beside)


def _tell_fixed(done: Fixed, setup: Setup, shown: Shown, lang: Lang, *, whole: bool) -> None:
    from xltools.api.fix_report import fixed_json, fixed_lines

    show(
        shown,
        lambda: fixed_json(done, setup, lang),
        lambda: fixed_lines(done, lang, whole=whole),
    )
