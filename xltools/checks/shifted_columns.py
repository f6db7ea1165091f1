"""Columns that were pasted beside their place: their values are those of another column.

A cell that does not fit its column is told by other rules; when many of a column fit another one
of the sheet, the columns were moved, and that is told once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from xltools.cells import RowSource
from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form.base import Choices, FormField, Shape, fields
from xltools.form.kinds import Kind, kind_of
from xltools.plan.choices import offered
from xltools.rows.columns import columns_of
from xltools.rows.convert import Unread
from xltools.rows.rows import SheetRows, Trouble
from xltools.wording.messages import sheets as messages
from xltools.wording.text import fold

LEAST: Final = 3
"""So many values have to be out of place, and half of what the column holds."""

_MISFITS: Final = (Trouble.WRONG_KIND, Trouble.NOT_IN_LIST)
_NUMBERS: Final = frozenset({Kind.COUNT, Kind.NUMBER, Kind.MONEY})
_TELLING: Final = frozenset({Kind.WORD, Kind.DATE, Kind.MOMENT, *_NUMBERS})

Lists = dict[Choices, frozenset[str]]


def columns_hold_values_of_their_own(case: Case) -> Iterator[Finding]:
    """No column is full of values that only another column of its sheet can hold."""
    lists: Lists = {}
    for read in case.rows.sheets.values():
        if read.record.sheet.shape is Shape.ITEMS or len(read.records) < LEAST:
            continue
        unread = _unread(read)
        for field in (each for each in fields(read.record) if each.filled is not None):
            wrong = unread.get(field.name) or _not_offered(case, read, field, lists)
            if len(wrong) < LEAST or 2 * len(wrong) < _filled(read, field):
                continue
            place = _where_they_belong(case, read, field, list(wrong.values()), lists)
            if place is not None:
                yield _told(read, field, place, wrong)


def _told(read: SheetRows, field: FormField, place: FormField, wrong: Mapping[int, str]) -> Finding:
    cells = {each.source.row: each.cell(field.name) for each in read.records}
    first, *others = sorted(wrong)
    return messages.SHIFTED.at(
        cells[first],
        wrong[first],
        related=tuple(cells[row] for row in others),
        header=field.column.header,
        belongs=place.column.header,
        count=len(wrong),
    )


def _unread(read: SheetRows) -> dict[str, dict[int, str]]:
    """What could not be read of each column, by row."""
    found: dict[str, dict[int, str]] = {}
    for problem in read.problems:
        if problem.field and problem.trouble in _MISFITS:
            found.setdefault(problem.field, {})[problem.cell.row] = problem.found
    return found


def _places(read: SheetRows) -> Mapping[str, int]:
    """The column of each field of a table that has rows."""
    source = read.records[0].source
    return source.columns if isinstance(source, RowSource) else {}


def _filled(read: SheetRows, field: FormField) -> int:
    """How many rows hold something in a column that can be read."""
    return sum(1 for each in read.records if getattr(each, field.name, None))


def _not_offered(case: Case, read: SheetRows, field: FormField, lists: Lists) -> dict[int, str]:
    """The texts of a column with a list that are not on it, by row."""
    if field.filled is None or field.filled.choices is None or field.name not in _places(read):
        return {}
    values = {each.source.row: getattr(each, field.name) for each in read.records}
    if len(values) - list(values.values()).count(None) < LEAST:
        return {}
    words = _words(case, field, lists)
    odd = {text for text in set(values.values()) if words and text and fold(text) not in words}
    return {row: text for row, text in values.items() if text in odd}


def _words(case: Case, field: FormField, lists: Lists) -> frozenset[str]:
    """The folded words that a text column offers; none where it offers nothing."""
    column = field.filled
    if column is None or column.choices is None or kind_of(field).kind is not Kind.TEXT:
        return frozenset()
    if column.choices not in lists:
        lists[column.choices] = frozenset(map(fold, offered(column.choices, case.scope)))
    return lists[column.choices]


def _where_they_belong(
    case: Case, read: SheetRows, field: FormField, texts: list[str], lists: Lists
) -> FormField | None:
    """The nearest column of the sheet that all these values fit, left before right."""
    places = _places(read)
    here = places.get(field.name, 0)
    others = [
        each
        for each in fields(read.record)
        if each.filled is not None and each.name in places and each.name != field.name
    ]
    others.sort(key=lambda each: (abs(places[each.name] - here), places[each.name]))
    for each in others:
        beside = abs(places[each.name] - here) == 1
        kind = kind_of(each)
        told = kind.kind in _TELLING and (beside or kind.kind not in _NUMBERS)
        if told and kind != kind_of(field):
            reads = columns_of(read.record).filled[each.name].read
            if not any(isinstance(reads(text, False), Unread) for text in texts):
                return each
        elif (words := _words(case, each, lists)) and all(fold(text) in words for text in texts):
            return each
    return None
