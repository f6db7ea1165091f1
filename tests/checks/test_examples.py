"""The shipped examples: right plans are left in peace, plans as written are told their slips."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from checks.cases import TODAY, all_rules, example, workbook
from examples.documents import AS_WRITTEN, COMMUNES, DISTRICTS, RIGHT, WRITTEN
from examples.test_slips_have_a_place import slips
from sheets import brief

from xltools.checks import Case, check
from xltools.findings import Severity
from xltools.form import RECORDS
from xltools.form.base import fields
from xltools.form.layout import place
from xltools.wording.messages import messages
from xltools.wording.say import say

pytestmark = pytest.mark.slow  # whole workbooks are read

OF_2024 = tuple(name for name in COMMUNES if name.endswith("-2024"))
FRACTION = ("value", "numerator", "denominator")
NOT_YET = "not checked yet: "
"""How the list begins the reason of a slip that a workbook holds and no rule finds."""
BESIDE = {("S004-33", "style.spacing")}
"""What is told at the cell of a slip of other words there: "Lao động -TB&XH" (S004-35)."""


@pytest.mark.parametrize("name", OF_2024)
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


@pytest.mark.parametrize("name", [n for n in DISTRICTS if n in RIGHT.values()])
@pytest.mark.parametrize("source", [example, workbook])
def test_a_plan_put_right_is_only_reminded_that_its_money_is_not_assigned_yet(
    name: str, source: Callable[[str], Case]
) -> None:
    case = on_its_day(source(name))

    assert brief(all_rules(case)) == ["Kinh phí!J6 budget.no-amount-at-all"]


@pytest.mark.parametrize("plan", WRITTEN)
@pytest.mark.parametrize("source", [example, workbook])
def test_every_slip_with_a_code_is_found_at_its_cell(
    plan: str, source: Callable[[str], Case]
) -> None:
    """The cell may be the finding's own or one that it is compared with."""
    case = on_its_day(source(WRITTEN[plan]))
    told = codes_by_cell(case)

    missed = [
        slip["slip"]
        for slip in slips(plan)
        if slip["code"] and slip["code"] not in told[cell_of(case, slip)]
    ]

    assert missed == []


@pytest.mark.parametrize("plan", WRITTEN)
def test_a_slip_without_a_code_is_one_that_nothing_is_found_for(plan: str) -> None:
    """A rule that finds it has to be named in the list."""
    case = on_its_day(example(WRITTEN[plan]))
    listed = {(cell_of(case, slip), slip["code"]) for slip in slips(plan) if slip["sheet"]}

    news = [
        (slip["slip"], code)
        for slip in slips(plan)
        if slip["sheet"] and slip["severity"] != "I" and not slip["code"]
        for code in codes_by_cell(case, compared=False)[cell_of(case, slip)]
        if (cell_of(case, slip), code) not in listed
    ]

    assert set(news) <= BESIDE


@pytest.mark.parametrize("plan", WRITTEN)
def test_what_looks_odd_but_is_right_passes(plan: str) -> None:
    case = on_its_day(example(WRITTEN[plan]))
    warned = {str(f.cell) for f in all_rules(case) if f.severity is not Severity.INFO}

    assert [
        slip["slip"]
        for slip in slips(plan)
        if slip["severity"] == "I" and slip["sheet"] and cell_of(case, slip) in warned
    ] == []


def test_schools_by_kind_agree_with_their_whole() -> None:
    """21 of 39 schools, 7/13 + 9/11 + 4/13 + 1/2: fractions, rates and sums all fit."""
    case = on_its_day(example(WRITTEN["003"]))
    schools = {str(t.cell(n)) for t in case.plan.targets[8:13] for n in FRACTION}

    assert {str(f.cell) for f in all_rules(case)} & schools == set()


@pytest.mark.parametrize("plan", WRITTEN)
def test_grave_slips_are_errors(plan: str) -> None:
    grave = [slip["code"] for slip in slips(plan) if slip["severity"] == "E" and slip["code"]]

    assert {messages()[code].severity for code in grave} == {Severity.ERROR}


@pytest.mark.parametrize("plan", WRITTEN)
def test_slips_without_a_code_say_why(plan: str) -> None:
    for slip in slips(plan):
        found, held = slip["code"] != "", slip["sheet"] != ""
        passes = slip["severity"] == "I" and held
        assert (slip["reason"] == "") == (found or passes), slip
        assert found or passes or not held or slip["reason"].startswith(NOT_YET), slip


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


def on_its_day(case: Case) -> Case:
    """The case as it was seen in the spring of its own year."""
    assert case.plan.year is not None
    return replace(case, today=date(case.plan.year, 3, 1))


def codes_by_cell(case: Case, compared: bool = True) -> dict[str, set[str]]:
    """The codes found at each cell, also those that it is only compared for."""
    told: dict[str, set[str]] = defaultdict(set)
    for finding in all_rules(case):
        for cell in (finding.cell, *(finding.related if compared else ())):
            told[str(cell)].add(finding.code)
    return told


def cell_of(case: Case, slip: dict[str, str]) -> str:
    """The cell that a line of the list names: sheet, row by its key, column by its heading."""
    record_type = next(each for each in RECORDS if each.sheet.name == slip["sheet"])
    name = next(f.name for f in fields(record_type) if f.column.header == slip["heading"])
    if record_type is RECORDS[0]:
        return str(case.plan.info.cell(name))
    rows = case.plan.of(record_type)
    row = next((each for each in rows if each.row_key.startswith(slip["row_key"])), None)
    return str(row.cell(name) if row is not None else place(record_type, 0).cell(name))
