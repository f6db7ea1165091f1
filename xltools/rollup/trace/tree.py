"""A figure and what it is made of, down to the cells that people typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from decimal import Decimal
from enum import Enum

from xltools.cells import CellRef
from xltools.dataclass import dataclass

Value = int | Decimal | str | None
"""What a cell holds: money in whole đồng, other numbers as they stand there."""


class How(Enum):
    """How a figure came to stand in its cell."""

    TYPED = "typed"
    ADDED = "added"
    SMALLEST = "smallest"
    LARGEST = "largest"
    MET_BY_ALL = "met-by-all"
    JOINED = "joined"
    TOTAL = "total"
    COMPUTED = "computed"
    TAKEN = "taken"
    CORRECTED = "corrected"
    WRITTEN = "written"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Remark:
    """Something to know about a step: a code of `wording.trace`, and the values of its sentence.

    `figures` are further values, of the kind of the step's own: money in đồng where that is.
    """

    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    figures: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """One cell on the way; `parts` are the cells that its value follows from.

    `cell` is None where the file is not at hand: then only its `sheet` and `row` are known. `line`
    tells staff which line that is; `money` that the value is in đồng though shown in triệu đồng.
    """

    file_name: str
    unit_name: str
    sheet: str
    row: int
    heading: str
    how: How
    cell: CellRef | None = None
    line: str = ""
    value: Value = None
    money: bool = False
    parts: tuple[Step, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def is_unread(self) -> bool:
        """Whether nobody could look at the value; None is then no blank cell."""
        return self.how is How.UNKNOWN

    def noted(self, *remarks: Remark) -> Step:
        """The same step with further remarks."""
        return replace(self, remarks=(*self.remarks, *remarks))

    def made(self, how: How, parts: tuple[Step, ...] = ()) -> Step:
        """The same step, come to be in that way out of these parts."""
        return replace(self, how=how, parts=parts)

    def every(self) -> Iterator[Step]:
        """The step itself and all below it."""
        yield self
        for part in self.parts:
            yield from part.every()
