"""One workbook that was sent, read for a roll-up: only the sheets that go up, and nothing else.

What is read is a plain value of bytes, so that it can come from another process or machine, or
from an earlier run, and takes little room until it is needed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import FORM_VERSION, RECORDS, ChildUnit, GeneralInfo, ProjectLine
from xltools.form.base import Record, Rolls, fields
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.quantities import VIETNAM
from xltools.rollup.faulty import faulty_cells
from xltools.rollup.of_unit import lines_of
from xltools.rollup.packed_lines import pack
from xltools.rollup.submission import Refused, Submission, refused
from xltools.rows.limits import Limits
from xltools.rows.raw import RawWorkbook
from xltools.rows.read import read_rows
from xltools.rows.rows import Rows
from xltools.workbook.guards import Package, content_of, package_of
from xltools.workbook.read import read_package, read_sheets

SHEETS_READ: Final[tuple[type[Record], ...]] = tuple(
    record
    for record in RECORDS
    if record in (GeneralInfo, ChildUnit)
    or any(each.filled and each.rolls is not Rolls.NO for each in fields(record))
)
"""The sheets of a submission that are read: those of which anything goes up, and the units below.

A commune has no sheet of these; in a roll-up they say which unit a line is of.
"""

INFO_READ: Final = (
    *("unit_name", "unit_code", "unit_valid_from", "level", "unit_type", "area", "classes"),
    *("parent_name", "parent_code", "province_name", "predecessors"),
    *("plan_year", "programme", "standard", "state", "issued_on"),
)
"""What is read of the general information; names and numbers of people stay where they are."""

_OF_PEOPLE: Final = {"contact": None, "phone": None, "email": None}
_NAMES: Final = frozenset(record.sheet.name for record in SHEETS_READ)
_LIMITS: Final = Limits()
_UNKNOWN: Final = datetime.fromtimestamp(0, VIETNAM)


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that was sent: where it is, when it came, and its bytes where they were fetched."""

    path: Path
    received: datetime = _UNKNOWN
    content: bytes | None = None

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes, which were fetched."""
        return hashlib.sha256(self.content or b"").hexdigest()

    def fetched(self) -> Sent:
        """The same with its bytes and time. Raises XltoolsError "file.…"."""
        if self.content is not None:
            return self
        content = content_of(self.path, _LIMITS)
        try:
            changed = self.path.stat().st_mtime
        except FileNotFoundError as error:
            raise XltoolsError("file.missing", file=self.path) from error
        except OSError as error:
            raise XltoolsError("file.unreadable", file=self.path) from error
        return Sent(self.path, datetime.fromtimestamp(changed, VIETNAM), content)


def read_sent(sent: Sent) -> Submission | Refused:
    """What was sent, or why it cannot be read."""
    try:
        return submission_of(sent.fetched())
    except XltoolsError as error:
        return refused(sent.path.name, error)


def submission_of(sent: Sent) -> Submission:
    """The submission in the bytes of a file, which were fetched.

    Raises XltoolsError `file.*` and `form.*`, and "part.not-whole" for a part, whose other sheets
    would be taken for blank.
    """
    rows = _rows(package_of(sent.path, sent.content or b"", _LIMITS))
    if rows.part:
        raise XltoolsError("part.not-whole", file=sent.path, sheets=rows.part)
    return with_lines(
        Submission(
            sent.path.name,
            sent.digest,
            _going_up(plan_of(rows)),
            sent.received,
            rows.all_problems,
            "" if rows.form_version == FORM_VERSION else rows.form_version,
        )
    )


def with_lines(submission: Submission) -> Submission:
    """The submission with what it comes to; none without a year, or with figures nobody adds."""
    year = submission.plan.year
    if year is None or faulty_cells(submission):
        return submission
    return replace(submission, lines=pack(lines_of([submission], year)))


def _rows(package: Package) -> Rows:
    """The rows of the sheets that go up; an older form is read as `repair` reads it."""
    name = package.path.name
    rows = _wanted_rows(read_sheets(package, _NAMES.__contains__), name)
    if rows.part or rows.form_version in ("", FORM_VERSION):
        return rows
    from xltools.rows.mend import mend

    return _wanted_rows(mend(read_package(package)).raw, name)


def _wanted_rows(raw: RawWorkbook, name: str) -> Rows:
    return read_rows(raw, name, SHEETS_READ)


def _going_up(plan: Plan) -> Plan:
    """The plan without what it says of people, and without projects that nobody carries out."""
    kept = {name: getattr(plan.info, name) for name in INFO_READ}
    info = GeneralInfo(source=plan.info.source, **kept)
    children = tuple(each.replaced(**_OF_PEOPLE) for each in plan.children)
    records: dict[type[Record], Sequence[Record]] = {**plan.records, GeneralInfo: (info,)}
    if plan.projects:
        records[ProjectLine] = tuple(each for each in plan.projects if each.carried_out)
    if children:
        records[ChildUnit] = children
    return Plan(info, records)
