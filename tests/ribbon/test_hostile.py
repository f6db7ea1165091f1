"""A workbook out of a mail, and the folder it lies in, choose nothing that runs."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from engines.files import opened
from engines.held import Cell
from engines.memory import MemoryBook, MemorySheet
from engines.store import VERY_HIDDEN
from ribbon.processes import Machine, command_line

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="the stand-in for python.exe is a shell script"),
]

EXAMPLE = Path(__file__).parents[2] / "workbooks" / "vi-du" / "tan-lap-2024.xlsx"
MODULES = (
    *("openpyxl", "xltools", "xlwings", "python_calamine", "pandas", "docx", "json", "tkinter"),
    *("sitecustomize", "usercustomize", "pywintypes", "encodings", "engines"),
)
PROGRAMS = ("calc", "calc.exe", "cmd.exe", "soffice", "soffice.exe", "xdg-open", "python.exe")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A user whose Excel was started in the folder of the mailed workbook."""
    (tmp_path / "thư").mkdir()
    return Machine(tmp_path, current=tmp_path / "thư")


@pytest.fixture
def ran(tmp_path: Path) -> Path:
    """A file that is there as soon as anything hostile has run."""
    return tmp_path / "ran"


@pytest.fixture(scope="module")
def example() -> bytes:
    """The example as it stands in memory."""
    return pickle.dumps(opened(EXAMPLE))


def hostile_folder(folder: Path, ran: Path) -> None:
    """Put beside the workbook all that a launcher might take for its own."""
    evil = f"open({str(ran)!r}, 'a').write(__name__ + '\\n')\n"
    for name in MODULES:
        (folder / f"{name}.py").write_text(evil, encoding="utf-8", newline="\n")
    (folder / "xltools").mkdir()
    for name in ("__init__", "__main__", "ribbon"):
        module = folder / "xltools" / f"{name}.py"
        module.write_text(evil, encoding="utf-8", newline="\n")
    for name in PROGRAMS:
        program = folder / name
        program.write_text(f"#!/bin/sh\necho {name} >> {ran}\n", encoding="utf-8", newline="\n")
        program.chmod(0o755)
    settings = f'"PYTHONPATH","{folder}"\n"INTERPRETER_WIN","{folder / "python.exe"}"\n'
    for name in ("xlwings.conf", "xltools.conf", "pyvenv.cfg", "settings.toml"):
        (folder / name).write_text(settings, encoding="utf-8", newline="\n")


def hostile_sheets(book: MemoryBook, folder: Path) -> None:
    """Give the workbook the very hidden sheets that the stock launcher obeys."""
    settings = (("PYTHONPATH", folder), ("INTERPRETER_WIN", folder / "python.exe"))
    for name in ("xlwings.conf", "xltools.conf", "_xlwings.conf"):
        sheet = MemorySheet(name, VERY_HIDDEN)
        for row, (key, value) in enumerate(settings, start=1):
            sheet.cells[row, 1], sheet.cells[row, 2] = Cell(key), Cell(str(value))
        book.sheets.append(sheet)
    code = MemorySheet("xltools.py", VERY_HIDDEN)
    code.cells[1, 1] = Cell(f"open({str(folder.parent / 'ran')!r}, 'a').write('sheet')")
    book.sheets.append(code)


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("validate", 'a" & calc & ".xlsx'),
        ("plan", "=cmd|' -C calc'!A1.xlsx"),
        ("plan", "Kế hoạch $(calc) `calc` %TEMP%.xlsx"),
    ],
)
def test_a_mailed_workbook_starts_nothing_of_its_own(
    machine: Machine, ran: Path, example: bytes, name: str, tag: str
) -> None:
    folder, state = machine.folder / "thư", machine.folder / "state.pickle"
    book = pickle.loads(example)  # noqa: S301 - our own
    book.full_name = str(folder / name)
    hostile_folder(folder, ran)
    hostile_sheets(book, folder)
    state.write_bytes(pickle.dumps(book))
    machine.environment |= {"PYTHONPATH": str(folder), "PYTHONSTARTUP": str(folder / "json.py")}
    python = machine.python(engine="memory", state=str(state), full_name=book.full_name, answers={})
    request, result = machine.ask(tag, book)

    status, said = machine.run(command_line(python, request))

    told = json.loads(result.read_text(encoding="ascii"))
    assert (status, told["status"], said) == (0, 0, "")
    assert not ran.exists()
    made = [Path(name).stem + ".docx"] if tag == "plan" else []
    assert [path.name for path in folder.iterdir() if path.suffix == ".docx"] == made


def test_the_trap_would_have_sprung_outside_of_isolated_mode(machine: Machine, ran: Path) -> None:
    """Without this, the tests above might pass because nothing there is ever found."""
    folder = machine.folder / "thư"
    hostile_folder(folder, ran)

    command = [sys.executable, "-m", "xltools.ribbon"]
    subprocess.run(command, cwd=folder, env=os.environ, capture_output=True, check=False)

    assert ran.exists()


def test_a_request_outside_of_the_users_folder_starts_nothing(
    machine: Machine, example: bytes
) -> None:
    book = pickle.loads(example)  # noqa: S301 - our own
    book.full_name = str(machine.folder / "thư" / "a.xlsx")
    request, result = machine.ask("validate", book)
    elsewhere = machine.folder / "thư" / "1.json"
    request.replace(elsewhere)
    python = machine.python(engine="none", answers={})

    status, said = machine.run(command_line(python, elsewhere))

    assert status == 2
    assert said.startswith("Yêu cầu của nút bấm không nằm trong thư mục riêng")
    assert not result.exists()
    assert elsewhere.exists()


def test_the_process_works_in_the_users_own_folder(machine: Machine, example: bytes) -> None:
    """There nothing lies that Windows would take for a program of ours."""
    book = pickle.loads(example)  # noqa: S301 - our own
    book.full_name = ""
    request, result = machine.ask("help", book)
    code = "import os, sys; sys.argv[1:] = [r'{}']; from xltools.ribbon import __main__ as m"
    code += "; m.run(); print(os.getcwd())"
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-c", code.format(request)],
        cwd=machine.current,
        env={**os.environ, "XDG_DATA_HOME": str(machine.folder)},
        capture_output=True,
        check=True,
    )

    assert done.stdout.decode("utf-8").strip() == str(machine.home)
    assert result.exists()
