"""The texts of a PDF as programs print it: what its pages show, and what it says of itself.

Enough of the format for files of Word, Excel and LibreOffice: packed streams and objects, fonts
with a table of their letters. It is no library for PDF; a file whose text cannot be read gives no
text, and the gate says so.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

from xltools.patterns import late_pattern

_OBJECT: Final = late_pattern(rb"(\d+)\s+\d+\s+obj\b(.*?)\bendobj", re.DOTALL)
_STREAM: Final = late_pattern(rb"(.*?)\bstream\r?\n(.*)\r?\n?endstream", re.DOTALL)
_PACKED: Final = late_pattern(rb"/Type\s*/ObjStm")
_FIRST: Final = late_pattern(rb"/First\s+(\d+)")
_COUNT: Final = late_pattern(rb"/N\s+(\d+)")
_FONTS: Final = late_pattern(rb"/([A-Za-z0-9_.+\-]+)\s+(\d+)\s+0\s+R")
_LETTERS: Final = late_pattern(rb"/ToUnicode\s+(\d+)\s+0\s+R")
_RANGES: Final = late_pattern(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_ENTRY: Final = late_pattern(rb"<([0-9A-Fa-f\s]+)>|(\[)|(\])")
_SHOWN: Final = late_pattern(
    rb"/([A-Za-z0-9_.+\-]+)\s+[\d.]+\s+Tf|\[((?:[^\]\\]|\\.)*)\]\s*TJ"
    rb"|(<[0-9A-Fa-f\s]*>|\((?:[^()\\]|\\.)*\))\s*(?:Tj|')|\b(Td|TD|T\*|Tm|ET)\b",
    re.DOTALL,
)
_STRING: Final = late_pattern(rb"<([0-9A-Fa-f\s]*)>|\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_ABOUT: Final = late_pattern(
    rb"/(Author|Creator|Producer|Title|Subject|Keywords)\s*"
    rb"(<[0-9A-Fa-f\s]*>|\((?:[^()\\]|\\.)*\))",
    re.DOTALL,
)
_ESCAPED: Final = late_pattern(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_LARGEST: Final = 60_000_000

Letters = dict[int, str]


class Pdf:
    """One PDF: its objects, each with what its stream holds once unpacked."""

    def __init__(self, content: bytes) -> None:
        self._bodies: dict[int, bytes] = {}
        self._streams: dict[int, bytes] = {}
        for number, body in _OBJECT.findall(content):
            self._add(int(number), body)
        for head, stream in [
            (self._bodies[n], self._streams[n]) for n in self._streams if n in self._bodies
        ]:
            if _PACKED.search(head):
                self._unpack(head, stream)
        self._fonts = dict(self._read_fonts())

    @property
    def about(self) -> dict[str, str]:
        """What the file says of itself: Author, Creator, Title and the like."""
        return {
            name.decode("ascii"): _plain(text)
            for body in self._bodies.values()
            for name, text in _ABOUT.findall(body)
        }

    @property
    def metadata(self) -> str:
        """The XML packet about the file, if there is one."""
        packets = (s for s in self._streams.values() if b"<?xpacket" in s or b"<x:xmpmeta" in s)
        return "\n".join(each.decode("utf-8", "replace") for each in packets)

    def lines(self) -> Iterator[str]:
        """The texts of the pages, one piece that is set in one go after the other."""
        for stream in self._streams.values():
            if b"BT" in stream and b"Tf" in stream:
                yield from self._shown(stream)

    def _add(self, number: int, body: bytes) -> None:
        found = _STREAM.match(body)
        self._bodies[number] = found[1] if found else body
        if found:
            self._streams[number] = _unpacked(found[1], found[2])

    def _unpack(self, head: bytes, stream: bytes) -> None:
        """Objects that are packed together in a stream."""
        first, count = _FIRST.search(head), _COUNT.search(head)
        if not first or not count:
            return
        start = int(first[1])
        numbers = [int(each) for each in stream[:start].split()[: 2 * int(count[1])]]
        places = list(zip(numbers[::2], numbers[1::2], strict=False))
        for at, (number, offset) in enumerate(places):
            end = places[at + 1][1] if at + 1 < len(places) else len(stream) - start
            self._bodies.setdefault(number, stream[start + offset : start + end])

    def _read_fonts(self) -> Iterator[tuple[bytes, Letters]]:
        """The letters of each font by the name under which pages know it."""
        for body in self._bodies.values():
            for name, number in _FONTS.findall(body):
                letters = _LETTERS.search(self._bodies.get(int(number), b""))
                if letters:
                    yield name, _letters(self._streams.get(int(letters[1]), b""))

    def _shown(self, stream: bytes) -> Iterator[str]:
        font: Letters = {}
        line = ""
        for name, array, string, moved in _SHOWN.findall(stream):
            if name:
                font = self._fonts.get(name, {})
            elif moved:
                if line:
                    yield line
                line = ""
            else:
                line += "".join(_text(each, font) for each in _STRING.findall(array or string))
        if line:
            yield line


def _unpacked(head: bytes, stream: bytes) -> bytes:
    if b"/FlateDecode" not in head:
        return stream
    try:
        return zlib.decompressobj().decompress(stream, _LARGEST)
    except zlib.error:
        return b""


def _letters(table: bytes) -> Letters:
    """Glyph numbers and what they say."""
    found: Letters = {}
    for kind, body in _RANGES.findall(table):
        entries = [(hexed, opened, closed) for hexed, opened, closed in _ENTRY.findall(body)]
        values = [_number_of(hexed) for hexed, _, _ in entries if hexed]
        if kind == b"char":
            found |= {
                int(one, 16): _utf16(other)
                for one, other in zip(values[::2], values[1::2], strict=False)
            }
        else:
            found |= _ranges(entries)
    return found


def _ranges(entries: list[tuple[bytes, bytes, bytes]]) -> Letters:
    """Runs of glyphs: first, last, and either the first letter or a list of letters."""
    found: Letters = {}
    rest = iter(entries)
    for hexed, _, _ in rest:
        first, last = int(_number_of(hexed), 16), int(_number_of(next(rest)[0]), 16)
        start, opened, _ = next(rest)
        if opened:
            for at in range(first, last + 2):
                letter, _, closed = next(rest)
                if closed:
                    break
                found[at] = _utf16(_number_of(letter))
        else:
            code = _number_of(start)
            for at in range(first, min(last, first + 0xFFFF) + 1):
                number = int(code, 16) + at - first
                found[at] = _utf16(b"%0*x" % (len(code), number))
    return found


def _number_of(hexed: bytes) -> bytes:
    return b"".join(hexed.split())


def _utf16(hexed: bytes) -> str:
    return bytes.fromhex(hexed.decode("ascii")).decode("utf-16-be", "replace")


def _text(string: tuple[bytes, bytes], font: Letters) -> str:
    """A string as its font shows it; without a table of letters, as it is written."""
    hexed, plain = string
    raw = bytes.fromhex(_even(hexed)) if hexed else _unescaped(plain)
    if not font:
        return raw.decode("latin-1")
    if max(font) > _ONE_BYTE or (hexed and len(raw) % 2 == 0 and not set(raw) <= font.keys()):
        pairs = (raw[at : at + 2] for at in range(0, len(raw), 2))
        return "".join(font.get(int.from_bytes(pair, "big"), "") for pair in pairs)
    return "".join(font.get(byte, "") for byte in raw)


_ONE_BYTE: Final = 255


def _even(hexed: bytes) -> str:
    text = _number_of(hexed).decode("ascii")
    return text + "0" * (len(text) % 2)


def _unescaped(plain: bytes) -> bytes:
    def one(found: re.Match[bytes]) -> bytes:
        said = found[1]
        if said.isdigit():
            return bytes([int(said, 8) & 255])
        return {b"n": b"\n", b"r": b"\r", b"t": b"\t"}.get(said, said)

    return _ESCAPED.sub(one, plain)


def _plain(text: bytes) -> str:
    """A text about the file: in UTF-16 with its mark, else in Latin letters."""
    raw = bytes.fromhex(_even(text[1:-1])) if text.startswith(b"<") else _unescaped(text[1:-1])
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    return raw.decode("latin-1")
