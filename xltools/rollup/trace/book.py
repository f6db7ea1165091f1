"""A workbook opened to trace its figures: what stands in a cell, and which rows it came from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import FORM_VERSION, RECORD_OF_SHEET, GeneralInfo, SourceLine
from xltools.form.base import FormField, Record, field_named
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.rollup.membership import COUNTED
from xltools.rollup.source_list import full_list
from xltools.rows.mend import mend
from xltools.rows.raw import RawValue, RawWorkbook
from xltools.rows.read import read_rows
from xltools.rows.rows import Rows
from xltools.wording.rollup import say_state
from xltools.wording.text import fold
from xltools.workbook.read import read_workbook

_COUNTED: Final = frozenset(say_state(state.value) for state in COUNTED)
_RECORDS = {fold(name): record for name, record in RECORD_OF_SHEET.items()}


@dataclass(frozen=True)
class Book:
    """One workbook of ours as values, rows and plan; `sources` are the lines of its roll-up."""

    path: Path
    raw: RawWorkbook
    rows: Rows
    plan: Plan
    sources: tuple[SourceLine, ...]

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.path.name

    @property
    def unit_name(self) -> str:
        """The unit whose workbook it is."""
        return self.plan.info.unit_name or ""

    def sheet_named(self, name: str) -> str:
        """A sheet as its tab has it, or "" when there is none of that name."""
        return next((each for each in self.raw.sheets if fold(each) == fold(name)), "")

    def record_of(self, sheet: str) -> type[Record] | None:
        """What the rows of a sheet are records of; None for a page or a foreign sheet."""
        record = _RECORDS.get(fold(sheet))
        return record if record in self.rows.sheets else None

    def line(self, sheet: str, row: int) -> Record | None:
        """The record of one row."""
        return self._by_row.get((fold(sheet), row))

    def field_at(self, sheet: str, column: int) -> FormField | None:
        """The column of the form that stands there, wherever staff moved it to."""
        record = self.record_of(sheet)
        if record is None or record is GeneralInfo:
            return None
        places = self.rows.sheets[record].columns
        name = next((name for name, place in places.items() if place == column), "")
        return field_named(record, name) if name else None

    def is_below_heading(self, cell: CellRef) -> bool:
        """Whether a cell stands in a blank row of a table, or under it."""
        record = self.record_of(cell.sheet)
        blank = self.stored(cell) in (None, "")
        return blank and record is not None and cell.row > self.rows.sheets[record].header_row

    def cell_of(self, record: Record, field: FormField) -> CellRef | None:
        """Where a field of a record stands; None when the sheet lacks that column."""
        places = self.rows.sheets[type(record)].columns
        column = places.get(field.name)
        return None if column is None else CellRef(record.source.sheet, record.source.row, column)

    def stored(self, cell: CellRef) -> RawValue:
        """What the cell holds, as the spreadsheet program left it."""
        return self.raw.value_at(cell)

    def rows_of(self, record: Record) -> tuple[SourceLine, ...]:
        """The rows that a line was rolled up from; () for a line that somebody typed.

        A line is known by its key: staff may have sorted the sheet or put a line between.
        """
        lines = self._by_key.get((record.source.sheet, record.row_key), ())
        here = tuple(line for line in lines if line.at_row == record.source.row)
        return here or tuple(lines)

    def digest_of(self, line: SourceLine) -> str:
        """The digest of the file that a row came from; "" when the list does not say.

        Files of several units often bear one name.
        """
        of_unit = self._digests.get((line.unit_code, line.unit_name, line.file_name))
        of_code = self._digests.get((line.unit_code, None, line.file_name))
        return of_unit or of_code or self._digests.get((None, None, line.file_name)) or ""

    def file_of(self, unit_code: str | None) -> str:
        """The file of a unit that was counted; "" when there was none."""
        files = (line for line in self.sources if line.state in _COUNTED)
        return next((line.file_name or "" for line in files if line.unit_code == unit_code), "")

    @cached_property
    def _by_row(self) -> dict[tuple[str, int], Record]:
        return {
            (fold(record.source.sheet), record.source.row): record
            for kind, sheet in self.rows.sheets.items()
            if kind is not GeneralInfo
            for record in sheet.records
        }

    @cached_property
    def _by_key(self) -> Mapping[tuple[str | None, str | None], list[SourceLine]]:
        found: dict[tuple[str | None, str | None], list[SourceLine]] = {}
        for line in self.sources:
            if line.at_sheet:
                found.setdefault((line.at_sheet, line.at_key), []).append(line)
        return found

    @cached_property
    def _digests(self) -> dict[tuple[str | None, str | None, str | None], str]:
        """The digests of files, those that were counted before others of one unit and name."""
        files = [line for line in self.sources if line.digest and not line.at_sheet]
        files.sort(key=lambda line: line.state not in _COUNTED)
        found: dict[tuple[str | None, str | None, str | None], str] = {}
        for line in files:
            name, digest = line.file_name, line.digest or ""
            found.setdefault((None, None, name), digest)
            found.setdefault((line.unit_code, None, name), digest)
            found.setdefault((line.unit_code, line.unit_name, name), digest)
        return found


def open_book(path: Path) -> Book:
    """Read one workbook as the roll-up read it: an older form as `repair` does.

    Raises XltoolsError `file.*`, `form.*`, `trace.list-…`.
    """
    return book_of(path, read_workbook(path))


def book_of(path: Path, raw: RawWorkbook) -> Book:
    """The same of a workbook whose values are at hand. Raises XltoolsError `form.*`, `trace.*`."""
    rows = read_rows(raw, path.name)
    if not rows.part and rows.form_version not in ("", FORM_VERSION):
        raw = mend(raw).raw
        rows = read_rows(raw, path.name)
    plan = plan_of(rows)
    return Book(path, raw, rows, plan, full_list(plan.source_lines, path))
