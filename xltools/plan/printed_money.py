"""Totals that a text may state: never a sum that lacks what was granted."""

from __future__ import annotations

from xltools.form import FundingLine
from xltools.form.words import FundingState
from xltools.plan.derived import funding_total, is_stated_total, is_within, stated_total
from xltools.plan.plan import Plan
from xltools.quantities import Dong


def printed_total(plan: Plan, project: str | None = None) -> Dong | None:
    """The money of a project with its sub-projects, or of all; None while it is not known.

    The line `Toàn Chương trình` speaks where the lines of projects do not add up to anything yet.
    """
    if not without_amount(plan, project):
        total = funding_total(plan, project)
        if total is not None:
            return total
    return stated_total(plan) if project is None else None


def without_amount(plan: Plan, project: str | None = None) -> tuple[FundingLine, ...]:
    """Lines that were granted money and state neither how much nor in words why not."""
    return tuple(
        line
        for line in plan.funding
        if lacks_amount(line)
        and line.project
        and not is_stated_total(line)
        and (project is None or is_within(line.project, project))
    )


def lacks_amount(line: FundingLine) -> bool:
    """Whether money was granted and the line states neither how much nor in words why not."""
    granted = line.state in (None, FundingState.GRANTED)
    return line.amount is None and granted and not line.words_when_unknown
