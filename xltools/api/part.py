"""A part of a workbook: only the sheets that one office or village fills."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from xltools.api.reading import Source, open_whole
from xltools.api.setup import Setup
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import RECORD_OF_SHEET
from xltools.form.base import Shape, Shown
from xltools.plan import Plan
from xltools.wording.text import fold


@dataclass(frozen=True)
class PartDone:
    """The plan that a part was taken from, and the sheets of the part."""

    plan: Plan
    sheets: tuple[str, ...]


def sheets_of(plan: Plan, setup: Setup) -> tuple[str, ...]:
    """The sheets of a plan's workbook that can go out as a part, in order."""
    from xltools.workbook.contents import Contents

    return tuple(
        sheet.name
        for sheet in Contents(plan, setup.catalogue).sheets
        if sheet.name in RECORD_OF_SHEET
        and sheet.shape is Shape.TABLE
        and sheet.shown is Shown.VISIBLE
    )


def write_part(workbook: Source, names: Sequence[str], output: Path, setup: Setup) -> PartDone:
    """Write the named sheets of a workbook as a workbook of their own, with what is filled there.

    Of Thông tin chung it has only what tells unit and year. Raises XltoolsError
    "part.unknown-sheet", `file.*`, `form.*`, `output.*`.
    """
    from xltools.workbook.save import replacing
    from xltools.workbook.write import write_workbook

    opened = open_whole(workbook)
    plan = opened.plan
    known = {fold(name): name for name in sheets_of(plan, setup)}
    for name in names or ("",):
        if fold(name) not in known:
            raise XltoolsError("part.unknown-sheet", sheet=name, known=tuple(known.values()))
    wanted = {fold(name) for name in names}
    sheets = tuple(name for key, name in known.items() if key in wanted)
    with replacing(output, (opened.path,), ".xlsx") as temporary:
        write_workbook(temporary, plan, setup.catalogue, only=sheets)
    return PartDone(plan, sheets)
