"""The keys of units that the level above knows: only those that a person registered.

A key that comes with a workbook is no reason to believe it; somebody has to say whose it is, after
a telephone call or from the unit list. A unit may have several, one a laptop; a key that is
withdrawn is not known any more.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.holder import Holder

_FILE: Final = "khoa-da-dang-ky.json"


@dataclass(frozen=True, slots=True)
class KnownKey:
    """One key of one unit, and the day on which it was registered."""

    holder: Holder
    unit_name: str
    key: str
    since: date


@dataclass(frozen=True, slots=True)
class KnownKeys:
    """All keys that were registered; none of another unit speaks for a unit."""

    entries: tuple[KnownKey, ...] = ()

    def knows(self, holder: Holder, key: str) -> bool:
        """Whether the key was registered for that unit."""
        return any(each.key == key and each.holder.is_same(holder) for each in self.entries)

    def of_key(self, key: str) -> KnownKey | None:
        """The unit that a key was registered for."""
        return next((each for each in self.entries if each.key == key), None)

    def with_key(self, known: KnownKey) -> KnownKeys:
        """The same and one more; a key that is registered anew for its unit stays as it was."""
        if self.knows(known.holder, known.key):
            return self
        others = (each for each in self.entries if each.key != known.key)
        return replace(self, entries=(*others, known))

    def without_key(self, key: str) -> KnownKeys:
        return replace(self, entries=tuple(each for each in self.entries if each.key != key))

    def and_also(self, further: Iterable[KnownKey]) -> KnownKeys:
        """The same with those of a unit list, which are not kept."""
        return replace(self, entries=(*self.entries, *further))


def load_known_keys(folder: Path | None) -> KnownKeys:
    """The register in the per-user folder; an empty one where there is none.

    Raises XltoolsError "key.register-damaged".
    """
    if folder is None:
        return KnownKeys()
    path = folder / _FILE
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return KnownKeys(
            tuple(
                KnownKey(
                    Holder(**each["holder"]),
                    str(each["unit_name"]),
                    str(each["key"]),
                    date.fromisoformat(each["since"]),
                )
                for each in told["keys"]
            )
        )
    except FileNotFoundError:
        return KnownKeys()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise XltoolsError("key.register-damaged", file=path) from error


def keep_known_keys(folder: Path, known: KnownKeys) -> None:
    """Write the register, whole or not at all. Raises XltoolsError "key.not-kept", `output.*`."""
    from xltools.workbook.save import replacing

    entries = [asdict(each) | {"since": each.since.isoformat()} for each in known.entries]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise XltoolsError("key.not-kept", folder=folder) from error
    text = json.dumps({"keys": entries}, ensure_ascii=False, indent=1) + "\n"
    with replacing(folder / _FILE) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")
