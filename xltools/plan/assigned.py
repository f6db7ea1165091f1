"""Giao chỉ tiêu, row by row: what a row assigns, and how the unit stands to it."""

from __future__ import annotations

from typing import NamedTuple

from xltools.form import AssignedTarget, FundingLine
from xltools.form.assigned_figures import given, standing_of
from xltools.form.base import Record
from xltools.form.words import AssignedKind, Standing
from xltools.plan.plan import Plan
from xltools.wording.assigning import ASSIGNED_MARK


class Thing(NamedTuple):
    """What is assigned: a target by its code, or money by project, source and kind of capital."""

    kind: AssignedKind
    code: str
    funding_source: str = ""
    capital_kind: str = ""


def thing_of(row: AssignedTarget) -> Thing | None:
    """What a row assigns; None while it does not say."""
    if row.kind is None or not row.code:
        return None
    if row.kind is AssignedKind.TARGET:
        return Thing(row.kind, row.code)
    return Thing(row.kind, row.code, row.funding_source or "", row.capital_kind or "")


def standing(plan: Plan, row: AssignedTarget) -> Standing | None:
    """What the column So với mức giao shows."""
    if given(row) is None:
        return None
    return standing_of(row) if row in plan.assigned_in_force else Standing.REPLACED


def is_assigned(row: Record | None, field: str) -> bool:
    """Whether the level above filled a cell of the row that else is the unit's own.

    Of Kinh phí that is the amount of a row whose remarks say so; a blank row has none.
    """
    marked = isinstance(row, FundingLine) and (row.remarks or "").startswith(ASSIGNED_MARK)
    return marked and field == "amount"
