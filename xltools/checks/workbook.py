"""The workbook itself: whose it was made for, by which version, and whether its lists are there.

All of it goes by what the workbook says of itself, which is a hint: it never makes an error, and
where it is silent nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.catalogue import LevelCode, Unit
from xltools.cells import CellRef
from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form import FORM_VERSION, GeneralInfo
from xltools.form.base import Shape
from xltools.form.versions import Changes, changes_of, steps_from
from xltools.rows.rows import SheetRows
from xltools.wording.messages import workbook as messages
from xltools.wording.text import fold

_NONE: Final = "-"


def the_form_is_of_this_version(case: Case) -> Iterator[Finding]:
    """The workbook follows the version of today; an older one tells what changed since."""
    version = case.rows.form_version
    steps = steps_from(version)
    if steps:
        sheets = [record.sheet.name for record in case.rows.sheets]
        changes = [(name, changes_of(name, steps)) for name in sheets]
        renamed = (
            f'{name}: "{old}" → "{new}"' for name, each in changes for old, new in _renamed(each)
        )
        dropped = (f'{name}: "{old}"' for name, each in changes for old in each.dropped)
        yield messages.OLDER_VERSION.at(
            case.first_cell(GeneralInfo, "unit_name"),
            version,
            version=version,
            current=FORM_VERSION,
            renamed=tuple(renamed) or _NONE,
            dropped=tuple(dropped) or _NONE,
        )


def the_workbook_was_made_for_this_unit(case: Case) -> Iterator[Finding]:
    """The unit that the workbook was written for is that of Thông tin chung."""
    info, said = case.plan.info, case.rows.identity.values
    made_for = said.get("unit_code", "")
    if not made_for or not info.unit_code or made_for == info.unit_code:
        return
    unit = _unit(case, said.get("unit_level", ""), made_for)
    name = f"{unit.name}, {made_for}" if unit else made_for
    yield messages.OTHER_UNIT.at(info.cell("unit_code"), info.unit_code, made_for=name)


def a_part_says_so(case: Case) -> Iterator[Finding]:
    """A part of a workbook is told to be one, with its sheets."""
    if case.rows.part:
        cell = case.first_cell(GeneralInfo, "unit_name")
        yield messages.PART.at(cell, sheets=case.rows.part)


def the_marks_of_the_form_can_be_read(case: Case) -> Iterator[Finding]:
    """What the workbook says of its own columns was not tampered with."""
    if case.rows.identity.damaged:
        yield messages.MARKS_DAMAGED.at(case.first_cell(GeneralInfo, "unit_name"))


def drop_downs_are_there(case: Case) -> Iterator[Finding]:
    """Every column that was written with a drop-down has one in some filled row.

    One finding stands for a sheet that has none left; rows pasted into a column lose the list of
    their own cells only, and that is no finding. Nothing is said where lists cannot be seen.
    """
    if case.structure is None or case.structure.drop_downs is None:
        return
    offered: dict[str, list[tuple[CellRef, CellRef]]] = {}
    for area in case.structure.drop_downs:
        offered.setdefault(area[0].sheet, []).append(area)
    for read in case.rows.sheets.values():
        columns = _columns_with_lists(case, read)
        if not columns:
            continue
        sheet, rows = read.records[0].source.sheet, [r.source.row for r in read.records]
        areas = offered.get(sheet, ())
        gone = [
            header
            for header, column in columns.items()
            if not any(_covers(area, column, rows) for area in areas)
        ]
        if len(gone) > 1 and len(gone) == len(columns):
            yield messages.LISTS_GONE.at(CellRef(sheet, rows[0], columns[gone[0]]), sheet=sheet)
            continue
        for header in gone:
            yield messages.LIST_GONE.at(CellRef(sheet, rows[0], columns[header]), header=header)


def _renamed(changes: Changes) -> Iterator[tuple[str, str]]:
    """The headings and words of lists of a sheet that are others now: old and new."""
    yield from changes.headings.items()
    for words in changes.words.values():
        yield from words.items()


def _unit(case: Case, level: str, code: str) -> Unit | None:
    on = case.scope.on
    if on is None or level not in set(LevelCode):
        return None
    return next(iter(case.catalogue.find_units(LevelCode(level), on, code)), None)


def _columns_with_lists(case: Case, read: SheetRows) -> dict[str, int]:
    """The columns of a filled table that were written with a list, by their headings."""
    marks = case.rows.identity.marks.get(fold(read.record.sheet.name), ())
    if not read.records or read.record.sheet.shape is Shape.ITEMS:
        return {}
    offering = {mark.header for mark in marks if mark.offers_list}
    places = {read.header(name): place for name, place in read.columns.items()} if offering else {}
    return {header: place for header, place in places.items() if header in offering}


def _covers(area: tuple[CellRef, CellRef], column: int, rows: list[int]) -> bool:
    """Whether a list is offered in one of these rows of a column."""
    first, last = area
    if not first.column <= column <= last.column:
        return False
    return any(first.row <= row <= last.row for row in rows)
