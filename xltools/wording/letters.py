"""Letters that are not what they seem, and how a text reads once they are put right.

`clean` puts right what every reader can, silently; here is told what that was, and what more can be
put right in a file without changing a digit or a meaning. Tones are moved only when asked.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from xltools.patterns import late_pattern
from xltools.wording.encodings import legacy_reading, may_be_legacy
from xltools.wording.legacy import Legacy
from xltools.wording.syllables import is_syllable
from xltools.wording.text import clean, is_decomposed


class Mend(Enum):
    """What was put right in a text."""

    TCVN3 = "stored in TCVN3"
    VNI = "stored in VNI"
    INVISIBLE = "characters that nobody sees"
    DECOMPOSED = "letters and marks stored apart"
    LOOK_ALIKE = "letters of other alphabets"
    SPACES = "spaces"


class TonePlacement(Enum):
    """Where the tone of an open oa, oe or uy stands."""

    FIRST = "hòa"
    SECOND = "hoà"


_OF_ENCODING: Final = {Legacy.TCVN3: Mend.TCVN3, Legacy.VNI: Mend.VNI}

_UNSEEN: Final = (
    "\x00-\x08\x0e-\x1f\x7f-\x9f\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000"
    "\ufeff\ufff9-\uffff"
)
_MARKS: Final = "\u0300-\u036f"
_FOREIGN: Final = (
    "\xd0\xf0\u0189\u0256\u01cd\u01ce\u0370-\u03ff\u0400-\u052f"
    "\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d6a3"
)
_ODD: Final = late_pattern(f"[{_UNSEEN}{_MARKS}{_FOREIGN}]")
_INVISIBLE: Final = late_pattern(f"[{_UNSEEN}]")
# begins where a word does, or a long word would be searched from each of its letters
_WORD_WITH_FOREIGN: Final = late_pattern(rf"(?<![^\W_])[^\W_]*[{_FOREIGN}](?:[^\W_]|[{_MARKS}])*")
_OWN_LETTER: Final = late_pattern("[a-zA-Z\xc0-\u024f\u1e00-\u1eff]")
_OTHER_ALPHABET: Final = late_pattern("[\u0370-\u03ff\u0400-\u052f]")

_DYET: Final = dict(zip("ÐðƉɖǍǎ", "ĐđĐđĂă", strict=True))
_CYRILLIC: Final = dict(
    zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxhdqw", strict=True)
)
_GREEK: Final = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_LOOKS_LIKE: Final = str.maketrans(_CYRILLIC | _GREEK)

# begins with a set of letters, so that a search passes quickly over all others
_OPEN_END: Final = late_pattern(
    "[oOuUòóỏõọÒÓỎÕỌùúủũụÙÚỦŨỤ](?:(?<=[òóỏõọÒÓỎÕỌ])[aeAE]|(?<=[ùúủũụÙÚỦŨỤ])[yY]"
    "|(?<=[oO])[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<=[uU])[ỳýỷỹỵỲÝỶỸỴ])(?![^\\W\\d_])"
)
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_TONE: Final = late_pattern(f"[{_TONES}]")


@lru_cache(maxsize=16_384)
def worth_a_look(text: str) -> bool:
    """Whether anything here could be found in the text as it was typed; most texts have nothing."""
    return not text.isascii() and (may_be_legacy(text) or _ODD.search(text) is not None)


def mended(text: str, font: str = "", expected: Legacy | None = None) -> tuple[str, list[Mend]]:
    """The text with everything put right that changes no meaning, and what that was.

    `font` is that of the cell, `expected` the encoding that other texts of the workbook are surely
    stored in. Mending what was mended changes nothing.
    """
    what: set[Mend] = set()
    while True:
        reading = legacy_reading(text, font)
        if reading is not None and (reading.sure or reading.encoding is expected):
            what.add(_OF_ENCODING[reading.encoding])
            text, font = reading.text, ""
        tidy = clean(text)
        what |= _tidied(text, tidy)
        without = clean(without_look_alikes(tidy))
        if without != tidy:
            what.add(Mend.LOOK_ALIKE)
        if without == text:
            return text, [each for each in Mend if each in what]
        text = without


def invisible_in(text: str) -> tuple[str, ...]:
    """The characters of a text that nobody sees, each once as "U+200B", in their order."""
    if not _ODD.search(text):
        return ()
    return tuple(dict.fromkeys(f"U+{ord(each):04X}" for each in _INVISIBLE.findall(text)))


def look_alikes_in(text: str) -> tuple[tuple[str, str], ...]:
    """The words with letters of other alphabets: as found, and as they should be."""
    if not _ODD.search(text):
        return ()
    lone = _stands_alone(text)
    words = dict.fromkeys(_WORD_WITH_FOREIGN.findall(text))
    return tuple((word, likely) for word in words if (likely := _in_latin(word, lone)) != word)


def without_look_alikes(text: str) -> str:
    """The text with letters that only look like Vietnamese ones made to be these; NFC."""
    if not _ODD.search(text):
        return text
    lone = _stands_alone(text)
    return _WORD_WITH_FOREIGN.sub(lambda found: _in_latin(found[0], lone), text)


def tone_placements(text: str) -> dict[TonePlacement, str]:
    """Where the tones of a text in NFC stand, each with the first word that shows it."""
    found: dict[TonePlacement, str] = {}
    for end in _OPEN_END.finditer(text):
        word = _word_before(end)
        if is_syllable(word) and not _belongs_to_q(word):
            found.setdefault(_placement(end[0]), word)
    return found


def with_tones(text: str, placement: TonePlacement) -> str:
    """The text, in NFC, with the tones of open oa, oe and uy on their first or second vowel."""

    def placed(end: re.Match[str]) -> str:
        word = _word_before(end)
        if _placement(end[0]) is placement or not is_syllable(word) or _belongs_to_q(word):
            return end[0]
        vowels = normalize("NFD", end[0])
        tone, bare = _TONE.findall(vowels)[0], _TONE.sub("", vowels)
        first = placement is TonePlacement.FIRST
        return normalize("NFC", bare[0] + tone + bare[1] if first else bare + tone)

    return _OPEN_END.sub(placed, text)


def _tidied(text: str, tidy: str) -> set[Mend]:
    """What `clean` put right."""
    found = {
        Mend.INVISIBLE: bool(_INVISIBLE.search(text)),
        Mend.DECOMPOSED: is_decomposed(text),
        Mend.LOOK_ALIKE: "Ð" in text or "ð" in text,
    }
    what = {mend for mend, is_there in found.items() if is_there}
    return what or ({Mend.SPACES} if text != tidy else set())


def _stands_alone(text: str) -> bool:
    """Whether no letter of another alphabet is there but those that look like Latin ones."""
    return all(ord(each) in _LOOKS_LIKE for each in _OTHER_ALPHABET.findall(text))


def _in_latin(word: str, lone: bool) -> str:
    """A word in Latin letters; one without any of them only if the whole text is ours (`lone`)."""
    plain = "".join(_DYET.get(each) or _compatible(each) for each in word)
    letters = normalize("NFD", plain)
    others = _OTHER_ALPHABET.findall(letters)
    if others and all(ord(each) in _LOOKS_LIKE for each in others):
        several = len(others) > 1 or others[0] in _CYRILLIC
        if _OWN_LETTER.search(letters) or (lone and several):
            plain = letters.translate(_LOOKS_LIKE)
    return normalize("NFC", plain)


def _compatible(letter: str) -> str:
    """The ASCII letters of a ligature, a fullwidth or a mathematical letter."""
    if letter < "\ufb00":
        return letter
    plain = normalize("NFKC", letter)
    return plain if plain.isascii() and plain.isalpha() else letter


def _word_before(end: re.Match[str]) -> str:
    """The whole word that ends here."""
    text, start = end.string, end.start()
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start : end.end()]


def _belongs_to_q(word: str) -> bool:
    """Whether the u belongs to the consonant, so that the tone has but one place: quý."""
    return word[-3:-2] in ("q", "Q")


def _placement(vowels: str) -> TonePlacement:
    """Where the tone of an open oa, oe or uy stands."""
    toned = any(mark in _TONES for mark in normalize("NFD", vowels[0]))
    return TonePlacement.FIRST if toned else TonePlacement.SECOND
