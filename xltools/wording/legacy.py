"""Vietnamese as it was stored before Unicode: TCVN3 (ABC) and VNI, as data and both ways.

A spreadsheet keeps such text as the Latin letters that its bytes stand for and shows it right in
fonts of its own only: "X· T©n LËp" in .VnTime, "Xaõ Taân Laäp" in VNI-Times. TCVN3 has one set of
letters with tones; whether they are capitals is said by the font alone (.VnTimeH).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Final
from unicodedata import normalize

from xltools.patterns import late_pattern


class Legacy(Enum):
    """An encoding of Vietnamese from before Unicode."""

    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI"


_MARKS: Final = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
"""The tones in the order of the tables: none, huyền, sắc, hỏi, ngã, nặng."""

_TCVN3: Final[Mapping[str, str]] = {
    "a": "aµ¸¶·¹",
    "ă": "¨»¾¼½Æ",
    "â": "©ÇÊÈÉË",
    "e": "eÌÐÎÏÑ",
    "ê": "ªÒÕÓÔÖ",
    "i": "i×ÝØÜÞ",
    "o": "oßãáâä",
    "ô": "«åèæçé",
    "ơ": "¬êíëìî",
    "u": "uïóñòô",
    "ư": "\xadõøö÷ù",
    "y": "yúýûüþ",
}
_TCVN3_FURTHER: Final = dict(zip("đĂÂÊÔƠƯĐ", "®¡¢£¤¥¦§", strict=True))

_VNI_TONES: Final = ("", "ø", "ù", "û", "õ", "ï")
_VNI_WHOLE: Final = dict(zip("ìíỉĩịỵđơư", "ìíæóòîñôö", strict=True))
_VNI_MARKED: Final[Mapping[str, tuple[str, ...]]] = {
    "ă": ("aê", "aè", "aé", "aú", "aü", "aë"),
    "â": ("aâ", "aà", "aá", "aå", "aã", "aä"),
    "ê": ("eâ", "eà", "eá", "eå", "eã", "eä"),
    "ô": ("oâ", "oà", "oá", "oå", "oã", "oä"),
    **{vowel: tuple(vowel + tone for tone in _VNI_TONES) for vowel in "aeou"},
    **{vowel: tuple(stem + t for t in _VNI_TONES) for vowel, stem in (("ơ", "ô"), ("ư", "ö"))},
    "y": tuple("y" + tone for tone in _VNI_TONES[:-1]),
}

_FONT_OF_TCVN3: Final = late_pattern(r"\.vn\w", re.IGNORECASE)
_FONT_OF_VNI: Final = late_pattern(r"vni[- _]", re.IGNORECASE)


def encoding_of_font(font: str) -> Legacy | None:
    """The encoding that a font shows right, by its name; None for a font of Unicode."""
    if _FONT_OF_TCVN3.match(font):
        return Legacy.TCVN3
    return Legacy.VNI if _FONT_OF_VNI.match(font) else None


def font_of_capitals(font: str) -> bool:
    """Whether a font of TCVN3 shows every letter as a capital: .VnTimeH."""
    return encoding_of_font(font) is Legacy.TCVN3 and font.endswith("H")


def to_unicode(text: str, encoding: Legacy, *, capitals: bool = False) -> str:
    """The text in Unicode, NFC; what is no letter of the encoding stays.

    `capitals` makes all letters capital, as the font .VnTimeH shows them.
    """
    table = _letters(encoding)
    decoded = _pattern(encoding).sub(lambda found: table[found[0]], text)
    return decoded.upper() if capitals else decoded


def from_unicode(text: str, encoding: Legacy) -> str:
    """A Unicode text as the encoding stores it; in TCVN3 capitals with tones become small."""
    stored = _stored(encoding)
    return "".join(stored.get(letter, letter) for letter in normalize("NFC", text))


def is_stored_in(word: str, encoding: Legacy) -> bool:
    """Whether every letter of the word beyond ASCII is one of the encoding."""
    return _pattern(encoding).sub("", word).isascii()


@cache
def _letters(encoding: Legacy) -> Mapping[str, str]:
    """The letter of each stored form; in VNI the mark may be small after a capital.

    Where TCVN3 stores a capital and a small letter alike, it is the small one, which comes last.
    """
    letters = {form: letter for letter, form in _stored(encoding).items()}
    return {form[0] + form[1:].lower(): letter for form, letter in letters.items()} | letters


@cache
def _stored(encoding: Legacy) -> Mapping[str, str]:
    """How each letter beyond ASCII is stored."""
    stored = _stored_in_tcvn3() if encoding is Legacy.TCVN3 else _stored_in_vni()
    return {letter: form for letter, form in stored.items() if not letter.isascii()}


def _stored_in_tcvn3() -> dict[str, str]:
    small = {
        normalize("NFC", vowel + mark): form
        for vowel, forms in _TCVN3.items()
        for mark, form in zip(_MARKS, forms, strict=True)
    }
    return {letter.upper(): form for letter, form in small.items()} | small | _TCVN3_FURTHER


def _stored_in_vni() -> dict[str, str]:
    small = {
        normalize("NFC", vowel + mark): form
        for vowel, forms in _VNI_MARKED.items()
        for mark, form in zip(_MARKS, forms, strict=False)
    } | _VNI_WHOLE
    return {letter.upper(): form.upper() for letter, form in small.items()} | small


@cache
def _pattern(encoding: Legacy) -> re.Pattern[str]:
    """Any stored form, longer ones first."""
    forms = sorted(_letters(encoding), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms)))
