"""The household list that a level above ordered: a deliberate act, reduced, and noted.

It is no part of a submission, and nothing that sends or rolls up takes such a file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from xltools.api.desk import Desk
from xltools.api.setup import Setup
from xltools.catalogue import LevelCode, UnitKey
from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.journal import HOUSEHOLD_LIST, note
from xltools.exchange.personal import Personal, personal_in
from xltools.exchange.personal_names import NameJudge

if TYPE_CHECKING:
    from xltools.form.household import Household
    from xltools.rows.household_list import ListRead

_NUMBERS: Final = tuple(each for each in Personal if each is not Personal.NAME)


@dataclass(frozen=True)
class ListExported:
    """Where the list is, whose, of which year, with which columns, of how many households."""

    output: Path
    unit_name: str
    year: str
    headers: tuple[str, ...]
    households: int


def export_for_parent(
    path: Path, output: Path, setup: Setup, desk: Desk, order: str = ""
) -> ListExported:
    """Write the reduced list of a household list, never over another file, and note that it was.

    `order` is the paper that asks for it. Raises XltoolsError: `file.*`, `form.*`,
    `households.*`, `output.*`, `journal.not-kept`.
    """
    from xltools.rows.household_list import read_household_list
    from xltools.wording.household_export import FILE_NAME
    from xltools.workbook.household_export import Ordered, headers_sent, write_ordered_list
    from xltools.workbook.read import read_workbook
    from xltools.workbook.save import replacing

    read = read_household_list(read_workbook(path), path.name)
    households = _households(read, path)
    unit = _unit_name(read, setup)
    if output.is_dir():
        output /= FILE_NAME.format(code=read.unit[1], year=read.plan_year)
    if os.path.lexists(output):
        raise XltoolsError("output.exists", file=output)
    with replacing(output, (path,), ".xlsx") as temporary:
        write_ordered_list(temporary, Ordered(unit, read.plan_year, order, households))
        _note(read, len(households), order, desk)
    return ListExported(output, unit, read.plan_year, tuple(headers_sent()), len(households))


def _households(read: ListRead, path: Path) -> tuple[Household, ...]:
    """The households, once no number of a person stands in what would go up."""
    from xltools.workbook.household_export import SENT

    households = cast("tuple[Household, ...]", read.rows.records)
    if not households:
        raise XltoolsError("households.empty", file=path)
    cells = list(_with_numbers(households, SENT))
    if cells:
        raise XltoolsError("households.personal-numbers", file=path, cells=cells)
    return households


def _with_numbers(households: tuple[Household, ...], sent: tuple[str, ...]) -> Iterator[CellRef]:
    nobody = NameJudge()
    for each in households:
        for name in sent:
            if personal_in(str(getattr(each, name) or ""), nobody, _NUMBERS):
                yield each.cell(name)


def _unit_name(read: ListRead, setup: Setup) -> str:
    """The name of the list's unit, as the catalogue has it; else its code."""
    level, code, since = read.unit
    try:
        key = UnitKey(LevelCode(level), code, date.fromisoformat(since))
    except ValueError:
        return code
    unit = setup.catalogue.unit(key)
    return unit.name if unit else code


def _note(read: ListRead, count: int, order: str, desk: Desk) -> None:
    """One line in the journal: no name of a person, and no path."""
    entry = {
        "at": desk.now.isoformat(),
        "unit_code": read.unit[1],
        "year": read.plan_year,
        "households": count,
        "order": order,
    }
    note(desk.folder, HOUSEHOLD_LIST, entry)
