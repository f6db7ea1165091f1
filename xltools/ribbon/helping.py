"""The buttons that help: the guide, the doctor, and the log for support."""

from __future__ import annotations

from xltools.ribbon.job import Job
from xltools.ribbon.request import Result
from xltools.wording.results import say_result


def guide(job: Job) -> Result:
    """Bring the page Hướng dẫn of the open workbook to the front."""
    from xltools.api.open_book import show_guide

    show_guide(job.open_book)
    return job.done([""])


def doctor(job: Job) -> Result:
    """What can be wrong with the installation on this machine, with the clicks that mend it."""
    from xltools.api.addin import doctor as examine
    from xltools.api.addin import doctor_lines

    examined = examine()
    *lines, counts = doctor_lines(examined, "vi")
    return job.done([counts, *lines], status=examined.status)


def support_log(job: Job) -> Result:
    """The log as one file that can be sent."""
    from xltools.api.support import pack_log

    output = pack_log(job.path_of("output"), job.home)
    return job.done([say_result("button.log-packed", file=str(output))], output)
