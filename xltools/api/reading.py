"""A workbook of ours, read: its rows, its plan, and what stands behind the values."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.plan import Plan
from xltools.plan.build import plan_of
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


def read_plan(raw: RawWorkbook, name: str) -> Plan:
    """The plan of a workbook's values. Raises XltoolsError `form.*` about the file of that name."""
    return plan_of(read_rows(raw, name))
