"""A packed file of a submission, part by part: a part that we never write has no business there.

In those that we do write every text is looked at, and every attribute that is one.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from xltools.dataclass import dataclass
from xltools.exchange.hits import Allowed, Hidden, Hit
from xltools.exchange.personal import Personal, only_digits
from xltools.exchange.scan_xml import Said, texts_of
from xltools.patterns import late_pattern
from xltools.wording.text import fold

COMMON_PARTS: Final = (
    r"\[Content_Types\]\.xml|(.+/)?_rels/[^/]*\.rels|docProps/(core|app|custom)\.xml"
)
_PEOPLE: Final = frozenset({"creator", "lastModifiedBy", "Manager", "Company"})
_OUR_PROPERTIES: Final = frozenset(
    {
        *("form_version", "unit_level", "unit_code", "unit_valid_from", "plan_year", "made_as"),
        "xltools",
    }
)
_COMMENTS: Final = late_pattern(r"comments|persons?/|people", re.IGNORECASE)
_PRINTABLE: Final = late_pattern(rb"[\x20-\x7e]{9,}")


@dataclass(frozen=True)
class Part:
    """One part of a file under scan, with what may stand in that file."""

    file: str
    name: str
    content: bytes
    allowed: Allowed

    @cached_property
    def said(self) -> list[Said]:
        """Its texts. Raises ValueError for what is no plain XML."""
        return texts_of(self.content)

    def hit(self, what: Hidden, shown: str = "", place: str = "") -> Hit:
        return Hit(self.file, place or self.name, what.value, shown)

    def personal(self, text: str, place: str = "", *, phones: bool = False) -> Iterator[Hit]:
        """Personal data of a text; with `phones` those of Thông tin chung may stand here."""
        for found in self.allowed.found_in(text):
            known = phones and only_digits(found.text) in self.allowed.phones
            if found.kind is not Personal.PHONE or not known:
                yield Hit(self.file, place or self.name, found.kind.value, found.masked)


Reader = Callable[[Part, Mapping[str, Part]], Iterator[Hit]]


def scan_parts(path: Path, allowed: Allowed, known: re.Pattern[str], read: Reader) -> Iterator[Hit]:
    """Every part by `read`, once it is known; relations and properties are read here.

    A file that cannot be read is a hit too.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names, remark = archive.namelist(), archive.comment
            parts = {name: Part(path.name, name, archive.read(name), allowed) for name in names}
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError):
        yield Hit(path.name, "", Hidden.UNREADABLE.value)
        return
    if remark:
        yield Hit(path.name, "zip", Hidden.PROPERTY.value)
    for name, part in parts.items():
        if not known.fullmatch(name):
            yield part.hit(Hidden.COMMENT if _COMMENTS.search(name) else Hidden.EMBEDDED)
            continue
        try:
            yield from _part(part, parts, read)
        except ValueError:
            yield part.hit(Hidden.UNREADABLE)


def _part(part: Part, parts: Mapping[str, Part], read: Reader) -> Iterator[Hit]:
    if part.name.endswith(".rels"):
        yield from _relations(part)
    elif part.name.startswith("docProps/"):
        yield from _properties(part)
    elif part.name.endswith(".xml"):
        yield from read(part, parts)
    else:
        for run in _PRINTABLE.findall(part.content):  # what programs write into a picture as text
            yield from part.personal(run.decode("ascii"))


def plain_texts(part: Part, *_: object) -> Iterator[Hit]:
    """Personal data in any text or attribute of a part."""
    for said in part.said:
        yield from part.personal(said.text)


def _relations(part: Part) -> Iterator[Hit]:
    for said in part.said:
        if said.attribute == "TargetMode" and fold(said.text) == "external":
            yield part.hit(Hidden.LINK)
    yield from plain_texts(part)


def _properties(part: Part) -> Iterator[Hit]:
    """Who made the file, and properties that we do not write; the office itself is no person."""
    for said in part.said:
        if said.tag in _PEOPLE and not said.attribute and not _is_office(said.text, part.allowed):
            yield part.hit(Hidden.PROPERTY, said.tag)
        if (
            said.tag == "property"
            and said.attribute == "name"
            and (said.text not in _OUR_PROPERTIES)
        ):
            yield part.hit(Hidden.PROPERTY, said.text[:40])
    yield from plain_texts(part)


def _is_office(text: str, allowed: Allowed) -> bool:
    return not text.strip() or bool(allowed.office and fold(allowed.office) in fold(text))
