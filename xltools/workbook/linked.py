"""What the other parts of a workbook tell of its sheets: other files, filters of tables.

Almost no workbook has any, so nothing is parsed before a name or a word says that there is.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote
from xml.parsers import expat

from xltools.errors import XltoolsError
from xltools.workbook.guards import WORKBOOK_PART, Package
from xltools.workbook.scan import elements, find, sheet_parts
from xltools.workbook.sheet_scan import SheetScan

_LINKS: Final = "xl/externallinks/"
_FILTER: Final = b"filterColumn"


def linked_files(package: Package) -> tuple[str, ...]:
    """The names of other workbooks in the order of their numbers: [1] in a formula is the first.

    Raises XltoolsError "file.damaged".
    """
    if not any(name.lower().startswith(_LINKS) for name in package.names):
        return ()
    try:
        targets = dict(_relations(package, WORKBOOK_PART))
        return tuple(
            _file(package, targets[attributes[key]])
            for tag, attributes in elements(find(package, WORKBOOK_PART))
            if tag == "externalReference"
            for key in attributes
            if key.endswith(":id")
        )
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise XltoolsError("file.damaged", file=package.path) from error


def filtered_sheets(package: Package, scans: tuple[SheetScan, ...]) -> frozenset[str]:
    """The sheets where a filter hides rows, be it of the sheet or of a table on it.

    Raises XltoolsError "file.damaged".
    """
    hiding = {seen.name: seen.filtered for seen in scans if seen.hidden_rows}
    if not hiding:
        return frozenset()
    try:
        return frozenset(
            name
            for name, place, _ in sheet_parts(package)
            if name in hiding and (hiding[name] or _filters_a_table(package, place))
        )
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise XltoolsError("file.damaged", file=package.path) from error


def _file(package: Package, place: str) -> str:
    """The name of the file that a link leads to, without its folder."""
    target = next((target for _, target in _relations(package, place)), "")
    return unquote(target).replace("\\", "/").rpartition("/")[2]


def _filters_a_table(package: Package, place: str) -> bool:
    parts = (find(package, target) for _, target in _relations(package, place))
    return any(_FILTER in (part or b"") for part in parts)


def _relations(package: Package, place: str) -> Iterator[tuple[str, str]]:
    """Id and target of all that a part refers to; a target within the workbook is a part's name."""
    folder, name = posixpath.split(place)
    for tag, attributes in elements(find(package, f"{folder}/_rels/{name}.rels")):
        if tag == "Relationship":
            target = attributes["Target"]
            if attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target))
            yield attributes["Id"], target
