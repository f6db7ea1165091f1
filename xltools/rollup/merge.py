"""Many plans of units below into the one plan of their parent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import groupby
from typing import Final, cast

from xltools.catalogue import Catalogue, Unit
from xltools.dataclass import dataclass
from xltools.form import (
    Actual,
    AssignedTarget,
    ChildUnit,
    Correction,
    FundingLine,
    GeneralInfo,
    OutsideLine,
    ProjectLine,
    SourceLine,
    Target,
)
from xltools.form.layout import place
from xltools.plan import Plan
from xltools.rollup.base import base_plan, ticked, typed_by_people
from xltools.rollup.corrected_place import corrected_cells
from xltools.rollup.correction import Corrected, correct
from xltools.rollup.deadline import Due, due_of
from xltools.rollup.exclusion import Exclusion, without
from xltools.rollup.membership import Membership, State
from xltools.rollup.note import Note
from xltools.rollup.numbering import at_their_places
from xltools.rollup.of_unit import RULES
from xltools.rollup.own_rows import own_rows
from xltools.rollup.parent_sheet import ParentSheet
from xltools.rollup.registered import with_registered
from xltools.rollup.rolled_unit import RolledUnit, SheetLines, rolled_unit
from xltools.rollup.set_apart import notes_of, with_set_apart
from xltools.rollup.sorting import membership
from xltools.rollup.sources import source_lines
from xltools.rollup.submission import Refused, Submission
from xltools.rollup.unit_notes import notes_on, stated_totals

_INCOMPLETE: Final = frozenset({"rollup.sum-withheld", "rollup.no-rows"})


@dataclass(frozen=True)
class RollupResult:
    """The parent's plan, who is in it, and what there is to tell.

    `complete` says that every unit was received, every file read, and no figure is lacking;
    `sheets` are the lines of the plan with the rows that each was made of.
    """

    plan: Plan
    membership: Membership
    complete: bool
    notes: tuple[Note, ...]
    corrections: tuple[Corrected, ...] = ()
    sheets: tuple[SheetLines, ...] = ()


def rollup(
    submissions: Iterable[Submission],
    refused: Iterable[Refused],
    parent: Unit,
    year: int,
    catalogue: Catalogue,
    own: Plan | None = None,
    *,
    exclude: Sequence[Exclusion] = (),
    today: date | None = None,
) -> RollupResult:
    """The standard workbook of the parent, fit to be checked, planned from and rolled up again.

    `own` is the parent's own workbook: what was typed there stays. The order of the submissions
    makes no difference. Raises XltoolsError "rollup.exclude-unknown" and "unit.ambiguous" for a
    unit to exclude.
    """
    base = _with(base_plan(catalogue, parent, year, own), exclude)
    sent = tuple(submissions)
    due = due_of(base, sent, catalogue, today)
    lines = cast("tuple[Correction, ...]", at_their_places(Correction, base.of(Correction)))
    members = membership(
        sent,
        refused,
        base.children,
        parent,
        year,
        catalogue=catalogue,
        due=due,
        cured=partial(corrected_cells, lines),
    )
    counted, corrected = correct(members.counted, lines, base.children)
    members = replace(members, counted=counted)
    units = _units(members, year)
    sheets = _sheets(base, units)
    notes = (*_notes(members, units, sheets, due), *(each.note for each in corrected))
    complete = members.complete and not any(note.code in _INCOMPLETE for note in notes)
    plan = _plan(base, members, units, sheets, corrected)
    return RollupResult(plan, members, complete, notes, corrected, sheets)


def _plan(
    base: Plan,
    members: Membership,
    units: Sequence[RolledUnit],
    sheets: tuple[SheetLines, ...],
    corrected: Iterable[Corrected],
) -> Plan:
    """All sheets of the parent's workbook: rolled up, typed by people, or written anew."""
    rolled = {sheet.sheet: sheet.records for sheet in sheets}
    records = {**typed_by_people(base.records), **rolled}
    records[OutsideLine] = with_set_apart(base.of(OutsideLine), sheets)
    records[ProjectLine] = ticked(base.projects, units)
    for sheet in records.keys() - rolled:
        records[sheet] = at_their_places(sheet, records[sheet])
    records[Correction] = tuple(each.line for each in corrected)
    info = base.info.replaced(source=place(GeneralInfo, 0))
    records[GeneralInfo] = (info,)
    records[SourceLine] = source_lines(members, sheets)
    records[AssignedTarget] = with_registered(Plan(info, records), members.counted)
    return Plan(info, records)


def _with(base: Plan, exclude: Sequence[Exclusion]) -> Plan:
    return Plan(base.info, {**base.records, ChildUnit: without(base.children, exclude)})


def _units(members: Membership, year: int) -> tuple[RolledUnit, ...]:
    """The units that sent figures; those that stand for several files are worked out now."""
    of_unit = groupby(members.counted, key=lambda each: each.unit_code)
    return tuple(rolled_unit(tuple(counted), year) for _, counted in of_unit)


def _sheets(base: Plan, units: Sequence[RolledUnit]) -> tuple[SheetLines, ...]:
    """The sheets that hold rolled-up lines, in the order of the form."""
    sent = {unit.code for unit in units}
    own = {rule.sheet: own_rows(rule, base, sent) for rule in RULES}
    sheets = {sheet: ParentSheet(rows, units) for sheet, rows in own.items() if sheet is not Actual}
    linked = {Target: sheets[Target], FundingLine: sheets[FundingLine]}
    sheets[Actual] = ParentSheet(own[Actual], units, linked)
    return tuple(
        SheetLines(
            each.sheet,
            each.lines,
            each.records,
            each.sources,
            (*notes_on(each.sheet, units), *own[each.sheet].notes),
            each.bereft,
        )
        for each in sheets.values()
    )


def _notes(
    members: Membership,
    units: Sequence[RolledUnit],
    sheets: Sequence[SheetLines],
    due: Due | None,
) -> tuple[Note, ...]:
    about_lines = [*(note for sheet in sheets for note in sheet.notes), *notes_of(sheets)]
    return (*_about_files(members, due), *about_lines, *stated_totals(units))


def _about_files(members: Membership, due: Due | None) -> Iterator[Note]:
    """What each file has to tell; that several came late is one sentence."""
    for member in members.members:
        yield from (note for note in member.notes if note.code != "rollup.received-late")
    late = [member.unit_name for member in members.of(State.LATE)]
    if late and due is not None:
        yield Note("rollup.late", {"units": late, "due": due.said})
