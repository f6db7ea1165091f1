"""What the level above was sent: workbooks that could be read, and those that could not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import datetime
from typing import TYPE_CHECKING

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.plan import Plan
from xltools.rows.rows import RowProblem

if TYPE_CHECKING:  # lines are made of submissions
    from xltools.rollup.packed_lines import PackedLines


@dataclass(frozen=True, slots=True)
class Submission:
    """One workbook that could be read; `digest` is its SHA-256, `received` its own file time.

    `problems` are cells and headings of it that could not be read: in the plan they are blank.
    `old_form` is the version of an older form, which was read as `repair` reads it, or "". `lines`
    is what it comes to in its parent's workbook, where that was worked out as it was read.
    """

    file_name: str
    digest: str
    plan: Plan
    received: datetime
    problems: tuple[RowProblem, ...] = ()
    old_form: str = ""
    lines: PackedLines | None = field(default=None, compare=False, repr=False)

    @property
    def unit_code(self) -> str:
        """The code that the workbook states, or ""."""
        return self.plan.info.unit_code or ""

    @property
    def unit_name(self) -> str:
        """The name that the workbook states, or ""."""
        return self.plan.info.unit_name or ""


@dataclass(frozen=True)
class Refused:
    """One file that could not be read, and why; whose it is may not be known."""

    file_name: str
    reason: XltoolsError
    unit_name: str = ""


def refused(file_name: str, error: XltoolsError) -> Refused:
    """A file that an error stopped; of that, no trace that holds on to the bytes of the file."""
    return Refused(file_name, XltoolsError(error.code, **error.values))


@dataclass(frozen=True)
class Collected:
    """All files that were given: read or refused, none left out."""

    submissions: tuple[Submission, ...]
    refused: tuple[Refused, ...]


def in_order(submissions: Iterable[Submission]) -> tuple[Submission, ...]:
    """By unit, then by file: the order in which the files were given never matters."""
    return tuple(sorted(submissions, key=lambda s: (s.unit_code, s.file_name, s.digest)))
