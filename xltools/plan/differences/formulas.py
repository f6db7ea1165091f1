"""Formulas of the form that the later submission no longer has as the earlier one had them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from xltools.cells import CellRef
from xltools.form.base import Record, fields
from xltools.plan.differences.difference import (
    Change,
    Difference,
    Reach,
    Stated,
    Version,
    Weight,
    name_of,
)
from xltools.plan.export import Typed
from xltools.rows.identity import formula_digest
from xltools.rows.raw import RawValue
from xltools.rows.rows import SheetRows

_SHOWN = Weight(Reach.SHOWN)


def formula_differences(
    both: Sequence[tuple[Record, Record]], before: Version, after: Version
) -> Iterator[Difference]:
    """Formulas that were typed over, and those that were changed, of the rows of one sheet.

    Nothing is said where formulas cannot be seen, nor of formulas that all differ: a program that
    stores them in its own way changes them all, a person hardly does.
    """
    if before.structure is None or after.structure is None or not both:
        return
    had, has = before.structure.formulas, after.structure.formulas
    seen, changed = 0, list[Difference]()
    record = type(both[0][1])
    one, two = before.rows.sheets.get(record), after.rows.sheets.get(record)
    for old, new, name, header in _calculated(both, one, two):
        cell, now = old.cell(name), new.cell(name)
        if cell not in had:
            continue
        if now in has:
            seen += 1
            if formula_digest(had[cell]) != formula_digest(has[now]):
                changed.append(
                    _differs(Change.FORMULA, new, header, _text(had, cell), _text(has, now))
                )
        elif two is not None and (value := _value(two, name, new)) != "":
            was = Stated(cell, _value(one, name, old))
            yield _differs(Change.TYPED_OVER, new, header, was, Stated(now, value))
    if len(changed) < seen:
        yield from changed


def _calculated(
    both: Sequence[tuple[Record, Record]], one: SheetRows | None, two: SheetRows | None
) -> Iterator[tuple[Record, Record, str, str]]:
    """The calculated cells that both submissions have, by name in code and heading."""
    for each in fields(type(both[0][1])):
        known = one and two and each.name in one.columns and each.name in two.columns
        if each.filled is None and known:
            yield from ((old, new, each.name, each.column.header) for old, new in both)


def _differs(change: Change, row: Record, header: str, before: Stated, after: Stated) -> Difference:
    return Difference(change, row.sheet.name, name_of(row), header, before, after, _SHOWN)


def _text(formulas: Mapping[CellRef, str], cell: CellRef) -> Stated:
    return Stated(cell, f"={formulas[cell].removeprefix('=')}")


def _value(read: SheetRows | None, name: str, row: Record) -> Typed:
    """What a calculated cell holds, as a program shows it."""
    value: RawValue = read.worked_out.get(name, {}).get(row.source.row) if read else None
    if value is None:
        return ""
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return value if isinstance(value, str | int) else str(value)
