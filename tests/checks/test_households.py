"""Households: movements, parts and wholes, places."""

# ruff: noqa: E501 - sheets are as wide as staff type them

from __future__ import annotations

import re

import pytest
from checks.cases import CATALOGUE, TODAY, case_from, found
from hypothesis import given
from hypothesis import strategies as st
from sheets import brief, plan_from

from xltools.checks import Case, check, households
from xltools.form import Movement
from xltools.form.layout import place
from xltools.form.words import Period
from xltools.plan import Plan
from xltools.rows.rows import Rows
from xltools.settings import Settings

HOUSEHOLD_RULES = (
    households.the_plan_counts_households,
    households.no_more_households_leave_than_there_are,
    households.movements_have_a_start,
    households.parts_of_households_fit_their_whole,
    households.poor_and_near_poor_fit_all_households,
    households.each_place_has_one_row_a_period,
)


def test_a_plan_without_households_is_told_so() -> None:
    assert found(households.the_plan_counts_households) == ["Diễn biến hộ!D6 household.none"]


def test_what_a_whole_sheet_lacks_stands_under_the_heading_wherever_it_was_moved() -> None:
    text = "# Diễn biến hộ\nTổng số hộ đầu kỳ | Kỳ | Mã\n"

    assert found(households.the_plan_counts_households, text) == ["Diễn biến hộ!A6 household.none"]


def test_no_more_leave_than_there_are() -> None:
    text = """
# Diễn biến hộ
Kỳ       | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Thoát nghèo, thành hộ cận nghèo | Thoát nghèo, vượt chuẩn cận nghèo | Tái nghèo | Hộ cận nghèo đầu kỳ | Thoát cận nghèo, vượt chuẩn
kế hoạch | T1 | Thôn 1        | 210               | 9               | 6                               | 3                                 |           | 12                  | 18
kế hoạch | T2 | Thôn 2        | 185               | 5               | 2                               | 4                                 |           | 10                  | 12
kế hoạch | T3 | Thôn 3        | 185               | 5               | 2                               | 4                                 | 1         | 10                  | 13
"""

    assert found(households.no_more_households_leave_than_there_are, text) == [
        "Diễn biến hộ!G7 household.out-over-start",
        "Diễn biến hộ!J8 household.out-over-start",
    ]


def test_movements_need_a_start() -> None:
    text = """
# Diễn biến hộ
Kỳ       | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Tái nghèo | Hộ cận nghèo đầu kỳ
kế hoạch | T1 | Thôn 1        | 210               |                 | 1         |
kế hoạch | T2 | Thôn 2        | 210               | 0               | 1         |
"""

    assert found(households.movements_have_a_start, text) == [
        "Diễn biến hộ!E6 household.moves-without-start",
        "Diễn biến hộ!G6 cell.required",
        "Diễn biến hộ!G7 cell.required",
    ]


def test_a_start_that_is_missing_or_cannot_be_read_is_told_once() -> None:
    text = """
# Diễn biến hộ
Kỳ       | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Tái nghèo | Hộ cận nghèo đầu kỳ
kế hoạch | T1 | Thôn 1        | 210               |                 | 1         | 3
kế hoạch | T2 | Thôn 2        | 210               | 7 hộ            | 1         |
"""

    findings = [str(f.cell) + " " + f.code for f in check(case_from(text))]

    assert sorted(each for each in findings if re.match(r"Diễn biến hộ![EG]\d", each)) == [
        "Diễn biến hộ!E6 household.moves-without-start",
        "Diễn biến hộ!E7 cell.unclear",
        "Diễn biến hộ!G7 cell.required",
    ]


def test_a_part_is_at_most_its_whole() -> None:
    text = """
# Diễn biến hộ
Kỳ       | Mã | Tổng số hộ đầu kỳ | Tổng số hộ DTTS đầu kỳ | Hộ nghèo đầu kỳ | Hộ nghèo DTTS đầu kỳ | Hộ nghèo DTTS cuối kỳ
kế hoạch | T1 | 210               | 210                    | 9               | 9                    | 9
kế hoạch | T2 | 185               | 186                    | 5               | 6                    | 6
"""

    assert found(households.parts_of_households_fit_their_whole, text) == [
        "Diễn biến hộ!D7 household.part-over-whole",
        "Diễn biến hộ!F7 household.part-over-whole",
        "Diễn biến hộ!G7 household.part-over-whole",
    ]


def test_poor_and_near_poor_are_at_most_all() -> None:
    text = """
# Diễn biến hộ
Kỳ       | Mã | Tổng số hộ đầu kỳ | Tổng số hộ cuối kỳ | Hộ nghèo đầu kỳ | Hộ nghèo phát sinh mới | Hộ cận nghèo đầu kỳ
kế hoạch | T1 | 20                |                    | 8               |                        | 12
kế hoạch | T2 | 20                |                    | 8               | 1                      | 12
kế hoạch | T3 | 20                | 21                 | 8               | 1                      | 12
"""

    assert found(households.poor_and_near_poor_fit_all_households, text) == [
        "Diễn biến hộ!C7 household.poor-over-total"
    ]


def test_a_village_has_one_row_a_period() -> None:
    text = """
# Diễn biến hộ
Kỳ            | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ
kế hoạch      | T1 | Thôn 1        | 210
thực hiện năm | T1 | Thôn 1        | 210
kế hoạch      | T1 | Thôn 2        | 185
"""

    assert found(households.each_place_has_one_row_a_period, text) == [
        "Diễn biến hộ!B8 household.place-twice"
    ]


def test_a_village_reduces_by_as_many_as_were_assigned() -> None:
    text = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Hộ nghèo đầu kỳ | Thoát nghèo, vượt chuẩn cận nghèo | Tái nghèo | Cấp trên giao giảm (hộ nghèo)
kế hoạch | T1 | Thôn 1 | 9 | 3 |   | 3
kế hoạch | T2 | Thôn 2 | 9 | 4 |   | 3
kế hoạch | T3 | Thôn 3 | 9 | 3 | 1 | 3
kế hoạch | T4 | Thôn 4 |   |   |   | 3
kế hoạch | T5 | Thôn 5 | 9 | 1 |   |
thực hiện 6 tháng | T1 | Thôn 1 | 9 | 1 | | 3
"""

    assert found(households.reductions_reach_what_was_assigned, text) == [
        "Diễn biến hộ!G8 household.below-assigned"
    ]


@st.composite
def consistent(draw: st.DrawFn) -> dict[str, object]:
    """A row of households in which nobody leaves who was not there."""
    poor, near = draw(st.integers(0, 60)), draw(st.integers(0, 60))
    others = draw(st.integers(0, 400))
    to_near = draw(st.integers(0, poor))
    out = draw(st.integers(0, poor - to_near))
    to_poor = draw(st.integers(0, near))
    near_out = draw(st.integers(0, near - to_poor))
    new = draw(st.integers(0, others))
    minority = draw(st.integers(0, poor))
    blank_zero = draw(st.booleans())

    def typed(count: int) -> int | None:
        return None if blank_zero and not count else count

    return {
        "total_start": poor + near + others,
        "total_start_minority": draw(st.integers(minority, poor + near + others)),
        "poor_start": poor,
        "poor_start_minority": minority,
        "poor_to_near": typed(to_near),
        "poor_out": typed(out),
        "near_to_poor": typed(to_poor),
        "poor_new": typed(new),
        "near_start": near,
        "near_out": typed(near_out),
    }


@pytest.mark.slow
@given(st.lists(consistent(), min_size=1, max_size=8))
def test_households_that_add_up_are_never_found_fault_with(rows: list[dict[str, object]]) -> None:
    info = plan_from().info
    records = tuple(
        Movement(source=place(Movement, i), period=Period.PLAN, code=f"T{i}", **row)
        for i, row in enumerate(rows)
    )
    plan = Plan(info, {Movement: records})
    case = Case(plan, Rows({}), None, Settings(), TODAY, None, CATALOGUE)

    assert brief(check(case, HOUSEHOLD_RULES)) == []


def test_households_have_at_least_one_member_each() -> None:
    text = """
# Diễn biến hộ
Kỳ       | Mã | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Hộ cận nghèo đầu kỳ | Tổng nhân khẩu | Nhân khẩu hộ nghèo | Nhân khẩu hộ cận nghèo
kế hoạch | T1 | 210               | 9               | 14                  | 832            | 3                  | 14
kế hoạch | T2 | 185               | 5               | 10                  | 72             | 19                 |
"""

    assert found(households.households_have_members, text) == [
        "Diễn biến hộ!G6 household.members-fewer",
        "Diễn biến hộ!F7 household.members-fewer",
    ]


def test_minority_households_of_a_class_are_among_all_of_the_minority() -> None:
    text = """
# Diễn biến hộ
Kỳ       | Mã | Tổng số hộ đầu kỳ | Tổng số hộ DTTS đầu kỳ | Hộ nghèo đầu kỳ | Hộ nghèo DTTS đầu kỳ | Hộ nghèo giảm khác | Hộ nghèo DTTS cuối kỳ
kế hoạch | T1 | 210               | 3                      | 9               | 4                    |                    | 4
kế hoạch | T2 | 185               | 60                     | 5               | 3                    | 8                  | 3
"""

    assert found(households.parts_of_households_fit_their_whole, text) == [
        "Diễn biến hộ!F6 household.part-over-whole"  # of a negative end nothing is a part
    ]
