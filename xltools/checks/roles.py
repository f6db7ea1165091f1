"""Roles: who leads and who helps is the same on every sheet, and nobody is both.

Offices are compared by what they are, not by how they are written: "Kế toán" and "Công chức Tài
chính - Kế toán" are one.
"""

from __future__ import annotations

from collections.abc import Iterator

from xltools.checks.case import Case
from xltools.checks.tasks import PARTNERS, name_of
from xltools.findings import Finding
from xltools.form import Duty, Task
from xltools.form.words import DutyRole
from xltools.wording.messages import roles as messages
from xltools.wording.messages import tasks as task_messages
from xltools.wording.text import fold


def no_office_leads_and_helps(case: Case) -> Iterator[Finding]:
    """The lead of a task is none of its partners, under whatever name."""
    for task in case.plan.tasks:
        leads = _leads(case, task)
        for name, partner in _partners(task):
            if case.offices.identity(partner) in leads:
                yield task_messages.LEAD_IS_PARTNER.at(
                    task.cell(name),
                    partner,
                    related=(task.cell("lead_office"),),
                    row_key=task.row_key,
                    name=name_of(task),
                )


def partners_are_named_once(case: Case) -> Iterator[Finding]:
    """No office stands twice among the partners of a task."""
    for task in case.plan.tasks:
        seen: dict[str, str] = {}
        for name, partner in _partners(task):
            who = case.offices.identity(partner)
            if who in seen:
                yield messages.PARTNER_TWICE.at(
                    task.cell(name),
                    partner,
                    related=(task.cell(seen[who]),),
                    row_key=task.row_key,
                    name=name_of(task),
                )
            seen.setdefault(who, name)


def one_project_has_one_lead(case: Case) -> Iterator[Finding]:
    """Rows about a whole project name one lead; single activities may have their own."""
    first: dict[str, Task] = {}
    for task in case.plan.tasks:
        if not task.project or not task.lead_office or task.activity or task.name:
            continue
        other = first.setdefault(task.project, task)
        leads = {case.offices.identity(each.lead_office or "") for each in (other, task)}
        if len(leads) > 1:
            yield messages.OTHER_LEAD.at(
                task.cell("lead_office"),
                task.lead_office,
                related=(other.cell("lead_office"),),
                row_key=task.row_key,
                project=task.project,
                lead=other.lead_office or "",
            )


def duties_agree_with_tasks(case: Case) -> Iterator[Finding]:
    """An office has the same role in its duty as on the sheet of tasks."""
    tasks = [each for each in case.plan.tasks if each.lead_office and not each.activity]
    for duty in case.plan.duties:
        role = _role(duty)
        if role is None or not duty.office:
            continue
        for project in duty.projects:
            rows = [each for each in tasks if each.project == project]
            if rows:
                yield from _conflict(case, duty, role, project, rows)


def _conflict(
    case: Case, duty: Duty, role: DutyRole, project: str, rows: list[Task]
) -> Iterator[Finding]:
    leads = frozenset().union(*(_leads(case, row) for row in rows))
    mine = {case.offices.identity(name) for name in (duty.office, duty.same_item_office) if name}
    message = None
    if role is DutyRole.LEAD and not mine & leads:
        message = messages.DUTY_LEADS
    elif role is DutyRole.PARTNER and mine & leads:
        message = messages.DUTY_HELPS
    if message is not None:
        yield message.at(
            duty.cell("role" if duty.role else "wording"),
            role.value,
            related=(rows[0].cell("lead_office"),),
            row_key=duty.row_key,
            office=duty.office or "",
            project=project,
            lead=rows[0].lead_office or "",
        )


def _role(duty: Duty) -> DutyRole | None:
    """The role that a duty states, or begins with: "Chủ trì, phối hợp với …" leads."""
    if duty.role is not None:
        return duty.role
    begins = fold(duty.wording or "")
    if begins.startswith("chủ trì"):
        return DutyRole.LEAD
    return None


def _leads(case: Case, task: Task) -> frozenset[str]:
    named = (task.lead_office, task.second_lead)
    return frozenset(case.offices.identity(name) for name in named if name)


def _partners(task: Task) -> Iterator[tuple[str, str]]:
    """The field and the name of each partner, those in other words last."""
    for name in PARTNERS:
        partner = getattr(task, name)
        if partner:
            yield name, partner
    for partner in task.other_partners:
        yield "other_partners", partner
