"""A plan beside the one of the year before: starts, jumps, places, targets and money."""

from __future__ import annotations

from dataclasses import replace

import pytest
from checks.cases import case_from, general_with
from hypothesis import given
from hypothesis import strategies as st
from sheets import brief, plan_from

from xltools.checks import Case, Rule, check, last_year, starts
from xltools.checks.slips import is_slip, scale_between
from xltools.settings import Rules, Settings, Thresholds
from xltools.wording.say import say

HEADINGS = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Thoát nghèo, vượt chuẩn cận nghèo | Hộ cận nghèo đầu kỳ
"""  # noqa: E501 - a sheet as staff type it
PLAN = HEADINGS + (
    "kế hoạch | T1 | Thôn 1 | 210 | 12 | 3 | 14\nkế hoạch | T2 | Thôn 2 | 185 | 30 | 5 | 10\n"
)
RESULT = PLAN + (
    "thực hiện năm | T1 | Thôn 1 | 210 | 12 | 4 | 14\n"
    "thực hiện năm | T2 | Thôn 2 | 185 | 30 | 2 | 10\n"
)
RULES = (
    last_year.starts_continue_last_year,
    last_year.counts_do_not_jump,
    last_year.the_whole_does_not_jump,
    last_year.the_places_are_those_of_last_year,
)


def beside(now: str, before: str) -> Case:
    """The case of 2024's sheets beside those of 2023."""
    return replace(case_from(now), previous=plan_from(before, general_with(Năm_kế_hoạch="2023")))


def found(now: str, before: str, *rules: Rule) -> list[str]:
    """All that the rules find, in brief."""
    return brief(check(beside(now, before), rules or RULES))


def test_nothing_is_said_without_last_year() -> None:
    assert check(case_from(PLAN), RULES) == []


def test_the_year_starts_where_the_results_of_last_year_ended() -> None:
    right = HEADINGS + (
        "kế hoạch | T1 | Thôn 1 | 210 | 8 | | 14\nkế hoạch | T2 | Thôn 2 | 185 | 28 | | 10\n"
    )
    wrong = right.replace("210 | 8 ", "211 | 9 ")

    assert found(right, RESULT) == []
    assert found(wrong, RESULT) == [
        "Diễn biến hộ!D6 previous.start-differs",
        "Diễn biến hộ!E6 previous.start-differs",
    ]
    assert say(check(beside(wrong, RESULT), RULES)[1]).message == (
        'Thôn 1: "Hộ nghèo đầu kỳ" ghi 9, nhưng kết quả năm 2023 để lại là 8 hộ.'
    )


def test_a_count_that_the_targets_show_to_be_out_is_told_once() -> None:
    """It is an error of this year's plan, whatever last year was."""
    before = PLAN.replace("| 30 | 5 |", "| 30 |   |")
    now = (
        before.replace("| 12 | 3 |", "| 42 | 3 |")
        + """
# Chỉ tiêu
Mã | Chỉ số | Phạm vi | Cách nêu | Giá trị | ĐVT | Tương ứng (số tuyệt đối) | ĐVT tương ứng | Đầu kỳ
CT01 | Tỷ lệ hộ nghèo | chung | không quá (≤) | 9,87 | % | 39 | hộ | 10,63
"""
    )
    rules = (starts.starts_are_those_that_the_targets_imply, *RULES)

    assert found(now, before, *rules) == ["Diễn biến hộ!E6 rate.start-is-out"]


@pytest.mark.parametrize(
    "row",
    [
        "kế hoạch | T1 | Thôn 1 | 210 | 9 | | 14",  # as planned
        "kế hoạch | T1 | Thôn 1 | 214 | 11 | | 12",  # nearly as planned
        "kế hoạch | T1 | Thôn 1 | 195 | 15 | | 9",  # fewer than ten apart
        "kế hoạch | T1 | Thôn 1 | 230 | 0 | | 20",  # all of nine left, a few moved in
    ],
)
def test_a_plan_need_not_be_met_by_the_household(row: str) -> None:
    assert found(HEADINGS + row + "\nkế hoạch | T2 | Thôn 2 | 185 | 25 | | 10\n", PLAN) == []


def test_what_jumps_is_told_and_a_slip_of_digits_is_named() -> None:
    now = HEADINGS + (
        "kế hoạch | T1 | Thôn 1 | 2100 | 9 | | 14\nkế hoạch | T2 | Thôn 2 | 185 | 52 | | 37\n"
    )

    findings = check(beside(now, PLAN), RULES)

    assert sorted(brief(findings)) == [
        "Diễn biến hộ!D6 previous.slip",
        "Diễn biến hộ!E7 previous.slip",
        "Diễn biến hộ!G7 previous.jump",
    ]
    assert {say(each).message for each in findings if each.code == "previous.slip"} == {
        f"{where} hộ; có lẽ gõ nhầm chữ số."
        for where in (
            'Thôn 1: "Tổng số hộ đầu kỳ" ghi 2.100, còn năm 2023 dự kiến để lại 210',
            'Thôn 2: "Hộ nghèo đầu kỳ" ghi 52, còn năm 2023 dự kiến để lại 25',
        )
    }


@pytest.mark.parametrize(
    ("own", "codes"),
    [
        (Thresholds(), ["previous.jump"]),
        (Thresholds(least_jump=60), []),
        (Thresholds(jump_of_poor=200), []),
    ],
)
def test_an_office_says_from_where_on_a_count_jumps(own: Thresholds, codes: list[str]) -> None:
    now = PLAN.replace("T2 | Thôn 2 | 185 | 30 ", "T2 | Thôn 2 | 185 | 73 ")
    case = replace(beside(now, PLAN), settings=Settings(rules=Rules(thresholds=own)))

    findings = check(case, (last_year.counts_do_not_jump,))

    assert [finding.code for finding in findings] == codes


def test_a_village_that_vanishes_or_appears_is_told() -> None:
    now = HEADINGS + (
        "kế hoạch | T1 | Thôn 1 | 210 | 9 | | 14\nkế hoạch | T3 | Thôn Mới | 185 | 25 | | 10\n"
    )

    findings = check(beside(now, PLAN), RULES)

    assert brief(findings) == [
        "Diễn biến hộ!B6 previous.place-gone",
        "Diễn biến hộ!B7 previous.place-new",
    ]
    assert say(findings[0]).message == (
        "Thôn 2 có trong tệp năm 2023 (30 hộ nghèo, 10 hộ cận nghèo đầu năm đó), năm nay không có"
        " dòng nào."
    )


@pytest.mark.parametrize(
    "row",
    [
        "kế hoạch | T2 | Thôn Kon Brăp | 185 | 25 | | 10",  # renamed
        "kế hoạch | 02 | Thôn 2 | 185 | 25 | | 10",  # another code
        "kế hoạch | t2 | THÔN 2 | 185 | 25 | | 10",  # typed otherwise
    ],
)
def test_a_village_is_known_by_its_code_or_its_name(row: str) -> None:
    assert found(HEADINGS + f"kế hoạch | T1 | Thôn 1 | 210 | 9 | | 14\n{row}\n", PLAN) == []


def test_where_no_village_can_be_matched_all_are_compared_as_one() -> None:
    right = HEADINGS + "kế hoạch | TX | Toàn xã | 395 | 34 | | 24\n"
    wrong = HEADINGS + "kế hoạch | TX | Toàn xã | 39 | 34 | | 24\n"

    assert found(right, PLAN) == []
    assert found(wrong, PLAN) == ["Diễn biến hộ!D6 previous.whole-jumps"]


TARGETS = """
# Chỉ tiêu
Mã | Chỉ số | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT
"""
LAST_TARGETS = TARGETS + (
    "CT01 | Tỷ lệ hộ nghèo | Tỷ lệ hộ nghèo cuối năm | không quá (≤) | 3.36 | %\n"
    "CT02 | Tỷ lệ tham gia bảo hiểm y tế | Tham gia BHYT | ít nhất (≥) | 95 | %\n"
    "CT03 | Giải quyết việc làm | Giải quyết việc làm | đạt (=) | 50 | lao động\n"
)


@pytest.mark.parametrize(
    "rows",
    [
        "CT01 | Tỷ lệ hộ nghèo | Tỷ lệ hộ nghèo | không quá (≤) | 3.36 | %",  # as demanding
        "CT02 | Tỷ lệ tham gia bảo hiểm y tế | Tham gia BHYT | ít nhất (≥) | 96 | %",
        "CT03 | Giải quyết việc làm | Giải quyết việc làm | đạt (=) | 30 | lao động",
        "CT01 | Tỷ lệ hộ nghèo | Mức giảm | giảm | 0.2 | điểm %",  # a change, no level
        "CT02 | Tỷ lệ tham gia bảo hiểm y tế | Tham gia BHYT | ít nhất (≥) | 90 | người",
    ],
)
def test_a_target_may_ask_as_much_or_another_thing(rows: str) -> None:
    assert found(TARGETS + rows, LAST_TARGETS, last_year.targets_go_on_from_last_year) == []


def test_a_target_that_asks_less_or_turned_is_told() -> None:
    now = TARGETS + (
        "CT01 | Tỷ lệ hộ nghèo | Tỷ lệ hộ nghèo cuối năm | không quá (≤) | 4.5 | %\n"
        "CT02 | Tỷ lệ tham gia bảo hiểm y tế | Tham gia BHYT | không quá (≤) | 96 | %\n"
    )
    [weaker, turned] = check(beside(now, LAST_TARGETS), (last_year.targets_go_on_from_last_year,))

    assert brief([weaker, turned]) == [
        "Chỉ tiêu!E6 previous.target-weaker",
        "Chỉ tiêu!D7 previous.target-turned",
    ]
    assert say(weaker).message == (
        'Chỉ tiêu "Tỷ lệ hộ nghèo cuối năm" năm nay đặt không quá (≤) 4,5%, kém hơn mức năm 2023'
        " là không quá (≤) 3,36%."
    )


MONEY = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Kế hoạch vốn năm (triệu đồng)
"""
LAST_MONEY = MONEY + (
    "KP01 | DA2 | NSTW | sự nghiệp | 250\nKP02 | Toàn Chương trình | NSTW | sự nghiệp | 0,25\n"
)


@pytest.mark.parametrize("amount", ["268", "2680", "26800", "25", "", "0"])
def test_money_may_grow_and_shrink(amount: str) -> None:
    now = MONEY + f"KP01 | DA2 | NSTW | sự nghiệp | {amount}\n"

    assert found(now, LAST_MONEY, last_year.money_keeps_the_scale_of_last_year) == []


@pytest.mark.parametrize("amount", ["268000", "268000000", "0,268"])
def test_money_in_another_unit_than_last_year_is_told_with_what_was_meant(amount: str) -> None:
    now = MONEY + (
        f"KP01 | DA2 | NSTW | sự nghiệp | {amount}\n"
        f"KP02 | Toàn Chương trình | NSTW | sự nghiệp | 250\n"
    )

    [finding] = check(beside(now, LAST_MONEY), (last_year.money_keeps_the_scale_of_last_year,))

    assert brief([finding]) == ["Kinh phí!E6 previous.money-scale"]
    assert say(finding).remedy == (
        "Nếu nhầm thì gõ lại 268 (triệu đồng); nếu số này đúng thì giải trình."
    )


@given(st.integers(1, 10**9), st.sampled_from([1000, 1_000_000]))
def test_a_scale_is_seen_from_both_sides(amount: int, scale: int) -> None:
    assert scale_between(amount * scale, amount) == scale
    assert scale_between(amount, amount * scale) == 1 / scale
    assert scale_between(amount, amount) is None
    assert scale_between(amount * 100, amount) is None


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_slip_of_digits_is_one_whichever_number_was_typed(left: int, right: int) -> None:
    assert is_slip(left, right) == is_slip(right, left)
    assert not is_slip(left, left)
