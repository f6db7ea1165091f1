"""What stands behind the cells and no value tells: comments, and formulas without a value.

Only `repair` asks for it; like every part of a file it is read by expat, behind the guards.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from xml.parsers import expat

from openpyxl.formula.translate import Translator

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.rows.limits import Limits
from xltools.rows.raw import Structure
from xltools.wording.excel import of_a_person
from xltools.workbook.guards import Package, open_package
from xltools.workbook.scan import elements, find, sheet_parts
from xltools.workbook.sheet_scan import Attributes, local, parser_of

_LETTERS: Final = 26


@dataclass(frozen=True)
class Behind:
    """The text of each comment, and of each formula that was never calculated ("=A1+B1").

    What marks of Excel say in a comment is no person's text.
    """

    comments: Mapping[CellRef, str]
    formulas: Mapping[CellRef, str]


def read_behind(path: Path, structure: Structure | None) -> Behind:
    """Comments and uncalculated formulas of a workbook. Raises XltoolsError "file.…"."""
    package = open_package(path, Limits())
    wanted = structure.uncalculated if structure else frozenset()
    comments: dict[CellRef, str] = {}
    formulas: dict[CellRef, str] = {}
    try:
        for name, place, part in sheet_parts(package):
            comments |= _comments(package, name, place)
            if any(cell.sheet == name for cell in wanted):
                formulas |= {c: text for c, text in _formulas(name, part) if c in wanted}
    except (expat.ExpatError, KeyError, ValueError, LookupError) as error:
        raise XltoolsError("file.damaged", file=path) from error
    return Behind(comments, formulas)


def _comments(package: Package, sheet: str, place: str) -> dict[CellRef, str]:
    folder, name = posixpath.split(place)
    found: dict[CellRef, str] = {}
    for tag, attributes in elements(find(package, f"{folder}/_rels/{name}.rels")):
        if tag == "Relationship" and attributes.get("Type", "").endswith("/comments"):
            target = posixpath.normpath(posixpath.join(folder, attributes["Target"]))
            for reference, text, _ in _texts(find(package, target), "comment", "ref", "t"):
                if theirs := of_a_person(text).strip():
                    found[_cell(sheet, reference)] = theirs
    return found


def _formulas(sheet: str, part: bytes) -> Iterator[tuple[CellRef, str]]:
    """Every formula; one that only points to a shared one is translated to its own cell."""
    shared: dict[str, tuple[str, str]] = {}
    for reference, text, attributes in _texts(part, "c", "r", "f"):
        number = attributes.get("si", "")
        if text and number:
            shared[number] = (reference, text)
        if text:
            yield _cell(sheet, reference), f"={text}"
        elif number in shared:
            origin, master = shared[number]
            moved = Translator(f"={master}", origin).translate_formula(reference)
            yield _cell(sheet, reference), str(moved)


def _texts(
    part: bytes | None, owner: str, key: str, inner: str
) -> list[tuple[str, str, Attributes]]:
    """Key and joined inner texts of each owning element that has any, with the inner's attributes.

    Only text inside `inner` counts, and only inside an owner.
    """
    found: list[tuple[str, str, Attributes]] = []
    reference, inside = "", False

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal reference, inside
        tag = local(tag)
        if tag == owner:
            reference = attributes.get(key, "")
            found.append((reference, "", {}))
        elif tag == inner and reference:
            inside = True
            found[-1] = (reference, found[-1][1], attributes)

    def text(piece: str) -> None:
        if inside:
            found[-1] = (reference, found[-1][1] + piece, found[-1][2])

    def end(tag: str) -> None:
        nonlocal reference, inside
        inside = inside and local(tag) != inner
        if local(tag) == owner:
            reference = ""

    if part is not None:
        parser = parser_of()
        parser.StartElementHandler = start
        parser.CharacterDataHandler = text
        parser.EndElementHandler = end
        parser.Parse(part, True)
    return found


def _cell(sheet: str, reference: str) -> CellRef:
    """The cell of a reference such as AB12. Raises ValueError for what is none."""
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return CellRef(sheet, int(reference[len(letters) :]), column)
