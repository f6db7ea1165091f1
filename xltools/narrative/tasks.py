"""Who leads, who co-operates, when, and how it is reported: the part b) of each project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from xltools.form import Activity, Task
from xltools.form.words import COMMON_REPORTS
from xltools.narrative import words
from xltools.narrative.blocks import Line, Paragraph, Run, Runs
from xltools.narrative.composer import Composer, Paragraphs
from xltools.narrative.markup import ended_by, upper_first
from xltools.narrative.times import time_phrase
from xltools.plan.reports import common_phrase, common_reports, on_request, report_phrase


def tasks_of(composer: Composer, project: str) -> tuple[Task, ...]:
    """The rows of Phân công of a project."""
    return tuple(each for each in composer.plan.tasks if each.project == project)


def offices(composer: Composer, project: str) -> Paragraphs:
    """Lead and co-operating offices of each general row, or of the first row."""
    return tuple(_offices(composer, project))


def _offices(composer: Composer, project: str) -> Iterator[Paragraph]:
    rows = tasks_of(composer, project)
    general = [each for each in rows if not _is_special(each)] or list(rows[:1])
    for row in general:
        block = f"{_block(project, row)}/chu-tri"
        lead = row.lead_office or composer.gap(block, row, "lead_office")
        leads = "; ".join(composer.office(name) for name in (lead, row.second_lead) if name)
        yield Paragraph(block, Line.DASH, _labelled(words.LEAD, leads))
        if row.partners:
            block = f"{_block(project, row)}/phoi-hop"
            partners = "; ".join(map(composer.office, row.partners))
            yield Paragraph(block, Line.DASH, _labelled(words.PARTNERS, partners))


def times(composer: Composer, project: str) -> Paragraphs:
    """The time of the project with its reports; times of single activities below it."""
    rows = tasks_of(composer, project)
    own = [
        each
        for each in composer.plan.activities
        if each.project == project and (each.starts or each.ends or each.lead_office)
    ]
    below = [_special(composer, project, row) for row in rows if _is_special(row)]
    below += [_of_activity(composer, project, each) for each in own]
    general = [row for row in rows if not _is_special(row)]
    told = [row for row in general if _when(composer, row) or not below]
    lines = [_time(composer, project, row) for row in told]
    if below and not lines:
        head = _labelled(words.TIME, "", mark="")
        lines = [Paragraph(f"du-an/{project}/thoi-gian", Line.DASH, head)]
        reporting = [] if composer.outline.reports_apart else general
        below += [_reporting(composer, project, row) for row in reporting if row.report_schedule]
    return (*lines, *below)


def _time(composer: Composer, project: str, row: Task) -> Paragraph:
    block = f"{_block(project, row)}/thoi-gian"
    when = _when(composer, row) or composer.gap(block, row, "starts")
    return Paragraph(
        block, Line.DASH, (Run(f"{words.TIME} {upper_first(when)}"), *_reports(composer, row))
    )


def _reporting(composer: Composer, project: str, row: Task) -> Paragraph:
    """How a project reports whose times are those of its activities alone."""
    said = _reports(composer, row)
    first = replace(said[0], text=upper_first(said[0].text.lstrip("; ")))
    return Paragraph(f"{_block(project, row)}/bao-cao", Line.DASH, (first, *said[1:]))


def _reports(composer: Composer, row: Task) -> tuple[Run, ...]:
    """How the row is reported: the common dates, one date, or nothing."""
    if composer.outline.reports_apart:
        return (Run("."),)
    if row.report_schedule == COMMON_REPORTS:
        dates = common_phrase(composer.scope, row.project)
        asked = on_request(common_reports(composer.scope, row.project))
        end = f") và {asked}." if asked else ")."
        if dates:
            return (Run(f"; {words.REPORTING}"), Run(dates, italic=True), Run(end))
        return (Run(f"; {words.REPORTING.rstrip('( ')} {asked}." if asked else "."),)
    report = composer.context.reports.get(row.report_schedule or "")
    said = report_phrase(report) if report else None
    return (Run(f"; {said}." if said else "."),)


def _special(composer: Composer, project: str, row: Task) -> Paragraph:
    """One activity with its own dates: name, time, and its offices where they differ."""
    block = f"{_block(project, row)}/thoi-gian"
    named = _name(composer, row, block)
    when = _when(composer, row) or composer.gap(block, row, "starts")
    by_whom = _by_whom(composer, project, row)
    runs = (*ended_by(named, ":"), Run(f" {when}{by_whom}"))
    return Paragraph(block, Line.PLUS, (*runs, *_reports(composer, row)))


def _name(composer: Composer, row: Task, block: str) -> Runs:
    """The row's own name, else the wording of its activity."""
    if row.name:
        return composer.runs(row.name, block, row, "name")
    found = (each for each in composer.plan.activities if each.code == row.activity)
    activity = next(found, None)
    if activity is None or not activity.wording:
        return (Run(composer.gap(block, row, "name")),)
    return composer.runs(activity.wording, block, activity, "wording", activity)


def _by_whom(composer: Composer, project: str, row: Task) -> str:
    general = next((e for e in tasks_of(composer, project) if not _is_special(e)), None)
    first = tasks_of(composer, project)[0]
    if row.lead_office in (None, (general or first).lead_office):
        return ""
    said = f"; {composer.office(row.lead_office)} {words.LED_BY}"
    partners = "; ".join(map(composer.office, row.partners))
    return f"{said}, {words.TOGETHER_WITH} với {partners}" if partners else said


def _of_activity(composer: Composer, project: str, activity: Activity) -> Paragraph:
    block = f"du-an/{project}/{activity.code or activity.source.row}/thoi-gian"
    named = composer.runs(activity.wording, block, activity, "wording", activity)
    year = composer.plan.year
    when = time_phrase(activity.starts, activity.ends, None, (), year)
    lead = activity.lead_office
    who = f"{composer.office(lead)} {words.CARRIES_OUT}" if lead else None
    said = "; ".join(each for each in (when, who) if each)
    return Paragraph(block, Line.PLUS, (*ended_by(named, ":"), Run(f" {said}.")))


def _when(composer: Composer, row: Task) -> str | None:
    year = composer.plan.year
    return time_phrase(row.starts, row.ends, row.time_wording, row.rounds, year)


def _is_special(row: Task) -> bool:
    """Whether a row is about one activity only."""
    return bool(row.activity or row.name)


def _block(project: str, row: Task) -> str:
    return f"du-an/{project}/{row.code or row.source.row}"


def _labelled(label: str, text: str, mark: str = ".") -> tuple[Run, ...]:
    return (Run(f"{label} {text}{mark}".strip()),)
