"""Kinh phí: the money of a unit by project, source, kind of capital and state."""

from __future__ import annotations

from typing import Final

from xltools.form import FundingLine
from xltools.plan.derived import is_stated_total
from xltools.rollup.adding import nothing
from xltools.rollup.lines import SheetRule
from xltools.rollup.submission import Submission
from xltools.rollup.unit_lines import Key


def _identity(record: FundingLine) -> Key:
    """What one sum is for.

    Lines with and without an amount never make one sum: the blank one stays beside the known
    one, so that neither is lost nor understated.
    """
    return (
        record.project,
        record.funding_source,
        record.integrated_programme,
        record.capital_kind,
        record.state,
        record.amount is None,
    )


FUNDING: Final = SheetRule(
    FundingLine,
    identity=_identity,
    identity_fields=(
        "project",
        "funding_source",
        "integrated_programme",
        "capital_kind",
        "state",
    ),
    blanks={"carried_over": nothing, "allocated": nothing},
    counts=lambda record: not is_stated_total(record),
)
"""One line a unit, project, source, integrated programme, kind and state."""


def states_totals(file: Submission) -> bool:
    """Whether a file states totals, which are left out; that is said."""
    return any(map(is_stated_total, file.plan.funding))
