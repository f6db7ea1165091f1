"""Whose a seal or key is: a unit as it stands in files, where nothing is typed but text."""

from __future__ import annotations

from xltools.catalogue import Catalogue
from xltools.dataclass import dataclass
from xltools.plan import Plan
from xltools.plan.scope import Scope


@dataclass(frozen=True, slots=True, order=True)
class Holder:
    """One unit: level and code, and the day from which the code holds (ISO; "" if not stated)."""

    level: str
    code: str
    valid_from: str = ""

    def is_same(self, other: Holder) -> bool:
        """Whether both are one unit; a day that either does not state parts them not."""
        days = {self.valid_from, other.valid_from} - {""}
        return (self.level, self.code) == (other.level, other.code) and len(days) <= 1


def holder_of(plan: Plan, catalogue: Catalogue) -> Holder | None:
    """The unit of a plan; None while its level or code is blank or unknown."""
    info, level = plan.info, Scope(plan, catalogue).level
    if level is None or not info.unit_code:
        return None
    since = info.unit_valid_from.isoformat() if info.unit_valid_from else ""
    return Holder(level.value, info.unit_code, since)
