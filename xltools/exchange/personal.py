"""Numbers and names of persons in a text: what a submission may not carry unseen.

Numbers are known by how the state and the telephone companies make them: a citizen's number has
twelve digits and begins with the code of a province, 001 to 096; one that a spreadsheet took for a
number has lost its first 0. Money never begins with 0, and its last digits are zeros or the word
after it says what it is. Names are judged by `personal_names`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from enum import StrEnum
from itertools import pairwise
from typing import Final
from unicodedata import normalize

from xltools.dataclass import dataclass
from xltools.exchange.personal_names import NameJudge
from xltools.patterns import late_pattern
from xltools.wording.text import clean


class Personal(StrEnum):
    """What kind of personal data a piece of text looks like."""

    CITIZEN_NUMBER = "citizen-number"
    OLD_NUMBER = "old-number"
    PHONE = "phone"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Found:
    """One piece of text and what it looks like; `start` and `end` count in the cleaned text."""

    kind: Personal
    text: str
    start: int
    end: int

    @property
    def masked(self) -> str:
        """Enough to find it by: 062…34; of a name its first word."""
        if self.kind is Personal.NAME:
            return f"{self.text.split()[0]} …"
        digits = only_digits(self.text)
        return f"{digits[:3]}…{digits[-2:]}"


_BETWEEN: Final = r"[ .\-\u2011\u2013]"
_BEFORE: Final = r"(?:(?<![\w+])|(?i:(?<=cccd)|(?<=cmnd)|(?<=đt)|(?<=số)))(?<!\d[.,/\-])"
_AFTER: Final = r"(?![\w])(?![.,]\d)"
_PROVINCES: Final = range(1, 97)
_FEWEST_TOGETHER: Final = 3
_FEWEST_DIGITS: Final = 9
"""Of the shortest number, an old one: most texts have fewer, and need no closer look."""
_DIGIT: Final = late_pattern(r"\d")
_NO_DIGITS: Final = late_pattern(r"[^0-9]+")
_YEAR: Final = late_pattern(r"(?:19|20)[0-9]{2}")
_MONEY_AFTER: Final = late_pattern(r"\s*(?:đồng|đ\b|vnđ|vnd|triệu|tỷ|nghìn|ngàn)", re.IGNORECASE)


def _digits(first: str, more: int) -> str:
    return rf"{_BEFORE}{first}(?:{_BETWEEN}?\d){{{more}}}{_AFTER}"


def only_digits(text: str) -> str:
    """The digits of a text, one after the other."""
    return "".join(letter for letter in text if letter.isdigit())


def _is_citizen(text: str, _after: str) -> bool:
    """Written in one piece or in groups of three and more: "01.2024-12.2024" is none."""
    groups = _groups(text)
    return int(only_digits(text)[:3]) in _PROVINCES and min(map(len, groups)) >= _FEWEST_TOGETHER


def _is_short_citizen(text: str, after: str) -> bool:
    return int(text[:2]) in _PROVINCES and not _is_money(text, after)


def _is_old(text: str, after: str) -> bool:
    return not _is_money(text, after)


def _is_phone(text: str, _after: str) -> bool:
    """No months and years side by side: "03.2024 06.2025"."""
    pairs = pairwise(_groups(text))
    return not any(len(one) <= 2 and _YEAR.fullmatch(other) for one, other in pairs)


def _is_money(text: str, after: str) -> bool:
    return text.endswith("000") or bool(_MONEY_AFTER.match(after))


def _groups(text: str) -> list[str]:
    return [each for each in _NO_DIGITS.split(text) if each]


_NUMBERS: Final[tuple[tuple[Personal, re.Pattern[str], Callable[[str, str], bool]], ...]] = (
    (Personal.CITIZEN_NUMBER, late_pattern(_digits(r"0\d\d", 9)), _is_citizen),
    (Personal.PHONE, late_pattern(_digits(r"(?:\+?84|\(\+?84\))", 9)), _is_phone),
    (Personal.PHONE, late_pattern(_digits(r"0[35789]", 8)), _is_phone),
    (Personal.PHONE, late_pattern(_digits(r"\(?02\d{1,2}\)?", 7)), _is_phone),
    (Personal.PHONE, late_pattern(_digits(r"(?:02|01[2689])\d", 8)), _is_phone),
    (Personal.CITIZEN_NUMBER, late_pattern(rf"{_BEFORE}[1-9]\d{{10}}{_AFTER}"), _is_short_citizen),
    (
        Personal.OLD_NUMBER,
        late_pattern(rf"{_BEFORE}\d{{3}}(?P<s>[ \-]?)\d{{3}}(?P=s)\d{{3}}{_AFTER}"),
        _is_old,
    ),
)


def readable(text: str) -> str:
    """The text as a person sees it: wide digits and hidden letters are what they look like."""
    return clean(normalize("NFKC", text))


def numbers_in(text: str) -> Iterator[Found]:
    """Every number of a person in a text that `readable` gave, each once."""
    if len(_DIGIT.findall(text)) < _FEWEST_DIGITS:
        return
    taken: list[tuple[int, int]] = []
    for kind, pattern, is_one in _NUMBERS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < other_end and other < end for other, other_end in taken):
                continue
            if is_one(match[0], text[end:]):
                taken.append((start, end))
                yield Found(kind, match[0], start, end)


def personal_in(
    text: str, names: NameJudge, kinds: Collection[Personal] = tuple(Personal)
) -> list[Found]:
    """All personal data of those kinds in a text, in order."""
    if len(text) < _SHORTEST:
        return []
    seen = readable(text)
    found = [each for each in numbers_in(seen) if each.kind in kinds]
    if Personal.NAME in kinds:
        found += [Found(Personal.NAME, seen[a:b], a, b) for a, b in names.names_in(seen)]
    return sorted(found, key=lambda each: each.start)


_SHORTEST: Final = 4
"""Letters below which nothing personal can be told."""
