"""The shipped template, filled in other programs, gives back what was typed."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path
from typing import Any, Final

import openpyxl
import pytest
from engines.office import Office
from reading.office import opened, type_into

from xltools.form import RECORD_OF_SHEET, GeneralInfo
from xltools.form.base import fields
from xltools.form.layout import place
from xltools.plan.build import plan_of
from xltools.plan.export import export
from xltools.rows.document import rows_of
from xltools.rows.read import read_rows
from xltools.workbook.read import read_workbook

TEMPLATE: Final = Path(__file__).resolve().parents[2] / "workbooks/mau-ke-hoach-giam-ngheo.xlsx"
DECOMPOSED: Final = unicodedata.normalize("NFD", "Tỷ lệ hộ nghèo giảm đều, vững chắc")

TYPED: Final[dict[str, dict[str, str]]] = {
    "Thông tin chung": {"Điện thoại người lập": "0900000001", "Họ tên người ký": "Đỗ Thị Ngữ"},
    "Chỉ tiêu": {
        "Nội dung chỉ tiêu": DECOMPOSED,
        "Giá trị": "3,36",
        "Tương ứng (số tuyệt đối)": "123456789012345",
    },
    "Diễn biến hộ": {
        "Kỳ": "kế hoạch",
        "Mã": "T1",
        "Thôn (đơn vị)": "Thôn 1",
        "Tổng số hộ đầu kỳ": "210",
    },
    "Kinh phí": {
        "Kế hoạch vốn năm (triệu đồng)": "1234,567891",
        "Mã mục lục NSNN": "0470",
        "Ghi chú": "123456789012345",
    },
    "Phân công": {
        "Tên việc": "=1+1",
        "Bắt đầu": "01/2026",
        "Kết thúc": "quý II/2026",
        "Ghi chú": "-5 hộ",
    },
    "Căn cứ": {"Số, ký hiệu": "7/13", "Ngày ban hành": "22/02/2022", "Trích yếu": "+84 và @nhom"},
    "Chế độ báo cáo": {"Ngày/tháng": "31/5", "Ghi chú": "3-5"},
}
"""What a person types, by sheet and heading, into the first row of each table."""

NUMBERS: Final = {"3,36": 3.36, "210": 210, "1234,567891": 1234.567891}


def cell_of(sheet: str, heading: str) -> str:
    """Where a heading's first cell stands in the template."""
    record = RECORD_OF_SHEET[sheet]
    names = {each.column.header: each.name for each in fields(record)}
    return place(record, 0).cell(names[heading]).address


def expected() -> dict[str, Any]:
    """The template as it is read, with what was typed in it."""
    document = read(TEMPLATE)
    for sheet, cells in TYPED.items():
        if RECORD_OF_SHEET[sheet] is GeneralInfo:
            document[sheet] |= cells
        else:
            rows = document[sheet] or [{}]
            code = RECORD_OF_SHEET[sheet].sheet.code_prefix
            first = {"Mã VB" if sheet == "Căn cứ" else "Mã": f"{code}01"} if code else {}
            document[sheet] = [{**first, **rows[0], **cells}, *rows[1:]]
    return export(plan_of(rows_of(document)))


def read(path: Path) -> dict[str, Any]:
    """All that staff filled in a workbook; every cell could be read, no sheet was strange."""
    rows = read_rows(read_workbook(path), path.stem)
    assert (rows.all_problems, rows.unknown_sheets) == ((), ())
    return export(plan_of(rows))


def test_what_is_typed_in_libreoffice_and_saved_as_xlsx_is_read(
    tmp_path: Path, office: Office
) -> None:
    saved = tmp_path / "đã điền.xlsx"

    with opened(office, TEMPLATE) as document:
        for sheet, cells in TYPED.items():
            for heading, text in cells.items():
                type_into(document, sheet, cell_of(sheet, heading), text)
        office.save(document, saved)

    assert read(saved) == expected()


@pytest.mark.slow
def test_what_is_written_by_openpyxl_is_read(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(TEMPLATE)
    for sheet, cells in TYPED.items():
        for heading, text in cells.items():
            cell = book[sheet][cell_of(sheet, heading)]
            cell.value = NUMBERS.get(
                text, date(2022, 2, 22) if heading == "Ngày ban hành" else text
            )
            if text.startswith("="):
                cell.data_type = "s"
    book["Chỉ tiêu"][cell_of("Chỉ tiêu", "Tương ứng (số tuyệt đối)")].value = 123456789012345

    book.save(tmp_path / "so.xlsx")

    assert read(tmp_path / "so.xlsx") == expected()
