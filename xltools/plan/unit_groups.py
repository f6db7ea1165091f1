"""The groups of the parent's list of units: urban and rural, and those of its column Nhóm.

A group is never a record: its figures are worked out from the lines of its units, so no roll-up
can add them again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import ChildUnit
from xltools.plan.plan import Plan

GROUPED_BY: Final = ("area", "group")
"""The columns of Cấp dưới by which units are grouped: Khu vực, Nhóm (cụm, huyện cũ)."""


@dataclass(frozen=True)
class UnitGroup:
    """The counted units that say the same in a column; a blank `name` is those that say nothing."""

    by: str
    name: str
    codes: frozenset[str]

    def lines_present(self, codes: Iterable[str | None]) -> int:
        """How many units of the group are among these."""
        return len(self.codes.intersection(code for code in codes if code))


def unit_groups(plan: Plan) -> tuple[UnitGroup, ...]:
    """The groups of a rolled-up plan, in the order of Cấp dưới; none where all units are alike."""
    if not plan.source_lines:
        return ()
    return tuple(group for by in GROUPED_BY for group in _groups(plan, by))


def counted_codes(plan: Plan) -> frozenset[str]:
    """The codes of the units that should be in the totals."""
    return frozenset(each.code for each in plan.of(ChildUnit) if each.counted and each.code)


def _groups(plan: Plan, by: str) -> Iterator[UnitGroup]:
    codes: dict[str, set[str]] = {}
    for unit in plan.of(ChildUnit):
        if unit.counted and unit.code:
            codes.setdefault(str(getattr(unit, by) or ""), set()).add(unit.code)
    if len(codes) > 1:
        for name in sorted(codes, key=lambda each: not each):  # those without a group come last
            yield UnitGroup(by, name, frozenset(codes[name]))
