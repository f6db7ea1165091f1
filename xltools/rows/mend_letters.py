"""A raw workbook with its letters put right: Unicode, nothing unseen, no look-alikes.

It is done before anything is read: reading cleans texts, and would take bytes of an old encoding
for characters that nobody sees.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from xltools.cells import CellRef
from xltools.rows.as_typed import typed_texts
from xltools.rows.fixes import FixKind, Step
from xltools.rows.raw import RawSheet, RawWorkbook
from xltools.wording.encodings import legacy_readings
from xltools.wording.legacy import encoding_of_font
from xltools.wording.letters import Mend, mended

_KIND_OF: Final = {
    Mend.TCVN3: FixKind.TCVN3,
    Mend.VNI: FixKind.VNI,
    Mend.INVISIBLE: FixKind.INVISIBLE,
    Mend.DECOMPOSED: FixKind.DECOMPOSED,
    Mend.LOOK_ALIKE: FixKind.LOOK_ALIKE,
    Mend.SPACES: FixKind.SPACES,
}


def mend_letters(raw: RawWorkbook) -> tuple[RawWorkbook, tuple[Step, ...]]:
    """The workbook with every text put right, and what was changed; nothing is moved."""
    fonts = raw.structure.legacy_fonts if raw.structure else {}
    steps = tuple(letter_steps(typed_texts(raw.sheets.values()), fonts))
    if not steps:
        return raw, ()
    sheets = {name: _changed(sheet, steps) for name, sheet in raw.sheets.items()}
    return replace(raw, sheets=sheets), steps


def letter_steps(texts: Mapping[CellRef, str], fonts: Mapping[CellRef, str]) -> Iterator[Step]:
    """What is put right in texts as they were typed; of several kinds in one the gravest is told.

    What other texts of the workbook, or the font of the cell, say of an encoding is believed.
    """
    read = legacy_readings({cell: (text, fonts.get(cell, "")) for cell, text in texts.items()})
    for cell, text in texts.items():
        font = fonts.get(cell, "")
        reading = read.get(cell)
        expected = reading.encoding if reading else encoding_of_font(font)
        after, what = mended(text, font, expected)
        if after != text:
            yield Step(cell, _KIND_OF[what[0]] if what else FixKind.SPACES, text, after)


def _changed(sheet: RawSheet, steps: tuple[Step, ...]) -> RawSheet:
    own = [step for step in steps if step.cell.sheet == sheet.name]
    if not own:
        return sheet
    rows = [list(row) for row in sheet.rows]
    for step in own:
        rows[step.cell.row - 1][step.cell.column - 1] = step.after
    return replace(sheet, rows=tuple(map(tuple, rows)))
