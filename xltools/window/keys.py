"""Access keys: Alt and the underlined letter of its label reach every control.

Vietnamese labels have few letters that a keyboard gives without an input method. A label that finds
none of its own free gets one in brackets behind it, as on the keyboards of East Asia.
"""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Iterable, Mapping, Sequence
from string import ascii_lowercase, digits
from tkinter import ttk
from typing import Final

_TYPED_PLAINLY: Final = frozenset(ascii_lowercase)
_BEHIND: Final = "wfjqvze" + digits[1:]
"""What is put behind a label, the first that nothing has: few Vietnamese words need these."""


def access_keys(labels: Sequence[str]) -> list[tuple[str, int]]:
    """Each label as it is shown, and where its letter stands in it; no two share a letter.

    First letters of words come first. -1 stands where even behind the label nothing is left.
    """
    choices = [_choices(label.lower()) for label in labels]
    holders: dict[str, int] = {}
    for index in range(len(labels)):
        _give(index, choices, holders, set())
    letters = {index: letter for letter, index in holders.items()}
    spare = (letter for letter in _BEHIND if letter not in holders)
    found = []
    for index, label in enumerate(labels):
        if index in letters:
            found.append((label, choices[index][letters[index]]))
        else:
            letter = next(spare, "")
            shown = f"{label} ({letter.upper()})" if letter else label
            found.append((shown, len(shown) - 2 if letter else -1))
    return found


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
        press_with_enter(button)
    controls += fields
    found = access_keys([str(labelled["text"]) for labelled, _ in controls])
    for (labelled, target), (shown, at) in zip(controls, found, strict=True):
        labelled.configure(text=shown, underline=at)
        if at >= 0:
            window.bind(f"<Alt-Key-{shown[at].lower()}>", _reaching(target))


def press_with_enter(button: ttk.Button) -> None:
    """Of itself a button obeys the space bar alone."""
    button.bind("<Return>", _pressing(button))


def _pressing(button: ttk.Button) -> Callable[[object], str]:
    def press(_event: object) -> str:
        button.focus_set()
        button.invoke()
        return "break"

    return press


def _reaching(target: tk.Widget) -> Callable[[object], str]:
    """Press the button, or go to the field."""
    if isinstance(target, ttk.Button):
        return _pressing(target)

    def reach(_event: object) -> str:
        target.focus_set()
        return "break"

    return reach
