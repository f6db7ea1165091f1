"""Workbooks for tests, typed as little sheets.

A line `# Chỉ tiêu` starts a sheet, the next line holds its headings, every further line a row,
cells between bars. What looks like a plain ASCII number (3.36, 12) is a number as Excel gives it;
everything else is text as staff type it ("3,36", "22/02/2022").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from xltools.findings import Finding
from xltools.form import RECORD_OF_SHEET, GeneralInfo
from xltools.form.base import Shape
from xltools.form.layout import FIRST_ROW, HEADER_ROW
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.rows.raw import RawSheet, RawValue, RawWorkbook
from xltools.rows.read import read_rows
from xltools.rows.rows import RowProblem, Rows

GENERAL = """
# Thông tin chung
Mục | Giá trị
Tên đơn vị | Xã Tân Lập
Mã đơn vị | 23497
Cấp | xã
Loại đơn vị | xã
Khu vực | nông thôn
Cấp trên trực tiếp | Huyện Kon Rẫy
Mã cấp trên | 614
Tỉnh | Tỉnh Kon Tum
Năm kế hoạch | 2024
Chương trình | GNBV-2021-2025
Chuẩn nghèo | ND07-2021
Loại văn bản | Kế hoạch
Tình trạng | dự thảo
Trích yếu | Thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024
Ký với tư cách | TM. ỦY BAN NHÂN DÂN
Người ký: quyền hạn | CHỦ TỊCH
Họ tên người ký | Nguyễn Văn A
Người lập biểu | Trần Thị B
Chức danh người lập | Công chức LĐ-TB&XH
"""
"""The general information of xã Tân Lập for 2024, used where a text gives none."""

_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_CODE_WITH_ZERO = re.compile(r"0[0-9]+")


def raw_of(text: str, general: str = GENERAL) -> RawWorkbook:
    """The workbook of a text, its headings on the row where the form has them."""
    if GeneralInfo.sheet.name not in _names(text):
        text = general + text
    sheets: dict[str, RawSheet] = {}
    for name, lines in _sheets(text):
        rows = tuple(tuple(_value(cell) for cell in line.split("|")) for line in lines)
        above = ((),) * (HEADER_ROW - 1)
        sheets[name] = RawSheet(name, (*above, *rows))
    return RawWorkbook(sheets)


def rows_from(text: str, general: str = GENERAL) -> Rows:
    """The rows of a text; of a table the first row stands on row 6."""
    return read_rows(raw_of(text, general))


def plan_from(text: str = "", general: str = GENERAL) -> Plan:
    """The plan of a text; every value has to be readable."""
    rows = rows_from(text, general)
    unread = [p for p in rows.all_problems if p.found]
    assert not unread, unread
    return plan_of(rows)


def row_from(sheet: str, cells: Mapping[str, RawValue]) -> Rows:
    """The rows of one sheet with one row, its cells under their headings."""
    headings, values = tuple(cells), tuple(cells.values())
    if RECORD_OF_SHEET[sheet].sheet.shape is Shape.ITEMS:
        rows: tuple[tuple[RawValue, ...], ...] = (("Mục", "Giá trị"), *cells.items())
    else:
        rows = (headings, values)
    above = ((),) * (FIRST_ROW - 2)
    return read_rows(RawWorkbook({sheet: RawSheet(sheet, (*above, *rows))}))


def brief(findings: Iterable[Finding]) -> list[str]:
    """Findings as a test compares them: "Phân công!D6 schedule.ends-before-start"."""
    return [f"{finding.cell} {finding.code}" for finding in findings]


def troubles(problems: Iterable[RowProblem]) -> list[str]:
    """Problems of rows as a test compares them: "Chỉ tiêu!J6 NOT_WHOLE"."""
    return [f"{problem.cell} {problem.trouble.name}" for problem in problems]


def _names(text: str) -> list[str]:
    return [line[2:].strip() for line in text.splitlines() if line.startswith("# ")]


def _sheets(text: str) -> Iterable[tuple[str, list[str]]]:
    for part in ("\n" + text).split("\n# ")[1:]:
        name, *lines = part.splitlines()
        yield name.strip(), lines


def _value(cell: str) -> RawValue:
    cell = cell.strip()
    if _PLAIN_NUMBER.fullmatch(cell) and not _CODE_WITH_ZERO.fullmatch(cell):
        return float(cell)
    return cell or None
