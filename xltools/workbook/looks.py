"""What the styles of a saved workbook tell of its cells, by the number that cells give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from xltools.dataclass import dataclass
from xltools.rows.looks import Look, look_of
from xltools.wording.legacy import encoding_of_font


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
