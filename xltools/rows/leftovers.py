"""What of a workbook no record holds: cells beside and below the tables, unread values, tabs.

What the form itself writes is left out: it is made anew. So are formulas, where the form has
formulas; anything else that a person can have typed is here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time
from enum import Enum
from types import MappingProxyType
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import IDENTITY, LISTS, MEMORY, RECORD_OF_SHEET, SHEETS
from xltools.form.base import Record, Shape, blank, field_named, fields
from xltools.form.layout import FIRST_ROW, VALUE_COLUMN, place
from xltools.rows.columns import columns_of
from xltools.rows.convert import is_blank, shown
from xltools.rows.identity import Identity
from xltools.rows.mend import Mended
from xltools.rows.raw import RawSheet, RawValue, RawWorkbook
from xltools.rows.read import is_total, signature_rows
from xltools.rows.rows import Rows, SheetRows, Trouble
from xltools.wording import book
from xltools.wording.text import fold

_NOBODYS: Final = frozenset(fold(sheet.name) for sheet in (LISTS, IDENTITY, MEMORY))
_PAGES: Final = {fold(sheet.name): sheet.name for sheet in SHEETS if sheet.shape is Shape.PAGE}


class Reason(Enum):
    """Why a value has no place in the form."""

    UNREADABLE = "unreadable"
    UNKNOWN_COLUMN = "unknown-column"
    OUTSIDE_TABLE = "outside-table"
    OVERWRITTEN = "overwritten"
    ON_A_PAGE = "on-a-page"
    UNKNOWN_SHEET = "unknown-sheet"
    NOT_AT_THIS_LEVEL = "not-at-this-level"
    NOT_CALCULATED = "not-calculated"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Leftover:
    """One value without a place; the cell is that of the old workbook."""

    cell: CellRef
    content: str
    reason: Reason
    header: str = ""


@dataclass(frozen=True)
class _Known:
    """What the form itself writes on a sheet outside its records, now or when it was written."""

    words: frozenset[str]
    fresh: RawSheet | None
    said: Identity
    sheet: str

    def says(self, text: str) -> bool:
        """Whether the form has this text there, or had it in the workbook that is repaired."""
        folded = fold(text)
        if folded in self.words or folded == fold(self.sheet):
            return True
        return self.said.wrote(self.sheet, text)


def leftovers(
    mended: Mended,
    rows: Rows,
    fresh: RawWorkbook,
    uncalculated: Mapping[CellRef, str] = MappingProxyType({}),
) -> tuple[Leftover, ...]:
    """All that the records of `rows` do not hold, tab by tab, row by row.

    `fresh` is the new workbook that was written of these records: its own words, and the figures
    that it works out, are no leftovers. `uncalculated` gives the text of formulas without a value
    by their old cells; the form's own are left out.
    """
    formulas = mended.formulas
    found: list[Leftover] = []
    taken: set[str] = set()
    for tab in mended.raw.sheets.values():
        sheet = _with_formulas(tab, mended.tabs[tab.name], uncalculated)
        name = fold(sheet.name)
        if name in _NOBODYS:
            continue
        record = RECORD_OF_SHEET.get(_name_in_form(sheet.name))
        if name in taken or (record is None and name not in _PAGES):
            found += _all(sheet, Reason.UNKNOWN_SHEET)
        elif record is None:
            found += _of_page(sheet, fresh, formulas, mended.said)
        elif record.sheet.name not in fresh.sheets:
            words = _printed_words(record, rows.form_version)
            known = _Known(words, None, mended.said, sheet.name)
            given = _all(sheet, Reason.NOT_AT_THIS_LEVEL)
            found += [each for each in given if not known.says(each.content)]
        else:
            read = rows.sheets[record]
            columns = columns_of(record, rows.form_version)
            headings = columns.dropped.union(columns.headings)
            words = _words(read, fresh.sheets[record.sheet.name]) | headings
            known = _Known(words, fresh.sheets[record.sheet.name], mended.said, sheet.name)
            found += _of_records(sheet, read, known, formulas)
        taken.add(name)
    return tuple(_renamed(mended, each) for each in found)


def formula_values(mended: Mended, rows: Rows) -> Iterator[tuple[CellRef, str]]:
    """Input cells that held a formula, whose value was carried: the old cell and its heading."""
    formulas = mended.formulas
    for read in rows.sheets.values():
        for record in read.records:
            for name, column in columns_of(read.record).filled.items():
                given = name in read.columns and not blank(getattr(record, name))
                if given and record.cell(name) in formulas:
                    yield mended.old(record.cell(name)), column.header


def _with_formulas(sheet: RawSheet, tab: str, uncalculated: Mapping[CellRef, str]) -> RawSheet:
    """The sheet with the text of a formula in each cell whose formula has no value."""
    texts = [(cell, text) for cell, text in uncalculated.items() if cell.sheet == tab]
    rows = [list(row) for row in sheet.rows] if texts else []
    for cell, text in texts:
        rows += [[] for _ in range(cell.row - len(rows))]
        row = rows[cell.row - 1]
        row += [None] * (cell.column - len(row))
        if is_blank(row[cell.column - 1]):
            row[cell.column - 1] = _Formula(text)
    return replace(sheet, rows=tuple(map(tuple, rows))) if texts else sheet


class _Formula(str):
    """The text of a formula that has no value."""

    __slots__ = ()


def _name_in_form(name: str) -> str:
    return next((each.name for each in SHEETS if fold(each.name) == fold(name)), name)


def _renamed(mended: Mended, leftover: Leftover) -> Leftover:
    cell = mended.old(leftover.cell)
    return Leftover(cell, leftover.content, leftover.reason, leftover.header)


def _all(sheet: RawSheet, reason: Reason) -> Iterator[Leftover]:
    for cell, value in _filled(sheet):
        without = isinstance(value, _Formula)
        yield Leftover(cell, content(value), Reason.NOT_CALCULATED if without else reason)


def _of_page(
    sheet: RawSheet, fresh: RawWorkbook, formulas: frozenset[CellRef], said: Identity
) -> Iterator[Leftover]:
    """What a person typed on a page: it is no formula, and the page never said it by itself."""
    new = fresh.sheets.get(_PAGES[fold(sheet.name)])
    words = frozenset(fold(shown(value)) for _, value in _filled(new)) if new else frozenset()
    known = _Known(words, new, said, sheet.name)
    for cell, value in _filled(sheet):
        if cell not in formulas and not known.says(shown(value)):
            yield Leftover(cell, content(value), Reason.ON_A_PAGE)


def _printed_words(record: type[Record], version: str) -> frozenset[str]:
    """What the form prints on a sheet above its records."""
    sheet = record.sheet
    columns = [field.column for field in fields(record)]
    numbers = [word for column in columns for word in (column.number, column.group)]
    printed = (sheet.title, sheet.intro, sheet.unit_line, book.BACK, *numbers)
    return frozenset({*map(fold, printed), *columns_of(record, version).headings})


def _words(read: SheetRows, fresh: RawSheet) -> frozenset[str]:
    """What a fresh sheet of the same records says beside them, folded."""
    last = FIRST_ROW + len(read.records) - 1
    items = read.record.sheet.shape is Shape.ITEMS
    return frozenset(
        fold(shown(value))
        for cell, value in _filled(fresh)
        if cell.row < FIRST_ROW or (cell.column != VALUE_COLUMN if items else cell.row > last)
    )


def _of_records(
    sheet: RawSheet, read: SheetRows, known: _Known, formulas: frozenset[CellRef]
) -> Iterator[Leftover]:
    """What a sheet of records holds beside them."""
    held, worked_out, ours = _held(read), _worked_out(read, known), _Ours(sheet, read, known)
    unread = {
        problem.cell
        for problem in read.problems
        if problem.field and problem.found and problem.trouble is not Trouble.HEADING_TWICE
    }
    for cell, value in _filled(sheet):
        header = ours.headings.get(cell.column, "") if cell.row > read.header_row else ""
        if cell in unread:
            reason = Reason.UNREADABLE
        elif cell in held and not isinstance(value, _Formula):
            continue
        elif cell in worked_out:
            if cell in formulas or worked_out[cell] == fold(shown(value)):
                continue
            reason = Reason.OVERWRITTEN
        elif ours.wrote(cell, value, formula=cell in formulas):
            continue
        elif isinstance(value, _Formula):
            reason = Reason.NOT_CALCULATED
        else:
            reason = Reason.UNKNOWN_COLUMN if header else Reason.OUTSIDE_TABLE
        yield Leftover(cell, content(value), reason, header)


class _Ours:
    """What of a sheet the form wrote: words above and under the table, codes in blank rows."""

    def __init__(self, sheet: RawSheet, read: SheetRows, known: _Known) -> None:
        self._read = read
        self._says = known.says
        self._columns = {place: name for name, place in read.columns.items()}
        self._under = {
            number
            for number, row in enumerate(sheet.rows, start=1)
            if number > read.header_row and is_total(row) and known.says(_first(row))
        }.union(signature_rows(sheet.rows))
        self.headings = _headings(sheet, read)

    def wrote(self, cell: CellRef, value: RawValue, *, formula: bool) -> bool:
        """Whether the form has this cell itself, so that the new workbook has it again."""
        if self._read.record.sheet.shape is Shape.ITEMS:
            return self._says(shown(value))
        if cell.row in self._under:
            return formula or self._says(shown(value))
        name = self._columns.get(cell.column, "")
        if not self._read.header_row or cell.row <= self._read.header_row:
            return self._says(shown(value))
        if name == self._read.record.sheet.code_field:
            return bool(name) and self._says(shown(value))
        return formula and name != "" and name not in _inputs(self._read)


def _first(row: Sequence[RawValue]) -> str:
    return next((shown(value) for value in row if not is_blank(value)), "")


def _inputs(read: SheetRows) -> frozenset[str]:
    return frozenset(columns_of(read.record).filled)


def _held(read: SheetRows) -> frozenset[CellRef]:
    """The cells whose values the records hold."""
    return frozenset(
        record.cell(name)
        for record in read.records
        for name in _inputs(read)
        if name in read.columns
    )


def _worked_out(read: SheetRows, known: _Known) -> Mapping[CellRef, str]:
    """The calculated cells of the records, with what the new workbook shows there."""
    values: dict[CellRef, str] = {}
    for index, record in enumerate(read.records):
        there = place(read.record, index)
        for name in read.columns:
            if name not in _inputs(read):
                now = there.cell(name)
                values[record.cell(name)] = fold(shown(_at(known.fresh, now)))
    return values


def _headings(sheet: RawSheet, read: SheetRows) -> Mapping[int, str]:
    """The heading over each column of a table, known to the form or not."""
    if read.record.sheet.shape is Shape.ITEMS or not read.header_row:
        return {}
    names = {place: name for name, place in read.columns.items()}
    heads = enumerate(sheet.rows[read.header_row - 1], start=1)
    return {
        column: field_named(read.record, names[column]).column.header
        if column in names
        else shown(value)
        for column, value in heads
        if not is_blank(value)
    }


def _at(sheet: RawSheet | None, cell: CellRef) -> RawValue:
    if sheet is None or cell.row > len(sheet.rows):
        return None
    row = sheet.rows[cell.row - 1]
    return row[cell.column - 1] if cell.column <= len(row) else None


def _filled(sheet: RawSheet) -> Iterator[tuple[CellRef, RawValue]]:
    for number, row in enumerate(sheet.rows, start=1):
        for column, value in enumerate(row, start=1):
            if not is_blank(value):
                yield CellRef(sheet.name, number, column), value


def content(value: RawValue) -> str:
    """A value as text that loses nothing of it: a time of day stays, line ends too."""
    if isinstance(value, datetime) and value.time() != time():
        return f"{shown(value)} {value:%H:%M:%S}"
    return str(shown(value))  # plain, also of a formula's text
