"""The plan that the rows of a workbook make."""

from __future__ import annotations

from xltools.cells import ItemSource
from xltools.form import GeneralInfo
from xltools.form.layout import VALUE_COLUMN
from xltools.plan.plan import Plan
from xltools.rows.rows import Rows


def plan_of(rows: Rows) -> Plan:
    """All records that were read, with the general information first; a blank one if it lacks."""
    records = {record: sheet.records for record, sheet in rows.sheets.items()}
    for info in records.get(GeneralInfo, ()):
        if isinstance(info, GeneralInfo):
            return Plan(info, records)
    place = ItemSource(GeneralInfo.sheet.name, VALUE_COLUMN, {})
    info = GeneralInfo(source=place)
    return Plan(info, {**records, GeneralInfo: (info,)})
