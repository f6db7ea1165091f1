"""The example documents are read without trouble, agree with themselves and with each other."""

from __future__ import annotations

import importlib.util
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from examples.documents import (
    AS_WRITTEN,
    COMMUNES,
    DISTRICT,
    DISTRICTS,
    OF_KON_RAY,
    PUT_RIGHT,
    RIGHT,
    SOURCES,
    WARD,
    WRITTEN,
    document,
    table,
)

from xltools.catalogue import load_catalogue
from xltools.form import Target
from xltools.form.words import FALLS, OUTLINES, WHOLE_PROGRAMME, Operator
from xltools.narrative import compose
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.derived import Households, funding_total, households, stated_total
from xltools.plan.scope import Scope
from xltools.quantities import Share
from xltools.rows.document import rows_of

WHOLE = (*COMMUNES, *DISTRICTS)
INDICATORS = ("Tỷ lệ hộ nghèo", "Tỷ lệ hộ cận nghèo")
EVERY = (*WHOLE, DISTRICT, *WRITTEN.values())


def plan(name: str) -> Plan:
    return plan_of(rows_of(document(name)))


def test_there_are_seven_communes_of_one_district_a_ward_and_one_of_two_levels() -> None:
    assert len(OF_KON_RAY) == 7
    assert set(COMMUNES) - set(OF_KON_RAY) == {WARD, "kon-braih-2026"}


def test_every_outline_has_a_whole_plan_of_its_own() -> None:
    assert {plan(name).info.outline for name in WHOLE} == set(OUTLINES)


@pytest.mark.parametrize("name", EVERY)
def test_every_document_is_read_without_a_problem(name: str) -> None:
    assert rows_of(document(name)).all_problems == ()


@pytest.mark.parametrize("name", EVERY)
def test_every_unit_and_its_parent_are_real(name: str) -> None:
    info = plan(name).info
    unit = Scope(plan(name), load_catalogue()).unit
    assert unit is not None
    assert unit.parent is not None
    assert (unit.name, unit.key.valid_from, unit.parent.code) == (
        info.unit_name,
        info.unit_valid_from,
        info.parent_code,
    )


@pytest.mark.parametrize("name", WHOLE)
def test_households_of_every_village_fit_together(name: str) -> None:
    for row in plan(name).movements:
        assert row.total_start is not None
        assert row.poor_start is not None
        assert row.near_start is not None
        assert row.poor_end is not None
        assert row.near_end is not None
        assert row.poor_start + row.near_start <= row.total_start
        assert row.poor_end + row.near_end <= (row.total_end or row.total_start)
        assert min(row.poor_end, row.near_end) >= 0
        assert (row.poor_start_minority or 0) <= row.poor_start
        assert (row.near_start_minority or 0) <= row.near_start
        assert (row.total_start_minority or 0) <= row.total_start


@pytest.mark.parametrize("name", WHOLE)
def test_rates_and_counts_of_targets_follow_from_the_households(name: str) -> None:
    own, homes = plan(name), households(plan(name))
    of_households = [t for t in own.targets if t.indicator in INDICATORS]

    assert len(of_households) >= 2
    assert {t.code: (t.value, t.counterpart, t.baseline) for t in of_households} == {
        t.code: _of_households(t, homes) for t in of_households
    }


def _of_households(target: Target, homes: Households) -> tuple[object, object, object]:
    """Value, count and baseline of a target by the households of the plan."""
    kind = "poor" if target.indicator == INDICATORS[0] else "near"
    if target.operator in FALLS:
        return _points(getattr(homes, f"{kind}_rate_fall")), getattr(homes, f"{kind}_fall"), None
    start, end = getattr(homes, f"{kind}_rate_start"), getattr(homes, f"{kind}_rate_end")
    return _points(end), getattr(homes, f"{kind}_end"), _points(start)


def _points(share: Share | None) -> Decimal | None:
    return None if share is None else share.percent.quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize("name", WHOLE)
def test_deprivations_fit_the_households_and_the_standard(name: str) -> None:
    """A poor household lacks at least three of them, a near-poor one at most two."""
    own, homes = plan(name), households(plan(name))
    rows, standard = own.deprivations, Scope(own, load_catalogue()).standard
    assert standard is not None
    assert [row.number for row in rows] == [each.number for each in standard.indicators]
    assert homes.poor_start is not None
    assert homes.near_start is not None
    assert all((row.poor_start or 0) <= homes.poor_start for row in rows)
    assert all((row.poor_fixed or 0) <= (row.poor_start or 0) for row in rows)
    assert all((row.near_fixed or 0) <= (row.near_start or 0) for row in rows)
    assert sum(row.poor_start or 0 for row in rows) >= 3 * homes.poor_start
    assert sum(row.near_start or 0 for row in rows) <= 2 * homes.near_start


@pytest.mark.parametrize("name", COMMUNES)
def test_a_stated_total_is_the_sum_of_the_lines(name: str) -> None:
    own = plan(name)
    assert stated_total(own) in (None, funding_total(own))


def test_the_money_of_tan_lap_is_the_money_of_the_plan() -> None:
    right = {f.project: f.amount for f in plan(PUT_RIGHT).funding if f.project != WHOLE_PROGRAMME}
    written = {f.project: f.amount for f in plan(AS_WRITTEN).funding}
    assert right == written
    assert funding_total(plan(PUT_RIGHT)) == 540_000_000


@pytest.mark.parametrize("name", [name for name in COMMUNES if name != WARD])
def test_money_activities_and_tasks_are_of_projects_carried_out(name: str) -> None:
    own = plan(name)
    ticked = {row.code for row in own.projects if row.carried_out}
    paid = {row.project for row in own.funding} - {WHOLE_PROGRAMME}
    assert paid == {row.project for row in own.activities} == {row.project for row in own.tasks}
    assert paid <= ticked
    parents = {code.split(".")[0] for code in paid if code and code.startswith("DA")}
    assert ticked == paid | parents


@pytest.mark.parametrize("name", EVERY)
def test_every_reference_of_a_text_is_known(name: str) -> None:
    gaps = compose(plan(name), load_catalogue()).gaps
    assert [gap for gap in gaps if not gap.known] == []


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_plan_states_every_value_that_its_texts_ask_for(name: str) -> None:
    assert compose(plan(name), load_catalogue()).gaps == ()


def test_the_district_holds_all_units_and_what_it_assigned() -> None:
    district = plan(DISTRICT)
    units = {plan(name).info.unit_code: plan(name) for name in OF_KON_RAY}
    assert [(u.code, u.name, u.counted) for u in district.children] == [
        (code, own.info.unit_name, True) for code, own in sorted(units.items())
    ]
    assert {(a.unit_code, a.code, a.operator, a.value) for a in district.assigned_targets} == {
        (code, t.code, Operator.REDUCE_AT_LEAST, t.assigned_value)
        for code, own in units.items()
        for t in own.targets
        if t.assigned_value is not None
    }


@pytest.mark.parametrize("number", RIGHT)
def test_nobody_of_the_real_plans_is_named(number: str, shared: Path) -> None:
    listed = table(shared / "facts" / f"facts-{number}.csv")
    [signer] = [row["value"] for row in listed if row["operator"] == "sign_name"]

    assert [name for name in EVERY if signer in _text(name)] == []


def test_people_and_telephones_are_invented_and_differ() -> None:
    infos = [plan(name).info for name in EVERY if name != AS_WRITTEN]
    people = [name for info in infos for name in (info.signer, info.prepared_by)]
    assert len(set(people)) == len(people)
    assert all((info.prepared_phone or "").startswith("09000000") for info in infos)


def test_the_script_makes_the_documents_that_are_committed() -> None:
    script = _script()
    made = {name: script.printed(each) for name, each in script.documents().items()}
    assert made == {name: _text(name) for name in made}


@pytest.mark.parametrize("name", EVERY)
def test_documents_are_printed_with_one_row_a_line(name: str) -> None:
    assert _script().printed(document(name)) == _text(name)


def _text(name: str) -> str:
    return (SOURCES / f"{name}.json").read_text(encoding="utf-8")


def _script() -> Any:
    """The module of the script, which stands outside the package."""
    spec = importlib.util.spec_from_file_location("make_communes", SOURCES / "make_communes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(SOURCES))
    try:
        sys.modules["make_communes"] = module
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(SOURCES))
    return module
