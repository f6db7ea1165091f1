"""Heights of rows with long texts.

A row without a height is fitted by Excel when it opens the file, and by nobody else: so heights
are set, and then fitted anew as staff type (`FormSheet.fit_rows_below`).
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

LINE: Final = 15.75
"""Points of one line of 12 points."""

_AROUND: Final = 3
"""Points above and below the lines together."""

_LETTERS: Final = 1.22
"""Letters of running text in the width of one digit, with room to spare."""

_CAPITAL: Final = 0.48
"""How much wider a capital is than a small letter."""

_MARGINS: Final = 2.5
"""Digits' widths that the indent and the inner margins of a cell take."""


@lru_cache(maxsize=4096)  # rows of many units say the same
def lines_in(text: str, width: float) -> int:
    """How many lines a text needs in a column of that many characters."""
    capitals = sum(letter.isupper() for letter in text) / max(len(text), 1)
    across = max(int((width - _MARGINS) * _LETTERS / (1 + _CAPITAL * capitals)), 1)
    return sum(len(textwrap.wrap(part, across)) or 1 for part in text.split("\n"))


def height_of(cells: Iterable[tuple[object, float]]) -> float:
    """The height of a row in points, from its values and their columns' widths."""
    lines = max((lines_in(v, width) for v, width in cells if isinstance(v, str)), default=1)
    return LINE * lines + _AROUND
