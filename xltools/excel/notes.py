"""The notes of marked cells: ours above, and under our signature what a person had written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from xltools.excel.library import Note, Range, Sheet
from xltools.excel.native import ComError, fit
from xltools.wording.excel import SIGNATURE, SIGNED, of_a_person

_WIDTH = 300.0
_LINE = 12.0
_LINE_LENGTH = 58
_MOST_LINES = 30


class OurNote(NamedTuple):
    """A note that carries a mark: the mark's number, and what of the note is a person's."""

    note: Note
    cell: Range
    number: int
    theirs: str


def our_notes(sheet: Sheet) -> Iterator[OurNote]:
    """The notes of a sheet that carry a mark, be they copied or moved; safe against deleting."""
    for note in tuple(iter(sheet.notes)):  # of a collection Excel is also asked how many
        found = SIGNATURE.search(note.text or "")
        if found:
            yield OurNote(note, note.location, int(found[1]), of_a_person(found.string))


def put_note(cell: Range, text: str, number: int) -> None:
    """Put our text into the note of a cell, above what stands there.

    A cell that takes no note, as one with a threaded comment, is left without.
    """
    ours = f"{text}\n{SIGNED.format(number=number)}"
    try:
        note = cell.note
        if note is not None:
            note.text = f"{ours}\n\n{note.text}"
            return
        note = cell.add_note(ours)
    except ComError:
        return
    lines = sum(1 + len(line) // _LINE_LENGTH for line in ours.split("\n"))
    fit(note, _WIDTH, _LINE * (min(lines, _MOST_LINES) + 1))


def take_note_off(ours: OurNote) -> None:
    """Leave of a note what a person wrote; nothing left is no note."""
    if ours.theirs:
        ours.note.text = ours.theirs
    else:
        ours.note.delete()
