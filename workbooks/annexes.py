"""The annex of the decision by which huyện Kon Rẫy assigns money for 2024, as an office makes it.

Its figures are those that the seven communes of the examples plan, from NSTW, vốn sự nghiệp.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import xlsxwriter

SOURCES: Final = Path(__file__).resolve().parent / "nguon"
COMMUNES: Final = (
    *("dak-rve", "dak-koi", "dak-to-lung", "dak-ruong", "dak-pne", "dak-to-re", "tan-lap"),
)
SPELLED: Final = {"Thị trấn Đăk Rve": "TT. Đăk Rve"}
PROJECTS: Final = (
    ("DA2", "Dự án 2", "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo"),
    ("DA3.TDA1", "Dự án 3", "Tiểu dự án 1"),
    ("DA3.TDA2", "Dự án 3", "Tiểu dự án 2"),
    ("DA4.TDA1", "Dự án 4", "Tiểu dự án 1"),
    ("DA4.TDA2", "Dự án 4", "Tiểu dự án 2"),
    ("DA4.TDA3", "Dự án 4", "Tiểu dự án 3"),
    ("DA6.TDA1", "Dự án 6", "Tiểu dự án 1"),
    ("DA6.TDA2", "Dự án 6", "Tiểu dự án 2"),
    ("DA7.TDA1", "Dự án 7", "Tiểu dự án 1"),
    ("DA7.TDA2", "Dự án 7", "Tiểu dự án 2"),
)
ABOVE: Final = (
    "PHỤ LỤC",
    (
        "PHÂN BỔ KINH PHÍ SỰ NGHIỆP THỰC HIỆN CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA GIẢM NGHÈO BỀN VỮNG"
        " NĂM 2024"
    ),
    "Nguồn ngân sách trung ương",
    (
        "(Kèm theo Quyết định số 1186/QĐ-UBND ngày 28 tháng 12 năm 2023 của Ủy ban nhân dân huyện"
        " Kon Rẫy)"
    ),
)
_HEAD, _FIRST, _COLUMN = 5, 8, 3
_LAST: Final = _COLUMN + len(PROJECTS) - 1


def money_annex(output: Path) -> Path:
    """Write the annex; the same sources give the same members."""
    with xlsxwriter.Workbook(output) as book:
        book.set_properties({"created": datetime(2023, 12, 28)})  # noqa: DTZ001 - a day, no moment
        plain = {"font_name": "Times New Roman", "font_size": 12}
        bold = book.add_format({**plain, "bold": True, "align": "center", "valign": "vcenter"})
        head = {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
        heading = book.add_format({**plain, **head, "border": 1})
        cell = book.add_format({**plain, "border": 1, "num_format": "#,##0.###"})
        total = book.add_format({**plain, "border": 1, "bold": True, "num_format": "#,##0.###"})
        sheet = book.add_worksheet("Phụ lục")
        for row, text in enumerate(ABOVE):
            sheet.merge_range(row, 0, row, _LAST, text, bold)
        sheet.write(_HEAD - 1, _LAST, "Đơn vị tính: triệu đồng", book.add_format(plain))
        _headings(sheet, heading)
        units = list(_units())
        _total(sheet, [amounts for _, amounts in units], total)
        for number, (name, amounts) in enumerate(units, start=1):
            row = _FIRST + number
            sheet.write(row, 0, number, cell)
            sheet.write(row, 1, SPELLED.get(name, name), cell)
            _sum(sheet, row, sum(amounts.values()), cell)
            for column, (code, *_) in enumerate(PROJECTS, start=_COLUMN):
                sheet.write(row, column, amounts.get(code), cell)
        sheet.set_column(0, 0, 5)
        sheet.set_column(1, 1, 22)
        sheet.set_column(2, _LAST, 12)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    return output


def _headings(sheet: Any, style: Any) -> None:
    """Headings over three rows, those of a project merged over its parts."""
    for column, text in enumerate(("TT", "Đơn vị", "Tổng cộng")):
        sheet.merge_range(_HEAD, column, _HEAD + 1, column, text, style)
    for column, (_, project, part) in enumerate(PROJECTS, start=_COLUMN):
        alike = [at for at, each in enumerate(PROJECTS, start=_COLUMN) if each[1] == project]
        if len(alike) > 1 and column == alike[0]:
            sheet.merge_range(_HEAD, column, _HEAD, alike[-1], project, style)
        elif len(alike) == 1:
            sheet.write(_HEAD, column, project, style)
        sheet.write(_HEAD + 1, column, part, style)
    for column in range(_LAST + 1):
        sheet.write(_HEAD + 2, column, "AB"[column] if column < 2 else column - 1, style)


def _units() -> Iterator[tuple[str, dict[str, float]]]:
    """Each commune with its planned amounts by project."""
    for name in COMMUNES:
        document = json.loads((SOURCES / f"{name}-2024.json").read_text(encoding="utf-8"))
        yield (
            document["Thông tin chung"]["Tên đơn vị"],
            {
                line["Dự án - chính sách"]: line["Kế hoạch vốn năm (triệu đồng)"]
                for line in document["Kinh phí"]
                if line["Nguồn"] == "NSTW"
                and line["Dự án - chính sách"].startswith("DA")
                and "Kế hoạch vốn năm (triệu đồng)" in line
            },
        )


def _total(sheet: Any, units: list[dict[str, float]], style: Any) -> None:
    """The line of totals over the units, as formulas with their values."""
    sheet.merge_range(_FIRST, 0, _FIRST, 1, "TỔNG CỘNG", style)
    _sum(sheet, _FIRST, sum(sum(amounts.values()) for amounts in units), style)
    for column, (code, *_) in enumerate(PROJECTS, start=_COLUMN):
        letter = chr(ord("A") + column)
        cells = f"{letter}{_FIRST + 2}:{letter}{_FIRST + 1 + len(units)}"
        added = sum(amounts.get(code, 0) for amounts in units)
        sheet.write_formula(_FIRST, column, f"=SUM({cells})", style, added)


def _sum(sheet: Any, row: int, value: float, style: Any) -> None:
    first, last = chr(ord("A") + _COLUMN), chr(ord("A") + _LAST)
    sheet.write_formula(row, 2, f"=SUM({first}{row + 1}:{last}{row + 1})", style, value)
