"""Text of a cell as runs: `*nghiêng*`, `**đậm**`; ends of sentences; where a footnote hangs."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from xltools.narrative.blocks import Note, Run, Runs, plain
from xltools.patterns import late_pattern

_MARK: Final = late_pattern(r"\*\*|(?<!\s)\*|\*(?!\s)")
_MARKS: Final = ".;:,!?"
_ENDS: Final = _MARKS + "…"
_SPACES: Final = late_pattern(r"\s+")


def marked(text: str) -> Runs:
    """Runs of a text on one line; a star without its partner stays a star."""
    text = _SPACES.sub(" ", text).strip()
    left = {"*": 0, "**": 0}
    for found in _MARK.finditer(text):
        left[found[0]] += 1
    on = {"*": False, "**": False}
    runs: list[Run] = []
    at = 0
    for found in _MARK.finditer(text):
        mark = found[0]
        left[mark] -= 1
        if not on[mark] and not left[mark]:
            continue
        _add(runs, text[at : found.start()], on)
        at = found.end()
        on[mark] = not on[mark]
    _add(runs, text[at:], on)
    return tuple(runs)


def _add(runs: list[Run], text: str, on: dict[str, bool]) -> None:
    if text:
        runs.append(Run(text, bold=on["**"], italic=on["*"]))


def ended(runs: Runs, mark: str = ".") -> Runs:
    """The runs with a mark at the end, unless they end with one or stand between brackets."""
    text = plain(runs)
    done = not text or text[-1] in _ENDS or (text[0] == "(" and text[-1] == ")")
    return runs if done else (*runs, Run(mark))


def ended_by(runs: Runs, mark: str) -> Runs:
    """The runs with exactly that mark at the end; a note before the old mark stays before it."""
    for index in range(len(runs) - 1, -1, -1):
        if runs[index].note is None:
            bare = replace(runs[index], text=runs[index].text.rstrip(_MARKS + " /"))
            kept = (bare,) if bare.text else ()
            if kept or index == 0:
                return (*runs[:index], *kept, *runs[index + 1 :], Run(mark))
            runs = (*runs[:index], *runs[index + 1 :])
    return (*runs, Run(mark))


def noted(runs: Runs, note: Runs) -> Runs:
    """The runs with a footnote hung before the mark that ends them."""
    hung = Run("", note=Note(ended(note)))
    if not runs or not runs[-1].text or runs[-1].text[-1] not in _MARKS:
        return (*runs, hung)
    last = runs[-1]
    bare = last.text.rstrip(_MARKS)
    before = (replace(last, text=bare),) if bare else ()
    return (*runs[:-1], *before, hung, replace(last, text=last.text[len(bare) :]))


def capitals(runs: Runs) -> Runs:
    """The runs in capitals."""
    return tuple(replace(run, text=run.text.upper()) for run in runs)


def lower_first(text: str) -> str:
    """A text inside a sentence; an abbreviation ("UBND") keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """A text that begins a sentence."""
    return text[:1].upper() + text[1:]
