"""Texts as they were typed, of cells whose letters may be other than they seem.

Reading cleans every text, so what its letters were before is kept for those few alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from xltools.cells import CellRef, Source
from xltools.rows.raw import RawSheet, RawValue
from xltools.wording.letters import worth_a_look


def typed_texts(sheets: Iterable[RawSheet]) -> dict[CellRef, str]:
    """The texts of these sheets that are worth a look, headings included."""
    return {
        CellRef(sheet.name, number, column): value
        for sheet in sheets
        for number, row in enumerate(sheet.rows, start=1)
        if any(row)
        for column, value in enumerate(row, start=1)
        if value and isinstance(value, str) and worth_a_look(value)
    }


def typed_in_row(cells: Mapping[str, RawValue], source: Source) -> dict[CellRef, str]:
    """The texts of one row, by their fields, that are worth a look."""
    return {
        source.cell(name): value
        for name, value in cells.items()
        if isinstance(value, str) and worth_a_look(value)
    }
