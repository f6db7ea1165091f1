"""Texts in a CSV that a spreadsheet program would otherwise run as formulas.

Excel takes a cell of a CSV for a formula by its first sign, quoted or not. Such a text gets an
apostrophe in front, which Excel shows; so does one that begins with an apostrophe, so that taking
one away always gives the text that was typed.
"""

from __future__ import annotations

from typing import Any, Final

_GUARD: Final = "'"
_RISKY: Final = (*"=+-@＝＋－＠\t\r\n", _GUARD)


def as_text(value: Any) -> Any:
    """The value as a cell of a CSV; numbers and blanks stay what they are."""
    if isinstance(value, str) and value.lstrip(" \u00a0").startswith(_RISKY):
        return _GUARD + value
    return value


def typed_text(written: str) -> str:
    """The text that `as_text` was given."""
    return written.removeprefix(_GUARD)
