"""A saved workbook as values: every sheet, every cell where it stands, and what lies behind it."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_STORED, ZipFile

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from xltools.errors import XltoolsError
from xltools.form import IDENTITY
from xltools.rows.raw import RawSheet, RawValue, RawWorkbook
from xltools.workbook.guards import Limits, Package, open_package
from xltools.workbook.linked import filtered_sheets, linked_files
from xltools.workbook.looks import as_seen
from xltools.workbook.scan import custom_properties, scan, structure_of
from xltools.workbook.sheet_scan import SheetScan

_UNREAD: Final = ("docprops/", "xl/drawings/", "xl/charts/", "xl/media/", "customxml/")

Grid = list[list[RawValue]]


def read_workbook(path: Path, limits: Limits = Limits()) -> RawWorkbook:  # noqa: B008 - frozen
    """All sheets of a workbook, with their `Structure`; numbers are floats, blanks None or "".

    An error cell holds its word ("#DIV/0!"), a formula that was never calculated is blank, and a
    number shown as a percentage, or a day of which the cell shows only a part, is the text that is
    seen ("3,36%", "01/2024", "31/5"). Raises XltoolsError "file.…".
    """
    package = open_package(path, limits)
    scans = scan(package)
    sheets = _sheets(package, {seen.name: seen for seen in scans})
    properties = {} if IDENTITY.name in sheets else custom_properties(package)
    if properties:
        sheets[IDENTITY.name] = RawSheet(IDENTITY.name, tuple(properties.items()), visible=False)
    structure = structure_of(scans, filtered_sheets(package, scans), linked_files(package))
    return RawWorkbook(sheets, structure)


def _sheets(package: Package, scans: Mapping[str, SheetScan]) -> dict[str, RawSheet]:
    sheets: dict[str, RawSheet] = {}
    try:
        with CalamineWorkbook.from_filelike(_repacked(package)) as book:
            for place, meta in enumerate(book.sheets_metadata):
                package.check_time()
                visible = meta.visible is SheetVisibleEnum.Visible
                grid: Grid = []
                if meta.typ is SheetTypeEnum.WorkSheet:
                    sheet = book.get_sheet_by_index(place)
                    grid = [list(row) for row in sheet.to_python(skip_empty_area=False)]
                    _put_what_is_seen(grid, scans.get(meta.name))
                rows = tuple(map(tuple, grid))
                sheets[meta.name] = RawSheet(meta.name, rows, visible)
    except (CalamineError, OSError, ValueError, KeyError) as error:
        raise XltoolsError("file.damaged", file=package.path) from error
    return sheets


def _put_what_is_seen(grid: Grid, seen: SheetScan | None) -> None:
    """Put error words, what cells show, and blanks for formulas without a value into the cells."""
    if seen is None:
        return
    for cell in seen.uncalculated:
        _put(grid, cell.row, cell.column, None)
    for cell, word in seen.errors.items():
        _put(grid, cell.row, cell.column, word)
    for cell, look in seen.looks:
        value = _get(grid, cell.row, cell.column)
        _put(grid, cell.row, cell.column, as_seen(look, value))


def _get(grid: Grid, row: int, column: int) -> RawValue:
    within = row <= len(grid) and column <= len(grid[row - 1])
    return grid[row - 1][column - 1] if within else None


def _put(grid: Grid, row: int, column: int, value: RawValue) -> None:
    while len(grid) < row:
        grid.append([])
    line = grid[row - 1]
    line += [None] * (column - len(line))
    line[column - 1] = value


def _repacked(package: Package) -> BytesIO:
    """The checked parts as an archive of their own: calamine sees nothing else of the file."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_STORED) as archive:
        for name, part in package.parts():
            if not name.lower().startswith(_UNREAD):
                archive.writestr(name, part)
    content.seek(0)
    return content
