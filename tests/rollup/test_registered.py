"""Giao chỉ tiêu after a roll-up: what each unit registered beside what it was assigned."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from rollup.leaves import CATALOGUE, KON_RAY, YEAR, communes, money, plan, sent, table, village

from xltools.form.words import AssignedKind, Standing
from xltools.plan import Plan
from xltools.plan.against import Comparison, compare
from xltools.plan.worked_out import derived_value
from xltools.rollup import RollupResult, Submission, rollup
from xltools.rollup.remarks import review

TOWN, DAK_KOI, DAK_TO_LUNG, *_ = communes(KON_RAY)

FALL = {
    "Nhóm": "giảm nghèo",
    "Chỉ số": "Tỷ lệ hộ nghèo",
    "Nội dung chỉ tiêu": "Mức giảm tỷ lệ hộ nghèo",
    "Cách nêu": "giảm ít nhất",
    "ĐVT": "điểm %",
}
CLASSES = {
    "Nhóm": "việc làm",
    "Chỉ số": "khác",
    "Nội dung chỉ tiêu": "Mở lớp dạy nghề",
    "Cách nêu": "ít nhất (≥)",
    "ĐVT": "lớp",
}
AT_LEAST = {"Cách nêu": "ít nhất (≥)"}


def target(of: dict[str, Any], code: str, value: float | None, **more: Any) -> dict[str, Any]:
    return {**of, "Mã": code, "Giá trị": value, **more}


def assigned(unit: Any, code: str, value: float, **more: Any) -> dict[str, Any]:
    kind = {"Loại": "chỉ tiêu", "Giá trị": value, "Cách nêu": "giảm ít nhất"}
    if code.startswith("DA"):
        kind = {"Loại": "vốn", "Số vốn (triệu đồng)": value}
    return {"Mã đơn vị": unit.key.code, "Mã chỉ tiêu hoặc dự án": code, **kind, **more}


def district(*rows: dict[str, Any], targets: list[dict[str, Any]] | None = None) -> Plan:
    own = [target(FALL, "CT01", 2), target(CLASSES, "CT02", 5)] if targets is None else targets
    return plan(KON_RAY, {"Chỉ tiêu": own, "Giao chỉ tiêu": list(rows)})


def up(own: Plan, *submissions: Submission) -> RollupResult:
    return rollup(submissions, (), KON_RAY, YEAR, CATALOGUE, own)


def standings(result: RollupResult) -> list[tuple[Any, ...]]:
    return [
        (row.unit_code, row.code, row.registered, row.gap, _standing(result.plan, row))
        for row in result.plan.assigned_targets
    ]


def _standing(of: Plan, row: Any) -> Any:
    return derived_value(of, row, "standing", CATALOGUE)


def test_what_a_unit_states_stands_beside_what_it_was_assigned() -> None:
    own = district(
        assigned(TOWN, "CT01", 1),
        assigned(DAK_KOI, "CT01", 2),
        assigned(TOWN, "CT02", 3, **AT_LEAST),
    )
    # units number their targets themselves
    town = plan(TOWN, {"Chỉ tiêu": [target(CLASSES, "CT01", 4), target(FALL, "CT09", 0.5)]})
    dak_koi = plan(DAK_KOI, {"Chỉ tiêu": [target(FALL, "CT05", 2)]})

    result = up(own, sent(town), sent(dak_koi))

    assert standings(result) == [
        (TOWN.key.code, "CT01", Decimal("0.5"), Decimal("-0.5"), Standing.SHORT),
        (DAK_KOI.key.code, "CT01", Decimal(2), 0, Standing.EQUAL),
        (TOWN.key.code, "CT02", Decimal(4), Decimal(1), Standing.BEYOND),
    ]


def test_a_unit_that_states_no_rate_is_judged_by_its_households() -> None:
    moves = village("T1", 100, 10, **{"Thoát nghèo, vượt chuẩn cận nghèo": 2})
    own = district(assigned(TOWN, "CT01", 1))

    result = up(own, sent(plan(TOWN, {"Diễn biến hộ": [moves]})))

    assert standings(result) == [
        (TOWN.key.code, "CT01", Decimal("2.00"), Decimal("1.00"), Standing.BEYOND)
    ]


def test_without_targets_of_its_own_the_parent_means_the_codes_of_the_units() -> None:
    own = district(assigned(TOWN, "CT07", 1), targets=[])

    result = up(own, sent(plan(TOWN, {"Chỉ tiêu": [target(FALL, "CT07", 1)]})))

    assert standings(result)[0][2:] == (Decimal(1), 0, Standing.EQUAL)


def test_money_is_compared_by_project_source_and_kind() -> None:
    own = district(
        assigned(TOWN, "DA3", 100, Nguồn="NSTW"),
        assigned(TOWN, "DA3", 10, **{"Nguồn": "NSĐP (chưa tách)", "Loại vốn": "sự nghiệp"}),
        assigned(TOWN, "DA1", 50),
    )
    lines = [money("DA3.TDA1", 60), money("DA3.TDA2", 30), money("Toàn Chương trình", 90)]

    result = up(own, sent(plan(TOWN, {"Kinh phí": lines})))

    assert standings(result) == [
        (TOWN.key.code, "DA3", Decimal(90), Decimal(-10), Standing.SHORT),
        (TOWN.key.code, "DA3", None, None, Standing.UNREGISTERED),
        (TOWN.key.code, "DA1", None, None, Standing.UNREGISTERED),
    ]


def test_a_later_line_of_the_same_thing_takes_the_place_of_the_one_above() -> None:
    own = district(
        assigned(TOWN, "CT01", 3, Đợt="lần 1"), assigned(TOWN, "CT01", 1, Đợt="điều chỉnh 1")
    )

    result = up(own, sent(plan(TOWN, {"Chỉ tiêu": [target(FALL, "CT01", 1)]})))

    assert [row[-1] for row in standings(result)] == [Standing.REPLACED, Standing.EQUAL]


def test_what_was_typed_for_a_unit_that_sent_nothing_stays() -> None:
    own = district(assigned(TOWN, "CT01", 1, **{"Đăng ký của đơn vị": 0.9}))

    result = up(own, sent(plan(DAK_KOI, {})))

    assert standings(result)[0][2] == Decimal("0.9")


def test_a_unit_that_registers_gets_lines_for_the_targets_that_it_states() -> None:
    own = district(assigned(DAK_KOI, "CT01", 2))
    stated = {"Chỉ tiêu": [target(CLASSES, "CT07", 4), target(FALL, "CT08", 0.5)]}

    result = up(own, sent(plan(TOWN, stated, **{"Tình trạng": "đăng ký"})))
    again = up(result.plan, sent(plan(TOWN, stated)))

    assert table(result.plan.assigned_targets, "unit_code", "code", "registered", "round") == [
        (DAK_KOI.key.code, "CT01", None, None),
        (TOWN.key.code, "CT01", Decimal("0.5"), "đăng ký"),
        (TOWN.key.code, "CT02", Decimal(4), "đăng ký"),
    ]
    assert [row.source.row for row in result.plan.assigned_targets] == [6, 7, 8]
    assert again.plan.assigned_targets == result.plan.assigned_targets


@pytest.mark.parametrize(
    ("operator", "value", "value_to", "registered", "expected"),
    [
        ("không quá (≤)", 3, None, 4, Standing.SHORT),
        ("không quá (≤)", 3, None, 2, Standing.BEYOND),
        ("đạt (=)", 3, None, 4, Standing.OTHER),
        ("khoảng", 4, 5, 4.5, Standing.EQUAL),
        ("khoảng", 4, 5, 6, Standing.OTHER),
        ("tăng", 3, None, 2, Standing.SHORT),
    ],
)
def test_which_way_is_better_follows_from_how_the_target_is_put(
    operator: str, value: float, value_to: float | None, registered: float, expected: Standing
) -> None:
    row = assigned(TOWN, "CT01", value, **{"Cách nêu": operator, "Đến": value_to})
    own = district({**row, "Đăng ký của đơn vị": registered})

    [found] = own.assigned_targets

    assert _standing(own, found) == expected


def in_all(result: RollupResult) -> list[tuple[Any, ...]]:
    compared: tuple[Comparison, ...] = compare(result.plan, lambda code: code)
    return [
        (one.thing.code, one.assigned, one.registered, one.gap, one.short, one.silent, one.without)
        for one in compared
    ]


def test_counts_and_money_are_added_and_rates_computed_anew() -> None:
    own = district(
        assigned(TOWN, "CT01", 1),
        assigned(TOWN, "CT02", 3, **AT_LEAST),
        assigned(DAK_KOI, "CT02", 2, **AT_LEAST),
        assigned(DAK_KOI, "DA1", 70),
    )
    poor = "Thoát nghèo, vượt chuẩn cận nghèo"
    town = {
        "Chỉ tiêu": [target(CLASSES, "CT01", 1)],
        "Diễn biến hộ": [village("T1", 100, 10, **{poor: 1})],
    }
    dak_koi = {
        "Diễn biến hộ": [village("T1", 300, 30, **{poor: 9})],
        "Kinh phí": [money("DA1", 80)],
    }

    result = up(own, sent(plan(TOWN, town)), sent(plan(DAK_KOI, dak_koi)))

    every = [unit.key.code for unit in communes(KON_RAY)]
    town_code, koi_code, *others = every
    assert in_all(result) == [
        ("CT01", 2, Decimal("2.50"), Decimal("0.50"), (), (), (koi_code, *others)),
        ("CT02", 5, 1, -4, (town_code,), (koi_code,), tuple(others)),
        ("DA1", 70, 80, 10, (), (), (town_code, *others)),
    ]
    assert table(result.plan.assigned_targets, "kind")[-1] == (AssignedKind.FUNDING,)


def test_the_parent_is_told_who_plans_less_and_who_was_left_out() -> None:
    own = district(
        *(assigned(unit, "CT01", 1) for unit in communes(KON_RAY)[:-1]),
        assigned(TOWN, "DA1", 70),
    )

    town = sent(plan(TOWN, {"Chỉ tiêu": [target(FALL, "CT01", 0.5)]}))

    # what units without a file lack is told where they are told to be missing
    result = up(own, town, sent(plan(DAK_KOI, {})))

    told = review(result.plan, CATALOGUE, None).remarks
    assert [(each.code, each.say().text) for each in told] == [
        (
            "rollup.below-assigned",
            "1 đơn vị đăng ký chưa đạt mức giao về CT01 Mức giảm tỷ lệ hộ nghèo: Thị trấn Đăk Rve.",
        ),
        (
            "rollup.not-registered",
            (
                "1 đơn vị được giao CT01 Mức giảm tỷ lệ hộ nghèo nhưng kế hoạch chưa có số: Xã Đăk"
                " Kôi."
            ),
        ),
        (
            "rollup.not-assigned",
            "1 đơn vị chưa được giao CT01 Mức giảm tỷ lệ hộ nghèo: Xã Tân Lập.",
        ),
        (
            "rollup.not-registered",
            (
                "1 đơn vị được giao DA1 Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện"
                " nghèo, các xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo nhưng kế"
                " hoạch chưa có số: Thị trấn Đăk Rve."
            ),
        ),
    ]
