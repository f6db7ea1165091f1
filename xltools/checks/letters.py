"""Letters: every text is in Unicode, of Vietnamese letters, and nothing in it is unseen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from xltools.cells import CellRef
from xltools.checks.case import Case, TextCell
from xltools.findings import Finding
from xltools.form.base import Shape
from xltools.wording.encodings import Reading, legacy_readings
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


@dataclass(frozen=True, slots=True)
class _Typed:
    """A text as it was typed, the key of its row, and what it says if it is not in Unicode."""

    cell: CellRef
    text: str
    row_key: str
    reading: Reading | None


def texts_are_typed_in_unicode(case: Case) -> Iterator[Finding]:
    """No text is stored in TCVN3 or VNI, as its letters or the font of its cell tell."""
    for typed in _typed(case):
        if typed.reading:
            yield _MESSAGE_OF[typed.reading.encoding].at(
                typed.cell,
                _start(typed.text),
                row_key=typed.row_key,
                likely=_start(typed.reading.text),
            )


def letters_are_vietnamese(case: Case) -> Iterator[Finding]:
    """No word has letters of other alphabets that look like Vietnamese ones."""
    for typed in _in_unicode(case):
        words = look_alikes_in(typed.text)
        if words:
            value, likely = (_start(", ".join(each)) for each in zip(*words, strict=True))
            yield messages.LOOK_ALIKE.at(typed.cell, value, row_key=typed.row_key, likely=likely)


def letters_carry_their_marks(case: Case) -> Iterator[Finding]:
    """No text has its letters and marks stored apart."""
    for typed in _in_unicode(case):
        if is_decomposed(typed.text):
            value = _start(clean(typed.text))
            yield messages.DECOMPOSED.at(typed.cell, value, row_key=typed.row_key)


def every_character_is_seen(case: Case) -> Iterator[Finding]:
    """No text has characters without width, or spaces and line ends of the web."""
    for typed in _in_unicode(case):
        characters = invisible_in(typed.text)
        if characters:
            likely, _ = mended(typed.text)
            yield messages.INVISIBLE.at(
                typed.cell,
                _start(typed.text),
                row_key=typed.row_key,
                characters=characters,
                likely=_start(likely),
            )


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


def _typed(case: Case) -> Iterator[_Typed]:
    """The texts that are worth a look."""
    typed = case.rows.as_typed
    if not typed:
        return
    fonts = case.structure.legacy_fonts if case.structure else {}
    read = legacy_readings({cell: (text, fonts.get(cell, "")) for cell, text in typed.items()})
    keys = {
        (record.source.sheet, record.source.row): record.row_key
        for sheet in case.rows.sheets.values()
        if sheet.record.sheet.shape is Shape.TABLE
        for record in sheet.records
    }
    for cell, text in typed.items():
        yield _Typed(cell, text, keys.get((cell.sheet, cell.row), ""), read.get(cell))


def _in_unicode(case: Case) -> Iterator[_Typed]:
    """Those of them that are not stored in an old encoding, where all letters are others."""
    return (typed for typed in _typed(case) if typed.reading is None)


def _start(text: str) -> str:
    """A text as a finding shows it: all of it, or its first words."""
    flat = " ".join(text.split())
    if len(flat) <= _LONGEST:
        return flat
    return f"{flat[:_LONGEST].rpartition(' ')[0] or flat[:_LONGEST]} …"
