"""Rows as JSON and back: the values of a sheet's fields, column by column.

JSON and no pickle: what comes back from a file or over a network is data and can run nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from sys import intern
from typing import Any, Final

from xltools.cells import ItemSource, RowSource, shared
from xltools.dataclass import dataclass
from xltools.form.base import Record, types_of

Write = Callable[[Any], Any]
Read = Callable[[Any], Any]


def as_text(content: Any) -> bytes:
    """One line of JSON."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def values_written(
    sheet: type[Record], rows: Iterable[Mapping[str, Any]]
) -> tuple[list[str], list[list[Any]]]:
    """The fields of which any row has a value, and what each row has of them; blank ones None."""
    given = list(rows)
    names = [name for name in _kinds(sheet) if any(row.get(name) is not None for row in given)]
    writes = [(name, _kinds(sheet)[name].write) for name in names]
    cells = [
        [None if (value := row.get(name)) is None else write(value) for name, write in writes]
        for row in given
    ]
    return names, cells


def values_read(
    sheet: type[Record], names: Sequence[str], rows: Iterable[Sequence[Any]]
) -> list[dict[str, Any]]:
    """The values of each row again, without its blank ones."""
    reads = [(name, _kinds(sheet)[name].read) for name in names]
    return [
        {
            name: cell if read is None else read(cell)
            for (name, read), cell in zip(reads, cells, strict=True)
            if cell is not None
        }
        for cells in rows
    ]


def records_written(records: Sequence[Record]) -> bytes:
    """The records of one sheet, each with its row."""
    names, cells = values_written(type(records[0]), (each.given() for each in records))
    source = records[0].source
    if isinstance(source, ItemSource):
        place: dict[str, Any] = {"column": source.column, "places": dict(source.rows)}
    else:
        place = {"places": dict(source.columns)}
    rows = [each.source.row for each in records]
    return as_text({"on": source.sheet, **place, "names": names, "at": rows, "rows": cells})


def records_read(sheet: type[Record], text: bytes) -> tuple[Record, ...]:
    """The records again."""
    content = json.loads(text)
    on, places = content["on"], shared(content["places"])
    found = values_read(sheet, content["names"], content["rows"])
    if "column" in content:
        item = ItemSource(on, content["column"], places)
        return tuple(sheet.restored(item, values) for values in found)
    return tuple(
        sheet.restored(RowSource(on, row, places), values)
        for row, values in zip(content["at"], found, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the values of a field are written as JSON and read again; None: as they are."""

    write: Write
    read: Read | None


@cache
def _kinds(sheet: type[Record]) -> Mapping[str, _Kind]:
    return {name: _kind_of(types) for name, types in types_of(sheet).items()}


def _kind_of(types: frozenset[type]) -> _Kind:
    """The one kind of value of a field; a field of several kinds cannot be packed."""
    [kind] = types - {type(None)}
    if issubclass(kind, StrEnum):
        return _Kind(str, {str(word): word for word in kind}.__getitem__)
    return _KINDS[kind]


def _as_is(value: Any) -> Any:
    return value


_PLAIN: Final = _Kind(_as_is, None)
_KINDS: Final[Mapping[type, _Kind]] = {
    str: _Kind(_as_is, intern),
    int: _PLAIN,
    bool: _PLAIN,
    Decimal: _Kind(str, Decimal),
    date: _Kind(date.isoformat, date.fromisoformat),
    tuple: _Kind(list, tuple),
}
