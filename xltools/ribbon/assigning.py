"""The buttons by which targets and money go down: taken from an annex, handed out, taken in."""

from __future__ import annotations

from xltools.ribbon.job import Job
from xltools.ribbon.request import Result


def assign(job: Job) -> Result:
    """The saved workbook of the parent with what the table of a decision assigns."""
    from xltools.api.assign import assign_lines, assign_workbook

    output = job.path_of("output")
    done = assign_workbook(job.saved_file, job.path_of("matrix"), output, job.setup)
    files = (output,) if done.output else ()
    return job.done(assign_lines(done, "vi"), *files, status=done.status)


def distribute(job: Job) -> Result:
    """A prefilled workbook and a message for every unit below, in one folder."""
    from xltools.api.distribute import distribute as hand_out
    from xltools.api.distribute import distribute_lines

    done = hand_out(job.source, job.path_of("folder"), job.setup, job.advance)
    files = (each.workbook for each in done.handed)
    return job.done(distribute_lines(done, "vi"), *files, status=done.status)


def amend(job: Job) -> Result:
    """The saved workbook of the unit with what the level above assigns now."""
    from xltools.api.amend import amend_lines, amend_workbook

    output = job.path_of("output")
    done = amend_workbook(job.saved_file, job.path_of("amendment"), output, job.setup)
    files = (output,) if done.output else ()
    return job.done(amend_lines(done, "vi"), *files, status=done.status)
