"""Cách tổng hợp: what the targets of several rows, and their results, come to."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from rollup.leaves import CATALOGUE, KON_RAY, KON_TUM, YEAR, communes, plan, sent, table

from xltools.form.words import Operator, RollupWay
from xltools.rollup import rollup
from xltools.rollup.ways import joined, rate_of, together

TOWN, DAK_KOI, *_ = communes(KON_RAY)


def numbers(*values: float | None) -> list[Decimal | None]:
    return [None if value is None else Decimal(str(value)) for value in values]


@pytest.mark.parametrize(
    ("way", "operator", "values", "expected"),
    [
        (RollupWay.ADD, Operator.AT_LEAST, (20, 0.5), 20.5),
        (RollupWay.ADD, Operator.AT_LEAST, (20, None), None),
        (RollupWay.SMALLEST, Operator.AT_MOST, (3, 1, 2), 1),
        (RollupWay.SMALLEST, Operator.AT_MOST, (3, None), None),
        (RollupWay.LARGEST, Operator.AT_LEAST, (3, 1, 2), 3),
        (RollupWay.ALL_MEET, Operator.AT_LEAST, (90, 95), 90),
        (RollupWay.ALL_MEET, Operator.REDUCE_AT_LEAST, (4, 2), 2),
        (RollupWay.ALL_MEET, Operator.BELOW, (26.4, 17.2), 26.4),
        (RollupWay.ALL_MEET, Operator.EQUAL, (100, 100), 100),
        (RollupWay.ALL_MEET, Operator.EQUAL, (100, 98), None),
        (RollupWay.JOIN, Operator.NO_NUMBER, (1, 2), None),
        (RollupWay.ADD, Operator.AT_LEAST, (), None),
    ],
)
def test_figures_come_to_what_the_way_says(
    way: RollupWay, operator: Operator, values: tuple[float | None, ...], expected: float | None
) -> None:
    assert together(way, operator, numbers(*values)) == numbers(expected)[0]


def test_texts_are_joined_once_each_in_their_order() -> None:
    assert joined(["vốn muộn", None, "mưa lũ", "vốn muộn", "mưa lũ\nvốn muộn"]) == (
        "vốn muộn\nmưa lũ"
    )
    assert joined([None, " "]) is None


def test_a_rate_is_that_of_the_added_counts() -> None:
    assert rate_of(Decimal(21), Decimal(39)) == Decimal("53.85")
    assert rate_of(Decimal(0), Decimal(0)) is None


def target(code: str, wording: str, way: str, value: float | None, **more: Any) -> dict[str, Any]:
    row = {"Mã": code, "Nhóm": "khác", "Chỉ số": "khác", "Nội dung chỉ tiêu": wording}
    return row | {"Cách tổng hợp": way, "Giá trị": value, "ĐVT": "%"} | more


def plans(first: list[dict[str, Any]], second: list[dict[str, Any]], **more: Any) -> list[Any]:
    return [
        sent(plan(TOWN, {"Chỉ tiêu": first} | more)),
        sent(plan(DAK_KOI, {"Chỉ tiêu": second} | more)),
    ]


def test_each_target_goes_up_in_its_way_from_district_to_province() -> None:
    def targets(of: float) -> list[dict[str, Any]]:
        at_least = {"Cách nêu": "ít nhất (≥)"}
        counted = {"Tử số": of, "Mẫu số": 2 * of + 1, "Cách nêu": "đạt (=)"}
        return [
            target("CT01", "Trạm y tế đạt chuẩn", "tất cả phải đạt", of, **at_least),
            target("CT02", "Khó nhất", "nhỏ nhất", of, **at_least),
            target("CT03", "Dễ nhất", "lớn nhất", of, **at_least),
            target("CT04", "Trường đạt chuẩn", "tính lại từ số hộ", 50, **counted),
            target("CT05", "Giữ rừng", "ghép lời", None, **{"Cách nêu": "không nêu số"})
            | {"Chỉ số": "Độ che phủ rừng", "Nội dung chỉ tiêu": f"Giữ rừng loại {of}"},
        ]

    district = rollup(plans(targets(40), targets(60)), (), KON_RAY, YEAR, CATALOGUE)
    province = rollup([sent(district.plan)], (), KON_TUM, YEAR, CATALOGUE)

    names = ("unit_code", "wording", "value", "numerator", "denominator", "no_value_yet")
    assert table(province.plan.targets, *names) == [
        ("614", "Trạm y tế đạt chuẩn", 40, None, None, False),
        ("614", "Khó nhất", 40, None, None, False),
        ("614", "Dễ nhất", 60, None, None, False),
        ("614", "Trường đạt chuẩn", Decimal("49.50"), 100, 202, False),
        ("614", "Giữ rừng loại 40\nGiữ rừng loại 60", None, None, None, False),
    ]


def test_results_go_up_as_their_targets_do() -> None:
    def result(code: str, value: float | None, **more: Any) -> dict[str, Any]:
        return {"Kỳ": "năm", "Mã": code, "Thực hiện trong kỳ": value} | more

    targets = [
        target("CT01", "Số lao động", "cộng", 20, ĐVT="lao động"),
        target("CT02", "Dễ nhất", "lớn nhất", 20),
        target("CT03", "Trường đạt chuẩn", "tính lại từ số hộ", 50, **{"Tử số": 1, "Mẫu số": 2}),
    ]
    late = {"Nguyên nhân, vướng mắc": "Vốn giao muộn"}
    results = [
        result("CT01", 12, **late),
        result("CT02", 7),
        result("CT03", 50, **{"Tử số": 1, "Mẫu số": 3}),
    ]

    district = rollup(
        plans(targets, targets, **{"Kết quả thực hiện": results}), (), KON_RAY, YEAR, CATALOGUE
    )
    province = rollup([sent(district.plan)], (), KON_TUM, YEAR, CATALOGUE)

    assert table(province.plan.actuals, "code", "result", "numerator", "denominator", "reason") == [
        ("CT01", 24, None, None, "Vốn giao muộn"),
        ("CT02", 7, None, None, None),
        ("CT03", Decimal("33.33"), 2, 6, None),
    ]


def test_counts_that_are_absurdly_far_apart_have_no_rate() -> None:
    assert rate_of(Decimal("9E+14"), Decimal("1E-14")) is None
