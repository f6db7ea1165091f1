"""Calculated columns that need the whole plan; what many rows look up is gathered once."""

from __future__ import annotations

from functools import cached_property

from xltools.catalogue import Catalogue
from xltools.form import AssignedTarget, Deprivation, Duty, ProjectLine, ReportDue
from xltools.form.base import Record
from xltools.form.words import Period
from xltools.plan.assigned import standing
from xltools.plan.derived import project_kind, same_office
from xltools.plan.names import Names
from xltools.plan.plan import Plan
from xltools.plan.scope import Scope
from xltools.quantities import Share, share_of


def derived_value(
    plan: Plan, record: Record, field_name: str, catalogue: Catalogue
) -> str | int | Share | None:
    """What a calculated column without a rule of its own shows for one record.

    Raises KeyError for a column that is none of these.
    """
    return WorkedOut(Scope(plan, catalogue)).value(record, field_name)


class WorkedOut:
    """The calculated columns of one plan."""

    def __init__(self, scope: Scope) -> None:
        self._scope, self._names = scope, Names(scope)

    def value(self, record: Record, field_name: str) -> str | int | Share | None:
        """What a column without a rule of its own shows. Raises KeyError for any other."""
        scope = self._scope
        match record:
            case Deprivation():
                return self._of_deprivation(record)[field_name]
            case ProjectLine():
                return {
                    "kind": project_kind(scope, record.code),
                    "official_name": scope.official_name(record.code),
                }[field_name]
            case ReportDue():
                return {"year": None if record.period is None else scope.plan.year}[field_name]
            case Duty():
                return _of_duty(record, scope)[field_name]
            case AssignedTarget() if field_name == "standing":
                return standing(scope.plan, record)
        return self._names.beside(record)[field_name]

    def _of_deprivation(self, record: Deprivation) -> dict[str, str | Share | None]:
        number, standard = record.number, self._scope.standard
        indicator = standard.indicator(number) if standard and number is not None else None
        return {
            "dimension": indicator.dimension if indicator else None,
            "indicator": indicator.name if indicator else None,
            "poor_share": share_of(record.poor_start, self._poor.get(record.period, 0)),
        }

    @cached_property
    def _poor(self) -> dict[Period | None, int]:
        """As the sheet does: the poor households of all rows of a period that state them."""
        found: dict[Period | None, int] = {}
        for each in self._scope.plan.movements:
            found[each.period] = found.get(each.period, 0) + (each.poor_start or 0)
        return found


def _of_duty(duty: Duty, scope: Scope) -> dict[str, str | None]:
    plan = scope.plan
    offices = [name for name in (duty.office, duty.same_item_office) if name]

    def answers(*owners: str | None) -> bool:
        return any(same_office(o, mine, scope) for o in owners for mine in offices)

    numbers = {
        each.number
        for each in plan.deprivations
        if each.number is not None and answers(each.owner, each.co_owner)
    }
    codes = dict.fromkeys(each.code for each in plan.targets if each.code and answers(each.owner))
    return {
        "indicators": "; ".join(map(str, sorted(numbers))) or None,
        "targets": "; ".join(codes) or None,
    }
