"""Receives again and again, and each time ends at another write, as a process that is killed does.

Run as a program with a folder. It tells in one line of JSON what lay there after each death and
after the run that followed; files appear in the audit of the interpreter, statements by their call.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import traceback
from pathlib import Path
from typing import Any

from exchange.inboxes import Desk

from xltools.exchange.inbox.register import Register

MAILS = (
    ["23497 Tan-Lap 2024 one"],
    ["23497 Tan-Lap 2024 two", "23497 Tan-Lap 2024 one # forwarded"],
    ["23491 Dak-Pne 2024 one danger=receive.macros"],
    ["23482 Dak-Koi 2024 one danger=receive.other-key"],
)
_WRITES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.utime"})
_FLAGS = os.O_WRONLY | os.O_RDWR


class Death:
    """Ends this process at its nth write; counts them without a number."""

    def __init__(self, at: int, root: Path) -> None:
        self.left, self.count, self.root = at, 0, str(root)

    def write(self) -> None:
        self.count += 1
        if self.count == self.left:
            os._exit(9)

    def audit(self, event: str, given: tuple[Any, ...]) -> None:
        path = str(given[0]) if given else ""
        opens = event == "open" and isinstance(given[2], int) and bool(given[2] & _FLAGS)
        if (opens or event in _WRITES) and path.startswith(self.root):
            self.write()


def run(root: Path, at: int) -> int:
    """Receive in another process that ends at its nth write; how many writes there were."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writing, str(_receive(root, at)).encode())
            os._exit(0)
        finally:
            traceback.print_exc()
            os._exit(1)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    told = os.read(reading, 20)
    os.close(reading)
    return int(told) if os.waitstatus_to_exitcode(status) == 0 else 0


def _receive(root: Path, at: int) -> int:
    death = Death(at, root)
    sys.addaudithook(death.audit)
    for name in ("begin", "finish", "forget", "drop", "remember_source"):
        _count(name, death)
    Desk(root).receive(*MAILS)
    Desk(root, knows_keys=True).receive()
    return death.count


def _count(name: str, death: Death) -> None:
    """Count each statement, before it is carried out."""
    done = getattr(Register, name)

    def counted(*given: Any) -> Any:
        death.write()
        return done(*given)

    setattr(Register, name, counted)


def main(root: Path) -> None:
    """One run that is left alone, then one death after the other, each followed by a good run."""
    whole = Desk(root / "whole")
    whole.root.mkdir()
    writes = run(whole.root, 0)
    told = [{"at": 0, "lying": whole.lying(), "entered": whole.entered()}]
    for at in range(1, writes + 1):
        desk = Desk(root / str(at))
        desk.root.mkdir()
        assert run(desk.root, at) == 0
        run(desk.root, 0)
        told.append({"at": at, "lying": desk.lying(), "entered": desk.entered()})
        shutil.rmtree(desk.root)
    print(json.dumps(told))  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main(Path(sys.argv[1]))
