"""Giao chỉ tiêu after a roll-up: beside what was assigned stands what the unit registered.

That is the value that the unit's own plan states; where it states none, what its households come
to. What the parent typed for a unit that sent nothing stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from xltools.form import AssignedTarget, FundingLine, Target
from xltools.form.words import CHANGES, WHOLE_PROGRAMME, AssignedKind
from xltools.plan import Plan
from xltools.plan.against import of_households, target_named
from xltools.plan.derived import households_of, is_stated_total, is_within, movements_of
from xltools.quantities import DONG_PER_MILLION
from xltools.rollup.membership import Counted
from xltools.wording.text import fold


def with_registered(plan: Plan, counted: Sequence[Counted]) -> tuple[AssignedTarget, ...]:
    """The rows of Giao chỉ tiêu of the rolled-up `plan`, with the figures of units that sent."""
    sent = {member.unit_code for member in counted}
    stated: dict[str, list[Target]] = {}
    for member in counted:
        if member.unit_code == member.submission.unit_code:
            own = (None, member.unit_code)
            targets = [t for t in member.submission.plan.targets if t.unit_code in own]
            stated[member.unit_code] = targets
    money: dict[str, list[FundingLine]] = {}
    for line in plan.funding:
        money.setdefault(line.unit_code or "", []).append(line)
    return tuple(
        row
        if row.unit_code not in sent
        else row.replaced(
            registered=_money(row, money.get(row.unit_code, []))
            if row.kind is AssignedKind.FUNDING
            else _value(row, stated.get(row.unit_code, []), plan)
        )
        for row in plan.assigned_targets
    )


def _value(row: AssignedTarget, stated: Sequence[Target], plan: Plan) -> Decimal | None:
    """The figure of one target: as the unit states it, else from its households."""
    if row.kind is None or not row.code:
        return None
    named = target_named(plan, row.code)
    wanted = named if named is not None and named.unit_code is None else None
    alike = [each for each in stated if _is_it(each, row, wanted)]
    values = {each.value for each in alike if each.value is not None}
    if len(values) == 1:
        return values.pop()
    places = [each for each in movements_of(plan) if each.code == row.unit_code]
    return of_households(households_of(places), wanted or next(iter(alike), None))


def _is_it(target: Target, row: AssignedTarget, wanted: Target | None) -> bool:
    """Whether a unit's target is the one assigned.

    Units number their targets themselves: a code says which only while the parent's own workbook
    has no target under it.
    """
    if wanted is None:
        return fold(target.code or "") == fold(row.code or "")
    operator = row.operator or wanted.operator
    if (operator in CHANGES) != (target.operator in CHANGES):
        return False
    return _about(target) == _about(wanted)


def _about(target: Target) -> tuple[str, ...]:
    indicator = fold(target.indicator or "")
    open_ended = indicator in ("", fold("khác"))
    said = fold(target.wording or "") if open_ended else indicator
    scope = fold(target.scope or "chung")
    return (said, scope, fold(target.subject or ""), fold(target.measure_unit or ""))


def _money(row: AssignedTarget, lines: Sequence[FundingLine]) -> Decimal | None:
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
