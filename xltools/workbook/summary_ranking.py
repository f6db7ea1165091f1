"""The bars of Tóm tắt's charts of units, in order: cells outside the print, by rank of the rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from xltools.dataclass import dataclass
from xltools.workbook import styles
from xltools.workbook.summary_figures import Figure, Shown

MOST_BARS: Final = 15
"""So many bars can be told apart on a third of the page's width; of pairs of bars fewer."""

MOST_PAIRS: Final = 10


@dataclass(frozen=True)
class Ranked:
    """Bars of the units in rows `first` to `last`: the columns of their ranks and figures.

    `ranks` and `shown` are what those columns hold, row by row.
    """

    first: int
    last: int
    rank: str
    columns: str
    names: tuple[str, ...]
    ranks: Sequence[int | str]
    shown: tuple[Sequence[Shown], ...]

    @property
    def bars(self) -> int:
        """How many bars, or pairs of them, there are."""
        return min(len(self.names), MOST_BARS if len(self.columns) == 1 else MOST_PAIRS)

    @property
    def cut(self) -> bool:
        """Whether there are more units than bars."""
        return len(self.names) > self.bars

    @property
    def ends(self) -> tuple[int, int]:
        """How many of the highest are shown, and of the lowest; of pairs only the highest."""
        lowest = self.bars // 2 if self.cut and len(self.columns) == 1 else 0
        return self.bars - lowest, lowest

    def bar(self, index: int) -> list[Figure]:
        """The name and the figures of one bar, the highest first."""
        top, lowest = self.ends
        known = sum(isinstance(rank, int) for rank in self.ranks)
        from_end = self.bars - 1 - index
        rank, wanted = str(index + 1), index + 1
        if lowest and index >= top:
            rank = f"COUNT({self._cells(self.rank)})-{from_end}"
            wanted = known - from_end
        row = self.ranks.index(wanted) if wanted in self.ranks else None
        values = [self.names, *self.shown]
        figures = []
        for letter, column in zip(("A", *self.columns), values, strict=True):
            found = f"INDEX({self._cells(letter)},MATCH({rank},{self._cells(self.rank)},0))"
            looks = styles.GENERAL if letter == "A" else styles.DECIMAL
            value = "" if row is None else column[row]
            figures.append(Figure(f'=IFERROR({found},"")', value, looks))
        return figures

    def _cells(self, letter: str) -> str:
        return f"${letter}${self.first}:${letter}${self.last}"


def ranks(values: Sequence[Shown]) -> list[int | str]:
    """The rank of each number, 1 for the largest; of equal ones the first comes first."""
    numbers = [(i, float(v)) for i, v in enumerate(values) if not isinstance(v, str)]
    order = [i for i, _ in sorted(numbers, key=lambda each: -each[1])]
    found: list[int | str] = [""] * len(values)
    for rank, index in enumerate(order, start=1):
        found[index] = rank
    return found


def rank_formula(letter: str, row: int, first: int, last: int) -> str:
    """The same as a formula over one column of the units' rows."""
    cells, so_far = f"${letter}${first}:${letter}${last}", f"${letter}${first}:${letter}{row}"
    cell = f"${letter}{row}"
    rank = f"RANK({cell},{cells})+COUNTIF({so_far},{cell})-1"
    return f'=IF(ISNUMBER({cell}),{rank},"")'
