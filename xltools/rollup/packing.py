"""A submission as a few bytes: for another process or machine, for a later run, and in memory.

What goes from one process to another holds all that is needed to read it. In memory, where there
may be ten thousand, submissions share what is alike, and a sheet is unpacked when it is asked for.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any, Final, cast

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import RECORD_OF_SHEET, GeneralInfo
from xltools.form.base import Record
from xltools.plan import Plan
from xltools.rollup.alike import Alike
from xltools.rollup.packed_lines import restored
from xltools.rollup.sheet_text import as_text, records_read, records_written
from xltools.rollup.submission import Submission
from xltools.rows.rows import RowProblem, Trouble

_FASTEST: Final = 1
_TEXTS: Final = Alike()
_AT_HAND: Final = 64
"""Sheets that stay unpacked, since what is asked for once is soon asked for again."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A submission: what is known of its file, and `body`, which follows from the file's bytes."""

    file_name: str
    digest: str
    received: datetime
    body: bytes


class NotPacked(Exception):  # noqa: N818 - no fault of a command: the file is simply read again
    """The bytes are no submission that this version has packed."""


class PackedRecords(Mapping[type[Record], tuple[Record, ...]]):
    """The records of a submission, each sheet unpacked when it is asked for.

    `sheets` are all that were read, by name; `filled` those with records, in the order in which
    `body` has them. The general information is always at hand.
    """

    __slots__ = ("_body", "_filled", "_info", "_sheets")

    def __init__(
        self, info: GeneralInfo, sheets: tuple[str, ...], filled: tuple[str, ...], body: bytes
    ) -> None:
        self._info, self._sheets, self._filled, self._body = info, sheets, filled, body

    def __getitem__(self, sheet: type[Record]) -> tuple[Record, ...]:
        name = sheet.sheet.name
        if sheet is GeneralInfo:
            return (self._info,)
        if name in self._filled:
            return _unpacked_sheet(self._body, self._filled.index(name), sheet)
        if name in self._sheets:
            return ()
        raise KeyError(sheet)

    def __iter__(self) -> Iterator[type[Record]]:
        return (RECORD_OF_SHEET[name] for name in self._sheets)

    def __len__(self) -> int:
        return len(self._sheets)


@lru_cache(maxsize=_AT_HAND)
def _unpacked_sheet(body: bytes, number: int, sheet: type[Record]) -> tuple[Record, ...]:
    return records_read(sheet, _TEXTS.text(body).split(b"\n")[number])


@lru_cache(maxsize=_AT_HAND)
def _one(names: tuple[str, ...]) -> tuple[str, ...]:
    """The one object of names that are alike."""
    return names


def packed(submission: Submission) -> Packed:
    """A submission in few bytes."""
    records = submission.plan.records
    filled = [sheet for sheet in records if records[sheet] and sheet is not GeneralInfo]
    head = {
        "old_form": submission.old_form,
        "problems": [_packed_problem(each) for each in submission.problems],
        "sheets": [sheet.sheet.name for sheet in records],
        "filled": [sheet.sheet.name for sheet in filled],
    }
    texts = [
        as_text(head),
        records_written(records[GeneralInfo]),
        *(records_written(records[sheet]) for sheet in filled),
        *(submission.lines.texts() if submission.lines else ()),
    ]
    body = zlib.compress(b"\n".join(texts), _FASTEST)
    return Packed(submission.file_name, submission.digest, submission.received, body)


def unpacked(of: Packed) -> Submission:
    """The submission again, its sheets still packed. Raises NotPacked."""
    try:
        first, general, *texts = zlib.decompress(of.body).split(b"\n")
        head = json.loads(first)
        sheets, filled = _one(tuple(head["sheets"])), _one(tuple(head["filled"]))
        rows, lines = texts[: len(filled)], texts[len(filled) :]
        [info] = cast("tuple[GeneralInfo]", records_read(GeneralInfo, general))
        return Submission(
            of.file_name,
            of.digest,
            Plan(info, PackedRecords(info, sheets, filled, _TEXTS.packed(b"\n".join(rows)))),
            of.received,
            tuple(_problem(each) for each in head["problems"]),
            head["old_form"],
            restored(lines) if lines else None,
        )
    except (zlib.error, ValueError, LookupError, TypeError, ArithmeticError) as error:
        raise NotPacked from error


def _packed_problem(problem: RowProblem) -> list[Any]:
    cell = problem.cell
    told = (problem.found, problem.field, problem.header, problem.expected, problem.likely)
    return [problem.trouble.name, cell.sheet, cell.row, cell.column, *told]


def _problem(content: list[Any]) -> RowProblem:
    trouble, sheet, row, column, *told = content
    return RowProblem(Trouble[trouble], CellRef(sheet, row, column), *told)
