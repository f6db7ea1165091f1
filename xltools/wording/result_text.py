"""The shape of a line that says what a command did."""

from __future__ import annotations

from xltools.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ResultText:
    """One line in both languages; values are filled in by `wording.fill`."""

    vi: str
    en: str
