"""Households on Tóm tắt: the whole unit, then the first rows of Diễn biến hộ; deprivations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.form import Deprivation, Movement
from xltools.form.words import Period
from xltools.plan.derived import households, movements_of
from xltools.quantities import Share
from xltools.workbook import styles
from xltools.workbook.cell_values import as_float
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import quoted, whole_column
from xltools.workbook.summary_figures import (
    Figure,
    Line,
    Shown,
    cell_of,
    copied,
    left_out,
    value_of,
)

_HOUSEHOLDS: Final = (
    "total_start",
    *("poor_start", "poor_end", "poor_fall", "poor_rate_start", "poor_rate_end"),
    *("near_start", "near_end", "near_fall", "near_rate_start", "near_rate_end"),
    "both_rate_end",
)
_FALLS: Final = {"poor_fall": ("poor_start", "poor_end"), "near_fall": ("near_start", "near_end")}


def places_shown(contents: Contents) -> int:
    """How many rows of Diễn biến hộ the page has room for."""
    records = contents.plan.movements
    of_plan = [i for i, each in enumerate(records, 1) if each.period is Period.PLAN]
    return min(15, max(8, max(of_plan, default=0) + 1))


def households_of_all(contents: Contents, row: int) -> Line:
    """The line of the whole unit, from the total line of the plan's period; `row` from 1."""
    counted = households(contents.plan)
    line: Line = []
    for name in _HOUSEHOLDS:
        value = getattr(counted, name)
        if name in _FALLS:
            line.append(_fall(row, name, value))
            continue
        grid = contents.grids[Movement]
        total = grid.last_row + 1 + tuple(Period).index(Period.PLAN)
        cell = f"{quoted(Movement.sheet.name)}!{grid.cell(name, total)}"
        line.append(Figure(f"={cell}", _plain(value), _looks(name)))
    return line


def place_name(contents: Contents, index: int) -> Figure:
    """The name of one row of Diễn biến hộ, where that belongs to the plan's period."""
    name = cell_of(Movement, index, "name")
    period = cell_of(Movement, index, "period")
    formula = f'=IFERROR(IF({period}="{Period.PLAN}",IF({name}="","",{name}),""),"")'
    of_plan = value_of(contents, Movement, index, "period") == Period.PLAN
    return Figure(formula, value_of(contents, Movement, index, "name") if of_plan else "")


def households_of_place(contents: Contents, index: int, row: int) -> Line:
    """The line of one row of Diễn biến hộ; blank where its name is not shown."""
    hidden = not place_name(contents, index).value
    at = len(contents.grids[Movement].records) if hidden else index
    line: Line = []
    for name in _HOUSEHOLDS:
        if name in _FALLS:
            start, end = (value_of(contents, Movement, at, n) for n in _FALLS[name])
            known = isinstance(start, int) and isinstance(end, int)
            line.append(_fall(row, name, int(start) - int(end) if known else None))
            continue
        figure = copied(contents, Movement, index, name, row, _looks(name))
        value = value_of(contents, Movement, at, name)
        line.append(Figure(figure.formula, value, figure.num_format))
    return line


def more_places(contents: Contents, first: int, last: int) -> Figure:
    """How many rows of the plan's period the list leaves out, as a sentence."""
    periods = whole_column(Movement, "period")
    count = f'COUNTIF({periods},"{Period.PLAN}")-SUMPRODUCT(--($A{first}:$A{last}<>""))'
    all_rows = len(movements_of(contents.plan))
    seen = sum(bool(place_name(contents, i).value) for i in range(last - first + 1))
    return left_out(count, all_rows - seen, Movement.sheet.name)


def _fall(row: int, name: str, value: int | None) -> Figure:
    start = "C" if name == "poor_fall" else "H"
    end = "D" if name == "poor_fall" else "I"
    formula = f'=IF(AND(ISNUMBER({start}{row}),ISNUMBER({end}{row})),{start}{row}-{end}{row},"")'
    return Figure(formula, _plain(value))


def _looks(name: str) -> str:
    return styles.RATE if "_rate_" in name else styles.COUNT


def _plain(value: Share | int | None) -> Shown:
    if value is None:
        return ""
    return as_float(value.rounded(2)) if isinstance(value, Share) else int(value)


# deprivations, of poor households


Lacking = Mapping[int | None, tuple[int, int]]
"""Households that lack each indicator: at the start, and left at the end."""


def lacking(contents: Contents) -> Lacking:
    """The sums of the plan period, over the rows that state a start."""
    found: dict[int | None, tuple[int, int]] = {}
    for each in contents.plan.deprivations:
        if each.period is Period.PLAN and each.poor_start is not None:
            start, left = found.get(each.number, (0, 0))
            found[each.number] = (start + each.poor_start, left + (each.poor_left or 0))
    return found


def deprivation(sums: Lacking, number: int, row: int) -> Line:
    """Households that lack one indicator: at the start, and left at the end, in L and M."""
    start, left = (whole_column(Deprivation, name) for name in ("poor_start", "poor_left"))
    periods, numbers = (whole_column(Deprivation, name) for name in ("period", "number"))
    wanted = f'{periods},"{Period.PLAN}",{numbers},$G{row}'
    stated = f'SUMPRODUCT(({periods}="{Period.PLAN}")*({numbers}=$G{row})*ISNUMBER({start}))'
    now, then = sums.get(number, ("", ""))
    return [
        Figure(f'=IF({stated}=0,"",SUMIFS({start},{wanted}))', now),
        Figure(f'=IF(L{row}="","",SUMIFS({left},{wanted}))', then),
    ]
