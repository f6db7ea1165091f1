"""Writes a mail as Outlook saves one (.msg): as much of the format as its attachments need."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

_SECTOR, _MINI, _CUTOFF = 512, 64, 4_096
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_PROPERTIES = "__properties_version1.0"
_TEXT, _BINARY, _LONG, _TIME = 0x001F, 0x0102, 0x0003, 0x0040
_SUBMITTED, _CLASS, _SENDER = 0x0039, 0x001A, 0x0C1F
_FILE_NAME, _CONTENT, _METHOD = 0x3707, 0x3701, 0x3705
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)

Tree = Mapping[str, "bytes | Tree"]


def outlook_mail(attached: Mapping[str, bytes], sender: str, sent: datetime) -> bytes:
    """A mail with these files."""
    ticks = int((sent - _EPOCH).total_seconds()) * 10_000_000
    header = struct.pack("<8x4I8x", 0, len(attached), 0, len(attached))
    tree: dict[str, bytes | Tree] = _storage(
        header, {_CLASS: "IPM.Note", _SENDER: sender}, fixed={_SUBMITTED: (_TIME, ticks)}
    )
    for number, (name, content) in enumerate(attached.items()):
        tree[f"__attach_version1.0_#{number:08X}"] = _storage(
            bytes(8), {_FILE_NAME: name, _CONTENT: content}, fixed={_METHOD: (_LONG, 1)}
        )
    return _compound(tree)


def _storage(
    header: bytes, values: Mapping[int, str | bytes], fixed: Mapping[int, tuple[int, int]]
) -> dict[str, bytes | Tree]:
    made: dict[str, bytes | Tree] = {}
    lines = [struct.pack("<HHIQ", kind, tag, 6, value) for tag, (kind, value) in fixed.items()]
    for tag, value in values.items():
        kind = _TEXT if isinstance(value, str) else _BINARY
        content = value.encode("utf-16-le") if isinstance(value, str) else value
        lines.append(struct.pack("<HHIQ", kind, tag, 6, len(content) + 2 * (kind == _TEXT)))
        made[f"__substg1.0_{tag:04X}{kind:04X}"] = content
    return {_PROPERTIES: header + b"".join(lines), **made}


@dataclass
class _File:
    """The sectors, and which follows which."""

    sectors: list[bytes] = field(default_factory=list)
    follows: list[int] = field(default_factory=list)
    mini: bytes = b""
    mini_follows: list[int] = field(default_factory=list)

    def put(self, content: bytes) -> int:
        """Lay content into sectors; gives the first."""
        first = len(self.sectors)
        for at in range(0, len(content), _SECTOR):
            self.sectors.append(content[at : at + _SECTOR].ljust(_SECTOR, b"\0"))
            self.follows.append(len(self.sectors))
        self.follows[-1] = _END
        return first

    def put_stream(self, content: bytes) -> int:
        """Lay a stream where one of its size belongs."""
        if len(content) >= _CUTOFF:
            return self.put(content)
        first = len(self.mini_follows)
        count = max(1, -(-len(content) // _MINI))
        self.mini += content.ljust(count * _MINI, b"\0")
        self.mini_follows += [first + n + 1 for n in range(count)]
        self.mini_follows[-1] = _END
        return first


def _compound(tree: Tree) -> bytes:
    file, entries = _File(), list[list[object]]()
    entries.append(["Root Entry", _ROOT, _FREE, _FREE, _FREE, 0, 0])
    entries[0][4] = _children(tree, file, entries)
    entries[0][5:] = [file.put(file.mini), len(file.mini)]
    pad = -len(entries) % 4
    listed = b"".join(_entry(*each) for each in entries) + bytes(128) * pad  # type: ignore[arg-type]
    first_entry = file.put(listed)
    mini = struct.pack(f"<{len(file.mini_follows)}I", *file.mini_follows)
    mini += b"\xff" * (-len(mini) % _SECTOR)
    first_mini = file.put(mini)
    fats = 1
    while fats * (_SECTOR // 4) < len(file.sectors) + fats:
        fats += 1
    first_fat = len(file.sectors)
    follows = file.follows + [_FAT] * fats
    follows += [_FREE] * (fats * (_SECTOR // 4) - len(follows))
    header = struct.pack(
        "<8s16x5H6xIII4xIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6, 0, fats, first_entry, _CUTOFF, first_mini, len(mini) // _SECTOR),
        *(_END, 0),
    )
    places = [first_fat + n for n in range(fats)] + [_FREE] * (109 - fats)
    body = b"".join(file.sectors) + struct.pack(f"<{len(follows)}I", *follows)
    return header + struct.pack("<109I", *places) + body


def _children(tree: Tree, file: _File, entries: list[list[object]]) -> int:
    """The entries of a storage, each with the next at its right; gives the first."""
    order = sorted(tree, key=lambda name: (len(name), name.upper()))
    before: list[object] | None = None
    first = _FREE
    for name in order:
        content, number = tree[name], len(entries)
        entry: list[object] = [name, _STREAM, _FREE, _FREE, _FREE, 0, 0]
        entries.append(entry)
        if isinstance(content, bytes):
            entry[5:] = [file.put_stream(content), len(content)]
        else:
            entry[1], entry[4] = _STORAGE, _children(content, file, entries)
        if before is None:
            first = number
        else:
            before[3] = number
        before = entry
    return first


def _entry(name: str, kind: int, left: int, right: int, child: int, first: int, size: int) -> bytes:
    told = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBB3I36xIQ", told, len(told), kind, 1, left, right, child, first, size)
