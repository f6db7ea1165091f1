"""Show a file or a folder in the program that the person uses for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

SHOWN: Final = frozenset(
    {".xlsx", ".docx", ".pdf", ".html", ".csv", ".json", ".txt", ".zip", ".eml"}
)
"""Kinds of file that we write; nothing that a system would run."""


def open_path(path: Path) -> bool:
    """Open a folder or a file of ours; False when it is none, or nothing can open it."""
    if not (path.is_dir() or (path.is_file() and path.suffix.lower() in SHOWN)):
        return False
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606 - as a double click does
        else:
            program = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.Popen(
                [program, str(path)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
    except OSError:
        return False
    return True
