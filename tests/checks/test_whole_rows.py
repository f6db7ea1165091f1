"""Sums of villages: a row for the whole unit, and targets that count households."""

# ruff: noqa: E501 - sheets are as wide as staff type them

from __future__ import annotations

import json

import pytest
from checks.cases import CATALOGUE, SOURCES, TODAY, found, told

from xltools.checks import Case, check, planned_counts, whole_rows
from xltools.plan.build import plan_of
from xltools.rows.document import rows_of
from xltools.settings import Settings
from xltools.wording.say import say

IS_SUM = whole_rows.the_row_of_the_whole_is_the_sum
COUNTS = planned_counts.counts_follow_from_the_households


def test_a_row_for_all_does_not_stand_beside_the_villages() -> None:
    villages = """
# Diễn biến hộ
Kỳ            | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Hộ cận nghèo đầu kỳ
kế hoạch      | T1 | Thôn 1        | 210               | 9               | 14
kế hoạch      | T2 | Thôn 2        | 185               | 5               | 10
thực hiện năm | TX | Xã Tân Lập    | 395               | 14              | 24
"""
    beside = villages + "kế hoạch | TX | Xã Tân Lập | 395 | 14 | 24\n"
    large = villages + "kế hoạch | T3 | Thôn 3 | 395 | 13 | 24\n"

    assert found(whole_rows.no_row_is_the_sum_of_the_others, villages) == []
    assert found(whole_rows.no_row_is_the_sum_of_the_others, large) == []
    assert found(whole_rows.no_row_is_the_sum_of_the_others, beside) == [
        "Diễn biến hộ!B9 household.total-beside-parts"
    ]


@pytest.mark.parametrize(
    ("name", "is_whole"),
    [
        ("Toàn xã", True),
        ("Toàn xã Tân Lập", True),
        ("Tổng cộng toàn xã", True),
        ("Cả phường", True),
        ("TỔNG SỐ", True),
        ("Cộng:", True),
        ("Toàn địa bàn", True),
        ("xã Tân Lập", True),  # the unit itself
        ("Thôn Tân Lập", False),
        ("Toàn Thắng", False),
        ("Tổng Đội 2", False),
        ("Thôn Cộng Hòa", False),
    ],
)
def test_a_row_of_the_whole_is_known_by_its_name(name: str, is_whole: bool) -> None:
    text = VILLAGES + f"kế hoạch | TX | {name} | 700 | 20 | 3 | 30\n"

    told = found(whole_rows.no_row_is_the_sum_of_the_others, text)

    assert told == ["Diễn biến hộ!B9 household.total-beside-parts"] * is_whole


@pytest.mark.parametrize("households", [1190, 1234])
def test_rates_are_not_judged_by_sums_that_count_all_households_twice(households: int) -> None:
    """What a row too many does to every rate and reference is told at that row alone."""
    document = json.loads((SOURCES / "tan-lap-2024.json").read_text(encoding="utf-8"))
    row = {"Kỳ": "kế hoạch", "Mã": "TX", "Thôn (đơn vị)": "Toàn xã", "Hộ nghèo đầu kỳ": 45}
    document["Diễn biến hộ"].append(
        {**row, "Hộ cận nghèo đầu kỳ": 72, "Tổng số hộ đầu kỳ": households}
    )
    rows = rows_of(document)
    case = Case(plan_of(rows), rows, None, Settings(), TODAY, None, CATALOGUE)

    assert {str(each.cell)[:14] for each in check(case)} == {"Diễn biến hộ!B"} | (
        {"Diễn biến hộ!D"} if households != 1190 else set()
    )


VILLAGES = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Thoát nghèo, vượt chuẩn cận nghèo | Hộ cận nghèo đầu kỳ
kế hoạch | T1 | Thôn 1 | 210 | 9 | 1 | 14
kế hoạch | T2 | Thôn 2 | 185 | 5 | 2 | 10
kế hoạch | T3 | Thôn 3 | 240 | 8 |   | 13
"""


@pytest.mark.parametrize(
    "rows",
    [
        "",
        "kế hoạch | TX | Toàn xã | 635 | 22 | | 37\n",
        "kế hoạch | TX | Toàn xã | 635 | 22 | 4 | 37\n",  # a village left that column blank
        "thực hiện năm | TX | Toàn xã | 640 | 20 | | 30\n",  # another period
        "kế hoạch | T4 | Thôn Toàn Thắng | 100 | 2 | | 3\n",  # a village of that name
        "kế hoạch | T4 | Tổng Đội 2 | 100 | 2 | | 3\n",
    ],
)
def test_a_row_of_the_whole_that_is_the_sum_is_right(rows: str) -> None:
    assert found(IS_SUM, VILLAGES + rows) == []


def test_a_row_of_the_whole_that_differs_is_told_and_is_too_many() -> None:
    text = VILLAGES + "kế hoạch | TX | Toàn xã | 650 | 22 | | 37\n"

    assert found(whole_rows.no_row_is_the_sum_of_the_others, text) == [
        "Diễn biến hộ!B9 household.total-beside-parts"
    ]
    finding = told(IS_SUM, text)
    assert (str(finding.cell), finding.code) == ("Diễn biến hộ!D9", "household.whole-row-differs")
    assert say(finding).message == (
        'Toàn xã: "Tổng số hộ đầu kỳ" ghi 650, nhưng các dòng còn lại cộng lại là 635.'
    )


def test_a_slip_in_one_village_is_named_with_what_fits() -> None:
    text = VILLAGES.replace("| 185 |", "| 158 |") + "kế hoạch | TX | Toàn xã | 635 | 22 | | 37\n"

    finding = told(IS_SUM, text)

    assert (str(finding.cell), finding.code) == ("Diễn biến hộ!D7", "household.place-slip")
    assert say(finding).message == (
        'Thôn 2: "Tổng số hộ đầu kỳ" ghi 158; nếu là 185 thì các dòng cộng lại đúng bằng 635 của'
        " dòng Toàn xã."
    )


TARGET = (
    VILLAGES
    + """
# Chỉ tiêu
Mã | Chỉ số | Nội dung chỉ tiêu | Phạm vi | Cách nêu | Giá trị | ĐVT
CT01 | {} | Nội dung | {} | {} | {} | {}
"""
)


@pytest.mark.parametrize(
    "words",
    [
        ("Số hộ nghèo", "chung", "đạt (=)", "19", "hộ"),
        ("Số hộ nghèo", "chung", "không quá (≤)", "20", "hộ"),
        ("Số hộ nghèo", "chung", "giảm", "3", "hộ"),
        ("Số hộ nghèo", "chung", "giảm ít nhất", "2", "hộ"),
        ("Số hộ nghèo", "DTTS", "giảm", "2", "hộ"),
        ("Số hộ cận nghèo", "chung", "giảm", "0", "hộ"),
        ("Số hộ nghèo", "chung", "giảm", "12", "người"),
        ("Giải quyết việc làm", "chung", "giảm", "12", "hộ"),
    ],
)
def test_a_target_that_counts_households_keeps_to_the_plan(words: tuple[str, ...]) -> None:
    assert found(COUNTS, TARGET.format(*words)) == []


@pytest.mark.parametrize(
    "words",
    [
        ("Số hộ nghèo", "chung", "đạt (=)", "20", "hộ"),
        ("Số hộ nghèo", "chung", "dưới (<)", "19", "hộ"),
        ("Số hộ nghèo", "toàn xã", "giảm", "5", "hộ"),
        ("Số hộ cận nghèo", "", "giảm ít nhất", "1", "hộ"),
    ],
)
def test_a_target_that_counts_other_households_is_told(words: tuple[str, ...]) -> None:
    assert found(COUNTS, TARGET.format(*words)) == ["Chỉ tiêu!F6 household.count-not-planned"]


def test_the_count_is_told_as_it_is_planned() -> None:
    finding = told(COUNTS, TARGET.format("Số hộ nghèo", "chung", "giảm", "5", "hộ"))

    assert say(finding).message == (
        "Chỉ tiêu ghi giảm 5 hộ, nhưng theo trang Diễn biến hộ thì số hộ nghèo đầu kỳ là 22 hộ, cuối"
        " kỳ là 19 hộ, chênh lệch 3 hộ."
    )
