"""Rate, count and total: which of them is out, and what would fit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from checks.cases import case_from, found, told
from hypothesis import assume, given
from hypothesis import strategies as st
from sheets import brief

from xltools.checks import check, counterparts, rates, starts
from xltools.wording.say import say

TARGET = """
# Chỉ tiêu
Mã | Chỉ số | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT | Tương ứng (số tuyệt đối) | ĐVT tương ứng
"""  # noqa: E501 - a sheet as staff type it
HOUSEHOLDS = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Thoát nghèo, vượt chuẩn cận nghèo | Hộ cận nghèo đầu kỳ | Thoát cận nghèo, vượt chuẩn
kế hoạch | T1 | Thôn 1 | {first} | 25 | 3 | 40 | 10
kế hoạch | T2 | Thôn 2 | 690 | 20 | 2 | 32 | 8
"""  # noqa: E501 - a sheet as staff type it
ONE_TOTAL = counterparts.counterparts_ask_for_one_total
RULES = (
    counterparts.counterparts_correspond_to_rates,
    counterparts.the_total_is_the_one_that_rates_imply,
    rates.rates_follow_from_the_households,
    rates.baselines_are_the_rates_at_the_start,
    starts.starts_are_those_that_the_targets_imply,
)
TAM_DUONG = TARGET + (
    "CT01 | Tỷ lệ hộ nghèo | Giảm | giảm | 3,2 | điểm % | 352 | hộ\n"
    "CT02 | Tỷ lệ hộ nghèo | Đến cuối năm | đạt (=) | 12,83 | % | |\n"
    "CT03 | Tỷ lệ hộ cận nghèo | Giảm | giảm | 1,03 | điểm % | {near} | hộ\n"
    "CT04 | Tỷ lệ hộ cận nghèo | Đến cuối năm | đạt (=) | 7,98 | % | |\n"
)


def test_two_counts_that_ask_for_two_totals_are_told_with_what_would_fit() -> None:
    finding = told(ONE_TOTAL, TAM_DUONG.format(near=198))

    assert (str(finding.cell), finding.code) == ("Chỉ tiêu!G8", "rate.two-totals")
    assert [str(cell) for cell in finding.related] == ["Chỉ tiêu!E8", "Chỉ tiêu!G6", "Chỉ tiêu!E6"]
    assert say(finding).message == (
        "Mức giảm 1,03 điểm % ứng với 198 hộ khi tổng số hộ khoảng 19.131 - 19.317, nhưng mức giảm"
        " 3,2 điểm % ứng với 352 hộ khi tổng số hộ khoảng 10.831 - 11.174: hai chỉ tiêu dùng hai"
        " tổng số hộ khác nhau."
    )
    assert "mức này là 113 hộ, còn 198 hộ là 1,8%" in say(finding).remedy.replace("1,80", "1,8")


@pytest.mark.parametrize(
    "text",
    [
        TAM_DUONG.format(near=113),
        TAM_DUONG.format(near=100),  # the households grew by two per cent
        TAM_DUONG.format(near=""),
        TAM_DUONG.format(near=198) + HOUSEHOLDS.format(first=500),  # then those are compared
        TARGET  # two levels of real provinces, one total
        + "CT01 | Tỷ lệ hộ nghèo | Cuối năm | đạt (=) | 3,14 | % | 9604 | hộ\n"
        + "CT02 | Tỷ lệ hộ cận nghèo | Cuối năm | đạt (=) | 2,27 | % | 6943 | hộ\n",
        TARGET
        + "CT01 | Tỷ lệ hộ nghèo | Cuối năm | đạt (=) | 3,20 | % | 10689 | hộ\n"
        + "CT02 | Tỷ lệ hộ cận nghèo | Cuối năm | đạt (=) | 4,49 | % | 14994 | hộ\n",
    ],
)
def test_counts_of_one_total_are_left_in_peace(text: str) -> None:
    assert found(ONE_TOTAL, text) == []


@given(st.integers(200, 40_000), st.data())
def test_whatever_is_printed_of_one_total_passes(total: int, data: st.DataObject) -> None:
    """A level and a fall, of a total that grows by up to two per cent."""
    start = data.draw(st.integers(2, total // 3))
    end = data.draw(st.integers(1, start - 1))
    near = data.draw(st.integers(1, total // 3))
    grown = total * data.draw(st.integers(98, 102)) // 100
    before, after, near_rate = (
        round(Decimal(part) * 100 / whole, 2)
        for part, whole in ((start, total), (end, grown), (near, grown))
    )
    assume(before > after > 0 and near_rate > 0)
    text = TARGET + (
        f"CT01 | Tỷ lệ hộ nghèo | Giảm | giảm | {before - after} | điểm % | {start - end} | hộ\n"
        f"CT02 | Tỷ lệ hộ nghèo | Cuối năm | đạt (=) | {after} | % | {end} | hộ\n"
        f"CT03 | Tỷ lệ hộ cận nghèo | Cuối năm | đạt (=) | {near_rate} | % | {near} | hộ\n"
    )

    assert found(ONE_TOTAL, text) == []


STATED = TARGET + (
    "CT01 | Tỷ lệ hộ nghèo | Cuối năm | {poor} | % | {count} | hộ\n"
    "CT02 | Tỷ lệ hộ cận nghèo | Cuối năm | đạt (=) | 4,54 | % | 54 | hộ\n"
)


@pytest.mark.parametrize(
    ("first", "poor", "count", "wanted"),
    [
        (500, "đạt (=) | 3,36", 40, []),
        (500, "không quá (≤) | 3,4", 40, []),
        (500, "đạt (=) | 3,36", 4, ["Chỉ tiêu!G6 rate.counterpart"]),
        (500, "không quá (≤) | 33,6", 40, ["Chỉ tiêu!E6 rate.rate-is-out"]),
        (500, "đạt (=) | 33,6", 40, ["Chỉ tiêu!E6 rate.not-planned"]),
        (5000, "đạt (=) | 3,36", 40, ["Diễn biến hộ!D6 rate.total-is-out"]),
        (510, "đạt (=) | 3,36", 40, ["Diễn biến hộ!D6 rate.total-is-out"]),
    ],
)
def test_of_rate_count_and_total_the_one_that_is_out_is_named(
    first: int, poor: str, count: int, wanted: list[str]
) -> None:
    text = HOUSEHOLDS.format(first=first) + STATED.format(poor=poor, count=count)

    assert brief(check(case_from(text), RULES)) == wanted


def test_a_rate_that_is_out_is_told_with_the_one_that_fits() -> None:
    text = HOUSEHOLDS.format(first=500) + STATED.format(poor="không quá (≤) | 33,6", count=40)

    finding = told(counterparts.counterparts_correspond_to_rates, text)

    assert say(finding).message == (
        "Số 40 hộ đúng như trang Diễn biến hộ, nhưng 40 trên 1.190 hộ là 3,36%, không phải mức"
        " không quá (≤) 33,6%."
    )


def test_a_total_that_is_out_is_told_with_its_row_and_the_bounds() -> None:
    text = HOUSEHOLDS.format(first=5000) + STATED.format(poor="đạt (=) | 3,36", count=40)

    finding = told(counterparts.the_total_is_the_one_that_rates_imply, text)

    assert say(finding).message == (
        "Tổng số hộ cộng lại là 5.690, nhưng các tỷ lệ và số hộ ở trang Chỉ tiêu đều cho thấy tổng"
        " số hộ khoảng 1.189 - 1.190; có lẽ sai ở Thôn 1, đang ghi 5.000 hộ."
    )


STARTS = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Thoát nghèo, vượt chuẩn cận nghèo
kế hoạch | T1 | Thôn 1 | 500 | {first} | {out}
kế hoạch | T2 | Thôn 2 | 690 | 20 | 2
# Chỉ tiêu
Mã | Chỉ số | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT | Tương ứng (số tuyệt đối) | ĐVT tương ứng | Đầu kỳ
CT01 | Tỷ lệ hộ nghèo | Cuối năm | đạt (=) | 3,36 | % | {count} | hộ | {baseline}
"""  # noqa: E501 - a sheet as staff type it


@pytest.mark.parametrize(
    ("first", "out", "count", "baseline", "wanted"),
    [
        (25, 3, 40, "3,78", []),
        (52, 3, 40, "3,78", ["Diễn biến hộ!E6 rate.start-is-out"]),
        (250, 3, 40, "3,78", ["Diễn biến hộ!E6 rate.start-is-out"]),
        (25, 3, 40, "4,78", ["Chỉ tiêu!I6 rate.baseline"]),
        (25, 5, 40, "3,78", ["Chỉ tiêu!E6 rate.not-planned"]),  # a movement, not the start
        (52, 3, "", "3,78", ["Chỉ tiêu!E6 rate.not-planned", "Chỉ tiêu!I6 rate.baseline"]),
        (52, 3, 40, "", ["Chỉ tiêu!E6 rate.not-planned"]),
    ],
)
def test_a_start_that_upsets_baseline_and_count_alike_is_what_is_out(
    first: int, out: int, count: int | str, baseline: str, wanted: list[str]
) -> None:
    text = STARTS.format(first=first, out=out, count=count, baseline=baseline)

    assert brief(check(case_from(text), RULES)) == wanted


def test_a_start_that_is_out_is_told_with_what_it_should_be() -> None:
    text = STARTS.format(first=52, out=3, count=40, baseline="3,78")

    finding = told(starts.starts_are_those_that_the_targets_imply, text)

    assert say(finding).message == (
        'Thôn 1: "Hộ nghèo đầu kỳ" ghi 52; đầu kỳ và số hộ cuối kỳ của chỉ tiêu CT01 đều cho thấy'
        " phải là 25."
    )


def test_a_row_of_the_whole_beside_its_villages_upsets_no_rate_twice() -> None:
    text = HOUSEHOLDS.format(first=500) + (
        "kế hoạch | TX | Toàn xã | 1190 | 45 | 5 | 72 | 18\n"
        + STATED.format(poor="đạt (=) | 3,36", count=40)
    )

    assert found(counterparts.the_total_is_the_one_that_rates_imply, text) == []


ALL_RULES = (*RULES, counterparts.no_place_is_missing)


def test_a_village_without_a_row_is_one_finding() -> None:
    text = HOUSEHOLDS.partition("kế hoạch | T2")[0].format(first=500) + STATED.format(
        poor="đạt (=) | 3,36", count=40
    )

    [finding] = check(case_from(text), ALL_RULES)

    assert brief([finding]) == ["Diễn biến hộ!D6 household.rows-missing"]
    assert say(finding).message == (
        "Các chỉ tiêu đều tính trên khoảng 1.189 - 1.190 hộ, nhưng các dòng của trang này cộng lại"
        " chỉ có 500 hộ; số hộ nghèo, hộ cận nghèo cũng đều thiếu."
    )


@pytest.mark.parametrize(
    ("first", "count"),
    [
        (500, 40),  # all is there
        (200, 40),  # a total alone is short
        (500, 45),  # one count alone is short
        (500, ""),  # a target without its count
    ],
)
def test_one_figure_that_is_short_is_no_missing_village(first: int, count: int | str) -> None:
    text = HOUSEHOLDS.format(first=first) + STATED.format(poor="đạt (=) | 3,36", count=count)

    assert found(counterparts.no_place_is_missing, text) == []


def test_the_one_count_that_agrees_with_no_other_is_told_once() -> None:
    """Though it comes first: the three others all ask for about 1.190 households."""
    text = TARGET + (
        "CT01 | Tỷ lệ hộ nghèo | Cuối năm | không quá (≤) | 3,36 | % | 400 | hộ\n"
        "CT02 | Tỷ lệ hộ nghèo | Mức giảm | giảm | 0,42 | điểm % | 5 | hộ\n"
        "CT03 | Tỷ lệ hộ cận nghèo | Cuối năm | không quá (≤) | 4,54 | % | 54 | hộ\n"
        "CT04 | Tỷ lệ hộ cận nghèo | Mức giảm | giảm | 1,51 | điểm % | 18 | hộ\n"
    )

    assert found(ONE_TOTAL, text) == ["Chỉ tiêu!G6 rate.two-totals"]
    assert found(ONE_TOTAL, text.replace("400", "5")) == []  # too small for the fall: told there
