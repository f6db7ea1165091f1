"""The form on which a button asks for several things at once."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tkinter import ttk
from typing import Any, Final

from xltools.buttons import Ask, AskKind, Button
from xltools.window.ask import Choice, ask_path
from xltools.window.keys import bind_keys
from xltools.window.look import BLUE, INK, LINE, RED, SHEET, place
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_ROWS_SHOWN: Final = 10
_WIDTH: Final = 46


class Field:
    """One question on the form: the widget that takes the answer, and how it is read."""

    def __init__(
        self,
        ask: Ask,
        widget: tk.Widget,
        read: Callable[[], Any],
        browse: ttk.Button | None = None,
    ) -> None:
        self.ask = ask
        self.widget = widget
        self.read = read
        self.browse = browse

    @property
    def empty(self) -> bool:
        """Whether something is missing that has to be there."""
        return not self.ask.optional and self.read() in ("", None, [])

    @property
    def wrong(self) -> bool:
        """Whether a number is asked for and something else was typed."""
        typed = self.read()
        return self.ask.kind is AskKind.NUMBER and typed is not None and not isinstance(typed, int)


def ask_form(
    root: tk.Misc,
    button: Button,
    choices: Mapping[str, Sequence[Choice]],
    suggested: Mapping[str, str],
    lang: Lang,
) -> dict[str, Any] | None:
    """Show the form and wait; None when it was closed without "Thực hiện"."""
    window = tk.Toplevel(root)
    window.withdraw()
    window.title(button.label)
    if root.winfo_viewable():
        window.wm_transient(root.winfo_toplevel())
    form = _Form(window, button, lang)
    for ask in button.asks:
        form.add(ask, choices.get(ask.name, ()), suggested.get(ask.name, ""))
    form.finish()
    place(window, 380, 0)
    form.fields[0].widget.focus_set()
    window.grab_set()
    window.wait_window()
    return form.answers


class _Form:
    """The fields of one window, and the answers once they are all good."""

    def __init__(self, window: tk.Toplevel, button: Button, lang: Lang) -> None:
        self.window = window
        self.lang = lang
        self.fields: list[Field] = []
        self._labels: list[tuple[ttk.Label, tk.Widget]] = []
        self.answers: dict[str, Any] | None = None
        self._frame = ttk.Frame(window, padding="14p")
        self._frame.pack(fill="both", expand=True)
        ttk.Label(self._frame, text=button.label, style="Title.TLabel").pack(anchor="w")
        tip = ttk.Label(self._frame, text=button.tip, style="Muted.TLabel", wraplength="350p")
        tip.pack(anchor="w", pady=("2p", "6p"))
        self._fault = ttk.Label(self._frame, foreground=RED, wraplength="350p")

    def add(self, ask: Ask, choices: Sequence[Choice], suggested: str) -> None:
        """One question, with its label above it."""
        code = "window.optional" if ask.optional else ""
        label = say_result(code, self.lang, prompt=ask.prompt) if code else ask.prompt
        words = ttk.Label(self._frame, text=label)
        words.pack(anchor="w", pady=("6p", "1p"))
        if ask.kind is AskKind.CHOICES:
            self.fields.append(_several(self._frame, ask, choices))
            how = say_result("window.several", self.lang)
            ttk.Label(self._frame, text=how, style="Muted.TLabel").pack(anchor="w")
        elif ask.kind is AskKind.CHOICE:
            self.fields.append(_one(self._frame, ask, choices, suggested))
        elif ask.kind in {AskKind.TEXT, AskKind.NUMBER}:
            self.fields.append(_typed(self._frame, ask, suggested))
        else:
            self.fields.append(_path(self._frame, ask, suggested, self.lang))
        self._labels.append((words, self.fields[-1].widget))

    def finish(self) -> None:
        """The line for what is wrong, and the two buttons."""
        row = ttk.Frame(self._frame)
        row.pack(side="bottom", fill="x", pady=("14p", "0p"))
        self._fault.pack(anchor="w", pady=("8p", "0p"))
        do = ttk.Button(row, text=say_result("window.do", self.lang), style="Main.TButton")
        do.configure(command=self._take)
        cancel = ttk.Button(row, text=say_result("window.cancel", self.lang))
        cancel.configure(command=self.window.destroy)
        cancel.pack(side="right")
        do.pack(side="right", padx="6p")
        browses = [field.browse for field in self.fields if field.browse is not None]
        bind_keys(self.window, [do, cancel, *browses], self._labels)
        self.window.bind("<Return>", lambda _event: self._take())
        self.window.bind("<Escape>", lambda _event: self.window.destroy())

    def _take(self) -> None:
        for field in self.fields:
            if field.empty or field.wrong:
                code = "window.missing" if field.empty else "window.no-number"
                told = say_result(code, self.lang, prompt=field.ask.prompt, example="2024")
                self._fault.configure(text=told)
                field.widget.focus_set()
                return
        given = {field.ask.name: field.read() for field in self.fields}
        self.answers = {name: value for name, value in given.items() if value not in ("", None, [])}
        self.window.destroy()


def _typed(parent: tk.Misc, ask: Ask, suggested: str) -> Field:
    entry = ttk.Entry(parent, width=_WIDTH)
    entry.insert(0, suggested)
    entry.pack(fill="x")

    def read() -> str | int | None:
        typed = entry.get().strip()
        if ask.kind is AskKind.NUMBER:
            return int(typed) if typed.isdecimal() else typed or None
        return typed

    return Field(ask, entry, read)


def _one(parent: tk.Misc, ask: Ask, choices: Sequence[Choice], suggested: str) -> Field:
    values = {words: value for value, words in choices}
    box = ttk.Combobox(parent, values=list(values), state="readonly", width=_WIDTH)
    first = next((words for words, value in values.items() if value == suggested), None)
    if first or len(values) == 1:
        box.set(first or next(iter(values)))
    box.pack(fill="x")
    return Field(ask, box, lambda: values.get(box.get(), ""))


def _several(parent: tk.Misc, ask: Ask, choices: Sequence[Choice]) -> Field:
    """A list in which the space bar or a click chooses any number of lines."""
    frame = ttk.Frame(parent)
    frame.pack(fill="both", expand=True)
    listed = tk.Listbox(
        frame,
        selectmode="multiple",
        exportselection=False,
        height=min(len(choices), _ROWS_SHOWN),
        width=_WIDTH,
        relief="flat",
        background=SHEET,
        foreground=INK,
        selectbackground=BLUE,
        selectforeground=SHEET,
        highlightthickness=1,
        highlightbackground=LINE,
        highlightcolor=BLUE,
        activestyle="dotbox",
    )
    listed.insert("end", *(words for _, words in choices))
    bar = ttk.Scrollbar(frame, command=listed.yview)
    listed.configure(yscrollcommand=bar.set)
    bar.pack(side="right", fill="y")
    listed.pack(side="left", fill="both", expand=True)
    return Field(ask, listed, lambda: [choices[at][0] for at in _chosen(listed)])


def _chosen(listed: tk.Listbox) -> tuple[int, ...]:
    return tuple(int(at) for at in listed.tk.splitlist(listed.tk.call(str(listed), "curselection")))


def _path(parent: tk.Misc, ask: Ask, suggested: str, lang: Lang) -> Field:
    """A name that can be typed or chosen; several files are only chosen."""
    row = ttk.Frame(parent)
    row.pack(fill="x")
    entry = ttk.Entry(row, width=_WIDTH)
    entry.insert(0, suggested)
    chosen: list[str] = []

    def choose() -> None:
        answer = ask_path(ask, row, entry.get(), lang)
        if answer is None:
            return
        several = isinstance(answer, list)
        chosen[:] = answer if several else []
        entry.configure(state="normal")
        entry.delete(0, "end")
        names = [Path(each).name for each in chosen]
        entry.insert(
            0,
            say_result("window.files-chosen", lang, count=len(names), files=names)
            if isinstance(answer, list)
            else answer,
        )
        if several:
            entry.configure(state="readonly")

    browse = ttk.Button(row, text=say_result("window.choose", lang), command=choose)
    browse.pack(side="right", padx=("6p", "0p"))
    entry.pack(side="left", fill="x", expand=True)
    if ask.kind is AskKind.FILES:
        entry.configure(state="readonly")
        return Field(ask, browse, lambda: list(chosen), browse)
    return Field(ask, entry, lambda: _whole(entry.get().strip(), ask, suggested), browse)


def _whole(typed: str, ask: Ask, suggested: str) -> str:
    """A path as typed, in the folder suggested where it names none, with its suffix."""
    if not typed:
        return ""
    path = Path(suggested).parent / typed
    if ask.kind is AskKind.SAVE and ask.suffix and path.suffix.lower() != ask.suffix:
        path = path.with_name(path.name + ask.suffix)
    return str(path)
