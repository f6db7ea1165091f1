"""The form as JSON Schema: well formed, and every example document fits it."""

from __future__ import annotations

import pytest
from examples.documents import SOURCES, document
from form.json_schema import faults, faults_of_schema
from form.places import document_of

from xltools.form import RECORDS
from xltools.form.base import Shape, fields
from xltools.form.schema import document_schema

DOCUMENTS = sorted(path.stem for path in SOURCES.glob("*.json"))


def test_the_schema_is_well_formed() -> None:
    """Its examples, those of the columns, fit their own cells too."""
    assert list(faults_of_schema(document_schema())) == []


def test_the_schema_tells_every_column_that_staff_fill_and_no_other() -> None:
    told = {
        sheet: list((part if "properties" in part else part["items"])["properties"])
        for sheet, part in document_schema()["properties"].items()
    }
    assert told == {
        record.sheet.name: [f.column.header for f in fields(record) if f.filled]
        for record in RECORDS
    }


def test_the_sheet_of_items_is_one_object_and_a_table_a_list() -> None:
    told = {sheet: part["type"] for sheet, part in document_schema()["properties"].items()}
    assert told == {
        record.sheet.name: "object" if record.sheet.shape is Shape.ITEMS else "array"
        for record in RECORDS
    }


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_example_fits_the_schema(name: str) -> None:
    assert list(faults(document(name), document_schema())) == []


@pytest.mark.parametrize("plan", ["003", "004"])
def test_the_plans_of_two_districts_fit_the_schema(plan: str) -> None:
    assert list(faults(document_of(plan), document_schema())) == []


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"Bảng": []}, "$: Bảng is unknown"),
        ({"Chỉ tiêu": {}}, "$.Chỉ tiêu: {} is no array"),
        ({"Chỉ tiêu": [{"Giá trị": True}]}, "$.Chỉ tiêu[1].Giá trị: True is no number or string"),
        ({"Chỉ tiêu": [{"Cách nêu": "≤"}]}, "$.Chỉ tiêu[1].Cách nêu: '≤' is not in the list"),
    ],
)
def test_a_document_of_another_shape_does_not_fit(wrong: object, fault: str) -> None:
    assert list(faults(wrong, document_schema())) == [fault]
