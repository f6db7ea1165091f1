"""The table of clicks and the check list of Windows name every button, and the clicks do work.

What runs here is the table on an Excel in memory; `check.ps1` runs the same table on Excel itself.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from commands.run import EXAMPLES
from engines.engine import Running, active
from engines.files import opened
from engines.memory import MemoryBook
from engines.store import Rect
from openpyxl.utils.cell import coordinate_to_tuple
from ribbon.clicks import Seen

from xltools.buttons import BUTTONS, Group, button_of
from xltools.ribbon.click import perform
from xltools.ribbon.request import Request

HERE = Path(__file__).parent
TABLE = (HERE / "clicks.json").read_text(encoding="utf-8")
LIST = (HERE / "kiem-tra.md").read_text(encoding="utf-8")
SCRIPT = (HERE / "check.ps1").read_bytes()
HWND = 4711
LONG = {"assign", "distribute", "amend"}
"""They write nine workbooks; `tests/ribbon` clicks them, and `check.ps1` does."""


def test_the_table_of_clicks_has_every_button_in_its_order() -> None:
    assert [each["tag"] for each in json.loads(TABLE)] == [button.tag for button in BUTTONS]


def test_what_reads_the_file_is_clicked_on_a_saved_workbook() -> None:
    saved = [each["tag"] for each in json.loads(TABLE) if each.get("saved")]

    assert saved == [button.tag for button in BUTTONS if button.reads_file]


def test_every_click_answers_what_its_button_asks() -> None:
    faults = []
    for click in json.loads(TABLE):
        button = button_of(click["tag"])
        assert button is not None
        asked = {ask.name: ask for ask in button.asks}
        needed = {name for name, ask in asked.items() if not ask.optional}
        if not needed <= click["arguments"].keys() <= asked.keys():
            faults.append(click["tag"])
        if button.needs_workbook and not click.get("book"):
            faults.append(f"{click['tag']} without a workbook")
        for name, answer in click["arguments"].items():
            if asked[name].suffix and isinstance(answer, str):
                assert answer.endswith(asked[name].suffix), (click["tag"], name)

    assert faults == []


def test_the_check_list_says_of_every_button_what_must_be_seen() -> None:
    told = re.findall(r"^\| \*\*(.+?)\*\* \| (.+?) \| (.+?) \|$", LIST, re.MULTILINE)

    assert [label for label, *_ in told] == [button.label for button in BUTTONS]
    assert all(len(do) > 10 and len(see) > 10 for _, do, see in told)


def test_the_check_list_takes_ten_minutes() -> None:
    told = re.findall(r"^## \d\. .+ \((?:(\d+) phút)? ?(?:(\d+) giây)?\)$", LIST, re.MULTILINE)

    assert sum(60 * int(minutes or 0) + int(seconds or 0) for minutes, seconds in told) == 600
    assert len(told) == len(re.findall(r"^## ", LIST, re.MULTILINE))


def test_the_page_for_staff_has_a_paragraph_on_every_button_in_its_group() -> None:
    page = (HERE.parents[1] / "docs" / "nut-bam.md").read_text(encoding="utf-8")

    headings = re.findall(r"^(##+) (.+)\n\n(?=\S)", page, re.MULTILINE)

    expected = [
        heading
        for group in Group
        for heading in [
            *[("##", group.value)],
            *[("###", each.label) for each in BUTTONS if each.group is group],
        ]
    ]
    assert headings == expected


def test_the_page_for_staff_says_which_buttons_want_the_workbook_saved() -> None:
    page = (HERE.parents[1] / "docs" / "nut-bam.md").read_text(encoding="utf-8")

    paragraphs = dict(re.findall(r"^### (.+)\n\n((?:(?!#).+\n)+)", page, re.MULTILINE))

    told = [label for label, said in paragraphs.items() if "Cần lưu tệp trước." in _flat(said)]
    assert told == [button.label for button in BUTTONS if button.reads_file]
    assert f"({', '.join(told)})" in _flat(page)


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_the_script_can_be_read_by_powershell_5() -> None:
    """Without a mark of UTF-8 it takes every byte for a letter of the machine's code page."""
    text = SCRIPT.decode("ascii")

    assert text.count("{") == text.count("}")
    assert text.count("(") == text.count(")")
    assert "\t" not in text


@pytest.mark.slow
def test_every_click_of_the_table_does_what_the_table_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    out, received = tmp_path / "kết quả", tmp_path / "đã nhận"
    for folder in (out, received):
        folder.mkdir()
    for name in ("tan-lap", "dak-koi"):
        shutil.copy(EXAMPLES / f"{name}-2024.xlsx", received)
    book = shutil.copy(EXAMPLES / "tan-lap-2024-nguyen-van.xlsx", out / "Kế hoạch & = (1).xlsx")
    places = {"out": out, "received": received, "examples": EXAMPLES, "book": book}

    running = Running(hwnd=HWND)
    wanted = [each for each in filled(places) if each["tag"] not in LONG]
    done = [(each, clicked(each, running, tmp_path)) for each in wanted]

    assert [
        (each["tag"], status, each["status"])
        for each, status in done
        if each["status"] not in {status, None}
    ] == []


def filled(places: dict[str, Any]) -> list[dict[str, Any]]:
    """The table with the places of this run."""
    text = TABLE
    for name, place in places.items():
        text = text.replace(f"{{{name}}}", Path(place).as_posix())
    return list(json.loads(text))


def in_front(name: str, running: Running) -> MemoryBook:
    """The workbook of a file, open in memory; merely opened, it counts as changed in Excel."""
    store: MemoryBook | None = next(
        (each for each in running.books if each.full_name == name), None
    )
    if store is None:
        store = opened(Path(name))
        store.saved = False
        running.open(store)
    running.front = store
    return store


def clicked(click: dict[str, Any], running: Running, home: Path) -> int:
    """Click one button on the workbook of the table; the status of its result."""
    if "book" in click:
        store = in_front(click["book"], running)
        store.saved |= click.get("saved", False)
        if "select" in click:
            sheet, address = click["select"]
            store.active = [each.name for each in store.sheets].index(sheet)
            store.selected[sheet] = Rect(*coordinate_to_tuple(address))
    request = Request(
        click["tag"], home / "r.json", click.get("book", ""), HWND, click["arguments"]
    )
    with active("memory", running):
        result = perform(request, home, Seen())
    if click.get("closed"):
        running.books.remove(running.front)
    assert result.message or click["tag"] in {"next-error", "help"}, click
    return result.status
