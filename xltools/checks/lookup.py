"""Many names looked up in texts at once, without a pattern that would be slow to build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from xltools.patterns import late_pattern

_WORD: Final = late_pattern(r"\S+")
_AT_THE_END: Final = ".,;:!?)\"'*"
_AT_THE_START: Final = "(\"'*"


class NamesInText:
    """Finds the longest of its names at each word of a folded text."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(filter(None, names))
        self._longest: dict[str, int] = {}
        for name in self._names:
            words = name.split(" ")
            self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def find(self, folded: str) -> Iterator[tuple[int, str]]:
        """Where each name begins, and the name; names inside a longer one are not told."""
        words = [(found.start(), found[0]) for found in _WORD.finditer(folded)]
        at = 0
        while at < len(words):
            found = self._at(words, at)
            if found is not None:
                yield found
            at += found[1].count(" ") + 1 if found else 1

    def _at(self, words: list[tuple[int, str]], at: int) -> tuple[int, str] | None:
        start, first = words[at]
        opened = len(first) - len(first.lstrip(_AT_THE_START))
        first = first[opened:]
        most = self._longest.get(first.rstrip(_AT_THE_END), 0)
        for count in range(min(most, len(words) - at), 0, -1):
            said = " ".join((first, *(word for _, word in words[at + 1 : at + count])))
            for name in (said, said.rstrip(_AT_THE_END)):
                if name in self._names:
                    return start + opened, name
        return None
