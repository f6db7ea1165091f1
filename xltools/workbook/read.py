"""A saved workbook as values: every sheet, every cell where it stands, and what lies behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from xltools.errors import XltoolsError
from xltools.form import IDENTITY
from xltools.rows.limits import Limits
from xltools.rows.looks import as_seen
from xltools.rows.raw import RawSheet, RawValue, RawWorkbook
from xltools.workbook.guards import WORKBOOK_PART, Package, open_package
from xltools.workbook.linked import filtered_sheets, linked_files
from xltools.workbook.scan import custom_properties, scan, scan_values, structure_of
from xltools.workbook.sheet_scan import SheetScan
from xltools.workbook.stored_archive import Part, stored

_UNREAD: Final = ("docprops/", "xl/drawings/", "xl/charts/", "xl/media/", "customxml/")

_NEEDED: Final = (
    "[Content_Types].xml",
    "_rels/.rels",
    WORKBOOK_PART,
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
)
"""What calamine reads besides sheets."""

Grid = list[list[RawValue]]
Rows = Sequence[Sequence[RawValue]]


def read_workbook(path: Path, limits: Limits = Limits()) -> RawWorkbook:  # noqa: B008 - frozen
    """All sheets of a workbook, with their `Structure`; numbers are floats, blanks None or "".

    An error cell holds its word ("#DIV/0!"), a formula that was never calculated is blank, and a
    number shown as a percentage, or a day of which the cell shows only a part, is the text that is
    seen ("3,36%", "01/2024", "31/5"). Raises XltoolsError "file.…".
    """
    return read_package(open_package(path, limits))


def read_package(package: Package) -> RawWorkbook:
    """The same of a workbook that was opened."""
    scans = scan(package)
    parts = [each for each in package.parts() if not each.name.lower().startswith(_UNREAD)]
    sheets = _sheets(package, parts, {seen.name: seen for seen in scans})
    structure = structure_of(scans, filtered_sheets(package, scans), linked_files(package))
    return RawWorkbook(sheets, structure)


def read_sheets(package: Package, wanted: Callable[[str], bool]) -> RawWorkbook:
    """The values of the sheets wanted, as `read_workbook` gives them, in a fraction of its time.

    The other sheets are named and have no rows, and their parts are not looked into; `structure`
    is None. Raises XltoolsError "file.…".
    """
    scans = scan_values(package, lambda name: name == IDENTITY.name or wanted(name))
    needed = [found for place in _NEEDED if (found := package.find(place)) is not None]
    parts = [*needed, *(part for part, _ in scans)]
    seen = {each.name: each for _, each in scans}
    sheets = _sheets(package, parts, seen, seen.__contains__)
    if not seen.keys() <= sheets.keys():
        raise XltoolsError("file.damaged", file=package.path)
    return RawWorkbook(sheets)


def _sheets(
    package: Package,
    parts: Iterable[Part],
    scans: Mapping[str, SheetScan],
    wanted: Callable[[str], bool] = lambda _: True,
) -> dict[str, RawSheet]:
    """All sheets by name, with the values of those wanted; calamine sees these parts alone."""
    sheets: dict[str, RawSheet] = {}
    try:
        with CalamineWorkbook.from_filelike(BytesIO(stored(parts))) as book:
            for place, meta in enumerate(book.sheets_metadata):
                package.check_time()
                visible = meta.visible is SheetVisibleEnum.Visible
                rows: Rows = []
                if meta.typ is SheetTypeEnum.WorkSheet and wanted(meta.name):
                    sheet = book.get_sheet_by_index(place)
                    rows = sheet.to_python(skip_empty_area=False)
                    rows = _as_seen(rows, scans.get(meta.name))
                sheets[meta.name] = RawSheet(meta.name, tuple(map(tuple, rows)), visible)
    except (CalamineError, OSError, ValueError, KeyError) as error:
        raise XltoolsError("file.damaged", file=package.path) from error
    properties = {} if IDENTITY.name in sheets else custom_properties(package)
    if properties:
        sheets[IDENTITY.name] = RawSheet(IDENTITY.name, tuple(properties.items()), visible=False)
    return sheets


def _as_seen(rows: Rows, seen: SheetScan | None) -> Rows:
    """The cells with error words, what they show, and blanks for formulas without a value."""
    if seen is None or not (seen.uncalculated or seen.errors or seen.looks):
        return rows
    grid = [list(row) for row in rows]
    for cell in seen.uncalculated:
        _put(grid, cell.row, cell.column, None)
    for cell, word in seen.errors.items():
        _put(grid, cell.row, cell.column, word)
    for cell, look in seen.looks:
        value = _get(grid, cell.row, cell.column)
        _put(grid, cell.row, cell.column, as_seen(look, value))
    return grid


def _get(grid: Grid, row: int, column: int) -> RawValue:
    within = row <= len(grid) and column <= len(grid[row - 1])
    return grid[row - 1][column - 1] if within else None


def _put(grid: Grid, row: int, column: int, value: RawValue) -> None:
    while len(grid) < row:
        grid.append([])
    line = grid[row - 1]
    line += [None] * (column - len(line))
    line[column - 1] = value
