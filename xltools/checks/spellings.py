"""Names of offices in sentences, written as the catalogue writes them.

"Lao động-Thương binh", "Trạm Y Tế": the same letters, but other capitals or dashes. Names in small
letters throughout speak of a kind of office ("các trạm y tế") and are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.patterns import late_pattern
from xltools.wording.messages import roles as messages
from xltools.wording.text import clean, fold

_SHORTEST: Final = 9
_DASH: Final = late_pattern(r"\s*-\s*")


def offices_in_texts_are_written_one_way(case: Case) -> Iterator[Finding]:
    """A sentence writes the name of an office with its capitals and dashes (S004-35, S004-36)."""
    names = official_spellings(case)
    told: set[str] = set()
    for text in case.texts:
        for folded, official in names.items():
            if folded not in text.folded:
                continue
            for found in in_any_spelling(official).finditer(clean(text.text)):
                typed = found[0]
                if any(typed in each for each in told) or may_be_written(typed, official):
                    continue
                told.add(typed)
                yield messages.SPELLING.at(
                    text.cell, typed, row_key=text.record.row_key, official=official
                )


def may_be_written(typed: str, official: str) -> bool:
    """Whether it is the official spelling, be its first letter small, or no name but a kind.

    Capitals throughout are for emphasis, and which dash stands there is up to the keyboard.
    """
    same = typed[1:].replace("–", "-") == official[1:]
    return same or typed == typed.casefold() or typed.isupper()


def official_spellings(case: Case) -> dict[str, str]:
    """Full and short names of offices of this level and the one above, longest first."""
    names = {
        fold(name): name
        for office in (*case.scope.offices_above, *case.scope.offices)
        for name in (office.name, office.short_name)
        if len(name) >= _SHORTEST and " " in name
    }
    return dict(sorted(names.items(), key=lambda each: -len(each[0])))


@lru_cache(maxsize=512)
def in_any_spelling(name: str) -> re.Pattern[str]:
    """The name in any capitals and with any spaces around its dashes."""
    words = (re.escape(word) for word in _DASH.split(name))
    return re.compile(rf"(?<!\w){r' ?[-–] ?'.join(words)}(?!\w)", re.IGNORECASE)
