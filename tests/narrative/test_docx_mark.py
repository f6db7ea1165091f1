"""A Word file tells whether somebody changed it since it was written."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import docx
import pytest
from narrative.plans import example

from xltools.narrative.docx import write_docx
from xltools.narrative.docx_mark import Origin, marked, origin_of

_PROPERTIES = "docProps/custom.xml"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The plan of Xã Tân Lập as it was just written."""
    path = tmp_path / "kế hoạch.docx"
    write_docx(example("tan-lap-2024"), path)
    return path


def members(path: Path) -> dict[str, bytes]:
    """Every part of a Word file, in order."""
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(path: Path, parts: dict[str, bytes], how: int = ZIP_DEFLATED) -> Path:
    """A file of these parts."""
    with ZipFile(path, "w", how) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def test_a_file_is_ours_as_long_as_its_parts_are(plan: Path, tmp_path: Path) -> None:
    """However a mail program packs them."""
    again = packed(tmp_path / "lại.docx", dict(reversed(members(plan).items())), ZIP_STORED)

    assert origin_of(plan) is origin_of(again) is Origin.OURS


def test_a_changed_letter_an_added_part_and_a_second_save_all_tell(
    plan: Path, tmp_path: Path
) -> None:
    parts, changed = members(plan), tmp_path / "sửa.docx"
    text = parts["word/document.xml"]
    saved = docx.Document(str(plan))
    saved.core_properties.title = "Kế hoạch"
    saved.save(str(tmp_path / "lưu.docx"))

    packed(changed, {**parts, "word/document.xml": text.replace(b"2024", b"2025", 1)})
    assert origin_of(changed) is Origin.EDITED
    packed(changed, {**parts, "word/comments.xml": b"<w:comments/>"})
    assert origin_of(changed) is Origin.EDITED
    assert origin_of(tmp_path / "lưu.docx") is Origin.EDITED


def test_files_of_others_and_broken_ones_are_foreign(plan: Path, tmp_path: Path) -> None:
    blank, text, broken = (tmp_path / f"{name}.docx" for name in ("trắng", "chữ", "hỏng"))
    docx.Document().save(str(blank))
    text.write_text("Kế hoạch", encoding="utf-8", newline="\n")
    broken.write_bytes(plan.read_bytes()[:-40])

    assert {origin_of(each) for each in (blank, text, broken)} == {Origin.FOREIGN}


def test_properties_that_a_file_brings_along_give_way_to_the_mark(plan: Path) -> None:
    """The part is named once among the types and once among the relationships."""
    once = members(plan)
    twice = marked({**once, _PROPERTIES: b"<Properties/>"})

    assert twice == once
    assert once["[Content_Types].xml"].count(_PROPERTIES.encode()) == 1
    assert once["_rels/.rels"].count(_PROPERTIES.encode()) == 1
