"""Heights of rows with long texts, which must be stored and yet follow what staff type.

A row without a height is fitted by Excel when it opens the file, and by nobody else; XlsxWriter
stores heights only as fixed ones, and Excel never fits a fixed row again. So heights are set, and
then the mark that fixes them is taken away.
"""

from __future__ import annotations

import io
import re
import textwrap
import zipfile
from collections.abc import Iterable
from typing import Final

from xltools.form.layout import HEADER_ROW

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

_FIXED: Final = re.compile(r'<row r="(\d+)"[^>]*? customHeight="1"')


def lines_in(text: str, width: float) -> int:
    """How many lines a text needs in a column of that many characters."""
    capitals = sum(letter.isupper() for letter in text) / max(len(text), 1)
    across = max(int((width - _MARGINS) * _LETTERS / (1 + _CAPITAL * capitals)), 1)
    return sum(len(textwrap.wrap(part, across)) or 1 for part in text.split("\n"))


def height_of(cells: Iterable[tuple[object, float]]) -> float:
    """The height of a row in points, from its values and their columns' widths."""
    lines = max((lines_in(v, width) for v, width in cells if isinstance(v, str)), default=1)
    return LINE * lines + _AROUND


def unfix_heights(workbook: bytes, sheets: Iterable[int]) -> bytes:
    """The workbook with fitted instead of fixed rows under the headings of the numbered sheets."""
    parts = {f"xl/worksheets/sheet{number}.xml" for number in sheets}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            content = old.read(member)
            if member.filename in parts:
                content = _FIXED.sub(_unfixed, content.decode("utf-8")).encode("utf-8")
            new.writestr(member, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _unfixed(found: re.Match[str]) -> str:
    row = found[0]
    return row.replace(' customHeight="1"', "") if int(found[1]) > HEADER_ROW else row
