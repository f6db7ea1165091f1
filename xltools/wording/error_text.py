"""The shape of a line that says what stopped a command."""

from __future__ import annotations

from typing import NamedTuple


class ErrorText(NamedTuple):
    """The line for one code, in both languages; `fill` puts the values in."""

    vi: str
    en: str
