"""Recipients and annexes: whoever has work receives the plan, and what it mentions is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from xltools.catalogue import Office
from xltools.cells import CellRef
from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form import RECORD_OF_SHEET, Recipient
from xltools.wording.messages import offices as messages
from xltools.wording.text import fold

_PARTNERS: Final = ("partner_1", "partner_2", "partner_3", "partner_4")
_MENTIONS: Final = re.compile(
    r"(?:biểu|phụ lục|danh sách)[^.;]{0,40}\b(?:kèm theo|đính kèm)|kèm theo (?:biểu|phụ lục)"
)


def whoever_has_work_receives_the_plan(case: Case) -> Iterator[Finding]:
    """Leads, partners and receivers of reports are among the recipients (S000-53)."""
    if not case.plan.recipients:
        yield messages.RECIPIENT_NONE.at(case.first_cell(Recipient, "printed"))
        return
    if case.scope.level is None:
        return
    codes, printed = _received(case) | {"UBND"}, _printed(case)
    told: set[str] = set()
    first = case.plan.recipients[0]
    for name, related in _workers(case):
        office = case.offices.own(name) or case.offices.elsewhere(name)
        if not isinstance(office, Office) or office.is_group or office.outside:
            continue
        own = office.level is case.scope.level
        key = f"{office.level}|{office.code}"
        if key in told:
            continue
        told.add(key)
        names = {fold(each) for each in (office.name, office.short_name, name)}
        if (own and office.code in codes) or _occurs(names, printed):
            continue
        yield messages.RECIPIENT_MISSING.at(
            first.cell("printed"),
            first.printed or "",
            related=(related,),
            row_key=first.row_key,
            office=office.name,
        )


def annexes_that_are_mentioned_are_attached(case: Case) -> Iterator[Finding]:
    """A text speaks of annexes only where one is attached (S000-12)."""
    if any(annex.attached for annex in case.plan.annexes):
        return
    mentions = [text.cell for text in case.texts if _MENTIONS.search(text.folded)]
    if mentions:
        annexes = case.plan.annexes
        cell = annexes[0].cell("attached") if annexes else mentions[0]
        yield messages.ANNEX_NONE.at(
            cell,
            related=tuple(each for each in mentions if each != cell),
            row_key=annexes[0].row_key if annexes else "",
        )


def attached_annexes_have_rows(case: Case) -> Iterator[Finding]:
    """An annex is built from a sheet that holds something."""
    for annex in case.plan.annexes:
        source = RECORD_OF_SHEET.get(annex.built_from or "")
        if annex.attached and source is not None and not case.plan.of(source):
            yield messages.ANNEX_EMPTY.at(
                annex.cell("built_from"), annex.built_from or "", row_key=annex.row_key
            )


def _workers(case: Case) -> Iterator[tuple[str, CellRef]]:
    for task in case.plan.tasks:
        for name in ("lead_office", "second_lead", *_PARTNERS):
            office = getattr(task, name)
            if office and case.offices.own(office) is not None:
                yield office, task.cell(name)
    for row in case.plan.reports_due:
        if row.receiver:
            yield row.receiver, row.cell("receiver")


def _received(case: Case) -> frozenset[str]:
    """Codes of the own offices that receive the plan, groups with their members."""
    codes = {code for line in case.plan.recipients for code in line.offices}
    for line in case.plan.recipients:
        office = case.offices.own(line.printed) if line.printed else None
        if isinstance(office, Office):
            codes.add(office.code)
    members = {each.code for each in case.scope.offices if not codes.isdisjoint(each.groups)}
    return frozenset(codes | members)


def _printed(case: Case) -> str:
    """All printed lines in one, with bars around each part, for whole names to be looked up."""
    parts = re.split(r"[;:\n]", "\n".join(line.printed or "" for line in case.plan.recipients))
    return f"|{'|'.join(fold(part) for part in parts)}|"


def _occurs(names: set[str], printed: str) -> bool:
    return any(re.search(rf"\|{re.escape(name)}\b", printed) for name in names)
