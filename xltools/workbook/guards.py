"""What may be opened: limits on everything that comes from outside, before any parser sees it.

XML parts are inflated here and counted while they are; whatever reads the workbook afterwards gets
those bytes and no others, so that no size or name in the archive can deceive it. A part that
nobody asks for is not inflated, so it can do no harm.
"""

from __future__ import annotations

import errno
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from time import monotonic
from typing import Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.patterns import late_pattern
from xltools.rows.limits import MEGABYTE, Limits
from xltools.workbook.stored_archive import Part

WORKBOOK_PART: Final = "xl/workbook.xml"

_ZIP: Final = b"PK"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHUNK: Final = 1 << 20
_RATIO_COUNTS_FROM: Final = 10 * MEGABYTE
_SHARING_VIOLATIONS: Final = (32, 33)  # Windows: another program holds the file
_XML: Final = (".xml", ".rels", ".vml")
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DECLARATION: Final = late_pattern(rb"!(?<=<!)")  # much faster than to look for the more common <
_DECLARED: Final = ("<!DOCTYPE", "<!ENTITY")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of package: the part that makes it one, and how the parts end that may be read."""

    main: str
    endings: tuple[str, ...] = _XML


WORKBOOK: Final = Kind(WORKBOOK_PART)
WORD: Final = Kind("word/document.xml", (*_XML, ".png", ".jpg", ".jpeg"))


class Package:
    """The parts of a workbook, and when time is up; a part is inflated when it is asked for."""

    def __init__(self, path: Path, content: bytes, limits: Limits, kind: Kind = WORKBOOK) -> None:
        self.path = path
        self.limits = limits
        self.kind = kind
        self._deadline = monotonic() + limits.seconds
        self._inflated: dict[str, bytes] = {}
        self._left = limits.unzipped_bytes
        with _damage_named(path):
            self._archive = zipfile.ZipFile(BytesIO(content))
            self._entries = {_name(entry): entry for entry in _checked(self._archive, self)}
        self._names = {name.lower(): name for name in self._entries}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the XML parts, in the order of the archive."""
        return tuple(self._entries)

    def find(self, name: str) -> Part | None:
        """A part by its name, whatever its case.

        Raises XltoolsError "file.damaged", "file.too-large", "file.unsafe-xml" or "file.too-slow".
        """
        found = self._names.get(name.lstrip("/").lower())
        if found is None:
            return None
        if found not in self._inflated:
            with _damage_named(self.path):
                part = _part(self._archive, self._entries[found], self, self._left)
            self._left -= len(part)
            self._inflated[found] = part
        return Part(found, self._inflated[found], self._entries[found].CRC)

    def parts(self) -> Iterator[Part]:
        """Every part; raises what `find` does."""
        for name in self._entries:
            found = self.find(name)
            if found is not None:
                yield found

    def check_time(self) -> None:
        """Raises XltoolsError "file.too-slow" once the time of the limits has passed."""
        if monotonic() > self._deadline:
            raise XltoolsError("file.too-slow", file=self.path, seconds=int(self.limits.seconds))


def open_package(path: Path, limits: Limits, kind: Kind = WORKBOOK) -> Package:
    """The parts of a workbook file, or of another kind, each of them looked into.

    Raises XltoolsError "file.…" for whatever is none.
    """
    package = package_of(path, content_of(path, limits), limits, kind)
    for _ in package.parts():
        package.check_time()
    return package


def package_of(path: Path, content: bytes, limits: Limits, kind: Kind = WORKBOOK) -> Package:
    """The parts of a workbook whose bytes were read, none of them looked into yet.

    Raises XltoolsError "file.…" for whatever is no workbook.
    """
    if content.startswith(_OLE):
        raise XltoolsError(_ole_kind(content), file=path)
    if not content.startswith(_ZIP):
        raise XltoolsError("file.not-a-workbook", file=path)
    return Package(path, content, limits, kind)


@contextmanager
def _damage_named(path: Path) -> Iterator[None]:
    """Whatever the archive stumbles over is told as damage to the file."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
    ) as error:
        raise XltoolsError("file.damaged", file=path) from error


def content_of(path: Path, limits: Limits) -> bytes:
    """The bytes of a file, of a size that may be read. Raises XltoolsError "file.…"."""
    try:
        status = path.stat()
        if S_ISDIR(status.st_mode):
            raise XltoolsError("file.folder", file=path)
        if not S_ISREG(status.st_mode):
            raise XltoolsError("file.not-a-workbook", file=path)
        with path.open("rb") as file:
            content = file.read(min(status.st_size, limits.file_bytes) + 1)
    except PermissionError as error:
        locked = getattr(error, "winerror", None) in _SHARING_VIOLATIONS
        raise XltoolsError("file.locked" if locked else "file.unreadable", file=path) from error
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise XltoolsError("file.missing", file=path) from error
    except OSError as error:
        missing = error.errno == errno.ENAMETOOLONG  # nothing can be called so
        code = "file.missing" if missing else "file.unreadable"
        raise XltoolsError(code, file=path) from error
    if not content:
        raise XltoolsError("file.empty", file=path)
    if len(content) > limits.file_bytes:
        raise _too_large(path, limits.file_bytes)
    return content


def _ole_kind(content: bytes) -> str:
    """What an OLE file is: a workbook behind a password, an old workbook, or something else."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "file.encrypted"
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return "file.xls"
    return "file.not-a-workbook"


def _checked(archive: zipfile.ZipFile, package: Package) -> list[zipfile.ZipInfo]:
    """The parts to be read, once everything that the archive says of itself is in order."""
    limits, entries = package.limits, archive.infolist()
    names = [_name(entry).lower() for entry in entries]
    if len(entries) > limits.parts:
        raise XltoolsError("file.too-many-parts", file=package.path, limit=limits.parts)
    if package.kind.main not in names:
        raise XltoolsError("file.not-a-workbook", file=package.path)
    if len(set(names)) < len(names):
        raise zipfile.BadZipFile("a part occurs twice")
    if sum(entry.file_size for entry in entries) > limits.unzipped_bytes:
        raise _too_large(package.path, limits.unzipped_bytes)  # pictures too, though never inflated
    return [each for each in entries if each.filename.lower().endswith(package.kind.endings)]


def _name(entry: zipfile.ZipInfo) -> str:
    """The part's name with the slashes that the format prescribes."""
    return entry.filename.replace("\\", "/").lstrip("/")


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, package: Package, left: int) -> bytes:
    """One part, inflated piece by piece: no further than the limits go."""
    limits = package.limits
    if entry.compress_type not in _METHODS:
        raise zipfile.BadZipFile(f"compressed by method {entry.compress_type}")
    most = min(left, limits.part_bytes)
    by_ratio = max(limits.ratio * entry.compress_size, _RATIO_COUNTS_FROM)
    pieces: list[bytes] = []
    size = 0
    with archive.open(entry) as stream:
        while piece := stream.read(_CHUNK):
            size += len(piece)
            pieces.append(piece)
            if size > most or size > by_ratio:
                raise _too_large(package.path, most)
            package.check_time()
    part = b"".join(pieces)
    if _declares(part):
        raise XltoolsError("file.unsafe-xml", file=package.path)
    return part


def _declares(part: bytes) -> bool:
    """Whether a part holds a DTD or an entity, in any encoding that XML parsers know."""
    if b"\0" not in part and not _DECLARATION.search(part):
        return False
    encodings = ("ascii", "utf-16-le", "utf-16-be")
    return any(word.encode(each) in part for word in _DECLARED for each in encodings)


def _too_large(path: Path, limit: int) -> XltoolsError:
    return XltoolsError("file.too-large", file=path, limit=max(1, limit // MEGABYTE))
