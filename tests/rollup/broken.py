"""Twenty ways in which a workbook arrives broken, with the reason that is told of each."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from rollup.many import MOVEMENTS, STRINGS, Parts, write_parts

from xltools.form.household import Household

Break = Callable[[Path, Parts], object]
Change = Callable[[Parts], object]

INFO: Final = "xl/worksheets/sheet2.xml"
BOOK: Final = "xl/workbook.xml"
END: Final = b"</sheetData>"
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DECLARED: Final = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


def content(new: Callable[[bytes], bytes]) -> Break:
    """Puts other bytes in the place of the file's."""
    return lambda path, _: path.write_bytes(new(path.read_bytes()))


def members(change: Change) -> Break:
    """Writes the file anew with other members."""

    def write(path: Path, parts: Parts) -> None:
        changed = dict(parts)
        change(changed)
        write_parts(path, changed, level=6)

    return write


def part(name: str, old: bytes, new: bytes) -> Break:
    """Puts something else in the place of some bytes of a member."""

    def change(parts: Parts) -> None:
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new, 1)

    return members(change)


def sheets_called(name: Callable[[int], str]) -> Break:
    """Calls the sheets by other names."""

    def change(parts: Parts) -> None:
        numbers = iter(range(100))
        parts[BOOK] = re.sub(
            rb'(?<=<sheet name=")[^"]*', lambda _: name(next(numbers)).encode(), parts[BOOK]
        )

    return members(change)


def flipped(old: bytes) -> bytes:
    """One bit of the packed rows of households is another."""
    at = old.index(MOVEMENTS.encode()) + 2_000
    return old[:at] + bytes([old[at] ^ 0x10]) + old[at + 1 :]


def as_folder(path: Path, _: Parts) -> None:
    """A folder of that name."""
    path.unlink()
    path.mkdir()


def _wide(text: str) -> bytes:
    return OLE + text.encode("utf-16-le")


def _row(reference: str) -> bytes:
    return b'<row><c r="' + reference.encode() + b'"><v>1</v></c></row>' + END


BROKEN: Final[dict[str, tuple[Break, str]]] = {
    "nothing in it": (content(lambda _: b""), "file.empty"),
    "cut short": (content(lambda old: old[:50_000]), "file.damaged"),
    "one bit turned": (content(flipped), "file.damaged"),
    "a page of a portal": (content(lambda _: b"<html>404</html>"), "file.not-a-workbook"),
    "a picture": (content(lambda _: b"\x89PNG\r\n\x1a\n"), "file.not-a-workbook"),
    "an old Excel file": (content(lambda _: _wide("Workbook")), "file.xls"),
    "a password": (content(lambda _: _wide("EncryptedPackage")), "file.encrypted"),
    "another archive": (members(lambda parts: parts.pop(BOOK)), "file.not-a-workbook"),
    "too many members": (
        members(lambda parts: parts.update({f"x/{n}": b"" for n in range(2_001)})),
        "file.too-many-parts",
    ),
    "an entity": (members(lambda parts: parts.update({INFO: DECLARED})), "file.unsafe-xml"),
    "a bomb": (members(lambda parts: parts.update({INFO: bytes(60_000_000)})), "file.too-large"),
    "a sheet lost": (members(lambda parts: parts.pop(MOVEMENTS)), "file.damaged"),
    "a sheet cut off": (part(MOVEMENTS, END, b""), "file.damaged"),
    "a far row": (part(MOVEMENTS, END, _row("A1048576")), "file.too-many-rows"),
    "a far column": (part(MOVEMENTS, END, _row("XFD99")), "file.too-many-columns"),
    "false counts": (part(STRINGS, b'uniqueCount="', b'uniqueCount="9999'), "file.damaged"),
    "a later version": (part(STRINGS, b">2026.1<", b">2099.9<"), "form.unknown-version"),
    "another form": (sheets_called(lambda n: f"Trang {n}"), "form.not-ours"),
    "a list of households": (
        sheets_called(lambda n: f"Trang {n}" if n else Household.sheet.name),
        "form.household-list",
    ),
    "a folder": (as_folder, "file.folder"),
}
"""How to break a workbook, and the code of the reason."""
