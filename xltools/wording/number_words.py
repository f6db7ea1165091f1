"""Whole numbers in Vietnamese words: năm trăm bốn mươi triệu.

Groups of three digits are read one by one; a group without digits is not said, and one that does
not lead says its hundreds even where there are none: một triệu không trăm linh năm.
"""

from __future__ import annotations

from typing import Final

_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS: Final = {1: "mốt", 4: "tư", 5: "lăm"}
_AFTER_TEN: Final = {5: "lăm"}
_NO_TENS: Final = "linh"
_GROUPS: Final = ("", " nghìn", " triệu")
_BILLION: Final = 10**9


def number_in_words(number: int) -> str:
    """The number from 0 to below 10^18 in words, in small letters. Raises ValueError otherwise."""
    if not 0 <= number < _BILLION**2:
        raise ValueError(number)
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, _BILLION)
    said = [f"{_below_billion(billions, leads=True)} tỷ"] if billions else []
    if rest:
        said.append(_below_billion(rest, leads=not billions))
    return " ".join(said)


def _below_billion(number: int, leads: bool) -> str:
    """Groups of millions, thousands and units; one that `leads` has no hundreds to keep."""
    said: list[str] = []
    for power in (2, 1, 0):
        group = number // 1000**power % 1000
        if group:
            said.append(f"{_group(group, leads and not said)}{_GROUPS[power]}")
    return " ".join(said)


def _group(number: int, leads: bool) -> str:
    hundreds, rest = divmod(number, 100)
    said = [] if leads and not hundreds else [f"{_DIGITS[hundreds]} trăm"]
    tens, units = divmod(rest, 10)
    if tens == 0:
        if units:
            said.append(f"{_NO_TENS} {_DIGITS[units]}" if said else _DIGITS[units])
        return " ".join(said)
    said.append("mười" if tens == 1 else f"{_DIGITS[tens]} mươi")
    if units:
        after = _AFTER_TEN if tens == 1 else _AFTER_TENS
        said.append(after.get(units, _DIGITS[units]))
    return " ".join(said)
