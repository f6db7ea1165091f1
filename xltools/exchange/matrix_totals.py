"""The totals of a matrix, line and column, added anew: an annex is copied and changed by hand."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from xltools.exchange.figure import NotAFigure, read_figure
from xltools.exchange.headings import What
from xltools.exchange.matrix import Cell, Line, LineKind
from xltools.exchange.read_matrix import Column, Understood, is_counted_in
from xltools.exchange.remark import Remark
from xltools.form.words import RATE_UNITS, AssignedKind
from xltools.patterns import late_pattern
from xltools.wording.text import fold

_GRAND: Final = late_pattern(r"tổng|toàn")


def wrong_totals(understood: Understood) -> Iterator[Remark]:
    """Totals that their parts do not come to; rates are not added, and so not compared."""
    lines = understood.matrix.lines
    total = _grand_total(lines)
    units = [line for line in lines if line.kind is LineKind.UNIT]
    for index, column in enumerate(understood.columns):
        if column.meaning.what is What.TOTAL:
            for line in (*units, *([total] if total else [])):
                yield from _across(understood, line, index)
        if total is not None and _is_added(column):
            yield from _down(total.cells[index], [line.cells[index] for line in units])


def _grand_total(lines: tuple[Line, ...]) -> Line | None:
    """The line that totals all units: the only one, or the only one that says so."""
    totals = [line for line in lines if line.kind is LineKind.TOTAL]
    grand = [line for line in totals if _GRAND.match(fold(line.name))]
    if len(totals) == 1:
        return totals[0]
    return grand[0] if len(grand) == 1 else None


def _is_added(column: Column) -> bool:
    """Whether the column holds money or counts."""
    thing, target = column.meaning.thing, column.meaning.target
    if thing is None or column.meaning.what not in (What.THING, What.TOTAL):
        return False
    if thing.kind is AssignedKind.FUNDING:
        return True
    return target is not None and target.measure_unit not in RATE_UNITS


def _across(understood: Understood, line: Line, index: int) -> Iterator[Remark]:
    """The total of one line against the things of the line that count in it."""
    column, whole = understood.columns[index], understood.columns[index].meaning.thing
    if whole is None:
        return
    parts = [
        line.cells[at]
        for at, each in enumerate(understood.columns)
        if each.thing and each.thing.kind is AssignedKind.FUNDING
        if each.factor == column.factor and is_counted_in(each.thing, whole)
    ]
    yield from _down(line.cells[index], parts)


def _down(total: Cell, parts: list[Cell]) -> Iterator[Remark]:
    stated = _number(total)
    numbers = [number for part in parts if (number := _number(part)) is not None]
    if stated is None or not numbers or stated == sum(numbers):
        return
    says = {"total": stated, "sum": sum(numbers, Decimal(0))}
    yield Remark("matrix.wrong-total", says, total.at)


def _number(cell: Cell) -> Decimal | None:
    """The figure of a cell; None where it is blank, or told to be unreadable elsewhere."""
    try:
        figure = read_figure(cell.value)
    except NotAFigure:
        return None
    return None if figure is None or figure.value_to is not None else figure.value
