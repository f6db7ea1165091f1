"""What the doctor looks at in our own parts: the add-in, its Python, the user's folder."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath
from typing import Final

from xltools.addin.check import Check, Patient, Seen, State, seen
from xltools.addin.install import ADDIN, addin_file, digest, read_record, shipped
from xltools.errors import XltoolsError

_EXCEL: Final = "excel.exe"
_TELL: Final = (
    "import xltools; from importlib.util import find_spec as find;"
    "print(xltools.VERSION, *(bool(find(name)) for name in ('xlwings', 'xltools.ribbon')))"
)
_STORE: Final = ("windowsapps", "pythonsoftwarefoundation")
_LONGEST: Final = 259  # of a path, for programs that were not told of longer ones
_REQUEST: Final = "requests/20260101-235959-999.result.json"
_TRIAL: Final = "doctor.trial"


def _file(patient: Patient) -> Path | None:
    """Where the add-in belongs, which needs no Windows to be looked at."""
    try:
        return addin_file(patient.windows)
    except XltoolsError:
        return None


def _addin(patient: Patient) -> Seen:
    """A file that was installed and is gone was most likely taken by an antivirus program."""
    file, record = _file(patient), read_record(patient.folder)
    if file is None:
        return seen("elsewhere", file=ADDIN, size=len(shipped()))
    if not file.is_file():
        return seen("gone", file=str(file)) if record else seen("missing")
    if digest(file.read_bytes()) != digest(shipped()):
        return seen("other")
    return seen("good", file=str(file))


def _loaded(patient: Patient) -> Seen:
    """Excel holds the file of an add-in open as long as it is loaded."""
    file = _file(patient)
    if file is None or not file.is_file() or _EXCEL not in patient.windows.running():
        return seen("closed")
    return seen("good" if patient.windows.is_held(file) else "not-loaded")


def _mark(patient: Patient) -> Seen:
    file = _file(patient)
    if file is None or not file.is_file():
        return seen("no-file")
    return seen("marked" if patient.windows.is_marked(file) else "good")


def _interpreter(patient: Patient) -> Path:
    """What a click would start; without an installation, what this runs on."""
    record = read_record(patient.folder)
    return Path(record.python) if record else patient.python


def _told(patient: Patient) -> list[str]:
    """Its version of xltools, whether it has xlwings, and the ribbon; empty when it is silent."""
    words = [str(_interpreter(patient)), "-I", "-B", "-c", _TELL]
    told = (patient.windows.answer(words) or "").split()
    return told if len(told) == 3 else []


def _python(patient: Patient) -> Seen:
    """The interpreter is tried as a click starts it."""
    python = _interpreter(patient)
    if not python.is_file():
        return seen("gone", file=str(python))
    if any(word in str(python).casefold() for word in _STORE):
        return seen("store", file=str(python))
    told = _told(patient)
    if not told:
        return seen("silent", file=str(python))
    version, *parts = told
    if parts != ["True", "True"]:
        return seen("incomplete", file=str(python))
    return seen("good", version=version, file=str(python))


def _versions(patient: Patient) -> Seen:
    """The add-in and the xltools that it starts, which may be another than this."""
    record, told = read_record(patient.folder), _told(patient)
    version = told[0] if told else patient.version
    if record is None:
        return seen("none", version=version)
    if record.version != version:
        return seen("differ", addin=record.version, version=version)
    return seen("good", version=version)


def _path(patient: Patient) -> Seen:
    """WScript.Shell reads %…% in a command line; letters of any language are no trouble."""
    record = read_record(patient.folder)
    paths = [str(patient.folder / _REQUEST), record.python if record else str(patient.python)]
    for path in paths:
        if "%" in path:
            return seen("percent", folder=str(PureWindowsPath(path).parent))
        if len(path) > _LONGEST:
            return seen("long", folder=str(PureWindowsPath(path).parent))
    name = "good" if all(path.isascii() for path in paths) else "letters"
    return seen(name, folder=str(patient.folder))


def _folder(patient: Patient) -> Seen:
    """A trial, since rights alone do not tell: antivirus programs guard folders too."""
    trial = patient.folder / _TRIAL
    try:
        patient.windows.put(trial, b"")
        patient.windows.remove(trial)
    except OSError:
        return seen("closed", folder=str(patient.folder))
    return seen("good", folder=str(patient.folder))


OWN_CHECKS: Final = (
    Check(
        "addin",
        _addin,
        {
            "good": State.GOOD,
            "other": State.BAD,
            "missing": State.BAD,
            "gone": State.BAD,
            "elsewhere": State.UNSEEN,
        },
        anywhere=True,
    ),
    Check("mark", _mark, {"good": State.GOOD, "marked": State.BAD, "no-file": State.UNSEEN}),
    Check("loaded", _loaded, {"good": State.GOOD, "not-loaded": State.BAD, "closed": State.UNSEEN}),
    Check(
        "python",
        _python,
        {
            "good": State.GOOD,
            "gone": State.BAD,
            "store": State.BAD,
            "silent": State.BAD,
            "incomplete": State.BAD,
        },
        anywhere=True,
    ),
    Check("versions", _versions, {"good": State.GOOD, "differ": State.BAD, "none": State.UNSEEN}),
    Check(
        "path",
        _path,
        {"good": State.GOOD, "letters": State.GOOD, "percent": State.BAD, "long": State.BAD},
        anywhere=True,
    ),
    Check("folder", _folder, {"good": State.GOOD, "closed": State.BAD}, anywhere=True),
)
