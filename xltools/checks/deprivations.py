"""Deprivations: the indicators of the standard, each counted, owned and within the households.

By the standard in force a poor household lacks three indicators or more and a near-poor one fewer,
so the needs of all indicators together are bounded by the households.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.checks.case import Case, is_own
from xltools.checks.starts import wrong_starts
from xltools.checks.whole_rows import has_whole_row
from xltools.findings import Finding
from xltools.form import Deprivation
from xltools.form.base import field_named
from xltools.form.words import Period
from xltools.quantities import plus
from xltools.wording.messages import deprivations as messages

_NEEDS: Final = ("poor_start", "near_start", "poor_fixed")


def indicators_belong_to_the_standard(case: Case) -> Iterator[Finding]:
    """A row of deprivation names one indicator of the year's standard, once a period."""
    standard = case.scope.standard
    first: dict[str, Deprivation] = {}
    for row in case.plan.deprivations:
        if row.number is None:
            continue
        cell, value = row.cell("number"), str(row.number)
        if standard and standard.complete and standard.indicator(row.number) is None:
            yield messages.NUMBER.at(
                cell,
                value,
                row_key=row.row_key,
                year=case.plan.year,
                last=max(each.number for each in standard.indicators),
            )
        elif (other := first.setdefault(row.row_key, row)) is not row:
            yield messages.TWICE.at(
                cell, value, related=(other.cell("number"),), row_key=row.row_key
            )


def deprived_households_exist(case: Case) -> Iterator[Finding]:
    """No more households lack something than there are, and no more are helped than lack it."""
    households = {name: _households(case, name) for name in ("poor_start", "near_start")}
    for row in case.plan.deprivations:
        for part_name, counts in households.items():
            part, whole = getattr(row, part_name), counts.get((row.period, row.unit_code))
            if part is not None and whole is not None and part > whole:
                yield messages.DEPRIVED_OVER.at(
                    row.cell(part_name),
                    str(part),
                    row_key=row.row_key,
                    number=row.number,
                    header=_header(part_name),
                    part=part,
                    whole=whole,
                )
        for fixed_name, start_name in (("poor_fixed", "poor_start"), ("near_fixed", "near_start")):
            fixed, start = getattr(row, fixed_name), getattr(row, start_name)
            if fixed is not None and start is not None and fixed > start:
                yield messages.FIXED_OVER.at(
                    row.cell(fixed_name),
                    str(fixed),
                    related=(row.cell(start_name),),
                    row_key=row.row_key,
                    number=row.number,
                    part=fixed,
                    whole=start,
                )


def deprivations_are_counted(case: Case) -> Iterator[Finding]:
    """Each indicator of the plan says how many households lack it and how many are helped."""
    rows = [row for row in case.plan.deprivations if row.period in (Period.PLAN, None)]
    counted = [row for row in rows if any(getattr(row, name) is not None for name in _NEEDS)]
    if not counted:
        yield messages.NONE.at(case.first_cell(Deprivation, "poor_start"))
        return
    for row in rows:
        for name in _NEEDS:
            if getattr(row, name) is None:
                yield messages.BLANK.at(
                    row.cell(name),
                    row_key=row.row_key,
                    number=row.number,
                    header=_header(name),
                )


def _households(case: Case, name: str) -> dict[tuple[Period | None, str | None], int | None]:
    """The households of each period and unit; of all units under None; None where one is blank."""
    counts: dict[tuple[Period | None, str | None], int | None] = {}
    for row in case.plan.movements:
        for key in {(row.period, row.code), (row.period, None)}:
            counts[key] = plus(counts.get(key, 0), getattr(row, name))
    return counts


def indicators_of_the_standard_are_present(case: Case) -> Iterator[Finding]:
    """Each indicator of the year's standard has its row; nothing is said while there is no row.

    A number that could not be read, or stands twice, may be the one that is missing: told there.
    """
    standard, rows = case.scope.standard, _own_rows(case)
    if standard is None or not standard.complete or not rows:
        return
    if any(row.cell("number") in case.unread for row in rows):
        return
    known = {row.number for row in rows}
    missing = [each for each in standard.indicators if each.number not in known]
    if len(missing) > len(rows) - len(known):  # else a number typed twice is what is wrong
        yield messages.MISSING.at(
            rows[-1].cell("number"),
            year=case.plan.year,
            count=len(missing),
            names=[f"{each.number}. {each.name}" for each in missing],
        )


def indicators_have_an_owner(case: Case) -> Iterator[Finding]:
    """Each indicator that was begun has an office that answers for it (S003-15)."""
    for row in _own_rows(case):
        cell, begun = row.cell("owner"), any(getattr(row, name) is not None for name in _NEEDS)
        if begun and row.owner is None and cell not in case.unread:
            yield messages.NO_OWNER.at(
                cell, row_key=row.row_key, number=row.number, name=_name(case, row)
            )


def needs_suit_the_class(case: Case) -> Iterator[Finding]:
    """Needs come to at least three a poor household, and to fewer than three a near-poor one.

    Only asked where each indicator of the standard is counted, and where income alone makes
    nobody poor.
    """
    standard, rows = case.scope.standard, _own_rows(case)
    if standard is None or len(standard.rural_income) != 1 or not standard.complete:
        return
    wrong = {each.field for each in wrong_starts(case).values()}
    if has_whole_row(case):
        return
    if {row.number for row in rows} != {each.number for each in standard.indicators}:
        return
    least = standard.deprivations_of_poor
    for name, (kind, low, high) in {
        "poor_start": ("hộ nghèo", least, len(standard.indicators)),
        "near_start": ("hộ cận nghèo", 0, least - 1),
    }.items():
        counts = [getattr(row, name) for row in rows]
        there = _households(case, name).get((Period.PLAN, None))
        if (
            name in wrong
            or None in counts
            or not there
            or low * there <= sum(counts) <= high * there
        ):
            continue
        yield messages.NEEDS_OF_CLASS.at(
            rows[0].cell(name),
            str(counts[0]),
            related=tuple(row.cell(name) for row in rows[1:]),
            row_key=rows[0].row_key,
            kind=kind,
            needs=sum(counts),
            households=there,
            low=low,
            high=high,
            least=low * there,
            most=high * there,
        )


def _own_rows(case: Case) -> list[Deprivation]:
    """The unit's own rows of the plan, not those of its results or of units below."""
    rows = case.plan.deprivations
    return [row for row in rows if is_own(row) and row.period in (Period.PLAN, None)]


def _name(case: Case, row: Deprivation) -> str:
    """What the standard calls the indicator."""
    standard = case.scope.standard
    found = standard.indicator(row.number) if standard and row.number is not None else None
    return found.name if found else ""


def _header(name: str) -> str:
    return field_named(Deprivation, name).column.header
