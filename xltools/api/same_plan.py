"""Whether two workbooks are of one plan: of the same unit, for the same year."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from xltools.api.reading import Opened
from xltools.dataclass import dataclass
from xltools.plan import Plan
from xltools.wording.text import fold


class About(Enum):
    """In what two workbooks contradict each other."""

    UNIT = "unit"
    YEAR = "year"


@dataclass(frozen=True)
class Contradiction:
    """What the sentence about it needs: `file` and `first`, and what each of them states."""

    about: About
    says: Mapping[str, object]


def contradiction(first: Opened, other: Opened) -> Contradiction | None:
    """In what the other is of another plan; what one of them leaves blank is no contradiction."""
    one, two = first.plan.info, other.plan.info
    files = {"file": other.path, "first": first.path}
    codes = (one.unit_code, two.unit_code) if one.unit_code and two.unit_code else None
    units = codes or (one.unit_name, two.unit_name)
    if _contradict(*units) or _contradict(one.level, two.level):
        named = {"unit": _unit(other.plan), "wanted": _unit(first.plan)}
        return Contradiction(About.UNIT, {**files, **named})
    if _contradict(one.plan_year, two.plan_year):
        years = {"year": two.plan_year, "wanted": one.plan_year}
        return Contradiction(About.YEAR, {**files, **years})
    return None


def _contradict(one: object, two: object) -> bool:
    return bool(one and two) and fold(str(one)) != fold(str(two))


def _unit(plan: Plan) -> str:
    name, code = plan.info.unit_name or "", plan.info.unit_code
    return f"{name} ({code})" if code else name
