"""The workbook of the parent before anything is rolled up into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from xltools.catalogue import Catalogue, Unit
from xltools.form import Deprivation, ProjectLine, SourceLine
from xltools.form.base import Record
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.starting import starting_document
from xltools.rollup.rolled_unit import RolledUnit
from xltools.rows.document import rows_of

Records = Mapping[type[Record], Sequence[Record]]


def base_plan(catalogue: Catalogue, parent: Unit, year: int, own: Plan | None) -> Plan:
    """What the catalogue knows of the parent, under everything that its own workbook holds."""
    start = _unowned(plan_of(rows_of(starting_document(catalogue, parent.key.level, year, parent))))
    if own is None:
        return start
    held = {sheet: records for sheet, records in own.records.items() if records}
    return Plan(own.info, {**start.records, **held})


def _unowned(start: Plan) -> Plan:
    """Indicators without their usual owners: the lines of the units below take their places."""
    rows = (each.replaced(owner=None, co_owner=None) for each in start.of(Deprivation))
    return Plan(start.info, {**start.records, Deprivation: tuple(rows)})


def ticked(projects: Sequence[ProjectLine], units: Iterable[RolledUnit]) -> tuple[Record, ...]:
    """A project that any unit carries out is ticked, unless the parent says why it is not."""
    told = {each for unit in units for each in unit.lines.facts.told}
    below = {code for each in told for code in each.projects}
    return tuple(
        line.replaced(carried_out=True)
        if line.code in below and not line.not_carried_out_because
        else line
        for line in projects
    )


def typed_by_people(records: Records) -> Records:
    """All sheets but Nguồn số liệu, which is written anew."""
    return {sheet: rows for sheet, rows in records.items() if sheet is not SourceLine}
