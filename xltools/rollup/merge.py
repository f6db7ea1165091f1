"""Many plans of units below into the one plan of their parent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, Final, cast

from xltools.catalogue import Catalogue, Unit
from xltools.form import (
    AssignedTarget,
    ChildUnit,
    Correction,
    GeneralInfo,
    Movement,
    OutsideLine,
    ProjectLine,
    SourceLine,
)
from xltools.form.base import Record
from xltools.form.layout import place
from xltools.form.words import Period
from xltools.plan import Plan
from xltools.rollup.actuals import ACTUALS, roll_actuals
from xltools.rollup.base import base_plan, ticked, typed_by_people
from xltools.rollup.corrected_place import corrected_cells
from xltools.rollup.correction import Corrected, correct
from xltools.rollup.counts import DEPRIVATIONS, MOVEMENTS
from xltools.rollup.deadline import Due, due_of
from xltools.rollup.exclusion import Exclusion, without
from xltools.rollup.lines import OwnRows, SheetLines, SheetRule, own_rows, roll_sheet
from xltools.rollup.membership import Membership, State
from xltools.rollup.money import FUNDING, stated_totals
from xltools.rollup.note import Note
from xltools.rollup.numbering import at_their_places, codes_of, numbered, placed, sorted_by
from xltools.rollup.registered import with_registered
from xltools.rollup.set_apart import notes_of, with_set_apart
from xltools.rollup.sorting import membership
from xltools.rollup.sources import source_lines
from xltools.rollup.submission import Refused, Submission
from xltools.rollup.targets import TARGETS, linked, roll_targets

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
    sheets = _sheets(base, members, year)
    notes = (*_notes(members, sheets, due), *(each.note for each in corrected))
    complete = members.complete and not any(note.code in _INCOMPLETE for note in notes)
    plan = _plan(base, members, sheets, corrected)
    return RollupResult(plan, members, complete, notes, corrected, sheets)


def _plan(
    base: Plan,
    members: Membership,
    sheets: tuple[SheetLines, ...],
    corrected: Iterable[Corrected],
) -> Plan:
    """All sheets of the parent's workbook: rolled up, typed by people, or written anew."""
    rolled: dict[type[Record], tuple[Record, ...]] = {
        sheet.sheet: tuple(line.record for line in sheet.lines) for sheet in sheets
    }
    records = {**typed_by_people(base.records), **rolled}
    records[OutsideLine] = with_set_apart(base.of(OutsideLine), sheets)
    records[ProjectLine] = ticked(base.projects, members.counted)
    records = {sheet: at_their_places(sheet, rows) for sheet, rows in records.items()}
    records[Correction] = tuple(each.line for each in corrected)
    info = base.info.replaced(source=place(GeneralInfo, 0))
    records[GeneralInfo] = (info,)
    records[SourceLine] = source_lines(members, sheets)
    records[AssignedTarget] = with_registered(Plan(info, records), members.counted)
    return Plan(info, records)


def _with(base: Plan, exclude: Sequence[Exclusion]) -> Plan:
    return Plan(base.info, {**base.records, ChildUnit: without(base.children, exclude)})


def _sheets(base: Plan, members: Membership, year: int) -> tuple[SheetLines, ...]:
    """The sheets that hold rolled-up lines, in the order of the form, at their places."""
    counted = members.counted

    def own(rule: SheetRule) -> OwnRows:
        return own_rows(rule, base, counted)

    movements = sorted_by(roll_sheet(MOVEMENTS, counted, own(MOVEMENTS)), _by_period_and_unit)
    targets = linked(numbered(roll_targets(counted, own(TARGETS), movements, year)))
    deprivations = roll_sheet(DEPRIVATIONS, counted, own(DEPRIVATIONS))
    funding = numbered(roll_sheet(FUNDING, counted, own(FUNDING)))
    codes = codes_of(targets, funding)
    actuals = roll_actuals(counted, own(ACTUALS), codes, targets)
    return tuple(placed(each) for each in (targets, movements, deprivations, funding, actuals))


_PERIODS: dict[Period | None, int] = {period: index for index, period in enumerate(Period)}


def _by_period_and_unit(row: Movement) -> tuple[Any, ...]:
    return (_PERIODS.get(row.period, len(_PERIODS)), row.code or "~")


def _notes(members: Membership, sheets: Sequence[SheetLines], due: Due | None) -> tuple[Note, ...]:
    about_lines = [*(note for sheet in sheets for note in sheet.notes), *notes_of(sheets)]
    return (*_about_files(members, due), *about_lines, *stated_totals(members.counted))


def _about_files(members: Membership, due: Due | None) -> Iterator[Note]:
    """What each file has to tell; that several came late is one sentence."""
    for member in members.members:
        yield from (note for note in member.notes if note.code != "rollup.received-late")
    late = [member.unit_name for member in members.of(State.LATE)]
    if late and due is not None:
        yield Note("rollup.late", {"units": late, "due": due.said})
