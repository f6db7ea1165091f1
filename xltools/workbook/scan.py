"""What calamine does not tell: which parts are sheets, what they call themselves, how they look.

Only expat reads here, after `guards` has refused DTDs and entities.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Final
from xml.parsers import expat
from zlib import crc32

from xltools.errors import XltoolsError
from xltools.rows.raw import Structure
from xltools.workbook.guards import WORKBOOK_PART, Package
from xltools.workbook.looks import Styles, legacy_fonts_of, looks_of
from xltools.workbook.plain_sheet import plain_values
from xltools.workbook.sheet_scan import (
    Attributes,
    SheetScan,
    local,
    parser_of,
    scan_sheet,
)
from xltools.workbook.stored_archive import Part

_CHUNK: Final = 4096
_COUNTS: Final = ("count", "uniqueCount")


def scan(package: Package) -> tuple[SheetScan, ...]:
    """Every sheet of cells, in the order of the workbook.

    Raises XltoolsError "file.damaged", "file.too-many-rows", "file.too-many-columns" or
    "file.too-slow".
    """
    with _broken_xml_named(package):
        _check_counts(find(package, "xl/sharedStrings.xml"))
        styles = _styles_of(find(package, "xl/styles.xml"))
        return tuple(
            scan_sheet(name, part, package, styles) for name, _, part in sheet_parts(package)
        )


@contextmanager
def _broken_xml_named(package: Package) -> Iterator[None]:
    """XML that is broken, or does not say what it must, is told as damage to the file."""
    try:
        yield
    except (expat.ExpatError, KeyError, ValueError, LookupError) as error:
        raise XltoolsError("file.damaged", file=package.path) from error


def scan_values(
    package: Package, wanted: Callable[[str], bool]
) -> tuple[tuple[Part, SheetScan], ...]:
    """What to read of each sheet wanted, and its scan, in the order of the workbook.

    A plain sheet has no value that must be put right, so its scan is blank, and of its part only
    the values are left. Raises what `scan` does.
    """
    with _broken_xml_named(package):
        _check_counts(find(package, "xl/sharedStrings.xml"))
        styles = _styles_of(find(package, "xl/styles.xml"))
        return tuple(
            _values_of(name, _part(package, place), package, styles)
            for name, place in sheet_places(package)
            if wanted(name)
        )


def _values_of(name: str, part: Part, package: Package, styles: Styles) -> tuple[Part, SheetScan]:
    values = plain_values(part.content, package.limits, styles.looks)
    if values is None:
        return part, scan_sheet(name, part.content, package, styles)
    return Part(part.name, values, crc32(values)), SheetScan(name)


@lru_cache(maxsize=8)
def _styles_of(part: bytes | None) -> Styles:
    """What the styles tell; workbooks of one template have the same."""
    described = elements(part)
    return Styles(looks_of(described), legacy_fonts_of(described))


def structure_of(
    scans: tuple[SheetScan, ...],
    filtered: frozenset[str] = frozenset(),
    linked_files: tuple[str, ...] = (),
) -> Structure:
    """What stands behind the values, of all sheets together.

    A blank value of a formula is blank text where other formulas have values (XlsxWriter writes
    it so); in a workbook without any it was never calculated (openpyxl writes that so).
    """
    never = not any(sheet.calculated for sheet in scans)
    return Structure(
        formulas={cell: text for sheet in scans for cell, text in sheet.formulas.items()},
        uncalculated=frozenset(
            cell
            for sheet in scans
            for cell in (*sheet.uncalculated, *(sheet.emptied if never else ()))
        ),
        errors={cell: text for sheet in scans for cell, text in sheet.errors.items()},
        merged=tuple(area for sheet in scans for area in sheet.merged),
        hidden_rows={s.name: frozenset(s.hidden_rows) for s in scans if s.hidden_rows},
        drop_downs=tuple(area for sheet in scans for area in sheet.drop_downs),
        legacy_fonts={cell: font for sheet in scans for cell, font in sheet.legacy_fonts},
        hidden_columns={s.name: tuple(s.hidden_columns) for s in scans if s.hidden_columns},
        filtered=filtered,
        blank_rows={s.name: s.blank_rows for s in scans if s.rows and s.blank_rows},
        linked_files=linked_files,
    )


def custom_properties(package: Package) -> dict[str, str]:
    """The document's own properties by name, as text."""
    values: dict[str, str] = {}
    name = ""

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal name
        if local(tag) == "property":
            name = attributes.get("name", "")
            values[name] = ""

    def text(piece: str) -> None:
        if name:
            values[name] += piece.strip()

    part = find(package, "docProps/custom.xml")
    if part is not None:
        parser = parser_of()
        parser.StartElementHandler = start
        parser.CharacterDataHandler = text
        try:
            parser.Parse(part, True)
        except (expat.ExpatError, LookupError) as error:
            raise XltoolsError("file.damaged", file=package.path) from error
    return values


def sheet_parts(package: Package) -> Iterator[tuple[str, str, bytes]]:
    """Name, part and XML of every worksheet."""
    for name, place in sheet_places(package):
        yield name, place, _part(package, place).content


def _part(package: Package, place: str) -> Part:
    part = package.find(place)
    if part is None:
        raise KeyError(place)
    return part


def sheet_places(package: Package) -> Iterator[tuple[str, str]]:
    """Name and part of every worksheet; chart sheets and dialogues have no cells to read."""
    described = find(package, WORKBOOK_PART), find(package, "xl/_rels/workbook.xml.rels")
    yield from _sheet_places(*described)


@lru_cache(maxsize=8)
def _sheet_places(workbook: bytes | None, relations: bytes | None) -> tuple[tuple[str, str], ...]:
    """Name and part of every worksheet; workbooks of one template have the same."""
    targets = {
        attributes["Id"]: attributes
        for tag, attributes in elements(relations)
        if tag == "Relationship"
    }
    found: list[tuple[str, str]] = []
    for tag, attributes in elements(workbook):
        key = next((attributes[a] for a in attributes if a.endswith(":id")), None)
        if tag != "sheet" or key is None:
            continue
        target = targets[key]
        if not target.get("Type", "").endswith("/worksheet"):
            continue
        place = posixpath.normpath(posixpath.join("/xl", target["Target"]))
        found.append((attributes["name"], place))
    return tuple(found)


def find(package: Package, name: str) -> bytes | None:
    """A part by its name, whatever its case."""
    found = package.find(name)
    return None if found is None else found.content


def elements(part: bytes | None) -> list[tuple[str, Attributes]]:
    """All elements of a small part with their attributes, in order."""
    found: list[tuple[str, Attributes]] = []
    if part is not None:
        parser = parser_of()
        parser.StartElementHandler = lambda tag, attributes: found.append((local(tag), attributes))
        parser.Parse(part, True)
    return found


def _check_counts(part: bytes | None) -> None:
    """Raises ValueError when a part boasts of more entries than it has bytes.

    calamine makes room for what is promised: a false `uniqueCount` would end the whole process.
    """
    counts: list[int] = []

    def start(_tag: str, attributes: Attributes) -> None:
        counts.extend(int(attributes[name]) for name in _COUNTS if name in attributes)
        counts.append(0)
        parser.StartElementHandler = None

    parser = parser_of()
    parser.StartElementHandler = start
    for at in range(0, len(part or b""), _CHUNK):
        parser.Parse((part or b"")[at : at + _CHUNK], False)
        if counts:
            break
    if part is not None and max(counts, default=0) > len(part):
        raise ValueError("count")
