"""Every figure of the form says how it goes up, and the roll-up does what the form says."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args

import pytest

from xltools.form import RECORDS
from xltools.form.base import FormField, Record, Rolls, fields
from xltools.rollup.actuals import ACTUALS
from xltools.rollup.columns import columns_that
from xltools.rollup.counts import DEPRIVATIONS, MOVEMENTS
from xltools.rollup.lines import SheetRule
from xltools.rollup.money import FUNDING
from xltools.rollup.targets import TARGETS

RULES = (TARGETS, MOVEMENTS, DEPRIVATIONS, FUNDING, ACTUALS)


def is_figure(each: FormField) -> bool:
    kinds = {getattr(kind, "__supertype__", kind) for kind in get_args(each.type)}
    return bool({int, Decimal} & kinds)


@pytest.mark.parametrize("sheet", RECORDS, ids=lambda sheet: sheet.sheet.name)
def test_every_figure_says_how_it_goes_up(sheet: type[Record]) -> None:
    silent = [
        each.column.header
        for each in fields(sheet)
        if (each.calculated or is_figure(each)) and each.column.rolls is None
    ]

    assert silent == []


def test_only_sheets_with_a_rule_roll_up_and_ticks_of_projects() -> None:
    rolling = {
        sheet.sheet.name
        for sheet in RECORDS
        if any(each.filled and each.rolls is not Rolls.NO for each in fields(sheet))
    }

    assert rolling == {rule.sheet.sheet.name for rule in RULES} | {"Dự án - chính sách"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.sheet.sheet.name)
def test_a_line_is_named_by_the_columns_that_are_kept(rule: SheetRule) -> None:
    named: set[str] = {"name"} if rule is MOVEMENTS else set()

    kept = set(columns_that(rule.sheet, Rolls.KEPT))

    assert kept == {*rule.identity_fields, rule.unit_field, *named}


def test_a_rate_is_never_added() -> None:
    added: list[Any] = [
        each.column.header
        for sheet in RECORDS
        for each in fields(sheet)
        if each.rolls is Rolls.ADDED and ("%" in each.column.header or "ỷ lệ" in each.column.header)
    ]

    assert added == []


def test_no_way_of_going_up_is_declared_for_nothing() -> None:
    used = {each.rolls for sheet in RECORDS for each in fields(sheet)}

    assert used == set(Rolls)
