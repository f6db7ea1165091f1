"""The picture of the window with the buttons, for the guide.

    python docs/window_pictures.py [FOLDER]

It is drawn on a virtual screen (Xvfb) at 100% and kept in FOLDER (docs/anh) as cua-so.png: the
window after a check of the example as it was issued.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from pictures import png

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "anh"
EXAMPLE = ROOT / "workbooks" / "vi-du" / "tan-lap-2024-nguyen-van.xlsx"
SIZE = "1366x768"
PATIENCE = 60


def window_picture(folder: Path) -> Path:
    """Draw the window after a check, without what lies around it."""
    with tempfile.TemporaryDirectory() as buffers:
        told, tell = os.pipe()
        screen = ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{SIZE}x24", "-dpi", "96"]
        process = subprocess.Popen(
            [*screen, "-nocursor", "-fbdir", buffers, "-nolisten", "tcp"],
            pass_fds=(tell,),
            stderr=subprocess.DEVNULL,
        )
        os.close(tell)
        with os.fdopen(told, encoding="ascii") as line:
            os.environ["DISPLAY"] = f":{line.readline().strip()}"
        try:
            app, (left, top, width, height) = _checked()
            whole = _drawn(Path(buffers, "Xvfb_screen0").read_bytes())
            app.root.destroy()
            app.calls.close()
        finally:
            process.terminate()
            process.wait()
    path = folder / "cua-so.png"
    path.write_bytes(png(whole[top : top + height, left : left + width]))
    return path


def _checked() -> tuple[Any, tuple[int, int, int, int]]:
    """The window with the example checked, and where on the screen it is."""
    from xltools.window.app import App

    app = App(EXAMPLE)
    _until(app, app.books.get)
    app.panel.buttons["validate"].focus_force()
    app.panel.buttons["validate"].invoke()
    _until(app, lambda: not app.calls.busy)
    _until(app, app.desk.findings.tree.get_children)
    for _ in range(20):
        app.root.update()
        time.sleep(0.02)
    root = app.root
    place = root.winfo_rootx(), root.winfo_rooty(), root.winfo_width(), root.winfo_height()
    return app, place


def _until(app: Any, happened: Any) -> None:
    end = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > end:
            sys.exit("The window did not come to its result.")
        app.root.update()
        time.sleep(0.02)


def _drawn(dump: bytes) -> Any:
    """The pixels of a dump in the format XWD: a header, a table of colours, the rows."""
    header = struct.unpack(">25I", dump[:100])
    size, width, height, line, colours = (header[at] for at in (0, 4, 5, 12, 19))
    start = size + 12 * colours
    rows = np.frombuffer(dump, np.uint8, line * height, start).reshape(height, line // 4, 4)
    return rows[:, :width, 2::-1]


if __name__ == "__main__":
    print(window_picture(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES))
