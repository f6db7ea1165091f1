"""One sheet of an annex as its lines can be told apart: units, totals, groups, headings."""

from __future__ import annotations

from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.exchange.figure import NotAFigure, read_figure
from xltools.exchange.unit_names import Named, UnitNames
from xltools.patterns import late_pattern
from xltools.rows.convert import is_blank, shown
from xltools.rows.grid import Grid
from xltools.rows.raw import RawValue
from xltools.wording.text import fold

_TOTAL: Final = late_pattern(
    r"(tổng( cộng| số)?|cộng|toàn (xã|phường|huyện|tỉnh|thị xã|thành phố))\b"
)
_AREA: Final = late_pattern(r"(khu vực|cụm|vùng|các (xã|phường|thị trấn|huyện))\b")
_ROMAN: Final = late_pattern(r"[IVXL]+[.)]?")
_NUMBER_LINE: Final = late_pattern(r"\(?([a-zđ]|\d{1,2}(\.\d+)*)\)?(\s*=.*)?")
_MEASURE: Final = late_pattern(r"(đơn vị tính|đvt)\b")


@dataclass(frozen=True)
class AnnexSheet:
    """A grid whose units stand in one column."""

    grid: Grid
    column: int
    names: UnitNames
    own_name: str
    turned: bool = False
    uncalculated: frozenset[CellRef] = frozenset()

    def ref(self, row: int, column: int) -> CellRef:
        if self.turned:
            row, column = column, row
        return CellRef(self.grid.name, row, column)

    def name(self, row: int) -> str:
        """What the line is called; a merged total may begin further left."""
        texts = (self.grid.text(row, column) for column in range(self.column, 0, -1))
        return next((text for text in texts if text), "")

    def label(self, row: int) -> str:
        """The first text of a row: its ordinal, or the name."""
        texts = (self.grid.text(row, column) for column in range(1, self.column + 1))
        return next((text for text in texts if text), "")

    def named(self, row: int) -> Named:
        return self.names.find(self.grid.text(row, self.column))

    def is_number_line(self, row: int) -> bool:
        """A, B, 1, 2, 3=1+2: the official letters and numbers of columns."""
        texts = [text for text in map(shown, self.grid.rows[row - 1]) if text]
        return len(texts) >= 2 and all(_NUMBER_LINE.fullmatch(fold(text)) for text in texts)

    def is_measure_line(self, row: int) -> bool:
        """Whether a row says in what the table is measured, and so stands above it."""
        texts = map(shown, self.grid.rows[row - 1])
        return not self.turned and any(_MEASURE.match(fold(text)) for text in texts)

    def has_figures(self, row: int) -> bool:
        return any(map(_is_figure, self.grid.rows[row - 1][self.column :]))

    def is_total(self, row: int) -> bool:
        name = fold(self.name(row))
        return bool(_TOTAL.match(name)) or bool(self.own_name and name == fold(self.own_name))

    def is_area(self, row: int) -> bool:
        """A group of units; a Roman number tells one only where no figures stand beside it."""
        if _AREA.match(fold(self.name(row))):
            return True
        return bool(_ROMAN.fullmatch(self.label(row))) and not self.has_figures(row)

    def texts(self, row: int) -> int:
        """How many cells of a row have a text of their own; a merged area is one."""
        columns = range(1, len(self.grid.rows[row - 1]) + 1)
        return len(
            {
                self.grid.anchors.get((row, c), (row, c))
                for c in columns
                if not is_blank(self.grid.value(row, c))
            }
        )


def _is_figure(value: RawValue) -> bool:
    try:
        return read_figure(value) is not None
    except NotAFigure:
        return False
