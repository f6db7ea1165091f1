"""The process that opens what came in: it may run out of anything without harm to the other one.

It gets one object on its standard input, and tells of each file in a line of JSON: what was found,
and when a file is done. The bytes of what was found lie in the folder that it was given, under
numbers.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from xltools.catalogue import Catalogue, load_catalogue
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.inbox.found import Found, Kind
from xltools.exchange.inbox.look import look_at
from xltools.exchange.inbox.unpack import Budget, Leaf, Most, leaves
from xltools.exchange.known_keys import KnownKeys, load_known_keys
from xltools.rows.limits import Limits
from xltools.settings import load_settings
from xltools.workbook.guards import content_of


@dataclass(frozen=True)
class _Reader:
    folder: Path
    known: KnownKeys
    catalogue: Catalogue
    numbers: Iterator[int]

    def look_into(self, path: Path, name: str) -> Iterator[Found]:
        """All that one file holds."""
        try:
            content = content_of(path, Limits())
        except XltoolsError as error:
            yield self._look(Leaf((name,), refused=error))
            return
        for leaf in leaves(Leaf((name,), content), Budget(Most())):
            yield self._look(leaf)

    def _look(self, leaf: Leaf) -> Found:
        number = next(self.numbers)
        file = self.folder / f"{number}.xlsx"
        file.write_bytes(leaf.content)
        found = look_at(leaf, file, number, self.known, self.catalogue)
        if found.kind is Kind.OTHER:
            file.unlink()
        return found


def main() -> None:
    """Read the request, and tell of one file after the other."""
    asked: dict[str, Any] = json.load(sys.stdin)
    settings = load_settings(Path(asked["settings"]) if asked["settings"] else None)
    tempfile.tempdir = asked["folder"]  # nothing of what comes in lies anywhere else
    keys = Path(asked["keys"]) if asked["keys"] else None
    catalogue = load_catalogue(settings.catalogue, settings.outlines)
    numbers = count(int(asked["first"]))
    reader = _Reader(Path(asked["folder"]), load_known_keys(keys), catalogue, numbers)
    for at, (path, name) in enumerate(asked["files"]):
        for found in reader.look_into(Path(path), name):
            _tell({"file": at, "found": found.to_json()})
        _tell({"file": at, "done": True})


def _tell(told: object) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
