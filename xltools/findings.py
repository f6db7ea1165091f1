"""What is wrong with a plan: one located problem, as values. `wording` says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from xltools.cells import CellRef


class Severity(StrEnum):
    """How much a finding weighs; only errors stop a submission."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem of a plan, at the cell that has to be corrected.

    `values` fill the sentence of `code`; `value` is what was found in the cell, as a reader
    would see it; `row_key` names the row when rows move (the record's code, or "").
    """

    code: str
    severity: Severity
    cell: CellRef
    value: str = ""
    related: tuple[CellRef, ...] = ()
    row_key: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
