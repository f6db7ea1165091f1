"""What is built from sources and committed is what the sources give today."""

from __future__ import annotations

import importlib.util
import zipfile
from pathlib import Path

import pytest
from commands.run import ROOT

ZIPPED = (".xlsx", ".docx")


def members(path: Path) -> dict[str, bytes]:
    """The members of a workbook or a Word file; another file is one member."""
    if path.suffix not in ZIPPED:
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.slow
def test_template_examples_and_schema_are_fresh(tmp_path: Path) -> None:
    """When this fails: `python run.py workbooks`, and read the difference."""
    spec = importlib.util.spec_from_file_location("build", ROOT / "workbooks" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)

    built = [path.relative_to(tmp_path) for path in build.build(tmp_path)]

    stale = [str(p) for p in built if members(tmp_path / p) != members(ROOT / p)]
    assert stale == []
    shipped = {p.relative_to(ROOT) for p in (ROOT / "workbooks").rglob("*") if p.suffix in ZIPPED}
    assert {path for path in built if path.suffix in ZIPPED} == shipped
