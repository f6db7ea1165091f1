"""The block to sign by, under the tables that are handed in as annexes.

It stands a blank row below the totals, within the columns of the table, so that a table that grows
pushes it down; it is formulas over Thông tin chung, so nobody types a name twice. The reader knows
it by its first words (`rows.read.signature_rows`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.form import Actual, AssignedTarget, Deprivation, FundingLine, Movement, Target
from xltools.form.base import Record
from xltools.form.layout import FIRST_COLUMN, SIGNATURE_ROWS
from xltools.wording import book
from xltools.workbook.cell_styles import width_of
from xltools.workbook.cell_values import result
from xltools.workbook.contents import Contents, Grid
from xltools.workbook.issued import Worded, attached_to, place_and_date
from xltools.workbook.styles import Styles

SIGNED: Final[frozenset[type[Record]]] = frozenset(
    {Target, Movement, Deprivation, FundingLine, Actual, AssignedTarget}
)
"""The sheets that are printed and signed by themselves."""

_LEFT, _RIGHT = 36, 44
"""Characters over which the texts of each block are centred, at least."""

_HAND, _ROOM = 3, 42
"""The row of each block that is left for the hand that signs, counted from 0, and its points."""


@dataclass(frozen=True)
class _Text:
    """What one line of a block shows: a text, or a formula with its value."""

    value: str
    formula: str = ""
    italic: bool = False


def signature_rows_of(contents: Contents, grid: Grid) -> int:
    """How many rows the block takes with the blank one above it; 0 where nobody signs."""
    if grid.record not in SIGNED or contents.only is not None:
        return 0
    return 1 + SIGNATURE_ROWS


def write_signature(
    sheet: Any, contents: Contents, grid: Grid, first_row: int, across: int, make: Styles
) -> None:
    """The two blocks, from `first_row` (counted from 0) on; bigger where print is made smaller.

    Below them stands the plan that the sheet belongs to, once that has its number.
    """
    size = 12 if across == 1 else 14
    places = _places(grid, across)
    for row in range(first_row, first_row + SIGNATURE_ROWS):
        sheet.set_row(row, _ROOM if row == first_row + _HAND else size * 1.35)
    plan = make(italic=True, font_size=size - 1, valign="vcenter")
    below = _worded(attached_to(contents))
    _write(sheet, first_row + SIGNATURE_ROWS - 1, places[0][:1], below, plan)
    lines = (_prepared(contents), _signed(contents))
    for columns, texts in zip(places, lines, strict=True):
        for row, text in enumerate(texts, start=first_row):
            if text is not None:
                look = {"italic": True} if text.italic else {"bold": True}
                style = make(**look, font_size=size, align="center_across", valign="vcenter")
                _write(sheet, row, columns, text, style)


def _write(sheet: Any, row: int, columns: list[int], text: _Text, style: Any) -> None:
    first, *rest = (column - 1 for column in columns)
    if text.formula:
        sheet.write_formula(row, first, text.formula, style, result(text.value))
    else:
        sheet.write_string(row, first, text.value, style)
    for column in rest:
        sheet.write_blank(row, column, None, style)


def _prepared(contents: Contents) -> tuple[_Text | None, ...]:
    return (
        _Text(book.PREPARED_BY),
        _item(contents, "prepared_title", italic=True),
        None,
        None,
        _item(contents, "prepared_by"),
    )


def _signed(contents: Contents) -> tuple[_Text | None, ...]:
    return (
        _worded(place_and_date(contents)),
        _item(contents, "signing_capacity", otherwise=book.HEAD_OF_UNIT),
        _item(contents, "signing_role"),
        None,
        _item(contents, "signer"),
    )


def _worded(text: Worded) -> _Text:
    return _Text(text.value, text.formula, italic=True)


def _item(contents: Contents, name: str, otherwise: str = "", *, italic: bool = False) -> _Text:
    cell = contents.item_cell(name)
    value = str(getattr(contents.plan.info, name) or "")
    return _Text(value or otherwise, f'=IF({cell}="","{otherwise}",{cell})', italic)


def _places(grid: Grid, across: int) -> tuple[list[int], list[int]]:
    """The columns of the two blocks: at both sides of a page, or at the end of the last page."""
    from_right = list(reversed(grid.visible))
    right = _run(grid, from_right, _RIGHT)
    if across == 1:
        return _run(grid, grid.visible, _LEFT), sorted(right)
    return sorted(_run(grid, from_right[len(right) :], _LEFT)), sorted(right)


def _run(grid: Grid, columns: Iterable[int], width: float) -> list[int]:
    """The first of the columns that are that wide together."""
    run: list[int] = []
    taken = 0.0
    for column in columns:
        if taken >= width:
            break
        run.append(column)
        taken += width_of(grid.fields[column - FIRST_COLUMN])
    return run
