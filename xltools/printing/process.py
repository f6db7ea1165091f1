"""Programs of others, started without a window and ended when they take too long."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from xltools.programs import on_path

_GRACE: Final = 5
"""Seconds that a program has to end after it was told to."""


def run(
    command: Sequence[str], seconds: float, variables: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Run a program to its end, or end it; what it says and how it ends is of no account."""
    try:
        process = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **variables},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        pass
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End what still runs, with the processes that it started."""
    if process.poll() is not None:
        return
    killer = on_path("taskkill") if sys.platform == "win32" else None
    if killer is not None:
        tree = [killer, "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(tree, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    else:
        process.terminate()  # which LibreOffice passes on to its own processes
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
