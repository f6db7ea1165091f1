"""Targets that go the wrong way, are impossible, or do not fit their whole."""

# ruff: noqa: E501 - sheets are as wide as staff type them

from __future__ import annotations

import pytest
from checks.cases import found, told

from xltools.checks import agreement, sense
from xltools.wording.say import say

TARGETS = """
# Chỉ tiêu
Mã | Chỉ số | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT | Đầu kỳ | Tử số | Mẫu số | Thuộc chỉ tiêu (trong đó) | Tương ứng (số tuyệt đối) | ĐVT tương ứng
"""


@pytest.mark.parametrize(
    ("target", "worse"),
    [
        ("Tỷ lệ hộ nghèo | Cuối năm | không quá (≤) | 4,5 | % | 3,78", True),
        ("khác | Tỷ lệ người dân tham gia BHYT | đạt (=) | 90 | % | 95", True),
        ("khác | Điện lưới | duy trì | 98 | % | 99", True),
        ("Tỷ lệ hộ nghèo | Cuối năm | không quá (≤) | 336 | % | 3,78", False),
        ("Tỷ lệ hộ nghèo | Cuối năm | không quá (≤) | 3,36 | % | 3,78", False),
        ("Tỷ lệ hộ cận nghèo | Cuối năm | đạt (=) | 7 | % | 6", False),
        ("Tỷ lệ hộ nghèo | Mức giảm | giảm | 4 | điểm % | 3,78", False),
        ("khác | Số lớp tập huấn | đạt (=) | 1 | lớp | 2", False),
        ("Tỷ lệ hộ nghèo | Cuối năm | không quá (≤) | 4,5 | % | ", False),
    ],
)
def test_a_target_goes_the_right_way(target: str, worse: bool) -> None:
    expected = ["Chỉ tiêu!E6 target.worse"] if worse else []

    assert found(sense.targets_go_the_right_way, f"{TARGETS}CT01 | {target}\n") == expected


@pytest.mark.parametrize(
    ("target", "turned"),
    [
        ("Tỷ lệ hộ nghèo | Cuối năm | ít nhất (≥) | 3,36", True),
        ("Tỷ lệ hộ nghèo | Mức giảm | tăng | 0,42", True),
        ("Tỷ lệ tham gia bảo hiểm y tế | BHYT | không quá (≤) | 95", True),
        ("Tỷ lệ hộ nghèo | Mức giảm | giảm ít nhất | 0,42", False),
        ("Tỷ lệ hộ cận nghèo | Mức tăng | tăng | 0,42", False),
        ("khác | Tỷ lệ hộ vay vốn | không quá (≤) | 20", False),
        ("Tỷ lệ tham gia bảo hiểm y tế | BHYT | đạt (=) | 95", False),
    ],
)
def test_a_bound_stands_on_the_right_side(target: str, turned: bool) -> None:
    expected = ["Chỉ tiêu!D6 target.turned"] if turned else []

    assert found(sense.bounds_stand_on_the_right_side, f"{TARGETS}CT01 | {target}\n") == expected


def test_no_number_is_negative() -> None:
    text = TARGETS + (
        "CT01 | Tỷ lệ hộ nghèo | Mức giảm | giảm | -0,42 | điểm % | 3,78\n"
        "CT02 | Tỷ lệ hộ nghèo | Mức giảm | giảm | 0 | điểm % | 3,78\n"
        "CT03 | Tỷ lệ hộ nghèo | Cuối năm | đạt (=) | 3,36 | % | 3,78 | | | | -40 | hộ\n"
        "CT04 | Tỷ lệ hộ nghèo | Cuối năm | không nêu số | | % |\n"
    )

    assert found(sense.numbers_of_targets_are_not_negative, text) == [
        "Chỉ tiêu!E6 target.negative",
        "Chỉ tiêu!K8 target.negative",
    ]


def test_counts_are_whole() -> None:
    text = TARGETS + (
        "CT01 | khác | Thoát nghèo | đạt (=) | 5,5 | hộ |\n"
        "CT02 | khác | Thoát nghèo | đạt (=) | 5,0 | hộ |\n"
        "CT03 | khác | Vốn | đạt (=) | 5,5 | triệu đồng |\n"
        "CT04 | Tỷ lệ hộ nghèo | Cuối năm | đạt (=) | 3,36 | % | | | | | 40,5 | hộ\n"
    )

    assert found(sense.counts_are_whole, text) == [
        "Chỉ tiêu!E6 target.not-whole",
        "Chỉ tiêu!K9 target.not-whole",
    ]


@pytest.mark.parametrize(
    ("change", "impossible"),
    [
        ("Tỷ lệ hộ nghèo | Mức giảm | giảm | 4,2 | điểm %", True),
        ("Tỷ lệ hộ nghèo | Mức giảm | giảm ít nhất | 0,42 | điểm %", False),
        ("Tỷ lệ hộ nghèo | Mức giảm | giảm | 3,78 | điểm %", False),
        ("Số hộ nghèo | Số hộ | giảm | 5 | hộ", False),
        ("Tỷ lệ hộ cận nghèo | Mức giảm | giảm | 9 | điểm %", False),
    ],
)
def test_a_rate_falls_by_no_more_than_it_is(change: str, impossible: bool) -> None:
    text = TARGETS + (
        "CT01 | Tỷ lệ hộ nghèo | Cuối năm | đạt (=) | 3,36 | % | 3,78\n" + f"CT02 | {change} |\n"
    )

    expected = ["Chỉ tiêu!E7 target.change-too-large"] if impossible else []
    assert found(sense.changes_of_rates_are_possible, text) == expected


def test_a_fraction_has_two_numbers_the_first_the_smaller() -> None:
    text = TARGETS + (
        "CT01 | khác | Trường | ít nhất (≥) | 50 | % | | 39 | 21\n"
        "CT02 | khác | Trường | ít nhất (≥) | 50 | % | | 21 |\n"
        "CT03 | khác | Trường | ít nhất (≥) | 50 | % | | 21 | 39\n"
        "CT04 | khác | Trường | ít nhất (≥) | 100 | % | | 39 | 39\n"
        "CT05 | khác | Trường | đạt (=) | 50 | % | | 39 | 21\n"
    )

    assert found(sense.fractions_are_whole_and_proper, text) == [
        "Chỉ tiêu!H6 target.numerator-over-denominator",
        "Chỉ tiêu!I7 target.half-fraction",
    ]


def test_a_part_is_no_more_than_its_whole() -> None:
    text = TARGETS + (
        "CT01 | Giải quyết việc làm | Việc làm | đạt (=) | 1100 | lao động |\n"
        "CT02 | Đi làm việc ở nước ngoài | Nước ngoài | đạt (=) | 1700 | lao động | | | | CT01\n"
        "CT03 | Đi làm việc ở nước ngoài | Nước ngoài | đạt (=) | 17 | lao động | | | | CT01\n"
        "CT04 | khác | Trường | đạt (=) | 53,8 | % | | 21 | 39 |\n"
        "CT05 | khác | Tiểu học | đạt (=) | 81,8 | % | | 9 | 11 | CT04\n"
        "CT06 | khác | Mầm non | đạt (=) | 53,8 | % | | 27 | 50 | CT04\n"
    )

    assert found(sense.parts_fit_their_whole, text) == [
        "Chỉ tiêu!E7 target.part-over-whole",
        "Chỉ tiêu!H11 target.part-over-whole",
        "Chỉ tiêu!I11 target.part-over-whole",
    ]


@pytest.mark.parametrize(
    ("last", "wrong"),
    [
        ("5 | 13", True),
        ("4 | 13", False),
        ("5 | 14", False),
        (" | ", False),
    ],
)
def test_parts_add_up_where_they_share_out_the_whole(last: str, wrong: bool) -> None:
    text = TARGETS + (
        "CT01 | khác | Trường | đạt (=) | 53,8 | % | | 20 | 37 |\n"
        "CT02 | khác | Mầm non | đạt (=) | 53,8 | % | | 7 | 13 | CT01\n"
        "CT03 | khác | Tiểu học | đạt (=) | 81,8 | % | | 9 | 11 | CT01\n"
        f"CT04 | khác | THCS | đạt (=) | 30,8 | % | | {last} | CT01\n"
    )

    expected = ["Chỉ tiêu!H6 target.parts-sum"] if wrong else []
    assert found(sense.parts_add_up_to_their_whole, text) == expected


@pytest.mark.parametrize(
    ("target", "unclear"),
    [
        ("Nâng tỷ lệ lao động qua đào tạo | đạt (=) | 54,46 | %", True),
        ("Nâng tỷ lệ lao động qua đào tạo lên | đạt (=) | 54,46 | %", False),
        ("Tỷ lệ lao động qua đào tạo | đạt (=) | 54,46 | %", False),
        ("Nâng tỷ lệ lao động qua đào tạo | tăng | 2 | điểm %", False),
        ("Tăng số mô hình | đạt (=) | 2 | mô hình", False),
        ("Phấn đấu nâng cao tỷ lệ người dân tham gia bảo hiểm y tế | đạt (=) | 95 | %", True),
        ("Tăng cường tập huấn để cán bộ thôn nắm được chính sách | đạt (=) | 100 | %", False),
        ("Nâng cấp hệ thống loa truyền thanh của các thôn | đạt (=) | 100 | %", False),
    ],
)
def test_a_rise_is_worded_plainly(target: str, unclear: bool) -> None:
    text = f"{TARGETS}CT01 | khác | {target}\n"

    expected = ["Chỉ tiêu!C6 target.unclear-change"] if unclear else []
    assert found(sense.rises_are_worded_plainly, text) == expected


def test_some_of_the_poor_are_not_the_rate_of_the_poor() -> None:
    """More of them with a loan or a new house is no worse."""
    text = TARGETS + (
        "CT01 | khác | Tỷ lệ hộ nghèo được vay vốn tín dụng chính sách | ít nhất (≥) | 80 | % | 70\n"
        "CT02 | khác | Tỷ lệ hộ nghèo có nhà tạm được xóa nhà tạm | đạt (=) | 60 | % | 40\n"
        "CT03 | khác | Tỷ lệ hộ nghèo, hộ cận nghèo có internet | ít nhất (≥) | 90 | % | 82\n"
        "CT04 | khác | Tỷ lệ hộ nghèo toàn xã | đạt (=) | 60 | % | 40\n"
    )

    assert found(sense.targets_go_the_right_way, text) == ["Chỉ tiêu!E9 target.worse"]
    assert found(sense.bounds_stand_on_the_right_side, text) == []


def test_the_message_says_both_numbers() -> None:
    text = TARGETS + "CT01 | Tỷ lệ hộ nghèo | Hộ nghèo | không quá (≤) | 4,5 | % | 3,78\n"

    assert say(told(sense.targets_go_the_right_way, text)).message == (
        'Chỉ tiêu "Hộ nghèo" ghi không quá (≤) 4,5%, kém hơn số đầu kỳ là 3,78%.'
    )


@pytest.mark.parametrize(
    ("target", "short"),
    [
        ("Tỷ lệ hộ nghèo | đạt (=) | 3,5 | % | 3,36", True),
        ("Tỷ lệ tham gia bảo hiểm y tế | đạt (=) | 90 | % | 95", True),
        ("Tỷ lệ hộ nghèo | đạt (=) | 3,2 | % | 3,36", False),
        ("khác | đạt (=) | 3,5 | % | 3,36", False),
        ("Tỷ lệ hộ nghèo | đạt (=) | 3,36 | % | 3,36", False),
    ],
)
def test_a_plain_figure_reaches_what_was_assigned(target: str, short: bool) -> None:
    text = (
        "# Chỉ tiêu\nMã | Chỉ số | Cách nêu | Giá trị | ĐVT | Cấp trên giao: giá trị\n"
        f"CT01 | {target}\n"
    )

    expected = ["Chỉ tiêu!D6 target.below-assigned"] if short else []
    assert found(agreement.targets_reach_what_was_assigned, text) == expected


@pytest.mark.parametrize(
    ("value", "start", "likely"),
    [
        ("1,85", "19,2", "18,5%"),
        ("0,185", "19,2", "18,5%"),
        ("18,5", "1,92", "1,85%"),
        ("18,5", "19,2", ""),
        ("0,5", "1,2", ""),
        ("5", "60", ""),
        ("100", "10", ""),
    ],
)
def test_a_level_keeps_the_scale_of_its_baseline(value: str, start: str, likely: str) -> None:
    text = f"{TARGETS}CT01 | khác | Trẻ em thấp còi | dưới (<) | {value} | % | {start}\n"

    told_ = found(sense.levels_keep_the_scale_of_their_baseline, text)

    assert told_ == (["Chỉ tiêu!E6 target.other-scale"] if likely else [])
    if likely:
        finding = told(sense.levels_keep_the_scale_of_their_baseline, text)
        assert finding.values["likely"] == likely
        assert found(sense.targets_go_the_right_way, text) == []


def test_a_level_is_in_per_cent() -> None:
    """Told where the slip is: at the unit of a level, at the operator of a change."""
    text = TARGETS + (
        "CT01 | Tỷ lệ hộ nghèo | Tỷ lệ hộ nghèo cuối năm | không quá (≤) | 3,36 | điểm % |\n"
        "CT02 | Tỷ lệ hộ nghèo | Mức giảm tỷ lệ hộ nghèo | ít nhất (≥) | 0,42 | điểm % |\n"
        "CT03 | Tỷ lệ hộ nghèo | Mức giảm tỷ lệ hộ nghèo | giảm ít nhất | 0,42 | điểm % |\n"
        "CT04 | Tỷ lệ hộ nghèo | Tỷ lệ hộ nghèo cuối năm | không quá (≤) | 3,36 | % |\n"
    )

    assert found(sense.levels_of_rates_are_in_per_cent, text) == [
        "Chỉ tiêu!F6 target.level-in-points",
        "Chỉ tiêu!D7 target.level-in-points",
    ]
