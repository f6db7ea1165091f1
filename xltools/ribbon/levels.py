"""The buttons between a unit and those below it."""

from __future__ import annotations

from datetime import datetime

from xltools.quantities import VIETNAM
from xltools.ribbon.job import SETTINGS, Job
from xltools.ribbon.request import Result


def receive(job: Job) -> Result:
    """What units sent, filed in a folder; what is doubtful is held back there."""
    from xltools.api.desk import desk_of
    from xltools.api.receive import receive as take_in
    from xltools.api.receive import receive_lines

    desk, settings = desk_of(datetime.now(VIETNAM)), job.home / SETTINGS
    known = settings if settings.is_file() else None
    source, into = job.path_of("source"), job.path_of("into")
    done = take_in([str(source)], into, desk, known, job.advance)
    return job.done(receive_lines(done, "vi"), status=done.status)


def status(job: Job) -> Result:
    """Who has sent what, in time or late, as lines and as a sheet."""
    from xltools.api.board import board
    from xltools.api.status import board_lines, write_sheet

    output = job.path_of("output")
    now = board(job.path_of("folder"), job.setup, job.optional_path("own"))
    write_sheet(now, output, "vi")
    return job.done(board_lines(now, "vi"), output)


def answer(job: Job) -> Result:
    """A draft to every unit below, in a folder beside what was received."""
    from xltools.api.answer import answer as draft_answers
    from xltools.api.answer import answer_lines
    from xltools.api.board import board

    now = board(job.path_of("folder"), job.setup, job.optional_path("own"))
    done = draft_answers(now, job.setup, "vi")
    return job.done(answer_lines(done, "vi"), *(each.file for each in done.drafts))


def diff(job: Job) -> Result:
    """The open workbook against the submission before it, both values side by side."""
    from xltools.api.diff import compare, diff_lines, write_diff

    output = job.path_of("output")
    done = compare(job.path_of("before"), job.source)
    write_diff(done, output, "vi")
    return job.done(diff_lines(done, "vi"), output)


def rollup(job: Job) -> Result:
    """The workbook of the parent, of all workbooks in a folder."""
    from xltools.api.rollup import Extras, reading, roll_up, rollup_lines

    output = job.path_of("output")
    extras = Extras(reading=reading(None, None, cached=True))
    folder, own = job.path_of("folder"), job.optional_path("own")
    done = roll_up([folder], output, job.setup, own=own, extras=extras, progress=job.advance)
    return job.done(rollup_lines(done, "vi"), output, status=done.status)


def trace(job: Job) -> Result:
    """What the figure in the selected cell is made of."""
    from xltools.api.open_book import selected_cell
    from xltools.api.trace import trace as trace_figure
    from xltools.api.trace import trace_lines

    cell = selected_cell(job.open_book)
    traced = trace_figure(job.source, str(cell), job.setup, job.optional_path("sources"))
    return job.done(trace_lines(traced, "vi"))
