"""What people did to the sheets: nothing is out of sight, merged, far away or in another file.

All of it is seen in the saved file alone: where it is not known, nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, pairwise
from typing import Final

from xltools.cells import CellRef, ItemSource
from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form import GeneralInfo
from xltools.form.base import Record, Shape, blank, fields
from xltools.patterns import late_pattern
from xltools.rows.rows import SheetRows
from xltools.wording.messages import sheets as messages

FAR: Final = 100
"""Rows with so many blank ones above them do not belong to the table above."""

MANY_BLANK: Final = 1_000
"""So many blank rows make a file slow."""

_SHOWN: Final = 6
_MOST: Final = 1_000  # covered cells of a sheet are told of; merged areas of a bad file overlap
_LINK: Final = late_pattern(r"\[([^\[\]]+)\][\w.]*!|'[^'\[\]]*\[([^\[\]]+)\][^'\[\]]*'!")

Area = tuple[CellRef, CellRef]


def no_filled_row_is_out_of_sight(case: Case) -> Iterator[Finding]:
    """Whoever looks at a sheet sees every row that counts."""
    if case.structure is None or not case.structure.hidden_rows:
        return
    for read in case.rows.sheets.values():
        cells = _by_row(read)
        sheet = next(iter(cells.values())).sheet if cells else ""
        hidden = [cells[n] for n in sorted(case.structure.hidden_rows.get(sheet, ())) if n in cells]
        if hidden:
            filtered = sheet in case.structure.filtered
            message = messages.ROWS_FILTERED if filtered else messages.ROWS_HIDDEN
            yield message.at(
                hidden[0],
                related=tuple(hidden[1:]),
                sheet=sheet,
                count=len(hidden),
                rows=_runs([cell.row for cell in hidden]),
            )


def no_filled_column_is_out_of_sight(case: Case) -> Iterator[Finding]:
    """Whoever looks at a sheet sees every column that somebody filled."""
    if case.structure is None or not case.structure.hidden_columns:
        return
    for read in case.rows.sheets.values():
        if not read.records or read.record.sheet.shape is Shape.ITEMS:
            continue
        runs = case.structure.hidden_columns.get(read.records[0].source.sheet, ())
        for field in fields(read.record) if runs else ():
            place, column = read.columns.get(field.name, 0), field.filled
            if column is None or column.hidden or column.above_commune:
                continue
            if not any(first <= place <= last for first, last in runs):
                continue
            given = [each for each in read.records if not blank(getattr(each, field.name))]
            cells = [each.cell(field.name) for each in given]
            if cells:
                yield messages.COLUMN_HIDDEN.at(
                    cells[0], related=tuple(cells[1:]), header=column.header, count=len(cells)
                )


def no_input_cells_are_merged(case: Case) -> Iterator[Finding]:
    """Every cell of a table stands for itself: what a merged area covers is lost."""
    by_sheet: dict[str, list[Area]] = {}
    for area in case.structure.merged if case.structure is not None else ():
        by_sheet.setdefault(area[0].sheet, []).append(area)
    for read in case.rows.sheets.values() if by_sheet else ():
        sheet = read.records[0].source.sheet if read.records else ""
        inside = _input_places(read) if sheet in by_sheet else {}
        covered = list(islice(_covered(by_sheet.get(sheet, ()), inside), _MOST)) if inside else []
        if covered:
            areas = tuple(dict.fromkeys(area for area, _ in covered))
            shown = [f"{first.address}:{last.address}" for first, last in areas]
            yield messages.MERGED.at(
                areas[0][0],
                related=tuple(cell for _, cell in covered),
                sheet=sheet,
                areas=_few(shown),
                count=len(covered),
            )


def nothing_stands_outside_the_tables(case: Case) -> Iterator[Finding]:
    """Whatever is written on a sheet stands in its table."""
    for read in case.rows.sheets.values():
        if read.outside:
            first, *others = read.outside
            yield messages.OUTSIDE.at(
                first,
                read.outside[first],
                related=tuple(others),
                sheet=first.sheet,
                count=len(read.outside),
                first=first.address,
            )


def rows_stand_together(case: Case) -> Iterator[Finding]:
    """No row of a table stands far below the rest of it."""
    for read in case.rows.sheets.values():
        if read.record.sheet.shape is Shape.ITEMS:
            continue
        for above, below in pairwise(read.records):
            gap = below.source.row - above.source.row - 1
            if gap >= FAR:
                cell = CellRef(below.source.sheet, below.source.row, _first_filled(read, below))
                yield messages.FAR_BELOW.at(
                    cell, row_key=below.row_key, row=below.source.row, count=gap
                )


def sheets_end_where_their_values_end(case: Case) -> Iterator[Finding]:
    """No sheet carries thousands of blank rows."""
    for sheet, count in case.structure.blank_rows.items() if case.structure is not None else ():
        if count >= MANY_BLANK:
            yield messages.BLANK_ROWS.at(CellRef(sheet, 1, 1), sheet=sheet, count=count)


def figures_come_from_this_file(case: Case) -> Iterator[Finding]:
    """No formula takes its value from another file, and no link to one is left."""
    files = case.structure.linked_files if case.structure is not None else ()
    if not files or case.structure is None:
        return
    cells: dict[str, list[CellRef]] = {file: [] for file in files}
    for cell, formula in sorted(case.structure.formulas.items()):
        for file in {_file(found, files) for found in _LINK.finditer(formula)}:
            cells.setdefault(file, []).append(cell)
    for file, using in cells.items():
        if using:
            yield messages.OTHER_FILE.at(
                using[0], related=tuple(using[1:]), file=file, count=len(using)
            )
        else:
            yield messages.LINK_LEFT.at(case.first_cell(GeneralInfo, "unit_name"), file=file)


def _runs(rows: list[int]) -> str:
    """Numbers of rows, neighbours together: "8, 10-14"."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    shown = [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    return _few(shown)


def _few(shown: list[str]) -> str:
    """The first of many, and a sign that there are more."""
    return ", ".join((*shown[:_SHOWN], "…") if len(shown) > _SHOWN else shown)


def _file(found: re.Match[str], files: tuple[str, ...]) -> str:
    """The file that a formula means, by its number or by its name."""
    said = found[1] or found[2]
    number = int(said) if said.isdecimal() else 0
    return files[number - 1] if 0 < number <= len(files) else said


def _by_row(read: SheetRows) -> Mapping[int, CellRef]:
    """The first filled cell of each row that holds a record or a filled item."""
    if read.record.sheet.shape is Shape.ITEMS:
        [info] = read.records
        if not isinstance(info.source, ItemSource):
            return {}
        given = (name for name in info.source.rows if not blank(getattr(info, name, None)))
        return {info.source.rows[name]: info.cell(name) for name in given}
    return {
        each.source.row: CellRef(each.source.sheet, each.source.row, _first_filled(read, each))
        for each in read.records
    }


def _first_filled(read: SheetRows, record: Record) -> int:
    """The first column of a row that somebody filled."""
    filled = (each.name for each in fields(read.record) if each.filled is not None)
    places = (read.columns[n] for n in filled if n in read.columns and getattr(record, n))
    return min(places, default=1)


def _input_places(read: SheetRows) -> Mapping[int, frozenset[int]]:
    """The columns of a sheet that are read, by row."""
    names = {field.name for field in fields(read.record) if field.filled is not None}
    if read.record.sheet.shape is Shape.ITEMS:
        cells = [read.records[0].cell(name) for name in read.columns if name in names]
        return {cell.row: frozenset({cell.column}) for cell in cells}
    columns = frozenset(place for name, place in read.columns.items() if name in names)
    return dict.fromkeys((each.source.row for each in read.records), columns)


def _covered(
    areas: Iterable[Area], inside: Mapping[int, frozenset[int]]
) -> Iterator[tuple[Area, CellRef]]:
    """The input cells that merged areas cover: all of each but its first cell."""
    rows = sorted(inside)
    for first, last in areas:
        for row in rows[bisect_left(rows, first.row) : bisect_right(rows, last.row)]:
            for column in sorted(inside[row]):
                within = first.column <= column <= last.column
                if within and (row, column) != (first.row, first.column):
                    yield (first, last), CellRef(first.sheet, row, column)
