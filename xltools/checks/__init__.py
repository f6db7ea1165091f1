"""The rules of a good plan, one module a topic, and the one way to run them."""

from __future__ import annotations

from dataclasses import replace

from xltools.checks.case import Case, Rule
from xltools.checks.explanations import explain
from xltools.checks.once import told_once
from xltools.checks.part import counts
from xltools.checks.rules import RULES
from xltools.checks.weight import in_order
from xltools.findings import Finding, Severity


def check(case: Case, rules: tuple[Rule, ...] = RULES) -> list[Finding]:
    """Run every rule and return all that they find, what weighs most first.

    The settings may give a code another severity or switch it off; the plan may explain what is
    no error.
    """
    found = (each for rule in rules for each in rule(case) if counts(each, case))
    wanted = (each for each in found if each.code not in case.settings.rules.off)
    weighed = (_weighed(each, case) for each in told_once(wanted, case))
    return in_order(explain(weighed, case.plan), case)


def _weighed(finding: Finding, case: Case) -> Finding:
    own = case.settings.rules
    severity = own.severity.get(finding.code, finding.severity)
    on_trial = finding.code in own.trial and case.today <= own.trial[finding.code]
    if on_trial and severity is Severity.ERROR:
        severity = Severity.WARNING
    return finding if severity is finding.severity else replace(finding, severity=severity)


__all__ = ["RULES", "Case", "Rule", "check"]
