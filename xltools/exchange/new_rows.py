"""Rows added behind those that a sheet has, with the next free code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from xltools.cells import RowSource
from xltools.form.base import Record
from xltools.form.layout import place

R = TypeVar("R", bound=Record)


def new_row(record: type[R], before: Sequence[R], **values: Any) -> R:
    """A row behind all of `before`; no cell of it is one that they were read from."""
    last = max((row.source.row for row in before), default=0)
    there = place(record, 0)
    columns = getattr(there, "columns", {})
    row = max(there.row + len(before), last + 1)
    return record(source=RowSource(there.sheet, row, columns), **values)


def next_code(record: type[Record], rows: Iterable[Any]) -> str:
    """The code after the highest of a sheet: KP09."""
    ends = (re.search(r"\d+$", row.code or "") for row in rows)
    last = max((int(end[0]) for end in ends if end), default=0)
    return f"{record.sheet.code_prefix}{last + 1:02d}"
