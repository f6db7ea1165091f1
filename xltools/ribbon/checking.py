"""The buttons that check the open workbook and lead through what was found."""

from __future__ import annotations

from pathlib import Path

from xltools.ribbon.job import Job
from xltools.ribbon.request import Result
from xltools.wording.results import say_result
from xltools.wording.say import place


def validate(job: Job) -> Result:
    """Check the open workbook, mark what was found, and go to the first cell."""
    return _check(job)


def check_households(job: Job) -> Result:
    """The same, with the counts held against those of the household list."""
    return _check(job, households=job.path_of("households"))


def check_previous(job: Job) -> Result:
    """The same, with the figures held against those of the workbook of the year before."""
    return _check(job, previous=job.path_of("previous"))


def _check(job: Job, **files: Path) -> Result:
    from xltools.api.report import report_lines, say_count
    from xltools.api.validate import Beside, check_one

    beside = Beside(**files)
    if isinstance(job.source, Path):
        report = check_one(job.source, job.setup, beside)
        job.screen.found(report.open)
        *lines, counts = report_lines(report, "vi", whole=True)
        return job.done([counts, *lines], status=report.status)
    from xltools.api.open_book import check_open

    checked = check_open(job.open_book, job.source, job.setup, beside)
    job.screen.found(checked.report.open)
    counts = say_count(checked.report, "vi")
    first = checked.first and place(checked.first)
    line = say_result("button.first", counts=counts, cell=first) if first else f"{counts}."
    return job.done([line], status=checked.report.status)


def next_error(job: Job) -> Result:
    """Go to the next cell that the last check marked; the cell itself says why."""
    from xltools.api.open_book import go_to_next

    found = go_to_next(job.open_book)
    return job.done(["" if found else say_result("button.no-more")])


def clear_marks(job: Job) -> Result:
    """Take away all that checks put into the workbook."""
    from xltools.api.open_book import clear_marks as clear

    clear(job.open_book)
    return job.done([say_result("button.cleared")])


def fix(job: Job) -> Result:
    """Write the saved workbook anew with all put right that changes no figure and no meaning."""
    from xltools.api.fix import fix_workbook
    from xltools.api.fix_report import fixed_lines
    from xltools.api.validate import Beside
    from xltools.api.wanted import Wanted

    output = job.path_of("output")
    done = fix_workbook(job.saved_file, Wanted(output), job.setup, Beside())
    return job.done(fixed_lines(done, "vi", whole=True), output, status=done.after.status)
