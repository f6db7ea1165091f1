"""The workbooks of units below, rolled up into the workbook of their parent."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from xltools.api.own_workbook import read_own, with_own_told
from xltools.api.reading import read_some
from xltools.api.received import filed_in, with_receipts
from xltools.api.rollup_files import check_table, table_file, workbook_files, write_together
from xltools.api.rollup_page import check_page, page_file
from xltools.api.rollup_previous import with_last_year
from xltools.api.rollup_review import review_json, review_lines, shared_faults
from xltools.api.setup import Setup
from xltools.api.user_folders import cache_folder
from xltools.catalogue import Unit
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import GeneralInfo, SourceLine
from xltools.plan import Plan
from xltools.plan.scope import Scope
from xltools.rows.limits import MEGABYTE, Limits
from xltools.wording.results import say_result
from xltools.wording.rollup import say_note, say_state
from xltools.wording.terms import Lang

if TYPE_CHECKING:
    from xltools.rollup import Note, Reading, Refused, RollupResult
    from xltools.rollup.remarks import Review

Progress = Callable[[int, int, str], None]

_OURS: Final = Limits(
    file_bytes=1000 * MEGABYTE, part_bytes=2000 * MEGABYTE, unzipped_bytes=5000 * MEGABYTE
)
"""An earlier result may be as large as the roll-up of all communes; little of it is read."""


@dataclass(frozen=True)
class RolledUp:
    """What a roll-up came to, and where it was written."""

    output: Path
    result: RollupResult
    review: Review

    @property
    def plan(self) -> Plan:
        """The parent's plan."""
        return self.result.plan

    @property
    def status(self) -> int:
        """The exit status: 1 where a correction that the parent wants could not be applied."""
        return int(any(each.is_refused for each in self.result.corrections))

    @property
    def received(self) -> int:
        """How many units below are in the totals."""
        return self.result.membership.received

    @property
    def expected(self) -> int:
        """How many units below should be in the totals."""
        return self.result.membership.expected


@dataclass(frozen=True)
class Extras:
    """How the files are read, and what is done beside the workbook.

    Faults that many submissions share are looked for when `checked` says so; when it says nothing,
    while the submissions are few. `page` is where the page for leaders goes, as HTML, and `table`
    where the long table of all figures goes, as CSV. `previous` are last year's workbooks of the
    units of before a reform. `reading` says who reads the files.
    """

    checked: bool | None = None
    page: Path | None = None
    table: Path | None = None
    reading: Reading | None = None
    previous: tuple[Path, ...] = ()


def reading(workers: int | None, cluster: str | None, cached: bool) -> Reading:
    """Who reads the files; what was read is kept in the user's own folder where `cached`."""
    from xltools.rollup import Reading

    return Reading(workers, cluster, cache=cache_folder(os.environ) if cached else None)


def roll_up(
    sources: Sequence[Path],
    output: Path,
    setup: Setup,
    *,
    unit: str | None = None,
    own: Path | None = None,
    exclude: Sequence[str] = (),
    extras: Extras = Extras(),
    progress: Progress | None = None,
) -> RolledUp:
    """Roll files and folders up, and write the parent's workbook, whole or not at all.

    A file that cannot be read is named, not skipped; `exclude` are units left
    out, each with its reason, "UNIT=REASON". Raises XltoolsError: `rollup.*`, `unit.*`,
    `output.*`; `file.*` and `form.*` only for the parent's own workbook.
    """
    from xltools.rollup import Reading, collect, destination, exclusion, rollup
    from xltools.rollup.collect import workbooks_of
    from xltools.rollup.remarks import review, with_remarks
    from xltools.workbook.save import check_target

    inputs = [path for path in (*sources, *extras.previous, own) if path]
    check_target(output, inputs, ".xlsx")
    check_page(extras.page, inputs)
    check_table(extras.table, inputs)
    excluded = tuple(exclusion(each) for each in exclude)
    own_file = read_own(own, setup) if own else None
    own_plan = own_file.plan if own_file else None
    readers = extras.reading or Reading()
    filed = filed_in(sources, own_plan.year if own_plan else None)
    collected = with_receipts(collect(filed, readers, progress, result=output), sources)
    if not collected.submissions:
        raise _nothing_readable(collected.refused)
    parent, year = destination(collected.submissions, setup.catalogue, unit, own_plan)
    _refuse_what_people_filled(output, parent, sources, setup)
    result = rollup(
        collected.submissions,
        collected.refused,
        parent,
        year,
        setup.catalogue,
        own_plan,
        exclude=excluded,
        today=setup.today,
    )
    result = with_own_told(replace(result, plan=result.plan.at_hand()), own_file)
    result = with_last_year(result, own_plan, extras.previous, readers, setup)
    files = [file for source in filed for file in workbooks_of(source, output)]
    faults = shared_faults(files, result.membership, setup, extras.checked, progress)
    reviewed = review(result.plan, setup.catalogue, faults)
    result = with_remarks(result, reviewed.remarks)
    result, files_to_write = workbook_files(result, output, setup)
    more = [table_file(extras.table, result)] if extras.table else []
    more += [page_file(extras.page, result, reviewed, setup)] if extras.page else []
    write_together((*more, *files_to_write))
    return RolledUp(output, result, reviewed)


def _refuse_what_people_filled(
    output: Path, parent: Unit, sources: Sequence[Path], setup: Setup
) -> None:
    """Only the parent's own last result is replaced: no workbook that was sent or typed in.

    Raises XltoolsError "output.same-as-input" among the files sent, elsewhere "output.exists".
    """
    if not output.exists():
        return
    try:
        plan = read_some(output, (GeneralInfo, SourceLine), _OURS)
        unit = Scope(plan, setup.catalogue).unit if plan.source_lines else None
    except XltoolsError:
        unit = None
    if unit is None or unit.key != parent.key:
        sent = any(source.resolve() == output.resolve().parent for source in sources)
        raise XltoolsError("output.same-as-input" if sent else "output.exists", file=output)


def _nothing_readable(refused: Sequence[Refused]) -> XltoolsError:
    """The one reason, or all of them."""
    if len(refused) == 1:
        return refused[0].reason
    reasons = tuple(each.reason for each in refused)
    return XltoolsError("rollup.none-readable", count=len(refused), reasons=reasons)


def rollup_lines(done: RolledUp, lang: Lang) -> Iterator[str]:
    """The roll-up as lines of text: who is there, what was left out."""
    yield say_result(
        "rollup.done",
        lang,
        received=done.received,
        expected=done.expected,
        unit=done.plan.info.unit_name,
        file=str(done.output),
    )
    if not done.result.complete:
        yield say_result("rollup.incomplete", lang)
    for note in done.result.notes:
        yield f"  {say_note(note.code, note.values, lang)}"
    yield from review_lines(done.review, lang)
    told = [each.to_unit for each in done.result.corrections if each.to_unit is not None]
    if told:
        yield say_result("rollup.to-units", lang)
    for note in told:
        yield f"  {note.values['unit']}: {say_note(note.code, note.values, lang)}"


def rollup_json(done: RolledUp, lang: Lang) -> dict[str, Any]:
    """The roll-up as one JSON object."""
    from xltools.rollup.for_units import for_units

    info = done.plan.info
    return {
        "file": str(done.output),
        "unit": {"code": info.unit_code, "name": info.unit_name},
        "plan_year": info.plan_year,
        "complete": done.result.complete,
        "received": done.received,
        "expected": done.expected,
        "members": [
            {
                "state": member.state.value,
                "state_name": say_state(member.state.value, lang),
                "unit_code": member.unit_code,
                "unit_name": member.unit_name,
                "file": member.file_name,
                "digest": member.digest,
                "received": member.received.isoformat() if member.received else None,
                "notes": [_said(note, lang) for note in member.notes],
            }
            for member in done.result.membership.members
        ],
        "notes": [_said(note, lang) for note in done.result.notes],
        "corrections": [
            {
                "unit_code": each.line.unit_code,
                "outcome": each.outcome.value,
                "cell": each.line.cell("used").address,
                "at": str(each.at) if each.at else None,
                **_said(each.note, lang),
            }
            for each in done.result.corrections
        ],
        "to_units": [
            {
                "unit_code": each.unit_code,
                "unit_name": each.unit_name,
                "messages": [_said(note, lang) for note in each.notes],
            }
            for each in for_units(done.result)
        ],
        **review_json(done.review, lang),
    }


def _said(note: Note, lang: Lang) -> dict[str, str]:
    return {"code": note.code, "message": say_note(note.code, note.values, lang)}
