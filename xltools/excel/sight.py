"""What a person sees of a sheet beside its values: merged cells, hidden lines, old fonts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import cast

from xltools.cells import CellRef
from xltools.excel.blocks import Place, answers
from xltools.excel.library import Range, Sheet
from xltools.excel.native import ComError
from xltools.rows.raw import RawValue
from xltools.wording.legacy import encoding_of_font
from xltools.wording.letters import worth_a_look

Area = tuple[CellRef, CellRef]


def merged_areas(sheet: Sheet, name: str, shape: tuple[int, int]) -> list[Area]:
    """The merged areas of a sheet of that height and width, in the order of their first cells."""
    areas: list[Area] = []
    covered: set[Place] = set()
    for place in sorted(_merged(sheet, (1, 1), shape)):
        if place not in covered:
            area = sheet.range(place).merge_area
            (top, left), (rows, columns) = (area.row, area.column), area.shape
            covered |= set(product(range(top, top + rows), range(left, left + columns)))
            last = CellRef(name, top + rows - 1, left + columns - 1)
            areas.append((CellRef(name, top, left), last))
    return areas


def _merged(sheet: Sheet, first: Place, last: Place) -> Iterator[Place]:
    """The merged cells of a block; one that has some is halved, as one of two answers is."""
    merged = cast("bool | None", sheet.range(first, last).merge_cells)  # None: some are
    (top, left), (bottom, right) = first, last
    if merged:
        yield from product(range(top, bottom + 1), range(left, right + 1))
    elif merged is None and left < right:
        middle = (left + right) // 2
        yield from _merged(sheet, first, (bottom, middle))
        yield from _merged(sheet, (top, middle + 1), last)
    elif merged is None and top < bottom:
        middle = (top + bottom) // 2
        yield from _merged(sheet, first, (middle, right))
        yield from _merged(sheet, (middle + 1, left), last)


def hidden_lines(cells: Range) -> tuple[frozenset[int], tuple[tuple[int, int], ...]]:
    """The hidden rows of a block that starts at A1, and its hidden columns as runs.

    None are seen on a sheet whose protection keeps Excel from telling.
    """
    height, width = cells.shape
    try:
        visible = cells.get_special_cells("visible")
    except ComError:
        return frozenset(), ()
    areas = [(each.row, each.column, *each.shape) for each in visible]  # type: ignore[union-attr]
    if areas == [(1, 1, height, width)]:
        return frozenset(), ()
    rows = {row for top, _, count, _ in areas for row in range(top, top + count)}
    columns = {column for _, left, _, count in areas for column in range(left, left + count)}
    hidden = sorted(set(range(1, width + 1)) - columns)
    return frozenset(range(1, height + 1)) - rows, tuple(_runs(hidden))


def legacy_fonts(sheet: Sheet, name: str, grid: Sequence[Sequence[RawValue]]) -> dict[CellRef, str]:
    """The fonts that show TCVN3 or VNI, of cells whose text may be stored so."""
    every = set[RawValue]().union(*grid)
    odd = {each for each in every if isinstance(each, str) and worth_a_look(each)}
    texts = [
        (row, column)
        for row, line in enumerate(grid, start=1)
        if not odd.isdisjoint(line)
        for column, value in enumerate(line, start=1)
        if value in odd
    ]
    return {
        CellRef(name, row, column): font
        for font, alike in answers(sheet, texts, lambda block: block.font.name or None)
        if encoding_of_font(font)
        for row, column in alike
    }


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbours together: first and last."""
    start = 0
    for at, number in enumerate(numbers):
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            yield numbers[start], number
            start = at + 1
