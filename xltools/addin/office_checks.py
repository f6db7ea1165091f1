"""What the doctor looks at in Windows and Office: versions, policies, rules against malware."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from xltools.addin.check import OFFICE_VERSIONS, Check, Patient, Seen, State, office_keys, seen
from xltools.addin.install import ADDIN
from xltools.patterns import late_pattern

_EXCEL: Final = r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
_CURRENT: Final = r"HKLM\SOFTWARE\Classes\Excel.Application\CurVer"
_CLICK_TO_RUN: Final = r"HKLM\SOFTWARE\Microsoft\Office\ClickToRun\Configuration"
_OPENS_XLSX: Final = (
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\.xlsx\UserChoice"
)
_WPS: Final = late_pattern(r"\b(wps|ket|et)\b", re.IGNORECASE)
_SECURITY: Final = r"Excel\Security"
_LOCATIONS: Final = r"Excel\Security\Trusted Locations"
_RULES: Final = (
    r"HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules",
    r"HKLM\SOFTWARE\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules",
)
_NO_CHILDREN: Final = "d4f940ab-401b-4efc-aadc-ad5f3c50688a"
_BLOCK, _WARN = "1", "6"
_OLDEST: Final = 14  # Excel 2010: the first that reads customUI14
_LAST_WINDOWS: Final = (6, 3)  # 8.1: Python 3.11 starts on nothing older
_ALL, _SIGNED, _NONE = 1, 3, 4  # VBAWarnings


def _windows(patient: Patient) -> Seen:
    release = patient.windows.release()
    if release is None:
        return seen("elsewhere")
    numbers = tuple(map(int, release.version.split(".")))
    name = "old" if numbers < _LAST_WINDOWS else "good"
    return seen(name, version=release.version, bits=release.bits)


def _excel(patient: Patient) -> Seen:
    program = patient.windows.value(_EXCEL)
    if not isinstance(program, str) or not program:
        return seen("missing")
    bits = patient.windows.bits(Path(program.strip('"')))
    full = patient.windows.value(_CLICK_TO_RUN, "VersionToReport")
    current = str(patient.windows.value(_CURRENT) or "").rpartition(".")[2]
    major = str(full).partition(".")[0] if full else current
    if major.isdigit() and int(major) < _OLDEST:
        return seen("old", version=major)
    return seen("good", version=full or current or "?", bits=bits or "?")


def _wps(patient: Patient) -> Seen:
    program = str(patient.windows.value(_OPENS_XLSX, "ProgId") or "")
    return seen("opens") if _WPS.search(program) else seen("good")


def _disabled(patient: Patient) -> Seen:
    """Excel notes what it has switched off after a crash as blobs that hold the file's name."""
    name = ADDIN.casefold()
    for version in OFFICE_VERSIONS:
        key = rf"HKCU\Software\Microsoft\Office\{version}\Excel\Resiliency\DisabledItems"
        blobs = patient.windows.values(key).values()
        texts = (blob.decode("utf-16-le", "ignore") for blob in blobs if isinstance(blob, bytes))
        if any(name in text.casefold() for text in texts):
            return seen("listed")
    return seen("good")


def _addins(patient: Patient) -> Seen:
    if patient.setting(_SECURITY, "DisableAllAddins") == 1:
        return seen("off")
    if patient.setting(_SECURITY, "RequireAddinSig") == 1:
        return seen("signed-only")
    return seen("good")


def _macros(patient: Patient) -> Seen:
    """In a Trusted Location macros run whatever the notice says, unless VBA itself is off."""
    if patient.setting("Common", "VBAOff") == 1:
        return seen("off")
    level = patient.setting(_SECURITY, "VBAWarnings")
    if _trusted(patient) or level == _ALL:
        return seen("good")
    return seen({_SIGNED: "signed-only", _NONE: "none"}.get(_number(level), "asks"))


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _location(patient: Patient) -> Seen:
    roaming = patient.windows.environment.get("APPDATA", "")
    if not _trusted(patient):
        return seen("off")
    allowed = patient.setting(_LOCATIONS, "AllowNetworkLocations") == 1
    if roaming.startswith("\\\\") and not allowed:
        return seen("network", folder=roaming)
    return seen("good")


def _trusted(patient: Patient) -> bool:
    """Whether Trusted Locations count that no administrator has set."""
    if patient.setting(_LOCATIONS, "AllLocationsDisabled") == 1:
        return False
    keys = office_keys(r"Common\Security\Trusted Locations")
    return all(patient.windows.value(key, "Allow User Locations") != 0 for key in keys)


def _children(patient: Patient) -> Seen:
    for key in _RULES:
        rules = {name.casefold(): str(v) for name, v in patient.windows.values(key).items()}
        if rules.get(_NO_CHILDREN) == _BLOCK:
            return seen("blocked")
        if rules.get(_NO_CHILDREN) == _WARN:
            return seen("warned")
    return seen("good")


OFFICE_CHECKS: Final = (
    Check(
        "windows",
        _windows,
        {"good": State.GOOD, "old": State.BAD, "elsewhere": State.UNSEEN},
        anywhere=True,
    ),
    Check("excel", _excel, {"good": State.GOOD, "old": State.BAD, "missing": State.BAD}),
    Check("wps", _wps, {"good": State.GOOD, "opens": State.LOOK}),
    Check("location", _location, {"good": State.GOOD, "off": State.LOOK, "network": State.BAD}),
    Check(
        "macros",
        _macros,
        {
            "good": State.GOOD,
            "asks": State.LOOK,
            "signed-only": State.BAD,
            "none": State.BAD,
            "off": State.BAD,
        },
    ),
    Check("addins", _addins, {"good": State.GOOD, "off": State.BAD, "signed-only": State.BAD}),
    Check("disabled", _disabled, {"good": State.GOOD, "listed": State.BAD}),
    Check("children", _children, {"good": State.GOOD, "warned": State.LOOK, "blocked": State.BAD}),
)
