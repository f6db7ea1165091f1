"""All checks on one machine, in the order in which one thing rests on the other."""

from __future__ import annotations

from typing import Final

from xltools.addin.check import Check, Diagnosis, Patient, State
from xltools.addin.office_checks import OFFICE_CHECKS
from xltools.addin.own_checks import OWN_CHECKS

CHECKS: Final[tuple[Check, ...]] = (*OFFICE_CHECKS, *OWN_CHECKS)


def examine(patient: Patient, checks: tuple[Check, ...] = CHECKS) -> list[Diagnosis]:
    """What each check finds; on another system only what can be looked at anywhere."""
    on_windows = patient.windows.release() is not None
    return [_diagnosis(check, patient) for check in checks if on_windows or check.anywhere]


def _diagnosis(check: Check, patient: Patient) -> Diagnosis:
    found = check.look(patient)
    state = check.outcomes[found.outcome]
    return Diagnosis(f"{check.topic}.{found.outcome}", state, found.values)


def is_well(found: list[Diagnosis]) -> bool:
    """Whether nothing keeps the buttons from working, as far as could be seen."""
    return all(diagnosis.state is not State.BAD for diagnosis in found)
