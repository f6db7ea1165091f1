"""One question with two answers; the dialogues of the system would ask it in its own language."""

from __future__ import annotations

from tkinter import ttk

from xltools.window.keys import bind_keys
from xltools.window.look import open_root, place
from xltools.wording.results import say_result
from xltools.wording.terms import Lang


def confirm(title: str, question: str, lang: Lang = "vi") -> bool:
    """Whether the person wants it done. Raises XltoolsError "window.no-screen"."""
    root = open_root(title)
    answers: list[bool] = []

    def take() -> None:
        answers.append(True)
        root.destroy()

    frame = ttk.Frame(root, padding="14p")
    frame.pack(fill="both", expand=True)
    ttk.Label(frame, text=question, wraplength="320p").pack(anchor="w")
    row = ttk.Frame(frame)
    row.pack(side="bottom", fill="x", pady=("14p", "0p"))
    do = ttk.Button(row, text=say_result("window.do", lang), style="Main.TButton", command=take)
    cancel = ttk.Button(row, text=say_result("window.cancel", lang), command=root.destroy)
    cancel.pack(side="right")
    do.pack(side="right", padx="6p")
    bind_keys(root, [do, cancel])
    root.bind("<Escape>", lambda _event: root.destroy())
    place(root, 350, 0)
    root.focus_force()
    do.focus_set()
    root.mainloop()
    return bool(answers)
