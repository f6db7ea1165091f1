"""Symbols of documents: 16/KH-UBND is a plan of a People's Committee, and of nobody else.

The letters of types and issuers are data of the catalogue; of others nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from xltools.catalogue import Catalogue
from xltools.dataclass import dataclass
from xltools.patterns import late_pattern
from xltools.wording.text import clean, fold, without_marks

TYPE: Final = "loại"
MINISTRY: Final = "bộ"
_PARTY: Final = "cơ quan đảng"
_WITH_YEAR: Final = "có năm"
_WITHOUT_YEAR: Final = "không năm"

_OF_THE_ASSEMBLY: Final = late_pattern(r"(?:ubtv)?qh\d*")
_BETWEEN: Final = late_pattern(r"[/\-\s]+")
_PARTS: Final = late_pattern(
    r"(\d{1,5}[a-zđ]?)(?:[/\-.]+((?:19|20)\d\d))?[/\-.]+(\D.*)", re.IGNORECASE
)
_SEPARATORS: Final = late_pattern(r"[/\-.]+")
_NUMBER_WORD: Final = late_pattern(r"^số\s*:?\s*", re.IGNORECASE)
_TYPE_BEFORE: Final = late_pattern(r"^[^\d/\-]{0,40}số\s*:?\s*", re.IGNORECASE)
_DASHES: Final = late_pattern("[\u2010-\u2015\u2212]")
_MINISTER: Final = late_pattern(r"^(?:bộ trưởng|bộ trưởng, chủ nhiệm)(?: bộ)? (?=bộ|ủy ban)")
_OF_SEVERAL: Final = "ttlt"
_FIRST_WITH_YEAR: Final = 2003
"""From this year on every decree and circular carries its year."""


def abbreviation_lacking(catalogue: Catalogue, symbol: str, document_type: str) -> str:
    """The abbreviation that a document of this type carries and the symbol lacks, or ""."""
    wanted = _letters(catalogue).of_types.get(fold(document_type), "")
    parts = _parts(symbol)
    of_the_assembly = any(map(_OF_THE_ASSEMBLY.fullmatch, parts))
    return "" if of_the_assembly or fold(wanted) in parts else wanted


def issuer_in(catalogue: Catalogue, symbol: str) -> str:
    """Whose abbreviation the symbol carries: UBND, HĐND, TTg, BTC, …; or "", as of several."""
    parts = _parts(symbol)
    if _OF_SEVERAL in parts:
        return ""
    found = next((each for each in _letters(catalogue).issuers if fold(each) in parts), "")
    if found:
        return found
    assembly = next(filter(_OF_THE_ASSEMBLY.fullmatch, sorted(parts)), "")
    return assembly.rstrip("0123456789").upper()


def abbreviation_of(catalogue: Catalogue, issuer: str) -> str:
    """The abbreviation of who issued a document, or "" for one that is not known here."""
    folded = fold(issuer)
    folded = _MINISTER.sub("", folded)
    names = _letters(catalogue).of_issuers
    return next((short for name, short in names.items() if _begins(folded, name)), "")


def types_of_laws(catalogue: Catalogue) -> tuple[str, ...]:
    """The letters of types whose symbols carry the year or may: QĐ, NQ, NĐ, TT, …; no letters."""
    return tuple(t for t, rule in _letters(catalogue).types.items() if rule != _WITHOUT_YEAR)


def group_of(catalogue: Catalogue, abbreviation: str) -> str:
    """The group of the catalogue that an issuer's abbreviation belongs to, or ""."""
    return _letters(catalogue).issuers.get(abbreviation, "")


def well_formed(catalogue: Catalogue, symbol: str, year: int | None = None) -> str:
    """The symbol as it is written by the rules; "" for one of a form that is not known.

    `year` is that of issue, which decrees and circulars carry; spaces, the kind of dash and the
    word "số" before it are no part of a symbol.
    """
    found = _PARTS.fullmatch(_TYPE_BEFORE.sub("", as_typed(symbol)).replace(" ", ""))
    if found is None:
        return ""
    number, stated, rest = found[1], found[2], found[3]
    letters = _letters(catalogue)
    groups = [_spelt(letters, each) for each in _SEPARATORS.split(rest) if each]
    first, party = groups[0], [each for each in groups if letters.issuers.get(each) == _PARTY]
    if assembly := _OF_THE_ASSEMBLY.fullmatch(fold(first)):
        kept = stated or (str(year) if year else "")
        return f"{number}/{kept}/{assembly[0].upper()}" if kept and len(groups) == 1 else ""
    if first not in letters.types and first not in letters.issuers:
        return ""
    if party and len(groups) > 1 and first in letters.types:
        return f"{number}-{first}/{'-'.join(groups[1:])}"
    dated = _year_part(letters.types.get(first, _WITHOUT_YEAR), stated, year)
    return f"{number}/{dated}{'-'.join(groups)}"


def as_typed(symbol: str) -> str:
    """The symbol without the word "số" before it, its dashes of one kind."""
    return _DASHES.sub("-", _NUMBER_WORD.sub("", clean(symbol)))


def key_of(catalogue: Catalogue, symbol: str) -> str:
    """What two spellings of one symbol have in common."""
    return fold(well_formed(catalogue, symbol) or as_typed(symbol)).replace(" ", "")


def _year_part(rule: str, stated: str | None, year: int | None) -> str:
    if rule == _WITHOUT_YEAR:
        return ""
    if not stated and rule == _WITH_YEAR and year is not None and year >= _FIRST_WITH_YEAR:
        return f"{year}/"
    return f"{stated}/" if stated else ""


@dataclass(frozen=True, slots=True)
class _Letters:
    """The letters of symbols: types with their rule of the year, issuers with their group."""

    types: dict[str, str]
    issuers: dict[str, str]
    of_types: dict[str, str]
    of_issuers: dict[str, str]
    spelt: dict[str, str]


@cache
def _letters(catalogue: Catalogue) -> _Letters:
    terms = catalogue.document_symbols()
    issuers = [each for each in terms if each.group != TYPE]
    named = sorted(
        ((fold(name), each.code) for each in issuers for name in (each.name, *each.aliases)),
        key=lambda pair: -len(pair[0]),
    )
    return _Letters(
        {each.code: each.note for each in terms if each.group == TYPE},
        {each.code: each.group for each in issuers},
        {fold(each.name): each.code for each in terms if each.group == TYPE},
        dict(named),
        dict(_spellings(catalogue)),
    )


def _spellings(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for each in catalogue.document_symbols():
        yield _plain(each.code), each.code


def _spelt(letters: _Letters, typed: str) -> str:
    """The letters as the catalogue spells them; HĐ is no slip for HD, as QD is one for QĐ."""
    known = letters.spelt.get(_plain(typed), typed)
    return typed if "đ" in fold(typed) and "Đ" not in known else known


def _plain(letters: str) -> str:
    return without_marks(letters).casefold()


def _begins(text: str, name: str) -> bool:
    return text == name or text.startswith(f"{name} ")


def _parts(symbol: str) -> frozenset[str]:
    return frozenset(_BETWEEN.split(fold(symbol)))
