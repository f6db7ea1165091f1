"""What the units below were assigned together, held against what the parent itself has.

Money and counts are added. Rates are not: what they come to is worked out from the households of
each unit, and where these are not known only what no households at all could reach is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from xltools.exchange.remark import Remark
from xltools.form import AssignedTarget
from xltools.form.assigned_figures import LESS_IS_MORE, MORE_IS_MORE
from xltools.form.words import CHANGES, WHOLE_PROGRAMME, AssignedKind, Operator
from xltools.plan import Plan
from xltools.plan.against import (
    Comparison,
    NameOf,
    compare,
    household_part,
    own_figure,
    target_named,
)
from xltools.plan.assigned import Thing
from xltools.plan.derived import is_stated_total, is_within, movements_of
from xltools.quantities import Dong
from xltools.wording.money import dong_to_million

HALF_OF_LAST_DIGIT: Final = Decimal("0.005")
"""Rates are printed with two digits: so far a computed one may lie off."""


def compare_sums(plan: Plan, name_of: NameOf) -> Iterator[Remark]:
    """What is assigned to the units that count, against the parent's own figures."""
    compared = compare(plan, name_of)
    yield from _money(plan, compared)
    for one in compared:
        if one.thing.kind is AssignedKind.TARGET:
            yield from _target(plan, one)


def _money(plan: Plan, compared: Iterable[Comparison]) -> Iterator[Remark]:
    """Money by the parent's own lines: of a part or of its project; and by its stated totals."""
    given = {
        one.thing: sum(row.amount or 0 for row in one.rows)
        for one in compared
        if one.thing.kind is AssignedKind.FUNDING
    }
    totals = {
        whole: (own, sum(amount for thing, amount in given.items() if _is_of(thing, whole)))
        for whole, own in _stated_totals(plan)
    }
    homes: defaultdict[Thing, int] = defaultdict(int)
    alone: list[str] = []
    for thing, amount in given.items():
        home = _home(plan, thing)
        if home is not None:
            homes[home] += amount
        elif not any(_is_of(thing, whole) for whole in totals):
            alone.append(said(thing))
    if alone:
        yield Remark("sums.no-own-money", {"things": "; ".join(alone)})
    for thing, assigned in homes.items():
        yield from _compared(thing, _own_money(plan, thing) or Dong(0), assigned)
    for thing, (own, amount) in totals.items():
        if amount:
            yield from _compared(thing, own, amount)


def _compared(thing: Thing, own: Dong, assigned: int) -> Iterator[Remark]:
    says = {"thing": said(thing), "assigned": dong_to_million(Dong(assigned))}
    says |= {"own": dong_to_million(own), "rest": dong_to_million(Dong(abs(own - assigned)))}
    if assigned > own:
        yield Remark("sums.more-than-own", says)
    elif assigned < own:
        yield Remark("sums.money-left", says)


def _home(plan: Plan, thing: Thing) -> Thing | None:
    """The thing itself where the parent has money for it, else the project that it is part of."""
    code = thing.code
    while code:
        wider = thing._replace(code=code)
        if _own_money(plan, wider) is not None:
            return wider
        code = code.rpartition(".")[0]
    return None


def _own_money(plan: Plan, thing: Thing) -> Dong | None:
    """The parent's own money for a thing; None while it plans none."""
    amounts = [
        line.amount
        for line in plan.funding
        if line.unit_code is None
        and line.amount is not None
        and is_within(line.project, thing.code)
        and thing.funding_source in ("", line.funding_source)
        and thing.capital_kind in ("", line.capital_kind)
    ]
    return Dong(sum(amounts)) if amounts else None


def _stated_totals(plan: Plan) -> Iterator[tuple[Thing, Dong]]:
    """The totals that the parent only states, of a source and kind or of all money."""
    for line in plan.funding:
        if line.unit_code is None and is_stated_total(line) and line.amount is not None:
            source, kind = line.funding_source or "", line.capital_kind or ""
            yield Thing(AssignedKind.FUNDING, WHOLE_PROGRAMME, source, kind), line.amount


def _is_of(thing: Thing, whole: Thing) -> bool:
    """Whether money counts in a stated total."""
    return whole.funding_source in ("", thing.funding_source) and whole.capital_kind in (
        "",
        thing.capital_kind,
    )


def said(thing: Thing) -> str:
    """DA3.TDA2, NSTW, sự nghiệp."""
    return ", ".join(
        each for each in (thing.code, thing.funding_source, thing.capital_kind) if each
    )


def _target(plan: Plan, one: Comparison) -> Iterator[Remark]:
    target = target_named(plan, one.thing.code)
    own = own_figure(target)
    operator = (one.rows[0].operator or (target.operator if target else None)) if one.rows else None
    if one.without:
        names = {unit.code: unit.name or unit.code for unit in plan.children}
        units = tuple(names.get(code, code) for code in one.without)
        yield Remark("sums.not-assigned", {"name": _name(one), "units": units})
    if own is None or not one.rows or one.without:
        return
    reached = _sum(one.rows) if one.added else _rate(plan, one)
    if reached is None:
        yield from _extremes(one, own, operator)
        return
    slack = Decimal(0) if one.added else HALF_OF_LAST_DIGIT
    if _falls_short(reached, own, operator, slack):
        says = {"name": _name(one), "reached": reached, "own": own, "unit": one.measure_unit}
        yield Remark("sums.short-of-own" if one.added else "sums.rate-short-of-own", says)


def _name(one: Comparison) -> str:
    return f"{one.thing.code} {one.name}" if one.name != one.thing.code else one.name


def _sum(rows: Iterable[AssignedTarget]) -> Decimal:
    return sum((row.value or Decimal(0) for row in rows), Decimal(0))


def _rate(plan: Plan, one: Comparison) -> Decimal | None:
    """The rates of all units weighed by their households; None where one is not known."""
    target = target_named(plan, one.thing.code)
    if target is None or not household_part(target):
        return None
    homes = {row.code: row.total_start for row in movements_of(plan)}
    pairs = [(row.value, homes.get(row.unit_code)) for row in one.rows]
    known = [(value, total) for value, total in pairs if value is not None and total]
    if len(known) < len(pairs):
        return None
    weighed = sum((value * total for value, total in known), Decimal(0))
    return (weighed / sum(total for _, total in known)).quantize(Decimal("0.01"))


def _falls_short(reached: Decimal, own: Decimal, operator: Operator | None, slack: Decimal) -> bool:
    """Whether what the units reach together is worse than what the parent has to."""
    if operator in LESS_IS_MORE:
        return reached > own + slack
    if operator in MORE_IS_MORE:
        return reached < own - slack
    return operator is not None and abs(reached - own) > slack


def _extremes(one: Comparison, own: Decimal, operator: Operator | None) -> Iterator[Remark]:
    """Tell of rates none of which is as good as the parent's: no average of them can be."""
    values = [row.value for row in one.rows if row.value is not None]
    if not values or (operator not in CHANGES | LESS_IS_MORE | MORE_IS_MORE):
        return
    best = min(values) if operator in LESS_IS_MORE else max(values)
    if _falls_short(best, own, operator, Decimal(0)):
        says = {"name": _name(one), "best": best, "own": own, "unit": one.measure_unit}
        yield Remark("sums.none-reaches-own", says)
