"""One click, from its request file to its result; nothing that goes wrong leaves it unanswered."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from xltools.api.log import logged
from xltools.api.setup import set_up
from xltools.api.user_folders import data_folder
from xltools.buttons import Button, button_of
from xltools.errors import XltoolsError
from xltools.quantities import VIETNAM
from xltools.ribbon.actions import ACTIONS
from xltools.ribbon.job import SETTINGS, Job
from xltools.ribbon.questions import answered
from xltools.ribbon.request import Request, Result, read_request, tidy, write_result
from xltools.ribbon.screen import Screen, Windows, nobody


def main(arguments: Sequence[str], screen: Screen | None = None) -> int:
    """Do what a request file asks for; the status is that of its result, 2 where there is none."""
    screen = screen or Windows()
    try:
        home = own_folder()
        request = read_request(Path(*arguments[:1]), home)
        tidy(home)
        result = perform(request, home, screen)
        deliver(result, request, screen)
    except XltoolsError as error:
        from xltools.wording.errors import say_error

        with logged("ribbon", "") as entry:
            entry.stopped(error)
        print(say_error(error), file=sys.stderr)  # noqa: T201 - who calls it by hand sees why
        return 2
    return result.status


def own_folder() -> Path:
    """The user's folder. Raises XltoolsError "request.no-folder"."""
    home = data_folder(os.environ)
    if home is None:
        raise XltoolsError("request.no-folder")
    return home


def perform(request: Request, home: Path, screen: Screen, today: date | None = None) -> Result:
    """Do what a button asks for and say what came out; whatever happens, there is a sentence."""
    button = button_of(request.command)
    with logged("ribbon", button.tag if button else "") as entry:
        try:
            result = _perform(button, request, home, screen, today)
        except XltoolsError as error:
            entry.stopped(error)
            return _stopped(button, error)
        except Exception as fault:  # noqa: BLE001 - the outermost edge: no click without an answer
            entry.stopped(fault)
            label = button.label if button else request.command
            return _stopped(button, XltoolsError("request.fault", button=label))
        entry.status = result.status
    return result


def _perform(
    button: Button | None, request: Request, home: Path, screen: Screen, today: date | None
) -> Result:
    if button is None:
        raise XltoolsError("request.unknown-button", button=request.command)
    settings = home / SETTINGS
    day = today or datetime.now(VIETNAM).date()
    setup = set_up(day, settings if settings.is_file() else None)
    job = Job(button, request, setup, home, screen, nobody, dict(request.arguments))
    if not answered(job):
        return job.done([""])
    with screen.progress(button) as job.advance:
        return ACTIONS[button.tag](job)


def _stopped(button: Button | None, error: XltoolsError) -> Result:
    from xltools.wording.errors import say_error

    return Result(2, button.label if button else "xltools", say_error(error))


def deliver(result: Result, request: Request, screen: Screen) -> None:
    """Hand a result over: one line to the launcher, more than that in a window of our own.

    An empty message tells the launcher that there is nothing left to show. Raises `output.*`.
    """
    button = button_of(request.command)
    if button is not None and button.own_window:
        write_result(result, request.result)
        if result.message:
            screen.show(result)
        return
    if result.lines and screen.show_aside(result):
        result = replace(result, message="", lines=())
    write_result(result, request.result)
