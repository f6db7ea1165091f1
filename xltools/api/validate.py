"""Check workbooks, one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from xltools.api.log import note
from xltools.api.reading import Opened, Source, open_workbook, path_of
from xltools.api.setup import Setup
from xltools.checks import check
from xltools.checks.case import Case
from xltools.checks.twins import twins
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.findings import Finding, Severity
from xltools.plan import Plan
from xltools.plan.household_counts import HouseholdCounts


@dataclass(frozen=True)
class Report:
    """What the check of one workbook found, or why it could not be read."""

    path: Path
    opened: Opened | None
    findings: tuple[Finding, ...] = ()
    error: XltoolsError | None = None

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody has explained."""
        return tuple(finding for finding in self.findings if finding.explained is None)

    def count(self, severity: Severity) -> int:
        """How many findings of that weight nobody has explained."""
        return Counter(finding.severity for finding in self.open)[severity]

    @property
    def explained(self) -> int:
        """How many findings stand because a person said why."""
        return len(self.findings) - len(self.open)

    @property
    def status(self) -> int:
        """Exit status: 0 no error, 1 errors found, 2 could not be read."""
        if self.error is not None:
            return 2
        return 1 if self.count(Severity.ERROR) else 0


@dataclass(frozen=True)
class Beside:
    """Files that one workbook is held against: its household list, and last year's workbook.

    Of the list only the counts are compared.
    """

    households: Path | None = None
    previous: Path | None = None


def validate(source: Source, setup: Setup, beside: Beside = Beside()) -> Report:
    """Check one workbook; one that cannot be read gives a report with its error."""
    path = path_of(source)
    try:
        opened = open_workbook(source)
        counts = _count(beside.households, opened, setup)
        previous = _read_previous(beside.previous, opened, setup)
    except XltoolsError as error:
        return Report(path, None, error=error)
    return Report(path, opened, tuple(check(case_of(opened, setup, counts, previous))))


def check_one(source: Source, setup: Setup, beside: Beside = Beside()) -> Report:
    """The same, kept in the log. Raises XltoolsError where the workbook cannot be read."""
    report = validate(source, setup, beside)
    note(report.findings, report.error)
    if report.error is not None:
        raise report.error
    return report


def validate_all(
    paths: Sequence[Path],
    setup: Setup,
    beside: Beside = Beside(),
) -> list[Report]:
    """Check workbooks one by one. Raises XltoolsError "households.one-plan", "previous.one-plan".

    What stands beside a workbook belongs to that one alone.
    """
    if beside.households is not None and len(paths) > 1:
        raise XltoolsError("households.one-plan", count=len(paths))
    if beside.previous is not None and len(paths) > 1:
        raise XltoolsError("previous.one-plan", count=len(paths))
    reports = _with_twins([validate(path, setup, beside) for path in paths])
    for report in reports:
        note(report.findings, report.error)
    return reports


def _with_twins(reports: list[Report]) -> list[Report]:
    """The same reports, where a unit has a second workbook with a finding that says so."""
    opened = [(at, each.opened) for at, each in enumerate(reports) if each.opened is not None]
    found = twins([(reports[at].path.name, one.plan) for at, one in opened])
    for (at, _), twin in zip(opened, found, strict=True):
        if twin is not None:
            reports[at] = replace(reports[at], findings=(*reports[at].findings, twin))
    return reports


def _count(households: Path | None, opened: Opened, setup: Setup) -> HouseholdCounts | None:
    if households is None:
        return None
    from xltools.api.households import count_list

    return count_list(households, opened.plan, setup)


def _read_previous(path: Path | None, opened: Opened, setup: Setup) -> Plan | None:
    if path is None:
        return None
    from xltools.api.previous import read_previous

    return read_previous(path, opened, setup)


def case_of(
    opened: Opened,
    setup: Setup,
    counts: HouseholdCounts | None = None,
    previous: Plan | None = None,
) -> Case:
    """What the rules see of a workbook."""
    return Case(
        plan=opened.plan,
        rows=opened.rows,
        structure=opened.structure,
        settings=setup.settings,
        today=setup.today,
        previous=previous,
        catalogue=setup.catalogue,
        household_counts=counts,
    )
