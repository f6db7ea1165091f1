"""How Giao chỉ tiêu compares what was assigned with what the unit registered, row by row."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from xltools.form.words import CHANGES, AssignedKind, Operator, Standing
from xltools.quantities import DONG_PER_MILLION

LESS_IS_MORE: Final = frozenset({Operator.AT_MOST, Operator.BELOW})
"""Ways to state a target under which a smaller figure reaches further."""

MORE_IS_MORE: Final = CHANGES | {Operator.AT_LEAST, Operator.ABOVE}
"""Ways to state a target under which a larger figure reaches further."""

_MONEY: Final = f'[kind]="{AssignedKind.FUNDING}"'
_GIVEN: Final = f"IF({_MONEY},[amount],[value])"

GAP: Final = (
    f'=IF(AND(ISNUMBER([registered]),ISNUMBER({_GIVEN})),ROUND([registered]-{_GIVEN},6),"")'
)


def given(row: Any) -> Decimal | None:
    """What was assigned, as the sheet shows it: money in triệu đồng."""
    if row.kind is AssignedKind.FUNDING:
        return None if row.amount is None else Decimal(row.amount) / DONG_PER_MILLION
    value: Decimal | None = row.value
    return value


def gap_of(row: Any) -> Decimal | None:
    """Registered less assigned; None while either is blank."""
    wanted = given(row)
    return None if wanted is None or row.registered is None else row.registered - wanted


def standing_of(row: Any) -> Standing | None:
    """What the registered figure is to the assigned one; None where nothing is assigned.

    A later row of the same thing is not seen here: see `plan.assigned`.
    """
    if given(row) is None:
        return None
    difference = gap_of(row)
    if difference is None:
        return Standing.UNREGISTERED
    if difference == 0 or _within(row):
        return Standing.EQUAL
    way = 1 if row.kind is AssignedKind.FUNDING or row.operator in MORE_IS_MORE else 0
    way = -1 if row.kind is not AssignedKind.FUNDING and row.operator in LESS_IS_MORE else way
    if not way or row.value_to is not None:
        return Standing.OTHER
    return Standing.BEYOND if difference * way > 0 else Standing.SHORT


def _within(row: Any) -> bool:
    """Whether a range was assigned and the registered figure lies in it."""
    ends = (row.value, row.value_to)
    return None not in ends and ends[0] <= row.registered <= ends[1]


def _any_of(operators: frozenset[Operator]) -> str:
    """A formula: whether the row's operator is one of these."""
    said = sorted(str(each) for each in operators)
    return "OR(" + ",".join(f'[operator]="{each}"' for each in said) + ")"


_SAME: Final = ("unit_code", "kind", "code")
_ALSO: Final = (*_SAME, "funding_source", "capital_kind")
_TWICE: Final = (
    "COUNTIFS(" + ",".join(f"{{AssignedTarget.{name}}},[{name}]" for name in _SAME) + ")>1"
)
_BELOW: Final = (
    "SUMPRODUCT("
    + "*".join(f"({{AssignedTarget.{name}}}=[{name}])" for name in _ALSO)
    + "*(ROW({AssignedTarget.unit_code})>ROW([unit_code])))"
)
_SHORT: Final = (
    f'IF({_MONEY},IF([gap]<0,"{Standing.SHORT}","{Standing.BEYOND}"),'
    f'IF(ISNUMBER([value_to]),"{Standing.OTHER}",'
    f'IF({_any_of(MORE_IS_MORE)},IF([gap]<0,"{Standing.SHORT}","{Standing.BEYOND}"),'
    f'IF({_any_of(LESS_IS_MORE)},IF([gap]>0,"{Standing.SHORT}","{Standing.BEYOND}"),'
    f'"{Standing.OTHER}"))))'
)
STANDING: Final = (
    f'=IF(ISNUMBER({_GIVEN}),IF(IF({_TWICE},{_BELOW},0)>0,"{Standing.REPLACED}",'
    f'IF([gap]="","{Standing.UNREGISTERED}",'
    f"IF(OR([gap]=0,AND(ISNUMBER([value_to]),[gap]>0,[registered]<=[value_to])),"
    f'"{Standing.EQUAL}",{_SHORT}))),"")'
)
"""The same as a formula, and "đã giao lại" where a row further down is about the same thing."""
