"""Whole processes, started as the launcher starts them."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engines.memory import MemoryBook

TESTS = Path(__file__).resolve().parents[1]
LAUNCHED = Path(__file__).with_name("launched.py")
HWND = 4711


@dataclass
class Machine:
    """A machine with an Excel and a user: a folder for what belongs to the user, and a Python.

    `environment` is that of Excel, `current` the folder that Excel was started in.
    """

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    current: Path | None = None

    @property
    def home(self) -> Path:
        """The user's own folder of xltools."""
        return self.folder / "xltools"

    @property
    def requests(self) -> Path:
        """Where the launcher puts its requests."""
        (self.home / "requests").mkdir(parents=True, exist_ok=True)
        return self.home / "requests"

    def python(self, **spec: Any) -> Path:
        """The interpreter that the launcher names: a program of one word, as python.exe is."""
        at = self.folder / "spec.json"
        libraries = [sysconfig.get_path("purelib"), str(TESTS.parent)]
        text = json.dumps({"tests": str(TESTS), "hwnd": HWND, "libraries": libraries, **spec})
        at.write_text(text, encoding="utf-8", newline="\n")
        program = self.folder / "python.sh"
        words = shlex.join([sys.executable, "-I", "-B", "-S", str(LAUNCHED), str(at)])
        program.write_text(f'#!/bin/sh\nexec {words} "$@"\n', encoding="utf-8", newline="\n")
        program.chmod(0o755)
        return program

    def run(self, command: str) -> tuple[int, str]:
        """Run a command line of the launcher; the exit status, and what stood on stderr."""
        inherited = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "PYTHONPATH")}
        names = "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_DATA_HOME"
        own = dict.fromkeys(names, str(self.folder))
        done = subprocess.run(
            shlex.split(command),
            cwd=self.current or self.folder,
            env=inherited | own | self.environment,
            capture_output=True,
            timeout=120,
            check=False,
        )
        return done.returncode, done.stderr.decode("utf-8")

    def ask(self, tag: str, book: MemoryBook) -> tuple[Path, Path]:
        """A request as the macros write it, in ASCII, and where its result will lie."""
        request, result = self.requests / "1.json", self.requests / "1.result.json"
        asked = {
            "command": tag,
            "workbook": str(book.full_name),
            "hwnd": HWND,
            "arguments": {},
            "result": str(result),
            "addin": "0.1.0",
        }
        request.write_text(json.dumps(asked), encoding="ascii", newline="\n")
        return request, result


def command_line(python: Path, request: Path) -> str:
    """The command line as the macros write it."""
    return f'"{python}" -I -B -m xltools.ribbon "{request}"'
