"""What calamine does not tell: which parts are sheets, what they call themselves, how they look.

Only expat reads here, after `guards` has refused DTDs and entities.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Final
from xml.parsers import expat

from xltools.errors import XltoolsError
from xltools.rows.raw import Structure
from xltools.workbook.guards import WORKBOOK_PART, Package
from xltools.workbook.looks import Styles, legacy_fonts_of, looks_of
from xltools.workbook.sheet_scan import Attributes, SheetScan, local, parser_of, scan_sheet

_CHUNK: Final = 4096
_COUNTS: Final = ("count", "uniqueCount")


def scan(package: Package) -> tuple[SheetScan, ...]:
    """Every sheet of cells, in the order of the workbook.

    Raises XltoolsError "file.damaged", "file.too-many-rows", "file.too-many-columns" or
    "file.too-slow".
    """
    try:
        _check_counts(find(package, "xl/sharedStrings.xml"))
        described = elements(find(package, "xl/styles.xml"))
        styles = Styles(looks_of(described), legacy_fonts_of(described))
        return tuple(
            scan_sheet(name, part, package, styles) for name, _, part in sheet_parts(package)
        )
    except (expat.ExpatError, KeyError, ValueError, LookupError) as error:
        raise XltoolsError("file.damaged", file=package.path) from error


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
        part = find(package, place)
        if part is None:
            raise KeyError(place)
        yield name, place, part


def sheet_places(package: Package) -> Iterator[tuple[str, str]]:
    """Name and part of every worksheet; chart sheets and dialogues have no cells to read."""
    targets = {
        attributes["Id"]: attributes
        for tag, attributes in elements(find(package, "xl/_rels/workbook.xml.rels"))
        if tag == "Relationship"
    }
    for tag, attributes in elements(find(package, WORKBOOK_PART)):
        key = next((attributes[a] for a in attributes if a.endswith(":id")), None)
        if tag != "sheet" or key is None:
            continue
        target = targets[key]
        if not target.get("Type", "").endswith("/worksheet"):
            continue
        yield attributes["name"], posixpath.normpath(posixpath.join("/xl", target["Target"]))


def find(package: Package, name: str) -> bytes | None:
    """A part by its name, whatever its case."""
    found = package.find(name)
    return None if found is None else found[1]


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
