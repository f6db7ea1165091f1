"""Archives: .zip opened here, .rar and .7z by a program of the machine where there is one."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from xltools.errors import XltoolsError
from xltools.exchange.inbox.unpack import OLE, RAR, SEVEN_ZIP, ZIP, Box, Budget, Leaf, is_mail
from xltools.programs import on_path
from xltools.rows.limits import MEGABYTE

_ENCRYPTED: Final = 0x1
_RATIO: Final = 400
_RATIO_COUNTS_FROM: Final = 10 * MEGABYTE
_CHUNK: Final = 1 << 20
_FRONT: Final = 4_096
_SYSTEM_FOLDERS: Final = ("__MACOSX/",)
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOOK_EVERY: Final = 0.1


def in_zip(box: Box) -> Iterator[Leaf]:
    """The files of a zip that may count, however they are called.

    Raises XltoolsError "receive.…" for one that is too large, damaged or behind a password.
    """
    try:
        with zipfile.ZipFile(BytesIO(box.leaf.content)) as archive:
            entries = [each for each in archive.infolist() if not each.is_dir()]
            if len(entries) > box.budget.most.files:
                raise XltoolsError("receive.too-many-files", limit=box.budget.most.files)
            if _overlap(entries):
                raise XltoolsError("receive.damaged-archive")
            for entry in entries:
                if not entry.filename.startswith(_SYSTEM_FOLDERS):
                    yield _in_zip(archive, entry, box)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise XltoolsError("receive.damaged-archive") from error


def _overlap(entries: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether files lie in one another: that is how a small archive holds a great deal."""
    spans = sorted(
        (each.header_offset, each.header_offset + each.compress_size) for each in entries
    )
    return any(end > start for (_, end), (start, _) in pairwise(spans))


def _in_zip(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, box: Box) -> Leaf:
    if entry.flag_bits & _ENCRYPTED:
        raise XltoolsError("receive.encrypted-archive")
    if entry.compress_type not in _METHODS:
        raise zipfile.BadZipFile(f"compressed by method {entry.compress_type}")
    most = box.budget.most
    by_ratio = max(_RATIO * entry.compress_size, _RATIO_COUNTS_FROM)
    pieces: list[bytes] = []
    size = 0
    with archive.open(entry) as stream:
        front = stream.read(_FRONT)
        if not may_count(front):
            return box.holds(entry.filename, front[:1])
        pieces.append(front)
        while piece := stream.read(_CHUNK):
            size += len(piece)
            if size > min(most.file_bytes, by_ratio):
                raise XltoolsError("receive.too-much", limit=most.file_bytes // MEGABYTE)
            pieces.append(piece)
    return box.holds(entry.filename, b"".join(pieces))


def may_count(front: bytes) -> bool:
    """Whether a file that begins so may be a workbook, or hold one."""
    return front.startswith((ZIP, OLE, RAR, SEVEN_ZIP)) or is_mail(front)


def by_program(box: Box) -> Iterator[Leaf]:
    """The files of a .rar or .7z, unpacked into a folder of its own by a program.

    Raises XltoolsError "receive.no-unpacker" where there is none, "receive.damaged-archive" when
    it fails, and "receive.too-much" when it goes on and on.
    """
    with tempfile.TemporaryDirectory(prefix="xltools-") as name:
        folder = Path(name)
        packed, out = folder / "packed", folder / "out"
        packed.write_bytes(box.leaf.content)
        out.mkdir()
        _unpack(_command(packed, out), out, box.budget)
        for file in sorted(each for each in out.rglob("*") if not each.is_symlink()):
            if file.is_file():
                with file.open("rb") as stream:
                    front = stream.read(_FRONT)
                    content = front + stream.read() if may_count(front) else front[:1]
                yield box.holds(file.name, content)


def _command(packed: Path, out: Path) -> list[str]:
    """How the machine unpacks; Windows brings a tar that can."""
    tar = on_path("tar" if sys.platform == "win32" else "bsdtar")
    if tar:
        return [tar, "-xf", str(packed), "-C", str(out)]
    seven = on_path("7z", "7zz")
    if seven:
        return [seven, "x", "-y", "-p", f"-o{out}", str(packed)]
    raise XltoolsError("receive.no-unpacker")


def _unpack(command: Sequence[str], out: Path, budget: Budget) -> None:
    process = subprocess.Popen(
        list(command),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    end = monotonic() + budget.most.seconds
    try:
        while process.poll() is None:
            sizes = [each.lstat().st_size for each in out.rglob("*")]
            too_many = len(sizes) > budget.most.files
            if too_many or sum(sizes) > budget.most.all_bytes or monotonic() > end:
                raise XltoolsError("receive.too-much", limit=budget.most.all_bytes // MEGABYTE)
            sleep(_LOOK_EVERY)
    except FileNotFoundError:  # a name that the program just changed
        process.wait(budget.most.seconds)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    if process.returncode:
        raise XltoolsError("receive.damaged-archive")
