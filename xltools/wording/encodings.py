"""Text from before Unicode, recognised by what it would be: by its letters and by its font.

A word counts for TCVN3 or VNI when it is no Vietnamese syllable as it stands and becomes one when
it is read in that encoding; it counts against when the other way round. No text with a letter that
only Unicode has is ever taken for either.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Final, TypeVar
from unicodedata import normalize

from xltools.dataclass import dataclass
from xltools.patterns import late_pattern
from xltools.wording.legacy import (
    Legacy,
    encoding_of_font,
    font_of_capitals,
    is_stored_in,
    to_unicode,
)
from xltools.wording.syllables import is_syllable

Key = TypeVar("Key", bound=Hashable)

_ONLY_IN_UNICODE: Final = late_pattern("[\u0100-\u024f\u0300-\u1fff]")
# begins where a word does, or a long word would be searched from each of its letters
_STORED: Final = late_pattern(
    "(?<![A-Za-z\u00a1-\u00ff])[A-Za-z]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*"
)
_SMALL: Final = late_pattern("[a-z]")
_TWO_CAPITALS: Final = late_pattern("[A-Z][^A-Z]*[A-Z]")
_LATIN: Final = late_pattern("[A-Za-z]")
_D_OF_DYET: Final = str.maketrans("Đđ", "Dd")
_ENOUGH: Final = 2
"""So many letters of words that became syllables leave no doubt."""

_AGAINST: Final = 4
"""One word that speaks against outweighs so many that speak for it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says when it is read in an old encoding; `sure` that it is stored so."""

    encoding: Legacy
    text: str
    sure: bool


def may_be_legacy(text: str) -> bool:
    """Whether a text holds letters beyond ASCII, and none that only Unicode has."""
    return not text.isascii() and not _ONLY_IN_UNICODE.search(text)


def legacy_reading(text: str, font: str = "") -> Reading | None:
    """How a text reads that may be stored in TCVN3 or VNI; None for a text that is in Unicode."""
    if not may_be_legacy(text):
        return None
    words = _STORED.findall(text)
    said = encoding_of_font(font)
    if said is None and all(map(is_syllable, words)):
        return None  # nothing could be gained
    weighed = [(_weigh(words, encoding), encoding) for encoding in Legacy]
    (gained, lost, alike), encoding = max(
        weighed, key=lambda each: (each[0][0] - _AGAINST * each[0][1], each[1] is said)
    )
    by_font = said is encoding and not lost
    if gained <= _AGAINST * lost and not (by_font and alike):
        return None
    sure = gained >= _ENOUGH or bool(gained and by_font)
    capitals = font_of_capitals(font) and encoding is Legacy.TCVN3
    return Reading(encoding, _read(text, encoding, capitals), sure)


def legacy_readings(texts: Mapping[Key, tuple[str, str]]) -> dict[Key, Reading]:
    """The texts, each with the name of its font, that are stored in TCVN3 or VNI.

    One that could be so and says too little by itself counts when another is so for certain.
    """
    read = {key: legacy_reading(text, font) for key, (text, font) in texts.items()}
    certain = {reading.encoding for reading in read.values() if reading and reading.sure}
    return {key: each for key, each in read.items() if each and each.encoding in certain}


def _weigh(words: list[str], encoding: Legacy) -> tuple[int, int, int]:
    """Letters of words that become syllables, words that cease to be some, words that stay."""
    gained = lost = alike = 0
    for word in words:
        decoded = to_unicode(word, encoding)
        if not _LATIN.search(word) or normalize("NFD", decoded).translate(_D_OF_DYET).isascii():
            continue  # a sign such as ½, an abbreviation such as QĐ
        if not is_stored_in(word, encoding) or not is_syllable(decoded.lower()):
            lost += 1
        elif is_syllable(word):
            alike += 1
        else:
            gained += sum(not letter.isascii() for letter in decoded)
    return gained, lost, alike


def _read(text: str, encoding: Legacy, capitals: bool) -> str:
    """The text in Unicode; in TCVN3 words of capitals tell that their font shows only those."""
    if encoding is Legacy.VNI or capitals:
        return to_unicode(text, encoding, capitals=capitals)
    words = _STORED.findall(text)
    telling = any(_TWO_CAPITALS.search(word) and not _SMALL.search(word) for word in words)
    if not telling:
        return to_unicode(text, encoding)
    return _STORED.sub(
        lambda found: to_unicode(found[0], encoding, capitals=not _SMALL.search(found[0])), text
    )
