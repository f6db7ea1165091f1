"""Patterns that are compiled when first used: no text of a workbook calls for all of them."""

from __future__ import annotations

import re
from typing import Any, cast


class _LatePattern:
    """Stands for a compiled pattern; each method is looked up once and kept."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def late_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, at the first use: a wrong pattern raises re.error only then."""
    return cast("re.Pattern[str]", _LatePattern(text, flags))
