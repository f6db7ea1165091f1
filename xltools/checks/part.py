"""What of a part's findings counts: the part is judged by itself, never by what it lacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form import (
    RECORD_OF_SHEET,
    Activity,
    Annex,
    FundingLine,
    GeneralInfo,
    LegalBasis,
    Movement,
    Recipient,
    ReportDue,
    Sentence,
    Target,
    Task,
)
from xltools.form.base import Record

_REFERRED_TO: Final = (Target, Movement, FundingLine, LegalBasis, ReportDue)

_COMPARES_WITH: Final[Mapping[str, tuple[type[Record], ...]]] = {
    "annex.none": (Annex,),
    "annex.empty": (Target, Movement, FundingLine, Task),
    "budget.no-total": (FundingLine, Sentence),
    "explanation.idle": tuple(RECORD_OF_SHEET.values()),
    "project.no-activity": (Activity,),
    "project.no-funding": (FundingLine,),
    "project.no-task": (Task,),
    "recipient.missing": (Recipient,),
    "target.no-baseline": (Movement,),
    "task.no-report": (ReportDue,),
    "text.empty-reference": _REFERRED_TO,
    "text.unknown-reference": _REFERRED_TO,
}
"""Findings that say what another sheet lacks, by code, with all the sheets that are looked at."""

_CODES: Final = frozenset({"code.unknown", "code.misspelt"})
_OF_THE_WHOLE: Final = frozenset({"cell.required"})


def counts(finding: Finding, case: Case) -> bool:
    """Whether a finding is said: of a whole workbook all are.

    Of a part those that stand on its sheets and look at no sheet that it lacks; of Thông tin
    chung a part has no more than tells whose it is.
    """
    part = case.rows.part
    if not part:
        return True
    sheet = finding.cell.sheet
    if sheet == GeneralInfo.sheet.name:
        return finding.code not in _OF_THE_WHOLE
    if sheet in RECORD_OF_SHEET and sheet not in part:
        return False
    if finding.code in _CODES:
        return finding.values.get("sheet") in part
    return {each.sheet.name for each in _COMPARES_WITH.get(finding.code, ())} <= set(part)
