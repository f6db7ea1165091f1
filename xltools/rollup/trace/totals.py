"""Lines under a table, found again by what they are called."""

from __future__ import annotations

from xltools.catalogue import Catalogue
from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form.base import Record
from xltools.rollup.trace.book import Book
from xltools.wording.text import fold
from xltools.workbook.contents import Contents
from xltools.workbook.total_line import TotalLine
from xltools.workbook.totals import total_lines


@dataclass(frozen=True)
class FoundTotal:
    """A line under a table: what it is called, its figures by field, and what it adds."""

    record: type[Record]
    label: str
    sums: frozenset[str]
    adds: tuple[Record, ...]


def total_line(book: Book, cell: CellRef, catalogue: Catalogue) -> FoundTotal | None:
    """The line of totals in a row; None when none stands there.

    It is known by its words and not by its row: a table that a person made longer pushes it down.
    """
    record = book.record_of(cell.sheet)
    contents = Contents(book.plan, catalogue)
    grid = contents.grids.get(record) if record else None
    if record is None or grid is None:
        return None
    words = _words(book, cell)
    for line in total_lines(contents, grid):
        if words and words == _said(line):
            label = " ".join(each for each in (line.label, *line.texts.values()) if each)
            return FoundTotal(record, label, frozenset(line.sums), line.adds)
    return None


def _words(book: Book, cell: CellRef) -> list[str]:
    row = book.raw.sheets[cell.sheet].rows[cell.row - 1 : cell.row]
    return [fold(each) for values in row for each in values if isinstance(each, str) and each]


def _said(line: TotalLine) -> list[str]:
    return [fold(each) for each in (line.label, *line.texts.values()) if each]
