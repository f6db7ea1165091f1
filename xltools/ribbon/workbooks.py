"""The buttons that make other workbooks, of the open one or of nothing."""

from __future__ import annotations

from xltools.ribbon.job import Job
from xltools.ribbon.request import Result
from xltools.wording.results import say_result


def new(job: Job) -> Result:
    """The standard workbook of a unit for one year."""
    from xltools.api.new import NewUnit, new_workbook
    from xltools.catalogue import LevelCode

    output, year = job.path_of("output"), job.number_of("year")
    level, parent = LevelCode(job.text_of("level")), job.text_of("parent") or None
    wanted = NewUnit(job.text_of("unit"), level, year, parent=parent)
    plan = new_workbook(output, wanted, job.setup)
    told = {"unit": plan.info.unit_name, "year": year, "file": str(output)}
    return job.done([say_result("new.done", "vi", **told)], output)


def households(job: Job) -> Result:
    """The blank household list of the commune."""
    from xltools.api.households import make_household_list

    made = make_household_list(job.source, job.path_of("output"), job.setup)
    info = made.plan.info
    told = {"unit": info.unit_name, "year": info.plan_year, "rows": made.rows}
    done = say_result("households.done", "vi", **told, file=str(made.output))
    return job.done([done, say_result("households.stays")], made.output)


def part(job: Job) -> Result:
    """Some sheets as a workbook of their own, for somebody else to fill."""
    from xltools.api.part import write_part

    output = job.path_of("output")
    done = write_part(job.source, job.texts_of("sheets"), output, job.setup)
    info = done.plan.info
    told = {"sheets": done.sheets, "unit": info.unit_name, "year": info.plan_year}
    lines = [say_result("part.done", "vi", **told, file=str(output)), say_result("part.back")]
    return job.done(lines, output)


def merge(job: Job) -> Result:
    """One workbook of the open one and its copies."""
    from xltools.api.merge import merge_lines, merge_workbooks

    output = job.path_of("output")
    done = merge_workbooks([job.source, *job.paths_of("copies")], output, job.setup)
    return job.done(merge_lines(done, "vi"), output, status=done.status)


def repair(job: Job) -> Result:
    """What was filled in a damaged workbook, in a fresh one."""
    from xltools.api.repair import repair_lines, repair_workbook

    output = job.path_of("output")
    done = repair_workbook(job.saved_file, output, job.setup)
    return job.done(repair_lines(done, "vi"), output)


def export(job: Job) -> Result:
    """The data of the open workbook as JSON."""
    from xltools.api.new import export_workbook
    from xltools.wording.fill import place

    output = job.path_of("output")
    exported = export_workbook(job.source, output)
    done = say_result("export.done", unit=exported.plan.info.unit_name, file=str(output))
    cells = [place(cell) for cell in exported.unread]
    unread = [say_result("export.unread", count=len(cells), cells=cells)] if cells else []
    return job.done([done, *unread], output)
