"""Names that stand beside codes, so that a reader need not know the codes by heart.

They are looked up on the sheets of the workbook as its formulas do it: the first row with that
code, capital letters or not. The catalogue is not asked: a sheet says what its reader sees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TypeVar

from xltools.form import Activity, Actual, AssignedTarget, FundingLine, Task
from xltools.form.base import Record
from xltools.plan.scope import Scope

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Names:
    """The names beside the codes of one plan; None where nothing has that code."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def beside(self, record: Record) -> dict[str, str | None]:
        """The calculated columns of a row that name its codes."""
        match record:
            case FundingLine() | Activity() | Task():
                return {"project_name": self.of_project(record.project)}
            case Actual():
                return {"subject": self.of_subject(record.code)}
            case AssignedTarget():
                code = _folded(record.code)
                at_target = code in self._targets
                named = self._targets[code] if at_target else self.of_project(record.code)
                unit = self._units.get(_folded(record.unit_code))
                return {"unit_name": unit, "subject": named}
        raise KeyError(type(record).__name__)

    def of_project(self, code: str | None) -> str | None:
        """The official name of a project or policy of this plan, else the name that it prints."""
        its_code, printed = self._projects.get(_folded(code), (None, None))
        return self._scope.official_name(its_code) or printed

    def of_subject(self, code: str | None) -> str | None:
        """What a result is about: a target, the project of an amount or task, or an activity."""
        wanted = _folded(code)
        if wanted in self._targets:
            return self._targets[wanted]
        if wanted in self._funding:
            return self.of_project(self._funding[wanted])
        if wanted in self._activities:
            return self._activities[wanted]
        return self.of_project(self._tasks.get(wanted))

    @cached_property
    def _targets(self) -> dict[str, str | None]:
        return _first(self._scope.plan.targets, lambda each: each.wording)

    @cached_property
    def _funding(self) -> dict[str, str | None]:
        return _first(self._scope.plan.funding, lambda each: each.project)

    @cached_property
    def _activities(self) -> dict[str, str | None]:
        return _first(self._scope.plan.activities, lambda each: each.wording)

    @cached_property
    def _tasks(self) -> dict[str, str | None]:
        return _first(self._scope.plan.tasks, lambda each: each.project)

    @cached_property
    def _units(self) -> dict[str, str | None]:
        return _first(self._scope.plan.children, lambda each: each.name)

    @cached_property
    def _projects(self) -> dict[str, tuple[str | None, str | None]]:
        return _first(self._scope.plan.projects, lambda each: (each.code, each.printed_name))


def project_name(scope: Scope, code: str | None) -> str | None:
    """The official name of a project or policy of this plan, else the name that it prints."""
    return Names(scope).of_project(code)


def _first(rows: Iterable[R], said: Callable[[R], T]) -> dict[str, T]:
    """What the first row of each code says, capital letters or not."""
    found: dict[str, T] = {}
    for row in rows:
        code = _folded(getattr(row, "code", None))
        if code:
            found.setdefault(code, said(row))
    return found


def _folded(code: str | None) -> str:
    return (code or "").casefold()
