"""For whom and for which year the submissions are rolled up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from xltools.catalogue import Catalogue, LevelCode, Unit
from xltools.errors import XltoolsError
from xltools.plan import Plan
from xltools.plan.scope import Scope
from xltools.rollup.submission import Submission


def destination(
    submissions: Sequence[Submission],
    catalogue: Catalogue,
    unit_name: str | None = None,
    own: Plan | None = None,
) -> tuple[Unit, int]:
    """The parent and the plan year: of its own workbook, as named, or as the submissions say.

    Raises XltoolsError "rollup.unstated" when no workbook says parent or year,
    "rollup.unit-unknown" when no one parent is named, "unit.ambiguous" when the name fits several.
    """
    scopes = [Scope(each.plan, catalogue) for each in submissions]
    if own is not None:
        unit = Scope(own, catalogue).unit
        if own.year is None or (unit is None and not own.info.unit_name):
            raise XltoolsError("rollup.unstated")
        if unit is None:
            raise XltoolsError("rollup.unit-unknown", unit=own.info.unit_name)
        return unit, own.year
    year = _common_year(submissions)
    if unit_name is not None:
        return _named(unit_name, year, scopes, catalogue), year
    return _most_named(Counter(_stated_parents(scopes))), year


def _most_named(parents: Counter[Unit]) -> Unit:
    """The parent that more than half of the files name; the others are then told as strays."""
    if not parents:
        raise XltoolsError("rollup.unstated")
    parent, files = parents.most_common(1)[0]
    if 2 * files <= parents.total():
        raise XltoolsError("rollup.unit-unknown", unit=sorted({u.name for u in parents}))
    return parent


def _common_year(submissions: Iterable[Submission]) -> int:
    """The year that most submissions are for; the later one of two."""
    years = Counter(s.plan.year for s in submissions if s.plan.year is not None)
    if not years:
        raise XltoolsError("rollup.unstated")
    return max(years, key=lambda year: (years[year], year))


def _stated_parents(scopes: Sequence[Scope]) -> Iterable[Unit]:
    """The parents named, except by a file of the parent itself that lies among the others."""
    named = [(scope, parent) for scope in scopes if (parent := _parent(scope)) is not None]
    keys = {parent.key for _, parent in named}
    return (parent for scope, parent in named if scope.unit is None or scope.unit.key not in keys)


def _parent(scope: Scope) -> Unit | None:
    info, level, on = scope.plan.info, scope.parent_level, scope.on
    if level is None or on is None:
        return None
    stated = info.parent_code or info.parent_name
    if not stated:
        return scope.catalogue.parent(scope.unit.key) if scope.unit else None
    found = scope.catalogue.find_units(level, on, stated)
    return found[0] if len(found) == 1 else None


def _named(name: str, year: int, scopes: Sequence[Scope], catalogue: Catalogue) -> Unit:
    on = date(year, 1, 1)
    found = [unit for level in _levels(scopes, catalogue, on)
             for unit in catalogue.find_units(level, on, name)]  # fmt: skip
    if len(found) > 1:
        stated = {unit.key for unit in _stated_parents(scopes)}
        found = [unit for unit in found if unit.key in stated] or found
    if not found:
        raise XltoolsError("rollup.unit-unknown", unit=name)
    if len(found) > 1:
        candidates = [f"{unit.key.code} {unit.name}" for unit in found]
        raise XltoolsError("unit.ambiguous", unit=name, candidates=candidates)
    return found[0]


def _levels(scopes: Sequence[Scope], catalogue: Catalogue, on: date) -> list[LevelCode]:
    """The levels directly above the submissions; all of that day when none says its level."""
    stated = dict.fromkeys(scope.parent_level for scope in scopes if scope.parent_level)
    return list(stated) or [term.level for term in catalogue.levels(on) if term.level]
