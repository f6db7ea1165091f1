"""The units below a plan's unit, and the workbook that each of them starts with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xltools.api.new import NewUnit, new_plan
from xltools.api.setup import Setup
from xltools.catalogue import LevelCode
from xltools.errors import XltoolsError
from xltools.form import ChildUnit, Target
from xltools.plan import Plan
from xltools.plan.scope import Scope


def check_assigns(plan: Plan, path: Path) -> None:
    """Refuse a workbook that has nobody to assign to, or no year to assign for.

    Raises XltoolsError "assign.no-units", "assign.no-year".
    """
    if not any(unit.code for unit in plan.children):
        raise XltoolsError("assign.no-units", file=path)
    if plan.year is None:
        raise XltoolsError("assign.no-year", file=path)


def level_below(plan: Plan, setup: Setup) -> LevelCode:
    """The level of the units below on the plan's day. Raises XltoolsError "assign.no-units"."""
    scope = Scope(plan, setup.catalogue)
    for term in setup.catalogue.levels(scope.on or date.min):
        if scope.level is not None and term.parent == scope.level and term.level is not None:
            return term.level
    raise XltoolsError("assign.no-units", file=plan.info.unit_name or "")


def fresh_plan(plan: Plan, child: ChildUnit, setup: Setup) -> Plan:
    """What `new` gives a unit below for the year of the plan. Raises XltoolsError `unit.*`."""
    level, year = level_below(plan, setup), plan.year or setup.today.year
    above = plan.info.unit_code
    return new_plan(NewUnit(child.name or "", level, year, child.code, above), setup)


def targets_to_assign(plan: Plan, setup: Setup) -> tuple[Target, ...]:
    """The targets that codes of Giao chỉ tiêu mean: the unit's own.

    Without any of its own, they are those that the workbooks of the units below begin with.
    """
    own = tuple(target for target in plan.targets if target.unit_code is None)
    if own or not plan.children:
        return own
    return fresh_plan(plan, plan.children[0], setup).targets
