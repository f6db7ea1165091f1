"""What a new workbook comes with, before anybody types: a document from the catalogue.

It holds what the catalogue knows of the unit, the programme, the standard, the offices and the
reports of that level and year. Documents given on top (`--prefill`) win.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from xltools.catalogue import Catalogue, Deadline, LevelCode, Office, Unit
from xltools.catalogue.units import NEW_UNITS_FROM, OLD_UNITS_TO
from xltools.errors import XltoolsError
from xltools.form import (
    ChildUnit,
    Deprivation,
    GeneralInfo,
    OfficeLine,
    ProjectLine,
    ReportDue,
)
from xltools.form.base import Record, field_named
from xltools.form.words import (
    OUTLINES,
    Area,
    DocumentKind,
    DueWording,
    MoneyUnit,
    Period,
    PlanState,
    ReportPeriod,
)
from xltools.wording.dates import format_date
from xltools.wording.text import fold

Row = dict[str, Any]
Document = dict[str, Any]

FIRST_YEAR, LAST_YEAR = 2021, 2030


def find_unit(
    catalogue: Catalogue,
    level: LevelCode,
    year: int,
    name: str,
    code: str | None = None,
    parent: str | None = None,
) -> Unit:
    """The one unit of that level and name in that year; code or parent's name tell twins apart.

    In a year in which units changed, those of its first day go before those that came later.
    Raises XltoolsError: `year.unsupported`, `level.not-in-force`, `unit.unknown`,
    `unit.replaced`, `unit.not-yet`, `unit.ambiguous`.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise XltoolsError("year.unsupported", year=year, first=FIRST_YEAR, last=LAST_YEAR)
    if level not in {term.level for term in catalogue.levels(date(year, 1, 1))}:
        raise XltoolsError("level.not-in-force", level=level, year=year)
    for on in days_of_units(year):
        found = _fitting(catalogue, level, on, code or name, parent)
        if len(found) > 1:
            raise XltoolsError(
                "unit.ambiguous", unit=name, candidates=[_candidate(catalogue, u) for u in found]
            )
        if found:
            return found[0]
    raise _not_there(catalogue, level, year, code or name, parent)


def days_of_units(year: int) -> tuple[date, ...]:
    """The first day of a year, and the day within it on which other units came, if any."""
    first = date(year, 1, 1)
    return (first, NEW_UNITS_FROM) if NEW_UNITS_FROM.year == year else (first,)


def first_day(year: int, unit: Unit | None) -> date:
    """The first day of a plan year on which a unit is there."""
    start = unit.key.valid_from if unit else date.min
    return max(date(year, 1, 1), start)


def _fitting(
    catalogue: Catalogue, level: LevelCode, on: date, text: str, parent: str | None
) -> list[Unit]:
    found = catalogue.find_units(level, on, text)
    return [unit for unit in found if _parent_reads(catalogue, unit, parent)]


def _not_there(
    catalogue: Catalogue, level: LevelCode, year: int, text: str, parent: str | None
) -> XltoolsError:
    """Why no unit of that name is there in a year: it went into others, or is not yet."""
    values = {"level": level, "year": year}
    new = date(year, 1, 1) >= NEW_UNITS_FROM
    for unit in _fitting(catalogue, level, OLD_UNITS_TO if new else NEW_UNITS_FROM, text, parent):
        others = catalogue.units_after(unit.key) if new else catalogue.units_before(unit.key)
        if others:
            code = "unit.replaced" if new else "unit.not-yet"
            names = [_candidate(catalogue, each) for each in others]
            return XltoolsError(code, unit=unit.name, units=names, on=NEW_UNITS_FROM, **values)
    return XltoolsError("unit.unknown", unit=text, **values)


def _parent_reads(catalogue: Catalogue, unit: Unit, parent: str | None) -> bool:
    if parent is None:
        return True
    above = catalogue.parent(unit.key)
    if above is None:
        return False
    return fold(parent) in {fold(above.name), fold(above.proper_name), above.key.code}


def _candidate(catalogue: Catalogue, unit: Unit) -> str:
    above = catalogue.parent(unit.key)
    return f"{unit.key.code} {unit.name}" + (f", {above.name}" if above else "")


def starting_document(
    catalogue: Catalogue, level: LevelCode, year: int, unit: Unit | None = None
) -> Document:
    """All that the catalogue knows of a plan of that level and year, as staff would type it.

    Without a unit it is the blank template: everything but what names the unit.
    """
    on = first_day(year, unit)
    unit_type = unit.unit_type if unit else ""
    tables: dict[type[Record], list[Row]] = {
        Deprivation: list(_deprivations(catalogue, level, on, unit_type)),
        ProjectLine: list(_projects(catalogue, year)),
        ReportDue: list(_reports(catalogue, level, on, unit)),
        OfficeLine: list(_offices(catalogue, level, on, unit)),
        ChildUnit: list(_children(catalogue, unit, on)) if unit else [],
    }
    info = _info(catalogue, level, on) | (_unit_info(catalogue, unit, on) if unit else {})
    return {
        GeneralInfo.sheet.name: info,
        **{record.sheet.name: rows for record, rows in tables.items() if rows},
    }


def _row(record: type[Record], **values: object) -> Row:
    """A row of a document: headings in place of field names, blanks left out."""
    return {
        field_named(record, name).column.header: value
        for name, value in values.items()
        if value not in (None, "", False)
    }


def _info(catalogue: Catalogue, level: LevelCode, on: date) -> Row:
    programme = catalogue.programme(on.year)
    standard = catalogue.standard(on.year)
    return _row(
        GeneralInfo,
        level=next((t.name for t in catalogue.levels(on) if t.level is level), ""),
        plan_year=on.year,
        programme=programme.code if programme else "",
        standard=standard.code if standard else "",
        document_kind=DocumentKind.PLAN.value,
        state=PlanState.DRAFT.value,
        title="Thực hiện {ct.ten} trên địa bàn {don_vi} năm {nam}",
        short_name="Chương trình",
        symbol="KH-UBND",
        signing_capacity=next((t.name for t in catalogue.signing_capacities()), ""),
        signing_role=next((t.name for t in catalogue.signing_lines(level)), ""),
        outline=OUTLINES[0],
        village_word=_village_word(""),
        money_unit=MoneyUnit.MILLION.value,
        baseline_source="Kết quả rà soát hộ nghèo, hộ cận nghèo năm {nam-1}",
    )


def _unit_info(catalogue: Catalogue, unit: Unit, on: date) -> Row:
    parent = catalogue.parent(unit.key)
    province = _province(catalogue, unit)
    area = _area(catalogue, unit, on)
    return _row(
        GeneralInfo,
        unit_name=unit.name,
        unit_code=unit.key.code,
        unit_valid_from=format_date(unit.key.valid_from),
        unit_type=unit.unit_type,
        area=area,
        parent_name=parent.name if parent else "",
        parent_code=parent.key.code if parent else "",
        province_name=province.name if province else "",
        predecessors="; ".join(s.old.code for s in catalogue.predecessors(unit.key)),
        place=unit.proper_name,
        village_word=_village_word(area),
    )


def _village_word(area: str) -> str:
    return "tổ dân phố" if area == Area.URBAN else "thôn"


def _area(catalogue: Catalogue, unit: Unit, on: date) -> str:
    """The usual area of the unit's type; empty where the type does not tell."""
    types = {t.name: t.group for t in catalogue.unit_types(unit.key.level, on)}
    area = types.get(unit.unit_type, "")
    return area if area in tuple(Area) else ""


def _province(catalogue: Catalogue, unit: Unit) -> Unit | None:
    above: Unit | None = unit
    while above is not None and above.key.level is not LevelCode.PROVINCE:
        above = catalogue.parent(above.key)
    return above


def _deprivations(
    catalogue: Catalogue, level: LevelCode, on: date, unit_type: str
) -> Iterator[Row]:
    standard = catalogue.standard(on.year)
    for indicator in standard.indicators if standard else ():
        known = catalogue.default_owner(on, standard.code, indicator.number) if standard else None
        roles = (known.office, known.partner) if known else ("", "")
        offices = [catalogue.office_for(level, on, role, unit_type) for role in roles if role]
        names = list(dict.fromkeys(each.name for each in offices if each))
        yield _row(
            Deprivation,
            period=Period.PLAN.value,
            number=indicator.number,
            owner=next(iter(names[:1]), ""),
            co_owner=next(iter(names[1:]), ""),
        )


def _projects(catalogue: Catalogue, year: int) -> Iterator[Row]:
    programme = catalogue.programme(year)
    for project in programme.projects if programme else ():
        yield _row(ProjectLine, code=project.code)
    for policy in catalogue.policies(year):
        yield _row(ProjectLine, code=policy.code)


_PERIODS: Final = {
    "month": ReportPeriod.MONTH,
    "quarter": ReportPeriod.QUARTER,
    "6m": ReportPeriod.HALF_YEAR,
    "year": ReportPeriod.YEAR,
    "ad_hoc": ReportPeriod.ON_REQUEST,
    "plan": ReportPeriod.PLAN,
    "annexes": ReportPeriod.TABLE,
}


def _reports(catalogue: Catalogue, level: LevelCode, on: date, unit: Unit | None) -> Iterator[Row]:
    above = catalogue.parent(unit.key) if unit else None
    types = {each.key.level: each.unit_type for each in (unit, above) if each}

    def office(level: LevelCode | None, role: str) -> str:
        found = catalogue.office_for(level, on, role, types.get(level, "")) if level else None
        return found.name if found else ""

    for number, deadline in enumerate(catalogue.deadlines(level, on), start=1):
        yield _row(
            ReportDue,
            code=f"BC{number:02d}",
            period=_PERIODS[deadline.kind].value,
            sender=office(deadline.sender_level, deadline.sender),
            receiver=office(deadline.recipient_level, deadline.recipient),
            through=office(deadline.via_level, deadline.via),
            due_wording=_due_wording(deadline).value,
            due=f"{deadline.day}/{deadline.month}" if deadline.day else "",
        )


def _due_wording(deadline: Deadline) -> DueWording:
    if deadline.day:
        return DueWording.BEFORE
    return DueWording.ON_REQUEST if deadline.kind == "ad_hoc" else DueWording.AS_REGULATED


def _offices(catalogue: Catalogue, level: LevelCode, on: date, unit: Unit | None) -> Iterator[Row]:
    words = {term.level: term.name for term in catalogue.levels(on)}
    parents = {term.level: term.parent for term in catalogue.levels(on)}
    above = catalogue.parent(unit.key) if unit else None
    own = catalogue.offices(level, on, unit.unit_type if unit else "")
    higher = LevelCode(parents[level]) if parents.get(level) else None
    above_type = above.unit_type if above else ""
    higher_ones = catalogue.offices(higher, on, above_type) if higher else ()
    directing = [office for office in higher_ones if not office.outside]
    helping = [office for office in higher_ones if office.outside]
    for office in (*directing, *own, *helping):  # those that may be given work stand together
        yield _office_row(office, words.get(office.level, ""))


def _office_row(office: Office, level_word: str) -> Row:
    return _row(
        OfficeLine,
        code=office.code,
        name=office.name,
        short_name=office.short_name,
        aliases="; ".join(office.aliases),
        level=level_word,
        outside="x" if office.outside else "",
    )


def _children(catalogue: Catalogue, unit: Unit, on: date) -> Iterator[Row]:
    for child in catalogue.children(unit.key, on):
        yield _row(
            ChildUnit,
            code=child.key.code,
            valid_from=format_date(child.key.valid_from),
            name=child.name,
            unit_type=child.unit_type,
            area=_area(catalogue, child, on),
            group=_former_districts(catalogue, child),
            predecessors="; ".join(old.key.code for old in catalogue.units_before(child.key)),
            counted="x",
        )


def _former_districts(catalogue: Catalogue, child: Unit) -> str:
    """The districts of before 1 July 2025 whose communes a unit was made of; "" before that."""
    districts = (_district(catalogue, old) for old in catalogue.units_before(child.key))
    return ", ".join(dict.fromkeys(each.name for each in districts if each is not None))


def _district(catalogue: Catalogue, unit: Unit) -> Unit | None:
    """The district of a commune; an island district that became a special zone is its own."""
    return unit if unit.key.level is LevelCode.DISTRICT else catalogue.parent(unit.key)
