"""What the check of a workbook found, as text or as one JSON object.

The text is for a person who wants to begin: the ten kinds of finding that weigh most, each once
with all its places; the rest is counted, and told when asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, Final, TypeAlias

from xltools.api.setup import Setup
from xltools.api.validate import Report
from xltools.checks.explanations import stamp_of
from xltools.errors import XltoolsError
from xltools.findings import Explanation, Finding, Severity
from xltools.plan.scope import Scope
from xltools.wording.results import say_result
from xltools.wording.say import place, say, say_severity
from xltools.wording.terms import Lang

_FIRST: Final = 10
_PLACES: Final = 6

Group: TypeAlias = tuple[Finding, ...]
"""Findings of one code and weight, the heaviest first."""


def report_json(report: Report, setup: Setup, lang: Lang) -> dict[str, Any]:
    """The report as `DESIGN` part 5 prints it."""
    from xltools.api.proposals import proposals

    if report.error is not None or report.opened is None:
        from xltools.wording.errors import say_error

        error = report.error or XltoolsError("file.damaged", file=report.path)
        return {
            "file": str(report.path),
            "error": {"code": error.code, "message": say_error(error, lang)},
        }
    info = report.opened.plan.info
    level = Scope(report.opened.plan, setup.catalogue).level
    fixes = proposals(report.opened, report.findings, setup)
    return {
        "file": str(report.path),
        "unit": {"code": info.unit_code, "name": info.unit_name, "level": level},
        "plan_year": info.plan_year,
        "form_version": report.opened.rows.form_version,
        "findings": [
            _finding_json(finding, fix, lang)
            for finding, fix in zip(report.findings, fixes, strict=True)
        ],
        "summary": summary_json(report),
    }


def summary_json(report: Report) -> dict[str, int]:
    """How many findings of each weight nobody has explained, and how many somebody has."""
    counts = {severity.value: report.count(severity) for severity in Severity}
    return {**counts, "explained": report.explained}


def _finding_json(finding: Finding, fix: str | None, lang: Lang) -> dict[str, Any]:
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
        "stamp": stamp_of(finding),
        "moves": {"households": finding.moves.households, "dong": finding.moves.dong},
        "explained": _explained_json(finding.explained),
        "fix": fix,
    }


def _explained_json(explained: Explanation | None) -> dict[str, Any] | None:
    if explained is None:
        return None
    return {"reason": explained.reason, "by": explained.by, "on": explained.on}


def report_lines(
    report: Report, lang: Lang, *, whole: bool = False, rest: str = "validate.rest"
) -> Iterator[str]:
    """The report as lines of text: what weighs most, ten lines of it, or the whole.

    Each of the ten lines tells one kind of finding at its heaviest place and names the others;
    `rest` is the sentence that counts what is left out, and says where it can be read.
    """
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
    yield from _whole(report, lang) if whole else _first(report, lang, rest)
    yield say_count(report, lang)


def say_count(report: Report, lang: Lang) -> str:
    """How many findings of each weight, in one line."""
    counts = {severity.value: report.count(severity) for severity in Severity}
    told = say_result("validate.count", lang, **counts)
    if report.explained:
        told += say_result("validate.count-explained", lang, count=report.explained)
    return told


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """The findings by weight and code, groups in the order of their first findings."""
    groups: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.severity, finding.code), []).append(finding)
    return [tuple(group) for group in groups.values()]


def _first(report: Report, lang: Lang, rest: str) -> Iterator[str]:
    groups = grouped(report.open)
    for severity, told in groupby(groups[:_FIRST], key=lambda group: group[0].severity):
        yield _heading(report.count(severity), say_severity(severity, lang), lang)
        for group in told:
            yield f"  {_told(group[0], lang)}{_others(group[1:], lang)}"
    left = [finding for group in groups[_FIRST:] for finding in group]
    if left:
        counts = {each.value: sum(f.severity is each for f in left) for each in Severity}
        count = len(groups) - _FIRST
        yield say_result(rest, lang, groups=count, **counts)


def _whole(report: Report, lang: Lang) -> Iterator[str]:
    for severity, groups in groupby(grouped(report.open), key=lambda group: group[0].severity):
        yield _heading(report.count(severity), say_severity(severity, lang), lang)
        for group in groups:
            yield from (f"  {_told(finding, lang)}" for finding in group)
    explained = [finding for finding in report.findings if finding.explained]
    if explained:
        yield _heading(len(explained), say_result("validate.explained", lang), lang)
    for finding in explained:
        if finding.explained is not None:
            why = say_result(
                "validate.why", lang, reason=finding.explained.reason, by=finding.explained.by
            )
            yield f"  {_told(finding, lang)} {why}"


def _heading(count: int, word: str, lang: Lang) -> str:
    return say_result("validate.group", lang, severity=word, count=count)


def _told(finding: Finding, lang: Lang) -> str:
    told = say(finding, lang)
    return f"{place(finding.cell, lang)}: {told.message} {told.remedy} [{finding.code}]"


def _others(others: Group, lang: Lang) -> str:
    """Where else: " (còn 3 chỗ: Phân công!L8, L9; Căn cứ!F7)", or nothing."""
    if not others:
        return ""
    cells = [finding.cell for finding in others]
    by_sheet = groupby(cells[:_PLACES], key=lambda cell: cell.sheet)
    shown = [f"{sheet}!{', '.join(cell.address for cell in at)}" for sheet, at in by_sheet]
    more = ["…"] if len(cells) > _PLACES else []
    return say_result(
        "validate.others", lang, count=len(cells), places="; ".join([*shown, *more])
    ).join((" ", ""))
