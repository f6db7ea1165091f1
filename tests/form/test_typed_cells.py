"""How little a commune types: the example of Tân Lập against what `new` gives."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from form.typed_cells import typed_cells
from prefill.exports import review

from xltools.api.new import NewUnit, new_plan
from xltools.api.prefill import read_prefills
from xltools.api.setup import set_up
from xltools.catalogue import LevelCode
from xltools.plan.export import export
from xltools.plan.references import Context
from xltools.plan.starting import find_unit

SETUP = set_up(date(2024, 1, 5), None)
TAN_LAP = NewUnit("Tân Lập", LevelCode.COMMUNE, 2024, parent="Kon Rẫy")
SOURCE = Path(__file__).resolve().parents[2] / "workbooks" / "nguon" / "tan-lap-2024.json"
OWN_OF_A_TARGET = ("Đầu kỳ", "Tương ứng (số tuyệt đối)")
"""What the level above does not know when it assigns a target."""


def example() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(SOURCE.read_text(encoding="utf-8"))
    return read


def typed(given: list[dict[str, Any]]) -> dict[str, int]:
    """Cells by sheet to make the example out of a new workbook that these documents filled."""
    wanted = new_plan(TAN_LAP, SETUP, [example()])
    documents = {name: rows for name, rows in export(wanted, {}).items() if name in example()}
    start = export(new_plan(TAN_LAP, SETUP, given), {})
    return typed_cells(start, documents, Context(wanted, SETUP.catalogue))


def from_above() -> dict[str, Any]:
    """What a district sends with its decision: targets, money, documents and deadlines."""
    sheets = ("Chỉ tiêu", "Kinh phí", "Căn cứ", "Chế độ báo cáo")
    document = {sheet: example()[sheet] for sheet in sheets}
    for row in document["Chỉ tiêu"]:
        for heading in OWN_OF_A_TARGET:
            row.pop(heading, None)
    return document


def test_a_small_commune_types_at_most_210_cells() -> None:
    """In its first year, alone: mostly figures of households and deprivations."""
    cells = typed([])

    assert sum(cells.values()) <= 210, cells
    assert "Nội dung văn bản" not in cells


@pytest.mark.slow
def test_at_most_90_cells_when_the_level_above_assigned_and_the_review_was_read(
    tmp_path: Path,
) -> None:
    assigned = tmp_path / "huyen-giao.json"
    assigned.write_text(json.dumps(from_above(), ensure_ascii=False), encoding="utf-8")
    national = review(tmp_path / "ra-soat.xlsx", "RS1", "RS4", "RS6", "RS8")
    unit = find_unit(SETUP.catalogue, TAN_LAP.level, 2024, TAN_LAP.name, parent="Kon Rẫy")

    cells = typed(list(read_prefills([assigned, national], unit, 2024, SETUP).documents))

    assert sum(cells.values()) <= 90, cells


def test_a_text_that_is_changed_counts_and_one_that_says_the_same_does_not() -> None:
    """A cell cleared and a row deleted are work, too."""
    context = Context(new_plan(TAN_LAP, SETUP), SETUP.catalogue)
    given = {"Biểu kèm theo": [{"Mã": "B01", "Tên biểu": "Hộ nghèo năm {nam}"}, {"Mã": "B02"}]}
    same = {"Biểu kèm theo": [{"Mã": "B01", "Tên biểu": "Hộ nghèo năm 2024"}, {"Mã": "B02"}]}
    other = {"Biểu kèm theo": [{"Mã": "B01", "Khổ giấy": "ngang"}]}

    assert typed_cells(given, same, context) == {}
    assert typed_cells(given, other, context) == {"Biểu kèm theo": 3}
