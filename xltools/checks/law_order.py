"""The order of the bases: by the rank of who issued them, then by date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from xltools.catalogue import Catalogue
from xltools.checks import symbols
from xltools.checks.case import Case
from xltools.dataclass import dataclass
from xltools.findings import Finding
from xltools.form import LegalBasis
from xltools.form.words import CitedAs, PrintedAt
from xltools.patterns import late_pattern
from xltools.wording.messages import laws as messages
from xltools.wording.text import fold

_NATIONAL: Final = ("QH", "UBTVQH", "CTN", "CP", "TTg")
_LOCAL: Final = ("HĐND", "UBND")
_LEVELS: Final = (
    late_pattern(r" tỉnh\b"),
    late_pattern(r" (?:huyện|quận|thị xã)\b"),
    late_pattern(r" (?:xã|phường|thị trấn|đặc khu)\b"),
)
_RANKED_TYPES: Final = frozenset(
    {"luật", "nghị quyết", "nghị định", "quyết định", "thông tư", "thông tư liên tịch"}
)


def bases_stand_in_order(case: Case) -> Iterator[Finding]:
    """What is cited with "Căn cứ" stands by rank, and within a rank by date; told once."""
    ranked = list(_ranked(case))
    for earlier, later in pairwise(ranked):
        if _before(later, earlier):
            right = sorted(ranked, key=lambda each: _key(each, ranked))
            yield messages.ORDER.at(
                later.basis.cell("symbol"),
                _name(later.basis),
                related=(earlier.basis.cell("symbol"),),
                row_key=later.basis.row_key,
                order="; ".join(_name(each.basis) for each in right),
            )
            return


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A basis with the rank of its issuer, its type, and its day."""

    basis: LegalBasis
    rank: int
    type: str
    day: date


def _ranked(case: Case) -> Iterator[_Ranked]:
    """The bases in the order of print; those without a date or a known issuer are passed over."""
    printed = [
        each
        for each in case.plan.bases
        if each.printed_at is PrintedAt.BASES and each.cited_as is CitedAs.BASED_ON
    ]
    for basis in sorted(
        printed, key=lambda each: (each.print_order is None, each.print_order or 0)
    ):
        rank, kind = _rank(case.catalogue, basis), fold(basis.document_type or "")
        if rank is not None and kind in _RANKED_TYPES and isinstance(basis.issued_on, date):
            yield _Ranked(basis, rank, kind, basis.issued_on)


def _rank(catalogue: Catalogue, basis: LegalBasis) -> int | None:
    """The rank of who issued it, 0 the highest; None where it cannot be told."""
    short = symbols.abbreviation_of(catalogue, basis.issuer or "")
    if short in _NATIONAL:
        return _NATIONAL.index(short)
    if symbols.group_of(catalogue, short) == symbols.MINISTRY:
        return len(_NATIONAL)
    issuer = fold(basis.issuer or "")
    level = next((i for i, words in enumerate(_LEVELS) if words.search(issuer)), None)
    if short not in _LOCAL or level is None:
        return None
    return len(_NATIONAL) + 1 + level * len(_LOCAL) + _LOCAL.index(short)


def _before(later: _Ranked, earlier: _Ranked) -> bool:
    """Whether what is printed later should come first."""
    if later.rank != earlier.rank:
        return later.rank < earlier.rank
    return later.type == earlier.type and later.day < earlier.day


def _key(each: _Ranked, all_of_them: list[_Ranked]) -> tuple[int, int, date]:
    """Types of one rank keep the order in which they stand."""
    types = [other.type for other in all_of_them]
    return each.rank, types.index(each.type), each.day


def _name(basis: LegalBasis) -> str:
    return f"{basis.document_type} số {basis.symbol}"
