"""What a workbook of another year or unit may give a new one: lines and words, no figures.

Of the same unit and year everything is taken. Else no item that names unit or year, no figure, no
date, no decision that assigned something: these are what goes stale in copied plans.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Final

from xltools.catalogue import Unit
from xltools.dataclass import dataclass
from xltools.form import (
    Activity,
    Annex,
    Deprivation,
    Duty,
    FindingLine,
    FundingLine,
    GeneralInfo,
    LegalBasis,
    Movement,
    ProjectLine,
    Recipient,
    ReportDue,
    Sentence,
    Target,
    Task,
)
from xltools.form.base import Record, field_named
from xltools.form.words import BasisRole, Period, TextOrigin
from xltools.plan.export import export, typed_row
from xltools.plan.plan import Plan

Row = dict[str, Any]


class Relation(StrEnum):
    """How a workbook stands to the new one."""

    SAME = "same"
    OTHER_YEAR = "other-year"
    OTHER_UNIT = "other-unit"


@dataclass(frozen=True, slots=True)
class Carried:
    """What a workbook gives, and the sheets of which something was taken."""

    relation: Relation
    document: dict[str, Any]
    sheets: tuple[str, ...]


_ITEMS: Final = {
    Relation.OTHER_UNIT: ("title", "opening", "short_name", "outline", "money_unit"),
    Relation.OTHER_YEAR: (
        *("title", "opening", "short_name", "outline", "money_unit", "symbol", "place", "area"),
        *("classes", "village_word", "signing_capacity", "signing_role", "signer", "sent_by"),
        *("prepared_by", "prepared_title", "prepared_phone"),
    ),
}

_TAKEN: Final[dict[type[Record], tuple[str, ...]]] = {
    Target: (
        *("code", "group", "indicator", "wording", "part_of", "subject", "scope", "operator"),
        *("measure_unit", "counted_unit", "counterpart_unit", "project", "owner", "printed_at"),
        *("printed_again_at", "rollup_way"),
    ),
    Deprivation: ("period", "number", "owner", "co_owner", "target", "measure"),
    FundingLine: (
        *("code", "project", "content", "funding_source", "integrated_programme"),
        *("capital_kind", "user_office", "budget_code"),
    ),
    Task: (
        *("code", "project", "activity", "name", "lead_office", "second_lead", "partner_1"),
        *("partner_2", "partner_3", "partner_4", "other_partners", "time_wording"),
        *("report_schedule", "obligation"),
    ),
    LegalBasis: (
        *("code", "role", "cited_as", "document_type", "symbol", "issued_on", "issuer", "title"),
        *("from_year", "to_year", "article", "carries_out", "printed_at", "print_order"),
    ),
    ProjectLine: (
        *("code", "printed_name", "carried_out", "print_order", "heading", "footnote"),
        "not_carried_out_because",
    ),
    Activity: (
        *("code", "project", "part", "line_level", "lead_in", "wording", "measure_unit"),
        *("counted_unit", "frequency", "beneficiaries", "lead_office", "target", "footnote"),
    ),
    Duty: (
        *("item", "office", "same_item_office", "wording_style", "printed_name", "line_level"),
        *("wording", "role", "projects", "report_schedule", "attached", "sent_to", "through"),
        "footnote",
    ),
    Sentence: ("section", "order", "line_level", "lead_in", "wording", "origin", "printed"),
    Recipient: ("order", "printed", "recipient_code", "offices", "copies"),
    Annex: ("code", "printed_number", "title", "built_from", "orientation", "attached"),
}
_OF_THE_UNIT: Final[dict[type[Record], tuple[str, ...]]] = {
    Movement: ("period", "code", "name"),
    ReportDue: ("code", "period", "sender", "receiver", "through", "due_wording", "due", "annexes"),
}
_BY_PROJECT: Final = frozenset({ProjectLine, Activity, Task, FundingLine})
_OF_ITS_YEAR: Final = frozenset(
    {
        *(BasisRole.PARENT_PLAN, BasisRole.ASSIGNS_TARGETS, BasisRole.ASSIGNS_FUNDING),
        BasisRole.AMENDED,
    }
)


def carried_over(
    plan: Plan, unit: Unit, year: int, programme: str | None, standard: str | None
) -> Carried:
    """What a plan gives the workbook of this unit, year, programme and standard of poverty."""
    info = plan.info
    own = info.unit_code == unit.key.code and info.unit_valid_from in {None, unit.key.valid_from}
    if own and info.plan_year == year:
        document = export(plan)
        document.pop(FindingLine.sheet.name, None)
        return _carried(Relation.SAME, document)
    relation = Relation.OTHER_YEAR if own else Relation.OTHER_UNIT
    document = {GeneralInfo.sheet.name: _picked(info, _ITEMS[relation])}
    for record, names in (_TAKEN | _OF_THE_UNIT if own else _TAKEN).items():
        if record in _BY_PROJECT and info.programme != programme:
            continue
        if record is Deprivation and info.standard != standard:
            continue
        document[record.sheet.name] = list(_lines(plan, record, names))
    return _carried(relation, document)


def _carried(relation: Relation, document: dict[str, Any]) -> Carried:
    filled = {sheet: content for sheet, content in document.items() if content}
    return Carried(relation, filled, tuple(filled))


def _lines(plan: Plan, record: type[Record], names: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a sheet that may pass, with the columns that may."""
    for row in plan.records.get(record, ()):
        if getattr(row, "unit_code", None) is None and _passes(row):
            picked = _picked(row, names)
            if isinstance(row, Sentence) and "origin" in names:
                picked[_header(Sentence, "origin")] = TextOrigin.LAST_YEAR.value
            if picked:
                yield picked


def _passes(row: Record) -> bool:
    if isinstance(row, Movement | Deprivation):
        return row.period is Period.PLAN
    if isinstance(row, LegalBasis):
        return row.role not in _OF_ITS_YEAR
    return not (isinstance(row, ReportDue) and row.due is not None and row.due.year is not None)


def _picked(row: Record, names: tuple[str, ...]) -> Row:
    headers = {_header(type(row), name) for name in names}
    return {header: value for header, value in typed_row(row).items() if header in headers}


def _header(record: type[Record], name: str) -> str:
    return field_named(record, name).column.header
