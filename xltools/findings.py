"""What is wrong with a plan: one located problem, as values. `wording` says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from xltools.cells import CellRef
from xltools.dataclass import dataclass


class Severity(StrEnum):
    """How much a finding weighs; only errors stop a submission."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Moves:
    """What a wrong cell moves in the roll-up: households, and whole đồng."""

    households: int = 0
    dong: int = 0


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a finding stands, as a person wrote it on the sheet Giải trình."""

    reason: str
    by: str
    on: date | None
    cell: CellRef


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem of a plan, at the cell that has to be corrected.

    `values` fill the sentence of `code`; `value` is what was found in the cell, as a reader
    would see it; `row_key` names the row when rows move (the record's code, or "").
    `moves` and `explained` are added once all rules have run.
    """

    code: str
    severity: Severity
    cell: CellRef
    value: str = ""
    related: tuple[CellRef, ...] = ()
    row_key: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    moves: Moves = Moves()
    explained: Explanation | None = None
