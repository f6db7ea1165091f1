"""State: number, date and state of the plan tell one story."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form.words import DocumentKind, PlanState
from xltools.wording.dates import format_date
from xltools.wording.messages import bases as messages

_SIGNED: Final = frozenset({PlanState.ISSUED, PlanState.AMENDED})
_LAST_QUARTER: Final = 10


def issued_plans_have_number_and_date(case: Case) -> Iterator[Finding]:
    """A plan that was issued has its number and date; a draft need not (S000-01, S000-02)."""
    info = case.plan.info
    if info.state in _SIGNED:
        if not info.number:
            yield messages.NO_PLAN_NUMBER.at(info.cell("number"), state=info.state)
        if info.issued_on is None:
            yield messages.NO_PLAN_DATE.at(info.cell("issued_on"), state=info.state)
    elif info.state is not None and info.number and info.issued_on:
        yield messages.STILL_DRAFT.at(info.cell("state"), info.state.value)


def the_date_of_issue_suits_the_plan(case: Case) -> Iterator[Finding]:
    """A plan was issued by today, in its year or in the last quarter before."""
    info, year = case.plan.info, case.plan.year
    day = info.issued_on
    if day is None:
        return
    if day > case.today:
        yield messages.DATE_IN_FUTURE.at(info.cell("issued_on"), format_date(day), today=case.today)
    elif year is not None and not _suits(day, year):
        yield messages.DATE_OTHER_YEAR.at(info.cell("issued_on"), format_date(day), year=year)


def issued_on(case: Case) -> date | None:
    """The day of issue that other dates are held against; None while it is itself out."""
    day, year = case.plan.info.issued_on, case.plan.year
    if day is None or day > case.today or (year is not None and not _suits(day, year)):
        return None
    return day


def amendments_name_what_they_amend(case: Case) -> Iterator[Finding]:
    """A plan that amends another names it."""
    info = case.plan.info
    amends = info.document_kind is DocumentKind.AMENDMENT or info.state is PlanState.AMENDED
    if amends and not info.amends:
        yield messages.AMENDS_NOTHING.at(info.cell("amends"))


def _suits(day: date, year: int) -> bool:
    return day.year == year or (day.year == year - 1 and day.month >= _LAST_QUARTER)
