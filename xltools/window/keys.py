"""Access keys: Alt and the underlined letter of its label reach every control."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Iterable
from string import ascii_lowercase, digits
from tkinter import ttk
from typing import Final

_TYPED_PLAINLY: Final = frozenset(ascii_lowercase + digits)


def access_keys(labels: Iterable[str], taken: Iterable[str] = ()) -> list[int]:
    """Where in each label its letter stands, -1 where none is free.

    Only letters that a keyboard gives without an input method count; the first of a word is
    preferred, and labels with the fewest letters to choose from come first.
    """
    labels = list(labels)
    used = {letter.lower() for letter in taken}
    found = [-1] * len(labels)
    for index in sorted(range(len(labels)), key=lambda index: _choices(labels[index])):
        for at in _places(labels[index].lower()):
            letter = labels[index][at].lower()
            if letter not in used:
                used.add(letter)
                found[index] = at
                break
    return found


def _places(label: str) -> list[int]:
    """Where a letter of the label could be used, first letters of words first."""
    usable = [at for at, letter in enumerate(label) if letter in _TYPED_PLAINLY]
    return sorted(usable, key=lambda at: (at > 0 and label[at - 1] != " ", at))


def _choices(label: str) -> int:
    return len(_TYPED_PLAINLY & set(label.lower()))


def bind_keys(window: tk.Tk | tk.Toplevel, buttons: Iterable[ttk.Button]) -> None:
    """Give the buttons of a window their letters, and Enter beside the space bar."""
    buttons = list(buttons)
    places = access_keys(str(button["text"]) for button in buttons)
    for button, at in zip(buttons, places, strict=True):
        button.bind("<Return>", _invoking(button))
        if at >= 0:
            button.configure(underline=at)
            window.bind(f"<Alt-Key-{str(button['text'])[at].lower()}>", _invoking(button))


def _invoking(button: ttk.Button) -> Callable[[object], str]:
    def invoke(_event: object) -> str:
        button.focus_set()
        button.invoke()
        return "break"

    return invoke
