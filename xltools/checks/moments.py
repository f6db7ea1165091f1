"""Days and stretches of time: forwards, within the year, before what depends on them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from xltools.checks.case import Case
from xltools.checks.state import issued_on
from xltools.checks.tasks import name_of
from xltools.checks.turning import turned_due
from xltools.findings import Finding
from xltools.form import Activity, Duty
from xltools.form.base import Record, field_named
from xltools.form.words import DueWording, ReportPeriod
from xltools.quantities import Moment
from xltools.wording.dates import NotADate, format_date, format_moment, read_moment
from xltools.wording.messages import moments as messages
from xltools.wording.text import fold

_WEEKDAYS: Final = {5: "thứ Bảy", 6: "Chủ nhật"}
_DATED: Final = frozenset({DueWording.BEFORE, DueWording.AT_LATEST})

Exact = tuple[Record, str, date]
"""A record, its field, and the single day that something happens or is due."""


def activities_end_after_they_start(case: Case) -> Iterator[Finding]:
    """An activity ends on or after the day it starts."""
    year = case.plan.year
    for row in case.plan.activities:
        if year is None or row.starts is None or row.ends is None:
            continue
        if row.ends.last_day(year) < row.starts.first_day(year):
            yield messages.ENDS_BEFORE_START.at(
                row.cell("ends"),
                format_moment(row.ends),
                related=(row.cell("starts"),),
                row_key=row.row_key,
                starts=row.starts,
            )


def activities_and_duties_end_within_the_plan_year(case: Case) -> Iterator[Finding]:
    """No activity and no duty reaches beyond the plan year; earlier years are told as stale."""
    year = case.plan.year
    named: tuple[tuple[tuple[Activity | Duty, ...], tuple[str, ...]], ...] = (
        (case.plan.activities, ("starts", "ends")),
        (case.plan.duties, ("due",)),
    )
    for records, names in named:
        for record in records:
            for name in names:
                moment: Moment | None = getattr(record, name)
                if year is not None and moment is not None and (moment.year or year) > year:
                    yield messages.OUTSIDE_YEAR.at(
                        record.cell(name),
                        format_moment(moment),
                        row_key=record.row_key,
                        header=field_named(type(record), name).column.header,
                        year=year,
                    )


def rounds_lie_within_their_task(case: Case) -> Iterator[Finding]:
    """Each round of a task lies between its start and its end."""
    year = case.plan.year
    for task in case.plan.tasks:
        if year is None or task.starts is None or task.ends is None:
            continue
        first, last = task.starts.first_day(year), task.ends.last_day(year)
        for said in task.rounds:
            moment = _moment(said)
            if moment is None or (moment.year or year) < year:
                continue
            if moment.last_day(year) < first or moment.first_day(year) > last:
                yield messages.ROUND_OUTSIDE.at(
                    task.cell("rounds"),
                    said,
                    related=(task.cell("starts"), task.cell("ends")),
                    row_key=task.row_key,
                    name=name_of(task),
                    starts=task.starts,
                    ends=task.ends,
                )


def the_year_is_reported_after_its_first_half(case: Case) -> Iterator[Finding]:
    """A sender's report of the year is due after its report of the half-year.

    Where day and month changed places, that is told.
    """
    year = case.plan.year
    halves = {
        (fold(row.sender or ""), fold(row.receiver or "")): row
        for row in reversed(case.plan.reports_due)
        if row.period is ReportPeriod.HALF_YEAR and row.due is not None and row.project is None
    }
    for row in case.plan.reports_due:
        half = halves.get((fold(row.sender or ""), fold(row.receiver or "")))
        if row.period is not ReportPeriod.YEAR or half is None or year is None or row.due is None:
            continue
        if turned_due(row) or turned_due(half):
            continue
        if half.due is not None and row.due.last_day(year) <= half.due.last_day(year):
            yield messages.REPORT_ORDER.at(
                row.cell("due"),
                format_moment(row.due),
                related=(half.cell("due"),),
                row_key=row.row_key,
                other=half.due,
            )


def reports_are_due_after_the_plan(case: Case) -> Iterator[Finding]:
    """No report is due before the plan that orders it was issued."""
    year, issued = case.plan.year, issued_on(case)
    for row in case.plan.reports_due:
        if row.due is None or year is None or issued is None or row.due_wording not in _DATED:
            continue
        if (row.due.year or year) == year and row.due.last_day(year) < issued:
            yield messages.BEFORE_PLAN.at(
                row.cell("due"),
                format_moment(row.due),
                related=(case.plan.info.cell("issued_on"),),
                row_key=row.row_key,
                issued=issued,
            )


def days_are_working_days(case: Case) -> Iterator[Finding]:
    """What is fixed for one day is not fixed for a weekend or a public holiday."""
    days = tuple(_exact_days(case))
    if not days:
        return
    years = {day.year for _, _, day in days}
    holidays = {h.valid_from: h.name for y in years for h in case.catalogue.holiday_entries(y)}
    for record, name, day in days:
        off = holidays.get(day) or _WEEKDAYS.get(day.weekday())
        if off:
            yield messages.DAY_OFF.at(
                record.cell(name), format_date(day), row_key=record.row_key, day=off
            )


def _exact_days(case: Case) -> Iterator[Exact]:
    """Single days; the ends of longer stretches say nothing of the day itself."""
    year = case.plan.year
    for record, name, moment in _fixed(case):
        if year is not None and moment is not None and moment.day:
            yield record, name, moment.first_day(year)


def _fixed(case: Case) -> Iterator[tuple[Record, str, Moment | None]]:
    for row in case.plan.reports_due:
        if row.due_wording is DueWording.AT_LATEST:
            yield row, "due", row.due
    for duty in case.plan.duties:
        yield duty, "due", duty.due
    for activity in case.plan.activities:
        if activity.starts == activity.ends:
            yield activity, "starts", activity.starts
    for task in case.plan.tasks:
        if task.starts == task.ends:
            yield task, "starts", task.starts
        for said in task.rounds:
            yield task, "rounds", _moment(said)


def _moment(said: str) -> Moment | None:
    try:
        return read_moment(said)
    except NotADate:
        return None
