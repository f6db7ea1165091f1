"""What was done, kept for support: one JSON line a command, in five files of 1 MB.

It never holds a value, a name or a path of the user's: codes, counts and times alone, and of a
fault the places in our own and others' modules where it passed.
"""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Iterable, Mapping
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import field
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from time import monotonic
from typing import Any, Final

from xltools import VERSION
from xltools.api.user_folders import data_folder
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.findings import Finding
from xltools.quantities import VIETNAM

FILE: Final = "log.jsonl"
_BYTES: Final = 1_000_000
_OLDER_FILES: Final = 4
_PLACES: Final = 20
_REFUSED: Final = "excel.refused"


@dataclass
class Entry:
    """One command: `door` is the shell it came by; status 2 until it is known to have gone well."""

    door: str
    command: str
    status: int = 2
    counts: dict[str, int] = field(default_factory=dict)
    codes: dict[str, int] = field(default_factory=dict)
    error: str = ""
    fault: dict[str, Any] = field(default_factory=dict)

    def found(self, findings: Iterable[Finding]) -> None:
        """Count findings by weight and by code."""
        for finding in findings:
            weight = finding.severity.value
            self.counts[weight] = self.counts.get(weight, 0) + 1
            self.codes[finding.code] = self.codes.get(finding.code, 0) + 1

    def stopped(self, error: BaseException) -> None:
        """Keep what stopped the command: the code of an error of ours, or where a fault passed.

        Of what Excel refused both are kept: only where, and by which number, tells why.
        """
        fault: BaseException | None = error
        if isinstance(error, XltoolsError):
            self.error = error.code
            fault = error.__cause__ if error.code == _REFUSED else None
        if fault is not None:
            self.fault = {"type": type(fault).__qualname__, "at": _places(fault), **_number(fault)}


_CURRENT: ContextVar[Entry | None] = ContextVar("entry", default=None)


def note(findings: Iterable[Finding], error: XltoolsError | None = None) -> None:
    """Keep what a check found, or why there was none, in the entry of the command that runs."""
    entry = _CURRENT.get()
    if entry is not None:
        entry.found(findings)
    if entry is not None and error is not None:
        entry.stopped(error)


class logged:  # noqa: N801 - used like a function, in a `with`
    """The entry of a command, written when it ends, however it ends. Nothing fails for the log."""

    def __init__(self, door: str, command: str) -> None:
        self._entry = Entry(door, command)

    def __enter__(self) -> Entry:
        self._started, self._when = monotonic(), datetime.now(VIETNAM)
        self._token = _CURRENT.set(self._entry)
        return self._entry

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        _CURRENT.reset(self._token)
        if error is not None and not isinstance(error, SystemExit):
            self._entry.stopped(error)
        folder = data_folder(os.environ)
        if folder is not None:
            taken = round((monotonic() - self._started) * 1000)
            write(self._entry, folder, self._when, taken)


def write(entry: Entry, folder: Path, when: datetime, milliseconds: int) -> None:
    """Append one line to the log of a folder; a log that cannot be written is left as it is."""
    line: Mapping[str, Any] = {
        "time": when.isoformat(timespec="seconds"),
        "version": VERSION,
        "door": entry.door,
        "command": entry.command,
        "status": entry.status,
        "ms": milliseconds,
        "counts": entry.counts,
        "codes": entry.codes,
        "error": entry.error,
        "fault": entry.fault,
    }
    text = json.dumps({name: value for name, value in line.items() if value not in ("", {})})
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        _append(f"{text}\n".encode("ascii"), folder)


def _append(line: bytes, folder: Path) -> None:
    """Write behind the newest file; when that is full, each becomes the one that is older."""
    newest = folder / FILE
    if newest.is_file() and newest.stat().st_size + len(line) > _BYTES:
        files = [newest, *_older(folder)]
        for younger, older in reversed(list(pairwise(files))):
            with suppress(OSError):  # it is not there, or another command has moved it on
                younger.replace(older)
    with newest.open("ab") as file:
        file.write(line)


def _older(folder: Path) -> list[Path]:
    return [folder / f"{FILE}.{number}" for number in range(1, _OLDER_FILES + 1)]


def log_files(folder: Path) -> list[Path]:
    """The files of the log that there are, the newest first."""
    return [path for path in (folder / FILE, *_older(folder)) if path.is_file()]


def _places(error: BaseException) -> list[str]:
    """Where a fault passed, from the outside in: a module and a line, never a folder."""
    frames = traceback.extract_tb(error.__traceback__)[-_PLACES:]
    return [f"{_module(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _number(error: BaseException) -> dict[str, int]:
    """The number that Excel gave its refusal, which is more exact than that of the call."""
    said = getattr(error, "excepinfo", None)
    number = (said[5] if said else None) or getattr(error, "hresult", None)
    return {"number": number} if isinstance(number, int) else {}


def _module(file: str) -> str:
    parts = Path(file).parts
    for root in ("xltools", "site-packages"):
        if root in parts:
            last = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[last + (root == "site-packages") :])
    return parts[-1] if parts else ""
