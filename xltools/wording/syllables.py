"""What a Vietnamese syllable looks like: its consonants, its rhyme, and where its tone stands.

Names from other languages of the country (Đắk Kơ Đao, Krông Păc) are none; that is why a word by
itself proves nothing, and only words that become syllables when they are read another way count.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final
from unicodedata import normalize

from xltools.patterns import late_pattern

_INITIAL: Final = late_pattern(
    "(?:b|ch?|d|đ|g[hi]?|h|kh?|l|m|n(?:gh?|h)?|ph?|qu?|r|s|t[hr]?|v|x)?(.*)", re.DOTALL
)
_RHYMES: Final = """
    a ai am an ang anh ao au ay ac ach ap at ăm ăn ăng ăc ăp ăt âm ân âng âu ây âc âp ât
    e em en eng eo ec ep et ê êm ên êng ênh êu êch êp êt
    i ia im in inh ing iu ich ip it iêm iên iêng iêu iêc iêp iêt
    o oa oai oam oan oang oanh oao oay oac oach oap oat oăm oăn oăng oăc oăt oe oen oeo oet
    oi om on ong oong oc ooc op ot ô ôi ôm ôn ông ôc ôp ôt ơ ơi ơm ơn ơng ơp ơt
    u ua uân uâng uây uât uê uên uênh uêch uêt ui um un ung uc up ut uơ
    uôi uôm uôn uông uôc uôt uy uya uyên uyêt uyn uynh uych uyt uyp uyu
    ư ưa ưi ưm ưn ưng ưu ưc ưt ươi ươm ươn ương ươu ươc ươp ươt
    y ych yn ynh yt yu yêm yên yêng yêu yêt
"""
_KNOWN: Final = frozenset(_RHYMES.split())
_TONES: Final = ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_TONES_BEFORE_STOP: Final = ("\u0301", "\u0323")
_ENDS_IN_STOP: Final = late_pattern("(?:ch|[cpt])$")
_VOWELS: Final = late_pattern("[aăâeêioôơuưy]+")
_LOOSE: Final = ("oa", "oe", "uy")
"""Rhymes whose tone stands on either vowel: hoà and hòa."""


@lru_cache(maxsize=8_192)
def is_syllable(word: str) -> bool:
    """Whether a word in NFC is built as Vietnamese ones are, in small letters or capitals.

    A capital may begin a word, not stand in the middle of it.
    """
    small = word.lower()
    if word not in (small, word.upper(), small.capitalize()):
        return False
    found = _INITIAL.fullmatch(small)
    if found is not None and _is_rhyme(found[1]):
        return True
    # "gi" and "qu" take a vowel of the rhyme with them: gì, giếng, quốc
    return small[:1] in ("g", "q") and _is_rhyme(small[1:])


def _is_rhyme(text: str) -> bool:
    """Whether it is one of the rhymes, and the tone that it bears can stand there."""
    letters = (each for each in normalize("NFD", text) if each not in _TONES)
    bare = normalize("NFC", "".join(letters))
    return bare in _KNOWN and text in _toned(bare)


@cache
def _toned(rhyme: str) -> list[str]:
    """One of the rhymes with every tone it can have."""
    stop = _ENDS_IN_STOP.search(rhyme)
    tones = _TONES_BEFORE_STOP if stop else _TONES
    places = (0, 1) if rhyme in _LOOSE else (_tone_place(rhyme),)
    return ([] if stop else [rhyme]) + [
        normalize("NFC", rhyme[: at + 1] + tone + rhyme[at + 1 :])
        for at in places
        for tone in tones
    ]


def _tone_place(rhyme: str) -> int:
    """The vowel that bears the tone: one with a shape of its own, else by what follows."""
    vowels = _VOWELS.match(rhyme)
    count = len(vowels[0]) if vowels else 1
    shaped = [at for at in range(count) if rhyme[at] in "ăâêôơ"] or [
        at for at in range(count) if rhyme[at] == "ư"
    ]
    if shaped:
        return shaped[-1]
    if count < len(rhyme):
        return count - 1
    return 1 if count == 3 else 0
