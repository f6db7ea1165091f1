"""Plans of units below as tests state them: a unit, and the rows of a few sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from xltools.catalogue import Catalogue, LevelCode, Unit, load_catalogue
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.starting import find_unit
from xltools.quantities import VIETNAM
from xltools.rollup import Submission
from xltools.rows.document import rows_of

CATALOGUE: Catalogue = load_catalogue()
YEAR = 2024

KON_RAY: Unit = find_unit(CATALOGUE, LevelCode.DISTRICT, YEAR, "Huyện Kon Rẫy")
DAK_HA: Unit = find_unit(CATALOGUE, LevelCode.DISTRICT, YEAR, "Huyện Đăk Hà")
KON_TUM: Unit = find_unit(CATALOGUE, LevelCode.PROVINCE, YEAR, "Tỉnh Kon Tum")

Sheets = Mapping[str, list[dict[str, Any]]]


def communes(district: Unit) -> tuple[Unit, ...]:
    """The communes of a district, by code."""
    return CATALOGUE.children(district.key)


def info(unit: Unit, year: int = YEAR) -> dict[str, Any]:
    """Thông tin chung of a unit, as far as the roll-up reads it."""
    parent = CATALOGUE.parent(unit.key)
    words = {LevelCode.COMMUNE: "xã", LevelCode.DISTRICT: "huyện", LevelCode.PROVINCE: "tỉnh"}
    return {
        "Tên đơn vị": unit.name,
        "Mã đơn vị": unit.key.code,
        "Mã có hiệu lực từ": f"{unit.key.valid_from:%d/%m/%Y}",
        "Cấp": words[unit.key.level],
        "Cấp trên trực tiếp": parent.name if parent else "",
        "Mã cấp trên": parent.key.code if parent else "",
        "Năm kế hoạch": year,
    }


def plan(unit: Unit, sheets: Sheets, **general: Any) -> Plan:
    """The plan of a unit, typed as a document; every value of it has to be readable."""
    rows = rows_of({"Thông tin chung": {**info(unit), **general}, **sheets})
    assert not rows.all_problems
    return plan_of(rows)


def sent(of: Plan, file_name: str = "", day: int = 1) -> Submission:
    """A plan as it came in on a day of March 2024."""
    name = file_name or f"{of.info.unit_code}.xlsx"
    return Submission(name, f"dấu của {name}", of, datetime(2024, 3, day, tzinfo=VIETNAM))


def village(code: str, total: int | None, poor: int | None, **more: Any) -> dict[str, Any]:
    """One row of Diễn biến hộ under its headings; near-poor households default to 0."""
    row = {
        "Kỳ": "kế hoạch",
        "Mã": code,
        "Thôn (đơn vị)": f"Thôn {code}",
        "Tổng số hộ đầu kỳ": total,
        "Hộ nghèo đầu kỳ": poor,
        "Hộ cận nghèo đầu kỳ": 0,
    }
    return row | more


def money(project: str, amount: float | None, **more: Any) -> dict[str, Any]:
    """One row of Kinh phí under its headings."""
    row = {
        "Mã": more.pop("code", None),
        "Dự án - chính sách": project,
        "Nguồn": "NSTW",
        "Loại vốn": "sự nghiệp",
        "Tình trạng": "được giao",
        "Kế hoạch vốn năm (triệu đồng)": amount,
    }
    return row | more


def table(records: Iterable[Any], *names: str) -> list[tuple[Any, ...]]:
    """Some columns of some records, a tuple a row."""
    return [tuple(getattr(record, name) for name in names) for record in records]
