"""The command line: arguments in, one call, the result shown. Nothing is decided here.

One module a topic registers its commands on `app`; help lists them in the order of import below.
Exit status: 0 done and no error found, 1 done and errors found, 2 could not run.
"""

from __future__ import annotations

import signal
import sys
from itertools import pairwise
from types import FrameType
from typing import Final, NoReturn

import typer

# isort: off
from xltools.api.log import Entry, logged
from xltools.cli import workbooks, checking, writing, hierarchy, assigning  # noqa: F401 - the order of help
from xltools.cli import submitting, comparing, receiving, addin, story  # noqa: F401 - go on
from xltools.cli import windowing, dropping  # noqa: F401 - to the end

# isort: on
from xltools.cli.app import app
from xltools.cli.usage import usage_error
from xltools.errors import XltoolsError
from xltools.wording.errors import say_error
from xltools.wording.terms import Lang

_EVERYWHERE: Final = frozenset({"--lang", "--today", "--settings"})


def main() -> None:
    """Run the command line; every failure is one line on stderr, never a traceback."""
    _speak_utf8()
    signal.signal(signal.SIGTERM, _end)
    words = _words(sys.argv[1:])
    with logged("cli", _command(words)) as entry:
        entry.status = _run(words, entry)
    sys.exit(entry.status)


def _run(words: list[str], entry: Entry) -> int:
    try:
        status = app(words, standalone_mode=False)
    except XltoolsError as error:
        return _fail(error, entry)
    except typer.exceptions.TyperException as error:
        return _fail(usage_error(error, sys.argv[1:]), entry)
    return status if isinstance(status, int) else 0


def _command(words: list[str]) -> str:
    """The command asked for, if there is one of that name: the log holds nothing that was typed."""
    named = [
        each.name or each.callback.__name__ for each in app.registered_commands if each.callback
    ]
    known = {*named, *(each.name for each in app.registered_groups)}
    return next((word for word in words[:1] if word in known), "")


def _words(typed: list[str]) -> list[str]:
    """The words typed; an option of every command may also stand before the command.

    A path in the command's place is something that was dropped onto xltools.
    """
    count = 0
    while count < len(typed) and typed[count].partition("=")[0] in _EVERYWHERE:
        count += 1 if "=" in typed[count] else 2
    dropped = [dropping.NAME] if dropping.is_path("".join(typed[count : count + 1])) else []
    groups = {group.name for group in app.registered_groups}
    named = count + (2 if typed[count : count + 1] and typed[count] in groups else 1)
    return [*dropped, *typed[count:named], *typed[:count], *typed[named:]]


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    """Asked to end: leave as after Ctrl-C, so that no half-written file stays."""
    sys.exit(128 + number)


def _fail(error: XltoolsError, entry: Entry) -> int:
    entry.stopped(error)
    typer.echo(say_error(error, _lang_asked()), err=True)
    return 2


def _lang_asked() -> Lang:
    """The language asked for, read straight from the arguments: they may be unusable."""
    words = [*sys.argv[1:], ""]
    asked = any((w == "--lang" and n == "en") or w == "--lang=en" for w, n in pairwise(words))
    return "en" if asked else "vi"


def _speak_utf8() -> None:
    """Windows consoles and pipes speak a code page of their own; Vietnamese needs UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
