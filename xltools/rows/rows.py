"""Rows that were understood: records, and what could not be read of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form.base import Record, field_named
from xltools.rows.identity import Identity
from xltools.rows.live_counts import LiveCount
from xltools.rows.raw import RawValue


class Trouble(Enum):
    """Why a cell or heading could not be read; `checks` turns each into a finding."""

    WRONG_KIND = "the cell holds another kind of value"
    AMBIGUOUS_NUMBER = "comma and point could mean either"
    NOT_WHOLE = "a count with a fraction"
    NEGATIVE = "a count below zero"
    TOO_FINE = "money below one đồng"
    NOT_IN_LIST = "a word that the list does not offer"
    ERROR_VALUE = "an error value of the spreadsheet"
    HEADING_MISSING = "a column of the form is missing"
    HEADING_TWICE = "two columns carry one heading"
    SHEET_MISSING = "a sheet of the form is missing"
    UNKNOWN_HEADING = "a heading that the form does not know"
    HEADING_RENAMED = "a heading of the form was typed over with another"
    HEADING_GONE = "a calculated column that the workbook was written with is gone"
    HEADING_DROPPED = "a heading that an older version of the form had"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One cell or heading that could not be read; `field` is its name in code, or ""."""

    trouble: Trouble
    cell: CellRef
    found: str
    field: str = ""
    header: str = ""
    expected: str = ""
    likely: str = ""


@dataclass(frozen=True)
class SheetRows:
    """What was read of one sheet; its records stand in the order of the rows.

    `worked_out` gives what the calculated columns hold, by the rows of records that hold a value;
    `outside` what stands on the sheet outside its table.
    """

    record: type[Record]
    records: tuple[Record, ...]
    problems: tuple[RowProblem, ...] = ()
    header_row: int = 0
    columns: Mapping[str, int] = field(default_factory=dict)
    worked_out: Mapping[str, Mapping[int, RawValue]] = field(default_factory=dict)
    outside: Mapping[CellRef, str] = field(default_factory=dict)

    def header(self, name: str) -> str:
        """The heading of a field, as the form has it today."""
        return field_named(self.record, name).column.header


@dataclass(frozen=True)
class Rows:
    """What was read of a workbook, sheet by sheet, and what it calls itself.

    `part` are the sheets of a part; () for a whole workbook, and for one that only says it is a
    part but has more sheets. `live_counts` are what its sheet Kiểm tra counts, line by line;
    `as_typed` the texts before they were cleaned, of cells whose letters are worth a look.
    """

    sheets: Mapping[type[Record], SheetRows]
    problems: tuple[RowProblem, ...] = ()
    unknown_sheets: tuple[str, ...] = ()
    form_version: str = ""
    identity: Identity = field(default_factory=Identity)
    part: tuple[str, ...] = ()
    live_counts: Mapping[str, LiveCount] = field(default_factory=dict)
    as_typed: Mapping[CellRef, str] = field(default_factory=dict)

    @property
    def all_problems(self) -> tuple[RowProblem, ...]:
        """Problems of the workbook and of all its sheets, in order."""
        return self.problems + tuple(p for s in self.sheets.values() for p in s.problems)
