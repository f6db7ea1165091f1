"""The command line: arguments in, one call, the result shown. Nothing is decided here.

Exit status: 0 done and no error found, 1 done and errors found, 2 could not run.
"""

from __future__ import annotations

import json
import signal
import sys
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any, Final, NoReturn

import typer

from xltools.api.setup import Setup, set_up
from xltools.catalogue import LevelCode
from xltools.errors import XltoolsError
from xltools.options import (
    LangChoice,
    LangOption,
    LevelChoice,
    Output,
    PlanFormat,
    SettingsOption,
    Shown,
    ShownOption,
    TodayOption,
    Workbook,
)
from xltools.progress import progress_bar
from xltools.quantities import VIETNAM
from xltools.usage import usage_error
from xltools.wording.dates import NotADate, read_date
from xltools.wording.errors import say_error
from xltools.wording.fill import place
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

if TYPE_CHECKING:
    from xltools.api.fix import Fixed
    from xltools.api.validate import Beside
    from xltools.api.wanted import Wanted

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Plan and report sustainable poverty reduction in a standard Excel workbook.",
)


_EVERYWHERE: Final = frozenset({"--lang", "--today", "--settings"})


def _setup(today: str | None, settings: Path | None) -> Setup:
    try:
        day = datetime.now(VIETNAM).date() if today is None else read_date(today)
    except NotADate as error:
        raise XltoolsError("usage.bad-date", parameter="--today", value=today) from error
    return set_up(day, settings)


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
        _setup(today, settings),
        prefill or [],
        tell=lambda told: _tell(lang, told.code, **told.values),
    )
    _tell(lang, "new.done", unit=plan.info.unit_name, year=year, file=str(output))


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

    _setup(today, settings)  # refuses what is wrong with them, though nothing here needs them
    exported = export_workbook(workbook, output)
    if exported.unread:
        cells = [place(cell, lang.value) for cell in exported.unread]
        typer.echo(say_result("export.unread", lang.value, count=len(cells), cells=cells), err=True)
    if output is None:
        _print_json(exported.document)
        return
    _tell(lang, "export.done", unit=exported.plan.info.unit_name, file=str(output))


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

    setup, beside = _setup(today, settings), Beside(households, previous)
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
        _print_json(found[0] if len(found) == 1 else {"files": found})
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

    if shown is Shown.JSON:
        _print_json(fixed_json(done, setup, lang))
        return
    for line in fixed_lines(done, lang, whole=whole):
        typer.echo(line)


@app.command(name="households")
def household_list(
    workbook: Workbook,
    output: Output,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Make the blank household list of a commune: a file of its own that stays there."""
    from xltools.api.households import make_household_list

    made = make_household_list(workbook, output, _setup(today, settings))
    info = made.plan.info
    year, file = info.plan_year, str(made.output)
    _tell(lang, "households.done", unit=info.unit_name, year=year, rows=made.rows, file=file)
    _tell(lang, "households.stays")


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

    done = repair_workbook(workbook, output, _setup(today, settings))
    if shown is Shown.JSON:
        _print_json(repair_json(done, lang.value))
        return
    for line in repair_lines(done, lang.value):
        typer.echo(line)


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
    written = write_plan(workbook, output, _setup(today, settings), wanted)
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

    setup = _setup(today, settings)
    if name is None:
        for line in api.outline_lines(api.outlines(setup), lang.value):
            typer.echo(line)
        return
    if output is None:
        raise XltoolsError("usage.missing", parameter="-o")
    own = api.copy_outline(name, output, setup)
    _tell(lang, "outline.copied", name=name, own=own, file=str(output))
    _tell(lang, "outline.told", file=output.name)


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

    setup = _setup(today, settings)
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
    if shown is Shown.JSON:
        _print_json(rollup_json(done, lang.value))
    else:
        for line in rollup_lines(done, lang.value):
            typer.echo(line)
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

    traced = trace_figure(workbook, cell, _setup(today, settings), sources)
    if shown is Shown.JSON:
        _print_json(trace_json(traced, lang.value))
        return
    for line in trace_lines(traced, lang.value):
        typer.echo(line)


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

    done = merge_workbooks(copies, output, _setup(today, settings), base)
    if shown is Shown.JSON:
        _print_json(merge_json(done))
    else:
        for line in merge_lines(done, lang.value):
            typer.echo(line)
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
    done = write_part(workbook, names, output, _setup(today, settings))
    info, file = done.plan.info, str(output)
    told = {"sheets": done.sheets, "unit": info.unit_name, "year": info.plan_year}
    _tell(lang, "part.done", **told, file=file)
    _tell(lang, "part.back")


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

    for line in run_demo(folder, _setup(today, settings), lang.value):
        typer.echo(line)


def main() -> None:
    """Run the command line; every failure is one line on stderr, never a traceback."""
    _speak_utf8()
    signal.signal(signal.SIGTERM, _end)
    try:
        status = app(_words(sys.argv[1:]), standalone_mode=False)
    except XltoolsError as error:
        _fail(error)
    except typer.exceptions.TyperException as error:
        _fail(usage_error(error, sys.argv[1:]))
    sys.exit(status if isinstance(status, int) else 0)


def _words(typed: list[str]) -> list[str]:
    """The words typed; an option of every command may also stand before the command."""
    count = 0
    while count < len(typed) and typed[count].partition("=")[0] in _EVERYWHERE:
        count += 1 if "=" in typed[count] else 2
    return [*typed[count : count + 1], *typed[:count], *typed[count + 1 :]]


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    """Asked to end: leave as after Ctrl-C, so that no half-written file stays."""
    sys.exit(128 + number)


def _fail(error: XltoolsError) -> NoReturn:
    typer.echo(say_error(error, _lang_asked()), err=True)
    sys.exit(2)


def _lang_asked() -> Lang:
    """The language asked for, read straight from the arguments: they may be unusable."""
    words = [*sys.argv[1:], ""]
    asked = any((w == "--lang" and n == "en") or w == "--lang=en" for w, n in pairwise(words))
    return "en" if asked else "vi"


def _tell(lang: LangChoice, code: str, **values: object) -> None:
    typer.echo(say_result(code, lang.value, **values))


def _print_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=1, default=_json_value))


def _json_value(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else str(value)


def _speak_utf8() -> None:
    """Windows consoles and pipes speak a code page of their own; Vietnamese needs UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
