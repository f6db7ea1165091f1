"""Personal data among the records of a plan, each with the cell where a person typed it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, cast

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.exchange.personal import Found, Personal, personal_in, readable
from xltools.exchange.personal_names import NameJudge
from xltools.form import ChildUnit, Correction, GeneralInfo, Waiver
from xltools.form.base import FormField, Record, fields
from xltools.plan import Plan
from xltools.plan.export import Typed, typed

_PERSONS: Final[dict[type[Record], frozenset[str]]] = {
    GeneralInfo: frozenset({"signer", "prepared_by"}),
    Waiver: frozenset({"explained_by"}),
    Correction: frozenset({"corrected_by"}),
}
"""The cells of the form where the name of a person belongs."""

REACHED: Final = ("signer", "prepared_by", "prepared_title", "prepared_phone", "parent_email")
"""The cells of Thông tin chung where a telephone number may stand."""

_PLACES: Final = ("unit_name", "parent_name", "province_name", "place")
_TAKEN_AWAY: Final = "…"


@dataclass(frozen=True, slots=True)
class Leak:
    """Personal data in one cell of a record, under its heading."""

    record: Record
    field: FormField
    found: Found

    @property
    def cell(self) -> CellRef:
        return self.record.cell(self.field.name)

    @property
    def header(self) -> str:
        return self.field.column.header


def judge_of(plan: Plan, known_names: tuple[str, ...] = ()) -> NameJudge:
    """Knows the persons whom the plan names where they belong, its places, and names given."""
    persons = [
        getattr(row, name) or ""
        for record, names in _PERSONS.items()
        for row in (plan.of(record) if record is not GeneralInfo else (plan.info,))
        for name in sorted(names)
    ]
    places = [getattr(plan.info, name) or "" for name in _PLACES]
    places += [each.name or "" for each in plan.of(ChildUnit)]
    return NameJudge(tuple(filter(None, persons)), tuple(filter(None, (*places, *known_names))))


def leaks_of(plan: Plan, names: NameJudge) -> list[Leak]:
    """All personal data of a plan outside the cells where it belongs, in the order of the form."""
    return [
        Leak(row, each, found)
        for rows in plan.records.values()
        for row in rows
        for each in fields(type(row))
        if each.filled
        for found in _found(typed(each, getattr(row, each.name)), each.name, type(row), names)
    ]


def _found(value: Typed, name: str, record: type[Record], names: NameJudge) -> Iterable[Found]:
    if isinstance(value, str):
        return personal_in(value, names, _kinds(record, name))
    return _in_number(value, names)


def _in_number(value: float, names: NameJudge) -> list[Found]:
    """What a number is that was no number: a spreadsheet takes its first 0 away."""
    if value != int(value):
        return []
    plain = str(int(value))
    return personal_in(plain, names) or personal_in(f"0{plain}", names)


def _kinds(record: type[Record], name: str) -> tuple[Personal, ...]:
    """What is looked for in a cell."""
    without = set[Personal]()
    if name in _PERSONS.get(record, ()):
        without.add(Personal.NAME)
    if record is GeneralInfo and name in REACHED:
        without.add(Personal.PHONE)
    return tuple(each for each in Personal if each not in without)


def cleaned(plan: Plan, leaks: Iterable[Leak]) -> Plan:
    """The plan without what leaked: an ellipsis in a text, nothing for a number or a code."""
    changed: dict[tuple[str, int], dict[str, Any]] = {}
    by_place: dict[tuple[str, int], Record] = {}
    for leak in leaks:
        place = (leak.cell.sheet, leak.record.source.row)
        by_place[place] = leak.record
        values = changed.setdefault(place, {})
        now = values.get(leak.field.name, getattr(leak.record, leak.field.name))
        values[leak.field.name] = _without(now, leak.found)
    rows = {place: record.replaced(**changed[place]) for place, record in by_place.items()}
    records = {
        record: tuple(rows.get((each.source.sheet, each.source.row), each) for each in those)
        for record, those in plan.records.items()
    }
    return Plan(cast("GeneralInfo", records[GeneralInfo][0]), records)


def _without(value: object, found: Found) -> object:
    if isinstance(value, tuple):
        return tuple(each for each in value if found.text not in readable(each))
    if isinstance(value, str):
        text = value if found.text in value else readable(value)
        return text.replace(found.text, _TAKEN_AWAY)
    return None
