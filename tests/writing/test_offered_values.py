"""Every value that a drop-down offers passes our own validator."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from writing.plans import CATALOGUE

from xltools.catalogue import LevelCode
from xltools.checks import Case, check
from xltools.form import RECORDS
from xltools.form.base import CodesOf, FormField, Record, Shape, fields
from xltools.form.kinds import kind_of
from xltools.plan.build import plan_of
from xltools.plan.choices import offered
from xltools.plan.scope import Scope
from xltools.plan.starting import starting_document
from xltools.rows.document import merge_documents, rows_of
from xltools.settings import Settings

LEVELS_AND_DAYS = [
    *((LevelCode.COMMUNE, date(year, 1, 1)) for year in (2022, 2024, 2025, 2026)),
    (LevelCode.COMMUNE, date(2025, 12, 1)),
    *((LevelCode.DISTRICT, date(year, 1, 1)) for year in (2022, 2024)),
    *((LevelCode.PROVINCE, date(year, 1, 1)) for year in (2024, 2026)),
]
OF_SOMETHING_ELSE = {
    "budget.kind-unknown": "an honest entry is a hint",
    "budget.source-unknown": "an honest entry is a hint",
    "identity.signing-capacity": "judged together with who signs",
    "project.catalogue-empty": "the office completes the programme of 2026 on",
    "project.policy-no-office": "nobody on Phân công carries out the policy",
    "task.two-leads": "a second lead is told, whoever it is",
}
"""Findings that quote an offered value and find no fault with it."""


def starting(level: LevelCode, on: date) -> dict[str, Any]:
    """A new workbook, every project of which is carried out; in mid-year, of a unit set up then."""
    units = CATALOGUE.units(level, on) if on.month > 1 else ()
    unit = next((each for each in units if each.unit_type == "xã"), None)
    document = starting_document(CATALOGUE, level, on.year, unit)
    for row in document.get("Dự án - chính sách", ()):
        row["Thực hiện năm nay"] = "x"
    return document


def words_of(field: FormField, scope: Scope) -> tuple[str, ...]:
    """What the drop-down of a column offers, but for codes typed on another sheet."""
    column = field.filled
    if column is None:
        return ()
    words = kind_of(field).words
    if words is not None:
        return tuple(words)
    if column.choices is None or isinstance(column.choices, CodesOf):
        return ()
    return offered(column.choices, scope)


def typed(record: type[Record], header: str, words: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Documents in which each word was chosen: one for a table, one a word for an item."""
    if record.sheet.shape is Shape.ITEMS:
        yield from ({record.sheet.name: {header: word}} for word in words)
    else:
        yield {record.sheet.name: [{header: word} for word in words]}


def faults(document: dict[str, Any], sheet: str, words: tuple[str, ...]) -> Iterator[str]:
    """What the validator has against one of the words on that sheet."""
    rows = rows_of(document)
    plan, today = plan_of(rows), date(2024, 1, 5)
    case = Case(plan, rows, None, Settings(), today, None, CATALOGUE)
    for finding in check(case):
        judged = finding.cell.sheet == sheet and finding.value in words
        if judged and finding.code not in OF_SOMETHING_ELSE:
            yield f"{finding.cell} {finding.value}: {finding.code}"


@pytest.mark.slow
@pytest.mark.parametrize(("level", "on"), LEVELS_AND_DAYS)
def test_every_value_that_a_drop_down_offers_passes_the_validator(
    level: LevelCode, on: date
) -> None:
    """Offices, projects, indicators, words: at each level and date, none is called wrong.

    What a unit is (its type, its line to sign) is judged by that unit: it is tried without one.
    """
    document = starting(level, on)
    scope = Scope(plan_of(rows_of(document)), CATALOGUE)
    wrong, offering = [], 0

    for record in RECORDS if on.month == 1 else RECORDS[1:]:
        for field in fields(record):
            words = words_of(field, scope)
            offering += bool(words)
            for each in typed(record, field.column.header, words):
                wrong += faults(merge_documents(document, each), record.sheet.name, words)

    assert wrong == []
    assert offering > 40
