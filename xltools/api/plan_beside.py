"""The plan of a workbook under its usual name beside it, and never over somebody's work."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final

from xltools.api.plan import Wanted, Written, write_plan
from xltools.api.reading import Source, path_of
from xltools.api.setup import Setup
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError

_KEPT: Final = frozenset({"output.edited", "output.foreign", "output.exists-open"})
_TRIED: Final = 20


@dataclass(frozen=True)
class WrittenBeside:
    """A plan, its file, and the one of the usual name that was left as it is."""

    written: Written
    output: Path
    kept: Path | None = None


def write_plan_beside(source: Source, setup: Setup, wanted: Wanted) -> WrittenBeside:
    """Write the plan as NAME.docx; as NAME-2.docx and so on where that one is edited or open.

    Raises what `write_plan` raises.
    """
    usual, *others = names = list(_names(path_of(source)))
    for output in names:
        try:
            written = write_plan(source, output, setup, wanted)
        except XltoolsError as error:
            if error.code not in _KEPT or output is others[-1]:
                raise
            continue
        return WrittenBeside(written, output, None if output == usual else usual)
    raise AssertionError(names)


def _names(workbook: Path) -> Iterator[Path]:
    yield workbook.with_suffix(".docx")
    for number in count(2):
        if number > _TRIED:
            return
        yield workbook.with_name(f"{workbook.stem}-{number}.docx")
