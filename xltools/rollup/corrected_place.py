"""The cell of a unit's file that a correction names: by unit, sheet, key of the row, heading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import RECORDS, ChildUnit, Correction, FundingLine, Target
from xltools.form.base import FormField, Record
from xltools.plan import Plan
from xltools.plan.derived import is_stated_total
from xltools.rollup.columns import figure_columns
from xltools.rollup.membership import Counted
from xltools.rollup.note import Note
from xltools.rollup.submission import Submission
from xltools.rollup.targets import figures_that_go_up
from xltools.wording.text import fold

_MONEY: Final = fold("(triệu đồng)")
_SHEETS: Final = {fold(record.sheet.name): record for record in RECORDS if figure_columns(record)}
"""The sheets whose figures are rolled up."""


class Misplaced(Exception):  # noqa: N818 - what is wrong is said by the note
    """A correction that cannot be applied, and what to tell of it."""

    def __init__(self, note: Note) -> None:
        super().__init__(note.code)
        self.note = note


@dataclass(frozen=True)
class Place:
    """One figure of a unit's plan."""

    member: Counted
    record: Record
    column: FormField

    @property
    def cell(self) -> CellRef:
        """Its cell in the unit's file."""
        return self.record.cell(self.column.name)

    @property
    def key(self) -> tuple[str, CellRef]:
        """Which cell of which file it is."""
        return (self.member.submission.unit_code, self.cell)


def place_of(
    line: Correction, sent: Mapping[str | None, Counted], children: Sequence[ChildUnit]
) -> Place:
    """The figure that a correction is about, among the submissions by the code of their unit.

    Raises Misplaced: no such unit, no file of it, no such sheet, column or row, several rows.
    """
    member = sent.get(line.unit_code)
    if member is None:
        name = next((each.name for each in children if each.code == line.unit_code), None)
        if name is None or line.unit_code is None:
            raise Misplaced(Note("rollup.correction-unknown-unit", says(line, "unit_code")))
        raise Misplaced(Note("rollup.correction-waiting", says(line, "unit_code", unit=name)))
    return Place(member, *row_and_column(line, member.submission.plan))


def corrected_cells(lines: Sequence[Correction], submission: Submission) -> frozenset[CellRef]:
    """The cells of a file for which the parent has a figure: what they hold does no harm."""
    found: set[CellRef] = set()
    for line in lines:
        if line.unit_code == submission.unit_code and line.used is not None:
            try:
                record, column = row_and_column(line, submission.plan)
            except Misplaced:
                continue  # told when it is to be applied
            found.add(record.cell(column.name))
    return frozenset(found)


def row_and_column(line: Correction, plan: Plan) -> tuple[Record, FormField]:
    """The row of a unit's plan and the column that a correction names. Raises Misplaced."""
    sheet = _SHEETS.get(fold(line.on_sheet or ""))
    if sheet is None:
        known = [record.sheet.name for record in _SHEETS.values()]
        values = says(line, "on_sheet", known=known)
        raise Misplaced(Note("rollup.correction-unknown-sheet", values))
    row, column = _row(line, sheet, plan), _column(line, sheet)
    if not _goes_up(row, column):
        raise Misplaced(Note("rollup.correction-no-effect", says(line, "row_code")))
    return row, column


def _goes_up(row: Record, column: FormField) -> bool:
    """Whether the figure goes into any line: no total that is only stated, no computed rate."""
    if isinstance(row, Target):
        return column.name in figures_that_go_up(row)
    return not (isinstance(row, FundingLine) and is_stated_total(row))


def says(line: Correction, cell: str, **more: object) -> dict[str, object]:
    """The values of a sentence about a correction, with the cell of it to look at."""
    values = {name: value for name, value in line.values().items() if name != "on_sheet"}
    values |= {"unit": line.unit_code, "sheet": line.on_sheet, "row": line.row_code}
    return {**values, "cell": line.cell(cell), **more}


def _row(line: Correction, sheet: type[Record], plan: Plan) -> Record:
    wanted = fold(line.row_code or "")
    rows = [each for each in plan.of(sheet) if wanted and wanted in _keys(each)]
    if not rows:
        raise Misplaced(Note("rollup.correction-unknown-row", says(line, "row_code")))
    if len(rows) > 1:
        known = [row.row_key.strip("|") for row in rows]
        values = says(line, "row_code", known=known)
        raise Misplaced(Note("rollup.correction-several-rows", values))
    return rows[0]


def _column(line: Correction, sheet: type[Record]) -> FormField:
    wanted = fold(line.column or "")
    for each in figure_columns(sheet):
        header = fold(each.column.header)
        if wanted in (header, header.removesuffix(_MONEY).strip()):
            return each
    known = [each.column.header for each in figure_columns(sheet)]
    raise Misplaced(Note("rollup.correction-unknown-column", says(line, "column", known=known)))


def _keys(record: Record) -> Iterator[str]:
    """What a person may call a row: its whole key, or the end of it: kế hoạch|T1, T1."""
    parts = [fold(str(getattr(record, name) or "")) for name in record.sheet.key]
    for first in range(len(parts)):
        if any(parts[first:]):
            yield "|".join(parts[first:]).strip("|")
