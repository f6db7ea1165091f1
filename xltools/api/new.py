"""A new workbook for one unit and year, filled with all that is known of it."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xltools.api.setup import Setup
from xltools.catalogue import LevelCode
from xltools.errors import XltoolsError
from xltools.form import RECORD_OF_SHEET, GeneralInfo
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.starting import Document, find_unit, starting_document
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


def new_workbook(output: Path, wanted: NewUnit, setup: Setup, prefill: Sequence[Path] = ()) -> Plan:
    """Write the standard workbook of a unit; later prefill files win over earlier ones.

    Raises XltoolsError: `unit.*`, `year.*`, `level.*`, `prefill.*`, `output.*`.
    """
    if os.path.lexists(output):  # which takes a name that is too long for no file
        raise XltoolsError("output.exists", file=output)
    plan = new_plan(wanted, setup, [read_prefill(path) for path in prefill])
    save_plan(plan, output, setup, inputs=prefill)
    return plan


def new_plan(wanted: NewUnit, setup: Setup, documents: Sequence[Document] = ()) -> Plan:
    """The records a new workbook starts with."""
    unit = find_unit(
        setup.catalogue, wanted.level, wanted.year, wanted.name, wanted.code, wanted.parent
    )
    start = starting_document(setup.catalogue, wanted.level, wanted.year, unit)
    return plan_from(start, documents)


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


def read_prefill(path: Path) -> Document:
    """A document typed by hand or exported, every cell of it readable.

    Raises XltoolsError: `file.*`, `prefill.invalid`, `prefill.unknown-*`, `prefill.values`.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        document: Document = json.loads(text, parse_constant=_refuse_constant)
    except FileNotFoundError as error:
        raise XltoolsError("file.missing", file=path) from error
    except IsADirectoryError as error:
        raise XltoolsError("file.folder", file=path) from error
    except OSError as error:
        raise XltoolsError("file.unreadable", file=path) from error
    except (ValueError, RecursionError) as error:
        where = error.lineno if isinstance(error, json.JSONDecodeError) else ""
        raise XltoolsError("prefill.invalid", file=path, where=where, fault="not_json") from error
    problems = rows_of(document, path.name).all_problems
    if problems:
        places = [f"{p.cell.sheet}, {p.header or p.field}: “{p.found}”" for p in problems]
        raise XltoolsError("prefill.values", file=path, count=len(places), places=places)
    return document


def _refuse_constant(name: str) -> None:
    """NaN and Infinity are no numbers of JSON, though Python reads them."""
    raise ValueError(name)


def save_plan(plan: Plan, output: Path, setup: Setup, inputs: Sequence[Path] = ()) -> None:
    """Write a plan as the standard workbook, whole or not at all. Raises `output.*`."""
    from xltools.workbook.save import replacing
    from xltools.workbook.write import write_workbook

    with replacing(output, inputs, ".xlsx") as temporary:
        write_workbook(temporary, plan, setup.catalogue)


def export_workbook(path: Path, output: Path | None, setup: Setup) -> dict[str, Any]:
    """The document of a workbook; written as JSON when an output is given."""
    from xltools.api.reading import open_workbook
    from xltools.plan.export import export
    from xltools.workbook.save import replacing

    del setup
    document = export(open_workbook(path).plan)
    if output is not None:
        with replacing(output, inputs=(path,)) as temporary:
            text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
            temporary.write_text(text, encoding="utf-8", newline="\n")
    return document
