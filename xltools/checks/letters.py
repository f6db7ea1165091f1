"""Letters: every text is in Unicode, of Vietnamese letters, and nothing in it is unseen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from xltools.cells import CellRef
from xltools.checks.case import Case, TextCell
from xltools.findings import Finding
from xltools.form.base import Shape
from xltools.wording.encodings import legacy_readings
from xltools.wording.legacy import Legacy
from xltools.wording.letters import (
    TonePlacement,
    invisible_in,
    look_alikes_in,
    mended,
    tone_placements,
)
from xltools.wording.messages import letters as messages
from xltools.wording.text import clean, is_decomposed

_MESSAGE_OF: Final = {Legacy.TCVN3: messages.TCVN3, Legacy.VNI: messages.VNI}
_LONGEST: Final = 80


def texts_are_of_vietnamese_letters(case: Case) -> Iterator[Finding]:
    """Every text is in composed Unicode, of Vietnamese letters, and all of it is seen."""
    found = list(_found(case))
    if not found:
        return
    keys = _row_keys(case)
    for each in found:
        yield replace(each, row_key=keys.get((each.cell.sheet, each.cell.row), ""))


def tones_are_placed_in_one_way(case: Case) -> Iterator[Finding]:
    """Open oa, oe and uy bear their tones on the same vowel in the whole plan; told once."""
    found: dict[TonePlacement, list[tuple[TextCell, str]]] = {each: [] for each in TonePlacement}
    for text in case.texts:
        for placement, word in tone_placements(text.text).items():
            found[placement].append((text, word))
    fewer, more = sorted(found.values(), key=len)
    if fewer:
        text, word = fewer[0]
        yield messages.MIXED_TONE_MARKS.at(
            text.cell,
            word,
            row_key=text.record.row_key,
            related=tuple(each.cell for each, _ in fewer[1:]),
            fewer=len(fewer),
            more=len(more),
            likely=more[0][1],
        )


def _found(case: Case) -> Iterator[Finding]:
    """What is found in the texts as they were typed; one in an old encoding has no other fault."""
    fonts = case.structure.legacy_fonts if case.structure else {}
    typed = case.rows.as_typed
    read = legacy_readings({cell: (text, fonts.get(cell, "")) for cell, text in typed.items()})
    for cell, text in typed.items():
        if cell in read:
            message = _MESSAGE_OF[read[cell].encoding]
            yield message.at(cell, _start(text), likely=_start(read[cell].text))
        else:
            yield from _found_in_unicode(cell, text)


def _found_in_unicode(cell: CellRef, text: str) -> Iterator[Finding]:
    if words := look_alikes_in(text):
        value, likely = (_start(", ".join(each)) for each in zip(*words, strict=True))
        yield messages.LOOK_ALIKE.at(cell, value, likely=likely)
    if is_decomposed(text):
        yield messages.DECOMPOSED.at(cell, _start(clean(text)))
    if characters := invisible_in(text):
        likely = _start(mended(text)[0])
        yield messages.INVISIBLE.at(cell, _start(text), characters=characters, likely=likely)


def _row_keys(case: Case) -> dict[tuple[str, int], str]:
    """What names each row of a table, by its sheet and number."""
    return {
        (record.source.sheet, record.source.row): record.row_key
        for sheet in case.rows.sheets.values()
        if sheet.record.sheet.shape is Shape.TABLE
        for record in sheet.records
    }


def _start(text: str) -> str:
    """A text as a finding shows it: all of it, or its first words."""
    flat = " ".join(text.split())
    if len(flat) <= _LONGEST:
        return flat
    return f"{flat[:_LONGEST].rpartition(' ')[0] or flat[:_LONGEST]} …"
