"""Who usually leads and helps with a project: rows of Phân công for what a unit carries out."""

from __future__ import annotations

from datetime import date
from typing import Any

from xltools.catalogue import Catalogue, LevelCode
from xltools.catalogue.entries import DefaultTask
from xltools.form import ProjectLine, Task
from xltools.form.base import field_named
from xltools.form.words import COMMON_REPORTS, TimeWording

Row = dict[str, Any]
Document = dict[str, Any]


def default_tasks(
    catalogue: Catalogue, level: LevelCode, year: int, document: Document
) -> list[Row]:
    """Phân công for the projects that a document ticks, as is usual at that level.

    Empty where the document assigns tasks itself; a project without a usual lead has no row.
    """
    if Task.sheet.name in document:
        return []
    code, tick = (field_named(ProjectLine, name).column.header for name in ("code", "carried_out"))
    ticked = {str(row[code]) for row in document.get(ProjectLine.sheet.name, ()) if row.get(tick)}
    on = date(year, 1, 1)
    usual = [task for task in catalogue.default_tasks(level, on) if task.code in ticked]
    whole_year = _row(starts=f"01/{year}", ends=f"12/{year}")
    return [
        {**_row(code=f"NV{number:02d}"), **_task(catalogue, on, task), **whole_year}
        for number, task in enumerate(usual, start=1)
    ]


def _task(catalogue: Catalogue, on: date, task: DefaultTask) -> Row:
    """One task, the whole year through."""
    offices = {
        name: catalogue.office(task.level, on, office)
        for name, office in (
            ("lead_office", task.lead),
            *((f"partner_{place}", each) for place, each in enumerate(task.partners[:4], start=1)),
        )
    }
    return _row(
        project=task.code,
        time_wording=TimeWording.ALL_YEAR.value,
        report_schedule=COMMON_REPORTS,
        **{name: office.name for name, office in offices.items() if office is not None},
    )


def _row(**values: str) -> Row:
    return {field_named(Task, name).column.header: value for name, value in values.items()}
