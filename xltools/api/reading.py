"""A workbook of ours, read: its rows, its plan, and what stands behind the values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from xltools.errors import XltoolsError
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.rows.raw import RawWorkbook, Structure
from xltools.rows.read import read_rows
from xltools.rows.rows import Rows


@dataclass(frozen=True)
class Opened:
    """One workbook as the rules and writers see it."""

    path: Path
    rows: Rows
    plan: Plan
    structure: Structure | None


def open_workbook(path: Path) -> Opened:
    """Read a saved workbook. Raises XltoolsError (`file.*`, `form.*`) when it cannot be read."""
    from xltools.workbook.read import read_workbook

    raw = read_workbook(path)
    rows = read_rows(raw, path.name)
    return Opened(path, rows, plan_of(rows), raw.structure)


def open_whole(path: Path) -> Opened:
    """Read a saved workbook that has all its sheets.

    Raises XltoolsError (`file.*`, `form.*`), and "part.not-whole" for a part, whose other sheets
    would be taken for blank.
    """
    opened = open_workbook(path)
    if opened.rows.part:
        raise XltoolsError("part.not-whole", file=path, sheets=opened.rows.part)
    return opened


def read_plan(raw: RawWorkbook, name: str) -> Plan:
    """The plan of a workbook's values. Raises XltoolsError `form.*` about the file of that name."""
    return plan_of(read_rows(raw, name))
