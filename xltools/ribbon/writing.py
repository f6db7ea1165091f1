"""The buttons that write documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xltools.ribbon.job import SETTINGS, Job
from xltools.ribbon.request import Result
from xltools.wording.results import say_result

if TYPE_CHECKING:
    from xltools.api.plan import Wanted


def plan(job: Job) -> Result:
    """The narrative plan of the open workbook, beside it."""
    from xltools.api.plan import Wanted

    return _plan(job, Wanted())


def plan_amendment(job: Job) -> Result:
    """What the open workbook changes of the signed plan."""
    from xltools.api.plan import Wanted

    return _plan(job, Wanted(amended=job.path_of("previous")))


def _plan(job: Job, wanted: Wanted) -> Result:
    from xltools.api.plan import plan_lines
    from xltools.api.plan_beside import write_plan_beside

    done = write_plan_beside(job.source, job.setup, wanted)
    lines = list(plan_lines(done.written, done.output, "vi"))
    if done.kept is not None:
        lines.insert(1, say_result("button.other-file", kept=done.kept.name, file=done.output.name))
    job.screen.open(done.output)
    return job.done(lines, done.output)


def outline(job: Job) -> Result:
    """A copy of an outline, which the office may change."""
    from xltools.api.outline import copy_outline

    output, name = job.path_of("output"), job.text_of("outline")
    settings = job.home / SETTINGS
    own = copy_outline(name, output, job.setup)
    lines = [
        say_result("outline.copied", name=name, own=own, file=str(output)),
        say_result("button.outline-told", outline=output.as_posix(), file=str(settings)),
    ]
    return job.done(lines, output)
