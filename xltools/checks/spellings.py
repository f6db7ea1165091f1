"""Names of offices in sentences, written as the catalogue writes them.

"Lao động-Thương binh", "Trạm Y Tế": the same letters, but other capitals or dashes. Names in small
letters throughout speak of a kind of office ("các trạm y tế") and are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from xltools.checks.case import Case, TextCell
from xltools.findings import Finding
from xltools.patterns import late_pattern
from xltools.wording.messages import roles as messages
from xltools.wording.text import clean

_DASH: Final = late_pattern(r"\s*-\s*")


def offices_in_texts_are_written_one_way(case: Case) -> Iterator[Finding]:
    """A sentence writes the name of an office with its capitals and dashes (S004-35, S004-36)."""
    told: set[str] = set()
    for text in case.texts:
        for folded, official in case.offices.in_text(text.folded):
            if _is_official_throughout(text, folded, official):
                continue
            for found in in_any_spelling(official).finditer(clean(text.text)):
                typed = found[0]
                if any(typed in each for each in told) or may_be_written(typed, official):
                    continue
                told.add(typed)
                yield messages.SPELLING.at(
                    text.cell, typed, row_key=text.record.row_key, official=official
                )


def _is_official_throughout(text: TextCell, folded: str, official: str) -> bool:
    """Whether a name has its official spelling wherever the text has it."""
    return text.folded.count(folded) == clean(text.text).count(official)


def may_be_written(typed: str, official: str) -> bool:
    """Whether it is the official spelling, be its first letter small, or no name but a kind.

    Capitals throughout are for emphasis, and which dash stands there is up to the keyboard.
    """
    same = typed[1:].replace("–", "-") == official[1:]
    return same or typed == typed.casefold() or typed.isupper()


@lru_cache(maxsize=512)
def in_any_spelling(name: str) -> re.Pattern[str]:
    """A name of the catalogue in any capitals and with any spaces around its dashes."""
    words = (re.escape(word) for word in _DASH.split(name))
    return late_pattern(rf"(?<!\w){r' ?[-–] ?'.join(words)}(?!\w)", re.IGNORECASE)
