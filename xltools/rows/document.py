"""Data without a workbook: sheets and headings as staff see them, values as they type them.

A document is `{"Thông tin chung": {"Tên đơn vị": …}, "Chỉ tiêu": [{"Mã": "CT01", …}, …], …}`: the
sheet of items is one object, a table a list of objects. What is wrong with its shape stops the
command; what is wrong with a value is a problem of its row, as in a workbook.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.form import FORM_VERSION, RECORDS
from xltools.form.base import Record, Shape, field_named
from xltools.form.layout import place
from xltools.rows.as_typed import typed_in_row
from xltools.rows.columns import Columns, columns_of
from xltools.rows.convert import is_blank
from xltools.rows.raw import RawValue
from xltools.rows.rows import RowProblem, Rows, SheetRows
from xltools.wording.text import fold

Document = Mapping[str, Any]

_RECORD_OF: Final = {fold(record.sheet.name): record for record in RECORDS}


def rows_of(document: object, name: str = "") -> Rows:
    """The records of a document, each at the place where a template has it.

    Raises XltoolsError "prefill.invalid", "prefill.unknown-sheet" or "prefill.unknown-heading";
    `name` is the file that they name.
    """
    given = _sheets(document, name)
    sheets: dict[type[Record], SheetRows] = {}
    typed: dict[CellRef, str] = {}
    for record in RECORDS:
        if record in given or record.sheet.shape is Shape.ITEMS:
            lines = [cells for _, cells in _lines(record, given.get(record, {}), name)]
            sheets[record] = _sheet_rows(columns_of(record), lines, typed)
    return Rows(sheets, form_version=FORM_VERSION, as_typed=typed)


def merge_documents(*documents: object) -> dict[str, Any]:
    """One document of several, later values before earlier ones; raises as `rows_of` does.

    A row takes the values of a later row with the same key; rows without a key, and a second row
    of one document with the same key, are added at the end. A later "" or null clears a cell.
    """
    merged: dict[type[Record], list[dict[str, RawValue]]] = {}
    for document in documents:
        for record, content in _sheets(document, "").items():
            lines = [cells for _, cells in _lines(record, content, "")]
            _merge_lines(record, merged.setdefault(record, []), lines)
    return {
        record.sheet.name: _written(record, merged[record])
        for record in RECORDS
        if record in merged
    }


def _sheets(document: object, name: str) -> dict[type[Record], Any]:
    """The content of each sheet by its record."""
    if not isinstance(document, Mapping):
        raise XltoolsError("prefill.invalid", file=name, where="", fault="not_an_object")
    sheets: dict[type[Record], Any] = {}
    for sheet, content in document.items():
        record = _RECORD_OF.get(fold(str(sheet)))
        if record is None:
            known = ", ".join(each.sheet.name for each in RECORDS)
            raise XltoolsError("prefill.unknown-sheet", file=name, sheet=str(sheet), known=known)
        sheets[record] = content
    return sheets


def _lines(
    record: type[Record], content: object, name: str
) -> Iterator[tuple[int, dict[str, RawValue]]]:
    """The cells of each row by field, with the row's number in the document from 1."""
    sheet = record.sheet.name
    items = record.sheet.shape is Shape.ITEMS
    if items and not isinstance(content, Mapping):
        raise XltoolsError("prefill.invalid", file=name, where=sheet, fault="not_an_object")
    if not items and not isinstance(content, list | tuple):
        raise XltoolsError("prefill.invalid", file=name, where=sheet, fault="not_a_list")
    rows: Any = [content] if items else content
    for number, row in enumerate(rows, start=1):
        where = sheet if items else f"{sheet}, {number}"
        if not isinstance(row, Mapping):
            raise XltoolsError("prefill.invalid", file=name, where=where, fault="not_an_object")
        yield number, _cells(columns_of(record), row, where, name)


def _cells(columns: Columns, row: Mapping[Any, Any], where: str, name: str) -> dict[str, RawValue]:
    cells: dict[str, RawValue] = {}
    for heading, value in row.items():
        field = columns.headings.get(fold(str(heading)))
        if field not in columns.filled:
            raise XltoolsError(
                "prefill.unknown-heading",
                file=name,
                sheet=columns.record.sheet.name,
                heading=str(heading),
                known=", ".join(column.header for column in columns.filled.values()),
            )
        if not isinstance(value, str | int | float | None):
            spot = f"{where}, {heading}"
            raise XltoolsError("prefill.invalid", file=name, where=spot, fault="string_type")
        cells[str(field)] = value
    return cells


def _sheet_rows(
    columns: Columns, lines: list[dict[str, RawValue]], typed: dict[CellRef, str]
) -> SheetRows:
    """The records of one sheet; `typed` is given their texts that are worth a look."""
    record, problems = columns.record, list[RowProblem]()
    records: list[Record] = []
    items = record.sheet.shape is Shape.ITEMS
    for cells in lines:
        if items or columns.makes_a_record(cells):
            source = place(record, len(records))
            made, faults = columns.record_of(cells, source)
            typed |= typed_in_row(cells, source)
            records.append(made)
            problems += faults
    return SheetRows(record, tuple(records), tuple(problems))


def _merge_lines(
    record: type[Record],
    merged: list[dict[str, RawValue]],
    lines: list[dict[str, RawValue]],
) -> None:
    """Put the rows of a later document over those of the earlier ones."""
    if record.sheet.shape is Shape.ITEMS:
        merged[:] = [{**(merged[0] if merged else {}), **lines[0]}]
        return
    earlier: dict[tuple[str, ...], dict[str, RawValue]] = {}
    for line in merged:
        earlier.setdefault(_key(record, line), line)
    for line in lines:
        key = _key(record, line)
        target = earlier.pop(key, None) if any(key) else None
        if target is None:
            merged.append(dict(line))
        else:
            target.update(line)


def _key(record: type[Record], line: Mapping[str, RawValue]) -> tuple[str, ...]:
    return tuple(_key_part(line.get(name)) for name in record.sheet.key)


def _key_part(value: RawValue) -> str:
    """A value for comparison: 1, 1.0 and "1" are one key."""
    if is_blank(value):
        return ""
    if isinstance(value, float) and value == int(value):
        return str(Decimal(int(value)))
    return fold(str(value))


def _written(record: type[Record], lines: list[dict[str, RawValue]]) -> object:
    """Rows under their headings again, without the blanks."""
    headers = {name: field_named(record, name).column.header for name in columns_of(record).filled}
    rows = [
        {headers[name]: value for name, value in line.items() if not is_blank(value)}
        for line in lines
    ]
    return rows[0] if record.sheet.shape is Shape.ITEMS else rows
