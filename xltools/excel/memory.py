"""What marked cells looked like, on a sheet that no menu shows: it outlives saving and mailing.

Each line follows its cell by a formula, so that it is found after rows were inserted; what was
sorted or copied is found by the number in its note.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.excel.colour import Colour, colour_of, text_of
from xltools.excel.library import Book, Sheet
from xltools.excel.native import hide_fully, remove
from xltools.excel.rectangle import rows_of
from xltools.excel.shown import last_shown
from xltools.findings import Severity
from xltools.form import MEMORY
from xltools.patterns import late_pattern
from xltools.wording.text import fold

_FIRST_ROW: Final = 2
_MOST: Final = 20_000
_CELL: Final = late_pattern(r"=ROW\((?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]{1,3})\$([0-9]{1,7})\)")
_HEADINGS: Final = ("xltools", "cell", "before", "marked", "severity")


@dataclass(frozen=True, slots=True)
class Remembered:
    """One marked cell: where it is now (None: deleted), its fill before and its fill marked."""

    cell: CellRef | None
    before: Colour | None
    marked: Colour | None
    severity: Severity


def remember(book: Book, marked: Sequence[Remembered]) -> None:
    """Write down the cells that will be marked; they are numbered from 1 in their order."""
    lines = [[number, *_line(each)] for number, each in enumerate(marked, start=1)]
    sheet = book.sheets.add(MEMORY.name, before=last_shown(book))
    hide_fully(sheet)
    sheet.range((1, 1)).value = [list(_HEADINGS)]
    if lines:
        last = len(lines) + _FIRST_ROW - 1
        sheet.range((_FIRST_ROW, 3), (last, 5)).number_format = "@"
        sheet.range((_FIRST_ROW, 1)).value = [[line[0]] for line in lines]
        sheet.range((_FIRST_ROW, 2), (last, 2)).formula = [[line[1]] for line in lines]
        sheet.range((_FIRST_ROW, 3)).value = [line[2:] for line in lines]


def _line(each: Remembered) -> list[str]:
    cell = each.cell
    place = f"={_reference(cell)}" if cell is not None else ""
    return [place, text_of(each.before), text_of(each.marked), each.severity.value]


def _reference(cell: CellRef) -> str:
    """A formula that Excel keeps pointing to the cell, and that copies nothing of it."""
    letters = cell.address.rstrip("0123456789")
    sheet = cell.sheet.replace("'", "''")
    return f"ROW('{sheet}'!${letters}${cell.row})"


def remembered(book: Book) -> Mapping[int, Remembered]:
    """What is written down about marked cells, by their numbers; what is garbled is left out."""
    sheet = _sheet(book)
    if sheet is None:
        return {}
    last = min(sheet.used_range.row + sheet.used_range.shape[0] - 1, _MOST)
    if last < _FIRST_ROW:
        return {}
    values = rows_of(sheet.range((_FIRST_ROW, 1), (last, 5)).raw_value)
    formulas = rows_of(sheet.range((_FIRST_ROW, 2), (last, 2)).formula)
    return dict(_read(values, formulas))


def _read(
    values: Sequence[Sequence[object]], formulas: Sequence[Sequence[object]]
) -> Iterator[tuple[int, Remembered]]:
    for (number, _, before, marked, severity), (formula, *_rest) in zip(
        values, formulas, strict=True
    ):
        if isinstance(number, float) and severity in set(Severity):
            place = _place(str(formula))
            fills = colour_of(str(before)), colour_of(str(marked))
            yield int(number), Remembered(place, *fills, Severity(str(severity)))


def _place(formula: str) -> CellRef | None:
    """The cell that a line follows; None once it was deleted."""
    found = _CELL.fullmatch(formula)
    if found is None:
        return None
    column = 0
    for letter in found[3]:
        column = column * 26 + ord(letter) - ord("A") + 1
    name = found[1].replace("''", "'") if found[1] else found[2]
    return CellRef(name, int(found[4]), column)


def forget(book: Book) -> None:
    """Take the sheet out of the book."""
    sheet = _sheet(book)
    if sheet is not None:
        remove(sheet)


def is_there(book: Book) -> bool:
    """Whether anything is written down."""
    return _sheet(book) is not None


def _sheet(book: Book) -> Sheet | None:
    found = (sheet for sheet in book.sheets if fold(sheet.name) == fold(MEMORY.name))
    return next(found, None)
