"""The window of a result that is longer than a line: what came out, and the files it gave."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence
from functools import partial
from tkinter import ttk
from typing import Final

from xltools.ribbon.request import Result
from xltools.window.keys import bind_keys
from xltools.window.look import AMBER, GREEN, INK, RED, SHEET, open_root, place
from xltools.window.opening import open_path
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_MOST_FILES: Final = 4
_COLOURS: Final = (GREEN, AMBER, RED)


def show_result(shown: Result, lang: Lang = "vi") -> None:
    """Show a result in a window of its own, and come back when the person closes it.

    Raises XltoolsError "window.no-screen".
    """
    root = open_root(shown.title)
    close = fill_result(root, shown, lang)
    place(root, 540, 330 if shown.lines else 120)
    close.focus_force()
    root.mainloop()


def fill_result(window: tk.Tk | tk.Toplevel, shown: Result, lang: Lang) -> ttk.Button:
    """Put a result into an empty window; the button that closes it."""
    frame = ttk.Frame(window, padding="14p")
    frame.pack(fill="both", expand=True)
    said = ttk.Label(frame, text=shown.message, style="Said.TLabel", wraplength="500p")
    said.configure(foreground=_COLOURS[shown.status] if shown.status < len(_COLOURS) else INK)
    said.pack(anchor="w")
    buttons = _buttons(frame, window, shown, lang)
    if shown.lines:
        text_of(frame, shown.lines).pack(fill="both", expand=True, pady=("10p", "0p"))
    bind_keys(window, buttons)
    window.bind("<Escape>", lambda _event: window.destroy())
    return buttons[-1]


def text_of(parent: tk.Misc, lines: Sequence[str]) -> ttk.Frame:
    """Lines that can be read, scrolled, marked and copied, but not changed."""
    frame = ttk.Frame(parent, style="Sheet.TFrame", padding="1p")
    text = tk.Text(
        frame,
        wrap="word",
        font="TkTextFont",
        relief="flat",
        background=SHEET,
        foreground=INK,
        padx="8p",
        pady="6p",
        height=8,
        width=40,
        spacing1="1p",
        spacing3="2p",
    )
    bar = ttk.Scrollbar(frame, command=text.yview)
    text.configure(yscrollcommand=bar.set)
    bar.pack(side="right", fill="y")
    text.pack(side="left", fill="both", expand=True)
    write_lines(text, lines)
    return frame


def write_lines(text: tk.Text, lines: Sequence[str]) -> None:
    """Put other lines into a text; continuation lines hang under their first."""
    text.configure(state="normal")
    text.delete("1.0", "end")
    for line in lines:
        deep = len(line) - len(line.lstrip())
        text.insert("end", line.strip() + "\n", f"deep{deep}")
        text.tag_configure(f"deep{deep}", lmargin1=f"{deep * 5}p", lmargin2=f"{deep * 5 + 8}p")
    text.configure(state="disabled")
    for key in ("<Tab>", "<Shift-Tab>"):
        text.bind(key, _moving(text, back=key != "<Tab>"))


def _moving(text: tk.Text, *, back: bool) -> Callable[[object], str]:
    """Tab leaves the text, which nobody types in."""

    def move(_event: object) -> str:
        there = text.tk_focusPrev() if back else text.tk_focusNext()
        if there is not None:
            there.focus_set()
        return "break"

    return move


def _buttons(
    frame: ttk.Frame, window: tk.Tk | tk.Toplevel, shown: Result, lang: Lang
) -> list[ttk.Button]:
    row = ttk.Frame(frame)
    row.pack(side="bottom", fill="x", pady=("12p", "0p"))
    right = ttk.Frame(row)
    right.pack(side="right", anchor="s")
    made = _file_buttons(row, shown, lang)
    if shown.lines:
        copy = ttk.Button(right, text=say_result("window.copy", lang))
        copy.configure(command=lambda: _copy(copy, shown, lang))
        made.append(copy)
    close = say_result("window.close", lang)
    made.append(ttk.Button(right, text=close, style="Main.TButton", command=window.destroy))
    for button in made:
        if button.master is right:
            button.pack(side="left", padx=("6p", "0p"))
    return made


def _file_buttons(row: ttk.Frame, shown: Result, lang: Lang) -> list[ttk.Button]:
    """A button for each of the first files, and one for their folder."""
    if not shown.files:
        return []
    wanted = [
        (say_result("window.open-file", lang, file=path.name), path)
        for path in shown.files[:_MOST_FILES]
    ]
    wanted.append((say_result("window.open-folder", lang), shown.files[0].parent))
    left = ttk.Frame(row)
    left.pack(side="left")
    made = [ttk.Button(left, text=text, command=partial(open_path, path)) for text, path in wanted]
    for button in made:
        button.pack(anchor="w", pady="2p")
    return made


def _copy(button: ttk.Button, shown: Result, lang: Lang) -> None:
    button.clipboard_clear()
    button.clipboard_append("\n".join((shown.message, *shown.lines)))
    button.configure(text=say_result("window.copied", lang))
