"""Identity: unit, level, parent, programme and standard are those of the catalogue that day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.catalogue import Unit
from xltools.catalogue.units import OLD_UNITS_FROM
from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.wording.messages import identity as messages
from xltools.wording.text import fold

_LEVELS_KNOWN_FROM: Final = OLD_UNITS_FROM


def the_level_exists(case: Case) -> Iterator[Finding]:
    """The level is in force on the plan's day: no district since 1 July 2025."""
    info = case.plan.info
    if info.level and case.scope.on is not None and case.scope.level is None:
        yield messages.LEVEL.at(info.cell("level"), info.level, day=case.scope.on)


def the_unit_is_in_the_catalogue(case: Case) -> Iterator[Finding]:
    """The code is that of a unit of this level and day, and the name is its name."""
    info, scope = case.plan.info, case.as_stated
    on = scope.on
    if scope.level is None or not info.unit_code or on is None or on < _LEVELS_KNOWN_FROM:
        return
    if other := scope.unit_elsewhere:
        yield messages.OTHER_LEVEL.at(
            info.cell("level"),
            info.level or "",
            related=(info.cell("unit_code"),),
            code=info.unit_code,
            unit=other.name,
        )
    elif scope.unit is None:
        yield messages.UNKNOWN_CODE.at(info.cell("unit_code"), info.unit_code, day=on)
    elif info.unit_name and not scope.unit.is_called(info.unit_name):
        yield _other_name(case, scope.unit)


def _other_name(case: Case, unit: Unit) -> Finding:
    """Code and name are of two units; where the place bears the name, the code is out."""
    info = case.plan.info
    name, code = info.unit_name or "", info.unit_code or ""
    by_place = bool(info.place) and fold(name).endswith(fold(info.place or ""))
    wrong, other = ("unit_code", "unit_name") if by_place else ("unit_name", "unit_code")
    return messages.NAME.at(
        info.cell(wrong),
        code if by_place else name,
        related=(info.cell(other),),
        code=code,
        name=name,
        official=unit.name,
    )


def unit_named(case: Case) -> Unit | None:
    """The unit of the code, when the name is its name: else one of the two is out, told once."""
    unit, name = case.scope.unit, case.plan.info.unit_name
    return unit if unit is not None and (not name or unit.is_called(name)) else None


def the_unit_above_is_its_parent(case: Case) -> Iterator[Finding]:
    """Name and code of the unit above, and the province, are those of the catalogue."""
    info, unit = case.plan.info, unit_named(case)
    parent = case.catalogue.parent(unit.key) if unit is not None else None
    if unit is None or parent is None:
        return
    if info.parent_name and not parent.is_called(info.parent_name):
        yield messages.PARENT.at(
            info.cell("parent_name"), info.parent_name, unit=unit.name, official=parent.name
        )
    elif info.parent_code and info.parent_code != parent.key.code:
        yield messages.PARENT.at(
            info.cell("parent_code"),
            info.parent_code,
            unit=unit.name,
            official=f"{parent.key.code} ({parent.name})",
        )
    province = case.catalogue.parent(parent.key) or parent
    if info.province_name and not province.is_called(info.province_name):
        yield messages.PROVINCE.at(
            info.cell("province_name"), info.province_name, unit=unit.name, official=province.name
        )


def programme_and_standard_are_of_the_year(case: Case) -> Iterator[Finding]:
    """Programme and poverty standard are those in force in the plan year."""
    info, scope = case.plan.info, case.scope
    if info.programme and scope.programme and info.programme != scope.programme.code:
        yield messages.PROGRAMME.at(
            info.cell("programme"),
            info.programme,
            year=case.plan.year,
            official=scope.programme.code,
        )
    if info.standard and scope.standard and info.standard != scope.standard.code:
        yield messages.STANDARD.at(
            info.cell("standard"),
            info.standard,
            year=case.plan.year,
            official=scope.standard.code,
        )


def the_type_is_that_of_the_unit(case: Case) -> Iterator[Finding]:
    """Type and usual area are those of the unit: xã, phường; nông thôn, thành thị."""
    info, unit, level, on = case.plan.info, unit_named(case), case.scope.level, case.scope.on
    if not info.unit_type or unit is None or level is None or on is None:
        return
    if fold(info.unit_type) != fold(unit.unit_type):
        yield messages.UNIT_TYPE.at(
            info.cell("unit_type"), info.unit_type, unit=unit.name, official=unit.unit_type
        )
        return
    usual = {each.name: each.group for each in case.catalogue.unit_types(level, on)}
    area = usual.get(unit.unit_type, "")
    if info.area is not None and area and info.area.value != area:
        yield messages.AREA.at(info.cell("area"), info.area.value, type=unit.unit_type, usual=area)
