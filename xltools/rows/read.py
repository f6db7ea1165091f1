"""A raw workbook into records: sheets by name, columns by heading, rows wherever they stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from xltools.cells import CellRef, ItemSource, RowSource, shared
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import KNOWN_SHEETS, LIVE_CHECK, RECORDS, GeneralInfo
from xltools.form.base import Record, Shape, Tab
from xltools.form.layout import ITEM_COLUMN, ITEM_HEADERS, SIGNATURE_ROWS, VALUE_COLUMN
from xltools.form.versions import VERSIONS, sheet_today, steps_from
from xltools.patterns import late_pattern
from xltools.rows.as_typed import typed_texts
from xltools.rows.columns import Columns, columns_of
from xltools.rows.convert import is_blank, shown
from xltools.rows.headings import HEADING_ROWS, heading_row, missing, read_headings
from xltools.rows.identity import Identity, Mark, read_identity
from xltools.rows.live_counts import live_counts
from xltools.rows.outside import outside_table
from xltools.rows.raw import RawSheet, RawValue, RawWorkbook
from xltools.rows.rows import RowProblem, Rows, SheetRows, Trouble
from xltools.wording import book
from xltools.wording.text import fold

_TOTAL: Final = late_pattern(r"tổng cộng\b|cộng(?= ?$| ?[:(]| (?:chung|toàn|các)\b)")
_SIGNATURE: Final = fold(book.PREPARED_BY)
_BLANK: Final = (None, "")
_ITEM, _VALUE = (fold(header) for header in ITEM_HEADERS[:2])
_EXPECTED: Final = frozenset({Tab.FILL, Tab.PREFILLED})

Row = Sequence[RawValue]


def read_rows(
    raw: RawWorkbook, name: str = "", wanted: Collection[type[Record]] | None = None
) -> Rows:
    """Every record of the form's sheets, and all that could not be read, each with its cell.

    A field that cannot be read is None and has a problem; the rest of its record stays. Missing
    general information gives a record of blanks, so a plan always has one. Of sheets that are not
    `wanted` nothing is read, and of the others only what makes their records: no text outside
    tables, no text as typed, no live count. Raises XltoolsError "form.unknown-version",
    "form.household-list" or "form.not-ours" about the file of that name.
    """
    said = read_identity(raw)
    version = known_version(said, name)
    by_name: dict[str, RawSheet] = {}
    steps = steps_from(version)
    for sheet in raw.sheets.values():
        by_name.setdefault(fold(sheet_today(sheet.name, steps)), sheet)
    part = _part(said, by_name)
    if not any(fold(record.sheet.name) in by_name for record in RECORDS):
        raise _not_ours(by_name, name)
    sheets: dict[type[Record], SheetRows] = {}
    problems: list[RowProblem] = []
    for record in RECORDS:
        found = by_name.get(fold(record.sheet.name))
        if found is not None:
            if wanted is None or record in wanted:
                marks = said.marks.get(fold(record.sheet.name), ())
                origin = _Origin(
                    columns_of(record, version), marks, bool(part), said, wanted is None
                )
                sheets[record] = _read_sheet(origin, found)
            continue
        if _is_expected(record) and not part:
            problems.append(_sheet_missing(record.sheet.name))
        if record.sheet.shape is Shape.ITEMS:
            sheets[record] = _no_items(record, record.sheet.name)
    ours = {fold(sheet.name) for sheet in KNOWN_SHEETS}
    unknown = tuple(sheet.name for name, sheet in by_name.items() if name not in ours)
    if wanted is not None:
        return Rows(sheets, tuple(problems), unknown, version, said, part)
    counts = live_counts(by_name.get(fold(LIVE_CHECK.name)))
    names = (fold(record.sheet.name) for record in RECORDS)
    typed = typed_texts(by_name[name] for name in names if name in by_name)
    return Rows(sheets, tuple(problems), unknown, version, said, part, counts, typed)


@dataclass(frozen=True, slots=True)
class _Origin:
    """What a sheet was like when it was written: its columns then, and their marks.

    `all_of_it` says that more than its records is wanted.
    """

    columns: Columns
    marks: tuple[Mark, ...] = ()
    in_part: bool = False
    said: Identity = Identity()
    all_of_it: bool = True


def _is_expected(record: type[Record]) -> bool:
    """Whether every workbook has this sheet."""
    return record.sheet.tab in _EXPECTED and not record.sheet.above_commune


def _part(said: Identity, by_name: Mapping[str, RawSheet]) -> tuple[str, ...]:
    """The sheets of a part; () where further sheets belie it, since a whole one is judged whole."""
    further = (
        record.sheet.name
        for record in RECORDS
        if _is_expected(record) and record is not GeneralInfo and fold(record.sheet.name) in by_name
    )
    return said.part if set(further) <= set(said.part) else ()


def known_version(said: Identity, name: str) -> str:
    """The version that the workbook names; "" when it names none, as a copied sheet does not.

    Raises XltoolsError "form.unknown-version".
    """
    version = said.values.get("form_version", "")
    if version and version not in VERSIONS:
        known = ", ".join(VERSIONS)
        raise XltoolsError("form.unknown-version", file=name, version=version, known=known)
    return version


def read_table(record: type[Record], sheet: RawSheet) -> SheetRows:
    """The records of one table sheet, whether it is one of a plan's workbook or of another file."""
    return _read_table(_Origin(columns_of(record)), sheet)


def _not_ours(by_name: Mapping[str, RawSheet], name: str) -> XltoolsError:
    """Why a workbook without any sheet of the plan cannot be read as a plan."""
    from xltools.form.household import Household

    household_list = fold(Household.sheet.name) in by_name
    return XltoolsError("form.household-list" if household_list else "form.not-ours", file=name)


def _read_sheet(origin: _Origin, sheet: RawSheet) -> SheetRows:
    if origin.columns.record.sheet.shape is Shape.ITEMS:
        return _read_items(origin, sheet)
    return _read_table(origin, sheet)


def _sheet_missing(name: str) -> RowProblem:
    return RowProblem(Trouble.SHEET_MISSING, CellRef(name, 1, 1), "", header=name)


def _no_items(record: type[Record], sheet: str, *problems: RowProblem) -> SheetRows:
    blank = record(source=ItemSource(sheet, VALUE_COLUMN, {}))
    return SheetRows(record, (blank,), problems)


def _read_table(origin: _Origin, sheet: RawSheet) -> SheetRows:
    columns = origin.columns
    heading = heading_row(columns, sheet.rows)
    if heading is None:
        missing = () if _all_blank(sheet.rows) else (_sheet_missing(sheet.name),)
        return SheetRows(columns.record, (), missing)
    found: dict[str, int] = {}
    problems = read_headings(columns, sheet, heading, found, origin.marks)
    places = shared(found)
    signed = signature_rows(sheet.rows)
    records, faults = _records(columns, sheet, heading, places, signed)
    problems += faults
    if not origin.all_of_it:
        read = tuple(records), tuple(problems)
        return SheetRows(columns.record, *read, heading + 1, places)
    worked_out = _worked_out(columns, sheet.rows, records, places)
    codes = places.get(columns.record.sheet.code_field, 0)
    outside = {
        cell: text
        for cell, text in outside_table(sheet, heading + 1, origin.said, signed, codes)
        if not is_total(sheet.rows[cell.row - 1])
    }
    return SheetRows(
        columns.record, tuple(records), tuple(problems), heading + 1, places, worked_out, outside
    )


def _records(
    columns: Columns, sheet: RawSheet, heading: int, places: Mapping[str, int], signed: range
) -> tuple[list[Record], list[RowProblem]]:
    """The records under the line of headings, and what of them could not be read."""
    records: list[Record] = []
    problems: list[RowProblem] = []
    filled = [(name, place - 1) for name, place in places.items() if name in columns.filled]
    for number, row in enumerate(sheet.rows[heading + 1 :], start=heading + 2):
        if all(map(_BLANK.__contains__, row)):
            continue
        width = len(row)
        cells = {name: row[i] for name, i in filled if i < width and row[i] not in _BLANK}
        if not columns.makes_a_record(cells):
            continue
        if number in signed or is_total(row):
            continue
        record, faults = columns.record_of(cells, RowSource(sheet.name, number, places))
        records.append(record)
        problems += faults
    return records, problems


def _worked_out(
    columns: Columns, rows: Sequence[Row], records: Sequence[Record], places: Mapping[str, int]
) -> dict[str, dict[int, RawValue]]:
    """What each calculated column holds in the rows of records, blanks left out."""
    calculated = {name: place - 1 for name, place in places.items() if name not in columns.filled}
    numbers = [record.source.row for record in records]
    return {
        name: {
            n: rows[n - 1][i]
            for n in numbers
            if i < len(rows[n - 1]) and rows[n - 1][i] not in _BLANK
        }
        for name, i in calculated.items()
    }


def is_total(row: Row) -> bool:
    """Whether a row under the table only adds it up: its first value says "Tổng cộng"."""
    return _TOTAL.match(_first_words(row)) is not None


def signature_rows(rows: Sequence[Row]) -> range:
    """The numbers of the rows under a table where it is signed; none where nobody signs."""
    for number in range(len(rows), 0, -1):
        if _first_words(rows[number - 1]) == _SIGNATURE:
            return range(number, number + SIGNATURE_ROWS)
    return range(0)


def _first_words(row: Row) -> str:
    """What the first filled cell of a row says, folded; "" when that is no text."""
    if not any(row):  # a figure is no word either
        return ""
    for value in row:
        if value is not None and not is_blank(value):
            return fold(value) if isinstance(value, str) else ""
    return ""


def _all_blank(rows: Sequence[Row]) -> bool:
    return all(is_blank(value) for row in rows for value in row)


def _read_items(origin: _Origin, sheet: RawSheet) -> SheetRows:
    """The one record of a sheet of items: names under "Mục", values under "Giá trị"."""
    columns = origin.columns
    heading, item, value = item_columns(sheet.rows)
    places: dict[str, int] = {}
    cells: dict[str, RawValue] = {}
    problems: list[RowProblem] = []
    for number, row in enumerate(sheet.rows[heading:], start=heading + 1):
        raw = row[item - 1] if len(row) >= item else None
        if is_blank(raw):
            continue
        given = row[value - 1] if len(row) >= value else None
        header = shown(raw)
        name = columns.headings.get(fold(header))
        cell = CellRef(sheet.name, number, item)
        if name is not None and name not in places:
            places[name], cells[name] = number, given
        elif name is not None:
            problems.append(RowProblem(Trouble.HEADING_TWICE, cell, header, name, header))
        elif not is_blank(given):
            problems.append(RowProblem(Trouble.UNKNOWN_HEADING, cell, header, header=header))
    if not places:
        return _no_items(columns.record, sheet.name, _sheet_missing(sheet.name))
    if not origin.in_part:
        problems += missing(columns, places, CellRef(sheet.name, max(heading, 1), item))
    record, faults = columns.record_of(cells, ItemSource(sheet.name, value, shared(places)))
    return SheetRows(columns.record, (record,), (*problems, *faults), heading, places)


def item_columns(rows: Sequence[Row]) -> tuple[int, int, int]:
    """Row of the headings and columns of items and values; where the form has them if unsaid."""
    for number, row in enumerate(rows[:HEADING_ROWS], start=1):
        folded = [fold(value) if isinstance(value, str) else "" for value in row]
        if _ITEM in folded and _VALUE in folded:
            return number, folded.index(_ITEM) + 1, folded.index(_VALUE) + 1
    return 0, ITEM_COLUMN, VALUE_COLUMN
