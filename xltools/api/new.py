"""A new workbook for one unit and year, filled with all that is known of it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from xltools.api.prefill import Told, read_prefill, read_prefills
from xltools.api.reading import Source, open_workbook
from xltools.api.setup import Setup
from xltools.catalogue import LevelCode, Unit
from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import RECORD_OF_SHEET, GeneralInfo, Task
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.default_tasks import default_tasks
from xltools.plan.phrases import with_phrases
from xltools.plan.starting import Document, find_unit, first_day, starting_document
from xltools.rows.document import merge_documents, rows_of
from xltools.wording.text import fold


@dataclass(frozen=True)
class NewUnit:
    """Which unit's workbook is wanted; code or parent's name tell units of one name apart."""

    name: str
    level: LevelCode
    year: int
    code: str | None = None
    parent: str | None = None


def new_workbook(
    output: Path,
    wanted: NewUnit,
    setup: Setup,
    prefill: Sequence[Path] = (),
    tell: Callable[[Told], None] | None = None,
) -> Plan:
    """Write the standard workbook of a unit; later prefill files win over earlier ones.

    What workbooks and exports gave is told once the file is written. Raises XltoolsError:
    `unit.*`, `year.*`, `level.*`, `file.*`, `form.*`, `prefill.*`, `output.*`.
    """
    if os.path.lexists(output):  # which takes a name that is too long for no file
        raise XltoolsError("output.exists", file=output)
    filled = read_prefills(prefill, _unit(wanted, setup), wanted.year, setup)
    plan = new_plan(wanted, setup, filled.documents)
    save_plan(plan, output, setup, inputs=prefill)
    if tell is not None:
        for told in filled.told:
            tell(told)
    return plan


def new_plan(wanted: NewUnit, setup: Setup, documents: Sequence[Document] = ()) -> Plan:
    """The records a new workbook starts with."""
    unit = _unit(wanted, setup)
    start = starting_document(setup.catalogue, wanted.level, wanted.year, unit)
    given = merge_documents(*documents)
    on = first_day(wanted.year, unit)
    start = with_phrases(setup.catalogue, wanted.level, on, start, given)
    tasks = default_tasks(setup.catalogue, unit, on, start | given)
    return plan_from(start | ({Task.sheet.name: tasks} if tasks else {}), documents)


def _unit(wanted: NewUnit, setup: Setup) -> Unit:
    return find_unit(
        setup.catalogue, wanted.level, wanted.year, wanted.name, wanted.code, wanted.parent
    )


def plan_from(start: Document, documents: Sequence[Document]) -> Plan:
    """A plan of a starting document with others laid over it.

    A table that is given replaces the starting one, but where rows are fixed by the catalogue
    (indicators, projects, offices, units below): there the given rows complete it.
    """
    given = {fold(sheet) for document in documents for sheet in document}
    kept = {
        sheet: rows
        for sheet, rows in start.items()
        if fold(sheet) not in given or _is_completed(sheet)
    }
    return plan_of(rows_of(merge_documents(kept, *documents)))


def _is_completed(sheet: str) -> bool:
    return sheet == GeneralInfo.sheet.name or RECORD_OF_SHEET[sheet].sheet.filled_rows


def save_plan(plan: Plan, output: Path, setup: Setup, inputs: Sequence[Path] = ()) -> None:
    """Write a plan as the standard workbook, whole or not at all. Raises `output.*`."""
    from xltools.workbook.save import replacing
    from xltools.workbook.write import write_workbook

    with replacing(output, inputs, ".xlsx") as temporary:
        write_workbook(temporary, plan, setup.catalogue)


@dataclass(frozen=True)
class Exported:
    """A plan, the document that holds it, and the cells given as found because unreadable."""

    plan: Plan
    document: Document
    unread: tuple[CellRef, ...] = ()


def export_workbook(source: Source, output: Path | None) -> Exported:
    """The document of a workbook; written as JSON when an output is given.

    Raises XltoolsError: `file.*`, `form.*`, `output.*`.
    """
    from xltools.plan.export import export
    from xltools.workbook.save import replacing

    opened = open_workbook(source)
    unread = {p.cell: p.found for p in opened.rows.all_problems if p.field and p.found}
    document = export(opened.plan, unread)
    if output is not None:
        with replacing(output, (opened.path,), ".json") as temporary:
            text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
            temporary.write_text(text, encoding="utf-8", newline="\n")
    return Exported(opened.plan, document, tuple(unread))


__all__ = [
    "Exported",
    "NewUnit",
    "Told",
    "export_workbook",
    "new_plan",
    "new_workbook",
    "plan_from",
    "read_prefill",
    "save_plan",
]
