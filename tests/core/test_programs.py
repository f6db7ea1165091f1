"""Programs of the machine are found; one that lies where a mail was unpacked is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from xltools import programs
from xltools.programs import on_path


def put(folder: Path, name: str) -> str:
    """A program in a folder."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.touch(0o755)
    return str(program)


@pytest.mark.parametrize("endings", [("",), (".com", ".exe")])
def test_a_program_is_found_on_the_path_and_not_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, endings: tuple[str, ...]
) -> None:
    """A PATH may name the current folder too: as nothing, as a dot, or by a relative name."""
    monkeypatch.setattr(programs, "_ENDINGS", endings)
    monkeypatch.chdir(tmp_path)
    for folder in (tmp_path, tmp_path / "tương đối"):
        put(folder, f"tar{endings[-1]}")
    own = put(tmp_path / "chương trình", f"tar{endings[-1]}")
    other = put(tmp_path / "chương trình", f"7zz{endings[0]}")
    path = os.pathsep.join(["", ".", "tương đối", str(Path(own).parent)])

    assert on_path("tar", environment={"PATH": path}) == own
    assert on_path("7z", "7zz", environment={"PATH": path}) == other
    assert on_path("soffice", environment={"PATH": path}) is None
    assert on_path("tar", environment={}) is None


@pytest.mark.skipif(os.name == "nt", reason="there every file may be started")
def test_a_file_that_may_not_be_started_is_no_program(tmp_path: Path) -> None:
    (tmp_path / "tar").touch(0o644)

    assert on_path("tar", environment={"PATH": str(tmp_path)}) is None
