"""Last year's workbooks beside a roll-up: where the units of before the reform stood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from xltools.api.setup import Setup
from xltools.plan import Plan

if TYPE_CHECKING:
    from xltools.rollup import Reading, RollupResult


def with_last_year(
    result: RollupResult,
    own: Plan | None,
    previous: Sequence[Path],
    reading: Reading,
    setup: Setup,
) -> RollupResult:
    """The roll-up with its sheet of old units; a file that cannot be read is named.

    `previous` are files and folders: of the old units, or the roll-ups of their districts. Raises
    XltoolsError "rollup.nothing" for folders without a workbook.
    """
    from xltools.rollup import Note, collect
    from xltools.rollup.old_units import with_old_units

    if not previous:
        return with_old_units(result, own, (), setup.catalogue)
    collected = collect(previous, reading)
    told = with_old_units(result, own, collected.submissions, setup.catalogue)
    unread = (Note("rollup.unreadable", {"reason": each.reason}) for each in collected.refused)
    return replace(told, notes=(*told.notes, *unread))
