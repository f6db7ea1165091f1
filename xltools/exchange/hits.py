"""What the privacy gate found in the files of a submission: where, and what it is."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from xltools.dataclass import dataclass
from xltools.exchange.personal import Found, personal_in
from xltools.exchange.personal_names import NameJudge


class Hidden(StrEnum):
    """Where personal data hides from whoever looks at a file; no submission has such a place."""

    COMMENT = "comment"
    HIDDEN_SHEET = "hidden-sheet"
    PROPERTY = "property"
    EMBEDDED = "embedded"
    LINK = "link"
    TRACKED = "tracked"
    OTHER_FILE = "other-file"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """One place of one file; `shown` is enough to know it by, never the whole number or name."""

    file: str
    place: str
    what: str
    shown: str = ""


@dataclass(frozen=True)
class Allowed:
    """What may stand in a submission: names of those who sign, and the office's own name.

    `phones` are the digits of telephone numbers that stand in Thông tin chung, and only there.
    """

    names: NameJudge
    phones: frozenset[str] = frozenset()
    office: str = ""
    _seen: dict[str, tuple[Found, ...]] = field(default_factory=dict, compare=False, repr=False)

    def found_in(self, text: str) -> tuple[Found, ...]:
        """All personal data of a text; the parts of a file say much the same again and again."""
        if text not in self._seen:
            self._seen[text] = tuple(personal_in(text, self.names))
        return self._seen[text]
