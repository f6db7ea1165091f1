"""Where the files go that are made of a workbook: beside it, or where a person finds them again."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PureWindowsPath
from typing import Final

_PASSING: Final = frozenset(
    {
        *("appdata", "zalo received files", "telegram desktop", "viberdownloads"),
        "my skype received files",
    }
)
"""On Windows, what is opened out of a mail, a zip or a messenger lies below such a folder."""

_SHELL_FOLDERS: Final = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"


def local_path(full_name: str, documents: Path | None = None) -> Path:
    """The path that a workbook has, or would have if it were saved where its results go.

    That is the folder of documents for a web address, for a workbook that was never saved, and for
    one in a folder that will be emptied or takes no file.
    """
    path = Path(full_name)
    stays = path.is_absolute() and _PASSING.isdisjoint(map(str.casefold, path.parts))
    if stays and os.access(path.parent, os.W_OK):
        return path
    name = PureWindowsPath(full_name).name or path.name
    return (documents or documents_folder()) / name


def documents_folder() -> Path:
    """Where this person's documents lie; a work account may have moved them to OneDrive."""
    folder = Path.home() / "Documents"
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _SHELL_FOLDERS) as key:
                folder = Path(os.path.expandvars(str(winreg.QueryValueEx(key, "Personal")[0])))
        except OSError:
            pass  # an old Windows has them where everybody expects them
    return folder if folder.is_dir() else Path.home()
