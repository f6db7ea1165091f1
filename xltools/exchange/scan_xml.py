"""The texts of an XML part, as a person would read them: what one paragraph says is one text.

The parts are our own, or were made from ours by a program that prints; all the same no entity is
resolved, and a part that declares one is refused as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Final
from xml.parsers import expat

from xltools.dataclass import dataclass

_WHOLE: Final = frozenset({"p", "si", "is", "tx", "definedName", "oddHeader", "oddFooter"})
"""Elements whose pieces make one text, however they are cut up by looks."""

_CELL: Final = "c"
_NO_WORDS: Final = frozenset({"row", "col", "xf", "brk"})
"""Elements of sheets and styles whose attributes are measures alone, and many."""


@dataclass(frozen=True, slots=True)
class Said:
    """One text of a part: inside which element, of that attribute or ("") its own.

    In a sheet, `cell` and `kind` are the reference and the type of the cell around it.
    """

    tag: str
    attribute: str
    text: str
    cell: str = ""
    kind: str = ""


@dataclass
class _Reader:
    """Collects texts while expat goes through a part."""

    said: list[Said] = field(default_factory=list)
    open: list[tuple[str, list[str]]] = field(default_factory=list)
    cell: tuple[str, str] = ("", "")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = _local(tag)
        if name == _CELL:
            self.cell = attributes.get("r", ""), attributes.get("t", "")
        elif name not in _NO_WORDS:
            said = ((_local(key), text) for key, text in attributes.items() if text)
            self.said += [Said(name, key, text, *self.cell) for key, text in said]
        inside = self.open[-1] if self.open and self.open[-1][0] in _WHOLE else None
        self.open.append(inside if inside and name not in _WHOLE else (name, []))

    def text(self, piece: str) -> None:
        if self.open:
            self.open[-1][1].append(piece)

    def end(self, tag: str) -> None:
        name, pieces = self.open.pop()
        whole = name in _WHOLE or bool(pieces)
        if whole and not (self.open and self.open[-1][1] is pieces):
            self.said.append(Said(name, "", "".join(pieces), *self.cell))
        if _local(tag) == _CELL:
            self.cell = "", ""


def texts_of(part: bytes) -> list[Said]:
    """Every text and attribute of a part. Raises ValueError for what is no plain XML."""
    reader, parser = _Reader(), expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.CharacterDataHandler = reader.text
    parser.EndElementHandler = reader.end
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error
    return reader.said


def _refuse(*_: object) -> None:
    raise ValueError("doctype")


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def elements_of(part: bytes) -> list[tuple[str, dict[str, str]]]:
    """Every element of a small part with its attributes. Raises ValueError as `texts_of` does."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        found.append((_local(tag), {_local(key): text for key, text in attributes.items()}))

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error
    return found
