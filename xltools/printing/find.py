"""Which of the programs that print this machine has."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from xltools.printing import Program
from xltools.printing.libreoffice import LibreOffice
from xltools.printing.microsoft import excel, word
from xltools.programs import on_path

_COMMANDS: Final = ("soffice", "libreoffice")
_FOLDERS: Final = ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
_INSIDE: Final = (
    "LibreOffice/program/soffice.com",
    "LibreOffice/program/soffice.exe",
    "Programs/LibreOffice/program/soffice.exe",
)
_ON_MAC: Final = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
_REGISTERED: Final = r"SOFTWARE\LibreOffice\UNO\InstallPath"


def programs() -> tuple[Program, ...]:
    """The programs found, the one first that shows a file as its readers will see it."""
    office = libreoffice()
    return (*_microsoft(), *([LibreOffice((str(office),))] if office else []))


def libreoffice(environment: Mapping[str, str] = os.environ) -> Path | None:
    """LibreOffice on the path, where it is usually installed, or where Windows has noted it."""
    found = on_path(*_COMMANDS, environment=environment)
    folders = [environment[name] for name in _FOLDERS if environment.get(name)]
    usual = [Path(folder, inside) for folder in folders for inside in _INSIDE]
    noted = (Path(folder, "soffice.exe") for folder in _noted())
    candidates = (*([Path(found)] if found else []), *usual, Path(_ON_MAC), *noted)
    return next((path for path in candidates if path.is_file()), None)


def _noted() -> list[str]:
    """The folders of LibreOffice that the registry of Windows names."""
    found: list[str] = []
    if sys.platform == "win32":
        import winreg

        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            with suppress(OSError):
                found.append(winreg.QueryValue(root, _REGISTERED))
    return found


def _microsoft() -> list[Program]:
    """Word and Excel, each where Windows knows how to start it."""
    found: list[Program] = []
    if sys.platform == "win32":
        import winreg

        powershell = on_path("powershell", "pwsh")
        for name, program in (("Word.Application", word), ("Excel.Application", excel)):
            with suppress(OSError):
                winreg.QueryValue(winreg.HKEY_CLASSES_ROOT, rf"{name}\CLSID")
                if powershell:
                    found.append(program(powershell))
    return found
