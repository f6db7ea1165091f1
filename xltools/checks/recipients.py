"""Recipients and annexes: whoever has work receives the plan, and what it mentions is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from xltools.catalogue import Office
from xltools.cells import CellRef
from xltools.checks.case import Case
from xltools.checks.offices import NAMED
from xltools.findings import Finding
from xltools.form import RECORD_OF_SHEET, Recipient, Task
from xltools.form.base import Record
from xltools.patterns import late_pattern
from xltools.wording.messages import offices as messages
from xltools.wording.messages import roles as role_messages
from xltools.wording.text import fold

_PARTNERS: Final = ("partner_1", "partner_2", "partner_3", "partner_4")
_PARTS: Final = late_pattern(r"[;:\n]")
_OFFICER: Final = "Công chức"
_TO_WORK: Final = {"t/h": "thực hiện"}
_MENTIONS: Final = late_pattern(
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


def recipients_have_a_part(case: Case) -> Iterator[Finding]:
    """Whoever receives the plan to carry it out has a task, a duty or something to answer for."""
    if case.scope.level is None or not case.plan.tasks:
        return
    busy = _busy(case)
    for line in case.plan.recipients:
        purpose = _TO_WORK.get(line.recipient_code or "")
        codes = frozenset(line.offices) | _code_of(case, line.printed or "")
        if purpose and codes and codes.isdisjoint(busy):
            yield role_messages.RECIPIENT_NO_PART.at(
                line.cell("printed"), line.printed or "", row_key=line.row_key, purpose=purpose
            )


def recipients_have_a_code(case: Case) -> Iterator[Finding]:
    """Either all recipients say what they receive the plan for, in one spelling, or none does."""
    known = {each.code for each in case.catalogue.recipient_codes()}
    letters = {_letters(code): code for code in known}
    coded = any(line.recipient_code for line in case.plan.recipients)
    for line in case.plan.recipients:
        code = line.recipient_code
        if coded and not code and line.printed:
            yield role_messages.RECIPIENT_NO_CODE.at(
                line.cell("recipient_code"), line.printed, row_key=line.row_key
            )
        elif code and code not in known and _letters(code) in letters:
            yield role_messages.RECIPIENT_CODE_CASE.at(
                line.cell("recipient_code"),
                code,
                row_key=line.row_key,
                likely=letters[_letters(code)],
            )


def _letters(code: str) -> str:
    """The letters of a code alone: "(B/c)" and "bc" are both meant for b/c."""
    return "".join(each for each in code.casefold() if each.isalpha())


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


def _busy(case: Case) -> frozenset[str]:
    """Codes of own offices with a part, with the groups they stand in or stand for."""
    codes: set[str] = set()
    named: tuple[tuple[type[Record], tuple[str, ...]], ...] = (*NAMED, (Task, ("other_partners",)))
    for sheet, names in named:
        for record in case.plan.of(sheet):
            for name in names:
                said = getattr(record, name) or ()
                for text in (said,) if isinstance(said, str) else said:
                    codes |= _code_of(case, text)
    of_groups = {each.code for each in case.scope.offices if not codes.isdisjoint(each.groups)}
    groups = {group for each in case.scope.offices if each.code in codes for group in each.groups}
    return frozenset(codes | of_groups | groups)


def _code_of(case: Case, text: str) -> frozenset[str]:
    office = case.offices.own(text) if text else None
    return frozenset((office.code,)) if office is not None and office.code else frozenset()


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
        listed = (line.printed or "").rpartition(":")[2]  # "Cán bộ, công chức: …" only leads in
        for part in map(str.strip, _PARTS.split(listed)):
            codes |= _code_of(case, part) or _code_of(case, f"{_OFFICER} {part}")
    members = {each.code for each in case.scope.offices if not codes.isdisjoint(each.groups)}
    return frozenset(codes | members)


def _printed(case: Case) -> str:
    """All printed lines in one, with bars around each part, for whole names to be looked up."""
    parts = _PARTS.split("\n".join(line.printed or "" for line in case.plan.recipients))
    return f"|{'|'.join(fold(part) for part in parts)}|"


def _occurs(names: set[str], printed: str) -> bool:
    return any(re.search(rf"\|{re.escape(name)}\b", printed) for name in names)
