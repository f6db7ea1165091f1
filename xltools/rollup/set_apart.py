"""Texts that the parent typed beside lines that are no more: they go to Ngoài biểu mẫu."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xltools.form import OutsideLine
from xltools.form.base import Record
from xltools.plan.export import typed
from xltools.rollup.lines import made
from xltools.rollup.note import Note
from xltools.rollup.own_rows import typed_beside
from xltools.rollup.rolled_unit import SheetLines
from xltools.wording.rollup import LINE_GONE


def with_set_apart(earlier: Sequence[Record], sheets: Sequence[SheetLines]) -> tuple[Record, ...]:
    """The lines of Ngoài biểu mẫu: those of before, then one for each text without its line."""
    bereft = (record for sheet in sheets for record in sheet.bereft)
    return (*earlier, *(line for record in bereft for line in _lines(record)))


def _lines(record: Record) -> Iterator[Record]:
    for each in typed_beside(record):
        yield made(
            OutsideLine,
            {
                "from_sheet": record.sheet.name,
                "cell_address": record.cell(each.name).address,
                "content": str(typed(each, getattr(record, each.name))),
                "remarks": LINE_GONE.format(header=each.column.header, key=record.row_key),
            },
        )


def notes_of(sheets: Sequence[SheetLines]) -> Iterator[Note]:
    """One note a sheet: how many lines with texts are no more."""
    for sheet in sheets:
        if sheet.bereft:
            says = {"count": len(sheet.bereft), "sheet": sheet.sheet.sheet.name}
            yield Note("rollup.texts-set-apart", {**says, "outside": OutsideLine.sheet.name})
