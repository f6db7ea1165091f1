"""Files of units further down: communes that went to the province past their district.

Their figures stand under the unit below that they are part of, as if that one had rolled them up.
"""

from __future__ import annotations

from collections.abc import Mapping

from xltools.catalogue import Catalogue, Unit
from xltools.dataclass import dataclass
from xltools.form import ChildUnit
from xltools.plan.scope import Scope
from xltools.rollup.submission import Submission


@dataclass(frozen=True)
class Branch:
    """Where a unit hangs: its line of Cấp dưới, the unit directly above it, and all its likes."""

    child: ChildUnit
    parent: Unit
    parts: tuple[Unit, ...]


def branch_of(
    submission: Submission, units: Mapping[str, ChildUnit], catalogue: Catalogue
) -> Branch | None:
    """The branch of a unit that the catalogue has two or more levels down, by code and name."""
    info = submission.plan.info
    unit = Scope(submission.plan, catalogue).unit
    if unit is None or not unit.is_called(submission.unit_name):
        return None
    if info.unit_valid_from not in (None, unit.key.valid_from):
        return None
    parent = above = catalogue.parent(unit.key)
    while parent is not None and above is not None:
        child = units.get(above.key.code)
        if child is not None and child.valid_from in (None, above.key.valid_from):
            return Branch(child, parent, catalogue.children(parent.key))
        above = catalogue.parent(above.key)
    return None
