"""Where a person's own files of xltools lie, as the system has it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_NAME: Final = "xltools"


def cache_folder(environment: Mapping[str, str], system: str = sys.platform) -> Path | None:
    """The folder of files that may be thrown away at any time; None where nothing names one."""
    if system == "win32":
        return _below(environment.get("LOCALAPPDATA"), _NAME, "Cache")
    if system == "darwin":
        return _below(environment.get("HOME"), "Library", "Caches", _NAME)
    if environment.get("XDG_CACHE_HOME"):
        return _below(environment["XDG_CACHE_HOME"], _NAME)
    return _below(environment.get("HOME"), ".cache", _NAME)


def data_folder(environment: Mapping[str, str], system: str = sys.platform) -> Path | None:
    """The folder of requests, results and the log, of this person on this machine alone."""
    if system == "win32":
        return _below(environment.get("LOCALAPPDATA"), _NAME)
    if system == "darwin":
        return _below(environment.get("HOME"), "Library", "Application Support", _NAME)
    if environment.get("XDG_DATA_HOME"):
        return _below(environment["XDG_DATA_HOME"], _NAME)
    return _below(environment.get("HOME"), ".local", "share", _NAME)


def _below(folder: str | None, *names: str) -> Path | None:
    return Path(folder, *names) if folder else None
