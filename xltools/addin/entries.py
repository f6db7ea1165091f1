"""Two ways to xltools without the add-in: an entry of "Gửi tới (Send to)", one of the Start menu.

They are links (.lnk), not .cmd files: a .cmd is stored in an 8-bit code page, which has no letter
for a Windows account such as "Nguyễn Văn Ấ", and cmd.exe takes an & or % in the name of a mailed
workbook for its own. A link starts Python without a shell in between; Windows appends full names.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from xltools.addin.shell_link import write_link
from xltools.addin.windows import Windows
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.wording.results import say_result

Link: TypeAlias = Callable[[Path, Path, str, str], None]
"""Writes a link: its file, the program that it starts, the arguments, and what it is for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its folder below that of Windows, its name by code, and what Python is to do.

    Python is isolated, so that no module is taken from the folder of a workbook.
    """

    folder: str
    name: str
    command: str

    @property
    def arguments(self) -> str:
        return f"-I -B -m xltools {self.command}"


SEND_TO: Final = Entry("SendTo", "delivery.send-to", "deliver --window")
START_MENU: Final = Entry("Start Menu/Programs", "window.start-menu", "window")
ENTRIES: Final = (SEND_TO, START_MENU)


def entry_file(windows: Windows, entry: Entry) -> Path:
    """Where an entry lies. Raises XltoolsError `addin.not-windows`, `addin.no-profile`."""
    if windows.release() is None:
        raise XltoolsError("addin.not-windows")
    roaming = windows.environment.get("APPDATA")
    if not roaming:
        raise XltoolsError("addin.no-profile")
    return Path(roaming, "Microsoft", "Windows", entry.folder, say_result(entry.name) + ".lnk")


def add_entry(windows: Windows, entry: Entry, python: Path, link: Link = write_link) -> Path:
    """Make an entry, or make it anew; `python` is the interpreter without a console.

    Raises XltoolsError "addin.no-access" where Windows refuses, and those of `entry_file`.
    """
    file = entry_file(windows, entry)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        link(file, python, entry.arguments, say_result(entry.name))
    except OSError as error:
        raise XltoolsError("addin.no-access", file=file, folder=str(file.parent)) from error
    return file


def remove_entries(windows: Windows) -> list[Path]:
    """Take the entries away that there are; which ones.

    Raises XltoolsError "addin.no-access" where Windows refuses, and those of `entry_file`.
    """
    found = [file for file in (entry_file(windows, each) for each in ENTRIES) if file.is_file()]
    for file in found:
        try:
            windows.remove(file)
        except OSError as error:
            raise XltoolsError("addin.no-access", file=file, folder=str(file.parent)) from error
    return found
