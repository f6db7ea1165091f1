"""The standard workbook, declared once: its sheets in order, its version.

Codes of rows (CT01, VB03, …) stand ready-typed in prepared rows and are no formulas: a formula
that counts rows would give a target another code when the table is sorted, and `{CT05}` in a
text would then print another figure.
"""

from __future__ import annotations

from typing import Final

from xltools.form.activity import Activity
from xltools.form.actual import Actual
from xltools.form.annex import Annex
from xltools.form.base import Record, Shape, Sheet, Shown, Tab
from xltools.form.deprivation import Deprivation
from xltools.form.duty import Duty
from xltools.form.funding_line import FundingLine
from xltools.form.general import GeneralInfo
from xltools.form.hierarchy import AssignedTarget, ChildUnit, Correction
from xltools.form.legal_basis import LegalBasis
from xltools.form.movement import Movement
from xltools.form.old_unit import OldUnit
from xltools.form.project_line import ProjectLine
from xltools.form.recipient import Recipient
from xltools.form.records_of_work import (
    FindingLine,
    OfficeLine,
    OutsideLine,
    SourceLine,
    Waiver,
)
from xltools.form.report_due import ReportDue
from xltools.form.sentence import Sentence
from xltools.form.target import Target
from xltools.form.task import Task

FORM_VERSION: Final = "2026.1"
"""Carried by every workbook; a reader names a version that it does not know."""

GUIDE: Final = Sheet("Hướng dẫn", "", "", Tab.GUIDE, shape=Shape.PAGE, landscape=False)
LIVE_CHECK: Final = Sheet("Kiểm tra", "", "", Tab.GUIDE, shape=Shape.PAGE, landscape=False)
SUMMARY: Final = Sheet("Tóm tắt", "", "", Tab.GUIDE, shape=Shape.PAGE, landscape=False)
PRINTED: Final = Sheet("Câu sẽ in", "", "", Tab.GUIDE, shape=Shape.PAGE, landscape=False)
LISTS: Final = Sheet("_danh_muc", "", "", Tab.GUIDE, shape=Shape.PAGE, shown=Shown.VERY_HIDDEN)
IDENTITY: Final = Sheet("_xltools", "", "", Tab.GUIDE, shape=Shape.PAGE, shown=Shown.VERY_HIDDEN)

MEMORY: Final = Sheet("_danh_dau", "", "", Tab.GUIDE, shape=Shape.PAGE, shown=Shown.VERY_HIDDEN)
"""Only in a workbook whose cells are marked: what they looked like before."""

RECORDS: Final[tuple[type[Record], ...]] = (
    GeneralInfo,
    Target,
    Movement,
    Deprivation,
    FundingLine,
    Task,
    LegalBasis,
    ProjectLine,
    Activity,
    Duty,
    Sentence,
    ReportDue,
    Recipient,
    Annex,
    Actual,
    ChildUnit,
    AssignedTarget,
    Correction,
    OldUnit,
    SourceLine,
    FindingLine,
    Waiver,
    OfficeLine,
    OutsideLine,
)
"""Every sheet that holds records, in the order of the workbook."""

SHEETS: Final[tuple[Sheet, ...]] = (
    GUIDE,
    *(record.sheet for record in RECORDS[:15]),
    SUMMARY,
    LIVE_CHECK,
    PRINTED,
    *(record.sheet for record in RECORDS[15:]),
    LISTS,
    IDENTITY,
)
"""Every sheet of the workbook, in order."""

KNOWN_SHEETS: Final = (*SHEETS, MEMORY)

RECORD_OF_SHEET: Final[dict[str, type[Record]]] = {r.sheet.name: r for r in RECORDS}

__all__ = [
    "FORM_VERSION",
    "GUIDE",
    "IDENTITY",
    "KNOWN_SHEETS",
    "LISTS",
    "LIVE_CHECK",
    "MEMORY",
    "PRINTED",
    "RECORDS",
    "RECORD_OF_SHEET",
    "SHEETS",
    "SUMMARY",
    "Activity",
    "Actual",
    "Annex",
    "AssignedTarget",
    "ChildUnit",
    "Correction",
    "Deprivation",
    "Duty",
    "FindingLine",
    "FundingLine",
    "GeneralInfo",
    "LegalBasis",
    "Movement",
    "OfficeLine",
    "OldUnit",
    "OutsideLine",
    "ProjectLine",
    "Recipient",
    "ReportDue",
    "Sentence",
    "SourceLine",
    "Target",
    "Task",
    "Waiver",
]
