"""A submission as a few bytes, for another process, another machine or a later run.

JSON and no pickle: what comes back from a file or over a network is data and can run nothing.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from sys import intern
from typing import Any, Final, cast

from xltools.cells import CellRef, ItemSource, RowSource, shared
from xltools.form import RECORD_OF_SHEET, GeneralInfo
from xltools.form.base import Record, types_of
from xltools.plan import Plan
from xltools.rollup.submission import Submission
from xltools.rows.rows import RowProblem, Trouble

_FASTEST: Final = 1

Write = Callable[[Any], Any]
Read = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Packed:
    """A submission: what is known of its file, and `body`, which follows from the file's bytes."""

    file_name: str
    digest: str
    received: datetime
    body: bytes


class NotPacked(Exception):  # noqa: N818 - no fault of a command: the file is simply read again
    """The bytes are no submission that this version has packed."""


def packed(submission: Submission) -> Packed:
    """A submission in few bytes."""
    plan = submission.plan
    content = {
        "old_form": submission.old_form,
        "sheets": {
            sheet.sheet.name: _packed_sheet(sheet, records) if records else None
            for sheet, records in plan.records.items()
        },
        "problems": [_packed_problem(each) for each in submission.problems],
    }
    body = zlib.compress(json.dumps(content, ensure_ascii=False).encode("utf-8"), _FASTEST)
    return Packed(submission.file_name, submission.digest, submission.received, body)


def unpacked(of: Packed) -> Submission:
    """The submission again. Raises NotPacked."""
    try:
        content = json.loads(zlib.decompress(of.body))
        records = {
            (record := RECORD_OF_SHEET[name]): () if sheet is None else _sheet(record, sheet)
            for name, sheet in content["sheets"].items()
        }
        problems = tuple(_problem(each) for each in content["problems"])
        [info] = cast("tuple[GeneralInfo, ...]", records[GeneralInfo])
        plan = Plan(info, records)
        return Submission(of.file_name, of.digest, plan, of.received, problems, content["old_form"])
    except (zlib.error, ValueError, LookupError, TypeError, ArithmeticError) as error:
        raise NotPacked from error


def _packed_sheet(sheet: type[Record], records: tuple[Record, ...]) -> dict[str, Any]:
    """The rows of a sheet column by column; each row begins with its number on the sheet."""
    given = [each.given() for each in records]
    names = [name for name in _kinds(sheet) if any(name in row for row in given)]
    kinds = [_kinds(sheet)[name].write for name in names]
    source = records[0].source
    rows = [
        [each.source.row]
        + [
            None if (value := row.get(name)) is None else write(value)
            for name, write in zip(names, kinds, strict=True)
        ]
        for each, row in zip(records, given, strict=True)
    ]
    if isinstance(source, ItemSource):
        place: dict[str, Any] = {"column": source.column, "places": dict(source.rows)}
    else:
        place = {"places": dict(source.columns)}
    return {"on": source.sheet, **place, "names": names, "rows": rows}


def _sheet(sheet: type[Record], content: Mapping[str, Any]) -> tuple[Record, ...]:
    on, places, names = content["on"], shared(content["places"]), content["names"]
    reads = [(name, _kinds(sheet)[name].read) for name in names]
    records = []
    for number, *cells in content["rows"]:
        values = {
            name: cell if read is None else read(cell)
            for (name, read), cell in zip(reads, cells, strict=True)
            if cell is not None
        }
        if "column" in content:
            source: RowSource | ItemSource = ItemSource(on, content["column"], places)
        else:
            source = RowSource(on, number, places)
        records.append(sheet.restored(source, values))
    return tuple(records)


def _packed_problem(problem: RowProblem) -> list[Any]:
    cell = problem.cell
    told = (problem.found, problem.field, problem.header, problem.expected, problem.likely)
    return [problem.trouble.name, cell.sheet, cell.row, cell.column, *told]


def _problem(content: list[Any]) -> RowProblem:
    trouble, sheet, row, column, *told = content
    return RowProblem(Trouble[trouble], CellRef(sheet, row, column), *told)


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
        return _Kind(str, kind)
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
