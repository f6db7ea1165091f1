"""What a button needs beside the workbook, asked in the dialogues of the system or in a small form.

One file or folder is asked for by the system's own dialogue; several things, or a text, stand on
one form, so that a person sees all of it at once.
"""

from __future__ import annotations

import tkinter as tk
from collections.abc import Mapping, Sequence
from pathlib import Path
from tkinter import filedialog
from typing import Any, Final, TypeAlias

from xltools.buttons import Ask, AskKind, Button
from xltools.window.look import open_root
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

Choice: TypeAlias = tuple[str, str]
"""A value for the request, and the words for it."""

_PATHS: Final = frozenset({AskKind.FILE, AskKind.FILES, AskKind.FOLDER, AskKind.SAVE})


def ask_arguments(
    button: Button,
    choices: Mapping[str, Sequence[Choice]],
    suggested: Mapping[str, str] | None = None,
    lang: Lang = "vi",
    parent: tk.Misc | None = None,
) -> dict[str, Any] | None:
    """The answers to all that a button asks, by name; None when the person changed their mind.

    `choices` are offered by the name of the ask, `suggested` stands in a field already: a name of
    a file, a year. Raises XltoolsError "window.no-screen".
    """
    if not button.asks:
        return {}
    root = parent or open_root(button.label)
    try:
        if len(button.asks) == 1 and button.asks[0].kind in _PATHS:
            ask = button.asks[0]
            answer = ask_path(ask, root, (suggested or {}).get(ask.name, ""), lang)
            return None if answer is None and not ask.optional else _answers({ask.name: answer})
        from xltools.window.form import ask_form

        return ask_form(root, button, choices, suggested or {}, lang)
    finally:
        if parent is None:
            root.destroy()


def _answers(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value not in (None, "", [])}


def ask_path(ask: Ask, parent: tk.Misc, suggested: str, lang: Lang) -> str | list[str] | None:
    """A path, or the paths, that the person chose; None when they chose none."""
    if ask.kind is AskKind.FOLDER:
        return ask_folder(ask.prompt, parent)
    if ask.kind is AskKind.SAVE:
        return ask_save(ask.prompt, ask.suffix, suggested, parent, lang)
    if ask.kind is AskKind.FILES:
        return ask_files(ask.prompt, ask.suffix, parent, lang) or None
    return ask_file(ask.prompt, ask.suffix, parent, lang)


def ask_file(title: str, suffix: str, parent: tk.Misc, lang: Lang = "vi") -> str | None:
    """One file that is there."""
    kinds = _kinds(suffix, lang)
    return filedialog.askopenfilename(parent=parent, title=title, filetypes=kinds) or None


def ask_files(title: str, suffix: str, parent: tk.Misc, lang: Lang = "vi") -> list[str]:
    """Files that are there."""
    return list(
        filedialog.askopenfilenames(parent=parent, title=title, filetypes=_kinds(suffix, lang))
    )


def ask_folder(title: str, parent: tk.Misc) -> str | None:
    """One folder that is there."""
    return filedialog.askdirectory(parent=parent, title=title, mustexist=True) or None


def ask_save(
    title: str, suffix: str, suggested: str, parent: tk.Misc, lang: Lang = "vi"
) -> str | None:
    """The name of a new file; the system asks before an old one is replaced."""
    start = Path(suggested)
    folder = str(start.parent) if start.is_absolute() else None
    return (
        filedialog.asksaveasfilename(
            parent=parent,
            title=title,
            filetypes=_kinds(suffix, lang),
            defaultextension=suffix,
            initialfile=start.name,
            initialdir=folder,
        )
        or None
    )


def _kinds(suffix: str, lang: Lang) -> list[tuple[str, str]]:
    everything = (say_result("window.all-files", lang), "*")
    if not suffix:
        return [everything]
    return [(say_result("window.kind-of-file", lang, suffix=suffix), f"*{suffix}"), everything]
