"""Subtotals by urban and rural and by any group of Cấp dưới: lines under the table, no records."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rollup.leaves import CATALOGUE, KON_RAY, KON_TUM, YEAR, communes, money, plan, sent, village

from xltools.catalogue import LevelCode
from xltools.form import Deprivation, FundingLine, Movement
from xltools.form.base import Record
from xltools.plan import Plan
from xltools.plan.starting import find_unit, starting_document
from xltools.plan.unit_groups import unit_groups
from xltools.rollup import RollupResult, rollup
from xltools.rows.read import read_rows
from xltools.workbook import group_totals
from xltools.workbook.contents import Contents
from xltools.workbook.read import read_workbook
from xltools.workbook.totals import total_lines
from xltools.workbook.write import write_workbook

TOWN, DAK_KOI, DAK_TO_LUNG, *_ = communes(KON_RAY)


def unit(code: str, name: str, group: str, area: str = "nông thôn") -> dict[str, Any]:
    row = {"Mã đơn vị": code, "Tên đơn vị": name, "Khu vực": area, "Nhóm": group}
    return row | {"Tính vào tổng hợp": "x"}


OWN = plan(
    KON_RAY,
    {
        "Cấp dưới": [
            unit("23479", "Thị trấn Đăk Rve", "Cụm số 1", "thành thị"),
            unit("23482", "Xã Đăk Kôi", "Cụm số 2"),
            unit("23485", "Xã Đăk Tơ Lung", "Cụm số 2"),
            unit("23488", "Xã Đăk Ruồng", ""),
        ]
    },
)


def deprived(poor: int | None, fixed: int | None = None) -> dict[str, Any]:
    row = {"Kỳ": "kế hoạch", "Số": 3, "Hộ nghèo thiếu hụt đầu kỳ": poor}
    return row | {"Hộ cận nghèo thiếu hụt đầu kỳ": 0, "Hộ nghèo dự kiến khắc phục": fixed}


def rolled() -> RollupResult:
    """Four units in three groups, of which one sent nothing."""
    files = [
        sent(
            plan(
                of,
                {
                    "Diễn biến hộ": [village("T1", total, poor, **{"Tái nghèo": 2})],
                    "Kinh phí": [money("DA1", amount), money("Toàn Chương trình", 999)],
                    "Chỉ số thiếu hụt": [deprived(poor, fixed)],
                },
            )
        )
        for of, total, poor, amount, fixed in (
            (TOWN, 100, 10, 1.5, None),
            (DAK_KOI, 60, 6, 2, 1),
            (DAK_TO_LUNG, 40, 4, 3, 2),
        )
    ]
    return rollup(files, (), KON_RAY, YEAR, CATALOGUE, OWN)


def lines(plan: Plan, sheet: type[Record], *names: str) -> list[tuple[Any, ...]]:
    contents = Contents(plan, CATALOGUE)
    return [
        (line.label, *(line.sums[name][1] for name in names))
        for line in total_lines(contents, contents.grids[sheet])
        if "dự án" not in line.label and any(line.sums[name][1] != "" for name in names)
    ]


def test_households_are_added_by_area_and_by_group_and_rates_computed() -> None:
    names = ("total_start", "poor_start", "poor_end", "poor_rate_start")
    contents = Contents(rolled().plan, CATALOGUE)
    found = [
        (line.label, line.texts["name"], *(line.sums[name][1] for name in names))
        for line in total_lines(contents, contents.grids[Movement])
        if line.adds
    ]

    assert found == [
        ("Tổng cộng (3/4 đơn vị)", "kế hoạch", 200, 20, 26, 10),
        ("Cộng: kế hoạch", "thành thị", 100, 10, 12, 10),
        ("Cộng: kế hoạch", "nông thôn (2/3)", 100, 10, 14, 10),
        ("Cộng: kế hoạch", "Cụm số 1", 100, 10, 12, 10),
        ("Cộng: kế hoạch", "Cụm số 2", 100, 10, 14, 10),
    ]


def test_money_is_added_without_stated_totals_in_trieu_dong() -> None:
    found = lines(rolled().plan, FundingLine, "amount", "in_dong")

    groups = [line for line in found if "thị" in line[0] or "Cụm" in line[0] or "thôn" in line[0]]
    assert found[0] == ("Tổng cộng (3/4 đơn vị)", 6.5, 6_500_000)
    assert groups == [
        ("Cộng: thành thị", 1.5, 1_500_000),
        ("Cộng: nông thôn (2/3)", 5, 5_000_000),
        ("Cộng: Cụm số 1", 1.5, 1_500_000),
        ("Cộng: Cụm số 2", 5, 5_000_000),
    ]


def test_deprivations_are_added_by_indicator() -> None:
    found = lines(rolled().plan, Deprivation, "poor_start", "poor_fixed")

    assert found == [
        ("Cộng: thành thị", 10, 0),
        ("Cộng: nông thôn (2/3)", 10, 3),
        ("Cộng: Cụm số 1", 10, 0),
        ("Cộng: Cụm số 2", 10, 3),
    ]


def test_subtotals_of_each_grouping_add_up_to_the_total() -> None:
    plan = rolled().plan

    for by in ("area", "group"):
        groups = [group for group in unit_groups(plan) if group.by == by]
        assert sorted(code for group in groups for code in group.codes) == [
            unit.code for unit in plan.children
        ]


@pytest.mark.slow
def test_subtotals_are_read_as_no_rows_and_never_added_again(tmp_path: Path) -> None:
    path = tmp_path / "huyen.xlsx"
    result = rolled()
    write_workbook(path, result.plan, CATALOGUE)

    rows = read_rows(read_workbook(path), path.name)
    read = Plan(result.plan.info, {each: found.records for each, found in rows.sheets.items()})
    province = rollup([sent(read)], (), KON_TUM, YEAR, CATALOGUE).plan

    assert rows.all_problems == ()
    for sheet in (Movement, FundingLine, Deprivation):
        assert read.of(sheet) == result.plan.of(sheet)
    assert [(row.total_start, row.poor_start) for row in province.movements] == [(200, 20)]
    assert [line.amount for line in province.funding] == [6_500_000]


@pytest.mark.parametrize("own", [None, OWN], ids=["not rolled up", "one area, one group"])
def test_units_that_are_all_alike_are_not_added_apart(own: Plan | None) -> None:
    alike = [unit("23482", "Xã Đăk Kôi", ""), unit("23485", "Xã Đăk Tơ Lung", "")]
    base = own or plan(KON_RAY, {"Cấp dưới": alike})
    result = base if own else rollup([], (), KON_RAY, YEAR, CATALOGUE, base).plan

    assert unit_groups(result) == ()


def test_units_since_july_2025_are_grouped_by_their_former_districts() -> None:
    province = find_unit(CATALOGUE, LevelCode.PROVINCE, 2026, "Tỉnh Quảng Ngãi")
    start = starting_document(CATALOGUE, LevelCode.PROVINCE, 2026, province)
    groups = {row["Tên đơn vị"]: row.get("Nhóm") for row in start["Cấp dưới"]}
    before = starting_document(CATALOGUE, LevelCode.DISTRICT, YEAR, KON_RAY)

    assert groups["Xã Kon Braih"] == "Huyện Kon Rẫy"
    assert groups["Xã Đông Sơn"] == "Huyện Bình Sơn, Thành phố Quảng Ngãi"
    assert None not in groups.values()
    assert {row.get("Nhóm") for row in before["Cấp dưới"]} == {None}


def test_beyond_so_many_units_subtotals_are_values(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = rolled().plan
    contents = Contents(plan, CATALOGUE)
    grid = contents.grids[FundingLine]
    of_groups = list(group_totals.group_totals(contents, grid, 50))

    monkeypatch.setattr(group_totals, "MOST_UNITS", 3)
    without = list(group_totals.group_totals(contents, grid, 50))

    assert all(formula for line in of_groups for formula, _ in line.sums.values())
    assert {formula for line in without for formula, _ in line.sums.values()} == {""}
    assert [{name: value for name, (_, value) in line.sums.items()} for line in without] == [
        {name: value for name, (_, value) in line.sums.items()} for line in of_groups
    ]
