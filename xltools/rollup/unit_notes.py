"""What there is to tell of the figures of the units: gaps, and what does not go up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xltools.form import Actual, Target
from xltools.form.base import Record, field_named
from xltools.rollup.membership import Counted
from xltools.rollup.note import Note
from xltools.rollup.rolled_unit import RolledUnit
from xltools.rollup.unit_lines import Told


def notes_on(sheet: type[Record], units: Sequence[RolledUnit]) -> Iterator[Note]:
    """What there is to tell of one sheet."""
    if sheet is Target:
        yield from _targets_left_out(units)
    elif sheet is Actual:
        yield from _results_left_out(units)
    yield from _silent(sheet, units)
    yield from _withheld(sheet, units)


def stated_totals(units: Sequence[RolledUnit]) -> Iterator[Note]:
    """Totals that units only state are left out, and that is said."""
    names = [member.sender for member, told in _files(units) if told.states_totals]
    if names:
        yield Note("rollup.stated-total-left-out", {"units": names})


def _files(units: Sequence[RolledUnit]) -> Iterator[tuple[Counted, Told]]:
    for unit in units:
        yield from zip(unit.members, unit.lines.facts.told, strict=True)


def _silent(sheet: type[Record], units: Sequence[RolledUnit]) -> Iterator[Note]:
    """A unit that says nothing on a sheet is not counted as 0 there: it is named."""
    for member, told in _files(units):
        if sheet in told.silent:
            says = {"unit": member.sender, "sheet": sheet.sheet.name}
            yield Note("rollup.no-rows", says)


def _withheld(sheet: type[Record], units: Sequence[RolledUnit]) -> Iterator[Note]:
    """One note a unit: which columns stay blank, on how many lines."""
    for unit in units:
        for each in unit.lines.facts.withheld:
            if each.sheet is sheet:
                columns = [field_named(sheet, name).column.header for name in each.columns]
                says = {"unit": unit.name, "sheet": sheet.sheet.name, "rows": each.lines}
                yield Note("rollup.sum-withheld", {**says, "columns": columns})


def _targets_left_out(units: Sequence[RolledUnit]) -> Iterator[Note]:
    """Targets that somebody wanted rolled up and that cannot be."""
    left = [(member.sender, told.targets_left_out) for member, told in _files(units)]
    names = list(dict.fromkeys(name for name, count in left if count))
    if names:
        count = sum(count for _, count in left)
        yield Note("rollup.targets-left-out", {"count": count, "units": names})


def _results_left_out(units: Sequence[RolledUnit]) -> Iterator[Note]:
    """Results of what stays with the unit stay there too."""
    for member, told in _files(units):
        codes = told.results_left_out
        if codes:
            says = {"unit": member.sender, "count": len(codes), "codes": sorted(set(codes))}
            yield Note("rollup.actuals-left-out", says)
