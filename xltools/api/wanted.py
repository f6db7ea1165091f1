"""What the options of `validate` ask to be put right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError


@dataclass(frozen=True)
class Wanted:
    """The new workbook that is asked for, and whether tone marks are to be put right too."""

    output: Path
    tones: bool = False


def wanted_of(
    paths: Sequence[Path], output: Path | None, *, fix: bool, tones: bool
) -> Wanted | None:
    """What the options of the command ask for; tone marks ask for fixing too.

    Raises XltoolsError "fix.one-plan", "fix.no-output" or "fix.not-asked".
    """
    if not fix and not tones:
        if output is not None:
            raise XltoolsError("fix.not-asked")
        return None
    if len(paths) > 1:
        raise XltoolsError("fix.one-plan", count=len(paths))
    if output is None:
        raise XltoolsError("fix.no-output")
    return Wanted(output, tones)
