"""One mistake is one finding, whatever else follows from it."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from checks.cases import CATALOGUE, SOURCES, TODAY
from sheets import brief

from xltools.checks import Case, check
from xltools.plan.build import plan_of
from xltools.rows.document import rows_of
from xltools.settings import Settings

PLAN = json.loads((SOURCES / "tan-lap-2024.json").read_text(encoding="utf-8"))


def found(sheet: str, row: int | None, **cells: Any) -> list[str]:
    """All that is found once cells of a row of the right plan hold something else."""
    document = copy.deepcopy(PLAN)
    changed = document[sheet] if row is None else document[sheet][row]
    changed.update({name.replace("_", " "): value for name, value in cells.items()})
    rows = rows_of(document)
    case = Case(plan_of(rows), rows, None, Settings(), TODAY, None, CATALOGUE)
    return [each.rpartition(" ")[2] for each in brief(check(case))]


@pytest.mark.parametrize("typed", ["26/02/24", "02/26/2024", "30/02/2024", 45348])
def test_a_day_that_cannot_be_read_is_not_missing_too(typed: str | int) -> None:
    [code] = found("Thông tin chung", None, Ngày_ban_hành=typed)

    assert code in ("cell.unclear", "cell.wrong-kind")


def test_a_year_that_cannot_be_read_leaves_the_texts_alone() -> None:
    assert found("Thông tin chung", None, Năm_kế_hoạch="năm 2024") == ["cell.wrong-kind"]


def test_a_mark_that_cannot_be_read_is_taken_for_a_tick() -> None:
    assert found("Dự án - chính sách", 1, Thực_hiện_năm_nay="v") == ["cell.unclear"]


@pytest.mark.parametrize(
    ("row", "value", "code"),
    [
        (0, 33.6, "rate.rate-is-out"),  # and worse than the baseline
        (1, 0.24, "rate.rate-is-out"),  # and less than was assigned
        (1, 4.2, "rate.fall-not-planned"),  # and more than there is to fall
    ],
)
def test_a_rate_that_is_out_is_told_as_that_alone(row: int, value: float, code: str) -> None:
    assert found("Chỉ tiêu", row, Giá_trị=value) == [code]


def test_a_number_typed_twice_is_the_one_that_is_missing() -> None:
    assert found("Chỉ số thiếu hụt", 6, Số=6) == ["deprivation.twice"]
    assert found("Chỉ số thiếu hụt", 5, Số="sáu") == ["cell.wrong-kind"]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (2, {"Hộ nghèo phát sinh mới": 10}),  # 1
        (3, {"Hộ cận nghèo phát sinh mới": 11}),  # 1
        (0, {"Thoát nghèo, thành hộ cận nghèo": 11}),  # 1, and more than there are
        (0, {"Hộ cận nghèo đầu kỳ": 41}),  # 14
    ],
)
def test_a_slip_in_one_village_is_told_there_and_not_at_every_rate(
    row: int, cells: dict[str, int]
) -> None:
    assert found("Diễn biến hộ", row, **cells) == ["rate.start-is-out"]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (4, {"Thoát nghèo, vượt chuẩn cận nghèo": 2}),  # more than was aimed at
        (4, {"Thoát cận nghèo, vượt chuẩn": 4}),
        (2, {"Hộ nghèo phát sinh mới": 1}),
    ],
)
def test_a_village_that_does_better_than_the_targets_is_let_be(
    row: int, cells: dict[str, int]
) -> None:
    assert found("Diễn biến hộ", row, **cells) == []
