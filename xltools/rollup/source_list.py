"""Nguồn số liệu beyond what a sheet should hold: the full list in a file beside the workbook.

The workbook then keeps a line for each file, one for each unit and sheet, and one that names the
list with its digest. The list is UTF-8 CSV in a gzip without name or time: same lines, same bytes.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from xltools.errors import XltoolsError
from xltools.form import SourceLine
from xltools.form.base import FormField, fields
from xltools.form.layout import place
from xltools.rollup.csv_text import as_text, typed_text
from xltools.rollup.numbering import at_their_places
from xltools.wording.rollup_list import LISTED_BESIDE, LISTED_ROWS

MOST_LINES: Final = 100_000
"""How many lines the sheet holds; staff still scroll and search through as many."""

SUFFIX: Final = ".nguon.csv.gz"
_MOST_BYTES: Final = 2_000_000_000
_ANY_SYSTEM: Final = b"\xff"
"""Byte 9 of a gzip names the system it was made on; this one names none."""

_FIELDS: Final = tuple(each for each in fields(SourceLine) if each.filled)


def list_beside(workbook: Path) -> Path:
    """Where the full list of a workbook lies: tong-hop.xlsx, tong-hop.nguon.csv.gz."""
    return workbook.with_name(workbook.stem + SUFFIX)


def packed(lines: Iterable[SourceLine]) -> bytes:
    """The list as it is written beside the workbook, a heading and a line a row."""
    written = io.BytesIO()
    with (
        gzip.GzipFile("", "wb", 6, written, mtime=0) as into,
        io.TextIOWrapper(into, "utf-8", newline="") as text,
    ):
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(each.column.header for each in _FIELDS)
        for line in lines:
            writer.writerow(as_text(getattr(line, each.name)) for each in _FIELDS)
    content = written.getvalue()
    return content[:9] + _ANY_SYSTEM + content[10:]


def shortened(lines: Sequence[SourceLine], list_name: str, content: bytes) -> tuple[Any, ...]:
    """What the workbook holds in place of the full list that lies beside it."""
    digest = hashlib.sha256(content).hexdigest()
    named = _line(file_name=list_name, digest=digest, state=LISTED_BESIDE)
    files: list[SourceLine] = []
    counts: Counter[tuple[str | None, str | None, str | None, str | None]] = Counter()
    for line in lines:
        if line.at_sheet:
            counts[line.unit_code, line.unit_name, line.file_name, line.at_sheet] += 1
        else:
            files.append(line)
    return at_their_places(SourceLine, [named, *files, *_by_unit_and_sheet(counts, list_name)])


def full_list(lines: Sequence[SourceLine], workbook: Path) -> tuple[SourceLine, ...]:
    """All lines: those of the workbook, or of the list beside it.

    Raises XltoolsError "trace.list-missing" when the list is not beside the workbook,
    "trace.list-changed" when it is not the one that was written with it.
    """
    named = next((line for line in lines if line.state == LISTED_BESIDE), None)
    if named is None:
        return tuple(lines)
    path = workbook.parent / Path(named.file_name or "").name
    try:
        content = path.read_bytes()
    except OSError as error:
        raise XltoolsError("trace.list-missing", file=workbook, list=named.file_name) from error
    if hashlib.sha256(content).hexdigest() != named.digest:
        raise XltoolsError("trace.list-changed", file=workbook, list=named.file_name)
    return tuple(_unpacked(content, path))


def _by_unit_and_sheet(
    counts: Mapping[tuple[str | None, str | None, str | None, str | None], int], list_name: str
) -> Iterator[SourceLine]:
    for (code, name, file, sheet), count in counts.items():
        remark = LISTED_ROWS.format(count=count, list=list_name)
        yield _line(unit_code=code, unit_name=name, file_name=file, at_sheet=sheet, remarks=remark)


def _line(**values: Any) -> SourceLine:
    return SourceLine(**values, source=place(SourceLine, 0))


def _unpacked(content: bytes, path: Path) -> Iterator[SourceLine]:
    try:
        with gzip.open(io.BytesIO(content)) as packed_list:
            text = packed_list.read(_MOST_BYTES).decode("utf-8")
        rows = csv.reader(io.StringIO(text, newline=""))
        places = _places(next(rows, []))
        for number, row in enumerate(rows):
            values = {each.name: _value(each, row[i]) for each, i in places}
            yield SourceLine(**values, source=place(SourceLine, number))
    except (OSError, EOFError, zlib.error, csv.Error, IndexError, ValueError) as error:
        raise XltoolsError("file.damaged", file=path) from error


def _places(headings: Sequence[str]) -> list[tuple[FormField, int]]:
    return [(each, headings.index(each.column.header)) for each in _FIELDS]


def _value(each: FormField, text: str) -> Any:
    if not text:
        return None
    return int(text) if each.type == int | None else typed_text(text)
