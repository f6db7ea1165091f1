"""Nothing but a hint is told of a plan that is right, whatever its level and year."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.cases import CATALOGUE, all_rules
from checks.correct_plans import CorrectPlan, correct_plan, correct_plans
from hypothesis import HealthCheck, Phase, given, settings

from xltools.api.new import NewUnit, save_plan
from xltools.api.setup import Setup
from xltools.catalogue import LevelCode
from xltools.checks import Case
from xltools.findings import Finding, Severity
from xltools.plan.build import plan_of
from xltools.rows.read import read_rows
from xltools.settings import Settings
from xltools.wording.say import say
from xltools.workbook.read import read_workbook

COMMUNE, DISTRICT, PROVINCE = LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE
SOME = [
    NewUnit("Xã Tân Lập", COMMUNE, 2023, "23497"),
    NewUnit("Huyện Tam Đường", DISTRICT, 2024, "106"),
    NewUnit("Thành phố Đà Nẵng", PROVINCE, 2025, "48"),
    NewUnit("Phường Kon Tum", COMMUNE, 2026, "23284"),
]
of_seeds = settings(
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


def wrongly_found(plan: CorrectPlan) -> list[str]:
    """What is told of a right plan beyond hints, in the words of a finding."""
    found = (each for each in all_rules(plan.case) if each.severity is not Severity.INFO)
    return [f"{each.cell} [{each.code}] {say(each).message}" for each in found]


def told(findings: list[Finding]) -> list[tuple[str, str, str]]:
    """Codes, cells and values, whatever the order."""
    return sorted((each.code, str(each.cell), each.value) for each in findings)


@pytest.mark.slow
@settings(of_seeds, max_examples=500)
@given(correct_plans())
def test_nothing_is_held_against_a_right_plan(plan: CorrectPlan) -> None:
    assert wrongly_found(plan) == []


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("wanted", SOME, ids=lambda wanted: wanted.name)
def test_nothing_is_held_against_some_right_plans(wanted: NewUnit, seed: int) -> None:
    assert wrongly_found(correct_plan(wanted, seed)) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("wanted", SOME, ids=lambda wanted: wanted.name)
def test_a_workbook_of_a_right_plan_says_no_more(
    wanted: NewUnit, seed: int, tmp_path: Path
) -> None:
    """Written and read again, with formulas and lists, the plan gives the same hints."""
    made = correct_plan(wanted, seed + 100)
    of_document = made.case
    file = tmp_path / "ke-hoach.xlsx"
    save_plan(of_document.plan, file, Setup(Settings(), CATALOGUE, made.today))

    raw = read_workbook(file)
    rows = read_rows(raw)
    of_file = Case(plan_of(rows), rows, raw.structure, Settings(), made.today, None, CATALOGUE)

    assert told(all_rules(of_file)) == told(all_rules(of_document))
