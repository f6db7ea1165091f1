"""The live check: every line of the sheet Kiểm tra, and how often it finds something in a plan."""

from __future__ import annotations

from typing import Final

from xltools.form import Activity, Annex, LegalBasis, ReportDue, Task
from xltools.plan.live_check import households, items, money, targets
from xltools.plan.live_check.condition import (
    Condition,
    LiveCheck,
    Mark,
    begun,
    found,
    records_of,
    required_fields,
    wrong_cells,
)
from xltools.plan.live_check.tables import codes_once, required_cells

LIVE_CHECKS: Final = (
    *items.CHECKS,
    *targets.CHECKS,
    *households.CHECKS,
    *money.CHECKS,
    required_cells(Task),
    codes_once(Task),
    required_cells(LegalBasis),
    codes_once(LegalBasis),
    required_cells(Activity),
    codes_once(Activity),
    required_cells(ReportDue),
    codes_once(ReportDue),
    codes_once(Annex),
)
"""In the order of the page, which is that of the sheets."""

__all__ = [
    "LIVE_CHECKS",
    "Condition",
    "LiveCheck",
    "Mark",
    "begun",
    "found",
    "records_of",
    "required_fields",
    "wrong_cells",
]
