"""Whatever a Word file could carry beside its text, and its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from xltools.exchange.hits import Allowed, Hidden, Hit
from xltools.exchange.scan_parts import COMMON_PARTS, Part, plain_texts, scan_parts
from xltools.exchange.scan_xml import elements_of
from xltools.patterns import late_pattern

_PARTS: Final = late_pattern(
    rf"{COMMON_PARTS}|word/(document|styles|settings|webSettings|fontTable|numbering|footnotes"
    r"|endnotes|theme/theme\d+|header\d+|footer\d+)\.xml|word/media/[^/]+\.(png|jpe?g)"
)
_TRACKED: Final = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"})
_HIDDEN: Final = ("vanish", "webHidden")
_OFF: Final = ("0", "false", "off")


def scan_word_file(path: Path, allowed: Allowed) -> Iterator[Hit]:
    """Everything in a Word file that a submission may not carry."""
    yield from scan_parts(path, allowed, _PARTS, _read)


def _read(part: Part, _parts: Mapping[str, Part]) -> Iterator[Hit]:
    for tag, row in elements_of(part.content):
        tracked = tag in _TRACKED and "author" in row
        if tracked or (tag in _HIDDEN and row.get("val", "1") not in _OFF):
            yield part.hit(Hidden.TRACKED)
    yield from plain_texts(part)
