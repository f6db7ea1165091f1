"""Every version of the form keeps its headings as data, and one step leads to the next."""

from __future__ import annotations

from itertools import pairwise

import pytest

from xltools.form import FORM_VERSION, RECORDS
from xltools.form.base import fields
from xltools.form.versions import (
    STEPS,
    VERSIONS,
    Changes,
    Step,
    changes_of,
    headings_of,
    sheet_today,
    steps_from,
)

TWO_STEPS = (
    Step(
        "1",
        "2",
        sheets={"Tiền": "Vốn"},
        headings={"Kinh phí": {"Số": "Số vốn", "Mục": "Khoản"}},
        words={"Kinh phí": {"Khoản": {"a": "b"}}},
    ),
    Step(
        "2",
        "3",
        sheets={"Vốn": "Kinh phí"},
        headings={"Kinh phí": {"Số vốn": "Số vốn (triệu đồng)", "Khoản": "Khoản chi"}},
        dropped={"Kinh phí": ("Nguồn",)},
        words={"Kinh phí": {"Khoản chi": {"b": "c", "x": "y"}}},
    ),
)


def test_no_heading_changes_without_a_new_version() -> None:
    """Whoever changes a heading adds a version: its data file and the step to it."""
    now = {
        record.sheet.name: tuple(field.column.header for field in fields(record))
        for record in RECORDS
    }

    assert headings_of(FORM_VERSION) == now


def test_the_steps_lead_from_the_first_version_to_that_of_today() -> None:
    ends = [(step.since, step.until) for step in STEPS]

    assert ends == list(pairwise(VERSIONS))
    assert VERSIONS[-1] == FORM_VERSION


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.since)
def test_a_step_leads_from_the_headings_of_one_version_to_those_of_the_next(step: Step) -> None:
    before, after = headings_of(step.since), headings_of(step.until)

    for sheet, headings in before.items():
        changes = changes_of(sheet, (step,))
        kept = [heading for heading in headings if heading not in changes.dropped]
        renamed = {changes.headings.get(heading, heading) for heading in kept}
        assert renamed <= set(after[sheet_today(sheet, (step,))])
        assert {*changes.headings, *changes.dropped} <= set(headings)


def test_several_steps_are_one_change() -> None:
    assert changes_of("Kinh phí", TWO_STEPS) == Changes(
        {"Số": "Số vốn (triệu đồng)", "Mục": "Khoản chi"},
        ("Nguồn",),
        {"Khoản chi": {"a": "c", "x": "y"}},
    )
    assert sheet_today("Tiền", TWO_STEPS) == "Kinh phí"


def test_the_version_of_today_and_an_unknown_one_need_no_step() -> None:
    assert steps_from(FORM_VERSION) == steps_from("") == steps_from("2031.4") == ()
    with pytest.raises(KeyError):
        headings_of("2031.4")
