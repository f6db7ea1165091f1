"""Workbooks made for one test: written by XlsxWriter, then changed part by part."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

Cell = str | float | bool | date | None
Grid = Sequence[Sequence[Cell]]
Parts = dict[str, bytes]

GENERAL: Grid = (("Mục", "Giá trị"), ("Tên đơn vị", "Xã Tân Lập"), ("Năm kế hoạch", 2024.0))


@pytest.fixture
def write_book(tmp_path: Path) -> Callable[[Mapping[str, Grid]], Path]:
    """Writes sheets of values; text that begins with = is a formula with the value 7."""

    def write(sheets: Mapping[str, Grid], name: str = "tan-lap.xlsx") -> Path:
        path = tmp_path / name
        with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
            for title, grid in sheets.items():
                sheet = book.add_worksheet(title)
                for row, cells in enumerate(grid):
                    for column, cell in enumerate(cells):
                        if isinstance(cell, str) and cell.startswith("="):
                            sheet.write_formula(row, column, cell, None, 7)
                        elif cell is not None:
                            sheet.write(row, column, cell)
        return path

    return write


@pytest.fixture
def plain_book(write_book: Callable[[Mapping[str, Grid]], Path]) -> Path:
    """A workbook with the general information and one task."""
    return write_book(
        {
            "Thông tin chung": GENERAL,
            "Phân công": (("Mã", "Bắt đầu"), ("NV01", "01/2024"), ("NV02", date(2024, 3, 1))),
        }
    )


def parts_of(path: Path) -> Parts:
    """The members of an archive."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_parts(path: Path, parts: Mapping[str, bytes]) -> Path:
    """An archive of these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return path


@pytest.fixture
def changed(tmp_path: Path, plain_book: Path) -> Callable[[Callable[[Parts], None]], Path]:
    """The plain workbook after a change of its parts."""

    def change(edit: Callable[[Parts], None]) -> Path:
        parts = parts_of(plain_book)
        edit(parts)
        return write_parts(tmp_path / "changed.xlsx", parts)

    return change
