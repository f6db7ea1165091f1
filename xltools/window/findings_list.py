"""The findings of the last check as a list, with what is wrong and how to put it right below it."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from tkinter import ttk
from typing import Any, Final

from xltools.window.look import AMBER, BLUE, RED, points
from xltools.window.result import text_of, write_lines
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_COLOURS: Final = {"error": RED, "warning": AMBER, "info": BLUE}
_COLUMNS: Final = (("weight", 96), ("sheet", 110), ("cell", 42), ("message", 330))


class FindingsList(ttk.Frame):
    """Enter or a double click on a line calls `go` with the finding."""

    def __init__(
        self, parent: tk.Misc, lang: Lang, go: Callable[[Mapping[str, Any]], None]
    ) -> None:
        super().__init__(parent)
        self._go = go
        self._findings: Sequence[Mapping[str, Any]] = ()
        box = text_of(self, ())
        box.pack(side="bottom", fill="x", pady=("8p", "0p"))
        [self._detail] = [each for each in box.winfo_children() if isinstance(each, tk.Text)]
        self._detail.configure(height=5)
        frame = ttk.Frame(self, style="Sheet.TFrame")
        frame.pack(fill="both", expand=True)
        names = [name for name, _ in _COLUMNS]
        self.tree = ttk.Treeview(frame, columns=names, show="headings", selectmode="browse")
        for name, width in _COLUMNS:
            self.tree.heading(name, text=say_result(f"window.{name}", lang), anchor="w")
            stretch = name == "message"
            self.tree.column(name, width=points(self, width), stretch=stretch, anchor="w")
        for severity, colour in _COLOURS.items():
            self.tree.tag_configure(severity, foreground=colour)
        bar = ttk.Scrollbar(frame, command=self.tree.yview)
        self.tree.configure(yscrollcommand=bar.set)
        bar.pack(side="right", fill="y")
        self.tree.pack(side="left", fill="both", expand=True)
        self.tree.bind("<<TreeviewSelect>>", lambda _event: self._tell())
        self.tree.bind("<Return>", lambda _event: self._open())
        self.tree.bind("<Double-1>", lambda _event: self._open())

    def fill(self, findings: Sequence[Mapping[str, Any]]) -> None:
        """Show other findings; the first one is chosen."""
        self.tree.delete(*self.tree.get_children())
        self._findings = findings
        write_lines(self._detail, ())
        for number, finding in enumerate(findings):
            values = [finding[name] for name, _ in _COLUMNS]
            self.tree.insert("", "end", str(number), values=values, tags=(finding["severity"],))
        if findings:
            self._choose(0)

    def go_on(self) -> bool:
        """Choose the finding after the chosen one, round the end, and go there; False for none."""
        if not self._findings:
            return False
        chosen = self.tree.selection()
        self._choose((int(chosen[0]) + 1) % len(self._findings) if chosen else 0)
        self._open()
        return True

    def _choose(self, number: int) -> None:
        self.tree.selection_set(str(number))
        self.tree.focus(str(number))
        self.tree.see(str(number))

    def _chosen(self) -> Mapping[str, Any] | None:
        chosen = self.tree.selection()
        return self._findings[int(chosen[0])] if chosen else None

    def _tell(self) -> None:
        finding = self._chosen()
        if finding is not None:
            write_lines(self._detail, (finding["message"], finding["remedy"]))

    def _open(self) -> None:
        finding = self._chosen()
        if finding is not None:
            self._go(finding)
