"""Work that takes long: it is shown, it can be stopped, and what was stopped leaves nothing."""

from __future__ import annotations

import io
import json
import sys
import time
import tkinter as tk
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Screen

from xltools.buttons import BUTTONS
from xltools.errors import XltoolsError
from xltools.window import waiting, working
from xltools.window.worker import Worker
from xltools.window.working import progress_window
from xltools.workbook.save import replacing

STOPS = """
import sys
sys.stdin.readline()
print("stop", flush=True)
sys.stdin.read()
"""
"""A window in which somebody presses "Dừng" as soon as it shows how far the work is."""


def test_work_that_is_soon_done_shows_no_window(screen: Screen) -> None:
    empty = screen.picture()

    with progress_window("Tổng hợp", soon=5) as advance:
        advance(1, 1, "xa.xlsx")

    assert (screen.picture() == empty).all()


def test_work_that_takes_long_shows_how_far_it_is_and_leaves_no_window(screen: Screen) -> None:
    empty = screen.picture()
    seen = []

    with progress_window("Tổng hợp", soon=0) as advance:
        for done in range(30):
            advance(done, 30, "xã Tân Lập.xlsx")
            time.sleep(0.05)
        seen.append(screen.picture())

    assert (seen[0] != empty).any()
    time.sleep(0.1)
    assert (screen.picture() == empty).all()


@pytest.mark.slow
def test_work_that_is_stopped_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "python_without_console", lambda: [sys.executable, "-c", STOPS])
    done = []

    with (  # noqa: PT012 - the work is the block
        pytest.raises(XltoolsError, match=r"window\.cancelled"),
        progress_window("Tổng hợp", soon=0) as advance,
        replacing(tmp_path / "tổng hợp.xlsx") as temporary,
    ):
        temporary.write_bytes(b"half")
        for number in range(1000):
            advance(number, 1000, "xã.xlsx")
            done.append(number)
            time.sleep(0.01)

    assert len(done) < 1000
    assert list(tmp_path.iterdir()) == []


def after_a_moment(*lines: str) -> Iterator[str]:
    """Somebody who says for a moment nothing, then these lines, and then nothing more."""
    time.sleep(0.05)
    yield from lines


@pytest.mark.parametrize("lines", [('{"stop": true}\n',), ()])
def test_work_stops_when_the_window_says_so_or_is_gone(lines: tuple[str, ...]) -> None:
    out = io.StringIO()
    worker = Worker(out, after_a_moment(*lines))
    [button] = [each for each in BUTTONS if each.tag == "rollup"]

    with (  # noqa: PT012 - the work is the block
        pytest.raises(XltoolsError, match=r"window\.cancelled"),
        worker.progress(button) as advance,
    ):
        advance(1, 2, "xã.xlsx")
        time.sleep(5)

    assert [json.loads(line) for line in out.getvalue().splitlines()] == [
        {"working": "rollup"},
        {"done": 1, "of": 2, "name": "xã.xlsx"},
    ]


def test_the_word_to_stop_is_not_lost_before_the_work_begins() -> None:
    worker = Worker(io.StringIO(), iter(['{"stop": true}\n']))
    time.sleep(0.05)

    with (
        pytest.raises(XltoolsError, match=r"window\.cancelled"),
        worker.progress(BUTTONS[0]),
    ):
        time.sleep(5)


def test_ctrl_c_is_no_word_of_the_window() -> None:
    with pytest.raises(KeyboardInterrupt), progress_window("Tổng hợp"):
        raise KeyboardInterrupt


def test_the_window_of_the_work_says_stop_when_a_person_does(
    screen: Screen, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    roots: list[tk.Tk] = []
    opened = waiting.open_root
    monkeypatch.setattr(waiting, "open_root", lambda title: roots.append(opened(title)) or roots[0])
    seen: list[str] = []

    def lines() -> Iterator[str]:
        yield '{"done": 3, "of": 7, "name": "xã Tân Lập.xlsx"}\n'
        time.sleep(0.4)
        seen.extend(words(roots[0]))
        roots[0].event_generate("<Escape>")
        time.sleep(0.3)
        seen.extend(words(roots[0]))

    waiting.show_progress("Tổng hợp", lines())
    roots[0].destroy()

    assert capsys.readouterr().out == "stop\n"
    assert seen == [
        "Đang thực hiện: Tổng hợp",
        "3/7: xã Tân Lập.xlsx",
        "Dừng",
        "Đang thực hiện: Tổng hợp",
        "Đang dừng…",
        "Dừng",
    ]


def words(widget: tk.Misc) -> list[str]:
    """All words that stand in a window, in order."""
    below = [word for child in widget.winfo_children() for word in words(child)]
    return [str(widget["text"]), *below] if "text" in (widget.keys() or ()) else below
