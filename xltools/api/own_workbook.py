"""The parent's own workbook before a roll-up: all of it, also what has no place in the form."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from xltools.api.repair import understand, write_anew
from xltools.api.setup import Setup
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import OutsideLine
from xltools.plan import Plan
from xltools.rows.read import read_rows

if TYPE_CHECKING:
    from xltools.rollup import RollupResult


@dataclass(frozen=True)
class Own:
    """The plan, and how many values of it stand on the sheet Ngoài biểu mẫu for want of a place."""

    plan: Plan
    set_apart: int = 0


def read_own(path: Path, setup: Setup) -> Own:
    """Read the workbook as `repair` does: cells that cannot be read, sheets and notes stay.

    Raises XltoolsError `file.*`, `form.*`, and "part.not-whole" for a part.
    """
    from xltools.workbook.read import read_workbook

    raw = read_workbook(path)
    part = read_rows(raw, path.name).part
    if part:
        raise XltoolsError("part.not-whole", file=path, sheets=part)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, path.name)
        done = write_anew(understand(path, raw), fresh, fresh, setup)
    return Own(done.plan, len(done.outside))


def with_own_told(result: RollupResult, own: Own | None) -> RollupResult:
    """The result, which also tells what of the parent's own workbook had no place."""
    from xltools.rollup import Note

    if own is None or not own.set_apart:
        return result
    says = {"count": own.set_apart, "outside": OutsideLine.sheet.name}
    return replace(result, notes=(*result.notes, Note("rollup.own-set-apart", says)))
