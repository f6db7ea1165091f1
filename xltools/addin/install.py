"""Put the add-in where Excel loads it for this user, and take it away again.

That place is XLSTART in the user's profile: Excel loads what lies there without being told so in
its registry, it is a Trusted Location from the start, and no administrator is needed. The file
`addin.json` in the user's own folder says where the add-in and its Python lie: the macros read it
there, since their source knows only the letters of one code page and a path may hold others, and
since nothing of it may come from a workbook.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from importlib import resources
from pathlib import Path
from typing import Any, Final

from xltools.addin.windows import Windows
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError

ADDIN: Final = "xltools.xlam"
RECORD: Final = "addin.json"
BACKUPS: Final = "addin-backup"


@dataclass(frozen=True)
class Record:
    """What was installed: the interpreter that a click starts, and the add-in, with its digest."""

    python: str
    addin: str
    version: str
    digest: str


@dataclass(frozen=True)
class Installed:
    """Where the add-in lies now; the older one that was put aside; whether this one was there."""

    addin: Path
    backup: Path | None
    was_there: bool


def shipped() -> bytes:
    """The add-in that comes with this xltools."""
    return resources.files("xltools.addin").joinpath(ADDIN).read_bytes()


def digest(content: bytes) -> str:
    """Of a file's content."""
    return hashlib.sha256(content).hexdigest()


def addin_file(windows: Windows) -> Path:
    """Where the add-in belongs. XltoolsError `addin.not-windows`, `addin.no-profile`."""
    if windows.release() is None:
        raise XltoolsError("addin.not-windows")
    roaming = windows.environment.get("APPDATA")
    if not roaming:
        raise XltoolsError("addin.no-profile")
    return Path(roaming, "Microsoft", "Excel", "XLSTART", ADDIN)


def read_record(folder: Path) -> Record | None:
    """What the last installation noted; None when there was none, or its note is damaged."""
    try:
        read: Any = json.loads((folder / RECORD).read_text(encoding="ascii"))
        return Record(**{name: str(read[name]) for name in Record.__dataclass_fields__})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def install(windows: Windows, folder: Path, version: str, python: Path) -> Installed:
    """Write the add-in and the note of it; an older add-in is put aside, where Excel looks not.

    Raises XltoolsError `addin.in-use`, `addin.no-access`, and those of `addin_file`.
    """
    addin, content = addin_file(windows), shipped()
    older = addin.read_bytes() if addin.is_file() else None
    was_there = older == content
    backup = None
    if older is not None and not was_there:
        backup = folder / BACKUPS / f"{addin.stem}-{digest(older)[:8]}{addin.suffix}"
        _put(windows, backup, older)
    if not was_there or windows.is_marked(addin):
        _put(windows, addin, content)
    record = Record(str(windowless(python)), str(addin), version, digest(content))
    _put(windows, folder / RECORD, (json.dumps(asdict(record), indent=1) + "\n").encode("ascii"))
    return Installed(addin, backup, was_there)


def uninstall(windows: Windows, folder: Path) -> list[Path]:
    """Remove the add-in and the note of it; what was removed.

    Raises XltoolsError `addin.in-use`, `addin.no-access`, and those of `addin_file`.
    """
    found = [file for file in (addin_file(windows), folder / RECORD) if file.is_file()]
    for file in found:
        with _held_files_named(windows, file):
            windows.remove(file)
    return found


def windowless(python: Path) -> Path:
    """The interpreter without a console, when it lies beside: a click then shows no black box."""
    beside = python.with_name("pythonw.exe")
    return beside if beside.is_file() else python


def _put(windows: Windows, file: Path, content: bytes) -> None:
    with _held_files_named(windows, file):
        windows.put(file, content)


@contextmanager
def _held_files_named(windows: Windows, file: Path) -> Iterator[None]:
    """A file that Excel holds open is told from one that the user may not write."""
    try:
        yield
    except OSError as error:
        code = "addin.in-use" if windows.is_held(file) else "addin.no-access"
        raise XltoolsError(code, file=file, folder=str(file.parent)) from error
