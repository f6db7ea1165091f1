"""What is asked of Diễn biến hộ and Chỉ số thiếu hụt: no part is more than its whole."""

from __future__ import annotations

from typing import Any, Final

from xltools.form import Deprivation, Movement
from xltools.form.base import blank
from xltools.plan.live_check.condition import (
    Condition,
    LiveCheck,
    is_more,
    is_negative,
    is_over,
)
from xltools.plan.live_check.tables import required_cells
from xltools.plan.plan import Plan
from xltools.wording import live_check as words

PARTS: Final = (
    ("total_start_minority", "total_start"),
    ("poor_start_minority", "poor_start"),
    ("poor_end_minority", "poor_end"),
    ("near_start_minority", "near_start"),
    ("people_poor", "people_total"),
    ("people_near", "people_total"),
)
"""Columns of Diễn biến hộ that count a part of another column."""


def _more_than_all(name: str) -> Condition:
    def holds(row: Any, _plan: Plan) -> bool:
        share = getattr(row, name)
        return share is not None and bool(share.rounded(2) > 100)

    return Condition(is_over(name, 100).excel, holds)


def _stands_twice(row: Any, plan: Plan) -> bool:
    if blank(row.period) or blank(row.code):
        return False
    return plan.stands_twice(row)


_TWICE: Final = Condition(
    '([period]<>"")*([code]<>"")*(COUNTIFS({Movement.period},[period],{Movement.code},[code])>1)',
    _stands_twice,
)

CHECKS: Final = (
    required_cells(Movement),
    LiveCheck(words.PLACE_TWICE, Movement, {"code": _TWICE}),
    LiveCheck(
        words.BELOW_ZERO,
        Movement,
        {name: is_negative(name) for name in ("poor_end", "near_end")},
    ),
    LiveCheck(
        words.MORE_THAN_ALL,
        Movement,
        {name: _more_than_all(name) for name in ("both_rate_start", "both_rate_end")},
    ),
    LiveCheck(words.PART, Movement, {part: is_more(part, whole) for part, whole in PARTS}),
    LiveCheck(words.ASSIGNED_FALL, Movement, {"assigned_gap": is_negative("assigned_gap")}),
    required_cells(Deprivation),
    LiveCheck(
        words.FIXED, Deprivation, {name: is_negative(name) for name in ("poor_left", "near_left")}
    ),
)
