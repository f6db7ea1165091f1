"""An annex as an Excel file, with merged headings as an office makes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter

Row = Sequence[str | float | None]


def write_annex(path: Path, rows: Iterable[Row], merged: Iterable[str] = ()) -> Path:
    """Write the rows on one sheet; each merged area keeps the value of its first cell."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Phụ lục")
        for area in merged:
            sheet.merge_range(area, "")
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(number, column, value)
    return path


def targets_annex(path: Path, *lines: Row) -> Path:
    """The annex of a decision on targets of huyện Kon Rẫy 2024: lines of unit, CT02, CT04."""
    heads: list[Row] = [
        ("CHỈ TIÊU GIẢM HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024",),
        (
            (
                "(Kèm theo Quyết định số 41/QĐ-UBND ngày 15 tháng 5 năm 2024 của Ủy ban nhân dân"
                " huyện Kon Rẫy)"
            ),
        ),
        (),
        ("TT", "Đơn vị", "Mức giảm tỷ lệ (điểm %)", None),
        (None, None, "Hộ nghèo", "Hộ cận nghèo"),
    ]
    body = [(number, *line) for number, line in enumerate(lines, start=1)]
    return write_annex(path, [*heads, *body], ("A4:A5", "B4:B5", "C4:D4"))


def money_annex(path: Path, *lines: Row, number: str = "1186", day: str = "28/12/2023") -> Path:
    """The annex of a decision on money of NSTW, sự nghiệp: lines of unit, total, DA2, DA3 parts."""
    heads: list[Row] = [
        ("PHÂN BỔ KINH PHÍ SỰ NGHIỆP NGUỒN NGÂN SÁCH TRUNG ƯƠNG NĂM 2024",),
        (f"(Kèm theo Quyết định số {number}/QĐ-UBND ngày {day} của UBND huyện Kon Rẫy)",),
        (None, None, None, "Đơn vị tính: triệu đồng"),
        ("TT", "Đơn vị", "Tổng số", "Dự án 2", "Dự án 3", None),
        (None, None, None, None, "Tiểu dự án 1", "Tiểu dự án 2"),
    ]
    body = [(index, *line) for index, line in enumerate(lines, start=1)]
    return write_annex(path, [*heads, *body], ("A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:F4"))
