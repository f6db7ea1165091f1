"""What is asked of Kinh phí: granted money is stated, from where, in the right unit, once."""

from __future__ import annotations

from typing import Any, Final

from xltools.form import FundingLine
from xltools.form.words import UNDETERMINED, WHOLE_PROGRAMME, FundingState
from xltools.plan.derived import funding_total, is_stated_total, stated_total
from xltools.plan.live_check.condition import (
    Condition,
    LiveCheck,
    Mark,
    every,
    is_blank,
    is_one_of,
)
from xltools.plan.live_check.tables import codes_once, required_cells
from xltools.plan.plan import Plan
from xltools.wording import live_check as words

_TOO_LARGE: Final = 100_000
"""Triệu đồng in one line of a commune: more was typed in nghìn đồng or đồng."""

_MILLION: Final = 1_000_000

_GRANTED: Final = is_one_of("state", (FundingState.GRANTED,))


def _sum_of_amounts(projects: str) -> str:
    return f'SUMIFS({{FundingLine.amount}},{{FundingLine.project}},"{projects}")'


_STATED, _ADDED = _sum_of_amounts(WHOLE_PROGRAMME), _sum_of_amounts(f"<>{WHOLE_PROGRAMME}")


def _is_another_total(line: Any, plan: Plan) -> bool:
    if line.amount is None or not is_stated_total(line):
        return False
    stated, total = stated_total(plan), funding_total(plan)
    return bool(stated) and bool(total) and stated != total


_ANOTHER_TOTAL: Final = Condition(
    f'([project]="{WHOLE_PROGRAMME}")*ISNUMBER([amount])*({_STATED}<>0)*({_ADDED}<>0)'
    f"*(ROUND({_STATED}-{_ADDED},6)<>0)",
    _is_another_total,
)
_IN_ANOTHER_UNIT: Final = Condition(
    f"ISNUMBER([amount])*([amount]>={_TOO_LARGE})",
    lambda line, _plan: (line.amount or 0) >= _TOO_LARGE * _MILLION,
)
_OVER_THE_MONEY: Final = Condition(
    "ISNUMBER([amount])*ISNUMBER([allocated])*(ROUND([allocated]-[amount]-[carried_over],6)>0)",
    lambda line, _plan: (
        line.amount is not None
        and line.allocated is not None
        and line.allocated > line.amount + (line.carried_over or 0)
    ),
)

CHECKS: Final = (
    required_cells(FundingLine),
    codes_once(FundingLine, commune_only=True),
    LiveCheck(
        words.GRANTED,
        FundingLine,
        {"amount": every(_GRANTED, is_blank("amount"))},
        mark=Mark.BLANK,
    ),
    LiveCheck(
        words.SOURCE,
        FundingLine,
        {
            name: every(_GRANTED, is_one_of(name, (UNDETERMINED,)))
            for name in ("funding_source", "capital_kind")
        },
    ),
    LiveCheck(words.STATED, FundingLine, {"amount": _ANOTHER_TOTAL}),
    LiveCheck(words.ALLOCATED, FundingLine, {"allocated": _OVER_THE_MONEY}),
    LiveCheck(words.TOO_LARGE, FundingLine, {"amount": _IN_ANOTHER_UNIT}, commune_only=True),
)
