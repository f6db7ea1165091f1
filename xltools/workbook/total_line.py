"""One line under a table, and what a column of counts needs to be added there."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from xltools.dataclass import dataclass
from xltools.form.base import Calculated, FormField, Record
from xltools.plan.derived import MOVES_OF_NEAR, MOVES_OF_POOR
from xltools.workbook.contents import calculated_of

Shown = str | int | float


@dataclass(frozen=True)
class TotalLine:
    """One line under a table: its label, other texts, and a formula with its value by field.

    `adds` are the records that it adds up. Where the formula is "", the value stands alone.
    """

    label: str
    texts: dict[str, str] = field(default_factory=dict)
    sums: dict[str, tuple[str, Shown]] = field(default_factory=dict)
    adds: tuple[Record, ...] = ()


def is_count(each: FormField) -> bool:
    """Whether a column of Diễn biến hộ has a figure in lines of totals."""
    return calculated_of(each) is not None or each.type == int | None


def rate_of(each: FormField) -> Calculated[Any] | None:
    """The column as a rate, which is computed from the sums; None for a count."""
    column = calculated_of(each)
    return column if column and column.digits else None


def stated_by(name: str) -> str:
    """The column that says whether a row states the figure: blank movements are 0 beside it."""
    if name in MOVES_OF_POOR:
        return "poor_start"
    return "near_start" if name in MOVES_OF_NEAR else name
