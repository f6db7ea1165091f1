"""Giao chỉ tiêu on Tóm tắt: each thing that was assigned, over all units that count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from xltools.form import AssignedTarget, ChildUnit, Movement, Target
from xltools.form.words import RISES, AssignedKind, Period, Standing
from xltools.plan.against import Comparison, compare, household_part, target_named
from xltools.plan.names import project_name
from xltools.wording import book
from xltools.workbook import styles
from xltools.workbook.cell_values import as_float
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import quoted, whole_column
from xltools.workbook.summary_figures import Figure, cell_of

MOST_THINGS: Final = 10

LITERAL: Final = 255
"""A text within a formula of Excel is not longer."""


def comparisons(contents: Contents) -> tuple[Comparison, ...]:
    """The things assigned, targets before money; none whose words no formula can hold."""
    found = compare(contents.plan, lambda code: project_name(contents.scope, code))
    return tuple(one for one in found if all(len(said_as(word)) < LITERAL for word in one.thing))


def lead_of(found: Sequence[Comparison]) -> str:
    """The code of the first target assigned: the one that the chart of units shows; "" for none."""
    targets = (one.thing.code for one in found if one.thing.kind is AssignedKind.TARGET)
    return next(targets, "")


def assigned_line(contents: Contents, one: Comparison, row: int, units: str) -> list[Figure]:
    """One thing from D on: units with and without it, assigned, registered, gap, who is below it.

    The last is how many are without a figure; `units` is the cell that counts all units.
    """
    assigned, registered = _in_all(contents, one)
    known = f"AND(ISNUMBER(F{row}),ISNUMBER(G{row}))"
    gap = "" if one.gap is None else as_float(one.gap)
    number = len(one.rows)
    return [
        Figure(f"={_units_with(one)}", number),
        Figure(f"={units}-D{row}", len(one.without)),
        assigned,
        registered,
        Figure(f'=IF({known},ROUND(G{row}-F{row},6),"")', gap, styles.DECIMAL),
        Figure(f"={_units_with(one, Standing.SHORT)}", len(one.short)),
        Figure(f"={_units_with(one, Standing.UNREGISTERED)}", len(one.silent)),
    ]


def _rows(one: Comparison) -> str:
    """The rows of one thing, of each unit of Cấp dưới, as criteria of COUNTIFS and SUMIFS."""
    thing = one.thing
    wanted = {"kind": str(thing.kind), "code": thing.code}
    if thing.kind is AssignedKind.FUNDING:
        wanted |= {"funding_source": thing.funding_source, "capital_kind": thing.capital_kind}
    units = f"{whole_column(AssignedTarget, 'unit_code')},{whole_column(ChildUnit, 'code')}"
    said = (f"{whole_column(AssignedTarget, name)},{said_as(v)}" for name, v in wanted.items())
    return ",".join([units, *said])


def said_as(word: str) -> str:
    """A criterion for cells that hold this word, whatever signs are in it; for blank ones if ""."""
    plain = re.sub(r"([~*?])", r"~\1", word)
    return '"=' + plain.replace('"', '""') + '"'


def _of_units_that_count(excel: str) -> str:
    return f'SUMPRODUCT({excel}*({whole_column(ChildUnit, "counted")}="x"))'


def _units_with(one: Comparison, standing: Standing | None = None) -> str:
    """How many units have the thing, or stand so to it."""
    given = "amount" if one.thing.kind is AssignedKind.FUNDING else "value"
    said = f'"{standing}"' if standing else f'"<>{Standing.REPLACED}"'
    told = f"{whole_column(AssignedTarget, 'standing')},{said}"
    filled = f'{whole_column(AssignedTarget, given)},"<>"'
    return _of_units_that_count(f"COUNTIFS({_rows(one)},{filled},{told})")


def _in_all(contents: Contents, one: Comparison) -> tuple[Figure, Figure]:
    values = ("" if v is None else as_float(v) for v in (one.assigned, one.registered))
    formulas = (_sum(one, 0), _sum(one, 1)) if one.added else _of_rate(contents, one)
    figures = zip(formulas, values, strict=True)
    assigned, registered = (Figure(f"={f}", v, styles.DECIMAL) for f, v in figures)
    return assigned, registered


def _sum(one: Comparison, which: int) -> str:
    money = one.thing.kind is AssignedKind.FUNDING
    name = ("amount" if money else "value", "registered")[which]
    column = whole_column(AssignedTarget, name)
    told = f'{whole_column(AssignedTarget, "standing")},"<>{Standing.REPLACED}"'
    known = _of_units_that_count(f'COUNTIFS({_rows(one)},{column},"<>",{told})')
    total = _of_units_that_count(f"SUMIFS({column},{_rows(one)},{told})")
    return f'IF({known}=0,"",{total})'


def _of_rate(contents: Contents, one: Comparison) -> tuple[str, str]:
    """The parent's own target, and what its households come to; nothing where there is neither."""
    target = target_named(contents.plan, one.thing.code)
    own, registered = '""', '""'
    if target is None:
        return own, registered
    if target.unit_code is None:
        own = _own(contents.plan.targets.index(target))
    if part := household_part(target):
        grid = contents.grids[Movement]
        total = grid.last_row + 1 + tuple(Period).index(Period.PLAN)
        cell = f"{quoted(Movement.sheet.name)}!{grid.cell(part, total)}"
        sign = "-" if target.operator in RISES else ""
        registered = f'IF(ISNUMBER({cell}),{sign}{cell},"")'
    return own, registered


def _own(index: int) -> str:
    names = ("value", "operator", "assigned_value", "assigned_operator")
    value, operator, assigned, said = (cell_of(Target, index, name) for name in names)
    alike = f'OR({said}="",{said}={operator})'
    return f'IF(AND(ISNUMBER({assigned}),{alike}),{assigned},IF(ISNUMBER({value}),{value},""))'


def thing_source(one: Comparison) -> str:
    """The source and kind of capital of money, in words; "" for a target."""
    return ", ".join(filter(None, (one.thing.funding_source, one.thing.capital_kind)))


def more_things(found: Sequence[Comparison]) -> str:
    """How many things the list leaves out, as a sentence."""
    left = len(found) - MOST_THINGS
    said = book.SUMMARY_MORE.format(sheet=AssignedTarget.sheet.name)
    return said.replace("#", str(left)) if left > 0 else ""
