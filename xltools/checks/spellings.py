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
from xltools.wording.messages import roles as messages
from xltools.wording.text import clean, fold

_SHORTEST: Final = 9


def offices_in_texts_are_written_one_way(case: Case) -> Iterator[Finding]:
    """A sentence writes the name of an office with its capitals and dashes (S004-35, S004-36)."""
    names = _names(case)
    told: set[str] = set()
    for text in case.texts:
        for folded, official in names.items():
            if folded not in text.folded:
                continue
            for found in _written(official).finditer(clean(text.text)):
                typed = found[0]
                if typed in told or typed[1:] == official[1:] or typed == typed.casefold():
                    continue
                told.add(typed)
                yield messages.SPELLING.at(
                    text.cell, typed, row_key=text.record.row_key, official=official
                )


def _names(case: Case) -> dict[str, str]:
    """Full and short names of offices of this level and the one above, by folded name."""
    return {
        fold(name): name
        for office in (*case.scope.offices_above, *case.scope.offices)
        for name in (office.name, office.short_name)
        if len(name) >= _SHORTEST and " " in name
    }


@lru_cache(maxsize=512)
def _written(name: str) -> re.Pattern[str]:
    """The name in any capitals and with any spaces around its dashes."""
    words = (re.escape(word) for word in re.split(r"\s*-\s*", name))
    return re.compile(rf"(?<!\w){r' ?[-–] ?'.join(words)}(?!\w)", re.IGNORECASE)
