"""Signing: who signs, in whose name, where, under which symbol suits the level and the unit."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from xltools.checks.case import Case
from xltools.checks.identity import unit_named
from xltools.findings import Finding
from xltools.form.words import DocumentKind
from xltools.wording.messages import identity as messages
from xltools.wording.text import fold

_PLANS: Final = ("kh-", "khđc-", "kh.")
_COMMITTEE: Final = "TM"
_NEAR: Final = 0.6


def the_signing_line_suits_the_level(case: Case) -> Iterator[Finding]:
    """Who signs is one of those that sign at this level and day."""
    info, level = case.plan.info, case.scope.level
    if not info.signing_role or level is None:
        return
    lines = case.catalogue.signing_lines(level, case.scope.on)
    if fold(info.signing_role) in {fold(each.name) for each in lines}:
        return
    names = {fold(each.name): each.name for each in lines}
    near = get_close_matches(fold(info.signing_role), names, 1, _NEAR)
    yield messages.SIGNING_ROLE.at(
        info.cell("signing_role"),
        info.signing_role,
        level=info.level or "",
        likely=names[near[0]] if near else "CHỦ TỊCH",
    )


def the_signing_line_suits_the_capacity(case: Case) -> Iterator[Finding]:
    """TM. goes with the chairman, TL. with the head of the office, and so on."""
    info, level = case.plan.info, case.scope.level
    if not info.signing_role or not info.signing_capacity or level is None:
        return
    capacities = {fold(each.name): each for each in case.catalogue.signing_capacities()}
    chosen = capacities.get(fold(info.signing_capacity))
    for line in case.catalogue.signing_lines(level, case.scope.on):
        if fold(line.name) != fold(info.signing_role) or chosen is None:
            continue
        if line.group != chosen.code and _COMMITTEE in (line.group, chosen.code):
            wanted = next(each.name for each in capacities.values() if each.code == line.group)
            yield messages.SIGNING_CAPACITY.at(
                info.cell("signing_capacity"),
                info.signing_capacity,
                related=(info.cell("signing_role"),),
                role=info.signing_role,
                likely=wanted,
            )


def the_place_is_that_of_the_unit(case: Case) -> Iterator[Finding]:
    """The place before the date is the unit's proper name."""
    info, unit = case.plan.info, unit_named(case)
    if not info.place or unit is None:
        return
    if fold(info.place) not in (fold(unit.proper_name), fold(unit.name)):
        yield messages.PLACE.at(
            info.cell("place"), info.place, unit=unit.name, official=unit.proper_name
        )


def the_symbol_is_that_of_a_plan(case: Case) -> Iterator[Finding]:
    """A plan carries the symbol KH-UBND."""
    info = case.plan.info
    symbol = fold(info.symbol or "").lstrip("/").strip()
    if symbol and info.document_kind in (None, *DocumentKind) and not symbol.startswith(_PLANS):
        yield messages.SYMBOL.at(info.cell("symbol"), info.symbol or "")
