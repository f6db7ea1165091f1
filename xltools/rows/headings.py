"""The line of headings of a table: where it is, what stands in it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from xltools.cells import CellRef
from xltools.rows.columns import Columns
from xltools.rows.convert import is_blank, shown
from xltools.rows.identity import Mark
from xltools.rows.raw import RawSheet, RawValue
from xltools.rows.rows import RowProblem, Trouble
from xltools.wording.text import fold

HEADING_ROWS: Final = 30
"""A heading is looked for in so many rows from the top, and lower only where they hold few."""

LOWEST_HEADING: Final = 2_000
"""No heading is looked for below this row."""


def heading_row(columns: Columns, rows: Sequence[Sequence[RawValue]]) -> int | None:
    """The index of the row that holds the most headings of the form.

    It is one near the top, unless those hold less than half of the headings.
    """
    best, most = None, 0
    for index, row in enumerate(rows[:LOWEST_HEADING]):
        if index == HEADING_ROWS and 2 * most >= len(columns.filled):
            break
        known = {columns.headings.get(fold(v)) for v in row if isinstance(v, str) and v} - {None}
        if len(known) > most:
            best, most = index, len(known)
        if most == len(columns.headings):
            break
    return best


def read_headings(
    columns: Columns,
    sheet: RawSheet,
    heading: int,
    places: dict[str, int],
    marks: Sequence[Mark] = (),
) -> list[RowProblem]:
    """Fill in where each field stands, and give what is wrong with the line of headings.

    `marks` tell the headings that the workbook was written with.
    """
    problems: list[RowProblem] = []
    row = sheet.rows[heading]
    unknown: dict[int, str] = {}
    for column, raw in enumerate(row, start=1):
        if is_blank(raw):
            continue
        header = shown(raw)
        name = columns.headings.get(fold(header))
        if name is None:
            unknown[column] = header
        elif name in places:
            cell = CellRef(sheet.name, heading + 1, column)
            problems.append(RowProblem(Trouble.HEADING_TWICE, cell, header, name, header))
        else:
            places[name] = column
    renamed = _renamed(columns, marks, places, unknown)
    for column, header in unknown.items():
        cell = CellRef(sheet.name, heading + 1, column)
        if fold(header) not in columns.dropped or _holds(sheet, cell):
            problems.append(_unknown(columns, cell, header, renamed.get(column, "")))
    told = frozenset(renamed.values())
    first = CellRef(sheet.name, heading + 1, 1)
    problems += (each for each in missing(columns, places, first) if each.field not in told)
    problems += _gone(columns, marks, places, first, told)
    return problems


def missing(columns: Columns, places: Mapping[str, int], cell: CellRef) -> Iterator[RowProblem]:
    """The headings that staff need and nobody finds."""
    for name, column in columns.filled.items():
        if column.needed and name not in places:
            yield RowProblem(Trouble.HEADING_MISSING, cell, "", name, column.header)


def _holds(sheet: RawSheet, heading: CellRef) -> bool:
    """Whether anything stands under a heading."""
    below = (row for row in sheet.rows[heading.row :] if len(row) >= heading.column)
    return any(not is_blank(row[heading.column - 1]) for row in below)


def _unknown(columns: Columns, cell: CellRef, header: str, name: str) -> RowProblem:
    """A heading that the form does not have: typed over one of its own, given up, or foreign."""
    if name:
        return RowProblem(Trouble.HEADING_RENAMED, cell, header, name, columns.header(name))
    if fold(header) in columns.dropped:
        return RowProblem(Trouble.HEADING_DROPPED, cell, header, header=header)
    return RowProblem(Trouble.UNKNOWN_HEADING, cell, header, header=header)


def _renamed(
    columns: Columns,
    marks: Sequence[Mark],
    places: Mapping[str, int],
    unknown: Mapping[int, str],
) -> dict[int, str]:
    """By their columns, the fields over whose headings others were typed.

    A foreign heading stands for a lost one that was written between the same neighbours; where
    columns were moved it is not known, and nothing is said.
    """
    written = [columns.headings.get(fold(mark.header)) for mark in marks]
    at = {column: name for name, column in places.items()}
    found: dict[int, str] = {}
    for index, name in enumerate(written):
        if name is None or name in places:
            continue
        before = written[index - 1] if index else None
        after = written[index + 1] if index + 1 < len(written) else None
        for column in unknown.keys() - found.keys():
            beside = (before, at.get(column - 1)), (after, at.get(column + 1))
            if all(was is None or was == now for was, now in beside) and (before or after):
                found[column] = name
                break
    return found


def _gone(
    columns: Columns,
    marks: Sequence[Mark],
    places: Mapping[str, int],
    cell: CellRef,
    told: frozenset[str],
) -> Iterator[RowProblem]:
    """The calculated columns that the workbook was written with and lacks now."""
    for mark in marks:
        name = columns.headings.get(fold(mark.header))
        if name and name not in columns.filled and name not in places and name not in told:
            yield RowProblem(Trouble.HEADING_GONE, cell, "", name, columns.header(name))
