"""Who usually leads and helps with a project: rows of Phân công for what a unit carries out."""

from __future__ import annotations

from datetime import date
from typing import Any

from xltools.catalogue import Catalogue, Unit
from xltools.catalogue.entries import DefaultTask
from xltools.form import ProjectLine, Task
from xltools.form.base import field_named
from xltools.form.words import COMMON_REPORTS, TimeWording

Row = dict[str, Any]
Document = dict[str, Any]


def default_tasks(catalogue: Catalogue, unit: Unit, on: date, document: Document) -> list[Row]:
    """Phân công for what a document ticks, as is usual for such a unit on that day.

    Empty where the document assigns tasks itself; a project without a usual lead has no row.
    """
    if Task.sheet.name in document:
        return []
    code, tick = (field_named(ProjectLine, name).column.header for name in ("code", "carried_out"))
    ticked = {str(row[code]) for row in document.get(ProjectLine.sheet.name, ()) if row.get(tick)}
    usual = [task for task in catalogue.default_tasks(unit.key.level, on) if task.code in ticked]
    whole_year = _row(starts=f"{on.month:02d}/{on.year}", ends=f"12/{on.year}")
    rows = [
        _task(task, offices) for task in usual if (offices := _offices(catalogue, unit, on, task))
    ]
    return [
        {**_row(code=f"NV{number:02d}"), **row, **whole_year}
        for number, row in enumerate(rows, start=1)
    ]


def _offices(catalogue: Catalogue, unit: Unit, on: date, task: DefaultTask) -> list[str]:
    """The lead and those who help, each once; none where the lead is not there that day."""
    found = [
        catalogue.office_for(unit.key.level, on, role, unit.unit_type)
        for role in (task.lead, *task.partners)
    ]
    return list(dict.fromkeys(each.name for each in found if each)) if found[0] else []


def _task(task: DefaultTask, offices: list[str]) -> Row:
    """One task, the whole year through."""
    lead, *partners = offices
    return _row(
        project=task.code,
        time_wording=TimeWording.ALL_YEAR.value,
        report_schedule=COMMON_REPORTS,
        lead_office=lead,
        **{f"partner_{place}": name for place, name in enumerate(partners[:4], start=1)},
    )


def _row(**values: str) -> Row:
    return {field_named(Task, name).column.header: value for name, value in values.items()}
