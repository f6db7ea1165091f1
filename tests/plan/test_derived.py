"""Sums, rates, falls and totals of money that follow from a plan's records."""

from __future__ import annotations

from decimal import Decimal

import pytest
from narrative.plans import catalogue
from sheets import plan_from

from xltools.form import Deprivation, Duty, ProjectLine, ReportDue
from xltools.form.words import Period
from xltools.plan.derived import (
    Households,
    funding_total,
    households,
    stated_total,
)
from xltools.plan.worked_out import derived_value
from xltools.quantities import Share

MOVEMENT = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Tổng số hộ cuối kỳ | Hộ nghèo đầu kỳ | {}
"""
HEADS = (
    "Thoát nghèo, thành hộ cận nghèo | Hộ nghèo phát sinh mới | Hộ cận nghèo đầu kỳ"
    " | Thoát cận nghèo, vượt chuẩn"
)


def test_households_are_added_over_the_rows_of_one_period() -> None:
    plan = plan_from(
        MOVEMENT.format(HEADS)
        + """kế hoạch       | T1 | Thôn 1 | 200 | 205 | 9 | 3 |   | 14 | 5
             kế hoạch       | T2 | Thôn 2 | 300 |     | 6 |   | 1 | 10 |
             thực hiện năm  | T1 | Thôn 1 | 200 | 201 | 9 | 1 |   | 14 | 2"""
    )

    assert households(plan) == Households(2, 500, 505, 15, 13, 24, 22)
    assert households(plan, Period.YEAR) == Households(1, 200, 201, 9, 8, 14, 13)


def test_a_rate_is_computed_from_added_counts_and_its_fall_is_in_points() -> None:
    """The rates of the villages, 4,5% and 2%, would average to 3,25%."""
    plan = plan_from(
        MOVEMENT.format(HEADS)
        + """kế hoạch | T1 | Thôn 1 | 200 |  | 9 | 3 | | 14 |
             kế hoạch | T2 | Thôn 2 | 300 |  | 6 |   | | 10 |"""
    )

    found = households(plan)

    assert (found.poor_rate_start, found.poor_fall) == (Share(Decimal(3)), 3)
    assert found.poor_rate_fall == Share(Decimal("0.6"))
    assert found.near_fall == -3


def test_a_sum_is_unknown_while_one_row_lacks_its_start() -> None:
    """A part of the villages would pass for the whole commune; a blank movement is none."""
    plan = plan_from(
        MOVEMENT.format(HEADS)
        + """kế hoạch | T1 | Thôn 1 | 200 |  | 9 | 3 | | 14 |
             kế hoạch | T2 | Thôn 2 | 300 |  |   | 2 | | 10 |"""
    )

    assert households(plan) == Households(2, 500, 500, None, None, 24, 29)
    assert households(plan_from("")) == Households(0, None, None, None, None, None, None)


FUNDING = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA3 | NSTW | sự nghiệp | được giao | 10
KP02 | DA3.TDA1 | NSTW | sự nghiệp | được giao | 106,5
KP03 | DA3.TDA2 | NSĐP - xã | sự nghiệp | dự kiến | 8
KP04 | DA4.TDA3 | NSTW | đầu tư phát triển | chưa giao |
KP05 | Toàn Chương trình | NSTW | sự nghiệp | được giao | 500
"""


def test_money_is_added_with_sub_projects_and_without_the_stated_total() -> None:
    plan = plan_from(FUNDING)

    assert funding_total(plan) == 124_500_000
    assert funding_total(plan, "DA3") == 124_500_000
    assert funding_total(plan, "DA3.TDA1") == 106_500_000
    assert funding_total(plan, source="NSĐP - xã") == 8_000_000
    assert funding_total(plan, kind="sự nghiệp", source="NSTW") == 116_500_000
    assert funding_total(plan, "DA4") is None
    assert funding_total(plan, "DA") is None
    assert stated_total(plan) == 500_000_000


def test_calculated_columns_that_need_the_plan_have_their_values() -> None:
    plan = plan_from(
        """
        # Diễn biến hộ
        Kỳ | Mã | Thôn (đơn vị) | Hộ nghèo đầu kỳ
        kế hoạch | T1 | Thôn 1 | 30
        kế hoạch | T2 | Thôn 2 | 15
        # Chỉ số thiếu hụt
        Kỳ | Số | Hộ nghèo thiếu hụt đầu kỳ | Đơn vị phụ trách | Đơn vị cùng phụ trách
        kế hoạch | 3 | 9 | Trạm Y tế xã |
        kế hoạch | 10 | 4 | Công chức Tư pháp - Hộ tịch | trạm y tế
        # Chỉ tiêu
        Mã | Nội dung chỉ tiêu | Đơn vị phụ trách
        CT02 | Một | Trạm Y tế
        CT01 | Hai | Trạm Y tế xã
        # Dự án - chính sách
        Mã
        DA3
        DA3.TDA2
        CS.YT
        K01
        # Tổ chức thực hiện
        Đơn vị | Nhiệm vụ
        Trạm Y tế xã | Một việc
        # Chế độ báo cáo
        Mã | Kỳ
        BC01 | năm
        """.replace("        ", "")
    )

    def values(records: tuple[object, ...], *names: str) -> list[tuple[object, ...]]:
        return [
            tuple(derived_value(plan, each, name, catalogue()) for name in names)  # type: ignore[arg-type]
            for each in records
        ]

    assert values(plan.of(Deprivation), "dimension", "indicator", "poor_share") == [
        ("Y tế", "Dinh dưỡng", Share(Decimal(20))),
        ("Nước sinh hoạt và vệ sinh", "Nhà tiêu hợp vệ sinh", Share(Decimal(400) / 45)),
    ]
    assert values(plan.of(ProjectLine), "kind", "official_name") == [
        ("dự án", "Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng"),
        ("tiểu dự án", "Cải thiện dinh dưỡng"),
        ("chính sách", "Hỗ trợ về y tế"),
        ("nhiệm vụ chung", None),
    ]
    assert values(plan.of(Duty), "indicators", "targets") == [("3; 10", "CT02; CT01")]
    assert values(plan.of(ReportDue), "year") == [(2024,)]
    with pytest.raises(KeyError):
        derived_value(plan, plan.of(Duty)[0], "office", catalogue())
