"""The buttons by which a plan goes up, and the list that the level above ordered."""

from __future__ import annotations

from datetime import datetime

from xltools.quantities import VIETNAM
from xltools.ribbon.job import Job
from xltools.ribbon.request import Result
from xltools.wording.results import say_result


def submit(job: Job) -> Result:
    """The open workbook as a submission, and its draft open in the mail program."""
    from xltools.api.desk import desk_of
    from xltools.api.submit import Wanted
    from xltools.api.submit import submit as pack
    from xltools.api.submit_report import submit_lines

    desk = desk_of(datetime.now(VIETNAM))
    wanted = Wanted(to=job.text_of("to"))
    done = pack(job.source, job.path_of("folder"), job.setup, desk, wanted)
    lines = submit_lines(done, job.setup, "vi")
    if done.submission is None:
        return job.done(lines, status=done.status)
    job.screen.open(done.submission.draft)
    files = [done.submission.folder / name for name in done.submission.made.files]
    return job.done(lines, *files, status=done.status)


def households_for_parent(job: Job) -> Result:
    """The reduced list of households that the level above ordered, in a file of its own."""
    from xltools.api.desk import desk_of
    from xltools.api.household_export import export_for_parent

    path, output = job.path_of("households"), job.path_of("output")
    desk = desk_of(datetime.now(VIETNAM))
    done = export_for_parent(path, output, job.setup, desk, job.text_of("order"))
    told = {"count": done.households, "unit": done.unit_name, "year": done.year}
    headers = "; ".join(done.headers)
    first = say_result("households.exported", "vi", **told, headers=headers, file=str(done.output))
    return job.done([first, say_result("households.export-kept")], done.output)
