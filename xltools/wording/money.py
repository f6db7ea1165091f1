"""Money between sheets and prose, where it is triệu đồng, and records, where it is whole đồng."""

from __future__ import annotations

from decimal import Decimal

from xltools.quantities import DONG_PER_MILLION, Dong
from xltools.wording.number_words import number_in_words
from xltools.wording.numbers import NotANumber, format_number


def million_to_dong(million: Decimal) -> Dong:
    """An amount in triệu đồng as đồng; raises NotANumber where that is no whole number."""
    dong = million * DONG_PER_MILLION
    if dong != dong.to_integral_value():
        raise NotANumber("fraction-of-dong", round(million, 6))
    return Dong(int(dong))


def dong_to_million(amount: Dong) -> Decimal:
    """The same amount in triệu đồng, exact and without idle zeros: 268, 1234.5."""
    million = Decimal(amount) / DONG_PER_MILLION
    return Decimal(f"{million.normalize():f}")


def format_dong(amount: Dong) -> str:
    """106.000.000 đồng."""
    return f"{format_number(amount)} đồng"


def format_million(amount: Dong) -> str:
    """106 triệu đồng; 1.234,5 triệu đồng."""
    return f"{format_number(dong_to_million(amount))} triệu đồng"


def dong_in_words(amount: Dong) -> str:
    """Năm trăm bốn mươi triệu đồng, in small letters. Raises ValueError from 10^18 đồng on."""
    sign = "âm " if amount < 0 else ""
    return f"{sign}{number_in_words(abs(amount))} đồng"
