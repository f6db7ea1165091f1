"""The buttons between a unit and those below it."""

from __future__ import annotations

from xltools.ribbon.job import Job
from xltools.ribbon.request import Result


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
