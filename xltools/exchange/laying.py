"""What a unit is assigned, laid into its workbook: every change told, nothing typed lost.

A new workbook takes all of it. In one that is filled, a cell that the level above owns takes the
new figure; where the unit has done something of its own with it, that stays and is told.
"""

from __future__ import annotations

from xltools.catalogue import Catalogue
from xltools.dataclass import dataclass
from xltools.exchange.assignment import Assignment
from xltools.exchange.laying_bases import lay_bases
from xltools.exchange.laying_money import lay_money
from xltools.exchange.laying_reports import lay_deadlines
from xltools.exchange.laying_targets import lay_targets
from xltools.exchange.remark import Remark
from xltools.exchange.workbench import Change, Workbench
from xltools.form.words import PlanState
from xltools.plan import Plan


@dataclass(frozen=True)
class Laid:
    """The unit's plan with its assignment, each cell that differs, and what is to be told."""

    plan: Plan
    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]


def lay(assignment: Assignment, plan: Plan, catalogue: Catalogue) -> Laid:
    """Lay an assignment into a unit's plan.

    A plan that was only registered becomes a draft once something is assigned; one that was issued
    stays as it is, and it is told that an amendment is due.
    """
    bench = Workbench(plan)
    bases = lay_bases(bench, assignment.given, assignment.parent_plan)
    lay_targets(bench, assignment.given, assignment.asked)
    lay_money(bench, assignment.given, bases)
    lay_deadlines(bench, assignment.deadlines, catalogue)
    state = bench.info.state
    if assignment.asked and state is PlanState.DRAFT and bench.is_fresh:
        bench.put_info(state=PlanState.REGISTERED)
    elif assignment.given and state is PlanState.REGISTERED:
        bench.put_info(state=PlanState.DRAFT)
    elif state in (PlanState.ISSUED, PlanState.AMENDED) and bench.changes:
        bench.tell("lay.plan-was-issued")
    return Laid(bench.plan(), tuple(bench.changes), tuple(bench.remarks))
