"""A table saved as CSV into a document: headings as staff see them, values as they type them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import PurePath
from typing import Any, Final

from xltools.errors import XltoolsError
from xltools.form import RECORDS
from xltools.form.base import Record, Shape
from xltools.form.layout import ITEM_HEADERS
from xltools.rows.columns import columns_of
from xltools.rows.convert import is_blank
from xltools.wording.text import clean, fold, without_marks

_DELIMITERS: Final = ";,\t"
_ITEM, _VALUE = (fold(header) for header in ITEM_HEADERS[:2])


def csv_document(text: str, name: str) -> dict[str, Any]:
    """The document of one sheet, named by a first line "# Chỉ tiêu" or else by the file's name.

    Values are commas, semicolons or tabs apart; blank cells, blank lines and columns that the form
    calculates are passed over. Raises XltoolsError "prefill.csv-sheet" or "prefill.csv-line".
    """
    lines = text.lstrip("\ufeff").splitlines(keepends=True)
    skipped = 0
    titled = _title(lines[0]) if lines else ""
    if titled:
        skipped, lines = 1, lines[1:]
    record = _record(titled or PurePath(name).stem, name)
    grid = list(_grid(record, "".join(lines), name, skipped))
    if not grid:
        raise XltoolsError("prefill.csv-line", file=name, line=skipped + 1)
    if record.sheet.shape is Shape.ITEMS:
        return {record.sheet.name: _items(grid, name)}
    return {record.sheet.name: list(_rows(record, grid, name))}


def _title(line: str) -> str:
    """The sheet that a line "# Chỉ tiêu" names; a spreadsheet may have put it in quotes."""
    bare = clean(line.strip().strip(_DELIMITERS).strip('"'))
    return bare.lstrip("#").strip() if bare.startswith("#") else ""


def _record(title: str, file: str) -> type[Record]:
    for record in RECORDS:
        name = record.sheet.name
        if fold(title) == fold(name) or _plain(title) == _plain(name):
            return record
    known = ", ".join(record.sheet.name for record in RECORDS)
    raise XltoolsError("prefill.csv-sheet", file=file, known=known)


def _plain(name: str) -> str:
    """A name of a sheet as people write names of files: "chi-tieu", "Chi tieu"."""
    letters = (c if c.isalnum() else " " for c in without_marks(name).lower())
    return " ".join("".join(letters).split())


Line = tuple[int, list[str]]


def _grid(record: type[Record], text: str, file: str, skipped: int) -> Iterator[Line]:
    """The cells of each filled line with its number in the file."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(record, text), strict=True)
    try:
        for cells in reader:
            if not all(map(is_blank, cells)):
                yield reader.line_num + skipped, cells
    except csv.Error as error:
        line = reader.line_num + skipped
        raise XltoolsError("prefill.csv-line", file=file, line=line) from error


def _delimiter(record: type[Record], text: str) -> str:
    """The mark under which most headings of the first line are known."""
    known = {*columns_of(record).headings, _ITEM, _VALUE}
    first = next((line for line in text.splitlines() if not is_blank(line)), "")

    def found(mark: str) -> int:
        return sum(fold(cell) in known for cell in next(csv.reader([first], delimiter=mark), []))

    return max(_DELIMITERS, key=lambda mark: (found(mark), first.count(mark)))


def _items(grid: list[Line], file: str) -> dict[str, str]:
    """Names under "Mục" and values under "Giá trị", wherever these stand."""
    line, heads = grid[0][0], [fold(cell) for cell in grid[0][1]]
    if _ITEM not in heads or _VALUE not in heads:
        raise XltoolsError("prefill.csv-line", file=file, line=line)
    item, value = heads.index(_ITEM), heads.index(_VALUE)
    return {
        clean(cells[item]): cells[value]
        for _, cells in grid[1:]
        if len(cells) > max(item, value) and not is_blank(cells[value])
    }


def _rows(record: type[Record], grid: list[Line], file: str) -> Iterator[dict[str, str]]:
    columns = columns_of(record)
    first_line, heads = grid[0]
    named = [fold(head) for head in heads if not is_blank(head)]
    if len(set(named)) < len(named):
        raise XltoolsError("prefill.csv-line", file=file, line=first_line)
    for line, cells in grid[1:]:
        row: dict[str, str] = {}
        for place, cell in enumerate(cells):
            if is_blank(cell):
                continue
            head = heads[place] if place < len(heads) else ""
            if is_blank(head):
                raise XltoolsError("prefill.csv-line", file=file, line=line)
            field = columns.headings.get(fold(head))
            if field is None:
                row[clean(head)] = cell
            elif field in columns.filled:
                row[columns.filled[field].header] = cell
        if row:
            yield row
