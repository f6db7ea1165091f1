"""The shape of a row of the doctor: what is looked at, and what each outcome is worth."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import StrEnum
from pathlib import Path

from xltools.addin.windows import Value, Windows
from xltools.dataclass import dataclass


class State(StrEnum):
    """What an outcome is worth."""

    GOOD = "good"
    LOOK = "look"
    BAD = "bad"
    UNSEEN = "unseen"
    """It cannot be seen on this machine, or not now."""


@dataclass(frozen=True)
class Patient:
    """The machine that is examined, and this xltools: its version, its Python, its folder."""

    windows: Windows
    folder: Path
    version: str
    python: Path

    def setting(self, path: str, name: str) -> Value | None:
        """A setting of Office under its newest version; an order of the office comes first."""
        for key in office_keys(path):
            value = self.windows.value(key, name)
            if value is not None:
                return value
        return None


@dataclass(frozen=True)
class Seen:
    """An outcome of a check by name, and the values for its sentence."""

    outcome: str
    values: Mapping[str, object] = field(default_factory=dict)


def seen(outcome: str, **values: object) -> Seen:
    """An outcome with its values."""
    return Seen(outcome, values)


@dataclass(frozen=True)
class Check:
    """One row: `wording.addin_checks` says the outcome `x` of the topic `t` under `t.x`.

    One that can be looked at `anywhere` needs no Windows.
    """

    topic: str
    look: Callable[[Patient], Seen]
    outcomes: Mapping[str, State]
    anywhere: bool = False


@dataclass(frozen=True)
class Diagnosis:
    """What one check found."""

    code: str
    state: State
    values: Mapping[str, object]


OFFICE_VERSIONS = ("16.0", "15.0", "14.0")
_ROOTS = (
    r"HKCU\Software\Policies\Microsoft\Office",
    r"HKLM\Software\Policies\Microsoft\Office",
    r"HKCU\Software\Microsoft\Office",
)


def office_keys(path: str) -> list[str]:
    """Where Office keeps a group of settings: orders first, newest version first."""
    return [rf"{root}\{version}\{path}" for root in _ROOTS for version in OFFICE_VERSIONS]
