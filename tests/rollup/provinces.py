"""A province of about a hundred communes, of made-up figures that are always the same."""

from __future__ import annotations

from typing import Any

from rollup.leaves import CATALOGUE, info, money, sent, village

from xltools.catalogue import LevelCode, Unit
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.starting import find_unit
from xltools.rollup import RollupResult, Submission, rollup
from xltools.rows.document import rows_of

YEAR = 2026
QUANG_NGAI: Unit = find_unit(CATALOGUE, LevelCode.PROVINCE, YEAR, "Tỉnh Quảng Ngãi")
COMMUNES = CATALOGUE.children(QUANG_NGAI.key)
SILENT = COMMUNES[40]
"""The commune that sends nothing."""

FALL: dict[str, Any] = {
    "Nhóm": "giảm nghèo",
    "Chỉ số": "Tỷ lệ hộ nghèo",
    "Nội dung chỉ tiêu": "Mức giảm tỷ lệ hộ nghèo",
    "Cách nêu": "giảm ít nhất",
    "ĐVT": "điểm %",
}


def commune(index: int, unit: Unit) -> Submission:
    """The plan of one commune; every ninth plans less than it was assigned."""
    total, poor = 900 + 37 * (index % 23), 20 + 11 * (index % 17)
    out = 3 + index % 8
    row = village("T1", total, poor, **{"Thoát nghèo, vượt chuẩn cận nghèo": out})
    near = {"Hộ cận nghèo đầu kỳ": 30 + index % 13, "Thoát cận nghèo, vượt chuẩn": 2}
    fall = round(100 * out / total - (0.1 if index % 9 == 4 else 0), 2)
    sheets = {
        "Diễn biến hộ": [row | near],
        "Chỉ tiêu": [{**FALL, "Mã": "CT01", "Giá trị": fall}],
        "Kinh phí": [
            money("CS.NO", 100 + 9 * (index % 31)),
            money("CS.BHYT", 12 + index % 7, Nguồn="NSĐP (chưa tách)"),
        ],
    }
    return sent(plan_of(rows_of({"Thông tin chung": info(unit, YEAR), **sheets})))


def own() -> Plan:
    """The province's own workbook: what it assigned, but to its last commune."""
    rows = [
        {
            "Mã đơn vị": unit.key.code,
            "Loại": "chỉ tiêu",
            "Mã chỉ tiêu hoặc dự án": "CT01",
            "Cách nêu": "giảm ít nhất",
            "Giá trị": round(100 * (3 + index % 8) / (900 + 37 * (index % 23)), 2),
        }
        for index, unit in enumerate(COMMUNES[:-1])
    ]
    target = {**FALL, "Mã": "CT01", "Giá trị": 0.5}
    general = {"Thông tin chung": info(QUANG_NGAI, YEAR)}
    return plan_of(rows_of({**general, "Chỉ tiêu": [target], "Giao chỉ tiêu": rows}))


def province(*more: Submission) -> RollupResult:
    """The roll-up of all communes but one."""
    plans = [commune(i, unit) for i, unit in enumerate(COMMUNES) if unit is not SILENT]
    return rollup([*plans, *more], (), QUANG_NGAI, YEAR, CATALOGUE, own())
