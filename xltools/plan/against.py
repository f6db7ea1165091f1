"""Giao chỉ tiêu, thing by thing: what was assigned to units below, and what they registered.

Rates are never added: what they come to for the whole is computed from households, and held
against the parent's own target.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import AssignedTarget, Target
from xltools.form.assigned_figures import given, standing_of
from xltools.form.words import FALLS, RATE_UNITS, RISES, AssignedKind, Operator, Standing
from xltools.plan.assigned import Thing, thing_of
from xltools.plan.derived import Households, households
from xltools.plan.household_indicators import HOUSEHOLDS_OF
from xltools.plan.plan import Plan
from xltools.quantities import Share
from xltools.wording.text import fold

MILLION: Final = "triệu đồng"

NameOf = Callable[[str], str | None]
"""The name of a project or policy by its code."""


@dataclass(frozen=True)
class Comparison:
    """One thing over all units that count; `added` says that its figures are sums.

    For a rate, `assigned` is what the parent itself has to reach, and `registered` what the
    households of all units come to. `short` are units that registered less than assigned,
    `silent` those without a figure, `without` those that count but were assigned nothing.
    """

    thing: Thing
    name: str
    measure_unit: str
    added: bool
    rows: tuple[AssignedTarget, ...]
    assigned: Decimal | None
    registered: Decimal | None
    short: tuple[str, ...]
    silent: tuple[str, ...]
    without: tuple[str, ...]

    @property
    def gap(self) -> Decimal | None:
        """Registered less assigned, over the units that were assigned something."""
        if self.assigned is None or self.registered is None:
            return None
        return self.registered - self.assigned


def compare(plan: Plan, name_of: NameOf) -> tuple[Comparison, ...]:
    """Each thing assigned, targets before money; `name_of` gives a project's name by its code.

    Units are told by code; only those of Cấp dưới that count are compared.
    """
    counted = {unit.code for unit in plan.children if unit.counted and unit.code}
    found: dict[Thing, list[AssignedTarget]] = {}
    for row in plan.assigned_in_force:
        thing = thing_of(row)
        told = given(row) is not None and row.unit_code
        if thing is not None and told and row.unit_code in counted:
            found.setdefault(thing, []).append(row)
    order = list(AssignedKind)
    things = sorted(found, key=lambda thing: (order.index(thing.kind), thing))
    return tuple(_compared(plan, each, found[each], sorted(counted), name_of) for each in things)


def _compared(
    plan: Plan, thing: Thing, rows: list[AssignedTarget], counted: Sequence[str], name_of: NameOf
) -> Comparison:
    target = target_named(plan, thing.code) if thing.kind is AssignedKind.TARGET else None
    unit = MILLION if thing.kind is AssignedKind.FUNDING else (target and target.measure_unit) or ""
    added = bool(unit) and unit not in RATE_UNITS
    if added:
        assigned, registered = _sum(map(given, rows)), _sum(row.registered for row in rows)
    else:
        assigned, registered = own_figure(target), of_households(households(plan), target)
    units = {row.unit_code for row in rows}
    name = target.wording if target else name_of(thing.code)
    return Comparison(
        thing,
        name or thing.code,
        unit,
        added,
        tuple(rows),
        assigned,
        registered,
        short=_units(row for row in rows if standing_of(row) is Standing.SHORT),
        silent=_units(row for row in rows if standing_of(row) is Standing.UNREGISTERED),
        without=tuple(code for code in counted if code not in units),
    )


def _units(rows: Iterable[AssignedTarget]) -> tuple[str, ...]:
    return tuple(row.unit_code or "" for row in rows)


def _sum(figures: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known; None when nothing is: units without a figure are told apart."""
    known = [figure for figure in figures if figure is not None]
    return sum(known, Decimal(0)) if known else None


def target_named(plan: Plan, code: str) -> Target | None:
    """The parent's own target of that code, else the first of any unit, as the sheet names it."""
    coded = [each for each in plan.targets if fold(each.code or "") == fold(code)]
    return next((each for each in coded if each.unit_code is None), coded[0] if coded else None)


def own_figure(target: Target | None) -> Decimal | None:
    """What the parent itself has to reach: as assigned to it from above, else as it plans."""
    if target is None or target.unit_code is not None:
        return None
    alike = target.assigned_operator in (None, target.operator)
    return target.assigned_value if target.assigned_value is not None and alike else target.value


def of_households(counted: Households, target: Target | None) -> Decimal | None:
    """The rate of a target, or its change, as the households give it; None for other targets."""
    part = household_part(target) if target else ""
    share: Share | None = getattr(counted, part) if part else None
    if share is None or target is None:
        return None
    return -share.rounded() if target.operator in RISES else share.rounded()


def household_part(target: Target) -> str:
    """Which figure of Diễn biến hộ a target of a rate is about: "poor_rate_end"; "" for none."""
    family = HOUSEHOLDS_OF.get(fold(target.indicator or ""))
    whole = fold(target.scope or "chung") == "chung" and target.subject is None
    if family is None or not whole or target.measure_unit not in RATE_UNITS:
        return ""
    changes = target.operator in FALLS | RISES
    if target.operator in (None, Operator.AS_ASSIGNED, Operator.NO_NUMBER):
        changes = target.measure_unit != "%"
    return f"{family}_rate_{'fall' if changes else 'end'}"
