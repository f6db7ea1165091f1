"""Commands on the way up: submit, and the keys of units."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xltools.catalogue import LevelCode
from xltools.cli.app import app, now_of, setup_of, show, tell
from xltools.cli.options import (
    LangChoice,
    LangOption,
    LevelChoice,
    SettingsOption,
    Shown,
    ShownOption,
    TodayOption,
    Workbook,
)
from xltools.errors import XltoolsError
from xltools.wording.errors import say_error

key = typer.Typer(no_args_is_help=True, help="Keys of units: make, show, register.")
app.add_typer(key, name="key")


@app.command()
def submit(  # noqa: PLR0913, PLR0917 - a command has the options that its users need
    workbook: Workbook,
    folder: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FOLDER", help="Where submissions lie."),
    ] = None,
    to: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Mail address of the level above.")
    ] = "",
    send: Annotated[
        bool, typer.Option("--send", help="Send the mail by the server of the settings.")
    ] = False,
    opened: Annotated[
        bool, typer.Option("--open", help="Open the draft in the mail program.")
    ] = False,
    previous: Annotated[
        Path | None,
        typer.Option(metavar="SIGNED", help="Workbook of the signed plan that this one amends."),
    ] = None,
    clean: Annotated[
        Path | None,
        typer.Option(metavar="NEW", help="Only write a copy without personal data."),
    ] = None,
    shown: ShownOption = Shown.TEXT,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Check a plan, seal it, and pack it with its texts and a draft mail for the level above."""
    from xltools.api.desk import desk_of
    from xltools.api.submit import Wanted
    from xltools.api.submit import submit as pack
    from xltools.api.submit_report import submit_json, submit_lines

    setup = setup_of(today, settings)
    if clean is not None:
        _clean(workbook, clean, lang, today, settings)
        return
    if folder is None:
        raise XltoolsError("usage.missing", parameter="-o")
    desk = desk_of(now_of(setup))
    done = pack(workbook, folder, setup, desk, Wanted(to=to, send=send, amended=previous))
    show(
        shown,
        lambda: submit_json(done, lang.value),
        lambda: submit_lines(done, setup, lang.value),
    )
    if done.submission is not None and done.submission.trouble is not None:
        typer.echo(say_error(done.submission.trouble, lang.value), err=True)
    if opened and done.submission is not None:
        _open(done.submission.draft, lang)
    raise typer.Exit(done.status)


def _clean(
    workbook: Path, output: Path, lang: LangChoice, today: str | None, settings: Path | None
) -> None:
    from xltools.api.clean_copy import write_clean_copy

    done = write_clean_copy(workbook, output, setup_of(today, settings))
    if done.output is None:
        tell(lang, "privacy.nothing-to-clean")
    else:
        tell(lang, "privacy.clean-written", count=done.places, file=str(done.output))


def _open(draft: Path, lang: LangChoice) -> None:
    from xltools.window.opening import open_path

    tell(lang, "submit.opened" if open_path(draft) else "submit.not-opened")


@key.command()
def new(
    workbook: Workbook,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Make a new key for the unit of a workbook; the one before is put aside."""
    from xltools.api.desk import desk_of
    from xltools.api.keys import new_key

    setup = setup_of(today, settings)
    made = new_key(workbook, setup, desk_of(now_of(setup)))
    tell(lang, "key.made", unit=made.unit_name, key=made.short)
    tell(lang, "key.tell", public=made.public)


@key.command(name="show")
def show_keys(
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Show the units' keys on this machine, and those that were registered here."""
    from xltools.api.desk import desk_of
    from xltools.api.keys import key_lines

    for line in key_lines(desk_of(now_of(setup_of(today, settings))), lang.value):
        typer.echo(line)


@key.command()
def trust(
    given: Annotated[
        str,
        typer.Argument(
            metavar="KEY|FILE",
            help="The key, a sealed workbook that carries it, or a unit list (.csv: code;key).",
        ),
    ],
    unit: Annotated[
        str | None, typer.Option(metavar="NAME|CODE", help="The unit whose key this is.")
    ] = None,
    level: Annotated[LevelChoice, typer.Option(help="Level of the unit.")] = LevelChoice.COMMUNE,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Trust this key no longer.")] = False,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Register the key of a unit, once somebody compared it with the unit by telephone."""
    from xltools.api.desk import desk_of
    from xltools.api.keys import LIST, trust_key, trust_list, withdraw_key

    setup = setup_of(today, settings)
    desk = desk_of(now_of(setup))
    if withdraw:
        gone = withdraw_key(given, desk)
        tell(lang, "key.withdrawn", unit=gone.unit_name, key=gone.short)
        return
    code = LevelCode(level.value)
    if given.lower().endswith(LIST):
        for each in trust_list(Path(given), code, setup, desk):
            tell(lang, "key.trusted", unit=each.unit_name, key=each.short)
        return
    known = trust_key(given, unit, code, setup, desk)
    tell(lang, "key.trusted", unit=known.unit_name, key=known.short)
    tell(lang, "key.compare", key=known.short)
