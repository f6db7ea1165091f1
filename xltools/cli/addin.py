"""The commands around the add-in of Excel."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xltools.cli.app import app, setup_of, tell
from xltools.cli.options import LangChoice, LangOption, SettingsOption, TodayOption
from xltools.errors import XltoolsError
from xltools.wording.errors import say_error

addin = typer.Typer(no_args_is_help=True, help="The buttons in Excel: build, install, examine.")
app.add_typer(addin, name="addin")


@addin.command()
def build(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE.xlam", help="Add-in to write.")
    ] = None,
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Build the add-in from its sources; without -o, the one that `install` puts into Excel."""
    from xltools.api.addin import build_addin
    from xltools.buttons import BUTTONS

    _refuse_bad(today, settings)
    file = build_addin(output)
    tell(lang, "addin.built", file=str(file), buttons=len(BUTTONS))


@addin.command()
def install(
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Put the add-in where Excel loads it for this user; no administrator is needed."""
    from xltools.api.addin import install_addin

    _refuse_bad(today, settings)
    placed = install_addin()
    told = "addin.was-there" if placed.addin.was_there else "addin.installed"
    tell(lang, told, file=str(placed.addin.addin))
    if placed.addin.backup is not None:
        tell(lang, "addin.backed-up", file=str(placed.addin.backup))
    for code, entry in (("addin.send-to", placed.send_to), ("addin.start-menu", placed.start_menu)):
        if isinstance(entry, XltoolsError):
            typer.echo(say_error(entry, lang.value), err=True)
        else:
            tell(lang, code, name=entry.stem)


@addin.command()
def uninstall(
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Take the add-in away from this user's Excel, and say what stays."""
    from xltools.api.addin import uninstall_addin
    from xltools.wording.addin import LEFT

    _refuse_bad(today, settings)
    done = uninstall_addin()
    if not done.removed:
        tell(lang, "addin.nothing")
    for file in done.removed:
        tell(lang, "addin.removed", file=str(file))
    for name, folder in done.left.items():
        what = LEFT[name].en if lang is LangChoice.EN else LEFT[name].vi
        tell(lang, "addin.left", what=what, file=str(folder))
    tell(lang, "addin.tool-left")


@addin.command()
def doctor(
    lang: LangOption = LangChoice.VI,
    today: TodayOption = None,
    settings: SettingsOption = None,
) -> None:
    """Say what keeps the buttons from working on this machine, and the clicks that mend it."""
    from xltools.api.addin import doctor as examine
    from xltools.api.addin import doctor_lines

    _refuse_bad(today, settings)
    examined = examine()
    for line in doctor_lines(examined, lang.value):
        typer.echo(line)
    raise typer.Exit(examined.status)


def _refuse_bad(today: str | None, settings: Path | None) -> None:
    """Nothing here needs a day or settings, but wrong ones are told everywhere."""
    if today is not None or settings is not None:
        setup_of(today, settings)
