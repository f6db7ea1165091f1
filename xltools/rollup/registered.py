"""Giao chỉ tiêu after a roll-up: beside what was assigned stands what the unit registered.

That is the value that the unit's own plan states; where it states none, what its households come
to. What the parent typed for a unit that sent nothing stays. A unit whose plan is "đăng ký" is
asked for nothing yet: it gets a line without a figure for each of the parent's own targets that it
registered, so that the level above sees them before it assigns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TypeVar

from xltools.form import AssignedTarget, FundingLine, Target
from xltools.form.layout import place
from xltools.form.words import WHOLE_PROGRAMME, AssignedKind, PlanState
from xltools.plan import Plan
from xltools.plan.against import of_households, target_named
from xltools.plan.derived import households_of, is_stated_total, is_within, movements_of
from xltools.plan.same_target import is_same_target
from xltools.quantities import DONG_PER_MILLION
from xltools.rollup.membership import Counted
from xltools.wording.assigning import REGISTERED_ROUND
from xltools.wording.text import fold

T = TypeVar("T")


def with_registered(plan: Plan, counted: Sequence[Counted]) -> tuple[AssignedTarget, ...]:
    """The rows of Giao chỉ tiêu of the rolled-up `plan`, with the figures of units that sent."""
    asked = {row.unit_code for row in plan.assigned_targets}
    registering = [member for member in counted if _registers(member)]
    codes = {member.unit_code for member in registering} | asked
    sent = [member for member in counted if member.unit_code in codes]
    if not sent:
        return plan.assigned_targets
    told = _Told(plan, sent)
    rows = [
        row.replaced(registered=told.figure(row)) if row.unit_code in told.sent else row
        for row in plan.assigned_targets
    ]
    for row in _without_a_line(plan, registering):
        figure = told.figure(row)
        if figure is not None:
            rows.append(row.replaced(source=place(AssignedTarget, len(rows)), registered=figure))
    return tuple(rows)


def _registers(member: Counted) -> bool:
    """Whether a unit's own plan is one that it registers."""
    own = member.unit_code == member.submission.unit_code
    return own and member.submission.plan.info.state is PlanState.REGISTERED


def _without_a_line(plan: Plan, registering: Sequence[Counted]) -> Iterator[AssignedTarget]:
    """Lines for the parent's own targets that Giao chỉ tiêu has none of yet, unit by unit."""
    there = {(row.unit_code, fold(row.code or "")) for row in plan.assigned_targets}
    own = [target for target in plan.targets if target.unit_code is None and target.code]
    for member in registering:
        for target in own:
            if (member.unit_code, fold(target.code or "")) not in there:
                yield AssignedTarget(
                    source=place(AssignedTarget, 0),
                    unit_code=member.unit_code,
                    kind=AssignedKind.TARGET,
                    code=target.code,
                    operator=target.operator,
                    round=REGISTERED_ROUND,
                )


class _Told:
    """What the units tell, by unit: their targets, and their lines in the roll-up."""

    def __init__(self, plan: Plan, counted: Sequence[Counted]) -> None:
        self.sent = {member.unit_code for member in counted}
        self._plans = {
            member.unit_code: member.submission.plan
            for member in counted
            if member.unit_code == member.submission.unit_code
        }
        self._money = _by_unit(plan.funding, "unit_code")
        self._places = _by_unit(movements_of(plan), "code")
        codes = {row.code for row in plan.assigned_targets if row.code}
        codes |= {target.code for target in plan.targets if target.code}
        named = {code: target_named(plan, code) for code in codes}
        self._own = {c: t for c, t in named.items() if t is not None and t.unit_code is None}

    def _stated(self, unit: str) -> list[Target]:
        """The targets that a unit states of itself."""
        plan = self._plans.get(unit)
        return [each for each in plan.targets if each.unit_code in (None, unit)] if plan else []

    def figure(self, row: AssignedTarget) -> Decimal | None:
        """What the unit of the row registered of its thing; money in triệu đồng."""
        unit = row.unit_code or ""
        if row.kind is AssignedKind.FUNDING:
            return _amount(row, self._money.get(unit, ()))
        if row.kind is None or not row.code:
            return None
        wanted = self._own.get(row.code)
        alike = [each for each in self._stated(unit) if _is_it(each, row, wanted)]
        values = {each.value for each in alike if each.value is not None}
        if len(values) == 1:
            return values.pop()
        target = wanted or next(iter(alike), None)
        return of_households(households_of(self._places.get(unit, ())), target)


def _by_unit(rows: Iterable[T], name: str) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for row in rows:
        found.setdefault(getattr(row, name) or "", []).append(row)
    return found


def _is_it(target: Target, row: AssignedTarget, wanted: Target | None) -> bool:
    """Whether a unit's target is the one assigned.

    Units number their targets themselves: a code says which only while the parent's own workbook
    has no target under it.
    """
    if wanted is None:
        return fold(target.code or "") == fold(row.code or "")
    return is_same_target(target, wanted, row.operator)


def _amount(row: AssignedTarget, lines: Sequence[FundingLine]) -> Decimal | None:
    """The planned money of one project, source and kind of capital, in triệu đồng."""
    whole = fold(row.code or "") == fold(WHOLE_PROGRAMME)
    amounts = [
        line.amount
        for line in lines
        if line.amount is not None
        and not is_stated_total(line)
        and (whole or is_within(line.project, row.code or ""))
        and row.funding_source in (None, line.funding_source)
        and row.capital_kind in (None, line.capital_kind)
    ]
    return Decimal(sum(amounts)) / DONG_PER_MILLION if amounts else None
