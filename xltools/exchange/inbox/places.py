"""Where what came in lies in the shared folder: by year, level, unit and number.

A file appears there whole, under a temporary name first. All names are of our own making.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from xltools.catalogue import LevelCode
from xltools.errors import XltoolsError
from xltools.exchange.naming import SubmissionName, read_name
from xltools.patterns import late_pattern
from xltools.workbook.save import is_full, replacing

HELD: Final = "can-xem-lai"
"""The folder of what is held back; its files end so that no program opens them by a click."""

_HELD_SUFFIX: Final = ".giu-lai"
_MARKER: Final = ".xltools-tiep-nhan"
_LEVELS: Final = {LevelCode.COMMUNE: "xa", LevelCode.DISTRICT: "huyen", LevelCode.PROVINCE: "tinh"}
_TEMPORARY: Final = late_pattern(
    r"\.(?:KH\d{4}_.*|[0-9a-f]{16}|\.xltools-tiep-nhan)-[0-9a-f]{8}(?:\.xlsx|\.giu-lai)?"
)
_ID: Final = late_pattern(r"[0-9a-f]{32}")


def identity_of(folder: Path) -> str:
    """What names a folder wherever it is moved; made on first use.

    Raises XltoolsError "receive.not-writable", "output.no-space".
    """
    marker = folder / _MARKER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not marker.exists():
            with replacing(marker) as temporary:
                temporary.write_text(secrets.token_hex(16), encoding="ascii", newline="\n")
        told = marker.read_text(encoding="ascii").strip()
    except OSError as error:
        raise not_written(error, folder) from error
    except ValueError as error:
        raise XltoolsError("receive.not-writable", folder=folder) from error
    return told if _ID.fullmatch(told) else sha256(told.encode("ascii")).hexdigest()[:32]


def not_written(error: OSError, folder: Path) -> XltoolsError:
    """Why nothing can be written to a folder: there is no room, or it is closed to us."""
    if is_full(error):
        return XltoolsError("output.no-space", file=folder)
    return XltoolsError("receive.not-writable", folder=folder)


def is_inbox(folder: Path) -> bool:
    """Whether what comes in is filed in that folder; a name that nothing can have is of none."""
    try:
        return (folder / _MARKER).is_file()
    except OSError:
        return False


def place_of(name: SubmissionName, level: str) -> str | None:
    """Where a submission belongs, from the folder on; None for a level that nobody knows."""
    if level not in _LEVELS:
        return None
    unit = f"{name.unit_code}_{name.unit}"
    return f"{name.year}/{_LEVELS[LevelCode(level)]}/{unit}/{name}.xlsx"


def held_place(digest: str) -> str:
    """Where a file is held back."""
    return f"{HELD}/{digest[:16]}{_HELD_SUFFIX}"


def filed(folder: Path) -> Iterator[tuple[SubmissionName, str]]:
    """Every submission that lies in the folder, by its name, with its place."""
    for file in sorted(folder.glob("[0-9]*/*/*/KH*.xlsx")):
        name = read_name(file.name)
        if name is not None and file.is_file() and not file.is_symlink():
            yield name, file.relative_to(folder).as_posix()


def held(folder: Path) -> Iterator[str]:
    """The place of every file that is held back in the folder."""
    for file in sorted((folder / HELD).glob(f"[0-9a-f]*{_HELD_SUFFIX}")):
        if file.is_file() and not file.is_symlink():
            yield file.relative_to(folder).as_posix()


def put(folder: Path, place: str, content: bytes, at: datetime) -> None:
    """Put a file in its place, whole; its time is that of its receipt.

    Raises XltoolsError `output.*`, "output.no-space" for a full disk.
    """
    target = folder / place
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(error, folder) from error
    with replacing(target) as temporary:
        temporary.write_bytes(content)
        os.utime(temporary, (at.timestamp(), at.timestamp()))


def is_in_place(folder: Path, place: str, size: int) -> bool:
    """Whether the file is there as a whole."""
    try:
        return (folder / place).stat().st_size == size
    except OSError:
        return False


def clear_away(folder: Path) -> None:
    """Take away what a process left half-written that was ended."""
    own = folder.glob(f".{_MARKER}-*")
    for file in (*own, *folder.glob("[0-9]*/*/*/.KH*"), *(folder / HELD).glob(".*")):
        if _TEMPORARY.fullmatch(file.name):
            file.unlink(missing_ok=True)
