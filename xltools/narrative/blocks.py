"""What a plan in print is made of: blocks in order, each known by what it prints.

Blocks know nothing of Word. Their ids ("muc-tieu-cu-the/CT01", "to-chuc-thuc-hien/2") stay the same
as long as the records keep their codes, so that a person's edits can be found again.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from xltools.cells import CellRef
from xltools.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote; its number is given when the whole document is known."""

    runs: tuple[Run, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look; a run with a note is the raised number alone and has no text."""

    text: str
    bold: bool = False
    italic: bool = False
    note: Note | None = None


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Agency, number and symbol on the left; the nation, its motto, place and date on the right.

    A plan that is not issued yet has a `draft_mark` below its number, an urgent one its `urgency`.
    """

    id: str
    agency: tuple[str, ...]
    number: str
    place_and_date: str
    draft_mark: str = ""
    urgency: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """Tên loại và trích yếu."""

    id: str
    kind: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Basis:
    """One legal basis; it ends with its mark."""

    id: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4; `number` ("2.1.") is "" until numbered, or when it has none.

    Whether it is bold is found with its number.
    """

    id: str
    level: int
    runs: Runs
    numbered: bool = True
    bold: bool = True
    number: str = ""


class Line(Enum):
    """How a paragraph begins."""

    TEXT = "text"
    ITEM = "numbered after the heading above"
    RUN_IN = "numbered as a heading, from which the text runs on"
    CLAUSE = "numbered as a heading below the last one would be"
    DASH = "-"
    PLUS = "+"
    UNNUMBERED = "a heading without a number, in bold"
    REMARK = "between brackets, in italics"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body; `marker` ("-", "2.", "a)") is given when numbered.

    `level` is that of the heading from which a text runs on, or None where that has no number.
    """

    id: str
    line: Line
    runs: Runs
    marker: str = ""
    level: int | None = 2


class Align(Enum):
    """How the cells of a column stand."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of an annex: heading, official letter or number, width as a share of the page.

    Columns side by side with one `group` stand under that common heading.
    """

    header: str
    letter: str
    width: float
    align: Align = Align.RIGHT
    group: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with repeated headings; the `total` row, if there is one, is printed in bold.

    So are the rows at the places in `bold`, which stand above those that they comprise.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    bold: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex on pages of its own, numbered apart."""

    id: str
    number: str
    title: str
    attached_to: str
    unit_line: str
    table: Table
    remark: str = ""
    landscape: bool = True


@dataclass(frozen=True, slots=True)
class Recipients:
    """Nơi nhận, line by line with dash and mark; a signature follows beside it."""

    id: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Capacity and role in capitals (one to three lines), and the name."""

    id: str
    lines: tuple[str, ...]
    name: str


WithRuns = Title | Basis | Heading | Paragraph
Block = Letterhead | WithRuns | Recipients | Signature | Annex


@dataclass(frozen=True, slots=True)
class Gap:
    """A place of the text where the plan has no value: block, what is missing, the cell.

    `reference` is a reference without braces, or the heading of a blank cell; `known` is false
    for a reference that names nothing.
    """

    block: str
    reference: str
    cell: CellRef | None = None
    known: bool = True


@dataclass(frozen=True, slots=True)
class Use:
    """A cell whose text stands in a block."""

    cell: CellRef
    block: str


@dataclass(frozen=True, slots=True)
class Document:
    """A composed plan: its blocks in order, and the gaps that a person has to fill.

    `unstated` are the sheets that an amendment changes without a word of it in the text; `uses`
    say which cells' texts stand in which blocks.
    """

    blocks: tuple[Block, ...]
    gaps: tuple[Gap, ...] = ()
    unstated: tuple[str, ...] = ()
    uses: tuple[Use, ...] = ()

    def notes(self) -> Iterator[Note]:
        """The footnotes in the order of their numbers."""
        for block in self.blocks:
            if isinstance(block, WithRuns):
                yield from (run.note for run in block.runs if run.note)


def plain(runs: Runs) -> str:
    """The letters of runs, without notes."""
    return "".join(run.text for run in runs)
