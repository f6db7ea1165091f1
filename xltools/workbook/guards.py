"""What may be opened: limits on everything that comes from outside, before any parser sees it.

`open_package` inflates the XML parts itself and counts while it does; whatever reads the workbook
afterwards gets those bytes and no others, so that no size or name in the archive can deceive it.
"""

from __future__ import annotations

import errno
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from time import monotonic
from typing import Final

from xltools.errors import XltoolsError

MEGABYTE: Final = 1_000_000
WORKBOOK_PART: Final = "xl/workbook.xml"

_ZIP: Final = b"PK"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHUNK: Final = 1 << 20
_RATIO_COUNTS_FROM: Final = 10 * MEGABYTE
_SHARING_VIOLATIONS: Final = (32, 33)  # Windows: another program holds the file
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DECLARED: Final = ("<!DOCTYPE", "<!ENTITY")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a foreign file is taken: bytes, parts, rows and columns of a sheet, seconds.

    `ratio` is how many times larger than packed a part may be, once it exceeds 10 MB.
    """

    file_bytes: int = 50 * MEGABYTE
    parts: int = 2_000
    part_bytes: int = 150 * MEGABYTE
    unzipped_bytes: int = 300 * MEGABYTE
    ratio: int = 400
    rows: int = 100_000
    columns: int = 2_000
    cells: int = 5_000_000
    seconds: float = 60.0


@dataclass(frozen=True)
class Package:
    """The XML parts of a workbook by name, all within the limits, and when time is up."""

    path: Path
    parts: Mapping[str, bytes]
    limits: Limits
    deadline: float

    def check_time(self) -> None:
        """Raises XltoolsError "file.too-slow" once the time of the limits has passed."""
        if monotonic() > self.deadline:
            raise XltoolsError("file.too-slow", file=self.path, seconds=int(self.limits.seconds))


def open_package(path: Path, limits: Limits) -> Package:
    """The parts of a workbook file. Raises XltoolsError "file.…" for whatever is none."""
    deadline = monotonic() + limits.seconds
    content = _content(path, limits)
    if content.startswith(_OLE):
        raise XltoolsError(_ole_kind(content), file=path)
    if not content.startswith(_ZIP):
        raise XltoolsError("file.not-a-workbook", file=path)
    parts: dict[str, bytes] = {}
    package = Package(path, parts, limits, deadline)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts.update(_inflated(archive, package))
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
    return package


def _content(path: Path, limits: Limits) -> bytes:
    """The bytes of the file, of a size that may be read."""
    try:
        status = path.stat()
        if S_ISDIR(status.st_mode):
            raise XltoolsError("file.folder", file=path)
        if not S_ISREG(status.st_mode):
            raise XltoolsError("file.not-a-workbook", file=path)
        with path.open("rb") as file:
            content = file.read(limits.file_bytes + 1)
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


def _inflated(archive: zipfile.ZipFile, package: Package) -> Iterator[tuple[str, bytes]]:
    """Each XML part with its name, once everything that the archive says of itself is in order."""
    limits, entries = package.limits, archive.infolist()
    names = [_name(entry).lower() for entry in entries]
    if len(entries) > limits.parts:
        raise XltoolsError("file.too-many-parts", file=package.path, limit=limits.parts)
    if WORKBOOK_PART not in names:
        raise XltoolsError("file.not-a-workbook", file=package.path)
    if len(set(names)) < len(names):
        raise zipfile.BadZipFile("a part occurs twice")
    if sum(entry.file_size for entry in entries) > limits.unzipped_bytes:
        raise _too_large(package.path, limits.unzipped_bytes)  # pictures too, though never inflated
    left = limits.unzipped_bytes
    for entry in entries:
        if entry.filename.lower().endswith((".xml", ".rels", ".vml")):
            part = _part(archive, entry, package, left)
            left -= len(part)
            yield _name(entry), part


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
    if b"\0" not in part and b"<!" not in part:
        return False
    encodings = ("ascii", "utf-16-le", "utf-16-be")
    return any(word.encode(each) in part for word in _DECLARED for each in encodings)


def _too_large(path: Path, limit: int) -> XltoolsError:
    return XltoolsError("file.too-large", file=path, limit=max(1, limit // MEGABYTE))
