"""One thing a user can be told about a plan: its code, its weight and its sentences."""

from __future__ import annotations

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Text:
    """What is wrong and how to put it right, in one language; `str.format` fills both."""

    text: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence under its frozen code.

    `source` says where the rule comes from: a law, a circular, or the plan in which the
    mistake was seen (S000-24 is a line of the list of slips).
    """

    code: str
    severity: Severity
    vi: Text
    en: Text
    source: str

    def at(
        self,
        cell: CellRef,
        value: str = "",
        *,
        related: tuple[CellRef, ...] = (),
        row_key: str = "",
        **values: object,
    ) -> Finding:
        """The finding that says this of one cell; `values` fill the sentence."""
        return Finding(self.code, self.severity, cell, value, related, row_key, values)
