"""The documents behind an assignment into a unit's Căn cứ: the parent's plan, the decisions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from xltools.exchange.assignment import Given, ParentPlan
from xltools.exchange.decision import Decision
from xltools.exchange.new_rows import next_code
from xltools.exchange.workbench import Workbench
from xltools.form import LegalBasis
from xltools.form.words import UNKNOWN, AssignedKind, BasisRole, CitedAs, PrintedAt
from xltools.plan.citations import has_number
from xltools.quantities import Said
from xltools.wording.assigning import CHECK_TITLE, LATER_CHANGE, title_of_decision
from xltools.wording.text import fold

_ROLES = {
    AssignedKind.TARGET: BasisRole.ASSIGNS_TARGETS,
    AssignedKind.FUNDING: BasisRole.ASSIGNS_FUNDING,
}


def lay_bases(bench: Workbench, given: Iterable[Given], plan: ParentPlan | None) -> dict[str, str]:
    """Put plan and decisions on rows of their own; gives the code of each decision's number."""
    if plan is not None:
        _lay_plan(bench, plan)
    codes: dict[str, str] = {}
    for each in given:
        decision = each.decision
        if decision is not None and decision.symbol not in codes:
            codes[decision.symbol] = _lay_decision(bench, decision, each, plan)
    return codes


def _lay_plan(bench: Workbench, plan: ParentPlan) -> None:
    """The parent's plan: what the unit does not know of it yet, and what differs."""
    rows = [row for row in bench.rows(LegalBasis) if row.role is BasisRole.PARENT_PLAN]
    if plan.symbol is None or plan.symbol == UNKNOWN or not rows:
        return
    row = rows[0]
    if has_number(row) and fold(row.symbol or "") != fold(plan.symbol):
        says = {"found": row.symbol, "now": plan.symbol}
        bench.tell("lay.other-parent-plan", row, "symbol", **says)
        return
    bench.put(row, symbol=plan.symbol, issued_on=plan.issued_on or row.issued_on)


def _lay_decision(
    bench: Workbench, decision: Decision, each: Given, plan: ParentPlan | None
) -> str:
    """The code of the decision's row: its own, one that waits for a number, or a new one."""
    rows = bench.rows(LegalBasis)
    role = _ROLES[each.thing.kind]
    same = [row for row in rows if fold(row.symbol or "") == fold(decision.symbol)]
    waiting = [row for row in rows if row.role is role and not has_number(row)]
    values: dict[str, Any] = {
        "symbol": decision.symbol,
        "issued_on": decision.issued_on or Said(UNKNOWN),
    }
    issuer = decision.issuer or (plan.issuer if plan else "")
    if same:
        row = same[0]
        if decision.issued_on and not isinstance(row.issued_on, type(decision.issued_on)):
            row = bench.put(row, issued_on=decision.issued_on)
        return row.code or ""
    if waiting:
        return bench.put(waiting[0], **values, issuer=issuer or waiting[0].issuer).code or ""
    changes = (each.row.round or "").startswith(LATER_CHANGE)
    row = bench.add(
        LegalBasis,
        code=next_code(LegalBasis, rows),
        role=role,
        cited_as=CitedAs.CARRYING_OUT,
        document_type=decision.document_type,
        **values,
        issuer=issuer or None,
        title=title_of_decision(each.thing.kind, bench.info.plan_year, changes=changes),
        from_year=bench.info.plan_year,
        to_year=bench.info.plan_year,
        printed_at=PrintedAt.BASES,
        print_order=max((row.print_order or 0 for row in rows), default=0) + 1,
        remarks=CHECK_TITLE,
    )
    return row.code or ""
