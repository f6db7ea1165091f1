"""Copies of one plan, filled on different machines, become one: row by row, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import RECORDS
from xltools.form.base import Record, Shape
from xltools.plan.copies import Copy, Key, Line, copy_of, keyed, name_of
from xltools.plan.export import Typed
from xltools.plan.recoding import Recoded, recode
from xltools.rows.columns import columns_of


@dataclass(frozen=True, slots=True)
class Stated:
    """What one copy has in a cell, and where; "" is a blank, and `cell` None a row it lacks."""

    copy: str
    cell: CellRef | None
    value: Typed


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that copies fill differently: the value that was taken, and all others.

    `column` is the heading, or "" where one copy changed the row and another deleted it.
    """

    sheet: str
    row: str
    column: str
    kept: Stated
    others: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """A row of the common ancestor that copies deleted, and none changed."""

    sheet: str
    row: str
    copies: tuple[str, ...]


@dataclass(frozen=True)
class Merged:
    """The document of all copies together, and what a person should know of how it came about."""

    document: Mapping[str, Any]
    conflicts: tuple[Conflict, ...]
    recoded: tuple[Recoded, ...]
    removed: tuple[Removed, ...]


@dataclass
class _Notes:
    conflicts: list[Conflict] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)


@dataclass(frozen=True)
class _Row:
    """One row as each copy has it, with those that have the sheet but not the row."""

    record: type[Record]
    lines: tuple[tuple[str, Line], ...]
    base: Line | None
    without: tuple[str, ...]


def merge(copies: Sequence[Copy], base: Copy | None = None) -> Merged:
    """All copies in one; the first copy's value stands where they conflict.

    A cell filled in one copy and blank in the others is taken. With a common ancestor the side
    that changed wins, and a row that a copy deleted goes, unless another copy changed it; without
    one no row is ever removed. A sheet or column that a copy lacks says nothing.
    """
    recoded_copies, recoded = recode(copies, base)
    notes, document = _Notes(), dict[str, Any]()
    for record in RECORDS:
        if any(record in copy.sheets for copy in (*copies, *([base] if base else []))):
            lines = list(_merged_lines(record, recoded_copies, base, notes))
            items = record.sheet.shape is Shape.ITEMS
            document[record.sheet.name] = (lines or [{}])[0] if items else lines
    return Merged(document, tuple(notes.conflicts), tuple(recoded), tuple(notes.removed))


def _merged_lines(
    record: type[Record], copies: Sequence[Copy], base: Copy | None, notes: _Notes
) -> Iterator[dict[str, Typed]]:
    with_sheet = [copy for copy in copies if record in copy.sheets]
    tables = {i: keyed(record, copy.sheets[record]) for i, copy in enumerate(with_sheet)}
    ancestors = keyed(record, base.sheets.get(record, ())) if base else {}
    if not with_sheet:
        tables, with_sheet = {0: ancestors}, [base] if base else []
    clear = {i for i, table in tables.items() if not _hides_names(record, table.values())}
    for key in _order(ancestors, tables):
        row = _Row(
            record,
            tuple((with_sheet[i].name, table[key]) for i, table in tables.items() if key in table),
            ancestors.get(key),
            tuple(with_sheet[i].name for i, t in tables.items() if key not in t and i in clear),
        )
        if row.lines and not _is_removed(row, notes):
            yield _merged_cells(row, notes)


def _hides_names(record: type[Record], lines: Iterable[Line]) -> bool:
    """Whether a copy has rows whose names it does not tell: then no row is known to be missing."""
    return any(not line.silent.isdisjoint(record.sheet.key) for line in lines)


def _order(
    ancestors: Mapping[Key, Line], tables: Mapping[int, Mapping[Key, Line]]
) -> tuple[Key, ...]:
    """The rows as the first copy has them, then those that later copies added.

    A row of the ancestor that the first copy lacks goes where it was: behind the row before it.
    """
    keys = list(tables[0])
    for table in [t for i, t in tables.items() if i]:
        known, added = set(keys), [key for key in table if key not in ancestors]
        before: Key | None = None
        for key in table:
            if key in known or key in added:
                before = key if key in known else before
                continue
            keys.insert(keys.index(before) + 1 if before in keys and before else 0, key)
            before = key
        keys += [key for key in added if key not in known]
    return tuple(keys)


def _is_removed(row: _Row, notes: _Notes) -> bool:
    if row.base is None or not row.without:
        return False
    changed = [(name, line) for name, line in row.lines if _differs(line, row.base, row.record)]
    if not changed:
        sheet = row.record.sheet.name
        notes.removed.append(Removed(sheet, name_of(row.record, row.base), row.without))
        return True
    copy, line = changed[0]
    called = name_of(row.record, line)
    kept = Stated(copy, line.source.cell(next(iter(line.cells), "")), called)
    others = tuple(Stated(name, None, "") for name in row.without)
    notes.conflicts.append(Conflict(row.record.sheet.name, called, "", kept, others))
    return False


def _differs(line: Line, base: Line, record: type[Record]) -> bool:
    names = [name for name in columns_of(record).filled if name not in line.silent | base.silent]
    return any(line.get(name) != base.get(name) for name in names)


def _merged_cells(row: _Row, notes: _Notes) -> dict[str, Typed]:
    """The row's cells under their headings, without blanks."""
    cells: dict[str, Typed] = {}
    for name, column in columns_of(row.record).filled.items():
        stated = _candidates(row, name)
        if not stated:
            continue
        kept = stated[0]
        others = tuple(each for each in stated if each.value != kept.value)
        if others:
            called = name_of(row.record, row.lines[0][1])
            sheet = row.record.sheet.name
            notes.conflicts.append(Conflict(sheet, called, column.header, kept, others))
        if kept.value != "":
            cells[column.header] = kept.value
    return cells


def _candidates(row: _Row, name: str) -> list[Stated]:
    """The values that ask to be taken: those changed since the ancestor, or those filled."""
    stated = [
        Stated(copy, line.source.cell(name), line.get(name))
        for copy, line in row.lines
        if name not in line.silent
    ]
    if row.base is None or name in row.base.silent:
        return [each for each in stated if each.value != ""]
    old = row.base.get(name)
    if old != "" and not stated:
        return [Stated("", None, old)]
    changed = [each for each in stated if each.value != old]
    return changed or stated[:1]


__all__ = ["Conflict", "Copy", "Merged", "Recoded", "Removed", "Stated", "copy_of", "merge"]
