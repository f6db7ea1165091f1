"""How a plan cites a document: in full where it speaks of it first, by its number after that."""

from __future__ import annotations

from xltools.form import LegalBasis
from xltools.form.words import UNKNOWN
from xltools.quantities import Said
from xltools.wording.dates import format_long_date


def cited(basis: LegalBasis) -> str | None:
    """Quyết định số 263/QĐ-TTg ngày 22 tháng 02 năm 2022 của Thủ tướng Chính phủ.

    What is said to be unknown is left out; None while a part is blank.
    """
    day = basis.issued_on
    if basis.document_type is None or basis.issuer in (None, UNKNOWN) or day is None:
        return None
    if not has_number(basis) and basis.symbol != UNKNOWN:
        return None
    number = f" số {basis.symbol}" if has_number(basis) else ""
    dated = "" if isinstance(day, Said) else f" {format_long_date(day)}"
    return f"{basis.document_type}{number}{dated} của {basis.issuer}"


def cited_shortly(basis: LegalBasis) -> str | None:
    """Quyết định số 263/QĐ-TTg; of "chưa rõ" Quyết định của UBND tỉnh; None while blank."""
    if basis.document_type is None:
        return None
    if not has_number(basis):
        known = basis.symbol == UNKNOWN and basis.issuer not in (None, UNKNOWN)
        return f"{basis.document_type} của {basis.issuer}" if known else None
    return f"{basis.document_type} số {basis.symbol}"


def has_number(basis: LegalBasis) -> bool:
    """Whether the number is known: not of "chưa rõ", nor of "/KH-UBND"."""
    symbol = basis.symbol or ""
    return symbol != UNKNOWN and any(c.isdigit() for c in symbol.partition("/")[0])
