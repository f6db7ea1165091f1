"""xlwings comes in by one door, without the libraries and the paid parts that it takes along."""

from __future__ import annotations

import ast
import atexit
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from xltools.excel.library import tame

ROOM = Path(__file__).resolve().parents[2] / "xltools" / "excel"

SHOWN = """
import sys
import xltools.excel
for heavy in ("pandas", "numpy", "matplotlib", "PIL", "xlwings.pro"):
    assert heavy not in sys.modules, heavy
import pandas
import xltools.excel.library as library
assert library.xlwings.__version__ == "0.37.8"
assert not library.xlwings.__pro__
assert pandas.DataFrame([[1]]).size == 1
"""


@pytest.mark.slow
def test_the_door_to_excel_takes_no_heavy_library_along() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-c", SHOWN],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_one_module_imports_xlwings_and_one_touches_the_objects_of_excel() -> None:
    importing, touching = set(), set()
    for path in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import) and any(each.name == "xlwings" for each in node.names):
                importing.add(path.name)
            if isinstance(node, ast.Attribute) and node.attr in {"api", "impl"}:
                touching.add(path.name)

    assert importing == {"library.py"}
    assert touching == {"native.py"}


def test_no_excel_is_killed_when_python_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of itself xlwings kills each Excel in which it sees no workbook, once Python ends."""
    at_the_end: list[Callable[[], None]] = []
    monkeypatch.setattr(atexit, "unregister", at_the_end.remove)
    windows = ModuleType("xlwings._xlwindows")
    windows.cleanup = lambda: None  # type: ignore[attr-defined]
    windows.N_COM_ATTEMPTS = 0  # type: ignore[attr-defined] # for ever
    at_the_end.append(windows.cleanup)

    tame(windows)

    assert at_the_end == []
    assert windows.N_COM_ATTEMPTS > 0
