"""Sheets of the export into counts by unit, each with the cell it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.patterns import late_pattern
from xltools.rows.convert import is_blank, shown
from xltools.rows.grid import Grid
from xltools.rows.national.forms import FORMS, INDICATOR, NationalForm
from xltools.rows.national.grid import Header, headers
from xltools.rows.raw import RawValue, RawWorkbook
from xltools.wording.numbers import NotANumber, read_count
from xltools.wording.text import fold

_ORDINAL: Final = late_pattern(r"\d+[.)]?")
_ROMAN: Final = late_pattern(r"[IVXL]+[.)]?")
_TOTAL: Final = late_pattern(r"(tổng( cộng| số)?|cộng|toàn (xã|phường|huyện|tỉnh|thị trấn))\b")
_AREA: Final = late_pattern(r"khu vực\b")
_HOUSEHOLDS: Final = frozenset({"hộ", "số hộ"})
_PEOPLE: Final = frozenset({"nhân khẩu", "số nhân khẩu", "khẩu", "số khẩu", "người"})
_GROUPED: Final = late_pattern(r"\d{1,3}([.,]\d{3})+")
_YEAR: Final = late_pattern(r"\bnăm (20\d\d)\b")
_NUMBERED: Final = late_pattern(r"^[\d.]+[.)]?\s*")


@dataclass(frozen=True, slots=True)
class Counted:
    """A count and its cell; a blank cell has no count, which is not 0."""

    value: int | None
    cell: CellRef


Counts = Mapping[str, Counted]


@dataclass(frozen=True, slots=True)
class UnitCounts:
    """What a form states of one village or commune, in households and, where given, in people."""

    name: str
    cell: CellRef
    households: Counts
    people: Counts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NationalTable:
    """One form as found: its units in order, its line of totals, and cells that hold no count.

    Several lines of totals are those of areas: then there is no `total`.
    """

    form: NationalForm
    sheet: str
    year: int | None
    units: tuple[UnitCounts, ...]
    total: UnitCounts | None = None
    unread: tuple[tuple[CellRef, str], ...] = ()
    file: str = ""


def national_tables(
    raw: RawWorkbook, indicators: Mapping[int, Sequence[str]], file: str = ""
) -> tuple[NationalTable, ...]:
    """The forms found in the workbook `file`, in the order of its sheets; empty if it has none.

    `indicators` gives the names of each indicator of the standard in force, by number.
    """
    named = {fold(name): number for number, names in indicators.items() for name in names}
    found: list[NationalTable] = []
    for sheet in raw.sheets.values():
        grid = Grid.of(sheet, raw.structure)
        for header in headers(grid):
            known = _recognised(header, named)
            if known is not None:
                found.append(replace(_table(grid, header, *known), file=file))
    return tuple(found)


def unit_name_key(name: str) -> str:
    """A village's or commune's name for comparison: "Thôn 01" is "thôn 1"."""
    return re.sub(r"\b0+(?=\d)", "", fold(name))


def _recognised(
    header: Header, named: Mapping[str, int]
) -> tuple[NationalForm, Mapping[int, str]] | None:
    """The form whose columns explain most of the headings, with the field of each column."""
    best: tuple[NationalForm, Mapping[int, str]] | None = None
    for form in FORMS:
        fields = _fields(form, header, named)
        if fields is not None and (best is None or len(fields) > len(best[1])):
            best = form, fields
    return best


def _fields(
    form: NationalForm, header: Header, named: Mapping[str, int]
) -> Mapping[int, str] | None:
    """The fields of a form by column; None where what it needs is missing."""
    fields: dict[int, str] = {}
    for column, path in header.paths.items():
        if column <= header.name_column:
            continue
        asked = path
        if form.about and "nghèo" not in path and _is_about(form.about, header.title):
            asked = f"{path} | {form.about}"
        name = next((each.field for each in form.columns if each.fits(asked)), None)
        if form.indicators and name is None:
            name = _indicator(path, named)
        if name is not None and name not in fields.values():
            fields[column] = name
    matched = [name for name in fields.values() if name.startswith(INDICATOR)]
    if form.indicators and (len(matched) * 2 < len(set(named.values())) or len(matched) < 2):
        return None
    if form.indicators and re.search(r"tỷ lệ|tỉ lệ", header.title):
        return None
    return fields if form.needed <= set(fields.values()) else None


def _is_about(whom: str, title: str) -> bool:
    near = "cận nghèo" in title
    return near if "cận" in whom else whom in title and not near


def _indicator(path: str, named: Mapping[str, int]) -> str | None:
    if "%" in path:
        return None
    number = named.get(_NUMBERED.sub("", path.rpartition("|")[2].strip()))
    return None if number is None else f"{INDICATOR}{number}"


def _table(
    grid: Grid, header: Header, form: NationalForm, fields: Mapping[int, str]
) -> NationalTable:
    unread: list[tuple[CellRef, str]] = []
    lines = list(_lines(grid, header, fields))
    numbered = any(line.numbered for line in lines)
    units: dict[int, UnitCounts] = {}
    totals: dict[int, UnitCounts] = {}
    for line in lines:
        if line.total:
            totals[line.first] = _with_line(totals.get(line.first), line, grid, fields, unread)
        elif line.numbered or (not numbered and line.counts):
            units[line.first] = _with_line(units.get(line.first), line, grid, fields, unread)
    year = _YEAR.findall(header.title)
    return NationalTable(
        form,
        grid.name,
        int(year[-1]) if year else None,
        tuple(units.values()),
        next(iter(totals.values())) if len(totals) == 1 else None,
        tuple(unread),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of the table; `first` is the row its unit began at."""

    row: int
    first: int
    name: str
    people: bool
    numbered: bool
    total: bool
    counts: bool


def _lines(grid: Grid, header: Header, fields: Mapping[int, str]) -> Iterator[_Line]:
    """Rows that may state counts: neither of areas nor of signatures."""
    split = _breakdown_column(grid, header, fields)
    before: _Line | None = None
    for row in range(header.last_row + 1, header.end_row + 1):
        ordinal, name = grid.text(row, header.ordinal_column), grid.text(row, header.name_column)
        kind = fold(grid.text(row, split)) if split else ""
        goes_on = split and before and kind in _PEOPLE
        if goes_on and before and (name or ordinal) in {"", before.name}:
            before = replace(before, row=row, people=True)
            yield before
            continue
        total = bool(_TOTAL.match(fold(name or ordinal)) or _TOTAL.match(fold(ordinal)))
        area = not total and bool(_ROMAN.fullmatch(ordinal) or _AREA.match(fold(name or ordinal)))
        before = None
        if area or not (name or total):
            continue
        counts = any(_is_count(grid.value(row, column)) for column in fields)
        numbered = bool(_ORDINAL.fullmatch(ordinal))
        if counts or numbered:
            before = _Line(row, row, name or ordinal, kind in _PEOPLE, numbered, total, counts)
            yield before


def _breakdown_column(grid: Grid, header: Header, fields: Mapping[int, str]) -> int | None:
    """The column that says whether a row counts households or people."""
    for column in header.paths:
        if column > header.name_column and column not in fields:
            for row in range(header.last_row + 1, header.end_row + 1):
                if fold(grid.text(row, column)) in _HOUSEHOLDS | _PEOPLE:
                    return column
    return None


def _with_line(
    unit: UnitCounts | None,
    line: _Line,
    grid: Grid,
    fields: Mapping[int, str],
    unread: list[tuple[CellRef, str]],
) -> UnitCounts:
    """The unit with the counts of one more of its rows."""
    counts: dict[str, Counted] = {}
    for column, name in fields.items():
        raw, cell = grid.value(line.row, column), CellRef(grid.name, line.row, column)
        value = _count(raw)
        if value is None and not is_blank(raw) and not _is_dash(raw):
            unread.append((cell, shown(raw)))
        counts[name] = Counted(value, cell)
    if unit is None:
        unit = UnitCounts(line.name, CellRef(grid.name, line.row, 1), {})
    households, people = unit.households, unit.people
    if line.people:
        people = counts
    else:
        households = counts
    return UnitCounts(unit.name, unit.cell, households, people)


def _is_count(raw: RawValue) -> bool:
    return _count(raw) is not None


def _is_dash(raw: RawValue) -> bool:
    return isinstance(raw, str) and fold(raw) in {"-", "…", "..."}


def _count(raw: RawValue) -> int | None:
    """A whole number, also one that the export wrote as text; None for all else."""
    if isinstance(raw, bool) or raw is None:
        return None
    if isinstance(raw, int | float):
        return int(raw) if raw >= 0 and raw == int(raw) else None
    if not isinstance(raw, str) or is_blank(raw):
        return None
    text = shown(raw)
    if _GROUPED.fullmatch(text):  # households are whole: any mark here groups thousands
        return int(re.sub("[.,]", "", text))
    try:
        return read_count(text)
    except NotANumber:
        return None
