"""The one place that asks Windows: registry, marks of the web, programs, files in use.

`Windows` is what the rest of the room knows; tests put a table in its place. `ThisMachine` answers
on every system, elsewhere than on Windows with "nothing there".
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol

from xltools.dataclass import dataclass

Value = str | int | bytes
"""What the registry can hold, as far as anything here asks for it."""

_PATIENCE: Final = 20  # seconds
_TEMPORARY: Final = ".new"


@dataclass(frozen=True)
class Release:
    """Which Windows: 10.0.19045 of 64 bit."""

    version: str
    bits: int


class Windows(Protocol):
    """What the installation and the doctor ask of a machine.

    A registry key is written whole: `HKCU\\Software\\…`. What is not there is None or empty.
    """

    @property
    def environment(self) -> Mapping[str, str]: ...

    def release(self) -> Release | None:
        """None on another system."""

    def value(self, key: str, name: str = "") -> Value | None:
        """One value of the registry; the name "" is the key's own."""

    def values(self, key: str) -> Mapping[str, Value]:
        """All values of a key."""

    def bits(self, program: Path) -> int | None:
        """Of an executable file, 32 or 64."""

    def running(self) -> frozenset[str]:
        """Names of the programs that run, in small letters."""

    def is_marked(self, file: Path) -> bool:
        """Whether the file wears the mark of the web, which keeps its macros from running."""

    def is_held(self, file: Path) -> bool:
        """Whether another program has the file open, so that nobody can write it."""

    def put(self, file: Path, content: bytes) -> None:
        """Write a file whole, in a new folder if need be. PermissionError when it is held."""

    def remove(self, file: Path) -> None:
        """Remove a file that may be missing. PermissionError when it is held."""

    def answer(self, words: Sequence[str]) -> str | None:
        """What a program prints; None when it cannot be started or fails."""


class ThisMachine:
    """The machine that this runs on."""

    @property
    def environment(self) -> Mapping[str, str]:
        return os.environ

    def release(self) -> Release | None:
        release: Release | None = None
        if sys.platform == "win32":
            found = sys.getwindowsversion()
            bits = 64 if os.environ.get("PROGRAMFILES(X86)") else 32
            release = Release(f"{found.major}.{found.minor}.{found.build}", bits)
        return release

    def value(self, key: str, name: str = "") -> Value | None:
        return self.values(key).get(name)

    def values(self, key: str) -> Mapping[str, Value]:
        """Both views of the registry count, that of 64-bit programs before that of the others."""
        found: dict[str, Value] = {}
        if sys.platform == "win32":
            import winreg

            hive, _, path = key.partition("\\")
            root = {"HKCU": winreg.HKEY_CURRENT_USER, "HKLM": winreg.HKEY_LOCAL_MACHINE}[hive]
            for view in (winreg.KEY_WOW64_32KEY, winreg.KEY_WOW64_64KEY):
                try:
                    with winreg.OpenKey(root, path, 0, winreg.KEY_READ | view) as opened:
                        for number in range(winreg.QueryInfoKey(opened)[1]):
                            name, value, _ = winreg.EnumValue(opened, number)
                            found[name] = value
                except OSError:
                    continue  # no such key, or none that we may read
        return found

    def bits(self, program: Path) -> int | None:
        try:
            with program.open("rb") as file:
                head = file.read(4096)
            [start] = struct.unpack_from("<I", head, 0x3C)
            [machine] = struct.unpack_from("<H", head, start + 4)
        except (OSError, struct.error):
            return None
        return {0x014C: 32, 0x8664: 64, 0xAA64: 64}.get(machine)

    def running(self) -> frozenset[str]:
        """Asked by its full name: Windows looks for a bare one in the current folder first."""
        root = os.environ.get("SYSTEMROOT")
        if self.release() is None or not root:
            return frozenset()
        tasklist = str(Path(root, "System32", "tasklist.exe"))
        lines = (self.answer([tasklist, "/FO", "CSV", "/NH"]) or "").splitlines()
        return frozenset(line.split('","')[0].strip('"').lower() for line in lines)

    def is_marked(self, file: Path) -> bool:
        try:
            with Path(f"{file}:Zone.Identifier").open("rb"):
                return True
        except OSError:
            return False

    def is_held(self, file: Path) -> bool:
        try:
            with file.open("r+b"):
                return False
        except PermissionError:
            return True
        except OSError:
            return False

    def put(self, file: Path, content: bytes) -> None:
        """A file made anew has no mark of the web, whatever lay there before."""
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary = file.with_name(file.name + _TEMPORARY)
        try:
            temporary.write_bytes(content)
            temporary.replace(file)
        finally:
            temporary.unlink(missing_ok=True)

    def remove(self, file: Path) -> None:
        file.unlink(missing_ok=True)

    def answer(self, words: Sequence[str]) -> str | None:
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # known on Windows alone
        try:
            done = subprocess.run(
                words,
                capture_output=True,
                stdin=subprocess.DEVNULL,
                timeout=_PATIENCE,
                check=True,
                creationflags=flags,
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return done.stdout.decode("utf-8", "replace")
