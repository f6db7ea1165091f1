"""The window with the buttons: with a file, with the open Excel, at work and stopped."""

from __future__ import annotations

import json
import shutil
import sys
import time
import tkinter as tk
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from tkinter import ttk
from typing import Any

import pytest
from commands.run import EXAMPLES
from conftest import Screen, Screens

from xltools.buttons import BUTTONS, Group, button_of
from xltools.window import app as window
from xltools.window.app import App

AS_ISSUED = EXAMPLES / "tan-lap-2024-nguyen-van.xlsx"
TESTS = Path(__file__).resolve().parents[1]
ALONE = [sys.executable, "-I", "-B", "-m", "xltools.window.worker"]
BUSY = [
    sys.executable,
    "-c",
    """
import time
from xltools.ribbon import actions
def slow(job):
    for number in range(1000):
        job.advance(number, 1000, "xã Tân Lập.xlsx")
        time.sleep(0.02)
    return job.done(["xong"])
actions.ACTIONS = {**actions.ACTIONS, "doctor": slow}
from xltools.ribbon import click
click.ACTIONS = actions.ACTIONS
from xltools.window.worker import serve
serve()
""",
]
"""A worker whose doctor takes twenty seconds."""


def walk(widget: tk.Misc) -> Iterator[tk.Misc]:
    """A widget and all that stand in it."""
    yield widget
    for child in widget.winfo_children():
        yield from walk(child)


def until(app: App, happened: Callable[[], object], patience: float = 30) -> None:
    """Let the window live until something has happened."""
    end = time.monotonic() + patience
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        app.root.update()
        time.sleep(0.01)


def said(app: App) -> str:
    """The line that says what came out."""
    [first, *_] = [each for each in app.desk.winfo_children() if isinstance(each, ttk.Label)]
    return str(first["text"])


def listed(app: App) -> list[list[Any]]:
    """The lines of the list of findings: weight, sheet, cell."""
    tree = app.desk.findings.tree
    return [[*tree.item(line, "values")][:3] for line in tree.get_children()]


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder is one of the test's."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    return tmp_path


@pytest.fixture
def start(screen: Screen, own_folder: Path) -> Iterator[Callable[..., App]]:
    """Opens the window; it is closed at the end of the test."""
    opened: list[App] = []

    def start(file: Path | None = None, worker: list[str] = ALONE) -> App:
        opened.append(App(file, worker=worker))
        opened[-1].root.update()
        return opened[-1]

    yield start
    for app in opened:
        app.root.destroy()
        app.calls.close()


def test_the_window_has_the_buttons_of_the_ribbon_in_its_groups(
    start: Callable[..., App],
) -> None:
    app = start()

    groups: dict[str, list[str]] = {}
    for each in walk(app.panel):
        if isinstance(each, ttk.Label):
            groups[str(each["text"])] = []
        elif isinstance(each, ttk.Button):
            groups[list(groups)[-1]].append(str(each["text"]).partition(" (")[0])

    assert groups == {
        group.value: [button.label for button in BUTTONS if button.group is group]
        for group in Group
    }


def test_the_tab_key_reaches_every_control_and_each_shows_that_it_was_reached(
    start: Callable[..., App],
) -> None:
    app = start()
    first = app.panel.buttons["new"]
    reached: list[tk.Misc] = []

    first.focus_force()
    app.root.update()
    while not reached or app.root.focus_get() is not first:
        now = app.root.focus_get()
        assert now is not None
        reached.append(now)
        now.event_generate("<Tab>")
        app.root.update()
        assert len(reached) < 100

    wanted = {*app.panel.in_order(), app.books}
    assert wanted <= set(reached)
    ring = ttk.Style(app.root).map("TButton", "bordercolor")
    assert ("focus", "#2E75B6") in ring


def test_a_file_is_checked_and_its_findings_are_listed(
    start: Callable[..., App], tmp_path: Path
) -> None:
    book = Path(shutil.copy(AS_ISSUED, tmp_path / "Xã Tân Lập 2024.xlsx"))
    app = start(book)
    until(app, app.books.get)

    app.root.event_generate("<F7>")
    until(app, lambda: listed(app))
    until(app, lambda: not app.calls.busy)
    app.root.event_generate("<F8>")
    app.root.update()

    assert app.books.get() == "Xã Tân Lập 2024.xlsx – tệp đã lưu"
    assert said(app) == "22 lỗi phải sửa, 38 nội dung cần xem lại, 35 gợi ý"
    assert listed(app)[:2] == [
        ["Lỗi phải sửa", "Chỉ tiêu", "Q6"],
        ["Lỗi phải sửa", "Chỉ tiêu", "I10"],
    ]
    assert len(listed(app)) == 95
    assert app.desk.findings.tree.selection() == ("1",)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Xã Tân Lập 2024.xlsx", "own"]


def test_the_open_workbook_is_marked_and_the_list_leads_to_its_cells(
    start: Callable[..., App], tmp_path: Path
) -> None:
    seen = tmp_path / "seen.json"
    with_excel = str(Path(__file__).with_name("with_excel.py"))
    app = start(worker=[sys.executable, with_excel, str(TESTS), str(AS_ISSUED), str(seen)])
    until(app, app.books.get)

    app.panel.buttons["validate"].invoke()
    until(app, lambda: listed(app) and not app.calls.busy)
    app.panel.buttons["next-error"].invoke()
    app.root.update()
    app.calls.close()

    assert app.books.get() == "tan-lap-2024-nguyen-van.xlsx – đang mở trong Excel"
    found = json.loads(seen.read_text(encoding="utf-8"))
    assert found["marked"] > 50
    assert found["selected"] == "Chỉ tiêu!I10"


def test_work_shows_how_far_it_is_while_the_window_lives_and_can_be_stopped(
    start: Callable[..., App], tmp_path: Path
) -> None:
    app = start(worker=BUSY)
    bars = [each for each in walk(app.root) if isinstance(each, ttk.Progressbar)]
    beats: list[float] = []

    def beat() -> None:
        beats.append(time.monotonic())
        app.root.after(20, beat)

    beat()
    app.panel.buttons["doctor"].invoke()
    until(app, lambda: float(bars[0]["value"]) > 5)
    pressed_again = app.panel.buttons["validate"].instate(["disabled"])
    app.root.event_generate("<Escape>")
    until(app, lambda: not app.calls.busy)

    assert pressed_again
    assert said(app) == "Đã dừng theo yêu cầu; không tệp nào được ghi dở dang."
    assert max(b - a for a, b in pairwise(beats)) < 1
    assert app.panel.buttons["validate"].instate(["!disabled"])


def test_what_a_button_needs_is_asked_and_answered_while_the_work_waits(
    start: Callable[..., App], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "bố cục riêng.json"
    asked: list[Any] = []

    def answer(button: Any, choices: Any, *_rest: object) -> dict[str, str]:
        asked.append((button.tag, len(choices["outline"]) > 2))
        return {"outline": choices["outline"][0][0], "output": str(output)}

    monkeypatch.setattr(window, "ask_arguments", answer)
    app = start()

    app.panel.buttons["outline"].invoke()
    until(app, lambda: not app.calls.busy)

    assert asked == [("outline", True)]
    assert output.is_file()
    assert said(app).endswith(str(output))
    opens = [each for each in walk(app.desk) if isinstance(each, ttk.Button)]
    assert [str(each["text"]) for each in opens] == ["Mở bố cục riêng.json", "Mở thư mục"]


def test_without_a_workbook_a_button_says_what_to_do(start: Callable[..., App]) -> None:
    app = start()

    app.panel.buttons["validate"].invoke()

    assert not app.calls.busy
    assert said(app) == (
        "Chưa có tệp để làm; hãy mở tệp bằng Excel rồi bấm Làm mới, hoặc bấm Mở tệp…."
    )


def test_work_that_dies_is_told_and_the_next_click_works_again(
    start: Callable[..., App],
) -> None:
    app = start(worker=[sys.executable, "-c", "import sys; sys.stdin.readline()"])
    button = button_of("doctor")
    assert button is not None

    app.press(button)
    until(app, lambda: not app.calls.busy)

    assert said(app).startswith("Phần xử lý dừng đột ngột")
    assert app.panel.buttons["doctor"].instate(["!disabled"])


@pytest.mark.screen
@pytest.mark.slow
@pytest.mark.parametrize(("dots", "size"), [(96, "1366x768"), (120, "1366x768"), (144, "1366x768")])
def test_every_button_can_be_seen_whole_at_every_scaling(
    screens: Screens, monkeypatch: pytest.MonkeyPatch, own_folder: Path, dots: int, size: str
) -> None:
    """One that the keyboard reaches comes into view; at 150% of a small screen others scroll."""
    made = screens(dots, size)
    monkeypatch.setenv("DISPLAY", made.name)
    app = App(worker=ALONE)
    app.root.update()

    hidden = []
    for each in [one for one in walk(app.root) if isinstance(one, ttk.Button)]:
        if each.instate(["!disabled"]):
            each.focus_force()
        app.root.update()
        left, top = each.winfo_rootx() + 2, each.winfo_rooty() + 2
        right, bottom = left + each.winfo_width() - 4, top + each.winfo_height() - 4
        corners = [each.winfo_containing(*place) for place in ((left, top), (right, bottom))]
        if corners != [each, each] or each.winfo_width() < each.winfo_reqwidth():
            hidden.append(str(each["text"]))
    inch = app.root.winfo_fpixels("1i")
    app.root.destroy()
    app.calls.close()

    assert hidden == []
    assert round(inch) == dots
