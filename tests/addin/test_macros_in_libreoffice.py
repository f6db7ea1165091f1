"""LibreOffice runs the macros: the texts of every click, and the course of one, to the letter.

What touches Excel or Windows is replaced by `TrialMachine.bas`; see `unproved.txt` for those lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from addin.office_macros import NAMES, Macros, built
from engines.office import Office

import xltools
from xltools.buttons import BUTTONS
from xltools.wording.addin_macros import MACRO_WORDS

TRIAL: Final = Path(__file__).with_name("TrialMachine.bas")
HOME: Final = "C:\\Users\\Nguyễn Văn Ấ\\AppData\\Local\\xltools"
PYTHON: Final = "C:\\Công cụ\\pythonw.exe"
BOOK: Final = 'D:\\a" & calc & "=ế 📄.xlsx'
TITLE: Final = MACRO_WORDS["title"]


@pytest.fixture(scope="module")
def macros(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Macros]:
    """The add-in as it is shipped."""
    loaded = Macros(office, built(tmp_path_factory.mktemp("macros")))
    yield loaded
    loaded.close()


@pytest.fixture(scope="module")
def trial(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Macros]:
    """The add-in on a machine that notes what it is asked."""
    machine = TRIAL.read_text(encoding="ascii")
    loaded = Macros(office, built(tmp_path_factory.mktemp("trial"), XlToolsMachine=machine))
    yield loaded
    loaded.close()


def click(trial: Macros, tag: str, failing: str = "", **answers: str) -> list[str]:
    """What the machine is asked during one click; the moment in names of files is <id>."""
    result = json.dumps({"status": 0, "title": "Kiểm tra", "message": "Xong.", "lines": []})
    usual = {
        "UserFolder": HOME,
        "Record": json.dumps({"addin": "x", "python": PYTHON}),
        "FileExists": "true",
        "BookName": BOOK,
        "WindowHandle": "66054",
        "Result": result,
    }
    trial.call("XlToolsMachine", "XlTools_Prepare", json.dumps(usual | answers), failing)
    trial.call("XlToolsLauncher", "XlTools_Run", tag)
    notes = str(trial.call("XlToolsMachine", "XlTools_Notes"))
    return re.sub(r"\d{8}-\d{6}-\d{3}", "<id>", notes).splitlines()


BEFORE: Final = [
    "UserFolder()",
    f"Record({HOME}\\addin.json)",
    f"FileExists({PYTHON})",
    f"MakeFolder({HOME}\\requests)",
]


def asking(tag: str) -> list[str]:
    """Until Python is started: the request is written, and nothing else."""
    text = (
        f'{{"command": "{tag}", "workbook": "D:\\u005Ca\\u0022 & calc & \\u0022=\\u1EBF'
        ' \\uD83D\\uDCC4.xlsx", "hwnd": 66054, "arguments": {}, "result":'
        ' "C:\\u005CUsers\\u005CNguy\\u1EC5n V\\u0103n \\u1EA4\\u005CAppData\\u005CLocal'
        f'\\u005Cxltools\\u005Crequests\\u005C<id>.result.json", "addin": "{xltools.VERSION}"}}'
    )
    file = f"{HOME}\\requests\\<id>.json"
    return [*BEFORE, "BookName()", "WindowHandle()", f"WriteText({file}, {text})"]


STARTED: Final = f'"{PYTHON}" -I -B -m xltools.ribbon "{HOME}\\requests\\<id>.json"'
RESULT: Final = f"Result({HOME}\\requests\\<id>.result.json)"
RUNNING: Final = [f"ShowNote({MACRO_WORDS['running']})", f"RunAndWait({STARTED})"]


def test_the_self_test_finds_no_fault(macros: Macros) -> None:
    assert macros.call("XlToolsSelfTest", "XlTools_FirstFault") == ""


@pytest.mark.parametrize("tag", [button.tag for button in BUTTONS])
def test_every_button_hands_every_name_over_as_it_is(macros: Macros, tag: str) -> None:
    request = "C:\\Users\\Nguyễn Văn Ấ\\xltools\\requests\\1.json"

    made = [
        macros.request_and_command(tag, name, request, hwnd=2_147_483_647, python=PYTHON)
        for name in NAMES
    ]

    assert [json.loads(text) for text, _ in made] == [
        {
            "command": tag,
            "workbook": name,
            "hwnd": 2_147_483_647,
            "arguments": {},
            "result": "C:\\Users\\Nguyễn Văn Ấ\\xltools\\requests\\1.result.json",
            "addin": xltools.VERSION,
        }
        for name in NAMES
    ]
    assert [text for text, _ in made if not text.isascii()] == []
    assert {line for _, line in made} == {f'"{PYTHON}" -I -B -m xltools.ribbon "{request}"'}


@pytest.mark.parametrize("indent", [None, 1])
def test_a_result_is_read_whatever_stands_in_it(macros: Macros, indent: int | None) -> None:
    """Only members of the outer object count, not what stands in texts and lists."""
    message = 'Có 3 "lỗi" \\ {status: 1}\n\tở D6 📄 / "title": "x"'
    result = {
        "lines": ["status", '"title": "y"', {"message": "z"}, ["\\", '\\"']],
        "message": message,
        "title": "Kiểm tra",
        "files": [],
        "status": 1,
    }
    read = json.dumps(result, indent=indent)

    found = [
        macros.call("XlToolsText", "XlTools_ValueOf", read, name)
        for name in ("status", "title", "message", "lines", "files", "missing")
    ]

    assert found == ["1", "Kiểm tra", message, "", "", ""]


@pytest.mark.parametrize("text", ["", "{", '{"status"', '{"status": ', '{"status": "0', "[]", "ế"])
def test_a_result_that_is_cut_off_ends_the_reading(macros: Macros, text: str) -> None:
    assert macros.call("XlToolsText", "XlTools_ValueOf", text, "status") in {"", "0"}


def test_a_click_runs_python_says_so_and_shows_its_one_line(trial: Macros) -> None:
    assert click(trial, "validate") == [
        *asking("validate"),
        *RUNNING,
        "ClearNote()",
        RESULT,
        "Say(Xong., Kiểm tra, 64)",
    ]


def test_a_job_with_a_window_of_its_own_is_not_waited_for(trial: Macros) -> None:
    assert click(trial, "rollup") == [
        *asking("rollup"),
        f"ShowNote({MACRO_WORDS['opening']})",
        f"RunAside({STARTED})",
        "ClearNoteSoon()",
    ]


@pytest.mark.parametrize(
    ("status", "message", "shown"),
    [
        (1, "Có lỗi.", ["Say(Có lỗi., Kiểm tra, 48)"]),
        (2, "Không chạy được.", ["Say(Không chạy được., Kiểm tra, 16)"]),
        (0, "", []),
    ],
)
def test_a_result_is_shown_by_its_weight_and_none_without_words(
    trial: Macros, status: int, message: str, shown: list[str]
) -> None:
    result = json.dumps({"status": status, "title": "Kiểm tra", "message": message})

    assert click(trial, "validate", Result=result)[-1 - len(shown) :] == [RESULT, *shown]


def test_python_that_gives_no_result_is_told_and_nothing_else_happens(trial: Macros) -> None:
    assert click(trial, "validate", Result="") == [
        *asking("validate"),
        *RUNNING,
        "ClearNote()",
        RESULT,
        f"Say({MACRO_WORDS['no-answer']}, {TITLE}, 16)",
    ]


def test_what_windows_refuses_is_told_with_its_own_words(trial: Macros) -> None:
    """The note goes away, and the workbook was named, never touched."""
    assert click(trial, "validate", failing="RunAndWait") == [
        *asking("validate"),
        *RUNNING,
        "ClearNote()",
        f"Say({MACRO_WORDS['failed']} Permission denied, {TITLE}, 16)",
    ]


@pytest.mark.parametrize("record", ["", "{}", '{"python": ""}'])
def test_without_an_installed_python_nothing_is_written(trial: Macros, record: str) -> None:
    asked = click(trial, "validate", Record=record, FileExists="")

    assert asked == [*BEFORE[:2], "FileExists()", f"Say({MACRO_WORDS['no-python']}, {TITLE}, 16)"]


def test_a_path_that_windows_would_expand_starts_nothing(trial: Macros) -> None:
    asked = click(trial, "validate", Record=json.dumps({"python": "C:\\100%TEMP%\\pythonw.exe"}))

    assert asked[-1] == f"Say({MACRO_WORDS['percent']}, {TITLE}, 16)"
    assert [line for line in asked if line.startswith(("WriteText", "Run"))] == []


def test_two_requests_of_different_moments_have_different_names(macros: Macros) -> None:
    moments = [(46000.5, 43200.25), (46000.5, 43200.5), (46001.5, 43200.25)]

    names = [macros.call("XlToolsText", "XlTools_RequestId", *each) for each in moments]

    assert names == ["20251209-120000-250", "20251209-120000-500", "20251210-120000-250"]
