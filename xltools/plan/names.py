"""Names that stand beside codes, so that a reader need not know the codes by heart.

They are looked up on the sheets of the workbook as its formulas do it: the first row with that
code, capital letters or not. The catalogue is not asked: a sheet says what its reader sees.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from xltools.form import Activity, Actual, AssignedTarget, FundingLine, Task
from xltools.form.base import Record
from xltools.plan.scope import Scope

T = TypeVar("T", bound=Record)


def names_beside(scope: Scope, record: Record) -> dict[str, str | None]:
    """The calculated columns of a row that name its codes; None where nothing has that code."""
    match record:
        case FundingLine() | Activity() | Task():
            return {"project_name": project_name(scope, record.project)}
        case Actual():
            return {"subject": subject_name(scope, record.code)}
        case AssignedTarget():
            unit = _with_code(scope.plan.children, record.unit_code)
            target = _with_code(scope.plan.targets, record.code)
            named = target.wording if target else project_name(scope, record.code)
            return {"unit_name": unit.name if unit else None, "subject": named}
    raise KeyError(type(record).__name__)


def project_name(scope: Scope, code: str | None) -> str | None:
    """The official name of a project or policy of this plan, else the name that it prints."""
    line = _with_code(scope.plan.projects, code)
    return (scope.official_name(line.code) or line.printed_name) if line else None


def subject_name(scope: Scope, code: str | None) -> str | None:
    """What a result is about: a target, the project of an amount or task, or an activity."""
    plan = scope.plan
    if target := _with_code(plan.targets, code):
        return target.wording
    if line := _with_code(plan.funding, code):
        return project_name(scope, line.project)
    if activity := _with_code(plan.activities, code):
        return activity.wording
    task = _with_code(plan.tasks, code)
    return project_name(scope, task.project) if task else None


def _with_code(rows: Iterable[T], code: str | None) -> T | None:
    wanted = (code or "").casefold()
    coded = ((row, str(row.values()["code"] or "")) for row in rows if wanted)
    return next((row for row, its_code in coded if its_code.casefold() == wanted), None)
