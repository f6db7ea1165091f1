"""What is written is read back, also after another program saved it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import LibreOffice

from xltools.catalogue import load_catalogue
from xltools.form import FORM_VERSION
from xltools.plan.build import plan_of
from xltools.plan.export import canonical
from xltools.plan.plan import Plan
from xltools.rows.document import rows_of
from xltools.rows.read import read_rows
from xltools.workbook.read import read_workbook
from xltools.workbook.write import write_workbook

SOURCES = Path(__file__).resolve().parents[2] / "workbooks" / "nguon"


def written(name: str, folder: Path) -> tuple[Plan, Path]:
    """The plan of a source and the workbook that holds it."""
    document = json.loads((SOURCES / f"{name}.json").read_text(encoding="utf-8"))
    plan, path = plan_of(rows_of(document, name)), folder / f"{name}.xlsx"
    write_workbook(path, plan, load_catalogue())
    return plan, path


def assert_read_back(plan: Plan, path: Path) -> None:
    """The workbook holds the plan, all of it and nothing else, in cells that were calculated."""
    raw = read_workbook(path)
    rows = read_rows(raw, path.name)
    assert (rows.all_problems, rows.unknown_sheets) == ((), ())
    assert rows.form_version == FORM_VERSION
    assert canonical(plan_of(rows)) == canonical(plan)
    assert raw.structure is not None
    assert (raw.structure.uncalculated, dict(raw.structure.errors)) == (frozenset(), {})


@pytest.mark.slow
def test_a_plan_that_was_written_is_read_back(tmp_path: Path) -> None:
    for name in ("tan-lap-2024", "tan-lap-2024-nguyen-van", "kon-ray-2024"):
        assert_read_back(*written(name, tmp_path))


def test_a_plan_that_libreoffice_saved_is_read_back(
    tmp_path: Path, libreoffice: LibreOffice
) -> None:
    plan, path = written("tan-lap-2024", tmp_path)
    (saved,) = libreoffice.convert([path], "xlsx", tmp_path / "saved")
    assert_read_back(plan, saved)
