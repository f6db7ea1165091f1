"""Marks in the open workbook: a cell's fill and note say what is wrong with it.

Whatever a person had is put back: the fill from the sheet `MEMORY`, unless the person has coloured
the cell anew; the note because ours stands above theirs. A fill that is no plain colour (a pattern,
a gradient) comes back as its colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.excel.colour import Colour, colour_of
from xltools.excel.library import Book, Range, Sheet
from xltools.excel.memory import Remembered, forget, is_there, remember, remembered
from xltools.excel.native import (
    filled_with,
    refusals_named,
    same_view,
    sheets_unprotected,
    unprotected,
)
from xltools.excel.notes import OurNote, our_notes, put_note, take_note_off
from xltools.excel.quiet import quiet
from xltools.excel.refusals import refuse_unwritable
from xltools.findings import Finding, Severity
from xltools.form import FindingLine, colours
from xltools.wording.excel import LISTED
from xltools.wording.say import say, say_severity
from xltools.wording.terms import Lang

_FILLS: Final[Mapping[Severity, Colour | None]] = {
    Severity.ERROR: colour_of(colours.MARKED_ERROR),
    Severity.WARNING: colour_of(colours.MARKED_WARNING),
}
_WEIGHT: Final = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Mark:
    """What one cell is marked with: its weight gives the fill, its text the note."""

    cell: CellRef
    severity: Severity
    note: str


def marks_of(findings: Iterable[Finding], first_line: int, lang: Lang = "vi") -> tuple[Mark, ...]:
    """One mark for each cell that must be corrected or looked at, with all that is said of it.

    Hints, and what a person has explained, are listed but mark nothing. `first_line` is the row of
    the first finding in the list; a note leads back to the rows of its own.
    """
    by_cell: dict[CellRef, dict[int, Finding]] = {}
    for line, finding in enumerate(findings, start=first_line):
        if finding.explained is None and finding.severity in _FILLS:
            by_cell.setdefault(finding.cell, {})[line] = finding
    return tuple(
        Mark(
            cell,
            min((each.severity for each in found.values()), key=_WEIGHT.index),
            _note(found, lang),
        )
        for cell, found in by_cell.items()
    )


def _note(found: Mapping[int, Finding], lang: Lang) -> str:
    """All that is said of one cell, by the rows of the list where it stands too."""
    said = dict.fromkeys(_sentence(each, lang) for each in found.values())
    lines = ", ".join(map(str, found))
    listed = LISTED[lang].format(sheet=FindingLine.sheet.name, lines=lines)
    return "\n".join([*said, listed])


def _sentence(finding: Finding, lang: Lang) -> str:
    told = say(finding, lang)
    said = f"{say_severity(finding.severity, lang)}: {told.message} {told.remedy}"
    return said.strip()


def put_marks(book: Book, marks: Sequence[Mark]) -> int:
    """Mark the cells, after all earlier marks were taken off; gives how many were marked.

    Cells of sheets that are not there are left out. Raises XltoolsError "excel.not-ours",
    "excel.read-only", "excel.sheet-password", "excel.book-password", "excel.busy" or
    "excel.refused"; before any of the first four nothing is changed. Whatever else stops it, a
    person too, no mark stays.
    """
    with ExitStack() as undo:
        with refusals_named(), ExitStack() as stack:
            refuse_unwritable(book)
            sheets = {sheet.name: sheet for sheet in book.sheets}
            wanted = [mark for mark in marks if mark.cell.sheet in sheets]
            notes = _open(stack, book, {mark.cell.sheet for mark in wanted})
            undo.callback(leave_none, book)
            _take_off(book, notes)
            cells = [_at(sheets[mark.cell.sheet], mark.cell) for mark in wanted]
            if wanted:
                remember(book, [_before(*each) for each in zip(wanted, cells, strict=True)])
            for number, (mark, cell) in enumerate(zip(wanted, cells, strict=True), start=1):
                if fill := _FILLS.get(mark.severity):
                    cell.color = fill
                put_note(cell, mark.note, number)
        undo.pop_all()
    return len(wanted)


def leave_none(book: Book) -> None:
    """Take every mark off where Excel still lets us; what stays the next clearing finds."""
    with suppress(XltoolsError):
        clear_marks(book)


def clear_marks(book: Book) -> int:
    """Take every mark off the workbook; gives how many there were.

    Raises what `put_marks` does.
    """
    with refusals_named(), ExitStack() as stack:
        refuse_unwritable(book)
        return _take_off(book, _open(stack, book, set()))


def marked_cells(book: Book) -> list[tuple[CellRef, Severity]]:
    """Where the marks of a workbook are now, in the order of its sheets and cells."""
    memory, notes = remembered(book), _notes(book)
    found = {_place(each): _weight(each, memory) for each in notes}
    met = {each.number for each in notes}
    for number, each in memory.items():
        if number not in met and each.cell is not None:
            found.setdefault(each.cell, each.severity)
    order = {sheet.name: at for at, sheet in enumerate(book.sheets)}
    there = [cell for cell in found if cell.sheet in order]
    there.sort(key=lambda cell: (order[cell.sheet], cell.row, cell.column))
    return [(cell, found[cell]) for cell in there]


def _notes(book: Book) -> list[OurNote]:
    return [each for sheet in book.sheets for each in our_notes(sheet)]


def _open(stack: ExitStack, book: Book, sheets: set[str]) -> list[OurNote]:
    """Make ready all that will be written to, or fail before anything is; gives our notes."""
    stack.enter_context(quiet(book.app))
    stack.enter_context(same_view(book))
    if sheets or is_there(book):
        stack.enter_context(sheets_unprotected(book))
    notes = _notes(book)
    marked = {each.cell.sheet.name for each in notes}
    followed = {each.cell.sheet for each in remembered(book).values() if each.cell}
    for sheet in book.sheets:
        if sheet.name in marked | followed | sheets:
            stack.enter_context(unprotected(sheet))
    return notes


def _take_off(book: Book, notes: Sequence[OurNote]) -> int:
    """Undo every mark, by its note or, where that is gone, by what is remembered of its cell."""
    memory = remembered(book)
    sheets = {sheet.name: sheet for sheet in book.sheets}
    count = 0
    for ours in notes:
        if ours.number in memory:
            _restore(ours.cell, memory[ours.number])
        elif ours.cell.color in _FILLS.values():
            ours.cell.color = None
        take_note_off(ours)
        count += 1
    for each in memory.values():
        if each.cell is not None and each.cell.sheet in sheets:
            count += _restore(_at(sheets[each.cell.sheet], each.cell), each)
    for name in {each.cell.sheet for each in memory.values() if each.cell} & sheets.keys():
        _clean(sheets[name])
    forget(book)
    return count


def _clean(sheet: Sheet) -> None:
    """Take our fills from cells that Excel gave them to: a new row looks like the one above it."""
    for fill in filter(None, _FILLS.values()):
        for cell in filled_with(sheet, fill):
            cell.color = None


def _restore(cell: Range, before: Remembered) -> bool:
    """Give a cell its fill back; one that a person has coloured since keeps that colour."""
    ours = before.marked is not None and cell.color == before.marked
    if ours:
        cell.color = before.before
    return ours


def _before(mark: Mark, cell: Range) -> Remembered:
    return Remembered(mark.cell, cell.color, _FILLS.get(mark.severity), mark.severity)


def _at(sheet: Sheet, cell: CellRef) -> Range:
    return sheet.range((cell.row, cell.column))


def _place(ours: OurNote) -> CellRef:
    return CellRef(ours.cell.sheet.name, ours.cell.row, ours.cell.column)


def _weight(ours: OurNote, memory: Mapping[int, Remembered]) -> Severity:
    return memory[ours.number].severity if ours.number in memory else Severity.WARNING
