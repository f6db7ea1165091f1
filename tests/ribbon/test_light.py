"""What a person waits for loads only what it needs: no library for files, tables or the network.

How long a click takes is a benchmark; what makes it slow stands here by name.
"""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest
from engines.files import opened
from ribbon.processes import Machine, command_line
from test_house import DOORS

from xltools.kept import FILE

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="the stand-in for python.exe is a shell script"),
]

EXAMPLE = Path(__file__).parents[2] / "workbooks" / "vi-du" / "tan-lap-2024.xlsx"
THEIRS = set(DOORS) - {"xlwings", "pywintypes"} | {"numpy", "PIL", "matplotlib", "polars"}
"""Every library that has a door but the one to Excel, and what those take along."""

OWN = {
    *("asyncio", "concurrent", "csv", "ctypes", "email", "hashlib", "http", "logging"),
    *("multiprocessing", "socket", "sqlite3", "ssl", "tkinter", "tomllib", "unittest", "xml"),
    "zipfile",
}
"""What Python brings, and a click on the open workbook has no use for."""

ROOMS = {"addin", "checks", "cli", "exchange", "narrative", "printing", "rollup", "window"}
"""Rooms of ours that open no workbook; only a check needs one of them."""


@pytest.fixture(scope="module")
def example() -> bytes:
    """The example as it stands in memory."""
    return pickle.dumps(opened(EXAMPLE))


@pytest.mark.parametrize("tag", ["validate", "next-error", "clear-marks", "help"])
def test_a_click_loads_nothing_that_it_does_not_need(
    tmp_path: Path, example: bytes, tag: str
) -> None:
    machine = Machine(tmp_path)
    state, loaded = tmp_path / "state.pickle", tmp_path / "loaded.txt"
    state.write_bytes(example)
    book = pickle.loads(example)  # noqa: S301 - our own
    request, _ = machine.ask(tag, book)
    spec = {"state": str(state), "full_name": book.full_name, "loaded": str(loaded)}
    python = machine.python(engine="memory", answers={}, **spec)

    status, said = machine.run(command_line(python, request))

    assert (status, said) == (0, "")
    names = loaded.read_text(encoding="utf-8").split()
    assert {name.partition(".")[0] for name in names} & (THEIRS | OWN) == set()
    rooms = {name.split(".")[1] for name in names if name.startswith("xltools.")}
    assert rooms & ROOMS == ({"checks"} if tag == "validate" else set())
    assert "excel" in rooms


def test_the_second_click_finds_out_nothing_anew(tmp_path: Path, example: bytes) -> None:
    machine = Machine(tmp_path)
    book = pickle.loads(example)  # noqa: S301 - our own
    state = tmp_path / "state.pickle"
    python = machine.python(engine="memory", state=str(state), full_name=book.full_name, answers={})
    results, kept = [], []
    for _ in range(2):
        state.write_bytes(example)
        request, result = machine.ask("validate", book)
        assert machine.run(command_line(python, request)) == (0, "")
        results.append(result.read_bytes())
        kept.append((tmp_path / "xltools" / FILE).stat().st_mtime_ns)

    assert results[0] == results[1]
    assert kept[0] == kept[1]
    assert [each.name for each in (tmp_path / "xltools").glob("started-*")] == [FILE]
