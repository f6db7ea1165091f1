"""Symbols of documents: 16/KH-UBND is a plan of a People's Committee, and of nobody else.

Only abbreviations that are fixed by Nghị định 30 and the party's own rules are known here; of a
type or an issuer without one nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from xltools.wording.text import fold

_ABBREVIATIONS: Final[Mapping[str, str]] = {
    "quyết định": "QĐ",
    "nghị quyết": "NQ",
    "kế hoạch": "KH",
    "nghị định": "NĐ",
    "thông tư": "TT",
    "chỉ thị": "CT",
    "báo cáo": "BC",
    "thông báo": "TB",
    "hướng dẫn": "HD",
    "tờ trình": "TTr",
    "kết luận": "KL",
}
_ISSUERS: Final[Mapping[str, str]] = {
    "ủy ban nhân dân": "UBND",
    "ubnd": "UBND",
    "hội đồng nhân dân": "HĐND",
    "hđnd": "HĐND",
    "thủ tướng chính phủ": "TTg",
    "chính phủ": "CP",
}
_OF_THE_ASSEMBLY: Final = re.compile(r"(?:ubtv)?qh\d*")
_BETWEEN: Final = re.compile(r"[/\-\s]+")


def abbreviation_lacking(symbol: str, document_type: str) -> str:
    """The abbreviation that a document of this type carries and the symbol lacks, or ""."""
    wanted = _ABBREVIATIONS.get(fold(document_type), "")
    parts = _parts(symbol)
    of_the_assembly = any(map(_OF_THE_ASSEMBLY.fullmatch, parts))
    return "" if of_the_assembly or fold(wanted) in parts else wanted


def issuer_in(symbol: str) -> str:
    """Whose abbreviation the symbol carries: UBND, HĐND, TTg, CP; or ""."""
    parts = _parts(symbol)
    return next((each for each in dict.fromkeys(_ISSUERS.values()) if fold(each) in parts), "")


def abbreviation_of(issuer: str) -> str:
    """The abbreviation of who issued a document, or "" for one that is not known here."""
    folded = fold(issuer)
    return next((short for name, short in _ISSUERS.items() if folded.startswith(name)), "")


def _parts(symbol: str) -> frozenset[str]:
    return frozenset(_BETWEEN.split(fold(symbol)))
