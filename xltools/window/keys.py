"""Access keys: Alt and the underlined letter of its label reach every control.

As everywhere on Windows, a letter that two labels share moves between them, and Enter then presses.
"""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Iterable, Mapping, Sequence
from string import ascii_lowercase
from tkinter import ttk
from typing import Final

_TYPED_PLAINLY: Final = frozenset(ascii_lowercase)


def access_keys(labels: Sequence[str]) -> list[int]:
    """Where in each label its letter stands, -1 in a label without one.

    Only letters that a keyboard gives without an input method count. No two labels share a letter
    as long as there are enough of them; first letters of words come first.
    """
    choices = [_choices(label.lower()) for label in labels]
    holders: dict[str, int] = {}
    for index in range(len(labels)):
        _give(index, choices, holders, set())
    letters = {index: letter for letter, index in holders.items()}
    return [
        choice.get(letters.get(index, ""), next(iter(choice.values()), -1))
        for index, choice in enumerate(choices)
    ]


def _give(
    index: int, choices: Sequence[Mapping[str, int]], holders: dict[str, int], tried: set[str]
) -> bool:
    """Give a label a letter; one who holds it may have to take another (Kuhn's matching)."""
    for letter in sorted(choices[index], key=lambda letter: letter in holders):
        if letter not in tried:
            tried.add(letter)
            if letter not in holders or _give(holders[letter], choices, holders, tried):
                holders[letter] = index
                return True
    return False


def _choices(label: str) -> dict[str, int]:
    """The letters of a label that could be used, each with its place, the best first."""
    usable = [at for at, letter in enumerate(label) if letter in _TYPED_PLAINLY]
    usable.sort(key=lambda at: (at > 0 and label[at - 1] != " ", at))
    found: dict[str, int] = {}
    for at in usable:
        found.setdefault(label[at], at)
    return found


def bind_keys(
    window: tk.Tk | tk.Toplevel,
    buttons: Iterable[ttk.Button],
    fields: Iterable[tuple[ttk.Label, tk.Widget]] = (),
) -> None:
    """Give buttons, and fields by their labels, their letters; a button also obeys Enter."""
    controls: list[tuple[ttk.Button | ttk.Label, tk.Widget]] = []
    for button in buttons:
        controls.append((button, button))
        button.bind("<Return>", _pressing(button))
    controls += fields
    labels = [str(labelled["text"]) for labelled, _ in controls]
    reached: dict[str, list[tk.Widget]] = {}
    for (labelled, target), label, at in zip(controls, labels, access_keys(labels), strict=True):
        labelled.configure(underline=at)
        if at >= 0:
            reached.setdefault(label[at].lower(), []).append(target)
    for letter, targets in reached.items():
        window.bind(f"<Alt-Key-{letter}>", _reaching(targets))


def _pressing(button: ttk.Button) -> Callable[[object], str]:
    def press(_event: object) -> str:
        button.focus_set()
        button.invoke()
        return "break"

    return press


def _reaching(targets: Sequence[tk.Widget]) -> Callable[[object], str]:
    """Press the button or go to the field; where several share the letter, go to the next one."""
    if len(targets) == 1 and isinstance(targets[0], ttk.Button):
        return _pressing(targets[0])

    def reach(_event: object) -> str:
        now = targets[0].focus_get()
        at = next((at for at, each in enumerate(targets) if each is now), -1)
        targets[(at + 1) % len(targets)].focus_set()
        return "break"

    return reach
