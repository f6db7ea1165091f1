"""The mark of a Word file of ours: it tells whether somebody changed the file since.

A custom property holds a digest of all other parts. Word keeps the property when it saves and
writes the parts anew, so that even a file that was only saved again counts as changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile
from zlib import error as zlib_error

from xltools.patterns import late_pattern

_PART: Final = "docProps/custom.xml"
_PROPERTY: Final = "xltools"
_TYPES, _RELATIONS = "[Content_Types].xml", "_rels/.rels"
_TYPE: Final = (
    f'<Override PartName="/{_PART}" ContentType='
    '"application/vnd.openxmlformats-officedocument.custom-properties+xml"/>'
)
_RELATION: Final = (
    '<Relationship Id="rIdXltools" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    f'relationships/custom-properties" Target="{_PART}"/>'
)
_PROPERTIES: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{name}">'
    "<vt:lpwstr>{digest}</vt:lpwstr></property></Properties>"
)
_FOUND: Final = late_pattern(
    rf'name="{_PROPERTY}"[^>]*>\s*<vt:lpwstr>([0-9a-f]*)</vt:lpwstr>'.encode()
)
_LARGEST: Final = 100_000_000
"""Bytes of the parts together; a plan has less than one hundredth of that."""


class Origin(Enum):
    """Where a file comes from."""

    OURS = "written here, and not changed since"
    EDITED = "written here, and changed since"
    FOREIGN = "written by another program"


def marked(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """The members of a .docx with the mark; custom properties of their own give way to it."""
    done = dict(members)
    if done.pop(_PART, None) is None:
        done[_TYPES] = _before_end(done[_TYPES], _TYPE)
        done[_RELATIONS] = _before_end(done[_RELATIONS], _RELATION)
    properties = _PROPERTIES.format(name=_PROPERTY, digest=_digest(done))
    return {**done, _PART: properties.encode("utf-8")}


def origin_of(path: Path) -> Origin:
    """Where the file at a path comes from; what is no .docx is foreign. Raises OSError."""
    try:
        with ZipFile(path) as package:
            if sum(member.file_size for member in package.infolist()) > _LARGEST:
                return Origin.FOREIGN
            members = {name: package.read(name) for name in package.namelist()}
    except (BadZipFile, zlib_error, NotImplementedError, RuntimeError, EOFError):
        return Origin.FOREIGN
    found = _FOUND.search(members.pop(_PART, b""))
    if found is None:
        return Origin.FOREIGN
    return Origin.OURS if found[1].decode("ascii") == _digest(members) else Origin.EDITED


def _digest(members: Mapping[str, bytes]) -> str:
    found = sha256()
    for name in sorted(members):
        found.update(f"{name}\n{len(members[name])}\n".encode())
        found.update(members[name])
    return found.hexdigest()


def _before_end(xml: bytes, element: str) -> bytes:
    """The element as the last one of the outermost element."""
    at = xml.rindex(b"</")
    return xml[:at] + element.encode("utf-8") + xml[at:]
