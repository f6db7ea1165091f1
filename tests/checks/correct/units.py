"""The units that correct plans are generated for, and what a new workbook of each says."""

from __future__ import annotations

import copy
from datetime import date
from functools import cache

from checks.cases import CATALOGUE
from hypothesis import strategies as st
from levels.filling import Document

from xltools.api.new import NewUnit, new_plan
from xltools.api.setup import Setup
from xltools.catalogue import LevelCode, Unit
from xltools.plan.export import export
from xltools.settings import Settings

_THREE = (LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE)
_TWO = (LevelCode.COMMUNE, LevelCode.PROVINCE)
_LEVELS = {2022: _THREE, 2023: _THREE, 2024: _THREE, 2025: _THREE, 2026: _TWO}


def any_unit() -> st.SearchStrategy[NewUnit]:
    """Any unit of the catalogue with a year that it plans; each level and year as often."""
    return st.sampled_from(sorted(_LEVELS)).flatmap(
        lambda year: st.sampled_from(_LEVELS[year]).flatmap(lambda level: _units(level, year))
    )


@cache  # Hypothesis looks at all elements of a list when it first draws from it
def _units(level: LevelCode, year: int) -> st.SearchStrategy[NewUnit]:
    units = CATALOGUE.units(level, date(year, 1, 1))
    certain = [unit for unit in units if unit.certain and unit.unit_type]
    return st.sampled_from(certain).map(lambda unit: _new(unit, level, year))


def _new(unit: Unit, level: LevelCode, year: int) -> NewUnit:
    return NewUnit(unit.name, level, year, unit.key.code)


@cache
def _started(wanted: NewUnit) -> Document:
    setup = Setup(Settings(), CATALOGUE, date(wanted.year, 3, 15))
    return export(new_plan(wanted, setup), {})


def starting(wanted: NewUnit) -> Document:
    """A fresh document of what a new workbook of the unit says."""
    return copy.deepcopy(_started(wanted))
