"""The example documents as tests look at them: by sheet, row key and heading."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

from xltools.form import RECORD_OF_SHEET
from xltools.form.base import Shape, field_named

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "workbooks" / "nguon"
WRITTEN = {
    "000": "tan-lap-2024-nguyen-van",
    "003": "tam-duong-2021-nguyen-van",
    "004": "kon-ray-2023-nguyen-van",
}
"""The plans as written, with all their mistakes, by the number of their list of facts."""
RIGHT = {"000": "tan-lap-2024", "003": "tam-duong-2021", "004": "kon-ray-2023"}
"""The same plans with their mistakes put right."""
AS_WRITTEN = WRITTEN["000"]
PUT_RIGHT = RIGHT["000"]
WARD = "thong-nhat-2024"
SHORT = "dak-ha-2024"
"""Invented plans of real units: of a ward by dimensions, of a district in brief."""
DISTRICT = "kon-ray-2024"
"""The workbook into which communes roll up: it has no plan of its own yet."""


@cache
def document(name: str) -> dict[str, Any]:
    """The document of that file name without its ending."""
    read: dict[str, Any] = json.loads((SOURCES / f"{name}.json").read_text(encoding="utf-8"))
    return read


def _complete(level: str) -> tuple[str, ...]:
    """The examples of a level that are whole plans without a mistake."""
    others = (*WRITTEN.values(), DISTRICT)
    names = sorted(each.stem for each in SOURCES.glob("*.json") if each.stem not in others)
    return tuple(n for n in names if document(n)["Thông tin chung"]["Cấp"] == level)


COMMUNES = _complete("xã")
OF_KON_RAY = tuple(n for n in COMMUNES if document(n)["Thông tin chung"]["Mã cấp trên"] == "614")
DISTRICTS = _complete("huyện")


def row_key(sheet: str, row: dict[str, Any]) -> str:
    """What names a row: the key of its record, read off the document."""
    record = RECORD_OF_SHEET[sheet]
    headers = (field_named(record, name).column.header for name in record.sheet.key)
    return "|".join(str(row.get(header, "")) for header in headers)


def cell(name: str, sheet: str, key: str, heading: str) -> Any:
    """The cell of the one row whose key begins so; "" where it is blank.

    Raises AssertionError when no row, or more than one, has such a key or the sheet no such
    heading.
    """
    record = RECORD_OF_SHEET[sheet]
    assert any(heading == f.column.header for f in _filled(sheet)), f"{sheet} has no {heading}"
    content = document(name)[sheet]
    if record.sheet.shape is Shape.ITEMS:
        return content.get(heading, "")
    exact = [row for row in content if row_key(sheet, row) == key]
    found = exact or [row for row in content if row_key(sheet, row).startswith(key)]
    assert len(found) == 1, f"{len(found)} rows of {sheet} begin with {key}"
    return found[0].get(heading, "")


def _filled(sheet: str) -> list[Any]:
    from xltools.form.base import fields

    return [field for field in fields(RECORD_OF_SHEET[sheet]) if field.filled]


def table(path: Path) -> list[dict[str, str]]:
    """A CSV file as rows by heading."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
