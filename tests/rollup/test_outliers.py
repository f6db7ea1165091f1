"""Units that stand out, and faults that many share."""

from __future__ import annotations

from decimal import Decimal

import pytest
from rollup.leaves import CATALOGUE, DAK_HA, YEAR, communes, money, plan, sent, village

from xltools.findings import Severity
from xltools.plan.unit_lines import unit_lines
from xltools.rollup import rollup
from xltools.rollup.common_faults import Checked, CommonFault, Fault, common_faults
from xltools.rollup.outliers import Outlier, outliers
from xltools.rollup.remarks import review

UNITS = communes(DAK_HA)


def found(poor: list[int], million: list[float]) -> tuple[Outlier, ...]:
    """What stands out among units of 100 households with so many poor, and so much money."""
    plans = [
        plan(unit, {"Diễn biến hộ": [village("T1", 100, p)], "Kinh phí": [money("DA1", m)]})
        for unit, p, m in zip(UNITS, poor, million, strict=False)
    ]
    result = rollup(map(sent, plans), (), DAK_HA, YEAR, CATALOGUE)
    return outliers(unit_lines(result.plan))


def test_a_figure_far_from_the_median_names_the_unit_and_the_usual_range() -> None:
    poor = [10, 12, 9, 11, 10, 8, 12, 60, 11]

    [one] = [each for each in found(poor, [5.0] * 9) if each.compared.name == "poor-rate"]

    assert (one.unit.name, one.figure, one.low, one.high) == (UNITS[7].name, 60, 8, 12)
    assert str(one.cell).startswith("Diễn biến hộ!")


def test_a_wrong_factor_in_money_stands_out_per_household_and_per_poor_household() -> None:
    million = [5.0, 5.5, 4.8, 5.2, 5000, 5.1, 4.9, 5.3, 5.0]

    told = found([10] * 9, million)

    assert [(each.unit.name, each.compared.name, each.figure) for each in told] == [
        (UNITS[4].name, "money-per-household", 50),
        (UNITS[4].name, "money-per-poor-household", 500),
    ]


def test_the_edge_of_the_rule_is_no_outlier() -> None:
    """Median 10, median distance 1: 3.5 times 1.4826 is 5.1891, so 15 is near and 16 is far."""
    near, far = ([9, 9, 10, 10, 10, 11, 11, 11, edge] for edge in (15, 16))

    assert [e for e in found(near, [5.0] * 9) if e.compared.name == "poor-rate"] == []
    assert [e.figure for e in found(far, [5.0] * 9) if e.compared.name == "poor-rate"] == [16]


def test_of_few_units_nothing_is_claimed() -> None:
    assert found([10, 12, 9, 11, 10, 8, 99], [5.0] * 7) == ()


def test_where_most_have_the_same_figure_nothing_is_claimed() -> None:
    assert found([10] * 8 + [11], [5.0] * 9) == ()


def test_an_outlier_is_said_with_its_unit_figure_and_usual_range() -> None:
    poor = [10, 12, 9, 11, 10, 8, 12, 60, 11]
    plans = [
        plan(unit, {"Diễn biến hộ": [village("T1", 100, p)]})
        for unit, p in zip(UNITS, poor, strict=False)
    ]
    result = rollup(map(sent, plans), (), DAK_HA, YEAR, CATALOGUE)

    [told] = review(result.plan, CATALOGUE, None).remarks

    assert told.say().text == (
        f"{UNITS[7].name}: Tỷ lệ hộ nghèo đầu kỳ (%) là 60,00, khác hẳn các đơn vị còn lại"
        " (từ 8,00 đến 12,00)."
    )
    assert told.found == "60,00"


N9 = Fault("households.end", Severity.ERROR, "Diễn biến hộ", "N9 Hộ nghèo cuối kỳ")
YEAR_FAULT = Fault("year.stale", Severity.WARNING, "Phân công", "Kết thúc")


def checked(number: int, *faulty: tuple[Fault, int]) -> list[Checked]:
    """So many units, of which the first ones have a fault."""
    return [
        Checked(f"Xã {i:02d}", frozenset(fault for fault, units in faulty if i < units))
        for i in range(number)
    ]


def test_a_fault_of_many_units_is_named_once() -> None:
    told = common_faults(checked(24, (N9, 19), (YEAR_FAULT, 2)))

    assert told == (CommonFault(N9, tuple(f"Xã {i:02d}" for i in range(19)), 24),)


@pytest.mark.parametrize(
    ("units", "faulty", "common"), [(9, 3, True), (9, 2, False), (10, 3, False), (2, 2, False)]
)
def test_a_third_of_the_units_and_three_of_them_make_a_fault_common(
    units: int, faulty: int, common: bool
) -> None:
    assert bool(common_faults(checked(units, (N9, faulty)))) is common


def test_two_files_of_one_unit_count_once() -> None:
    twice = [Checked("Xã A", frozenset({N9}))] * 3

    assert common_faults(twice) == ()


def test_a_common_fault_points_to_form_and_guidance() -> None:
    faults = common_faults(checked(24, (N9, 19)))
    result = rollup([sent(plan(UNITS[0], {}))], (), DAK_HA, YEAR, CATALOGUE)

    [told] = review(result.plan, CATALOGUE, faults).remarks

    assert told.say().text == (
        '19/24 đơn vị mắc cùng một lỗi ở trang "Diễn biến hộ", cột "N9 Hộ nghèo cuối kỳ" (mã'
        " households.end): Xã 00; Xã 01; Xã 02; Xã 03; Xã 04 (và 14 đơn vị khác)."
    )
    assert told.say("en").text.startswith("19 of 24 units share a fault")
    assert Decimal(told.values["count"]) == 19  # type: ignore[arg-type]
