"""A workbook as values: what a door hands over before anything is understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from xltools.cells import CellRef

RawValue = str | int | float | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class RawSheet:
    """All values of one sheet; `rows[0][0]` is A1, a blank is None or "", rows may be short."""

    name: str
    rows: tuple[tuple[RawValue, ...], ...]
    visible: bool = True


@dataclass(frozen=True, slots=True)
class Structure:
    """What stands behind the values, as far as the door can see it.

    `formulas` have their text as stored, without "="; areas are a first and a last cell, and
    `drop_downs` those whose cells offer a list. `legacy_fonts` are those of cells with
    text that show TCVN3 or VNI.
    """

    formulas: Mapping[CellRef, str] = field(default_factory=dict)
    uncalculated: frozenset[CellRef] = frozenset()
    errors: Mapping[CellRef, str] = field(default_factory=dict)
    merged: tuple[tuple[CellRef, CellRef], ...] = ()
    hidden_rows: Mapping[str, frozenset[int]] = field(default_factory=dict)
    drop_downs: tuple[tuple[CellRef, CellRef], ...] = ()
    legacy_fonts: Mapping[CellRef, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RawWorkbook:
    """The sheets in order, by the name that stands on the tab; `structure` None if unseen."""

    sheets: Mapping[str, RawSheet]
    structure: Structure | None = None
