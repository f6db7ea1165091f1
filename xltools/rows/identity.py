"""What a workbook says of itself on its very hidden sheet: hints, never trusted.

The sheet holds a key and its value a row; then, for each sheet of records, one row of marks: its
headings as written, each with a digest of its formula and whether a list is offered there; then
one row of digests of the texts that the form wrote beside the records. Whatever cannot be read is
left out. The writer and the reader share this module, so that both mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from typing import Final
from zlib import crc32

from xltools.dataclass import dataclass
from xltools.form import IDENTITY, RECORD_OF_SHEET
from xltools.patterns import late_pattern
from xltools.rows.raw import RawValue, RawWorkbook
from xltools.wording.text import clean, fold

MARKS: Final = "marks"
TEXTS: Final = "texts"
PART: Final = "part"
WHOLE: Final = "whole"

_MARK: Final = late_pattern(r"(?P<header>.+)\|(?P<formula>[0-9a-f]{8})?\|(?P<offers>x?)", re.DOTALL)
_DIGEST: Final = late_pattern(r"[0-9a-f]{8}")
_KEYS_END: Final = 2
_SEPARATOR: Final = ";"


@dataclass(frozen=True, slots=True)
class Mark:
    """One column as it was written: heading, digest of its formula or "", whether a list is there.

    An item of a sheet of items counts as a column.
    """

    header: str
    formula: str = ""
    offers_list: bool = False

    def __str__(self) -> str:
        return f"{self.header}|{self.formula}|{'x' if self.offers_list else ''}"


@dataclass(frozen=True)
class Identity:
    """The keys and values, and what the fingerprint tells of each sheet by its folded name.

    `part` are the names of the sheets of a part, empty for a whole workbook; `damaged` tells that
    some of the fingerprint was there and could not be read.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)
    texts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    damaged: bool = False

    @property
    def part(self) -> tuple[str, ...]:
        """The sheets of a part that the form has; () for a whole workbook."""
        if self.values.get("made_as") != PART:
            return ()
        names = (name.strip() for name in self.values.get("part_sheets", "").split(_SEPARATOR))
        return tuple(name for name in names if name in RECORD_OF_SHEET)

    def wrote(self, sheet: str, text: str) -> bool:
        """Whether the form itself put this text on that sheet, as far as is known."""
        return digest(text) in self.texts.get(fold(sheet), ())


def digest(text: str) -> str:
    """Eight letters that another text hardly has; case and spaces do not count."""
    return f"{crc32(fold(text).encode('utf-8')):08x}"


def formula_digest(text: str) -> str:
    """The digest of a formula, as every program stores it: no "=", no spaces."""
    return f"{crc32(''.join(text.removeprefix('=').split()).encode('utf-8')):08x}"


def identity_values(part: Iterable[str] | None) -> dict[str, str]:
    """What the identity says of a whole workbook (None), or of a part with these sheets."""
    if part is None:
        return {"made_as": WHOLE}
    return {"made_as": PART, "part_sheets": _SEPARATOR.join(part)}


def marks_row(sheet: str, marks: Sequence[Mark]) -> tuple[str, ...]:
    """The row of the hidden sheet that tells the columns of a sheet."""
    return (MARKS, sheet, *map(str, marks))


def texts_row(sheet: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The row of the hidden sheet that tells the form's own texts of a sheet."""
    return (TEXTS, sheet, " ".join(sorted({digest(text) for text in texts})))


def read_identity(raw: RawWorkbook) -> Identity:
    """What the workbook says of itself; of what is garbled, only that there is something."""
    sheet = raw.sheets.get(IDENTITY.name)
    values: dict[str, str] = {}
    marks: dict[str, tuple[Mark, ...]] = {}
    texts: dict[str, frozenset[str]] = {}
    damaged = False
    for row in sheet.rows if sheet else ():
        said = _said(row)
        damaged |= said.damaged
        if said.key == MARKS:
            marks[said.about] = said.marks
        elif said.key == TEXTS:
            texts |= {} if said.damaged else {said.about: said.texts}
        elif said.key:
            values[said.key] = said.value
    return Identity(values, marks, texts, damaged)


@dataclass(frozen=True, slots=True)
class _Said:
    """What one row says: of a sheet, by its folded name, or a value under its key."""

    key: str = ""
    value: str = ""
    about: str = ""
    marks: tuple[Mark, ...] = ()
    texts: frozenset[str] = frozenset()
    damaged: bool = False


@lru_cache(maxsize=512)
def _said(row: tuple[RawValue, ...]) -> _Said:
    """One row, understood; workbooks of one template share almost all of theirs."""
    key, *cells = _texts(row)
    if not cells:
        return _Said()
    if key == MARKS:
        read = [_mark(cell) for cell in cells[1:]]
        known = tuple(mark for mark in read if mark is not None)
        return _Said(key, about=fold(cells[0]), marks=known, damaged=None in read)
    if key == TEXTS and len(cells) >= _KEYS_END:
        digests = cells[1].split()
        damaged = not all(map(_DIGEST.fullmatch, digests))
        return _Said(key, about=fold(cells[0]), texts=frozenset(digests), damaged=damaged)
    return _Said(key, cells[0]) if key != TEXTS else _Said("", cells[0])


def _texts(row: Sequence[RawValue]) -> list[str]:
    """The cells of a row as text, without blank ones at its end; one "" for a blank row."""
    cells = ["" if value is None else _plainly(value) for value in row]
    while len(cells) > 1 and not cells[-1]:
        cells.pop()
    return cells or [""]


def _mark(cell: str) -> Mark | None:
    found = _MARK.fullmatch(cell)
    if found is None:
        return None
    return Mark(found["header"], found["formula"] or "", bool(found["offers"]))


def _plainly(value: RawValue) -> str:
    if isinstance(value, str):
        return clean(value)
    return f"{value:.15g}" if isinstance(value, float) else str(value)
