"""The table units × items of a decision's annex, as an office pastes it: what stands where.

The table is found by the names of the units, in a column or in a row; its headings stand over
several lines, merged or with the merges lost. Nothing is understood here: every value keeps its
cell, and every line that names no unit below is handed on under what it seems to be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.exchange.annex_sheet import AnnexSheet
from xltools.exchange.unit_names import NOBODY, Named, UnitNames
from xltools.patterns import late_pattern
from xltools.rows.convert import is_blank, shown
from xltools.rows.grid import Grid
from xltools.rows.raw import RawValue, RawWorkbook
from xltools.wording.text import fold

_TYPES: Final = "(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)"
_UNIT_HEAD: Final = late_pattern(
    rf"(?:tên )?(?:các )?(?:(?:đơn vị|địa phương|địa bàn|nội dung|dự án|chỉ tiêu)\b.*"
    rf"|{_TYPES}(?: ?[,/-] ?{_TYPES})*)"
)
"""What stands over the names of units: "Xã, thị trấn", but never "Xã Tân Lập"."""
_TITLE_ROWS: Final = 12
_MOST_ROWS, _MOST_COLUMNS = 2_000, 400
"""The sizes of a sheet beyond which it is no annex: a province has some 170 units below."""


class LineKind(Enum):
    """What a line of the table seems to be."""

    UNIT = "a unit below"
    TOTAL = "a line of totals"
    AREA = "a group of units"
    UNKNOWN = "a name that no unit below has"
    AMBIGUOUS = "a name that several units have"


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of the table; `merged` where it stands for several cells.

    `uncalculated` is a formula of which no program worked out the value.
    """

    value: RawValue
    at: CellRef
    merged: bool = False
    uncalculated: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The headings over one column, from top to bottom, and the cell of the lowest."""

    parts: tuple[str, ...]
    at: CellRef
    number: int


@dataclass(frozen=True)
class Line:
    """One line of the table; `cells` stand in the order of the headings."""

    kind: LineKind
    name: str
    at: CellRef
    cells: tuple[Cell, ...]
    named: Named = NOBODY


@dataclass(frozen=True)
class Matrix:
    """One table; `turned` says that its units stand side by side."""

    sheet: str
    title: tuple[str, ...]
    headings: tuple[Heading, ...]
    lines: tuple[Line, ...]
    turned: bool = False


def matrices(raw: RawWorkbook, names: UnitNames, own_name: str = "") -> tuple[Matrix, ...]:
    """Every table of the visible sheets in which a unit below is named; `own_name` totals them."""
    found: list[Matrix] = []
    for sheet in raw.sheets.values():
        grid = Grid.of(sheet, raw.structure).used()
        width = grid.width(1, len(grid.rows))
        if sheet.visible and len(grid.rows) <= _MOST_ROWS and width <= _MOST_COLUMNS:
            across, down = _best_line(grid, names), _best_line(grid.turned(), names)
            turned = down[1] > across[1]
            column = down[0] if turned else across[0]
            seen = grid.turned() if turned else grid
            blank = raw.structure.uncalculated if raw.structure else frozenset()
            if column:
                found += _tables(AnnexSheet(seen, column, names, own_name, turned, blank))
    return tuple(found)


def _best_line(grid: Grid, names: UnitNames) -> tuple[int, int]:
    """The column that names most units, and how many."""
    counts: dict[int, set[str | None]] = {}
    for row in range(1, len(grid.rows) + 1):
        for column, value in enumerate(grid.rows[row - 1], start=1):
            if isinstance(value, str) and (unit := names.find(value).unit):
                counts.setdefault(column, set()).add(unit.code)
    best = max(counts, key=lambda column: (len(counts[column]), -column), default=0)
    return best, len(counts.get(best, ()))


def _tables(sheet: AnnexSheet) -> Iterator[Matrix]:
    """The tables of a sheet, one below the other."""
    rows = [row for row in range(1, len(sheet.grid.rows) + 1) if sheet.named(row).units]
    for group, end in _split(sheet, rows):
        first = _first_line(sheet, group[0])
        top, bottom = _heading_rows(sheet, first)
        headings = tuple(_headings(sheet, top, bottom, range(first, group[-1] + 1)))
        lines = tuple(_lines(sheet, headings, first, group[-1], end))
        yield Matrix(sheet.grid.name, tuple(_title(sheet, top)), headings, lines, sheet.turned)


def _split(sheet: AnnexSheet, rows: Sequence[int]) -> Iterator[tuple[list[int], int]]:
    """The rows of units of each table, and the last row that may belong to it."""
    group: list[int] = []
    for row in rows:
        seen = {unit.code for each in group for unit in sheet.named(each).units}
        again = any(unit.code in seen for unit in sheet.named(row).units)
        if again and any(_may_be_heading(sheet, between) for between in range(group[-1] + 1, row)):
            yield group, row - 1
            group = []
        group.append(row)
    if group:
        yield group, len(sheet.grid.rows)


def _may_be_heading(sheet: AnnexSheet, row: int) -> bool:
    plain = not (sheet.has_figures(row) or sheet.is_area(row) or sheet.is_total(row))
    return plain and sheet.texts(row) >= 2


def _first_line(sheet: AnnexSheet, row: int) -> int:
    """The first line of the table: totals and areas may stand over the first unit."""
    while row > 1 and not sheet.is_number_line(row - 1):
        above = row - 1
        name = sheet.name(above)
        stated = sheet.has_figures(above) and name and not _UNIT_HEAD.fullmatch(fold(name))
        if not (sheet.is_total(above) or sheet.is_area(above) or stated):
            break
        row = above
    return row


def _heading_rows(sheet: AnnexSheet, first: int) -> tuple[int, int]:
    """The first and last row of the headings; the last before the first where there are none."""
    bottom = first - 1
    while bottom >= 1 and sheet.is_number_line(bottom):
        bottom -= 1
    top = bottom + 1
    for row in range(bottom, 0, -1):
        if not sheet.texts(row) or sheet.is_measure_line(row):
            break
        if _UNIT_HEAD.fullmatch(fold(sheet.grid.text(row, sheet.column))):
            top = sheet.grid.anchors.get((row, sheet.column), (row, 0))[0]
            break
        if sheet.texts(row) < 2:
            break
        top = row
    while top > 1 and sheet.texts(top - 1) >= 2 and not sheet.is_measure_line(top - 1):
        top -= 1
    return top, bottom


def _headings(sheet: AnnexSheet, top: int, bottom: int, lines: range) -> Iterator[Heading]:
    """The headings of the columns beside the units; of those without one, where values stand."""
    grid, texts = sheet.grid, _filled(sheet, top, bottom)
    for column in range(sheet.column + 1, grid.width(1, len(grid.rows)) + 1):
        parts: list[str] = []
        at = sheet.ref(bottom if bottom >= top else lines.start, column)
        for row in range(top, bottom + 1):
            text = texts.get((row, column), "")
            if text and text not in parts:
                parts.append(text)
                at = sheet.ref(*grid.anchors.get((row, column), (row, column)))
        if parts or any(not is_blank(grid.value(row, column)) for row in lines):
            yield Heading(tuple(parts), at, column)


def _filled(sheet: AnnexSheet, top: int, bottom: int) -> dict[tuple[int, int], str]:
    """The texts of the headings; where merges were lost, a group reaches as far to the right."""
    grid, found = sheet.grid, dict[tuple[int, int], str]()
    width = grid.width(1, len(grid.rows))
    merged = any(top <= row <= bottom for row, _ in grid.anchors)
    for row in range(top, bottom + 1):
        for column in range(sheet.column + 1, width + 1):
            text = grid.text(row, column)
            if not text and not merged and row < bottom and _goes_on(found, grid, row, column, top):
                text = found.get((row, column - 1), "")
            found[row, column] = text
    return found


def _goes_on(
    found: dict[tuple[int, int], str], grid: Grid, row: int, column: int, top: int
) -> bool:
    """Whether a blank heading belongs to the group at its left: nothing above parts them."""
    alike = all(
        found.get((above, column)) == found.get((above, column - 1)) for above in range(top, row)
    )
    return alike and bool(grid.text(row + 1, column))


def _lines(
    sheet: AnnexSheet, headings: Sequence[Heading], first: int, last: int, end: int
) -> Iterator[Line]:
    """The lines from the first to the last unit, and those that go on right below."""
    for row in range(first, end + 1):
        if not sheet.texts(row):
            if row > last:
                return
            continue
        if row > last and not (sheet.has_figures(row) and sheet.name(row)):
            return
        cells = tuple(_cell(sheet, row, heading.number) for heading in headings)
        kind, named = _kind(sheet, row), sheet.named(row)
        if kind is not LineKind.UNKNOWN or any(not is_blank(cell.value) for cell in cells):
            yield Line(kind, sheet.name(row), sheet.ref(row, sheet.column), cells, named)


def _cell(sheet: AnnexSheet, row: int, column: int) -> Cell:
    merged = (row, column) in sheet.grid.anchors
    at = sheet.ref(row, column)
    return Cell(sheet.grid.value(row, column), at, merged, at in sheet.uncalculated)


def _kind(sheet: AnnexSheet, row: int) -> LineKind:
    named = sheet.named(row)
    if named.unit is not None:
        return LineKind.UNIT
    if named.units:
        return LineKind.AMBIGUOUS
    if sheet.is_total(row):
        return LineKind.TOTAL
    return LineKind.AREA if sheet.is_area(row) else LineKind.UNKNOWN


def _title(sheet: AnnexSheet, top: int) -> Iterator[str]:
    """The texts above the table, once each; of a turned sheet they stand beside it."""
    above = (
        (row[: sheet.column - 1] for row in sheet.grid.rows)
        if sheet.turned
        else sheet.grid.rows[max(0, top - 1 - _TITLE_ROWS) : top - 1]
    )
    texts = (shown(value) for row in above for value in row if isinstance(value, str))
    yield from dict.fromkeys(text for text in texts if text)
