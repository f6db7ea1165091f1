"""One thing that a roll-up has to tell beside its figures; `wording.rollup` says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from xltools.dataclass import dataclass
from xltools.wording.rollup import say_note
from xltools.wording.terms import Lang


@dataclass(frozen=True)
class Note:
    """A code and the values that its sentence needs."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    def say(self, lang: Lang = "vi") -> str:
        """The sentence."""
        return say_note(self.code, self.values, lang)
