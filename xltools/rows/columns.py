"""What reading one sheet of the form needs, prepared once for all its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from functools import cache, cached_property
from typing import Any, Final

from xltools.cells import ItemSource, RowSource
from xltools.dataclass import dataclass
from xltools.form.base import FormField, Record, field_named, fields
from xltools.form.kinds import Kind, kind_of
from xltools.form.versions import Changes, changes_of, headings_of, sheet_today, steps_from
from xltools.rows.convert import (
    NEVER_PERCENT,
    PERCENT_UNITS,
    Converter,
    Unread,
    converter,
    is_blank,
    shown,
)
from xltools.rows.raw import RawValue
from xltools.rows.rows import RowProblem
from xltools.wording.text import fold

UNIT_FIELD: Final = "measure_unit"
"""The field that tells in what the numbers of its row are measured."""


@dataclass(frozen=True)
class FilledColumn:
    """A column that staff fill: its heading, how its cells are read, what it weighs.

    `counts` says whether a value here makes the row a record; a ready-typed code does not.
    """

    declared: FormField
    name: str
    header: str
    counts: bool
    needed: bool

    @cached_property
    def read(self) -> Converter:
        """What reads its cells, made for the first that is filled."""
        return converter(self.declared)

    @cached_property
    def may_be_percent(self) -> bool:
        """Whether its numbers may carry the sign %, where the unit of their row is per cent."""
        return kind_of(self.declared).kind is Kind.NUMBER and self.name not in NEVER_PERCENT


@dataclass(frozen=True)
class Columns:
    """All columns of one sheet; `headings` gives the field of a folded heading.

    Of an older version, `words` gives by field the word of today for a folded one, and `dropped`
    the folded headings that the form gave up.
    """

    record: type[Record]
    headings: Mapping[str, str]
    filled: Mapping[str, FilledColumn]
    has_unit: bool
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()

    def record_of(
        self, cells: Mapping[str, RawValue], source: RowSource | ItemSource
    ) -> tuple[Record, list[RowProblem]]:
        """The record of one row's cells by field, and what of them could not be read.

        The converters give the very types of the fields, which the record insists on.
        """
        values: dict[str, Any] = {}
        problems: list[RowProblem] = []
        for name, raw in cells.items():
            column = self.filled.get(name)
            if column is None or raw is None or (type(raw) is str and is_blank(raw)):
                continue
            if self.words and isinstance(raw, str):
                raw = self.words.get(name, {}).get(fold(raw), raw)  # noqa: PLW2901
            percent = isinstance(raw, str) and column.may_be_percent and self._percent(cells)
            value = column.read(raw, percent)
            if isinstance(value, Unread):
                problems.append(_problem(column, value, raw, source))
            else:
                values[name] = value
        return self.record(source=source, **values), problems

    def header(self, name: str) -> str:
        """The heading of a field, as the form has it today."""
        return field_named(self.record, name).column.header

    def makes_a_record(self, cells: Mapping[str, RawValue]) -> bool:
        """Whether staff filled anything in this row beyond what came ready-typed."""
        return any(not is_blank(cells[name]) for name in self._counting & cells.keys())

    @cached_property
    def _counting(self) -> frozenset[str]:
        return frozenset(name for name, column in self.filled.items() if column.counts)

    def _percent(self, cells: Mapping[str, RawValue]) -> bool:
        """Whether a number of this row may carry the sign %; yes where no column tells."""
        if not self.has_unit:
            return True
        unit = cells.get(UNIT_FIELD)
        return isinstance(unit, str) and fold(unit) in PERCENT_UNITS


@cache
def columns_of(record: type[Record], version: str = "") -> Columns:
    """The columns of a sheet as a version of the form had them, prepared at the first call.

    A version that is not known, or "", has those of today.
    """
    steps = steps_from(version)
    if steps:
        return _as_of(columns_of(record), version, changes_of(record.sheet.name, steps))
    headings: dict[str, str] = {}
    for each in fields(record):
        headings.setdefault(fold(each.column.header), each.name)
    filled = {column.name: column for column in _filled(record)}
    return Columns(record, headings, filled, UNIT_FIELD in filled)


def _as_of(columns: Columns, version: str, changes: Changes) -> Columns:
    """The columns with the headings and words of an older version; those of today are read too.

    A column that is newer than the version is not missed in its workbooks.
    """
    names = columns.headings
    old = {fold(before): names[fold(now)] for before, now in changes.headings.items()}
    headings = {**names, **old}
    had = {headings.get(fold(header)) for header in _headings_then(columns.record, version)}
    filled = {
        name: replace(column, needed=column.needed and name in had)
        for name, column in columns.filled.items()
    }
    words = {
        names[fold(header)]: {fold(before): now for before, now in changed.items()}
        for header, changed in changes.words.items()
    }
    dropped = frozenset(map(fold, changes.dropped))
    return replace(columns, headings=headings, filled=filled, words=words, dropped=dropped)


def _headings_then(record: type[Record], version: str) -> tuple[str, ...]:
    """The headings that the sheet had in an older version; none where it had no such sheet."""
    sheets = headings_of(version)
    names = {sheet_today(name, steps_from(version)): name for name in sheets}
    return sheets.get(names.get(record.sheet.name, ""), ())


def _filled(record: type[Record]) -> Iterator[FilledColumn]:
    sheet = record.sheet
    for each in fields(record):
        column = each.filled
        if column is None:
            continue
        ready = each.name == sheet.code_field or (column.hidden and column.prefilled)
        yield FilledColumn(
            declared=each,
            name=each.name,
            header=column.header,
            counts=sheet.filled_rows or not ready,
            needed=not column.above_commune,
        )


def _problem(
    column: FilledColumn, unread: Unread, raw: RawValue, source: RowSource | ItemSource
) -> RowProblem:
    return RowProblem(
        unread.trouble,
        source.cell(column.name),
        shown(raw),
        column.name,
        column.header,
        unread.expected,
        unread.likely,
    )
