"""A line about what a roll-up did, in both languages."""

from __future__ import annotations

from typing import NamedTuple


class NoteText(NamedTuple):
    """The line for one code, in both languages; `fill` puts the values in."""

    vi: str
    en: str
