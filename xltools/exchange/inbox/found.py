"""What was found in the files that came in, as plain values that pass from process to process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from xltools.dataclass import dataclass


class Kind(StrEnum):
    """What one file that came in is for us."""

    WORKBOOK = "workbook"
    REFUSED = "refused"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a workbook of ours says, as far as filing needs it; "" and 0 are blanks.

    `content` is the digest of all that it says, however the file was saved. `verdict` is that of
    its seal, `said` the line about it in both languages; `sequence` and `sealed_at` are its own
    words, to be believed only when the verdict is "as checked". `danger` is the code of what no
    workbook of ours holds.
    """

    level: str
    unit_code: str
    unit_name: str
    valid_from: str
    year: int
    content: str
    stem: str
    form_version: str = ""
    verdict: str = ""
    said: tuple[str, str] = ("", "")
    sequence: int = 0
    sealed_at: str = ""
    danger: str = ""


@dataclass(frozen=True, kw_only=True)
class Found:
    """One file, wherever it lay: `trail` are the names from the outermost file inwards.

    `number` tells under which name its bytes lie in the folder of the two processes. `code` and
    `values` say why it was refused. `sent_at` is when the mail around it came, or "".
    """

    kind: Kind
    trail: tuple[str, ...]
    digest: str = ""
    number: int = 0
    code: str = ""
    values: Mapping[str, str | int] = field(default_factory=dict)
    facts: Facts | None = None
    sent_at: str = ""
    sender: str = ""

    @property
    def name(self) -> str:
        """What its sender called the file."""
        return self.trail[-1] if self.trail else ""

    @property
    def when(self) -> datetime | None:
        """When the mail around it came."""
        return datetime.fromisoformat(self.sent_at) if self.sent_at else None

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


_TEXTS: Final = (
    *("level", "unit_code", "unit_name", "valid_from", "content", "stem", "form_version"),
    *("verdict", "sealed_at", "danger"),
)


def found_of(told: Mapping[str, Any]) -> Found:
    """What the other process told. Raises ValueError, KeyError or TypeError for anything else."""
    facts = told["facts"]
    values = {str(name): each for name, each in dict(told["values"]).items()}
    if not all(isinstance(each, str | int) for each in values.values()):
        raise ValueError("values")
    found = Found(
        kind=Kind(told["kind"]),
        trail=tuple(str(name) for name in told["trail"]),
        values=values,
        facts=facts_of(facts) if facts else None,
        number=int(told["number"]),
        **{name: str(told[name]) for name in ("digest", "code", "sent_at", "sender")},
    )
    if found.sent_at and datetime.fromisoformat(found.sent_at).tzinfo is None:
        raise ValueError(found.sent_at)
    return found


def facts_of(told: Mapping[str, Any]) -> Facts:
    """The facts as they were told. Raises ValueError, KeyError or TypeError."""
    first, second = told["said"]
    texts = {name: str(told[name]) for name in _TEXTS}
    year, sequence = int(told["year"]), int(told["sequence"])
    return Facts(said=(str(first), str(second)), year=year, sequence=sequence, **texts)
