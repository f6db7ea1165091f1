"""A damaged workbook as the reader knows it: tabs and headings under the names of the form.

Nothing is moved: every value stays in its cell. A tab that lost its name is known by its headings,
a heading that was typed anew by its likeness; both are told, since both are guesses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import IDENTITY, KNOWN_SHEETS, RECORDS
from xltools.form.base import Record, Shape, fields
from xltools.form.household import Household
from xltools.form.versions import sheet_today, steps_from
from xltools.rows.columns import Columns, columns_of
from xltools.rows.headings import HEADING_ROWS, heading_row
from xltools.rows.identity import Identity, read_identity
from xltools.rows.raw import RawSheet, RawValue, RawWorkbook, Structure
from xltools.rows.read import item_columns
from xltools.wording.text import fold

ENOUGH: Final = 0.6
"""The share of a sheet's headings by which a tab of another name is known."""

LIKE: Final = 0.9
"""How like a heading of the form a heading typed anew must be, from 0 to 1."""

_LONGEST: Final = 120


@dataclass(frozen=True, slots=True)
class NearHeading:
    """A heading that was taken for one of the form; the cell is that of the old workbook."""

    cell: CellRef
    found: str
    header: str


@dataclass(frozen=True)
class Mended:
    """The workbook to read, and what was guessed; `tabs` gives the old name of each tab.

    `said` is what the old workbook said of itself: good for telling the form's words of then.
    """

    raw: RawWorkbook
    tabs: Mapping[str, str]
    near: tuple[NearHeading, ...]
    said: Identity

    @property
    def renamed(self) -> Iterator[tuple[str, str]]:
        """Tabs of another name that were known by their headings: the old name and the form's."""
        return ((old, new) for new, old in self.tabs.items() if fold(old) != fold(new))

    def old(self, cell: CellRef) -> CellRef:
        """The same cell under the old name of its tab."""
        return replace(cell, sheet=self.tabs.get(cell.sheet, cell.sheet))

    @property
    def formulas(self) -> frozenset[CellRef]:
        """The cells that hold formulas, under the names by which their tabs are read."""
        names = {old: new for new, old in self.tabs.items()}
        structure = self.raw.structure or Structure()
        return frozenset(
            CellRef(names.get(cell.sheet, cell.sheet), cell.row, cell.column)
            for cell in structure.formulas
        )


def mend(raw: RawWorkbook) -> Mended:
    """The workbook with the form's own tab names and headings, without what it says it is.

    Only an older version of the form is believed, since its headings are read by it.
    """
    said = read_identity(raw)
    version = said.values.get("form_version", "")
    version = version if steps_from(version) else ""
    matched = _matched(raw, version)
    sheets: dict[str, RawSheet] = {}
    tabs: dict[str, str] = {}
    near: list[NearHeading] = []
    for sheet in raw.sheets.values():
        if sheet.name == IDENTITY.name:
            continue
        record = matched.get(sheet.name)
        name = record.sheet.name if record else sheet.name
        tabs[name] = sheet.name
        rows = sheet.rows
        if record is not None:
            found = tuple(_near(columns_of(record, version), sheet))
            near += found
            rows = _with_headings(rows, found)
        sheets[name] = replace(sheet, name=name, rows=rows)
    if version:
        sheets[IDENTITY.name] = RawSheet(IDENTITY.name, (("form_version", version),), visible=False)
        tabs[IDENTITY.name] = IDENTITY.name
    return Mended(RawWorkbook(sheets, raw.structure), tabs, tuple(near), said)


def _matched(raw: RawWorkbook, version: str) -> dict[str, type[Record]]:
    """Which tab is which sheet of records: by its name, else by its headings, the surest first."""
    ours = {fold(sheet.name) for sheet in KNOWN_SHEETS}
    by_name: dict[str, str] = {}
    for name in raw.sheets:
        by_name.setdefault(fold(sheet_today(name, steps_from(version))), name)
    records = {fold(record.sheet.name): record for record in RECORDS}
    matched = {by_name[name]: record for name, record in records.items() if name in by_name}
    wanted = [record for name, record in records.items() if name not in by_name]
    known = {*ours, fold(Household.sheet.name)}
    others = [
        sheet
        for sheet in raw.sheets.values()
        if fold(sheet.name) not in known and sheet.name not in matched
    ]
    likely = [
        (share, len(fields(record)), -place, record, sheet.name)
        for place, sheet in enumerate(others)
        for record in wanted
        if (share := _share(columns_of(record, version), sheet)) >= ENOUGH
    ]
    for _, _, _, record, name in sorted(likely, key=lambda each: each[:3], reverse=True):
        if name not in matched and record not in matched.values():
            matched[name] = record
    return matched


def _share(columns: Columns, sheet: RawSheet) -> float:
    """How many of a record's headings the best line of a tab holds, or its column of items."""
    lines = _lines(columns, sheet)
    most = max((len(_fields_in(columns, line)) for line in lines), default=0)
    return most / len(fields(columns.record))


def _lines(columns: Columns, sheet: RawSheet) -> list[dict[CellRef, str]]:
    """The texts that may be headings: of rows near the top or lower, or of the column of items."""
    if columns.record.sheet.shape is Shape.ITEMS:
        _, item, _ = item_columns(sheet.rows)
        return [dict(_texts(sheet, ((r, item) for r in range(1, len(sheet.rows) + 1))))]
    numbers = {*range(1, min(len(sheet.rows), HEADING_ROWS) + 1)}
    heading = heading_row(columns, sheet.rows)
    if heading is not None:
        numbers.add(heading + 1)
    return [
        dict(_texts(sheet, ((n, c) for c in range(1, len(sheet.rows[n - 1]) + 1))))
        for n in sorted(numbers)
    ]


def _texts(sheet: RawSheet, cells: Iterator[tuple[int, int]]) -> Iterator[tuple[CellRef, str]]:
    for number, column in cells:
        row = sheet.rows[number - 1]
        value = row[column - 1] if column <= len(row) else None
        if isinstance(value, str) and value and len(value) <= _LONGEST:
            yield CellRef(sheet.name, number, column), value


def _fields_in(columns: Columns, line: Mapping[CellRef, str]) -> dict[str, CellRef]:
    """The fields whose headings stand in a line, typed exactly or nearly so."""
    found: dict[str, CellRef] = {}
    for cell, text in line.items():
        name = columns.headings.get(fold(text))
        if name is not None:
            found.setdefault(name, cell)
    for cell, text in line.items():
        known = fold(text) in columns.headings
        name = None if known else _like(columns.record, fold(text))
        if name is not None:
            found.setdefault(name, cell)
    return found


def _near(columns: Columns, sheet: RawSheet) -> Iterator[NearHeading]:
    """The headings of a tab that are nearly those of the form, on its best line."""
    lines = _lines(columns, sheet)
    line = max(lines, key=lambda each: len(_fields_in(columns, each)), default={})
    for name, cell in _fields_in(columns, line).items():
        if fold(line[cell]) not in columns.headings:
            yield NearHeading(cell, line[cell], columns.header(name))


@lru_cache(maxsize=16_384)
def _like(record: type[Record], text: str) -> str | None:
    """The field whose heading a text surely means; None where it may say something else.

    A word that other headings use ("cận", "cuối", "2") is no slip of the hand.
    """
    columns = columns_of(record)
    near = sorted(
        ((ratio, heading) for heading in columns.headings if (ratio := _ratio(text, heading))),
        reverse=True,
    )
    if not near:
        return None
    heading = near[0][1]
    vocabulary = {word for each in columns.headings for word in each.split()}
    if (set(text.split()) - set(heading.split())) & vocabulary:
        return None
    rivals = {columns.headings[other] for ratio, other in near if ratio == near[0][0]}
    return columns.headings[heading] if len(rivals) == 1 else None


def _ratio(text: str, heading: str) -> float:
    """How like two texts are; 0 where they are not like enough, found out cheaply."""
    shorter, longer = sorted((len(text), len(heading)))
    if 2 * shorter < LIKE * (shorter + longer):
        return 0.0
    compared = SequenceMatcher(None, text, heading)
    if compared.quick_ratio() < LIKE:
        return 0.0
    ratio = compared.ratio()
    return ratio if ratio >= LIKE else 0.0


def _with_headings(
    rows: tuple[tuple[RawValue, ...], ...], near: tuple[NearHeading, ...]
) -> tuple[tuple[RawValue, ...], ...]:
    changed = [list(row) for row in rows] if near else []
    for each in near:
        changed[each.cell.row - 1][each.cell.column - 1] = each.header
    return tuple(map(tuple, changed)) if near else rows
