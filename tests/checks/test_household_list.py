"""The household list against the movements: counts by village, class and outcome."""

# ruff: noqa: E501 - sheets are as wide as staff type them

from __future__ import annotations

import dataclasses

import pytest
from checks.cases import case_from
from sheets import brief, raw_of

from xltools.checks import Rule, check
from xltools.checks import household_list as rules
from xltools.findings import Finding
from xltools.form.household import Household
from xltools.plan.household_counts import count_households
from xltools.rows.read import read_table
from xltools.wording.say import say

PLAN = """
# Diễn biến hộ
Kỳ            | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Thoát nghèo, thành hộ cận nghèo | Thoát nghèo, vượt chuẩn cận nghèo | Hộ nghèo giảm khác | Hộ cận nghèo thành hộ nghèo | Hộ cận nghèo đầu kỳ | Thoát cận nghèo, vượt chuẩn | Hộ cận nghèo giảm khác | Cận nghèo: từ hộ nghèo chuyển sang
kế hoạch      | T1 | Thôn 1        | 210               | 3               | 1                               | 1                                 |                    |                             | 2                   | 1                           |                        | 1
kế hoạch      | T2 | Thôn 2        | 185               | 1               |                                 |                                   |                    |                             | 0                   |                             |                        |
thực hiện năm | T1 | Thôn 1        | 210               | 50              |                                 |                                   |                    |                             | 50                  |                             |                        |
"""
HEADINGS = "Mã hộ | Họ và tên chủ hộ | Thôn, bản, tổ dân phố | Phân loại đầu năm | Dự kiến kết quả"
FULL = f"""
{HEADINGS}
H1 | Người Một  | Thôn 1 | nghèo     | còn nghèo
H2 | Người Hai  | Thôn 1 | nghèo     | thoát nghèo, thành hộ cận nghèo

H3 | Người Ba   | thôn 1 | nghèo     | thoát nghèo, vượt chuẩn cận nghèo
H4 | Người Bốn  | T2     | nghèo     | còn nghèo
H5 | Người Năm  | Thôn 1 | cận nghèo | còn cận nghèo
H6 | Người Sáu  | Thôn 1 | cận nghèo | thoát cận nghèo, vượt chuẩn
"""
ALL = (
    rules.the_plan_holds_no_household_list,
    rules.the_list_has_households,
    rules.the_list_agrees_with_the_movements,
    rules.villages_of_the_list_are_in_the_plan,
    rules.each_household_is_listed_once,
    rules.households_of_the_list_can_be_counted,
    rules.outcomes_suit_the_class,
)


def findings(listed: str, plan: str = PLAN, of: tuple[Rule, ...] = ALL) -> list[Finding]:
    """All that the rules find in a plan beside a list; its first row stands on row 6."""
    case = case_from(plan)
    sheet = raw_of(f"# Danh sách hộ\n{listed.strip()}\n", general="").sheets["Danh sách hộ"]
    counts = count_households(read_table(Household, sheet), case.plan)
    return check(dataclasses.replace(case, household_counts=counts), of)


def told(listed: str, plan: str = PLAN) -> list[str]:
    """The same as the sentences that a user reads, each with its cell."""
    return [f"{each.cell}: {say(each).message}" for each in findings(listed, plan)]


def test_a_list_that_agrees_is_not_spoken_of() -> None:
    assert findings(FULL) == []


def test_without_a_list_nothing_is_said() -> None:
    assert check(case_from(PLAN), ALL) == []


def test_each_count_that_differs_stands_at_its_cell_with_both_numbers() -> None:
    changed = (
        FULL.replace("H1 | Người Một  | Thôn 1", "H1 | Người Một  | Thôn 2")
        .replace("thoát nghèo, vượt chuẩn cận nghèo", "thoát nghèo, thành hộ cận nghèo")
        .replace("thoát cận nghèo, vượt chuẩn", "cận nghèo thành hộ nghèo")
    )

    assert told(changed) == [
        'Diễn biến hộ!E6: Thôn 1: ô "Hộ nghèo đầu kỳ" ghi 3 hộ, danh sách hộ có 2 hộ.',
        'Diễn biến hộ!F6: Thôn 1: ô "Thoát nghèo, thành hộ cận nghèo" ghi 1 hộ, danh sách hộ có 2 hộ.',
        'Diễn biến hộ!G6: Thôn 1: ô "Thoát nghèo, vượt chuẩn cận nghèo" ghi 1 hộ, danh sách hộ có 0 hộ.',
        'Diễn biến hộ!I6: Thôn 1: ô "Hộ cận nghèo thành hộ nghèo" ghi 0 hộ, danh sách hộ có 1 hộ.',
        'Diễn biến hộ!K6: Thôn 1: ô "Thoát cận nghèo, vượt chuẩn" ghi 1 hộ, danh sách hộ có 0 hộ.',
        'Diễn biến hộ!E7: Thôn 2: ô "Hộ nghèo đầu kỳ" ghi 1 hộ, danh sách hộ có 2 hộ.',
    ]
    assert {each.code for each in findings(changed)} == {"household.list-differs"}


def test_those_who_become_near_poor_are_shown_where_they_come_in_too() -> None:
    more = FULL.replace("H1 | Người Một  | Thôn 1 | nghèo     | còn nghèo", "").replace(
        "H4 | Người Bốn  | T2     | nghèo     | còn nghèo",
        "H4 | Người Bốn  | T2     | nghèo     | thoát nghèo, thành hộ cận nghèo",
    )

    [finding] = findings(more)

    assert brief([finding]) == ["Diễn biến hộ!F7 household.list-differs"]
    assert [str(cell) for cell in finding.related] == ["Diễn biến hộ!M7"]


def test_a_list_of_those_who_leave_needs_no_others_but_never_more_than_there_are() -> None:
    leavers = "\n".join(line for line in FULL.splitlines() if "còn" not in line)
    too_many = leavers + "\n".join(
        f"\nM{i} | Người Mới | Thôn 1 | nghèo | thoát nghèo, thành hộ cận nghèo" for i in (1, 2)
    )

    assert findings(leavers) == []
    assert brief(findings(too_many)) == [
        "Diễn biến hộ!E6 household.list-differs",
        "Diễn biến hộ!F6 household.list-differs",
    ]


def test_a_start_that_is_blank_is_not_taken_for_none_at_all() -> None:
    plan = """
# Diễn biến hộ
Kỳ       | Mã | Thôn (đơn vị) | Hộ nghèo đầu kỳ | Thoát nghèo, thành hộ cận nghèo | Hộ cận nghèo đầu kỳ
kế hoạch | T1 | Thôn 1        |                 | 5                               | 0
"""
    listed = f"{HEADINGS}\nH1 | | Thôn 1 | nghèo | còn nghèo\n"

    assert findings(listed, plan) == []


def test_a_class_without_any_household_is_told_once() -> None:
    poor_only = "\n".join(line for line in FULL.splitlines() if "| cận nghèo" not in line)

    assert brief(findings(poor_only)) == ["Diễn biến hộ!J6 household.list-lacks-class"]
    assert told(poor_only) == [
        (
            "Diễn biến hộ!J6: Danh sách hộ chưa có hộ cận nghèo nào, trang này ghi 2 hộ cận nghèo"
            " đầu kỳ."
        )
    ]


def test_an_empty_list_is_told_once() -> None:
    assert brief(findings(HEADINGS)) == ["Diễn biến hộ!E6 household.list-empty"]


def test_a_village_that_the_plan_lacks_is_told_by_its_rows_never_by_what_was_typed() -> None:
    listed = FULL + "H7 | Người Bảy | Trần Thị Lộ Tên | nghèo | còn nghèo\n"

    assert brief(findings(listed)) == ["Diễn biến hộ!C6 household.list-other-village"]
    assert told(listed) == [
        (
            "Diễn biến hộ!C6: Danh sách hộ có 1 dòng ghi thôn không có ở trang này (dòng 13 của danh"
            " sách)."
        )
    ]


def test_a_code_that_is_listed_again_is_counted_once_and_told() -> None:
    listed = FULL + "h1 | Người Một | Thôn 1 | nghèo | còn nghèo\n"

    assert brief(findings(listed)) == ["Diễn biến hộ!E6 household.list-twice"]
    assert told(listed) == [
        (
            "Diễn biến hộ!E6: Danh sách hộ có 1 dòng lặp lại mã hộ của dòng trên (dòng 13 của danh"
            " sách); mỗi mã hộ chỉ được đếm một lần."
        )
    ]


def test_cells_that_cannot_be_counted_are_told_by_their_address() -> None:
    listed = FULL + "H7 | Người Bảy | | nghèo vừa | còn nghèo\n | Người Tám | Thôn 1 | |\n"

    assert brief(findings(listed)) == ["Diễn biến hộ!E6 household.list-unclear"]
    assert told(listed) == [
        (
            "Diễn biến hộ!E6: Danh sách hộ có 5 ô phải điền còn trống hoặc không đọc được (ô C13, D13,"
            " A14, D14, E14 của danh sách), nên số đếm có thể thiếu."
        )
    ]


def test_only_the_first_of_many_places_are_named() -> None:
    listed = FULL + "".join(f"X{i} | | Thôn 9 | nghèo | còn nghèo\n" for i in range(12))

    assert told(listed) == [
        (
            "Diễn biến hộ!C6: Danh sách hộ có 12 dòng ghi thôn không có ở trang này (dòng 13, 14, 15,"
            " 16, 17, 18, 19, 20, 21, 22… của danh sách)."
        )
    ]


def test_an_outcome_suits_the_class() -> None:
    listed = FULL.replace("nghèo     | còn nghèo", "nghèo     | còn cận nghèo", 1)

    assert brief(findings(listed)) == ["Diễn biến hộ!E6 household.list-unfit-outcome"]


@pytest.mark.parametrize("name", ["Toàn xã", "Xã Tân Lập"])
def test_one_row_for_the_whole_commune_takes_all_villages(name: str) -> None:
    plan = f"""
# Diễn biến hộ
Kỳ       | Mã | Thôn (đơn vị) | Hộ nghèo đầu kỳ | Thoát nghèo, thành hộ cận nghèo | Thoát nghèo, vượt chuẩn cận nghèo | Hộ cận nghèo đầu kỳ | Thoát cận nghèo, vượt chuẩn
kế hoạch | TX | {name}        | 4               | 1                               | 1                                 | 2                   | 1
"""

    assert findings(FULL, plan) == []


def test_a_list_inside_the_plan_is_an_error_with_or_without_a_list_beside_it() -> None:
    plan = PLAN + "\n# Danh sách hộ\n" + FULL.strip()

    found = check(case_from(plan), ALL)

    assert brief(found) == ["Diễn biến hộ!B6 household.list-in-plan"]
    assert "Người" not in str(found)
