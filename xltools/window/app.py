"""The small window with the buttons of the ribbon, for machines without the add-in.

It works with what is open in Excel, or with a file where no Excel runs. All work is done by another
process (`worker`), so the window answers while something is done, and can stop it.
"""

from __future__ import annotations

import time
import tkinter as tk
from collections.abc import Mapping, Sequence
from pathlib import Path
from tkinter import ttk
from typing import Any, Final

from xltools.buttons import Button, button_of
from xltools.errors import XltoolsError
from xltools.ribbon.request import Result
from xltools.window.ask import ask_arguments, ask_file
from xltools.window.calls import WORKER, Calls, Target
from xltools.window.desk import Desk
from xltools.window.keys import bind_keys, press_with_enter
from xltools.window.look import open_root, place
from xltools.window.opening import open_path
from xltools.window.panel import Panel
from xltools.window.waiting import Bar
from xltools.wording.errors import say_error
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_WORKBOOK: Final = ".xlsx"
_KEYS: Final = {"<F7>": "validate", "<F8>": "next-error", "<F9>": "plan"}
"""Of the buttons that are pressed most; F7 checks in all of Office."""
_SELDOM: Final = 2
"""Seconds after which Excel is asked again which workbooks it has open."""
_LATER: Final = 4_000
"""Milliseconds after which a workbook that was opened is looked for in Excel."""


class App:
    """The window; `worker` is the command of the process that works."""

    def __init__(
        self, file: Path | None = None, lang: Lang = "vi", worker: Sequence[str] = WORKER
    ) -> None:
        self.root = open_root(say_result("window.name", lang))
        self._lang = lang
        self._targets: list[Target] = []
        self._excel_runs = False
        self._stopping = False
        self._looked = time.monotonic()
        self.calls = Calls(self.root, self._take, worker)
        self._head()
        self._foot()
        self.panel = Panel(self.root, self.press, self._hint)
        self.panel.pack(side="left", fill="y")
        self.desk = Desk(self.root, lang, self._go)
        self.desk.pack(side="left", fill="both", expand=True, padx=("4p", "12p"), pady="10p")
        bind_keys(self.root, [*self._head_buttons, *self.panel.in_order()])
        self._bind()
        self._idle()
        if file is not None:
            self._list([Target(str(file.resolve()))])
        self.calls.look()
        place(self.root, 740, 520)

    def run(self) -> None:
        """Until the person closes the window."""
        self.panel.buttons["validate"].focus_force()
        self.root.mainloop()
        self.calls.close()

    # what stands in it

    def _head(self) -> None:
        head = ttk.Frame(self.root, style="Head.TFrame", padding="12p 8p")
        head.pack(fill="x")
        title = say_result("window.name", self._lang)
        ttk.Label(head, text=title, style="HeadTitle.TLabel").pack(side="left")
        self.books = ttk.Combobox(head, state="readonly", width=38)
        wanted = ("window.open", self.open_file), ("window.look", self.look)
        self._head_buttons = [
            ttk.Button(head, text=say_result(code, self._lang), command=command)
            for code, command in wanted
        ]
        for each in (*reversed(self._head_buttons), self.books):
            each.pack(side="right", padx=("6p", "0p"))
        words = say_result("window.workbook", self._lang)
        ttk.Label(head, text=words, style="Head.TLabel").pack(side="right")

    def _foot(self) -> None:
        foot = ttk.Frame(self.root, padding="12p 6p")
        foot.pack(side="bottom", fill="x")
        self._stop = ttk.Button(foot, text=say_result("window.stop-key", self._lang))
        self._stop.configure(command=self.stop)
        self._stop.pack(side="right")
        self.bar = Bar(foot, self._lang, 150, beside=True)
        self.bar.pack(side="left", fill="x", expand=True, padx=("0p", "10p"))
        press_with_enter(self._stop)

    def _bind(self) -> None:
        self.root.bind("<FocusIn>", self._come_back)
        presses = {key: self.panel.buttons[tag].invoke for key, tag in _KEYS.items()}
        keys = {"<F5>": self.look, "<Control-o>": self.open_file, "<Escape>": self.stop}
        for key, act in {**keys, **presses}.items():
            self.root.bind(key, lambda _event, act=act: act() and None)  # type: ignore[misc]

    def _idle(self) -> None:
        """Nothing is being done: all buttons but one can be pressed."""
        self.panel.allow(True)
        self._stop.state(["disabled"])
        self.bar.stop()
        self._stopping = False

    def _hint(self, words: str) -> None:
        if not self.calls.busy:
            self.bar.say(words)

    # the workbook

    @property
    def target(self) -> Target | None:
        """The workbook that the person chose."""
        at = self.books.current()
        return self._targets[at] if 0 <= at < len(self._targets) else None

    def _list(self, targets: Sequence[Target]) -> None:
        """Offer other workbooks; the one chosen stays chosen while it is among them."""
        chosen = self.target
        self._targets = list(targets)
        codes = {True: "window.in-excel", False: "window.file"}
        self.books.configure(
            values=[say_result(codes[each.open], self._lang, name=each.name) for each in targets]
        )
        if targets:
            self.books.current(self._targets.index(chosen) if chosen in self._targets else 0)
        else:
            self.books.set("")

    def _come_back(self, event: tk.Event[tk.Misc]) -> None:
        """Back from Excel, other workbooks may be open; parts of the window tell of theirs too."""
        now = time.monotonic()
        if event.widget is self.root and now - self._looked > _SELDOM:
            self._looked = now
            self.look()

    def look(self) -> None:
        """See which workbooks Excel has open."""
        if not self.calls.busy:
            self.calls.look()

    def open_file(self) -> None:
        """Let the person choose a file; where Excel runs it opens there."""
        title = say_result("window.choose-workbook", self._lang)
        chosen = ask_file(title, _WORKBOOK, self.root, self._lang)
        if not chosen:
            return
        if self._excel_runs and open_path(Path(chosen)):
            self.root.after(_LATER, self.look)
        else:
            others = [each for each in self._targets if each.workbook != chosen]
            self._list([Target(chosen), *others])
            self.books.current(0)

    def _books(self, books: Sequence[tuple[int, str]] | None) -> None:
        self._excel_runs = books is not None
        if books is not None:
            self._list([Target(name, hwnd, open=True) for hwnd, name in books])
        else:
            self._list([each for each in self._targets if not each.open])

    # the work

    def press(self, button: Button) -> None:
        """Do what a button says; the list of findings answers for the marks where it can."""
        if self.calls.busy:
            return
        target = self.target
        if button.tag == "next-error" and self.desk.go_on():
            return
        if button.tag == "clear-marks":
            self.desk.list_findings(())
            if target is not None and not target.open:
                self.desk.say(say_result("window.list-cleared", self._lang))
                return
        if button.needs_workbook and target is None:
            self.desk.say(say_result("window.no-workbook", self._lang), status=2)
            return
        self.panel.allow(False)
        self._stop.state(["!disabled"])
        self.desk.forget()
        self.bar.start()
        self.bar.say(say_result("window.working", self._lang, what=button.label))
        self.calls.do(button.tag, target)

    def stop(self) -> None:
        """Stop what is being done."""
        if self.calls.busy and not self._stopping:
            self._stopping = True
            self._stop.state(["disabled"])
            self.bar.say(say_result("window.stopping", self._lang))
            self.calls.stop()

    def _go(self, finding: Mapping[str, Any]) -> None:
        target = self.target
        if target is not None and target.open:
            self.calls.show((finding["sheet"], finding["row"], finding["column"]), target)
        else:
            place = {"sheet": finding["sheet"], "cell": finding["cell"]}
            self._hint(say_result("window.at", self._lang, **place))

    def _take(self, told: Mapping[str, Any]) -> None:
        """What the process that works has to say."""
        if "books" in told:
            self._books(told["books"])
        elif "done" in told:
            self.bar.advance(told["done"], told["of"], told["name"])
        elif "ask" in told:
            self._ask(told)
        elif "findings" in told:
            self.desk.list_findings(told["findings"])
        elif "said" in told:
            self.desk.say(told["said"], status=2)
        elif "result" in told or "gone" in told:
            self._idle()
            self._result(told.get("result"))

    def _ask(self, told: Mapping[str, Any]) -> None:
        button = button_of(told["ask"])
        if button is not None:
            self.calls.answer(
                ask_arguments(button, told["choices"], told["suggested"], self._lang, self.root)
            )

    def _result(self, told: Mapping[str, Any] | None) -> None:
        if told is None:
            self.desk.say(say_error(XltoolsError("window.gone"), self._lang), status=2)
        elif told["message"]:
            files = tuple(Path(each) for each in told["files"])
            status, message, lines = told["status"], told["message"], tuple(told["lines"])
            self.desk.show(Result(status, told["title"], message, lines, files))
