"""The rules of a good plan, one module a topic, and the one way to run them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from xltools.checks.case import Case, Rule
from xltools.checks.rules import RULES
from xltools.findings import Finding, Severity
from xltools.form import SHEETS
from xltools.settings import Settings

_WEIGHT: Final = {severity: i for i, severity in enumerate(Severity)}
_ORDER: Final = {sheet.name: i for i, sheet in enumerate(SHEETS)}


def check(case: Case, rules: tuple[Rule, ...] = RULES) -> list[Finding]:
    """Run every rule and return all that they find: by severity, sheet of the form, then cell.

    The settings may give a code another severity or switch it off.
    """
    found = (finding for rule in rules for finding in rule(case))
    return sorted(
        (
            _weighed(each, case.settings)
            for each in found
            if each.code not in case.settings.rules.off
        ),
        key=_place,
    )


def _weighed(finding: Finding, settings: Settings) -> Finding:
    severity = settings.rules.severity.get(finding.code)
    return finding if severity is None else replace(finding, severity=severity)


def _place(finding: Finding) -> tuple[int, int, str, int, int, str]:
    cell = finding.cell
    sheet = _ORDER.get(cell.sheet, len(_ORDER))
    return _WEIGHT[finding.severity], sheet, cell.sheet, cell.row, cell.column, finding.code


__all__ = ["RULES", "Case", "Rule", "check"]
