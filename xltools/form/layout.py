"""Where things stand on every sheet of the form; the writer lays them out so.

The reader does not rely on it: it finds columns by their headings, because staff move them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from xltools.cells import ItemSource, RowSource
from xltools.form.base import Record, Shape, fields

TITLE_ROW: Final = 1
INTRO_ROW: Final = 2
GROUP_ROW: Final = 3
NUMBER_ROW: Final = 4
HEADER_ROW: Final = 5
FIRST_ROW: Final = 6
FIRST_COLUMN: Final = 1
ITEM_COLUMN: Final = 1
VALUE_COLUMN: Final = 2
HELP_COLUMN: Final = 3

SIGNATURE_ROWS: Final = 6
"""Rows of the block to sign by, under a table; the first begins with `book.PREPARED_BY`."""

ITEM_HEADERS: Final = ("Mục", "Giá trị", "Hướng dẫn")
"""The three headings of a sheet of items."""


def place(record: type[Record], index: int) -> RowSource | ItemSource:
    """Where the record number `index`, counted from 0, is written; items ignore the index."""
    if record.sheet.shape is Shape.ITEMS:
        return ItemSource(record.sheet.name, VALUE_COLUMN, _numbered(record, FIRST_ROW))
    return RowSource(record.sheet.name, FIRST_ROW + index, _numbered(record, FIRST_COLUMN))


@cache
def _numbered(record: type[Record], first: int) -> Mapping[str, int]:
    """The fields with the numbers of their columns or rows; one mapping for all records."""
    return {field.name: number for number, field in enumerate(fields(record), start=first)}
