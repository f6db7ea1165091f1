"""Projects: what is carried out is assigned, described and funded; what is not stays out.

A project and its sub-projects stand for each other: DA3 is described when DA3.TDA1 is, and a task
for DA3 is a task for its sub-projects.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from xltools.checks.case import Case, is_own
from xltools.findings import Finding
from xltools.form import Activity, FundingLine, ProjectLine, Sentence, Target, Task
from xltools.form.base import Record
from xltools.form.words import WHOLE_PROGRAMME, FundingState
from xltools.patterns import late_pattern
from xltools.wording.message import Message
from xltools.wording.messages import roles as role_messages
from xltools.wording.messages import tasks as messages
from xltools.wording.numbers import format_number
from xltools.wording.text import clean, fold

_OWN: Final = late_pattern(r"K\d+")
_RESULTS: Final = "kết quả chủ yếu"
_OBJECTIVES: Final = frozenset({"mục tiêu chung", "mục tiêu cụ thể"})


def projects_are_of_the_year(case: Case) -> Iterator[Finding]:
    """A project or policy is one of the year's programme, or a row of the unit's own (K01).

    Nothing is said while the catalogue has no parts of the year's programme.
    """
    known = set(case.scope.projects)
    policies = {each.code for each in case.scope.policies}
    for line in case.plan.projects:
        code = line.code
        if known and code and code not in known | policies and not _OWN.fullmatch(code):
            yield messages.PROJECT_UNKNOWN.at(
                line.cell("code"), code, row_key=line.row_key, year=case.plan.year
            )


def the_programme_has_its_parts(case: Case) -> Iterator[Finding]:
    """The parts of the year's programme are known, or the unit has written rows of its own."""
    programme = case.scope.programme
    own = any(_OWN.fullmatch(line.code or "") for line in case.plan.projects)
    if programme is not None and not programme.projects and not own:
        yield messages.PROGRAMME_WITHOUT_PARTS.at(
            case.plan.info.cell("programme"), programme.code, year=case.plan.year
        )


def projects_are_named_officially(case: Case) -> Iterator[Finding]:
    """The printed name of a project is its official one (S000-17, S000-40)."""
    for line in case.plan.projects:
        official = case.scope.official_name(line.code)
        if line.printed_name and official and clean(line.printed_name) != clean(official):
            yield messages.PROJECT_NAME.at(
                line.cell("printed_name"),
                line.printed_name,
                row_key=line.row_key,
                official=official,
            )


def ticked_projects_are_assigned(case: Case) -> Iterator[Finding]:
    """A project carried out this year has a task or, where a plan assigns by office, a duty.

    Policies may do without; the owner of a target carries out what is a target alone.
    """
    done = {task.project for task in case.plan.tasks} | _in_duties(case)
    done |= {each.project for each in case.plan.activities if each.lead_office}
    owned = {each.project for each in case.own_targets if each.owner}
    yield from _lacking(
        case, done | (owned & _only_targets(case)), messages.PROJECT_NO_TASK, policies=False
    )


def ticked_projects_have_activities(case: Case) -> Iterator[Finding]:
    """A project or policy carried out this year has content; of a target alone that is a hint."""
    only = _only_targets(case)
    done = {each.project for each in case.plan.activities} | only
    yield from _lacking(case, done, messages.PROJECT_NO_ACTIVITY, policies=True)
    yield from _lacking(case, case.ticked - only, messages.PROJECT_ONLY_TARGET, policies=True)


def ticked_projects_are_funded(case: Case) -> Iterator[Finding]:
    """A project carried out this year has a line of money, be it "chưa giao".

    One line may say so of the whole programme; of a plan without any line that is said once
    (`budget`).
    """
    lines = [line for line in case.plan.funding if is_own(line)]
    done = {line.project for line in lines}
    if done and not _is_all_one(case):
        yield from _lacking(
            case, done | _only_targets(case), messages.PROJECT_NO_FUNDING, policies=False
        )


def only_ticked_projects_are_carried_out(case: Case) -> Iterator[Finding]:
    """Activities, tasks and money belong to projects that are ticked."""
    if not case.plan.projects:
        return
    own = {line.code for line in case.plan.projects}
    known = own | set(case.scope.projects) | {each.code for each in case.scope.policies}
    sheets: tuple[type[Record], ...] = (Activity, Task, FundingLine, Target)
    for sheet in sheets:
        for record in case.plan.of(sheet):
            code = getattr(record, "project", None)
            if isinstance(record, FundingLine) and not record.amount:
                continue
            if code in known and code is not None and not _covered(code, case.ticked):
                yield messages.NOT_TICKED.at(record.cell("project"), code, row_key=record.row_key)


def policies_have_an_office(case: Case) -> Iterator[Finding]:
    """Some office carries out each policy of the plan (S003-15)."""
    policies = {each.code for each in case.scope.policies} & case.ticked
    given = {code for duty in case.plan.duties for code in duty.projects}
    given |= {task.project for task in case.plan.tasks if task.lead_office and task.project}
    given |= {each.project for each in case.own_targets if each.owner and each.project}
    given |= {each.project for each in case.plan.activities if each.lead_office and each.project}
    told: set[str] = set()
    for activity in case.plan.activities:
        code = activity.project
        if code in policies and code not in given and code not in told and code:
            told.add(code)
            yield role_messages.POLICY_WITHOUT_OFFICE.at(
                activity.cell("lead_office"),
                code,
                row_key=activity.row_key,
                name=f"{code} ({case.scope.official_name(code)})",
            )


def activities_count_the_units_below(case: Case) -> Iterator[Finding]:
    """A count out of all "xã, thị trấn" is that of the units below of these kinds (S004-14)."""
    counting = [each for each in case.plan.activities if each.out_of and each.counted_unit]
    types = _types_below(case) if counting else []
    for activity in counting:
        kinds = {kind.strip() for kind in fold(activity.counted_unit or "").split(",")}
        if not types or activity.out_of is None or not kinds <= set(types):
            continue
        there = sum(each in kinds for each in types)
        if activity.out_of != there:
            yield role_messages.OTHER_UNITS.at(
                activity.cell("out_of"),
                format_number(activity.out_of),
                related=(activity.cell("counted_unit"),),
                row_key=activity.row_key,
                there=there,
                kind=activity.counted_unit or "",
            )


def _types_below(case: Case) -> list[str]:
    """The types of the units below, as Cấp dưới lists them, else as the catalogue does."""
    if case.plan.children:
        return [fold(child.unit_type or "") for child in case.plan.children]
    unit = case.scope.unit
    below = case.catalogue.children(unit.key, case.scope.on) if unit is not None else ()
    return [fold(each.unit_type) for each in below]


def results_belong_to_projects_carried_out(case: Case) -> Iterator[Finding]:
    """What results and objectives promise comes of a project that is ticked (S000-16, S004-11).

    Only what a project alone can bring is looked for, by the words that name it.
    """
    promises = [
        (term, official)
        for term in case.catalogue.promise_words()
        if (official := case.scope.official_name(term.code))
        and case.ticked
        and not _covered(term.code, case.ticked)
    ]
    aimed = [(fold(each.wording or ""), each.project) for each in case.own_targets if each.owner]
    for text in case.texts if promises else ():
        row = text.record
        if not isinstance(row, Sentence) or row.section not in (_RESULTS, *_OBJECTIVES):
            continue
        for term, official in promises:
            found = next((words for words in term.aliases if words in text.folded), "")
            if not found or any(found in words or code == term.code for words, code in aimed):
                continue  # not promised, or a target that an office answers for
            if row.section == _RESULTS or term.group == "mục tiêu":
                is_result = row.section == _RESULTS
                message = messages.RESULT_WITHOUT_TASK if is_result else role_messages.OBJECTIVE
                yield message.at(
                    text.cell, found, row_key=row.row_key, project=f"{term.code} ({official})"
                )


def _only_targets(case: Case) -> frozenset[str]:
    """Ticked codes of which the plan has a target, but no activity, task, duty or money."""
    plan = case.plan
    done = {*(each.project for each in plan.activities), *(each.project for each in plan.tasks)}
    done |= {line.project for line in plan.funding} | _in_duties(case)
    codes = frozenset(code for code in done if code)
    aimed = {each.project for each in case.own_targets if each.project}
    return frozenset(code for code in aimed & case.ticked if not _covered(code, codes))


def _in_duties(case: Case) -> set[str | None]:
    """The projects that duties of offices name, by code or by their official names."""
    named: set[str | None] = {code for duty in case.plan.duties for code in duty.projects}
    told = " ".join(fold(duty.wording or "") for duty in case.plan.duties)
    names = {code: case.scope.official_name(code) for code in case.ticked}
    return named | {code for code, name in names.items() if name and fold(name) in told}


def _is_all_one(case: Case) -> bool:
    """Whether money is stated of the whole programme alone, or still to be granted to it."""
    lines = [line for line in case.plan.funding if is_own(line) and line.project]
    whole = [line for line in lines if line.project == WHOLE_PROGRAMME]
    still_to_come = any(line.state is FundingState.NOT_YET for line in whole)
    return bool(whole) and (still_to_come or len(whole) == len(lines))


def _lacking(
    case: Case, done: Iterable[str | None], message: Message, *, policies: bool
) -> Iterator[Finding]:
    """Tell each ticked line that nothing covers; once of a project and all its parts."""
    codes = frozenset(code for code in done if code)
    lacking = {
        line.code: line
        for line in case.plan.projects
        if line.carried_out
        and line.code
        and (policies or line.code in case.scope.projects)
        and not _covered(line.code, codes)
    }
    for code, line in lacking.items():
        if code.rpartition(".")[0] not in lacking:
            yield message.at(
                line.cell("carried_out"), code, row_key=line.row_key, name=_name(case, line)
            )


def _covered(code: str, codes: frozenset[str]) -> bool:
    """Whether the code, the project it belongs to, or one of its parts is among the codes."""
    parent = code.rpartition(".")[0]
    return (
        code in codes
        or (bool(parent) and parent in codes and not _has_siblings(parent, codes))
        or any(each.startswith(f"{code}.") for each in codes)
    )


def _has_siblings(parent: str, codes: frozenset[str]) -> bool:
    """Whether parts of a project are named one by one, so that the project is only a heading."""
    return any(each.startswith(f"{parent}.") for each in codes)


def _name(case: Case, line: ProjectLine) -> str:
    official = case.scope.official_name(line.code)
    return f"{line.code} ({official})" if official else line.code or ""
