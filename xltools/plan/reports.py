"""Report dates in words. Chế độ báo cáo is their only home; every text asks here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from xltools.form import ReportDue
from xltools.form.words import DueWording, ReportPeriod
from xltools.plan.scope import Scope
from xltools.quantities import Moment
from xltools.wording.dates import format_moment
from xltools.wording.text import fold

_REPORT: Final = {
    ReportPeriod.MONTH: "báo cáo tháng",
    ReportPeriod.QUARTER: "báo cáo quý",
    ReportPeriod.HALF_YEAR: "báo cáo 6 tháng",
    ReportPeriod.YEAR: "báo cáo năm",
    ReportPeriod.ON_REQUEST: "báo cáo đột xuất",
    ReportPeriod.PLAN: "kế hoạch",
    ReportPeriod.TABLE: "biểu số liệu",
}

_COMMON: Final = (ReportPeriod.HALF_YEAR, ReportPeriod.YEAR)


def due_phrase(report: ReportDue) -> str | None:
    """trước ngày 31/5 · chậm nhất ngày 05/3 · theo quy định; None while the date is blank."""
    match report.due_wording:
        case DueWording.AS_REGULATED:
            return "theo quy định"
        case DueWording.ON_REQUEST:
            return "khi có yêu cầu"
        case None:
            return None
    if report.due is None:
        return None
    before = report.due_wording is DueWording.BEFORE
    day = "ngày " if report.due.day else ""
    return f"{'trước' if before else 'chậm nhất'} {day}{format_moment(report.due)}"


def report_phrase(report: ReportDue) -> str | None:
    """báo cáo 6 tháng trước ngày 31/5; None while period or date is blank."""
    due = due_phrase(report)
    return None if due is None or report.period is None else f"{_REPORT[report.period]} {due}"


def common_reports(scope: Scope, project: str | None = None) -> tuple[ReportDue, ...]:
    """The reports that every office of the unit owes it, shortest period first.

    They are the rows of the first sender and receiver for which a half-year or year date is given
    and whose sender is not the unit's own committee. Where a project has a row of its own, that
    takes the place of the common one of the same period.
    """
    rows = [each for each in scope.plan.reports_due if not from_committee(each, scope)]
    first = next((each for each in rows if not each.project and each.period in _COMMON), None)
    if first is None:
        return ()
    pair = (first.sender, first.receiver)
    chosen = {
        each.period: each
        for each in reversed(rows)
        if not each.project and each.period and (each.sender, each.receiver) == pair
    }
    own = {each.period: each for each in rows if project and each.project == project}
    return tuple(sorted((chosen | own).values(), key=_length))


def common_phrase(scope: Scope, project: str | None = None) -> str | None:
    """báo cáo 6 tháng trước ngày 31/5, báo cáo năm trước ngày 10/11; None when one is missing."""
    reports = [r for r in common_reports(scope, project) if r.period in _COMMON]
    phrases = [report_phrase(each) for each in reports]
    if not phrases or None in phrases:
        return None
    return ", ".join(phrase for phrase in phrases if phrase)


def on_request(reports: Iterable[ReportDue]) -> str | None:
    """đột xuất khi có yêu cầu, when the reports hold one without a date; else None."""
    for each in reports:
        if each.period is ReportPeriod.ON_REQUEST:
            return f"đột xuất {due_phrase(each) or 'khi có yêu cầu'}"
    return None


def due_with_year(moment: Moment, year: int | None) -> str:
    """31/5/2024: the plan year stands in for a missing year."""
    return format_moment(Moment(moment.year or year, moment.month, moment.day, moment.quarter))


def _length(report: ReportDue) -> int:
    return list(ReportPeriod).index(report.period) if report.period else len(ReportPeriod)


def from_committee(report: ReportDue, scope: Scope) -> bool:
    """Whether the unit itself is the sender: Ủy ban nhân dân xã, of whatever name."""
    sender = fold(report.sender or "")
    for words in ("ủy ban nhân dân", "ubnd"):
        if sender.startswith(words):
            rest = sender.removeprefix(words).strip()
            kind = fold(scope.plan.info.unit_type or scope.plan.info.level or "")
            name = fold(scope.plan.info.unit_name or "")
            return rest in ("", kind, name)
    return False
