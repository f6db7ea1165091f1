"""The one application of the command line, and what its commands share."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

import typer

from xltools.api.setup import Setup, set_up
from xltools.cli.options import LangChoice, Shown
from xltools.errors import XltoolsError
from xltools.quantities import VIETNAM
from xltools.wording.dates import NotADate, read_date
from xltools.wording.results import say_result

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Plan and report sustainable poverty reduction in a standard Excel workbook.",
)


_LAST: Final = time(23, 59)


def setup_of(today: str | None, settings: Path | None) -> Setup:
    """The day and the settings that a command works with.

    Raises XltoolsError `usage.bad-date`, and what settings raise.
    """
    try:
        day = datetime.now(VIETNAM).date() if today is None else read_date(today)
    except NotADate as error:
        raise XltoolsError("usage.bad-date", parameter="--today", value=today) from error
    return set_up(day, settings)


def now_of(setup: Setup) -> datetime:
    """The time of the clock, or the end of the day that was given."""
    now = datetime.now(VIETNAM)
    return now if setup.today == now.date() else datetime.combine(setup.today, _LAST, VIETNAM)


def tell(lang: LangChoice, code: str, **values: object) -> None:
    """Print one sentence of `wording.results`."""
    typer.echo(say_result(code, lang.value, **values))


def show(shown: Shown, as_json: Callable[[], Any], lines: Callable[[], Iterable[str]]) -> None:
    """Print a result as one JSON object or line by line; only the form asked for is made."""
    if shown is Shown.JSON:
        print_json(as_json())
        return
    for line in lines():
        typer.echo(line)


def print_json(value: Any) -> None:
    """Print one JSON object; dates as ISO text, paths as text."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=1, default=_json_value))


def _json_value(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else str(value)
