"""Receives again and again, and each time the disk is full at another write, and from there on.

Run as a program with a folder. It tells in one line of JSON what each run ended with, what lay
there and stood in the register, and what the run that followed made of it once there was room.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import sys
import traceback
from functools import partial
from pathlib import Path
from typing import Any

from exchange.inboxes import Desk
from exchange.killed import MAILS

from xltools.errors import XltoolsError
from xltools.exchange.inbox import register

_MAKE = frozenset({"os.mkdir", "os.rename"})
_CREATES = os.O_CREAT | os.O_TRUNC
_CHANGES = ("INSERT", "UPDATE", "DELETE", "CREATE")


class Disk:
    """A disk on which only so many writes have room; without a number it only counts them."""

    def __init__(self, room: int, root: Path) -> None:
        self.room, self.count = room, 0
        self.folders = tuple(f"{root}{os.sep}{name}" for name in ("into", "home"))

    def has_room(self) -> bool:
        self.count += 1
        return not 0 < self.room <= self.count

    def audit(self, event: str, given: tuple[Any, ...]) -> None:
        path = str(given[0]) if given else ""
        makes = event == "open" and isinstance(given[2], int) and bool(given[2] & _CREATES)
        if (makes or event in _MAKE) and path.startswith(self.folders) and not self.has_room():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)

    def statement(self, text: str) -> None:
        if text.lstrip().startswith(_CHANGES) and not self.has_room():
            full = sqlite3.OperationalError("database or disk is full")
            full.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise full


class Connection(sqlite3.Connection):
    """A register on that disk."""

    disk: Disk

    def execute(self, text: str, *given: Any) -> sqlite3.Cursor:
        self.disk.statement(text)
        return super().execute(text, *given)

    def executescript(self, text: str) -> sqlite3.Cursor:
        self.disk.statement(text)
        return super().executescript(text)


def run(root: Path, room: int) -> tuple[int, str]:
    """Receive in another process on such a disk; how many writes there were, and the error."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writing, json.dumps(_receive(root, room)).encode())
            os._exit(0)
        finally:
            traceback.print_exc()
            os._exit(1)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    told = os.read(reading, 200)
    os.close(reading)
    assert os.waitstatus_to_exitcode(status) == 0, f"no sentence for a full disk at write {room}"
    count, code = json.loads(told)
    return count, code


def _receive(root: Path, room: int) -> tuple[int, str]:
    disk = Connection.disk = Disk(room, root)
    register.sqlite3.connect = partial(sqlite3.connect, factory=Connection)  # type: ignore[attr-defined]
    sys.addaudithook(disk.audit)
    try:
        Desk(root).receive(*MAILS)
        Desk(root, knows_keys=True).receive()
    except XltoolsError as error:
        return disk.count, error.code
    return disk.count, ""


def main(root: Path) -> None:
    """One run with all the room, then one full disk after the other, each followed by room."""
    whole = Desk(root / "whole")
    whole.root.mkdir()
    writes, code = run(whole.root, 0)
    told = [{"at": 0, "code": code, "lying": whole.lying(), "entered": whole.entered()}]
    for at in range(1, writes + 1):
        desk = Desk(root / str(at))
        desk.root.mkdir()
        _, code = run(desk.root, at)
        with desk.inbox() as inbox:
            kept = [desk.folder / each.path for each in inbox.register.entries()]
        assert all(file.is_file() for file in kept), (at, kept)
        assert run(desk.root, 0)[1] == ""
        told.append({"at": at, "code": code, "lying": desk.lying(), "entered": desk.entered()})
        shutil.rmtree(desk.root)
    print(json.dumps(told))  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main(Path(sys.argv[1]))
