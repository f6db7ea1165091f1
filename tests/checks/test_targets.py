"""Targets, and rates against counts."""

# ruff: noqa: E501 - sheets are as wide as staff type them

from __future__ import annotations

from decimal import Decimal

import pytest
from checks.cases import found, told
from hypothesis import assume, given
from hypothesis import strategies as st

from xltools.checks import agreement, counterparts, rates, targets, whole_counts
from xltools.checks.intervals import Interval, half_unit, stated
from xltools.wording.say import say

HOUSEHOLDS = """
# Diễn biến hộ
Kỳ       | Mã | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Thoát nghèo, vượt chuẩn cận nghèo | Hộ cận nghèo đầu kỳ
kế hoạch | T1 | 600               | 25              | 3                                 | 30
kế hoạch | T2 | 590               | 20              | 2                                 | 42
"""
"""1.190 households, of which 45 (3,78%) and then 40 (3,36%) are poor."""

TARGET = """
# Chỉ tiêu
Mã | Chỉ số | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT | Tương ứng (số tuyệt đối) | ĐVT tương ứng | Đầu kỳ
"""


def test_a_target_has_a_value_or_says_why_not() -> None:
    text = """
# Chỉ tiêu
Mã   | Nội dung chỉ tiêu | Cách nêu            | Giá trị | Chưa có số | Đầu kỳ
CT01 | Tỷ lệ hộ nghèo    | không quá (≤)       |         |            |
CT02 | Giải quyết việc làm | đạt (=)           |         | x          |
CT03 | Bảo hiểm y tế     | theo chỉ tiêu giao  |         |            |
CT04 | Điện lưới         | duy trì             |         |            | 100
CT05 | Mô hình           | đạt (=)             | 0       |            |
"""

    assert found(targets.targets_have_a_value, text) == ["Chỉ tiêu!D6 target.no-value"]


def test_a_range_runs_upwards() -> None:
    text = """
# Chỉ tiêu
Mã   | Nội dung chỉ tiêu | Cách nêu     | Giá trị | Đến (khi là khoảng)
CT01 | Tỷ lệ hộ nghèo    | giảm         | 4       | 5
CT02 | Tỷ lệ hộ nghèo    | giảm         | 5       | 4
"""

    assert found(targets.ranges_run_upwards, text) == ["Chỉ tiêu!E7 target.range"]


def test_a_rate_is_at_most_a_hundred() -> None:
    text = TARGET + (
        "CT01 | khác | Bảo hiểm y tế | đạt (=) | 100   | % | | |\n"
        "CT02 | khác | Bảo hiểm y tế | đạt (=) | 985   | % | | |\n"
        "CT03 | khác | Thu nhập      | tăng    | 120   | % | | |\n"
    )

    assert found(targets.rates_are_at_most_a_hundred, text) == ["Chỉ tiêu!E7 target.over-hundred"]


def test_a_fraction_gives_its_rate_as_far_as_it_is_printed() -> None:
    text = """
# Chỉ tiêu
Mã   | Nội dung chỉ tiêu        | Cách nêu | Giá trị | ĐVT | Tử số | Mẫu số
CT01 | Trường đạt chuẩn         | đạt (=)  | 53,8    | %   | 21    | 39
CT02 | Trường mầm non đạt chuẩn | đạt (=)  | 53,9    | %   | 7     | 13
CT03 | Trường THCS đạt chuẩn    | đạt (=)  | 55      | %   | 7     | 13
"""

    assert found(targets.fractions_give_their_rate, text) == [
        "Chỉ tiêu!D7 target.fraction",
        "Chỉ tiêu!D8 target.fraction",
    ]


def test_the_fall_of_a_rate_is_in_points() -> None:
    text = TARGET + (
        "CT01 | Tỷ lệ hộ nghèo | Mức giảm   | giảm ít nhất | 0,42 | %      | | |\n"
        "CT02 | Tỷ lệ hộ nghèo | Mức giảm   | giảm ít nhất | 0,42 | điểm % | | |\n"
        "CT03 | khác           | Thu nhập   | tăng         | 10   | %      | | |\n"
        "CT04 | Tỷ lệ hộ nghèo | Cuối năm   | đạt (=)      | 3,36 | %      | | |\n"
    )

    assert found(targets.changes_of_rates_are_in_points, text) == [
        "Chỉ tiêu!F6 target.percent-point"
    ]


def test_a_rate_has_a_baseline_on_one_of_its_rows() -> None:
    text = TARGET + (
        "CT01 | Tỷ lệ hộ nghèo     | Cuối năm | không quá (≤) | 3,36 | %      | | | 3,78\n"
        "CT02 | Tỷ lệ hộ nghèo     | Mức giảm | giảm ít nhất  | 0,42 | điểm % | | |\n"
        "CT03 | Tỷ lệ hộ cận nghèo | Cuối năm | không quá (≤) | 4,54 | %      | | |\n"
        "CT04 | Tỷ lệ hộ cận nghèo | Mức giảm | giảm ít nhất  | 1,51 | điểm % | | |\n"
        "CT05 | khác               | Tư vấn   | đạt (=)       | 100  | %      | | |\n"
        "CT06 | Giải quyết việc làm | Việc làm | ít nhất (≥)  | 50   | người  | | |\n"
    )

    assert found(targets.rates_have_a_baseline, text) == ["Chỉ tiêu!I8 target.no-baseline"]


def test_parts_and_coverage_have_no_baseline_of_their_own() -> None:
    """The whole's is enough; of a service it is told how many it shall reach."""
    text = """
# Chỉ tiêu
Mã   | Chỉ số                    | Nội dung chỉ tiêu | Thuộc chỉ tiêu (trong đó) | Cách nêu | Giá trị | ĐVT | Đầu kỳ
CT01 | Trường đạt chuẩn quốc gia | Tỷ lệ trường đạt chuẩn            |      | đạt (=)       | 53,8 | % |
CT02 | Trường đạt chuẩn quốc gia | Trường Mầm non                    | CT01 | đạt (=)       | 53,8 | % |
CT03 | khác                      | Người dân được tiếp cận thông tin |      | đạt (=)       | 95   | % |
CT04 |                           | Hộ nghèo có nhu cầu được vay vốn  |      | ít nhất (≥)   | 90   | % |
CT05 | khác                      | Trẻ em được phát hiện thấp còi    |      | không quá (≤) | 10   | % |
CT06 | khác                      | Hộ có nhà tiêu                    |      | đạt (=)       | 70,1 | % |
CT07 | Tỷ lệ sử dụng nước sạch   | Dân được sử dụng nước sạch        |      | đạt (=)       | 75   | % |
"""

    assert found(targets.rates_have_a_baseline, text) == [
        f"Chỉ tiêu!H{row} target.no-baseline" for row in (6, 10, 11, 12)
    ]


def test_a_target_has_an_owner() -> None:
    text = """
# Chỉ tiêu
Mã   | Nội dung chỉ tiêu | Đơn vị phụ trách
CT01 | Tỷ lệ hộ nghèo    | Công chức LĐ-TB&XH
CT02 | Thu nhập          |
"""

    assert found(targets.targets_have_an_owner, text) == ["Chỉ tiêu!C7 target.no-owner"]


def test_a_count_stands_beside_its_rate() -> None:
    alone = TARGET + (
        "CT01 | Tỷ lệ hộ nghèo     | Cuối năm        | đạt (=) |      | % | 40 | hộ |\n"
        "CT02 | Số hộ cận nghèo    | Số hộ cận nghèo | giảm    | 18   | hộ | |   |\n"
    )
    beside = alone + "CT03 | Tỷ lệ hộ cận nghèo | Cuối năm | đạt (=) | 4,54 | % | 54 | hộ |\n"

    assert found(targets.counts_stand_beside_a_rate, alone) == [
        "Chỉ tiêu!G6 target.counterpart-without-rate",
        "Chỉ tiêu!E7 target.without-rate",
    ]
    assert found(targets.counts_stand_beside_a_rate, beside) == [
        "Chỉ tiêu!G6 target.counterpart-without-rate"
    ]


def test_a_count_without_its_rate_is_told_once() -> None:
    """Not as a missing value too; a count in the unit of the target has no rate to miss."""
    text = TARGET + (
        "CT01 | khác | Hộ vay vốn  | đạt (=) |  | %  | 12 | hộ |\n"
        "CT02 | khác | Hộ vay vốn  | đạt (=) |  | hộ | 12 | hộ |\n"
        "CT03 | khác | Dùng điện   | duy trì |  | %  | 40 | hộ | 100\n"
    )

    assert found(targets.targets_have_a_value, text) == ["Chỉ tiêu!E7 target.no-value"]
    assert found(targets.counts_stand_beside_a_rate, text) == [
        "Chỉ tiêu!G6 target.counterpart-without-rate"
    ]


def test_a_rise_leads_from_the_baseline_to_the_level() -> None:
    row = "CT0{} | khác | Bảo hiểm y tế | {} | {} | {} | | | {}\n"
    level = row.format(1, "đạt (=)", "95", "%", "93,6")
    rise = row.format(2, "tăng ít nhất", "{}", "điểm %", "")

    agree = found(agreement.baseline_and_change_give_the_level, TARGET + level + rise.format("1,4"))
    apart = found(agreement.baseline_and_change_give_the_level, TARGET + level + rise.format("4,1"))

    assert (agree, apart) == ([], ["Chỉ tiêu!E6 target.baseline-mismatch"])


def test_near_poor_households_in_a_footnote_need_a_rate_too() -> None:
    text = """
# Chỉ tiêu
Mã   | Chỉ số         | Giá trị | Chú thích
CT01 | Tỷ lệ hộ nghèo | 3,36    | Hộ nghèo 05 hộ; Cận nghèo 18 hộ
"""

    finding = told(targets.counts_stand_beside_a_rate, text)

    assert (str(finding.cell), finding.code, finding.value) == (
        "Chỉ tiêu!D6",
        "target.without-rate",
        "18",
    )


def test_one_target_is_not_stated_in_two_ways() -> None:
    """The second row is the finding, the first is related; a level and a fall are two things."""
    text = TARGET + (
        "CT01 | Suy dinh dưỡng thể nhẹ cân | Trẻ em nhẹ cân | dưới (<)     | 16,8 | % | | |\n"
        "CT02 | Suy dinh dưỡng thể nhẹ cân | Thể nhẹ cân    | đạt (=)      | 16,8 | % | | |\n"
        "CT03 | Suy dinh dưỡng thể nhẹ cân | Thể nhẹ cân    | giảm         | 0,6  | điểm % | | |\n"
        "CT04 | Suy dinh dưỡng thể nhẹ cân | Trẻ em         | dưới (<)     | 16,8 | % | | |\n"
    )

    finding = told(agreement.one_target_is_stated_one_way, text)

    assert (str(finding.cell), finding.code) == ("Chỉ tiêu!D7", "target.conflict")
    assert [str(cell) for cell in finding.related] == ["Chỉ tiêu!D6"]
    assert say(finding).message == (
        'Chỉ tiêu "Thể nhẹ cân" nêu hai lần nhưng khác nhau: ở đây đạt (=) 16,8%,'
        ' ở trang "Chỉ tiêu", ô D6 lại dưới (<) 16,8%.'
    )


def test_a_target_of_the_whole_unit_is_one_however_its_scope_is_called() -> None:
    text = """
# Chỉ tiêu
Mã | Chỉ số | Phạm vi | Cách nêu | Giá trị | ĐVT
CT01 | Tỷ lệ hộ nghèo | Toàn huyện | không quá (≤) | 3,36 | %
CT02 | Tỷ lệ hộ nghèo | chung      | không quá (≤) | 3,4  | %
CT03 | Tỷ lệ hộ nghèo | xã Đăk Pne | không quá (≤) | 5    | %
"""

    finding = told(agreement.one_target_is_stated_one_way, text)

    assert (str(finding.cell), str(finding.related[0])) == ("Chỉ tiêu!E7", "Chỉ tiêu!E6")


def test_other_targets_conflict_only_under_one_wording_whom_and_where() -> None:
    text = """
# Chỉ tiêu
Mã   | Chỉ số              | Nội dung chỉ tiêu    | Đối tượng | Phạm vi    | Cách nêu | Giá trị | ĐVT
CT01 | Giải quyết việc làm | Tạo việc làm         |           | chung      | đạt (=)  | 50      | người
CT02 | Giải quyết việc làm | Đi làm ở nước ngoài  |           | chung      | đạt (=)  | 5       | người
CT03 | khác                | Nước sạch            |           | thành thị  | đạt (=)  | 75      | %
CT04 | khác                | Nước sạch            |           | nông thôn  | đạt (=)  | 70      | %
CT05 | khác                | Tạo  việc làm        |           |            | đạt (=)  | 40      | người
CT06 | Giải quyết việc làm | tạo việc làm         |           |            | đạt (=)  | 40      | người
"""

    assert found(agreement.one_target_is_stated_one_way, text) == ["Chỉ tiêu!G11 target.conflict"]


@pytest.mark.parametrize(
    ("level", "change", "wrong"),
    [
        ("đạt (=) | 3,36", "giảm | 0,42", False),
        ("đạt (=) | 3,36", "giảm | 0,5", True),
        ("không quá (≤) | 3,36", "giảm | 0,5", False),
        ("không quá (≤) | 3,36", "giảm | 0,3", True),
        ("đạt (=) | 3,36", "giảm ít nhất | 0,3", False),
        ("đạt (=) | 3,36", "giảm ít nhất | 0,6", True),
        ("không quá (≤) | 3,36", "giảm ít nhất | 0,3", False),
    ],
)
def test_the_fall_leads_from_the_baseline_to_the_level(
    level: str, change: str, wrong: bool
) -> None:
    text = TARGET + (
        f"CT01 | Tỷ lệ hộ nghèo | Cuối năm | {level}  | %      | | | 3,78\n"
        f"CT02 | Tỷ lệ hộ nghèo | Mức giảm | {change} | điểm % | | |\n"
    )

    wanted = ["Chỉ tiêu!E6 target.baseline-mismatch"] if wrong else []
    assert found(agreement.baseline_and_change_give_the_level, text) == wanted


def test_a_target_reaches_what_was_assigned() -> None:
    text = """
# Chỉ tiêu
Mã   | Nội dung chỉ tiêu | Cách nêu      | Giá trị | Cấp trên giao: cách nêu | Cấp trên giao: giá trị
CT01 | Mức giảm          | giảm ít nhất  | 0,42    | giảm ít nhất            | 0,42
CT02 | Mức giảm          | giảm ít nhất  | 0,4     | giảm ít nhất            | 0,42
CT03 | Cuối năm          | không quá (≤) | 3,5     | không quá (≤)           | 3,36
CT04 | Cuối năm          | không quá (≤) | 3,5     | giảm ít nhất            | 0,42
"""

    assert found(agreement.targets_reach_what_was_assigned, text) == [
        "Chỉ tiêu!D7 target.below-assigned",
        "Chỉ tiêu!D8 target.below-assigned",
    ]


@pytest.mark.parametrize(
    ("stated_as", "code"),
    [
        ("không quá (≤) | 3,36 | %", ""),
        ("đạt (=) | 3,36 | %", ""),
        ("đạt (=) | 3,4 | %", ""),
        ("đạt (=) | 3,35 | %", "rate.not-planned"),
        ("không quá (≤) | 3,5 | %", ""),
        ("không quá (≤) | 3,3 | %", "rate.not-planned"),
        ("dưới (<) | 3,36 | %", "rate.not-planned"),
        ("giảm ít nhất | 0,42 | điểm %", ""),
        ("giảm | 0,42 | điểm %", ""),
        ("giảm ít nhất | 0,3 | điểm %", ""),
        ("giảm | 0,3 | điểm %", "rate.fall-not-planned"),
        ("giảm ít nhất | 0,5 | điểm %", "rate.fall-not-planned"),
    ],
)
def test_a_target_is_what_the_planned_households_give(stated_as: str, code: str) -> None:
    text = HOUSEHOLDS + TARGET + f"CT01 | Tỷ lệ hộ nghèo | Tỷ lệ | {stated_as} | | |\n"

    wanted = [f"Chỉ tiêu!E6 {code}"] if code else []
    assert found(rates.rates_follow_from_the_households, text) == wanted


def test_a_rate_of_some_households_is_not_held_against_all() -> None:
    text = (
        HOUSEHOLDS
        + """
# Chỉ tiêu
Mã   | Chỉ số         | Đối tượng | Phạm vi | Cách nêu | Giá trị | ĐVT
CT01 | Tỷ lệ hộ nghèo |           | DTTS    | đạt (=)  | 9,5     | %
CT02 | Tỷ lệ hộ nghèo | hộ DTTS   |         | đạt (=)  | 9,5     | %
CT03 | Tỷ lệ hộ nghèo |           | chung   | đạt (=)  | 3,36    | %
"""
    )

    assert found(rates.rates_follow_from_the_households, text) == []
    assert found(agreement.one_target_is_stated_one_way, text) == []


def test_a_counterpart_is_the_rate_of_all_households() -> None:
    text = HOUSEHOLDS + TARGET
    right = "CT01 | Tỷ lệ hộ nghèo | Cuối năm | không quá (≤) | 3,36 | % | 40 | hộ |\n"
    fall = "CT02 | Tỷ lệ hộ nghèo | Mức giảm | giảm ít nhất | 0,42 | điểm % | 5 | hộ |\n"
    wrong = "CT01 | Tỷ lệ hộ nghèo | Cuối năm | không quá (≤) | 3,36 | % | 5 | hộ |\n"

    assert found(counterparts.counterparts_correspond_to_rates, text + right + fall) == []
    assert found(counterparts.counterparts_correspond_to_rates, text + wrong) == [
        "Chỉ tiêu!G6 rate.counterpart"
    ]


LEVEL_AND_FALL = TARGET + (
    "CT01 | Tỷ lệ hộ nghèo | Cuối năm | không quá (≤) | 3,36 | %      | {count} | hộ |\n"
    "CT02 | Tỷ lệ hộ nghèo | Mức giảm | giảm ít nhất  | 0,42 | điểm % |         |    |\n"
)


def test_five_households_at_3_36_per_cent_leave_no_whole_household_to_fall() -> None:
    """5 at 3,36% are 149 in all, of whom 0,42 points are 0,6; the 5 fit the fall."""
    finding = told(whole_counts.counterparts_leave_whole_households, LEVEL_AND_FALL.format(count=5))

    assert (str(finding.cell), finding.code) == ("Chỉ tiêu!G6", "rate.counterpart-of-fall")
    assert finding.values["whole"] == 149
    assert (finding.values["low"], finding.values["high"]) == (1177, 1204)
    assert finding.values["fits"] == "40"


def test_forty_households_at_3_36_per_cent_can_be() -> None:
    assert (
        found(whole_counts.counterparts_leave_whole_households, LEVEL_AND_FALL.format(count=40))
        == []
    )


def test_a_total_that_grew_within_the_year_is_possible() -> None:
    """41 households are 1.220 in all, of which 0,42 points are 5,1: no more than rounding."""
    text = LEVEL_AND_FALL.format(count=41)

    assert found(whole_counts.counterparts_leave_whole_households, text) == []


def test_a_count_that_fits_neither_is_a_warning() -> None:
    text = TARGET + (
        "CT01 | Tỷ lệ hộ nghèo | Cuối năm | không quá (≤) | 3,36 | %      | 1 | hộ |\n"
        "CT02 | Tỷ lệ hộ nghèo | Mức giảm | giảm ít nhất  | 0,87 | điểm % |   |    |\n"
    )

    assert found(whole_counts.counterparts_leave_whole_households, text) == [
        "Chỉ tiêu!G6 rate.no-whole-count"
    ]


def test_a_count_is_not_guessed_at_where_households_are_known() -> None:
    text = HOUSEHOLDS + LEVEL_AND_FALL.format(count=5)

    assert found(whole_counts.counterparts_leave_whole_households, text) == []


@pytest.mark.slow
@given(st.integers(1, 5000), st.data())
def test_rates_printed_from_whole_households_are_never_impossible(
    total: int, data: st.DataObject
) -> None:
    """Whatever is printed of a level and a fall of one total passes, to two decimals."""
    poor = data.draw(st.integers(1, total))
    fall = data.draw(st.integers(1, poor))
    level, change = (round(Decimal(n) * 100 / total, 2) for n in (poor - fall, fall))
    assume(level >= Decimal("0.01") and change >= Decimal("0.01") and poor > fall)
    text = TARGET + (
        f"CT01 | Tỷ lệ hộ nghèo | Cuối năm | đạt (=) | {level} | %      | {poor - fall} | hộ |\n"
        f"CT02 | Tỷ lệ hộ nghèo | Mức giảm | giảm    | {change} | điểm % | | |\n"
    )

    assert found(whole_counts.counterparts_leave_whole_households, text) == []


def test_intervals_say_what_a_printed_figure_may_stand_for() -> None:
    assert half_unit(Decimal("3.36")) == Decimal("0.005")
    assert half_unit(Decimal(5)) == Decimal("0.5")
    assert stated(Decimal("53.8")) == Interval(Decimal("53.75"), Decimal("53.85"))
    assert Interval(Decimal("0.61"), Decimal("0.63")).whole_numbers() is None
    assert Interval(Decimal("39.4"), Decimal("41.2")).whole_numbers() == (40, 41)
    assert Interval(None, Decimal(3)).meets(Interval(Decimal(3), None))
    assert not Interval(None, Decimal(3)).meets(Interval(Decimal("3.01"), None))


def test_the_baseline_of_a_household_rate_is_that_of_the_households() -> None:
    text = """
# Chỉ tiêu
Mã | Chỉ số | Cách nêu | Giá trị | ĐVT | Đầu kỳ
CT01 | Tỷ lệ hộ nghèo | không quá (≤) | 4 | % | {}
# Diễn biến hộ
Kỳ | Mã | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Thoát nghèo, vượt chuẩn cận nghèo
kế hoạch | T1 | 1190 | 45 | 5
"""
    rule = rates.baselines_are_the_rates_at_the_start

    assert found(rule, text.format("3.78")) == found(rule, text.format("")) == []
    assert found(rule, text.format("4.78")) == ["Chỉ tiêu!F6 rate.baseline"]
