"""The household list and Diễn biến hộ say the same, counted by village, class and outcome.

The rules see counts alone (`plan.household_counts`), and say nothing where no list was given.
Findings stand on the sheet Diễn biến hộ, because the list is no part of the plan's workbook.
A list may hold only those who leave: then the start of a village is at least what is listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form import Movement
from xltools.form.base import field_named
from xltools.form.household import Household, HouseholdClass, Outcome
from xltools.plan.derived import movements_of
from xltools.plan.household_counts import HouseholdCounts
from xltools.wording.messages import household_list as messages
from xltools.wording.text import fold

_START: Final = {HouseholdClass.POOR: "poor_start", HouseholdClass.NEAR: "near_start"}
_LEAVING: Final = {
    HouseholdClass.POOR: {"poor_to_near": Outcome.POOR_TO_NEAR, "poor_out": Outcome.POOR_OUT},
    HouseholdClass.NEAR: {"near_out": Outcome.NEAR_OUT},
}
"""N2, N3 and C3: what a list is made for."""

_OTHERWISE: Final = {
    HouseholdClass.POOR: {"poor_less": Outcome.POOR_LESS},
    HouseholdClass.NEAR: {"near_to_poor": Outcome.NEAR_TO_POOR, "near_less": Outcome.NEAR_LESS},
}
"""N4, N5 and C4: compared where the list holds all households of the class, or some of these."""

_SAME: Final = {"poor_to_near": "near_from_poor", "near_to_poor": "near_into_poor"}
"""C5 is N2 and C2 is N5: the same households seen from the other class."""

_MOST_NAMED: Final = 10


def the_plan_holds_no_household_list(case: Case) -> Iterator[Finding]:
    """The list of households stands in a file of its own, not in the plan's workbook."""
    if any(fold(name) == fold(Household.sheet.name) for name in case.rows.unknown_sheets):
        yield messages.LIST_IN_PLAN.at(case.first_cell(Movement, "code"))


def the_list_has_households(case: Case) -> Iterator[Finding]:
    """A list that is given has rows, of each class that the plan counts."""
    listed = case.household_counts
    if listed is None:
        return
    if not listed.households:
        yield messages.LIST_EMPTY.at(case.first_cell(Movement, "poor_start"))
        return
    for kind, start in _START.items():
        stated = sum(getattr(row, start) or 0 for row in movements_of(case.plan))
        if stated and not _knows(listed, kind):
            cell = case.first_cell(Movement, start)
            yield messages.LIST_LACKS_CLASS.at(cell, kind=kind.value, stated=stated)


def the_list_agrees_with_the_movements(case: Case) -> Iterator[Finding]:
    """N1 to N5 and C1, C3, C4 of each village are the households that the list has there.

    A village whose start is blank is passed over: that cell is asked for anyway.
    """
    listed = case.household_counts
    if listed is None:
        return
    for row in movements_of(case.plan):
        for kind, start in _START.items():
            if getattr(row, start) is not None and _knows(listed, kind):
                yield from _start(row, start, kind, listed)
                yield from _moves(row, kind, listed)


def villages_of_the_list_are_in_the_plan(case: Case) -> Iterator[Finding]:
    """Each row of the list is of a village that Diễn biến hộ has."""
    listed = case.household_counts
    if listed is not None and listed.elsewhere:
        yield messages.LIST_OTHER_VILLAGE.at(
            case.first_cell(Movement, "name"),
            count=len(listed.elsewhere),
            rows=_some(listed.elsewhere),
        )


def each_household_is_listed_once(case: Case) -> Iterator[Finding]:
    """No code of a household stands in two rows of the list."""
    listed = case.household_counts
    if listed is not None and listed.repeated:
        yield messages.LIST_TWICE.at(
            case.first_cell(Movement, "poor_start"),
            count=len(listed.repeated),
            rows=_some(listed.repeated),
        )


def households_of_the_list_can_be_counted(case: Case) -> Iterator[Finding]:
    """Code, village, class and outcome of every row of the list are filled and readable."""
    listed = case.household_counts
    if listed is not None and listed.unclear:
        yield messages.LIST_UNCLEAR.at(
            case.first_cell(Movement, "poor_start"),
            count=len(listed.unclear),
            rows=_some(listed.unclear),
        )


def outcomes_suit_the_class(case: Case) -> Iterator[Finding]:
    """A poor household leaves poverty or stays in it, a near-poor one near-poverty."""
    listed = case.household_counts
    if listed is not None and listed.unfit:
        yield messages.LIST_UNFIT_OUTCOME.at(
            case.first_cell(Movement, "poor_start"),
            count=len(listed.unfit),
            rows=_some(listed.unfit),
        )


def _knows(listed: HouseholdCounts, kind: HouseholdClass) -> bool:
    return listed.all_of(kind) > 0


def _start(
    row: Movement, start: str, kind: HouseholdClass, listed: HouseholdCounts
) -> Iterator[Finding]:
    """The households at the start: all that are listed, or more where only leavers are."""
    stated, count = getattr(row, start), listed.of(row.row_key, kind)
    wrong = stated != count if listed.is_complete(kind) else stated < count
    if wrong:
        yield _differs(row, start, stated, count)


def _moves(row: Movement, kind: HouseholdClass, listed: HouseholdCounts) -> Iterator[Finding]:
    """The movements of the households; a blank one is 0 as the start of its row is filled."""
    for name, outcome in (_LEAVING[kind] | _OTHERWISE[kind]).items():
        stated, count = getattr(row, name) or 0, listed.of(row.row_key, kind, outcome)
        compared = name in _LEAVING[kind] or count or listed.is_complete(kind)
        if compared and stated != count:
            yield _differs(row, name, stated, count)


def _differs(row: Movement, name: str, stated: int, count: int) -> Finding:
    same = _SAME.get(name)
    return messages.LIST_DIFFERS.at(
        row.cell(name),
        str(stated),
        related=(row.cell(same),) if same else (),
        row_key=row.row_key,
        place=row.name or row.code or "Dòng này",
        header=field_named(Movement, name).column.header,
        stated=stated,
        listed=count,
    )


def _some(places: Sequence[int | str]) -> str:
    """The first rows or cells of the list; the rest as dots."""
    named = ", ".join(str(each) for each in places[:_MOST_NAMED])
    return f"{named}…" if len(places) > _MOST_NAMED else named
