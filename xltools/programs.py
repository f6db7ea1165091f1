"""Other programs that this machine has, found where nobody who sends a file could put one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_ENDINGS: Final = (".com", ".exe") if os.name == "nt" else ("",)


def on_path(*names: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """The first of the programs that lies in a folder of PATH, by its full name.

    `shutil.which` would look into the current folder first on Windows, and that may be the one
    into which a mail was unpacked.
    """
    folders = [Path(each) for each in environment.get("PATH", "").split(os.pathsep)]
    files = (
        folder / f"{name}{ending}"
        for name in names
        for folder in folders
        for ending in _ENDINGS
        if folder.is_absolute()
    )
    return next((str(file) for file in files if file.is_file() and os.access(file, os.X_OK)), None)
