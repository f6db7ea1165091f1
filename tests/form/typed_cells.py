"""How many cells of a workbook a clerk types: those that differ from what `new` gives."""

from __future__ import annotations

from typing import Any

from xltools.form import RECORD_OF_SHEET
from xltools.form.base import Shape, field_named
from xltools.plan.references import Context, resolve

Document = dict[str, Any]
Row = dict[str, Any]

ORIGIN = "Lấy từ"
"""A cell that says whether a sentence was changed: nobody has to type it."""


def typed_cells(given: Document, wanted: Document, context: Context) -> dict[str, int]:
    """Cells to type, clear, or rows to delete, by sheet, from what is given to what is wanted.

    A text that says the same once its references are filled in is the same; a row that is not
    wanted counts once. Rows belong together by their key, in a sheet of sentences by their place.
    """
    return {
        sheet: typed
        for sheet, rows in wanted.items()
        if (typed := _typed(sheet, given.get(sheet, []), rows, context))
    }


def _typed(sheet: str, given: Any, wanted: Any, context: Context) -> int:
    record = RECORD_OF_SHEET[sheet]
    if record.sheet.shape is Shape.ITEMS:
        return _differing(given or {}, wanted, context)
    keys = [
        field_named(record, name).column.header
        for name in record.sheet.key
        if name not in ("wording", "printed")
    ]
    before, after = _by_key(given, keys), _by_key(wanted, keys)
    unwanted = 0 if record.sheet.filled_rows else len(before.keys() - after.keys())
    return unwanted + sum(
        _differing(before.get(key, {}), row, context) for key, row in after.items()
    )


def _by_key(rows: list[Row], keys: list[str]) -> dict[tuple[str, ...], Row]:
    found: dict[tuple[str, ...], Row] = {}
    for row in rows:
        key = tuple(str(row.get(heading, "")) for heading in keys)
        place = sum(each[:-1] == key for each in found)
        found[*key, str(place)] = row
    return found


def _differing(before: Row, after: Row, context: Context) -> int:
    headings = (before.keys() | after.keys()) - {ORIGIN}
    return sum(
        _said(before.get(heading, ""), context) != _said(after.get(heading, ""), context)
        for heading in headings
    )


def _said(value: Any, context: Context) -> str:
    return resolve(str(value), context).text.removesuffix(".0")
