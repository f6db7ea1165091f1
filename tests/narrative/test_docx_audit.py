"""The Word files keep to their format: an audit of every shape that we write finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from examples.documents import PUT_RIGHT, document
from narrative.invented import DISTRICT, WARD
from narrative.plans import catalogue, composed, example_plan
from narrative.shapes import EACH, shaped, word_file
from narrative.test_docx_source import UNIT, look_of, office_file, with_logo
from openxml_audit import OpenXmlValidator

from xltools.narrative import compose
from xltools.narrative.docx import docx_bytes
from xltools.plan.build import plan_of
from xltools.rows.document import rows_of

pytestmark = pytest.mark.slow


def faults(data: bytes, folder: Path) -> list[object]:
    """What the audit finds in a Word file."""
    path = folder / "ke-hoach.docx"
    path.write_bytes(data)
    return list(OpenXmlValidator().validate(path).errors)


@pytest.mark.parametrize(("shape", "state"), EACH)
def test_an_audit_of_each_shape_finds_nothing(shape: str, state: str, tmp_path: Path) -> None:
    assert faults(word_file(shape, state), tmp_path) == []


@pytest.mark.parametrize("sheets", [WARD, DISTRICT, ""], ids=["phường", "huyện", "trống"])
def test_an_audit_of_invented_plans_finds_nothing(sheets: str, tmp_path: Path) -> None:
    assert faults(docx_bytes(composed(sheets)), tmp_path) == []


def test_an_audit_of_a_plan_in_the_look_of_an_office_finds_nothing(tmp_path: Path) -> None:
    look = look_of(with_logo(office_file(tmp_path / "mau.docx")), UNIT)

    assert faults(docx_bytes(shaped("a-theo-du-an", "dự thảo"), look), tmp_path) == []


def test_an_audit_of_an_amendment_finds_nothing(tmp_path: Path) -> None:
    changed = document(PUT_RIGHT)
    info = {"Loại văn bản": "Kế hoạch điều chỉnh, bổ sung", "Điều chỉnh kế hoạch nào": "VB01"}
    first, *others = changed["Chỉ tiêu"]
    targets = [{**first, "Giá trị": 3.2}, *others]
    amended = {
        **changed,
        "Thông tin chung": changed["Thông tin chung"] | info,
        "Chỉ tiêu": targets,
    }
    plan = plan_of(rows_of(amended))

    written = docx_bytes(compose(plan, catalogue(), None, example_plan(PUT_RIGHT)))

    assert faults(written, tmp_path) == []
