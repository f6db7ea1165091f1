"""Colours as Excel gives them, three numbers, and as sheets keep them, "#RRGGBB"."""

from __future__ import annotations

from typing import Final

from xltools.patterns import late_pattern

Colour = tuple[int, int, int]

_HEX: Final = late_pattern(r"#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})")


def colour_of(text: str) -> Colour | None:
    """The colour of a text; None, which is no fill, for anything else."""
    found = _HEX.fullmatch(text)
    return (int(found[1], 16), int(found[2], 16), int(found[3], 16)) if found else None


def text_of(colour: Colour | None) -> str:
    """A colour as text; "" for no fill."""
    return "" if colour is None else "#{:02X}{:02X}{:02X}".format(*colour)
