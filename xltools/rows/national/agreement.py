"""Whether the forms of one review say the same: each unit, each link, each total."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from xltools.errors import XltoolsError
from xltools.rows.national.forms import LESS, LINKS, MORE
from xltools.rows.national.tables import Counted, NationalTable, UnitCounts, unit_name_key

_START_OF: Final = {"RS2": "poor_start", "RS3": "near_start"}
_END_OF: Final = {"RS2": "poor_end", "RS3": "near_end"}
_SHOWN_FORMULA: Final = "1-2-3-4+5+6+7+8"


def refuse_disagreements(tables: Sequence[NationalTable]) -> None:
    """Raise XltoolsError for whatever keeps the forms from being one review.

    `prefill.values` (cells without a count), `prefill.export-empty`, `prefill.export-twice`,
    `prefill.export-units` (a unit that one form lacks), `prefill.export-disagrees` (all counts
    that contradict each other, each with its sheet and cell).
    """
    _refuse_unread(tables)
    by_form: dict[str, NationalTable] = {}
    for table in tables:
        code = table.form.code
        if not table.units:
            raise XltoolsError(
                "prefill.export-empty", file=table.file, form=code, sheet=table.sheet
            )
        if code in by_form:
            first = by_form[code].sheet
            raise XltoolsError("prefill.export-twice", form=code, first=first, second=table.sheet)
        by_form[code] = table
    _refuse_other_units(tables)
    differences = [each for table in tables for each in _within(table)]
    differences += _between(by_form)
    if differences:
        raise XltoolsError(
            "prefill.export-disagrees", count=len(differences), differences=differences
        )


def _refuse_unread(tables: Sequence[NationalTable]) -> None:
    unread = [f"{cell}: “{found}”" for table in tables for cell, found in table.unread]
    if unread:
        file = next(table.file for table in tables if table.unread)
        raise XltoolsError("prefill.values", file=file, count=len(unread), places=unread)


def _refuse_other_units(tables: Sequence[NationalTable]) -> None:
    """Every form of a review has the same units, each once."""
    first = _by_name(tables[0]) if tables else {}
    for table in tables:
        units = _by_name(table)
        keys = [unit_name_key(unit.name) for unit in table.units]
        twice = [u.name for key, u in units.items() if keys.count(key) > 1]
        other = [u.name for key, u in first.items() if key not in units]
        other += [u.name for key, u in units.items() if key not in first]
        if twice or other:
            raise XltoolsError(
                "prefill.export-units",
                names=twice or other,
                sheet=table.sheet,
                other=tables[0].sheet,
            )


def _by_name(table: NationalTable) -> dict[str, UnitCounts]:
    units: dict[str, UnitCounts] = {}
    for unit in table.units:
        units.setdefault(unit_name_key(unit.name), unit)
    return units


def _within(table: NationalTable) -> Iterator[str]:
    """Contradictions of one form: closing counts, parts above their whole, totals."""
    for unit in table.units:
        for counts in (unit.households, unit.people):
            yield from _closing(table.form.code, unit.name, counts)
        yield from _parts(unit)
    if table.total is not None:
        yield from _totals(table, table.total)


def _closing(form: str, name: str, counts: Mapping[str, Counted]) -> Iterator[str]:
    """The closing count is what the movement leaves."""
    if form not in _END_OF or not counts:
        return
    start, end = counts.get(_START_OF[form]), counts.get(_END_OF[form])
    if start is None or end is None or start.value is None or end.value is None:
        return
    left = start.value - _sum(counts, LESS[form]) + _sum(counts, MORE[form])
    if left != end.value:
        yield f"{name}: {end.cell} ({end.value}) ≠ {_SHOWN_FORMULA} ({left})"


def _sum(counts: Mapping[str, Counted], names: Sequence[str]) -> int:
    return sum(counts[name].value or 0 for name in names if name in counts)


def _parts(unit: UnitCounts) -> Iterator[str]:
    """No part is larger than its whole: indicators, minorities, poor among all."""
    for whole_name in ("total", "poor", "near"):
        whole = unit.households.get(whole_name)
        if whole is None or whole.value is None:
            continue
        for name, part in unit.households.items():
            if _is_part(name, whole_name, unit.households) and (part.value or 0) > whole.value:
                yield _unlike(unit.name, part, ">", whole)


def _is_part(name: str, whole: str, among: Mapping[str, Counted]) -> bool:
    if whole == "total":
        return name in {"poor", "near"}
    return name == f"{whole}_minority" or (name.startswith("indicator ") and whole in among)


def _totals(table: NationalTable, total: UnitCounts) -> Iterator[str]:
    """The line of totals adds up the units that were read."""
    for name, stated in total.households.items():
        values = [unit.households[name].value for unit in table.units if name in unit.households]
        added = sum(value or 0 for value in values)
        if stated.value is not None and stated.value != added:
            yield f"{total.name}: {stated.cell} ({stated.value}) ≠ Σ ({added})"


def _between(by_form: Mapping[str, NationalTable]) -> Iterator[str]:
    """Contradictions of two forms, unit by unit."""
    for (form, name), (other_form, other_name) in LINKS:
        if form not in by_form or other_form not in by_form:
            continue
        others = _by_name(by_form[other_form])
        for key, unit in _by_name(by_form[form]).items():
            here = unit.households.get(name)
            there = others[key].households.get(other_name)
            if here and there and _said(here, there) and here.value != there.value:
                yield _unlike(unit.name, here, "≠", there)


def _said(here: Counted, there: Counted) -> bool:
    return here.value is not None and there.value is not None


def _unlike(name: str, here: Counted, sign: str, there: Counted) -> str:
    return f"{name}: {here.cell} ({here.value}) {sign} {there.cell} ({there.value})"
