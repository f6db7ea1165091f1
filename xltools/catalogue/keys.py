"""What tells one unit or one office from another."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from xltools.dataclass import dataclass


class LevelCode(StrEnum):
    """A place in the tree of the state, as code sees it; staff read the words of `levels.json`."""

    NATION = "nation"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True, order=True)
class UnitKey:
    """One administrative unit; `valid_from` is part of it because official codes were re-used."""

    level: LevelCode
    code: str
    valid_from: date


@dataclass(frozen=True, slots=True, order=True)
class OfficeKey:
    """One office of a level, whatever it was called from time to time."""

    level: LevelCode
    code: str
