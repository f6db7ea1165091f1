"""Number formats that show something else than the stored value, and what they show.

Excel turns "3,36%" into 0.0336, "01/2024" into the first of January and "31/5" into a day of this
year; it keeps what was typed only as the look of the cell. What staff see is what they meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from xltools.quantities import Moment
from xltools.rows.convert import exact
from xltools.rows.raw import RawValue
from xltools.wording.dates import format_moment
from xltools.wording.legacy import encoding_of_font
from xltools.wording.numbers import format_number


class Look(Enum):
    """What a cell shows of its value."""

    PERCENT = "3,36%"
    MONTH_AND_YEAR = "01/2024"
    DAY_AND_MONTH = "31/5"


@dataclass(frozen=True, slots=True)
class Styles:
    """What the styles of a workbook tell of their cells, by the number that cells give."""

    looks: Mapping[str, Look]
    legacy_fonts: Mapping[str, str]


_BUILT_IN: Final[Mapping[str, Look]] = {
    "9": Look.PERCENT,
    "10": Look.PERCENT,
    "16": Look.DAY_AND_MONTH,
    "17": Look.MONTH_AND_YEAR,
}
_PARTS_OF_STYLES: Final = ("fonts", "fills", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")
_NOT_SHOWN: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


def legacy_fonts_of(elements: Iterable[tuple[str, Mapping[str, str]]]) -> dict[str, str]:
    """The font of each style that shows TCVN3 or VNI, by the number that cells give."""
    fonts: list[str] = []
    styles: list[str] = []
    inside = ""
    for tag, attributes in elements:
        if tag in _PARTS_OF_STYLES:
            inside = tag
        elif tag == "font" and inside == "fonts":
            fonts.append("")
        elif tag == "name" and inside == "fonts" and fonts:
            fonts[-1] = attributes.get("val", "")
        elif tag == "xf" and inside == "cellXfs":
            styles.append(attributes.get("fontId", "0"))
    names = {str(i): name for i, name in enumerate(fonts) if encoding_of_font(name)}
    return {str(i): names[font] for i, font in enumerate(styles) if font in names}


def looks_of(elements: Iterable[tuple[str, Mapping[str, str]]]) -> dict[str, Look]:
    """The look of each style that has one, by the number that cells give; from styles.xml."""
    looks = dict(_BUILT_IN)
    styles: list[str] = []
    inside = False
    for tag, attributes in elements:
        if tag == "numFmt" and (look := look_of(attributes.get("formatCode", ""))):
            looks[attributes["numFmtId"]] = look
        if tag.endswith("Xfs") or tag == "cellStyles":
            inside = tag == "cellXfs"
        elif tag == "xf" and inside:
            styles.append(attributes.get("numFmtId", "0"))
    return {str(i): looks[number] for i, number in enumerate(styles) if number in looks}


def look_of(code: str) -> Look | None:
    """What a format such as 0.00% or mmm-yy shows; None when that is the value itself."""
    shown = _NOT_SHOWN.sub("", code).partition(";")[0].lower()
    if "%" in shown:
        return Look.PERCENT
    if "m" not in shown or "h" in shown or "s" in shown:
        return None
    if "y" in shown:
        return None if "d" in shown else Look.MONTH_AND_YEAR
    return Look.DAY_AND_MONTH if "d" in shown else None


def as_seen(look: Look, value: RawValue) -> RawValue:
    """A value as its cell shows it, as text; other kinds of value stay."""
    if look is Look.PERCENT:
        number = exact(value) if isinstance(value, float) else None
        return value if number is None else f"{format_number(number * 100)}%"
    if not isinstance(value, date):
        return value
    if look is Look.MONTH_AND_YEAR:
        return f"{value.month:02d}/{value.year}"
    return format_moment(Moment(month=value.month, day=value.day))
