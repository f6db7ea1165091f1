"""What left this desk: a line for each submission and for each household list that was ordered.

It lies in the per-user folder, names no person, and is only ever added to. Numbers of submissions
are taken from it too, so that one is not used twice when a folder was cleared.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from xltools.errors import XltoolsError

_FILE: Final = "so-ban-gui.jsonl"

SUBMISSION: Final = "submission"
HOUSEHOLD_LIST: Final = "household-list"


def note(folder: Path, what: str, entry: Mapping[str, object]) -> None:
    """Add one line. Raises XltoolsError "journal.not-kept"."""
    line = json.dumps({"what": what, **entry}, ensure_ascii=False, default=str) + "\n"
    path = folder / _FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        cut_off = path.exists() and not path.read_bytes().endswith(b"\n")
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write("\n" + line if cut_off else line)
    except OSError as error:
        raise XltoolsError("journal.not-kept", file=path) from error


def entries(folder: Path | None, what: str) -> Iterator[Mapping[str, Any]]:
    """All lines of a kind; a line that was cut off is passed over."""
    if folder is None:
        return
    try:
        text = (folder / _FILE).read_text(encoding="utf-8")
    except OSError:
        return
    for line in text.splitlines():
        try:
            told = json.loads(line)
        except ValueError:
            continue
        if isinstance(told, dict) and told.get("what") == what:
            yield told


def used_numbers(folder: Path | None, year: int, unit_code: str) -> list[int]:
    """The numbers of the submissions of a unit and year that left this desk."""
    return [
        each["sequence"]
        for each in entries(folder, SUBMISSION)
        if (each.get("year"), each.get("unit_code")) == (year, unit_code)
        and isinstance(each.get("sequence"), int)
    ]
