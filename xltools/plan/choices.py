"""What a drop-down of the form offers to one plan, by its level, date, year and other sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from xltools.form import RECORD_OF_SHEET, RECORDS, ReportDue
from xltools.form.base import Choices, CodesOf, Listed, Shape
from xltools.form.words import (
    COMMON_REPORTS,
    DOCUMENT_TYPES,
    INDICATORS_OF_GROUPS,
    MEASURE_UNITS,
    OTHER,
    OUTLINES,
    SECTIONS,
    TARGET_GROUPS_BEYOND_DIMENSIONS,
    TARGET_INDICATORS,
    WHOLE_PROGRAMME,
)
from xltools.plan.derived import movements_of
from xltools.plan.scope import Scope
from xltools.wording.text import fold

_BUDGETS: Final = ("NSTW", "NSDP")
"""The groups of funding sources that are of the state's budget."""

_NO_KIND: Final = "KAD"
"""The kind of capital, "không áp dụng", of money that is of no budget."""


def offered(choices: Choices, scope: Scope) -> tuple[str, ...]:
    """The words of a drop-down, in order and without repeats; empty when nothing is known."""
    if isinstance(choices, tuple):
        return choices
    words = _codes_of(choices, scope) if isinstance(choices, CodesOf) else _LISTS[choices](scope)
    return tuple(dict.fromkeys(word for word in words if word))


def offered_by(choices: Listed, scope: Scope) -> tuple[tuple[str, str], ...]:
    """What a list offers once the cell that narrows it is filled: pairs of that and a word.

    The pairs of one word stand together. What has no pair is offered the whole list.
    """
    return tuple(dict.fromkeys(_NARROWED[choices](scope)))


def _codes_of(choices: CodesOf, scope: Scope) -> Iterable[str]:
    record = RECORD_OF_SHEET[choices.sheet]
    codes = [str(getattr(each, "code", None) or "") for each in scope.plan.of(record)]
    if record is ReportDue:
        return (COMMON_REPORTS, *codes)
    return codes


def _offices(scope: Scope) -> Iterable[str]:
    """On the sheet of offices those above stand first; who adds an office adds it at the end."""
    lines = scope.plan.offices
    level = fold(scope.plan.info.level or "")
    first = next((i for i, line in enumerate(lines) if fold(line.level or "") == level), 0)
    helping = (each for each in scope.offices_above if each.outside)
    return [line.name or "" for line in lines[first:]] or [
        each.name for each in (*scope.offices, *helping)
    ]


def _receivers(scope: Scope) -> Iterable[str]:
    own = [line.name or "" for line in scope.plan.offices]
    return own or [each.name for each in (*scope.offices, *scope.offices_above)]


def _projects(scope: Scope) -> Iterable[str]:
    own = [line.code or "" for line in scope.plan.projects]
    return own or [*scope.projects, *(policy.code for policy in scope.policies)]


def _indicators(scope: Scope) -> Iterable[str]:
    of_standard = scope.standard.indicators if scope.standard else ()
    return (*TARGET_INDICATORS[:-1], *(i.name for i in of_standard), TARGET_INDICATORS[-1])


def _target_groups(scope: Scope) -> Iterable[str]:
    """A dimension that is called like one of our own groups stands for both."""
    dimensions = scope.standard.dimensions if scope.standard else ()
    taken = {fold(each) for each in dimensions}
    first, *rest = TARGET_GROUPS_BEYOND_DIMENSIONS
    return (first, *dimensions, *(each for each in rest if fold(each) not in taken))


def _indicators_by_group(scope: Scope) -> Iterator[tuple[str, str]]:
    of_standard = scope.standard.indicators if scope.standard else ()
    for group in _target_groups(scope):
        if group == OTHER:
            continue  # what belongs nowhere else may be anything
        for groups, named in INDICATORS_OF_GROUPS:
            if fold(group) in map(fold, groups):
                yield from ((group, each) for each in named)
        yield from ((group, each.name) for each in of_standard if each.dimension == group)
        yield group, OTHER


def _kinds_by_source(scope: Scope) -> Iterator[tuple[str, str]]:
    """Money of a budget is of one kind or another; other sources may be anything."""
    year = scope.plan.year
    if year is None:
        return
    kinds = [t.name for t in scope.catalogue.capital_kinds(year) if t.code != _NO_KIND]
    for source in scope.catalogue.funding_sources(year):
        if source.group in _BUDGETS:
            yield from ((source.name, kind) for kind in kinds)


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
    return (
        [t.name for t in scope.catalogue.signing_lines(scope.level, scope.on)]
        if scope.level
        else []
    )


_LISTS: Final[dict[Listed, Callable[[Scope], Iterable[str]]]] = {
    Listed.OFFICES: _offices,
    Listed.RECEIVERS: _receivers,
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
    Listed.OUTLINES: lambda s: (*OUTLINES, *s.catalogue.own_outlines()),
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

_NARROWED: Final[dict[Listed, Callable[[Scope], Iterable[tuple[str, str]]]]] = {
    Listed.INDICATORS: _indicators_by_group,
    Listed.CAPITAL_KINDS: _kinds_by_source,
}
