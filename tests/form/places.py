"""Where the facts of a plan are held: a list of cells, and the document that they make."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from xltools.form import RECORD_OF_SHEET
from xltools.form.base import Column, FormField, Record, Shape, field_named, fields
from xltools.form.kinds import Kind, kind_of

DATA = Path(__file__).resolve().parents[1] / "data"
BLANK = "(trống)"
SENTENCE = "…"
"""Stands for a sentence of the plan: the list tells where it is held, not how it reads."""


@dataclass(frozen=True)
class Place:
    """One cell that holds a fact, or why it needs none; `row_key` begins with the row's key."""

    fact: str
    sheet: str
    row_key: str
    heading: str
    value: str
    reason: str

    @property
    def record(self) -> type[Record]:
        """The sheet's class. Raises KeyError for a sheet that the form lacks."""
        return RECORD_OF_SHEET[self.sheet]

    @property
    def field(self) -> FormField:
        """The column. Raises StopIteration for a heading that staff cannot fill."""
        return next(f for f in fields(self.record) if f.filled and f.column.header == self.heading)

    @property
    def column(self) -> Column:
        """What staff see of the column."""
        column = self.field.filled
        assert column is not None
        return column

    @property
    def words(self) -> tuple[str, ...]:
        """The codes of a cell that takes several; of every other cell its value."""
        if self.value in ("", BLANK):
            return ()
        if kind_of(self.field).kind is Kind.CODES:
            return tuple(word.strip() for word in self.value.split(";"))
        return (self.value,)


@cache
def places(plan: str) -> tuple[Place, ...]:
    """All places of a plan, "003" or "004"."""
    with (DATA / f"facts-{plan}-places.csv").open(encoding="utf-8", newline="") as file:
        return tuple(Place(**row) for row in csv.DictReader(file))


def cells(plan: str) -> Iterator[Place]:
    """The places that are cells."""
    return (place for place in places(plan) if place.sheet)


def cell_value(place: Place) -> str:
    """What the cell would hold with this fact alone."""
    return "" if place.value == BLANK else place.value or SENTENCE


def claims(plan: str) -> dict[tuple[str, str, str], list[str]]:
    """For each cell (sheet, row, heading) what the facts and the row's key put into it."""
    claimed: dict[tuple[str, str, str], list[str]] = {}
    for place in cells(plan):
        for heading, part in _key_cells(place):
            _claim(claimed, (place.sheet, place.row_key, heading), part)
        _claim(claimed, (place.sheet, place.row_key, place.heading), place.value)
    return claimed


def takes_several(sheet: str, heading: str) -> bool:
    """Whether several facts may share a cell: a sentence, a list of codes, a line of names."""
    record = RECORD_OF_SHEET[sheet]
    field = next(f for f in fields(record) if f.column.header == heading)
    assert field.filled is not None
    return field.filled.long or kind_of(field).kind is Kind.CODES or heading == "Nội dung in"


def document_of(plan: str) -> dict[str, object]:
    """The document that all places of a plan make together."""
    rows: dict[str, dict[str, dict[str, str]]] = {}
    for (sheet, row_key, heading), values in claims(plan).items():
        said = "; ".join(value for value in values if value != BLANK) or (
            "" if BLANK in values else SENTENCE
        )
        rows.setdefault(sheet, {}).setdefault(row_key, {})[heading] = said
    return {
        sheet: next(iter(by_key.values()))
        if RECORD_OF_SHEET[sheet].sheet.shape is Shape.ITEMS
        else list(by_key.values())
        for sheet, by_key in rows.items()
    }


def _claim(
    claimed: dict[tuple[str, str, str], list[str]], cell: tuple[str, str, str], value: str
) -> None:
    values = claimed.setdefault(cell, [])
    if value and value not in values:
        values.append(value)


def _key_cells(place: Place) -> Iterable[tuple[str, str]]:
    """The cells that the row's key tells: in "|CT05" the code, in "2|Trạm Y tế" two."""
    names = place.record.sheet.key
    parts = place.row_key.split("|") if place.row_key else []
    assert len(parts) <= len(names), place
    return [
        (field_named(place.record, name).column.header, part)
        for name, part in zip(names, parts, strict=False)
        if part
    ]
