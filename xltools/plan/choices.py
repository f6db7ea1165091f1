"""What a drop-down of the form offers to one plan, by its level, date, year and other sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from xltools.form import RECORD_OF_SHEET, RECORDS, ReportDue
from xltools.form.base import Choices, CodesOf, Listed, Shape
from xltools.form.words import (
    COMMON_REPORTS,
    DOCUMENT_TYPES,
    MEASURE_UNITS,
    OUTLINES,
    SECTIONS,
    TARGET_GROUPS_BEYOND_DIMENSIONS,
    TARGET_INDICATORS,
    WHOLE_PROGRAMME,
)
from xltools.plan.derived import movements_of
from xltools.plan.scope import Scope


def offered(choices: Choices, scope: Scope) -> tuple[str, ...]:
    """The words of a drop-down, in order and without repeats; empty when nothing is known."""
    if isinstance(choices, tuple):
        return choices
    words = _codes_of(choices, scope) if isinstance(choices, CodesOf) else _LISTS[choices](scope)
    return tuple(dict.fromkeys(word for word in words if word))


def _codes_of(choices: CodesOf, scope: Scope) -> Iterable[str]:
    record = RECORD_OF_SHEET[choices.sheet]
    codes = [str(getattr(each, "code", None) or "") for each in scope.plan.of(record)]
    if record is ReportDue:
        return (COMMON_REPORTS, *codes)
    return codes


def _offices(scope: Scope) -> Iterable[str]:
    own = [line.name or "" for line in scope.plan.offices]
    return own or [each.name for each in (*scope.offices, *scope.offices_above)]


def _projects(scope: Scope) -> Iterable[str]:
    own = [line.code or "" for line in scope.plan.projects]
    return own or [*scope.projects, *(policy.code for policy in scope.policies)]


def _indicators(scope: Scope) -> Iterable[str]:
    of_standard = scope.standard.indicators if scope.standard else ()
    return (*TARGET_INDICATORS[:-1], *(i.name for i in of_standard), TARGET_INDICATORS[-1])


def _target_groups(scope: Scope) -> Iterable[str]:
    dimensions = scope.standard.dimensions if scope.standard else ()
    first, *rest = TARGET_GROUPS_BEYOND_DIMENSIONS
    return (first, *dimensions, *rest)


def _levels(scope: Scope) -> Iterable[str]:
    return [t.name for t in scope.catalogue.levels(scope.on)] if scope.on else []


def _unit_types(scope: Scope) -> Iterable[str]:
    if scope.level is None or scope.on is None:
        return []
    return [t.name for t in scope.catalogue.unit_types(scope.level, scope.on)]


def _parents(scope: Scope) -> Iterable[str]:
    parent = scope.catalogue.parent(scope.unit.key) if scope.unit else None
    return [parent.name] if parent else [scope.plan.info.parent_name or ""]


def _villages(scope: Scope) -> Iterable[str]:
    return [row.name or row.code or "" for row in movements_of(scope.plan)]


def _funding_sources(scope: Scope) -> Iterable[str]:
    year = scope.plan.year
    return [t.name for t in scope.catalogue.funding_sources(year)] if year else []


def _capital_kinds(scope: Scope) -> Iterable[str]:
    year = scope.plan.year
    return [t.name for t in scope.catalogue.capital_kinds(year)] if year else []


def _signing_roles(scope: Scope) -> Iterable[str]:
    return [t.name for t in scope.catalogue.signing_lines(scope.level)] if scope.level else []


_LISTS: Final[dict[Listed, Callable[[Scope], Iterable[str]]]] = {
    Listed.OFFICES: _offices,
    Listed.PROJECTS: _projects,
    Listed.PROJECTS_AND_TOTAL: lambda s: (*_projects(s), WHOLE_PROGRAMME),
    Listed.INDICATORS: _indicators,
    Listed.TARGET_GROUPS: _target_groups,
    Listed.FUNDING_SOURCES: _funding_sources,
    Listed.CAPITAL_KINDS: _capital_kinds,
    Listed.LEVELS: _levels,
    Listed.UNIT_TYPES: _unit_types,
    Listed.PARENTS: _parents,
    Listed.CHILDREN: lambda s: [c.code or "" for c in s.plan.children],
    Listed.PROGRAMMES: lambda s: [s.programme.code] if s.programme else [],
    Listed.STANDARDS: lambda s: [s.standard.code] if s.standard else [],
    Listed.OUTLINES: lambda _: OUTLINES,
    Listed.SECTIONS: lambda _: SECTIONS,
    Listed.VILLAGE_WORDS: lambda s: [t.name for t in s.catalogue.village_names()],
    Listed.VILLAGES: _villages,
    Listed.DOCUMENT_TYPES: lambda _: DOCUMENT_TYPES,
    Listed.SIGNING_CAPACITIES: lambda s: [t.name for t in s.catalogue.signing_capacities()],
    Listed.SIGNING_ROLES: _signing_roles,
    Listed.RECIPIENT_CODES: lambda s: [t.code for t in s.catalogue.recipient_codes()],
    Listed.MEASURE_UNITS: lambda _: MEASURE_UNITS,
    Listed.SHEETS: lambda _: [r.sheet.name for r in RECORDS if r.sheet.shape is Shape.TABLE],
}
