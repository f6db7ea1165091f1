"""The units below, a line each: what leaders compare them by, as the parent's workbook has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Final, TypeVar

from xltools.dataclass import dataclass
from xltools.form import AssignedTarget, FundingLine, Movement
from xltools.form.words import Standing
from xltools.plan.assigned import standing
from xltools.plan.derived import Households, households_of, is_stated_total, movements_of
from xltools.plan.plan import Plan
from xltools.quantities import Dong

T = TypeVar("T")

_NONE: Final = households_of(())


@dataclass(frozen=True)
class UnitLine:
    """One unit of Cấp dưới that counts, and its rows of the plan period on other sheets."""

    code: str
    name: str
    group: str = ""
    movements: tuple[Movement, ...] = ()
    funding: tuple[FundingLine, ...] = ()
    assigned: tuple[AssignedTarget, ...] = ()
    households: Households = field(default=_NONE)

    @property
    def money(self) -> Dong | None:
        """The planned money of the year; None without any amount."""
        amounts = [line.amount for line in self.funding if line.amount is not None]
        return Dong(sum(amounts)) if amounts else None


def unit_lines(plan: Plan) -> tuple[UnitLine, ...]:
    """The units that count, in the order of Cấp dưới."""
    movements = _by_code(movements_of(plan), "code")
    lines = [line for line in plan.funding if not is_stated_total(line)]
    funding = _by_code(lines, "unit_code")
    assigned = _by_code(list(plan.assigned_in_force), "unit_code")
    found: dict[str, UnitLine] = {}
    for unit in plan.children:
        if not unit.counted or not unit.code or unit.code in found:
            continue
        rows = movements.get(unit.code, ())
        found[unit.code] = UnitLine(
            unit.code,
            unit.name or "",
            unit.group or "",
            rows,
            funding.get(unit.code, ()),
            assigned.get(unit.code, ()),
            households_of(rows),
        )
    return tuple(found.values())


def not_reached(plan: Plan, unit: UnitLine) -> int:
    """How many figures of Giao chỉ tiêu the unit registered less than."""
    return sum(standing(plan, row) is Standing.SHORT for row in unit.assigned)


def _by_code(rows: Iterable[T], name: str) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for row in rows:
        found.setdefault(getattr(row, name) or "", []).append(row)
    return {code: tuple(each) for code, each in found.items()}
