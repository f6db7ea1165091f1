"""Assigned targets into a unit's Chỉ tiêu: the columns Cấp trên giao, beside what it plans."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from xltools.exchange.assignment import Given, read_mark
from xltools.exchange.new_rows import next_code
from xltools.exchange.workbench import Workbench
from xltools.form import AssignedTarget, Target
from xltools.form.assigned_figures import standing_of
from xltools.form.words import AssignedKind, Operator, Standing
from xltools.plan.amounts import target_phrase
from xltools.plan.same_target import is_same_target
from xltools.wording.text import fold

_COPIED = (
    *("group", "indicator", "wording", "subject", "scope", "operator", "measure_unit"),
    *("counted_unit", "counterpart_unit", "project", "printed_at", "rollup_way"),
)
"""What a unit's new row has of the target of the level above."""


def lay_targets(bench: Workbench, given: Iterable[Given], asked: Iterable[Target]) -> None:
    """Put each assigned target on the rows that are about it, else on a new one."""
    for each in given:
        if each.thing.kind is AssignedKind.TARGET:
            _lay(bench, each)
    for target in asked:
        if not _alike(bench, target, target.operator):
            _add(bench, target)


def _lay(bench: Workbench, each: Given) -> None:
    rows = _rows_of(bench, each)
    if not rows and each.target is None:
        bench.tell("lay.unknown-target", code=each.thing.code)
        return
    for row in rows or (_add(bench, each.target),):
        if row is not None:
            _put(bench, row, each)


def _rows_of(bench: Workbench, each: Given) -> tuple[Target, ...]:
    """The unit's rows about an assigned target; by the code alone where that is all there is."""
    if each.target is not None:
        return _alike(bench, each.target, each.row.operator)
    code = fold(each.thing.code)
    return tuple(row for row in bench.own(Target) if fold(row.code or "") == code)


def _alike(bench: Workbench, target: Target, operator: Operator | None) -> tuple[Target, ...]:
    return tuple(row for row in bench.own(Target) if is_same_target(row, target, operator))


def _add(bench: Workbench, target: Target | None) -> Target | None:
    if target is None:
        return None
    values = {name: getattr(target, name) for name in _COPIED}
    return bench.add(Target, code=next_code(Target, bench.rows(Target)), **values)


def _put(bench: Workbench, row: Target, each: Given) -> None:
    assigned = each.row
    _tell_own_change(bench, row, each)
    values: dict[str, Any] = {
        "assigned_operator": assigned.operator or row.assigned_operator or row.operator,
        "assigned_value": assigned.value,
        "assigned_value_to": assigned.value_to,
    }
    if row.remarks is None or read_mark(row.remarks) is not None:
        values["remarks"] = str(each.mark)
    changed = bench.put(row, **values)
    if row.value is None:
        return
    judged = assigned.replaced(operator=values["assigned_operator"], registered=row.value)
    if standing_of(judged) is Standing.SHORT:
        says = {"planned": target_phrase(row), "assigned": _phrase(changed)}
        bench.tell("lay.below-assigned", changed, "value", **says)


def _tell_own_change(bench: Workbench, row: Target, each: Given) -> None:
    """The cell that the level above owns holds neither its last figure nor the new one."""
    known = {each.row.value, each.before.value if each.before else each.row.value}
    if each.before is not None and row.assigned_value not in (None, *known):
        before = each.before.value
        says = {"thing": each.thing.code, "found": row.assigned_value, "now": each.row.value}
        bench.tell("lay.assigned-was-changed", row, "assigned_value", **says, before=before)


def _phrase(row: Target) -> str | None:
    return target_phrase(
        row.replaced(
            operator=row.assigned_operator,
            value=row.assigned_value,
            value_to=row.assigned_value_to,
        )
    )


def assigned_phrase(target: Target | None, assigned: AssignedTarget) -> str:
    """What is assigned, in words: giảm ít nhất 0,42 điểm phần trăm."""
    if target is None:
        return str(assigned.value)
    operator = assigned.operator or target.operator
    values = {"operator": operator, "value": assigned.value, "value_to": assigned.value_to}
    return target_phrase(target.replaced(**values)) or ""
