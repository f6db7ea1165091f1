"""The small window of work that takes long: what is done, how far it is, and a button to stop it.

It runs in a process of its own (`working.progress_window`): lines of JSON come in, "stop" goes out,
and it closes when nothing more can come.
"""

from __future__ import annotations

import json
import queue
import sys
import threading
import tkinter as tk
from collections.abc import Callable, Iterable
from tkinter import ttk
from typing import Any, Final

from xltools.window.keys import bind_keys
from xltools.window.look import open_root, place, points
from xltools.window.working import STOP
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_LOOKS_EVERY: Final = 80


class Bar(ttk.Frame):
    """A bar with words: it runs to and fro until somebody says how far the work is.

    The words stand below the bar, or `beside` it.
    """

    def __init__(self, parent: tk.Misc, lang: Lang, length: float, *, beside: bool = False) -> None:
        super().__init__(parent)
        self._lang = lang
        self._bar = ttk.Progressbar(self, mode="indeterminate", length=points(self, length))
        self._words = ttk.Label(self, style="Muted.TLabel")
        if beside:
            self._bar.pack(side="right")
            self._words.pack(side="left", fill="x", expand=True)
        else:
            self._bar.pack(fill="x")
            self._words.pack(anchor="w", pady=("3p", "0p"))

    def start(self) -> None:
        """Begin with work nobody knows the length of."""
        self._words.configure(text="")
        self._bar.configure(mode="indeterminate")
        self._bar.start(12)

    def say(self, words: str) -> None:
        """Only words, no number."""
        self._words.configure(text=words)

    def advance(self, done: int, of: int, name: str) -> None:
        """So many of so many, and the last one's name."""
        self._bar.stop()
        self._bar.configure(mode="determinate", maximum=max(of, 1), value=done)
        said = say_result("window.progress", self._lang, done=done, of=of, name=name)
        self._words.configure(text=said)

    def stop(self) -> None:
        """Nothing is going on."""
        self._bar.stop()
        self._bar.configure(mode="determinate", value=0)
        self._words.configure(text="")


class Lines:
    """Lines of JSON read in a thread, and handed to Tk in its own time; None at their end."""

    def __init__(self, window: tk.Misc, source: Iterable[str], take: Callable[[Any], None]) -> None:
        self._window = window
        self._take = take
        self._came: queue.SimpleQueue[Any] = queue.SimpleQueue()
        threading.Thread(target=self._read, args=(source,), daemon=True).start()
        self._next = ""
        window.bind("<Destroy>", self._leave, add=True)
        self._look()

    def _read(self, source: Iterable[str]) -> None:
        try:
            for line in source:
                self._came.put(json.loads(line))
        except (OSError, ValueError):
            pass  # what is half a line is the end of all lines
        self._came.put(None)

    def _look(self) -> None:
        while not self._came.empty():
            told = self._came.get()
            self._take(told)
            if told is None:
                return
        self._next = self._window.after(_LOOKS_EVERY, self._look)

    def _leave(self, event: tk.Event[tk.Misc]) -> None:
        """Ask Tk for nothing more once the window is gone; its parts go before it."""
        if event.widget is self._window and self._next:
            self._window.after_cancel(self._next)


def show_progress(title: str, lines: Iterable[str], lang: Lang = "vi") -> None:
    """Show the window until the lines end."""
    root = open_root(title)
    frame = ttk.Frame(root, padding="14p")
    frame.pack(fill="both", expand=True)
    said = say_result("window.working", lang, what=title)
    ttk.Label(frame, text=said, style="Said.TLabel", wraplength="300p").pack(anchor="w")
    bar = Bar(frame, lang, 300)
    bar.pack(fill="x", pady="8p")
    bar.start()
    stop = ttk.Button(frame, text=say_result("window.stop", lang))
    stop.pack(anchor="e")

    def ask_to_stop() -> None:
        print(STOP, flush=True)  # noqa: T201 - the word that the work waits for
        stop.state(["disabled"])
        bar.say(say_result("window.stopping", lang))

    def take(told: Any) -> None:
        if told is None:
            root.quit()
        else:
            bar.advance(told["done"], told["of"], told["name"])

    stop.configure(command=ask_to_stop)
    bind_keys(root, [stop])
    root.protocol("WM_DELETE_WINDOW", ask_to_stop)
    root.bind("<Escape>", lambda _event: ask_to_stop())
    stop.focus_set()
    Lines(root, lines, take)
    place(root, 340, 0)
    root.mainloop()


def main() -> None:
    """The window of the work that is named on the command line."""
    with open(0, encoding="utf-8", closefd=False) as lines:
        show_progress(sys.argv[1], lines)


if __name__ == "__main__":
    main()
