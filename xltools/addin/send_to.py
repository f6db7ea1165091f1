"""The entry of "Gửi tới (Send to)": a right click on a workbook hands it to xltools.

It is a link (.lnk), not a .cmd: a .cmd is stored in an 8-bit code page, which has no letter for a
Windows account such as "Nguyễn Văn Ấ", and cmd.exe takes an & or % in the name of a mailed workbook
for its own. The link starts Python without a shell in between; Windows appends the full names.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from xltools.addin.shell_link import write_link
from xltools.addin.windows import Windows
from xltools.errors import XltoolsError
from xltools.wording.results import say_result

ARGUMENTS: Final = "-I -B -m xltools deliver --window"
"""Isolated, so that no module is taken from the folder of a workbook; the result in a window."""


def send_to_file(windows: Windows) -> Path:
    """Where the entry lies. Raises XltoolsError `addin.not-windows`, `addin.no-profile`."""
    if windows.release() is None:
        raise XltoolsError("addin.not-windows")
    roaming = windows.environment.get("APPDATA")
    if not roaming:
        raise XltoolsError("addin.no-profile")
    name = say_result("delivery.send-to") + ".lnk"
    return Path(roaming, "Microsoft", "Windows", "SendTo", name)


Link: TypeAlias = Callable[[Path, Path, str, str], None]
"""Writes a link: its file, the program that it starts, the arguments, and what it is for."""


def add_send_to(windows: Windows, python: Path, link: Link = write_link) -> Path:
    """Make the entry, or make it anew; `python` is the interpreter without a console.

    Raises XltoolsError "addin.no-access" where Windows refuses, and those of `send_to_file`.
    """
    file = send_to_file(windows)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        link(file, python, ARGUMENTS, say_result("delivery.send-to"))
    except OSError as error:
        raise XltoolsError("addin.no-access", file=file, folder=str(file.parent)) from error
    return file


def remove_send_to(windows: Windows) -> Path | None:
    """Take the entry away; None when there was none.

    Raises XltoolsError "addin.no-access" where Windows refuses, and those of `send_to_file`.
    """
    file = send_to_file(windows)
    if not file.is_file():
        return None
    try:
        windows.remove(file)
    except OSError as error:
        raise XltoolsError("addin.no-access", file=file, folder=str(file.parent)) from error
    return file
