"""Build the add-in, install and uninstall it for this user, and say what keeps it from working."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import xltools
from xltools.addin.check import Diagnosis, Patient, State
from xltools.addin.doctor import examine, is_well
from xltools.addin.entries import SEND_TO, START_MENU, Entry, Link, add_entry, remove_entries
from xltools.addin.install import ADDIN, BACKUPS, Installed, install, uninstall, windowless
from xltools.addin.shell_link import write_link
from xltools.addin.windows import ThisMachine, Windows
from xltools.api.user_folders import data_folder
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.wording.addin_checks import say_check
from xltools.wording.results import say_result
from xltools.wording.terms import Lang


@dataclass(frozen=True)
class Examined:
    """What the doctor found on a machine."""

    found: list[Diagnosis]

    @property
    def status(self) -> int:
        """That of the command line: 1 when something must be mended."""
        return 0 if is_well(self.found) else 1


@dataclass(frozen=True)
class Placed:
    """The add-in in its place, and the entries of Send to and the Start menu, or why not."""

    addin: Installed
    send_to: Path | XltoolsError
    start_menu: Path | XltoolsError


@dataclass(frozen=True)
class Uninstalled:
    """What was removed, and what stays: by name of `wording.addin.LEFT`."""

    removed: list[Path]
    left: dict[str, Path]


def sources_folder() -> Path:
    """The text of the add-in, beside the package in a checkout."""
    return Path(xltools.__file__).parents[1] / "macros"


def shipped_file() -> Path:
    """The add-in that comes with the package and that `install_addin` puts into Excel."""
    return Path(xltools.__file__).parent / "addin" / ADDIN


def build_addin(output: Path | None = None, sources: Path | None = None) -> Path:
    """Build the add-in; without `output`, the one that the package ships is made anew.

    Raises XltoolsError `addin.no-sources`, `.source`, `.custom-ui`, `.no-builder`, `.builder`, and
    `output.*`.
    """
    from xltools.addin.build import build
    from xltools.addin.sources import read_sources
    from xltools.workbook.save import replacing

    content = build(read_sources(sources or sources_folder(), xltools.VERSION), xltools.VERSION)
    if output is None:
        shipped_file().write_bytes(content)
        return shipped_file()
    with replacing(output, suffix=".xlam") as temporary:
        temporary.write_bytes(content)
    return output


def install_addin(
    windows: Windows | None = None, python: Path | None = None, link: Link = write_link
) -> Placed:
    """Put the add-in where Excel loads it for this user, and xltools into Send to and Start.

    Raises XltoolsError `addin.*`; an entry that is refused does not undo the add-in.
    """
    machine = windows or ThisMachine()
    interpreter = python or Path(sys.executable)
    installed = install(machine, _folder(machine), xltools.VERSION, interpreter)

    def entry(wanted: Entry) -> Path | XltoolsError:
        try:
            return add_entry(machine, wanted, windowless(interpreter), link)
        except XltoolsError as error:
            return error

    return Placed(installed, entry(SEND_TO), entry(START_MENU))


def uninstall_addin(windows: Windows | None = None) -> Uninstalled:
    """Take the add-in and the entries beside it away. Raises XltoolsError `addin.*`."""
    machine = windows or ThisMachine()
    folder = _folder(machine)
    removed = [*uninstall(machine, folder), *remove_entries(machine)]
    left = {"backups": folder / BACKUPS, "folder": folder}
    return Uninstalled(removed, {name: path for name, path in left.items() if path.is_dir()})


def doctor(windows: Windows | None = None, python: Path | None = None) -> Examined:
    """Examine this machine. Raises XltoolsError `addin.no-profile`."""
    machine = windows or ThisMachine()
    interpreter = python or Path(sys.executable)
    return Examined(examine(Patient(machine, _folder(machine), xltools.VERSION, interpreter)))


def doctor_lines(examined: Examined, lang: Lang = "vi") -> list[str]:
    """What the doctor says, line by line, and the counts of it."""
    lines = [
        line
        for diagnosis in examined.found
        for line in say_check(diagnosis.code, diagnosis.state.value, diagnosis.values, lang)
    ]
    states = Counter(diagnosis.state for diagnosis in examined.found)
    counts = {state.value: states[state] for state in State}
    return [*lines, say_result("addin.summary", lang, **counts)]


def _folder(machine: Windows) -> Path:
    folder = data_folder(machine.environment, "win32" if machine.release() else sys.platform)
    if folder is None:
        raise XltoolsError("addin.no-profile")
    return folder
