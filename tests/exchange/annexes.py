"""Annexes of decisions as tests type them, and the district that assigns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from xltools.catalogue import load_catalogue
from xltools.cells import CellRef
from xltools.exchange.assigning import Assigned, assign
from xltools.exchange.headings import Vocabulary
from xltools.exchange.matrix import matrices
from xltools.exchange.read_matrix import understand_matrix
from xltools.exchange.unit_names import UnitNames
from xltools.form import Target
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.names import project_name
from xltools.plan.scope import Scope
from xltools.rows.document import rows_of as read_document
from xltools.rows.raw import RawSheet, RawValue, RawWorkbook, Structure

CATALOGUE = load_catalogue()
TOWN, DAK_KOI, TAN_LAP = "23479", "23482", "23497"

KON_RAY = {
    "Tên đơn vị": "Huyện Kon Rẫy",
    "Mã đơn vị": "614",
    "Mã có hiệu lực từ": "01/01/2021",
    "Cấp": "huyện",
    "Năm kế hoạch": 2024,
}

UNITS = [
    {"Mã đơn vị": TOWN, "Tên đơn vị": "Thị trấn Đăk Rve", "Tính vào tổng hợp": "x"},
    {"Mã đơn vị": DAK_KOI, "Tên đơn vị": "Xã Đăk Kôi", "Tính vào tổng hợp": "x"},
    {"Mã đơn vị": TAN_LAP, "Tên đơn vị": "Xã Tân Lập", "Tính vào tổng hợp": "x"},
]
POOR_FALL = {
    "Mã": "CT02",
    "Nhóm": "giảm nghèo",
    "Chỉ số": "Tỷ lệ hộ nghèo",
    "Nội dung chỉ tiêu": "Mức giảm tỷ lệ hộ nghèo trong năm",
    "Cách nêu": "giảm ít nhất",
    "ĐVT": "điểm %",
}
NEAR_FALL = POOR_FALL | {
    "Mã": "CT04",
    "Chỉ số": "Tỷ lệ hộ cận nghèo",
    "Nội dung chỉ tiêu": "Mức giảm tỷ lệ hộ cận nghèo trong năm",
}
POOR_END = POOR_FALL | {
    "Mã": "CT01",
    "Nội dung chỉ tiêu": "Tỷ lệ hộ nghèo cuối năm",
    "Cách nêu": "không quá (≤)",
    "ĐVT": "%",
}
CLASSES = {
    "Mã": "CT09",
    "Nhóm": "việc làm",
    "Chỉ số": "khác",
    "Nội dung chỉ tiêu": "Số lớp dạy nghề",
    "Cách nêu": "ít nhất (≥)",
    "ĐVT": "lớp",
}
TARGETS = [POOR_END, POOR_FALL, NEAR_FALL, CLASSES]

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def district(info: dict[str, Any] | None = None, **sheets: list[dict[str, Any]]) -> Plan:
    """Huyện Kon Rẫy with three communes and four targets of its own."""
    given = {name.replace("_", " "): rows for name, rows in sheets.items()}
    projects = [{"Mã": code} for code in ("DA2", "DA3", "DA3.TDA1", "DA3.TDA2")]
    start = {"Cấp dưới": UNITS, "Chỉ tiêu": TARGETS, "Dự án - chính sách": projects}
    rows = read_document({"Thông tin chung": KON_RAY | (info or {}), **start, **given})
    assert not rows.all_problems
    return plan_of(rows)


def annex(
    text: str,
    *merged: str,
    name: str = "PL",
    uncalculated: tuple[str, ...] = (),
    **other: RawValue,
) -> RawWorkbook:
    """A sheet typed with bars between cells, its merged areas ("A1:B2"), and cells by address."""
    rows = [[_value(cell) for cell in line.split("|")] for line in text.strip("\n").splitlines()]
    for address, value in other.items():
        row, column = _at(address)
        rows[row - 1][column - 1] = value
    areas = tuple(
        tuple(CellRef(name, *_at(corner)) for corner in area.split(":")) for area in merged
    )
    blank = frozenset(CellRef(name, *_at(address)) for address in uncalculated)
    structure = Structure(merged=areas, uncalculated=blank)  # type: ignore[arg-type]
    return RawWorkbook({name: RawSheet(name, tuple(map(tuple, rows)))}, structure)


def _value(cell: str) -> RawValue:
    cell = cell.strip()
    return float(cell) if _NUMBER.fullmatch(cell) else cell or None


def _at(address: str) -> tuple[int, int]:
    found = re.fullmatch(r"([A-Z])(\d+)", address)
    assert found
    return int(found[2]), ord(found[1]) - 64


def assigned(parent: Plan, *annexes: RawWorkbook, targets: tuple[Target, ...] = ()) -> Assigned:
    """What annexes assign, all taken in at once."""
    scope = Scope(parent, CATALOGUE)
    known = Vocabulary(targets or parent.targets, scope)
    names = UnitNames(parent.children)
    tables = [
        understand_matrix(table, known)
        for raw in annexes
        for table in matrices(raw, names, parent.info.unit_name or "")
    ]
    return assign(parent, tables, lambda code: project_name(scope, code))


def rows_of(done: Assigned) -> list[tuple[Any, ...]]:
    """The new rows: unit, code, what is assigned (money in đồng), and the round."""
    return [
        (row.unit_code, row.code, row.amount if row.value is None else row.value, row.round)
        for row in done.rows
    ]


def told(done: Assigned) -> list[str]:
    """The remarks as a test compares them: "PL!C8 matrix.wrong-total"."""
    return [f"{each.cell or ''} {each.code}".strip() for each in done.remarks]


def columns(done: Assigned) -> Mapping[str, str]:
    """What each heading was taken for, by its cell."""
    return {
        each.heading.at.address: ", ".join(part for part in each.thing[1:] if part)
        for table in done.tables
        for each in table.columns
        if each.thing
    }
