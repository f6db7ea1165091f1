"""From a rolled-up figure to the lines of Nguồn số liệu that it was made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import Final

from xlsxwriter.url import Url

from xltools.cells import column_letters
from xltools.form import SourceLine
from xltools.form.base import FormField, Record
from xltools.form.kinds import Kind, kind_of
from xltools.form.layout import FIRST_ROW
from xltools.wording import book
from xltools.workbook.contents import Contents, Grid, calculated_of
from xltools.workbook.formulas import quoted

MOST_LINKS: Final = 65_530
"""Excel takes no more links on one sheet, and refuses all of a file that has more."""

_LINKS_ABOVE: Final = 1  # back to the guide
_NUMBERS: Final = frozenset({Kind.COUNT, Kind.NUMBER, Kind.MONEY})

Link = tuple[int, int, str]
"""Row and column, counted from 0, and where the link leads."""


def source_links(contents: Contents, grid: Grid) -> Iterator[Link]:
    """The links of one table, row by row, as many as Excel takes."""
    return islice(_links(contents, grid), MOST_LINKS - _LINKS_ABOVE)


def as_urls(links: Iterable[Link]) -> Iterator[tuple[int, int, Url]]:
    """Links as a sheet takes them; the figures of a line share one."""
    for target, of_line in groupby(links, key=itemgetter(2)):
        url = _link(target)
        yield from ((row, column, url) for row, column, _ in of_line)


def links_left_out(contents: Contents) -> dict[str, int]:
    """How many figures of a sheet go without a link, by the sheet's name; empty for most plans."""
    counts = {
        grid.sheet.name: sum(1 for _ in _links(contents, grid)) - MOST_LINKS + _LINKS_ABOVE
        for grid in contents.grids.values()
    }
    return {name: count for name, count in counts.items() if count > 0}


def _link(target: str) -> Url:
    link = Url(target)
    link.text, link.tip = "", book.TO_SOURCES
    return link


def _links(contents: Contents, grid: Grid) -> Iterator[Link]:
    first, sheet = contents.first_sources, grid.sheet.name
    if sheet not in contents.sheets_of_sources:
        return
    letters = column_letters(contents.grids[SourceLine].visible[0])
    figures = [each for each in grid.fields if _is_figure(grid, each)]
    for row, record in enumerate(grid.records, start=FIRST_ROW - 1):
        by_unit = first.get((sheet, None, _unit_of(record)))
        line = first.get((sheet, record.row_key, None), by_unit)
        if line is None:
            continue
        target = f"internal:{quoted(SourceLine.sheet.name)}!{letters}{FIRST_ROW + line}"
        for each in figures:
            if _is_stated(record, each):
                yield row, grid.column(each.name) - 1, target


def _unit_of(record: Record) -> str | None:
    """The unit below that a line is of; Diễn biến hộ has it under another heading."""
    return getattr(record, "unit_code", None) or getattr(record, "code", None)


def _is_figure(grid: Grid, each: FormField) -> bool:
    if each.name in grid.hidden or each.name in grid.sheet.key or each.column.year:
        return False
    calculated = calculated_of(each)
    return kind_of(each).kind in _NUMBERS if calculated is None else not calculated.text


def _is_stated(record: Record, each: FormField) -> bool:
    calculated = calculated_of(each)
    if calculated is not None and calculated.compute is None:
        return True
    return getattr(record, each.name) is not None
