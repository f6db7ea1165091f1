"""The lines of Kiểm tra as formulas over the tables, and the values that they have now.

A line reads columns by their headings in the table, so it follows a column that was moved; the
first wrong cell is found by ROW and COLUMN of those, never by a letter that is written down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import GeneralInfo
from xltools.form.base import Record
from xltools.form.layout import FIRST_ROW, place
from xltools.plan.live_check import LIVE_CHECKS, LiveCheck, begun, records_of, wrong_cells
from xltools.plan.plan import Plan
from xltools.wording import live_check as words
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import quoted, translated, whole_column


@dataclass(frozen=True)
class CheckLine:
    """One check of this workbook; formulas come without `=`.

    `count` is how many cells are wrong, `first` where the first of them is; `begun` is how many
    rows the sheet has, 1 for Thông tin chung.
    """

    check: LiveCheck
    count: int
    first: CellRef | None
    begun: int
    contents: Contents

    @property
    def state(self) -> str:
        """Đạt, Cần xem or Chưa nhập."""
        if not self.begun:
            return words.NOT_YET
        return words.LOOK if self.count else words.GOOD

    @property
    def index(self) -> int:
        """Which row of the table has the first wrong cell, counted from 1; 0 for none."""
        if self.first is None:
            return 0
        return 1 if self.check.record is GeneralInfo else self.first.row - FIRST_ROW + 1

    def count_formula(self) -> str:
        """The number of wrong cells."""
        return f"SUMPRODUCT({self._rows(self._whole)}({self._sum(self._whole)}))"

    def index_formula(self) -> str:
        """Which row of the table has the first wrong cell, counted from 1; for at least one."""
        column = self._whole(next(iter(self.check.cells)))
        wrong = f"{self._rows(self._whole)}(({self._sum(self._whole)})>0)"
        upwards = f"(ROW(INDEX({column},1))+ROWS({column})-ROW({column}))"
        return f"ROWS({column})+1-SUMPRODUCT(MAX({wrong}*{upwards}))"

    def address_formula(self, index: str) -> str:
        """The address of the first wrong cell, as D6; `index` is the cell that tells the row."""

        def at(name: str) -> str:
            whole = self._whole(name)
            return whole if self.check.record is GeneralInfo else f"INDEX({whole},{index})"

        addresses = [
            (condition, f"ADDRESS(ROW({at(name)}),COLUMN({at(name)}),4)")
            for name, condition in self.check.cells.items()
        ]
        *others, (_, formula) = addresses
        for condition, address in reversed(others):
            formula = f"IF({translated(condition.excel, at)},{address},{formula})"
        return formula

    def begun_formula(self) -> str:
        """The number of rows that hold anything but what stands ready in them."""
        return f"SUMPRODUCT(--{translated(begun(self.check.record).excel, self._whole)})"

    def link_formula(self, address: str) -> str:
        """A link to the cell whose address another cell gives; to the sheet when that is blank."""
        sheet = self.check.record.sheet
        start = self.contents.first_cell(sheet)
        return (
            f'HYPERLINK("#{quoted(sheet.name)}!"&IF({address}="","{start}",{address}),'
            f'"{sheet.name}"&IF({address}="","","{words.PLACE}"&{address}))'
        )

    @property
    def link(self) -> str:
        """What the link shows."""
        place = f"{words.PLACE}{self.first.address}" if self.first else ""
        return self.check.record.sheet.name + place

    def _whole(self, name: str) -> str:
        record = self.check.record
        if record is GeneralInfo:
            return self.contents.item_cell(name)
        return whole_column(record, name)

    def _rows(self, cell: Callable[[str], str]) -> str:
        return f"{translated(self.check.rows.excel, cell)}*" if self.check.rows else ""

    def _sum(self, cell: Callable[[str], str]) -> str:
        return "+".join(translated(each.excel, cell) for each in self.check.cells.values())


def check_lines(contents: Contents) -> Iterator[CheckLine]:
    """The lines of this workbook, in the order of the sheets."""
    asked = [check for check in LIVE_CHECKS if _asks(contents, check)]
    counts = {record: _counted(record, asked, contents.plan) for record in _records(asked)}
    for check in asked:
        counted = counts[check.record]
        yield CheckLine(check, *counted.found[check.text], counted.begun, contents)


def _records(checks: Iterable[LiveCheck]) -> Iterator[type[Record]]:
    yield from dict.fromkeys(check.record for check in checks)


class _Counted(NamedTuple):
    """What the checks of one sheet found, by their texts: how many cells, and the first."""

    begun: int
    found: dict[str, tuple[int, CellRef | None]]


def _counted(record: type[Record], checks: Iterable[LiveCheck], plan: Plan) -> _Counted:
    """All checks of a sheet while its rows, which may be very many, are gone through once."""
    own = [check for check in checks if check.record is record]
    found: dict[str, tuple[int, CellRef | None]] = {check.text: (0, None) for check in own}
    tells = None if record is GeneralInfo else begun(record)
    rows = 0
    for index, row in enumerate(records_of(record, plan)):
        rows += tells is None or tells.holds(row, plan)
        for check in own:
            for name in wrong_cells(check, row, plan):
                count, first = found[check.text]
                found[check.text] = (count + 1, first or place(record, index).cell(name))
    return _Counted(rows, found)


def _asks(contents: Contents, check: LiveCheck) -> bool:
    """Whether the workbook holds what a check counts: a part of one has some sheets only."""
    if check.record is GeneralInfo:
        return contents.only is None
    if check.commune_only and contents.above_commune:
        return False
    return check.record in contents.grids
