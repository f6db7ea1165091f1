"""The large part of the main window: what was said last, the files it gave, and the findings."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from tkinter import ttk
from typing import Any, Final

from xltools.ribbon.request import Result
from xltools.window.findings_list import FindingsList
from xltools.window.keys import press_with_enter
from xltools.window.look import AMBER, GREEN, INK, RED
from xltools.window.opening import open_path
from xltools.window.result import text_of, write_lines
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_COLOURS: Final = {0: GREEN, 1: AMBER, 2: RED}
_MOST_FILES: Final = 3
_GUIDE: Final = ("window.excel", "window.without-excel", "window.listed", "window.keys")


class Desk(ttk.Frame):
    """Either lines or the list of findings, below one line that says what came out."""

    def __init__(
        self, parent: tk.Misc, lang: Lang, go: Callable[[Mapping[str, Any]], None]
    ) -> None:
        super().__init__(parent)
        self._lang = lang
        self._said = ttk.Label(self, style="Said.TLabel", text=say_result("window.welcome", lang))
        self._said.configure(foreground=INK)
        self._said.pack(anchor="w", fill="x")
        self.bind("<Configure>", lambda event: self._said.configure(wraplength=event.width))
        self._files = ttk.Frame(self)
        self._files.pack(anchor="w", fill="x")
        self._lines = text_of(self, [say_result(code, lang) for code in _GUIDE])
        [self._text] = [each for each in self._lines.winfo_children() if isinstance(each, tk.Text)]
        self.findings = FindingsList(self, lang, go)
        self._found = False
        self._put(self._lines)

    def forget(self) -> None:
        """Something new begins; the findings stay until others come."""
        self._found = False

    def list_findings(self, findings: Sequence[Mapping[str, Any]]) -> None:
        """Show what a check found, instead of lines."""
        self._found = bool(findings)
        self.findings.fill(findings)
        self._put(self.findings if findings else self._lines)

    def go_on(self) -> bool:
        """Go to the next finding; False where there is none to go to."""
        listed = self.findings.go_on()
        if listed:
            self._put(self.findings)
        return listed

    def say(self, words: str, status: int = 0) -> None:
        """One line alone; what stands below it stays."""
        self._said.configure(text=words, foreground=_COLOURS.get(status, INK))

    def show(self, result: Result) -> None:
        """What came out; findings that came with it are told by their list."""
        self.say(result.message, result.status)
        for old in self._files.winfo_children():
            old.destroy()
        wanted = [
            (say_result("window.open-file", self._lang, file=path.name), path)
            for path in result.files[:_MOST_FILES]
        ]
        if result.files:
            folder = say_result("window.open-folder", self._lang)
            wanted.append((folder, result.files[0].parent))
        for text, path in wanted:
            button = ttk.Button(self._files, text=text, command=partial(open_path, path))
            button.pack(side="left", padx=("0p", "6p"), pady=("6p", "0p"))
            press_with_enter(button)
        self._files.configure(height=1)  # a frame that lost its last button keeps its height
        if not self._found:
            write_lines(self._text, result.lines)
            self._put(self._lines)

    def _put(self, shown: ttk.Frame) -> None:
        for each in (self._lines, self.findings):
            if each is not shown:
                each.pack_forget()
        shown.pack(fill="both", expand=True, pady=("8p", "0p"))
