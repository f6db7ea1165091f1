"""Reports: offices report to their own unit, the unit to the level above, each in time for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from xltools.catalogue import LevelCode, Office
from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form import ReportDue
from xltools.form.words import DueWording, ReportPeriod
from xltools.wording.dates import format_date, format_moment
from xltools.wording.messages import reports as messages
from xltools.wording.messages import roles as role_messages
from xltools.wording.text import fold

_DATED: Final = frozenset({DueWording.BEFORE, DueWording.AT_LATEST})
_REGULAR: Final = (ReportPeriod.HALF_YEAR, ReportPeriod.YEAR)
_KIND: Final = {
    ReportPeriod.MONTH: "month",
    ReportPeriod.QUARTER: "quarter",
    ReportPeriod.HALF_YEAR: "6m",
    ReportPeriod.YEAR: "year",
}


def the_year_has_its_reports(case: Case) -> Iterator[Finding]:
    """There is a report for the half-year and one for the year."""
    for period in _REGULAR:
        if not any(row.period is period for row in case.plan.reports_due):
            yield messages.NONE.at(case.first_cell(ReportDue, "period"), period=period)


def dated_reports_have_a_date(case: Case) -> Iterator[Finding]:
    """A report due "trước ngày" or "chậm nhất" has its day."""
    for row in case.plan.reports_due:
        if row.due_wording in _DATED and row.due is None and row.cell("due") not in case.unread:
            yield messages.NO_DATE.at(row.cell("due"), row_key=row.row_key, wording=row.due_wording)


def regular_reports_have_a_day(case: Case) -> Iterator[Finding]:
    """The reports of the half-year and of the year have a day, not only a rule (S003-18)."""
    for row in case.plan.reports_due:
        if row.period in _REGULAR and row.due is None and row.due_wording not in _DATED:
            yield role_messages.NO_DAY.at(
                row.cell("due"), row_key=row.row_key, period=row.period or ""
            )


def one_period_has_one_date(case: Case) -> Iterator[Finding]:
    """One sender reports a period on one day; a project's own day is at most earlier (S000-38)."""
    inner = [row for row in case.plan.reports_due if not _goes_up(case, row)]
    dated = [row for row in inner if row.period in _KIND and _day(case, row) is not None]
    common: dict[tuple[ReportPeriod | None, str], ReportDue] = {}
    for row in dated:
        if row.project is None:
            other = common.setdefault((row.period, _sender(case, row)), row)
            if _day(case, other) != _day(case, row):
                yield _conflict(row, other)
    first: dict[ReportPeriod | None, ReportDue] = {}
    for row in common.values():
        first.setdefault(row.period, row)
    for row in dated:
        other_ = common.get((row.period, _sender(case, row)), first.get(row.period))
        if row.project is not None and other_ is not None:
            yield from _own_date(case, row, other_)


def the_unit_reports_before_the_level_above(case: Case) -> Iterator[Finding]:
    """What goes up is due before the level above itself reports (S000-48)."""
    limits = _limits(case)
    for row in case.plan.reports_due:
        day, limit = _day(case, row), limits.get(row.period) if row.period else None
        if _goes_up(case, row) and day is not None and limit is not None and day >= limit:
            yield messages.TOO_LATE.at(
                row.cell("due"),
                _shown(row),
                row_key=row.row_key,
                period=row.period,
                limit=format_date(limit),
            )


def offices_report_before_the_unit(case: Case) -> Iterator[Finding]:
    """Offices report before their unit does; who gathers for it may do so on the same day."""
    upward = [row for row in case.plan.reports_due if _goes_up(case, row) and _day(case, row)]
    for row in case.plan.reports_due:
        if row.project is not None or _goes_up(case, row):
            continue
        sender = _sender(case, row)
        others = (each for each in upward if each.period is row.period)
        other = next((each for each in others if _sender(case, each) != sender), None)
        day, limit = _day(case, row), _day(case, other) if other is not None else None
        if day is None or limit is None or other is None:
            continue
        if day > limit or (day == limit and sender not in _speakers(case)):
            yield messages.AFTER_OWN.at(
                row.cell("due"),
                _shown(row),
                related=(other.cell("due"),),
                row_key=row.row_key,
                period=row.period,
                limit=_shown(other),
            )


def offices_report_to_their_own_unit(case: Case) -> Iterator[Finding]:
    """Only the unit, or the office that gathers for it, reports upwards (S000-47)."""
    for row in case.plan.reports_due:
        if _is_inner_office(case, row) and row.receiver and _is_above(case, row.receiver):
            yield messages.WRONG_RECEIVER.at(
                row.cell("receiver"),
                row.receiver,
                related=(row.cell("sender"),),
                row_key=row.row_key,
                sender=row.sender,
                unit=case.unit_name,
            )


def _own_date(case: Case, row: ReportDue, common: ReportDue) -> Iterator[Finding]:
    """A project's own date beside the common one: a later one is a conflict."""
    day, limit = _day(case, row), _day(case, common)
    if day is None or limit is None or day == limit:
        return
    if day > limit:
        yield _conflict(row, common)
        return
    yield messages.EARLIER.at(
        row.cell("due"),
        _shown(row),
        related=(common.cell("due"),),
        row_key=row.row_key,
        period=row.period,
        project=row.project,
        common=_shown(common),
    )


def _conflict(row: ReportDue, common: ReportDue) -> Finding:
    return messages.CONFLICT.at(
        row.cell("due"),
        _shown(row),
        related=(common.cell("due"),),
        row_key=row.row_key,
        period=row.period,
        common=_shown(common),
    )


def _sender(case: Case, row: ReportDue) -> str:
    """Who sends a report, whatever the name it goes by."""
    office = case.offices.own(row.sender) if row.sender else None
    return office.code or "" if office is not None else fold(row.sender or "")


def _goes_up(case: Case, row: ReportDue) -> bool:
    """Whether a report leaves the unit for the level above."""
    return bool(row.receiver and _is_above(case, row.receiver)) and not _is_inner_office(case, row)


def _is_inner_office(case: Case, row: ReportDue) -> bool:
    """Whether the sender is an office of the unit that does not report for it."""
    sender = case.offices.own(row.sender) if row.sender else None
    return isinstance(sender, Office) and sender.code not in _speakers(case)


def _speakers(case: Case) -> frozenset[str]:
    """Codes of the own offices that report upwards: the unit's committee, and who gathers."""
    level, on = case.scope.level, case.scope.on
    if level is None or on is None:
        return frozenset()
    due = [each for each in case.catalogue.deadlines(level, on) if each.sender_level is level]
    up = {each.sender for each in due if each.recipient_level is not level}
    return frozenset(up | {each.via for each in due if each.via_level is level} | {"UBND"})


def _is_above(case: Case, receiver: str) -> bool:
    if case.offices.own(receiver) is not None:
        return False
    office = case.offices.elsewhere(receiver)
    return office is not None and office.level is not case.scope.level


def _limits(case: Case) -> dict[ReportPeriod, date]:
    """By period, the day on which the level above reports itself."""
    above, on, year = case.scope.parent_level, case.scope.on, case.plan.year
    if above is None or above is LevelCode.NATION or on is None or year is None:
        return {}
    days = {
        each.kind: date(year, each.month, each.day)
        for each in case.catalogue.deadlines(above, on)
        if each.certain
        and each.sender_level is above
        and each.recipient_level is not above
        and each.day is not None
        and each.month is not None
    }
    return {period: days[kind] for period, kind in _KIND.items() if kind in days}


def _day(case: Case, row: ReportDue) -> date | None:
    if row.due is None or case.plan.year is None or row.due_wording not in _DATED:
        return None
    return row.due.last_day(case.plan.year)


def _shown(row: ReportDue) -> str:
    return format_moment(row.due) if row.due is not None else ""
