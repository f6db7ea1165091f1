"""A workbook of ours, read: its rows, its plan, and what stands behind the values."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TypeAlias

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form.base import Record
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.rows.limits import Limits
from xltools.rows.raw import RawWorkbook, Structure
from xltools.rows.read import read_rows
from xltools.rows.rows import Rows


@dataclass(frozen=True)
class OpenBook:
    """The values of a workbook that is open in Excel, saved or not.

    `path` is where its file lies, or would lie; nothing is read from there.
    """

    path: Path
    raw: RawWorkbook


Source: TypeAlias = Path | OpenBook
"""A workbook to work on: its file, or what it holds while it is open."""


def path_of(source: Source) -> Path:
    """Where the file of a workbook lies."""
    return source.path if isinstance(source, OpenBook) else source


def raw_of(source: Source) -> RawWorkbook:
    """The values of a workbook. Raises XltoolsError `file.*` when its file cannot be read."""
    if isinstance(source, OpenBook):
        return source.raw
    from xltools.workbook.read import read_workbook

    return read_workbook(source)


@dataclass(frozen=True)
class Opened:
    """One workbook as the rules and writers see it."""

    path: Path
    rows: Rows
    plan: Plan
    structure: Structure | None


def open_workbook(source: Source) -> Opened:
    """Read a workbook. Raises XltoolsError (`file.*`, `form.*`) when it cannot be read."""
    path, raw = path_of(source), raw_of(source)
    rows = read_rows(raw, path.name)
    return Opened(path, rows, plan_of(rows), raw.structure)


def open_whole(source: Source) -> Opened:
    """Read a workbook that has all its sheets.

    Raises XltoolsError (`file.*`, `form.*`), and "part.not-whole" for a part, whose other sheets
    would be taken for blank.
    """
    opened = open_workbook(source)
    if opened.rows.part:
        raise XltoolsError("part.not-whole", file=opened.path, sheets=opened.rows.part)
    return opened


def read_some(path: Path, records: Collection[type[Record]], limits: Limits) -> Plan:
    """The plan of some sheets of a workbook that has all its sheets, without reading the others.

    Raises XltoolsError as `open_whole` does.
    """
    from xltools.workbook.guards import content_of, package_of
    from xltools.workbook.read import read_sheets

    names = {record.sheet.name for record in records}
    package = package_of(path, content_of(path, limits), limits)
    raw = read_sheets(package, names.__contains__)
    rows = read_rows(raw, path.name, records)
    if rows.part:
        raise XltoolsError("part.not-whole", file=path, sheets=rows.part)
    return plan_of(rows)


def read_plan(raw: RawWorkbook, name: str) -> Plan:
    """The plan of a workbook's values. Raises XltoolsError `form.*` about the file of that name."""
    return plan_of(read_rows(raw, name))
