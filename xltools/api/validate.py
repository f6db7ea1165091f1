"""Check workbooks and say every finding, as text or as one JSON object."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xltools.api.reading import Opened, open_workbook
from xltools.api.setup import Setup
from xltools.checks import check
from xltools.checks.case import Case
from xltools.errors import XltoolsError
from xltools.findings import Finding, Severity
from xltools.plan import Plan
from xltools.plan.household_counts import HouseholdCounts
from xltools.plan.scope import Scope
from xltools.wording.errors import say_error
from xltools.wording.results import say_result
from xltools.wording.say import place, say, say_severity
from xltools.wording.terms import Lang


@dataclass(frozen=True)
class Report:
    """What the check of one workbook found, or why it could not be read."""

    path: Path
    opened: Opened | None
    findings: tuple[Finding, ...] = ()
    error: XltoolsError | None = None

    def count(self, severity: Severity) -> int:
        """How many findings of that weight."""
        return Counter(finding.severity for finding in self.findings)[severity]

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


def validate(path: Path, setup: Setup, beside: Beside = Beside()) -> Report:
    """Check one workbook; a file that cannot be read gives a report with its error."""
    try:
        opened = open_workbook(path)
        counts = _count(beside.households, opened, setup)
        previous = _read_previous(beside.previous, opened, setup)
    except XltoolsError as error:
        return Report(path, None, error=error)
    return Report(path, opened, tuple(check(_case(opened, setup, counts, previous))))


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
    return [validate(path, setup, beside) for path in paths]


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


def _case(
    opened: Opened, setup: Setup, counts: HouseholdCounts | None, previous: Plan | None
) -> Case:
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


def report_json(report: Report, setup: Setup, lang: Lang) -> dict[str, Any]:
    """The report as `DESIGN` part 5 prints it."""
    if report.error is not None or report.opened is None:
        error = report.error or XltoolsError("file.damaged", file=report.path)
        return {
            "file": str(report.path),
            "error": {"code": error.code, "message": say_error(error, lang)},
        }
    info = report.opened.plan.info
    level = Scope(report.opened.plan, setup.catalogue).level
    return {
        "file": str(report.path),
        "unit": {"code": info.unit_code, "name": info.unit_name, "level": level},
        "plan_year": info.plan_year,
        "form_version": report.opened.rows.form_version,
        "findings": [_finding_json(finding, lang) for finding in report.findings],
        "summary": {severity.value: report.count(severity) for severity in Severity},
    }


def _finding_json(finding: Finding, lang: Lang) -> dict[str, Any]:
    told = say(finding, lang)
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "sheet": finding.cell.sheet,
        "cell": finding.cell.address,
        "related": [{"sheet": cell.sheet, "cell": cell.address} for cell in finding.related],
        "value": finding.value,
        "message": told.message,
        "remedy": told.remedy,
        "row_key": finding.row_key,
        "explained": None,
        "fix": None,
    }


def report_lines(report: Report, lang: Lang) -> Iterator[str]:
    """The report as lines of text: a heading, the findings by weight, and their count."""
    if report.opened is None:
        return
    info = report.opened.plan.info
    yield say_result(
        "validate.heading",
        lang,
        file=report.path,
        unit=info.unit_name,
        year=info.plan_year,
        version=report.opened.rows.form_version,
    )
    for severity in Severity:
        found = [finding for finding in report.findings if finding.severity is severity]
        if found:
            word = say_severity(severity, lang)
            yield say_result("validate.group", lang, severity=word, count=len(found))
        for finding in found:
            told = say(finding, lang)
            yield f"  {place(finding.cell, lang)}: {told.message} {told.remedy} [{finding.code}]"
    yield say_count(report, lang)


def say_count(report: Report, lang: Lang) -> str:
    """How many findings of each weight, in one line."""
    counts = {severity.value: report.count(severity) for severity in Severity}
    return say_result("validate.count", lang, **counts)
