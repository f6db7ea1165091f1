"""Every kind of workbook that we write, from plans whose texts look like formulas."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Final

from writing.plans import CATALOGUE

from xltools.api.households import make_household_list
from xltools.api.merge import merge_workbooks
from xltools.api.part import write_part
from xltools.api.repair import repair_workbook
from xltools.api.rollup import roll_up
from xltools.api.setup import set_up
from xltools.catalogue import LevelCode
from xltools.form import RECORDS, FindingLine, OfficeLine, OutsideLine, SourceLine
from xltools.form.base import Shape, fields
from xltools.form.kinds import Kind, kind_of
from xltools.plan.build import plan_of
from xltools.plan.plan import Plan
from xltools.plan.starting import starting_document
from xltools.rows.document import merge_documents, rows_of
from xltools.workbook.write import write_workbook

POISONS: Final = ('=DOC(1)"&DOC(1)&"', "+DOC(2)", "-DOC(3)", "@DOC(4)")
"""What a spreadsheet program would take for a formula if it were typed."""

_WRITTEN_BY_US: Final = (FindingLine, SourceLine, OfficeLine)


def poisoned_plan(level: LevelCode = LevelCode.COMMUNE, code: str = "23497") -> Plan:
    """A plan with a poison in every cell of free text, on every sheet of its level."""
    [unit] = CATALOGUE.find_units(level, date(2024, 1, 1), code)
    start = starting_document(CATALOGUE, level, 2024, unit)
    poisoned: dict[str, Any] = {}
    for record in RECORDS:
        if record.sheet.shape is Shape.TABLE and record not in _WRITTEN_BY_US:
            texts = [
                each.column.header
                for each in fields(record)
                if each.filled
                and kind_of(each).kind is Kind.TEXT
                and each.name not in ("code", "unit_code")
            ]
            poisoned[record.sheet.name] = [dict.fromkeys(texts, each) for each in POISONS]
    poisoned["Thông tin chung"] = {"Họ tên người ký": POISONS[0], "Câu mở đầu": POISONS[1]}
    if level is LevelCode.COMMUNE:
        del poisoned[OutsideLine.sheet.name]
    del poisoned["Diễn biến hộ"][1:]
    poisoned["Diễn biến hộ"][0]["Kỳ"] = "kế hoạch"
    return plan_of(rows_of(merge_documents(start, poisoned)))


def write_everything(folder: Path) -> dict[str, Path]:
    """One file of each kind that a command of ours writes, by what it is."""
    setup = set_up(date(2024, 3, 20))
    files = {
        name: folder / f"{name}.xlsx"
        for name in ("plan", "district", "part", "merged", "repaired", "rolled-up", "households")
    }
    write_workbook(files["plan"], poisoned_plan(), CATALOGUE)
    write_workbook(files["district"], poisoned_plan(LevelCode.DISTRICT, "614"), CATALOGUE)
    write_part(files["plan"], ["Phân công", "Chỉ tiêu"], files["part"], setup)
    merge_workbooks([files["plan"], files["part"]], files["merged"], setup)
    repair_workbook(files["plan"], files["repaired"], setup)
    roll_up([files["plan"]], files["rolled-up"], setup, own=files["district"])
    make_household_list(files["plan"], files["households"], setup)
    return files
