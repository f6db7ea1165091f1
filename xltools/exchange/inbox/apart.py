"""Has files opened by a process of its own, and believes nothing of what that tells but values."""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.inbox.found import Found, Kind, found_of
from xltools.rows.limits import MEGABYTE

SECONDS: Final = 90.0
"""As long may pass without a word from the other process."""

_ROOM: Final = 100 * MEGABYTE
"""A file of the largest size, and what is unpacked of it, fit in."""

_LONGEST_LINE: Final = 1_000_000
_MODULE: Final = "xltools.exchange.inbox.child"


@dataclass(frozen=True)
class Arrived:
    """One file that came in: where its bytes lie, what it is called, and when it came.

    `known` says that the time is that of a server, which no mail overrules; `refused` is the code
    of why its bytes were not even fetched.
    """

    path: Path
    name: str
    at: datetime
    known: bool = False
    refused: str = ""


@dataclass(frozen=True)
class Reader:
    """How files are opened: the office's settings, where known keys lie, and with what patience.

    `folder` is where the bytes of what was found are put.
    """

    folder: Path
    settings: Path | None = None
    keys: Path | None = None
    seconds: float = SECONDS

    def read(self, files: Sequence[Arrived]) -> Iterator[tuple[Arrived, tuple[Found, ...]]]:
        """Each file with all that was found in it, in their order.

        A file over which the other process ends, or says nothing for too long, is refused with
        "receive.not-read"; the files after it are opened by another process. Raises XltoolsError
        "output.no-space" when that may be for want of room, of which the file is not to blame.
        """
        done = 0
        while done < len(files):
            for found in self._read(files[done:]):
                yield files[done], found
                done += 1
            if done < len(files):
                self._have_room()
                yield files[done], (_not_read(files[done]),)
                done += 1

    def _have_room(self) -> None:
        """Raises XltoolsError "output.no-space" where the next file may find no room."""
        if shutil.disk_usage(self.folder).free < _ROOM:
            raise XltoolsError("output.no-space", file=self.folder)

    def clear(self) -> None:
        """Forget the bytes of what was found so far."""
        for file in self.folder.iterdir():
            if file.is_file():
                file.unlink(missing_ok=True)

    def _read(self, files: Sequence[Arrived]) -> Iterator[tuple[Found, ...]]:
        """What one process finds, file by file, until all are done or it is at its end."""
        numbers = [int(each.stem) for each in self.folder.glob("*.xlsx") if each.stem.isdigit()]
        asked = {
            "folder": str(self.folder),
            "first": max(numbers, default=0) + 1,
            "settings": str(self.settings.resolve()) if self.settings else "",
            "keys": str(self.keys) if self.keys else "",
            "files": [(str(each.path.resolve()), each.name) for each in files],
        }
        process = subprocess.Popen(
            [sys.executable, "-I", "-B", "-m", _MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            yield from self._listen(process, json.dumps(asked).encode("ascii"), len(files))
        finally:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()

    def _listen(
        self, process: subprocess.Popen[bytes], asked: bytes, count: int
    ) -> Iterator[tuple[Found, ...]]:
        lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=_talk, args=(process, asked, lines), daemon=True).start()
        found: list[Found] = []
        for at in range(count):
            while True:
                try:
                    told = json.loads(lines.get(timeout=self.seconds))
                    if told["file"] != at:
                        return
                    if told.get("done"):
                        break
                    found.append(self._checked(told["found"]))
                except (queue.Empty, ValueError, KeyError, TypeError):
                    return
            yield tuple(found)
            found.clear()

    def _checked(self, told: dict[str, Any]) -> Found:
        """What was told, when its bytes are those that were told of. Raises ValueError."""
        found = found_of(told)
        if (
            found.kind is not Kind.OTHER
            and found.digest != sha256(self.bytes_of(found)).hexdigest()
        ):
            raise ValueError(found.digest)
        return found

    def bytes_of(self, found: Found) -> bytes:
        """The bytes of what was found."""
        return (self.folder / f"{found.number}.xlsx").read_bytes()


def _talk(process: subprocess.Popen[bytes], asked: bytes, lines: queue.SimpleQueue[bytes]) -> None:
    """Ask, and hand on every line; an empty one at the end, which is no JSON."""
    try:
        if process.stdin is not None and process.stdout is not None:
            process.stdin.write(asked)
            process.stdin.close()
            while line := process.stdout.readline(_LONGEST_LINE):
                lines.put(line)
    except (OSError, ValueError):  # the process is gone
        pass
    lines.put(b"")


def _not_read(file: Arrived) -> Found:
    return Found(kind=Kind.REFUSED, trail=(file.name,), code="receive.not-read")
