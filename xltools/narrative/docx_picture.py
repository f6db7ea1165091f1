"""The picture in the header of a Word file's first page."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import Final

from xltools.narrative.docx_effective import Element, W, parse, value
from xltools.narrative.docx_look import Picture

_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

_BEGINS: Final = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
_MOST_BYTES: Final = 2_000_000
_EMU_OF_TWIP: Final = 635
_HIGHEST: Final = 36_000 * 40  # 40 mm
_ALIGNED: Final = {"center": "center", "right": "right", "end": "right"}


def header_picture(
    parts: Mapping[str, bytes], section: Element | None, width: int
) -> Picture | None:
    """The first PNG or JPEG of that header, made to fit; `width` of the text in twips.

    A picture that is only linked is not fetched.
    """
    name = _header(parts, section)
    header = parts.get(name)
    if header is None:
        return None
    targets = _targets(parts, name)
    for blip in parse(header).iter(f"{_A}blip"):
        data = parts.get(targets.get(str(blip.get(f"{_R}embed", "")), ""), b"")
        ending = next((e for begins, e in _BEGINS.items() if data.startswith(begins)), "")
        extent = _extent(blip)
        if ending and extent and len(data) <= _MOST_BYTES:
            return Picture(data, ending, *_fitting(*extent, width), _align(blip))
    return None


def _header(parts: Mapping[str, bytes], section: Element | None) -> str:
    """The name of the header of the first page; "" without one."""
    if section is None:
        return ""
    targets = _targets(parts, "word/document.xml")
    found = {
        value(each, "type"): targets.get(str(each.get(f"{_R}id", "")), "")
        for each in section.findall(f"{W}headerReference")
    }
    own_first = section.find(f"{W}titlePg") is not None
    return found.get("first" if own_first else "default", "")


def _targets(parts: Mapping[str, bytes], name: str) -> dict[str, str]:
    """The parts that a part refers to, by their relations; none that lie outside of the file."""
    folder, _, file = name.rpartition("/")
    relations = parts.get(f"{folder}/_rels/{file}.rels")
    if relations is None:
        return {}
    return {
        str(each.get("Id")): _within(folder, str(each.get("Target", "")))
        for each in parse(relations)
        if each.get("TargetMode") != "External"
    }


def _within(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(folder, target))


def _extent(blip: Element) -> tuple[int, int] | None:
    """Width and height of the drawing that holds the picture, in EMU."""
    drawing = next(blip.iterancestors(f"{_WP}inline", f"{_WP}anchor"), None)
    extent = None if drawing is None else drawing.find(f"{_WP}extent")
    if extent is None:
        return None
    said = [str(extent.get(side, "")) for side in ("cx", "cy")]
    if not all(each.isdigit() and 0 < int(each) < 1 << 31 for each in said):
        return None
    return int(said[0]), int(said[1])


def _fitting(width: int, height: int, most: int) -> tuple[int, int]:
    """No wider than the text and no higher than 40 mm, in its own proportions."""
    share = min(1.0, most * _EMU_OF_TWIP / width, _HIGHEST / height)
    return max(1, int(width * share)), max(1, int(height * share))


def _align(blip: Element) -> str:
    paragraph = next(blip.iterancestors(f"{W}p"), None)
    jc = None if paragraph is None else paragraph.find(f"{W}pPr/{W}jc")
    return _ALIGNED.get(value(jc), "left")
