"""Tasks: one lead, partners, dates within the plan year, and a date to report by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.checks.case import Case, is_own
from xltools.checks.turning import day_to_turn
from xltools.findings import Finding
from xltools.form import Task
from xltools.form.base import field_named
from xltools.form.words import TimeWording
from xltools.quantities import Moment
from xltools.wording.dates import format_moment
from xltools.wording.messages import tasks as messages

_WITHOUT_DATES: Final = frozenset({TimeWording.ON_REQUEST, TimeWording.AS_REGULATED})
PARTNERS: Final = ("partner_1", "partner_2", "partner_3", "partner_4")


def tasks_have_one_lead(case: Case) -> Iterator[Finding]:
    """Each task has a lead, and one only (S000-19)."""
    for task in case.plan.tasks:
        if not task.lead_office:
            yield messages.NO_LEAD.at(
                task.cell("lead_office"), row_key=task.row_key, name=name_of(task)
            )
        if task.second_lead:
            yield messages.TWO_LEADS.at(
                task.cell("second_lead"),
                task.second_lead,
                related=(task.cell("lead_office"),),
                row_key=task.row_key,
                name=name_of(task),
                lead=task.lead_office or "",
            )
        elif task.lead_office and (both := case.offices.parts(task.lead_office)):
            yield messages.TWO_LEADS.at(
                task.cell("lead_office"),
                both[1],
                row_key=task.row_key,
                name=name_of(task),
                lead=both[0],
            )


def tasks_have_partners(case: Case) -> Iterator[Finding]:
    """Each task names co-operating offices (S000-41)."""
    for task in case.plan.tasks:
        if not task.partners:
            yield messages.NO_PARTNERS.at(
                task.cell("partner_1"), row_key=task.row_key, name=name_of(task)
            )


def tasks_have_dates(case: Case) -> Iterator[Finding]:
    """A task says from when to when, unless it is done on request, as regulated, or in rounds.

    A project of which separate jobs alone are dated is told more softly.
    """
    dated = {
        task.project
        for task in case.plan.tasks
        if task.project and _is_job(task) and (task.starts or task.ends or task.rounds)
    }
    for task in case.plan.tasks:
        if task.time_wording in _WITHOUT_DATES or task.rounds:
            continue
        blank = [
            name
            for name in ("starts", "ends")
            if getattr(task, name) is None and task.cell(name) not in case.unread
        ]
        is_soft = task.project in dated and not _is_job(task)
        for name in blank[:1] if is_soft else blank:
            yield (messages.ONLY_JOBS_DATED if is_soft else messages.NO_DATES).at(
                task.cell(name),
                row_key=task.row_key,
                name=name_of(task),
                header=field_named(Task, name).column.header,
            )


def tasks_end_after_they_start(case: Case) -> Iterator[Finding]:
    """A task ends on or after the day it starts.

    Where one day fits once it changes places with its month, that is told (`turned_dates`).
    """
    year = case.plan.year
    for task in case.plan.tasks:
        if year is None or task.starts is None or task.ends is None:
            continue
        if is_own(task) and day_to_turn(task.starts, task.ends, year):
            continue
        if task.ends.last_day(year) < task.starts.first_day(year):
            yield messages.ENDS_BEFORE_START.at(
                task.cell("ends"),
                format_moment(task.ends),
                related=(task.cell("starts"),),
                row_key=task.row_key,
                name=name_of(task),
                starts=task.starts,
            )


def tasks_end_within_the_plan_year(case: Case) -> Iterator[Finding]:
    """No task reaches beyond the plan year; earlier years are told as stale."""
    year = case.plan.year
    for task in case.plan.tasks:
        for name in ("starts", "ends"):
            moment: Moment | None = getattr(task, name)
            if year is not None and moment is not None and (moment.year or year) > year:
                yield messages.OUTSIDE_YEAR.at(
                    task.cell(name),
                    format_moment(moment),
                    row_key=task.row_key,
                    name=name_of(task),
                    year=year,
                )


def tasks_have_a_report(case: Case) -> Iterator[Finding]:
    """Each project's task says how it is reported (S000-37)."""
    for task in case.plan.tasks:
        if not task.report_schedule and task.activity is None:
            yield messages.NO_REPORT.at(
                task.cell("report_schedule"), row_key=task.row_key, name=name_of(task)
            )


def _is_job(task: Task) -> bool:
    """Whether a row is one job of a project's task, with a name or an activity of its own."""
    return bool(task.name or task.activity)


def name_of(task: Task) -> str:
    """What a task is called in a message: NV04 (DA4.TDA3)."""
    return f"{task.code or ''} ({task.project})" if task.project else task.code or ""
