"""Deprivations: the indicators of the standard, counted, owned, and within the households."""

# ruff: noqa: E501 - sheets are as wide as staff type them

from __future__ import annotations

import pytest
from checks.cases import found, general_with, told

from xltools.checks import cells, deprivations
from xltools.wording.say import say

NEEDS = """
# Diễn biến hộ
Kỳ       | Mã | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Hộ cận nghèo đầu kỳ
kế hoạch | T1 | 210               | 9               | 14
kế hoạch | T2 | 185               | 5               | 10
# Chỉ số thiếu hụt
Kỳ       | Số | Hộ nghèo thiếu hụt đầu kỳ | Hộ cận nghèo thiếu hụt đầu kỳ | Hộ nghèo dự kiến khắc phục
"""


def test_no_more_households_lack_something_than_there_are() -> None:
    text = NEEDS + "kế hoạch | 1 | 14 | 24 | 14\nkế hoạch | 2 | 15 | 25 | 16\n"

    assert found(deprivations.deprived_households_exist, text) == [
        "Chỉ số thiếu hụt!C7 deprivation.over-households",
        "Chỉ số thiếu hụt!D7 deprivation.over-households",
        "Chỉ số thiếu hụt!E7 deprivation.fixed-over",
    ]


def test_an_indicator_is_one_of_the_standard_and_stands_once() -> None:
    text = NEEDS + "kế hoạch | 12 | 1 | 1 | 1\nkế hoạch | 13 | 1 | 1 | 1\nkế hoạch | 12 | 1 | 1 | 0"

    assert found(deprivations.indicators_belong_to_the_standard, text) == [
        "Chỉ số thiếu hụt!B7 deprivation.unknown-number",
        "Chỉ số thiếu hụt!B8 deprivation.twice",
    ]


def test_needs_are_counted_for_all_indicators_or_reminded_of_once() -> None:
    some = NEEDS + "kế hoạch | 1 | 0 | 3 | 0\nkế hoạch | 2 | 4 | | 1\n"

    assert found(deprivations.deprivations_are_counted, NEEDS) == [
        "Chỉ số thiếu hụt!C6 deprivation.none"
    ]
    assert found(deprivations.deprivations_are_counted, some) == [
        "Chỉ số thiếu hụt!D7 deprivation.blank"
    ]


ALL = """
# Chỉ số thiếu hụt
Kỳ | Số | Hộ nghèo thiếu hụt đầu kỳ | Hộ cận nghèo thiếu hụt đầu kỳ | Đơn vị phụ trách
"""
PRESENT = deprivations.indicators_of_the_standard_are_present
SUITS = deprivations.needs_suit_the_class
OWNED = deprivations.indicators_have_an_owner


def needs(*poor: int, near: int = 1, owner: str = "Trạm Y tế xã") -> str:
    """One row an indicator, so many poor households each."""
    rows = enumerate(poor, start=1)
    return ALL + "".join(f"kế hoạch | {n} | {count} | {near} | {owner}\n" for n, count in rows)


def test_each_indicator_of_the_standard_has_its_row() -> None:
    finding = told(PRESENT, needs(*[1] * 10))

    assert (str(finding.cell), finding.code) == ("Chỉ số thiếu hụt!B15", "deprivation.missing")
    assert say(finding).message == (
        "Chuẩn nghèo áp dụng cho năm 2024 còn 2 chỉ số chưa có dòng: 11. Sử dụng dịch vụ viễn"
        " thông, 12. Phương tiện phục vụ tiếp cận thông tin."
    )


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (needs(*[1] * 12), "2024"),
        (needs(*[1] * 10), "2021"),  # ten indicators then
        (needs(*[1] * 2), "2027"),  # a standard that is not known in full
        ("", "2024"),  # no row at all: of that the rule of counting says
    ],
)
def test_indicators_are_those_of_the_year(text: str, year: str) -> None:
    assert found(PRESENT, text, general_with(Năm_kế_hoạch=year)) == []


def test_an_indicator_has_an_owner_and_is_asked_for_it_once() -> None:
    text = ALL + (
        "kế hoạch | 1 | 2 | 1 | Trạm Y tế xã\n"
        "kế hoạch | 7 | 2 | 1 |\n"
        "thực hiện năm | 7 | 2 | 1 |\n"  # results have no owner
    )

    assert found(OWNED, text) == ["Chỉ số thiếu hụt!E7 deprivation.no-owner"]
    assert "Chỉ số thứ 7 (Chất lượng nhà ở)" in say(told(OWNED, text)).message
    assert found(cells.required_cells_are_filled, text) == []


HOUSEHOLDS = """
# Diễn biến hộ
Kỳ | Mã | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Hộ cận nghèo đầu kỳ
kế hoạch | T1 | 100 | 4 | 6
"""


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (needs(*[1] * 12), "2024"),  # three each
        (needs(*[4] * 12), "2024"),  # all of them
        (needs(*[0] * 11), "2024"),  # one indicator is not counted
        (needs(*[1] * 12, near=0), "2024"),  # near-poor by income alone
        (needs(*[0] * 10), "2021"),  # poor by income alone
    ],
)
def test_needs_that_suit_the_class_are_left_in_peace(text: str, year: str) -> None:
    assert found(SUITS, HOUSEHOLDS + text, general_with(Năm_kế_hoạch=year)) == []


def test_needs_that_no_class_can_have_are_told() -> None:
    too_few = needs(*[1] * 11, 0)
    too_many = needs(*[1] * 12, near=2)

    assert found(SUITS, HOUSEHOLDS + too_few) == ["Chỉ số thiếu hụt!C6 deprivation.needs-of-class"]
    assert found(SUITS, HOUSEHOLDS + too_many) == ["Chỉ số thiếu hụt!D6 deprivation.needs-of-class"]
    assert say(told(SUITS, HOUSEHOLDS + too_few)).message == (
        "Có 4 hộ nghèo, cộng các chỉ số được 11 lượt thiếu hụt; theo chuẩn nghèo, mỗi hộ nghèo"
        " thiếu hụt từ 3 đến 12 chỉ số, tức phải từ 12 đến 48 lượt."
    )
