"""Values of a sheet that stand outside its table, where nobody reads them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Final

from xltools.cells import CellRef
from xltools.rows.convert import is_blank, shown
from xltools.rows.identity import Identity
from xltools.rows.raw import RawSheet, RawValue
from xltools.wording.text import fold

_WORDS_OF_A_NOTE: Final = 3
"""A cell of codes with so many words holds a note."""


def outside_table(
    sheet: RawSheet, heading: int, said: Identity, apart: Container[int], codes: int = 0
) -> Iterator[tuple[CellRef, str]]:
    """The cells under no heading, texts over the headings, and notes in the column of codes.

    `heading` is the number of the line of headings, `apart` those of totals and signatures. Over
    the headings only what the form did not write counts, so nothing where that is not known.
    """
    headings = sheet.rows[heading - 1]
    last = max((i for i, value in enumerate(headings) if not is_blank(value)), default=-1) + 1
    bare = [i for i in range(last) if is_blank(headings[i])]
    for number, row in enumerate(sheet.rows, start=1):
        if number < heading:
            columns = _texts(row) if fold(sheet.name) in said.texts else []
            found = [i for i in columns if not said.wrote(sheet.name, str(row[i]))]
        elif number == heading or (len(row) <= last and not bare and not codes):
            continue
        else:
            found = [i for i in (*bare, *range(last, len(row))) if _holds(row, i)]
            if codes and len(row) >= codes and _is_note(row, codes - 1):
                found.append(codes - 1)
        if found and number not in apart:
            for i in found:
                yield CellRef(sheet.name, number, i + 1), shown(row[i])


def _texts(row: Sequence[RawValue]) -> list[int]:
    """Where texts stand that say something; numbers over the headings do not."""
    return [i for i, value in enumerate(row) if isinstance(value, str) and any(map(_tells, value))]


def _tells(letter: str) -> bool:
    return letter.isalpha()


def _holds(row: Sequence[RawValue], index: int) -> bool:
    return index < len(row) and not is_blank(row[index])


def _is_note(row: Sequence[RawValue], index: int) -> bool:
    """Whether only a note stands in a row: words in the column of codes, all else blank."""
    value = row[index]
    if not isinstance(value, str) or len(value.split()) < _WORDS_OF_A_NOTE:
        return False
    return all(i == index or is_blank(each) for i, each in enumerate(row))
