"""Offices: those that work in a plan are of its own level and day, under one name.

Bodies that no unit directs (banks, firms, centres of the province) may come from any level, and
whoever receives the plan or a report may stand above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.catalogue import LevelCode, Office
from xltools.cells import CellRef
from xltools.checks.case import Case, is_own
from xltools.checks.spellings import may_be_written
from xltools.findings import Finding
from xltools.form import Activity, Deprivation, Duty, FundingLine, ReportDue, Target, Task
from xltools.form.base import Record
from xltools.form.words import DutyWording
from xltools.patterns import late_pattern
from xltools.wording.messages import offices as messages
from xltools.wording.text import fold

_WORKING: Final[tuple[tuple[type[Record], tuple[str, ...]], ...]] = (
    (Target, ("owner",)),
    (Deprivation, ("owner", "co_owner")),
    (FundingLine, ("user_office",)),
    (
        Task,
        ("lead_office", "second_lead", "partner_1", "partner_2", "partner_3", "partner_4"),
    ),
    (Activity, ("lead_office",)),
    (Duty, ("office", "same_item_office")),
    (ReportDue, ("sender",)),
)
NAMED: Final[tuple[tuple[type[Record], tuple[str, ...]], ...]] = (
    *_WORKING,
    (ReportDue, ("receiver", "through")),
)

_OTHER_LEVEL: Final = {
    LevelCode.COMMUNE: late_pattern(
        r"\bcác xã\b|\bthị trấn,|, thị trấn\b|\bhuyện\b|\btỉnh\b|^sở |^bộ (?!phận)"
    ),
    LevelCode.DISTRICT: late_pattern(r"\btỉnh\b|^sở |^bộ (?!phận)"),
    LevelCode.PROVINCE: late_pattern(r"^bộ (?!phận|chỉ huy)"),
}

Named = tuple[Record, str, str]
"""A record, its field and the name of an office in it."""


def working_offices_are_of_this_level(case: Case) -> Iterator[Finding]:
    """Leads, partners, owners and senders belong to the unit itself (S000-25)."""
    for record, field, text in named_offices(case, _WORKING):
        if _is_free(case, record, text) or not _is_of_another_level(case, text):
            continue
        yield messages.WRONG_LEVEL.at(
            record.cell(field), text, row_key=record.row_key, unit=case.unit_name
        )
    for task in case.plan.tasks:
        for text in task.other_partners:
            if not _is_free(case, task, text) and _is_of_another_level(case, text):
                yield messages.WRONG_LEVEL.at(
                    task.cell("other_partners"), text, row_key=task.row_key, unit=case.unit_name
                )


def offices_exist_that_day(case: Case) -> Iterator[Finding]:
    """No office is named that had been dissolved, or was not yet set up."""
    for record, field, text in named_offices(case, _WORKING):
        if case.offices.own(text) is None and _is_of_another_time(case, text):
            yield messages.NOT_IN_FORCE.at(
                record.cell(field), text, row_key=record.row_key, day=case.scope.on
            )


def offices_are_known(case: Case) -> Iterator[Finding]:
    """Every office is in the catalogue, or on the unit's own sheet of offices."""
    if case.scope.level is None:
        return
    for text, (record, field), more in _grouped(case):
        known = case.offices.own(text) or case.offices.elsewhere(text)
        if known is not None or _is_of_another_level(case, text):
            continue
        cell = record.cell(field)
        if near := case.offices.near(text):
            yield messages.MISSPELT.at(
                cell, text, related=more, row_key=record.row_key, likely=near
            )
        else:
            yield messages.UNKNOWN.at(cell, text, related=more, row_key=record.row_key)


def offices_carry_their_official_names(case: Case) -> Iterator[Finding]:
    """An office is called by its full or short official name (S000-20, S000-49).

    Another dash, or small letters throughout, is no other name.
    """
    for text, (record, field), more in _grouped(case):
        office = case.offices.own(text)
        if not isinstance(office, Office) or case.offices.is_official(text):
            continue
        spelt = case.offices.spelt_like(text)
        if not spelt or not may_be_written(text, spelt):
            yield messages.ALIAS.at(
                record.cell(field),
                text,
                related=more,
                row_key=record.row_key,
                official=office.name,
            )


def named_offices(
    case: Case, sheets: tuple[tuple[type[Record], tuple[str, ...]], ...]
) -> Iterator[Named]:
    """Every name of an office in these fields of the unit's own rows."""
    for sheet, names in sheets:
        for record in filter(is_own, case.plan.of(sheet)):
            for name in names:
                text = getattr(record, name)
                if text:
                    yield record, name, text


def _grouped(case: Case) -> Iterator[tuple[str, tuple[Record, str], tuple[CellRef, ...]]]:
    """Each name once: where it stands first, and its other cells."""
    places: dict[str, list[tuple[Record, str]]] = {}
    for record, name, text in named_offices(case, NAMED):
        places.setdefault(text, []).append((record, name))
    for text, (first, *others) in places.items():
        yield text, first, tuple(record.cell(name) for record, name in others)


def _is_free(case: Case, record: Record, text: str) -> bool:
    """Whether the name is the unit's own, a body nobody here directs, or only asked to help."""
    if case.scope.level is None or case.offices.own(text) is not None:
        return True
    if isinstance(record, Duty) and record.wording_style is DutyWording.REQUEST:
        return True
    office = case.offices.elsewhere(text)
    return office is not None and office.outside


def _is_of_another_level(case: Case, text: str) -> bool:
    level = case.scope.level
    if level is None or case.offices.own(text) is not None:
        return False
    office = case.offices.elsewhere(text)
    if office is not None:
        return office.level is not level
    pattern = _OTHER_LEVEL.get(level)
    return pattern is not None and pattern.search(fold(text)) is not None


def _is_of_another_time(case: Case, text: str) -> bool:
    office = case.offices.elsewhere(text)
    return office is not None and office.level is case.scope.level
