"""Households: what moves out was there, a part fits its whole, each place is counted once.

A blank movement is 0 once the start of its row is filled; a blank start makes the row incomplete,
which the rule of required cells says. C2 and C5 are N5 and N2 by construction of the form.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form import Movement
from xltools.form.base import field_named
from xltools.form.words import Period
from xltools.plan.derived import MOVES_OF_NEAR, MOVES_OF_POOR, movements_of
from xltools.plan.live_check.households import PARTS
from xltools.wording.messages import households as messages
from xltools.wording.messages.cells import REQUIRED

POOR_OUT: Final = ("poor_to_near", "poor_out", "poor_less")
POOR_IN: Final = ("near_to_poor", "poor_again", "poor_new", "poor_more")
NEAR_OUT: Final = ("near_to_poor", "near_out", "near_less")
NEAR_IN: Final = ("poor_to_near", "near_again", "near_new", "near_more")

_GROUPS: Final = (
    ("hộ nghèo", "poor_start", POOR_OUT, POOR_IN),
    ("hộ cận nghèo", "near_start", NEAR_OUT, NEAR_IN),
)
_OF_MINORITY: Final = (
    ("poor_start_minority", "total_start_minority"),
    ("near_start_minority", "total_start_minority"),
)
_MEMBERS: Final = (
    ("people_total", "total_start"),
    ("people_poor", "poor_start"),
    ("people_near", "near_start"),
)
_MOMENTS: Final = (
    ("đầu kỳ", "poor_start", "near_start", "total_start"),
    ("cuối kỳ", "poor_end", "near_end", "total_end_used"),
)


def the_plan_counts_households(case: Case) -> Iterator[Finding]:
    """A plan says how many households there are, by village or in one row."""
    if not any(row.period in (Period.PLAN, None) for row in case.plan.movements):
        yield messages.NONE.at(case.first_cell(Movement, "total_start"))


def no_more_households_leave_than_there_are(case: Case) -> Iterator[Finding]:
    """N9 and C9 are not negative: exits are at most the start and the entries (RS2, RS3)."""
    for row in case.plan.movements:
        for kind, start, exits, entries in _GROUPS:
            there = _sum(row, (start, *entries))
            leaving = _sum(row, exits)
            if getattr(row, start) is not None and leaving > there:
                largest = max(exits, key=lambda name: getattr(row, name) or 0)
                yield messages.OUT_OVER_START.at(
                    row.cell(largest),
                    str(getattr(row, largest)),
                    related=(row.cell(start),),
                    row_key=row.row_key,
                    place=_place(row),
                    kind=kind,
                    out=leaving,
                    start=there,
                )


def movements_have_a_start(case: Case) -> Iterator[Finding]:
    """Each row says from how many households it starts (N1, C1), above all one with movements."""
    for row in case.plan.movements:
        for start, moves in (("poor_start", MOVES_OF_POOR), ("near_start", MOVES_OF_NEAR)):
            if getattr(row, start) is not None or row.cell(start) in case.unread:
                continue
            moved = any(getattr(row, name) for name in moves)
            message = messages.MOVES_WITHOUT_START if moved else REQUIRED
            yield message.at(
                row.cell(start), row_key=row.row_key, place=_place(row), header=_header(start)
            )


def parts_of_households_fit_their_whole(case: Case) -> Iterator[Finding]:
    """Minority households and members are at most all of their kind."""
    for row in case.plan.movements:
        for part_name, whole_name in (*PARTS, *_OF_MINORITY):
            part, whole = getattr(row, part_name), getattr(row, whole_name)
            if part is not None and whole is not None and part > whole >= 0:
                yield messages.PART_OVER_WHOLE.at(
                    row.cell(part_name),
                    str(part),
                    related=(row.cell(whole_name),),
                    row_key=row.row_key,
                    place=_place(row),
                    header=_header(part_name),
                    whole_header=_header(whole_name),
                    part=part,
                    whole=whole,
                )


def households_have_members(case: Case) -> Iterator[Finding]:
    """Each household has at least one member: households are at most their members."""
    for row in case.plan.movements:
        for people_name, name in _MEMBERS:
            people, count = getattr(row, people_name), getattr(row, name)
            if people is not None and count is not None and people < count:
                yield messages.MEMBERS_FEWER.at(
                    row.cell(people_name),
                    str(people),
                    related=(row.cell(name),),
                    row_key=row.row_key,
                    place=_place(row),
                    header=_header(people_name),
                    whole_header=_header(name),
                    people=people,
                    households=count,
                )


def poor_and_near_poor_fit_all_households(case: Case) -> Iterator[Finding]:
    """Poor and near-poor households are at most all households, at the start and at the end."""
    for row in case.plan.movements:
        for moment, poor_name, near_name, total_name in _MOMENTS:
            poor, near = getattr(row, poor_name) or 0, getattr(row, near_name) or 0
            total = getattr(row, total_name)
            if total is not None and poor + near > total:
                at_end = total_name == "total_end_used" and row.total_end is not None
                yield messages.POOR_OVER_TOTAL.at(
                    row.cell("total_end" if at_end else "total_start"),
                    str(total),
                    related=(row.cell(poor_name), row.cell(near_name)),
                    row_key=row.row_key,
                    place=_place(row),
                    moment=moment,
                    part=poor + near,
                    whole=total,
                )


def reductions_reach_what_was_assigned(case: Case) -> Iterator[Finding]:
    """A place plans to reduce its poor households by as many as the level above assigned."""
    for row in movements_of(case.plan):
        if row.assigned_gap is None or row.assigned_gap >= 0:
            continue
        yield messages.BELOW_ASSIGNED.at(
            row.cell("assigned_reduction"),
            str(row.assigned_reduction),
            related=tuple(row.cell(name) for name in POOR_OUT),
            row_key=row.row_key,
            place=_place(row),
            assigned=row.assigned_reduction,
            planned=row.assigned_gap + (row.assigned_reduction or 0),
        )


def each_place_has_one_row_a_period(case: Case) -> Iterator[Finding]:
    """A village or unit has one row in each period."""
    first: dict[tuple[Period | None, str], Movement] = {}
    for row in case.plan.movements:
        if row.code and (other := first.setdefault((row.period, row.code), row)) is not row:
            yield messages.PLACE_TWICE.at(
                row.cell("code"),
                row.code,
                related=(other.cell("code"),),
                row_key=row.row_key,
                place=_place(row),
            )


def _sum(row: Movement, names: tuple[str, ...]) -> int:
    return sum(getattr(row, name) or 0 for name in names)


def _place(row: Movement) -> str:
    return row.name or row.code or "Dòng này"


def _header(name: str) -> str:
    return field_named(Movement, name).column.header
