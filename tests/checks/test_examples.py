"""The shipped examples: right plans are left in peace, the plan as written is told its slips."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from checks.cases import SOURCES, TODAY, all_rules, example, workbook
from sheets import brief

from xltools.checks import Case, check
from xltools.findings import Severity
from xltools.form import RECORDS
from xltools.form.base import fields
from xltools.form.layout import place
from xltools.wording.messages import messages
from xltools.wording.say import say

SLIPS = Path(__file__).resolve().parents[1] / "data" / "slips.csv"
AS_WRITTEN = "tan-lap-2024-nguyen-van"
COMMUNES = sorted(
    path.stem
    for path in SOURCES.glob("*-2024.json")
    if path.stem != "kon-ray-2024" and "Cấp dưới" not in path.read_text(encoding="utf-8")
)
UNLIKE_A_WORKBOOK = {"S000-36", "S000-39", "S000-55", "S000-57"}
LATER = {"S000-18", "S000-33", "S000-34", "S000-54"}


def slips() -> list[dict[str, str]]:
    """The slips of the plan of Tân Lập, with the cell and the code of each."""
    with SLIPS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", COMMUNES)
@pytest.mark.parametrize("source", [example, workbook])
def test_nothing_is_found_in_a_right_plan(name: str, source: Callable[[str], Case]) -> None:
    assert brief(all_rules(source(name))) == []


def test_a_district_is_only_reminded_of_the_households_it_has_not_added_yet() -> None:
    assert brief(all_rules(example("kon-ray-2024"))) == [
        "Diễn biến hộ!D6 household.none",
        "Chỉ số thiếu hụt!F6 deprivation.none",
        "Biểu kèm theo!D6 annex.empty",
        "Biểu kèm theo!D7 annex.empty",
    ]


@pytest.mark.parametrize("source", [example, workbook])
def test_every_slip_of_the_plan_as_written_is_found_at_its_cell(
    source: Callable[[str], Case],
) -> None:
    """The cell may be the finding's own or one that it is compared with."""
    case = source(AS_WRITTEN)
    cells = {
        (finding.code, str(cell))
        for finding in all_rules(case)
        for cell in (finding.cell, *finding.related)
    }

    missed = [
        slip["slip"]
        for slip in slips()
        if slip["code"] and (slip["code"], cell_of(case, slip)) not in cells
    ]

    assert missed == []


def test_every_grave_slip_that_a_workbook_can_hold_is_an_error() -> None:
    grave = [slip for slip in slips() if slip["severity"] == "E"]

    assert [slip["slip"] for slip in grave if not slip["code"]] == []
    assert {messages()[slip["code"]].severity for slip in grave} == {Severity.ERROR}


def test_slips_without_a_code_say_why() -> None:
    without = {slip["slip"]: slip["reason"] for slip in slips() if not slip["code"]}

    assert set(without) == UNLIKE_A_WORKBOOK | LATER
    assert all(without.values())


def test_every_finding_can_be_told_in_both_languages() -> None:
    findings = all_rules(example(AS_WRITTEN))

    assert all(say(each, lang).remedy for each in findings for lang in ("vi", "en"))


def test_all_rules_take_a_few_milliseconds() -> None:
    case = example("tan-lap-2024")
    all_rules(case)
    taken = []
    for _ in range(5):
        fresh = Case(case.plan, case.rows, None, case.settings, TODAY, None, case.catalogue)
        start = time.perf_counter()
        check(fresh)
        taken.append(time.perf_counter() - start)

    assert min(taken) < 0.1


def cell_of(case: Case, slip: dict[str, str]) -> str:
    """The cell that a line of the list names: sheet, row by its key, column by its heading."""
    record_type = next(each for each in RECORDS if each.sheet.name == slip["sheet"])
    name = next(f.name for f in fields(record_type) if f.column.header == slip["heading"])
    if record_type is RECORDS[0]:
        return str(case.plan.info.cell(name))
    rows = case.plan.of(record_type)
    row = next((each for each in rows if each.row_key.startswith(slip["row_key"])), None)
    return str(row.cell(name) if row is not None else place(record_type, 0).cell(name))
