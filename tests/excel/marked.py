"""A little plan to mark, and what a person sees of a workbook."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engines.memory import MemoryBook

from xltools.cells import CellRef
from xltools.excel.marks import Mark
from xltools.findings import Severity

PLAN = """
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Giá trị
CT01 | Tỷ lệ hộ nghèo | 3.36
CT02 | Số hộ nghèo | 5
CT03 | Số hộ cận nghèo | 7
"""
ERROR_FILL, WARNING_FILL = (252, 228, 215), (255, 242, 205)
GREEN = (198, 224, 180)

Opened = Callable[[str], tuple[Any, MemoryBook]]


def at(row: int, column: int = 3) -> CellRef:
    return CellRef("Chỉ tiêu", row, column)


def error(row: int, text: str = "Sai.") -> Mark:
    return Mark(at(row), Severity.ERROR, text)


def warning(row: int, text: str = "Xem lại.") -> Mark:
    return Mark(at(row), Severity.WARNING, text)


def looks(book: MemoryBook) -> dict[str, dict[tuple[int, int], object]]:
    """All that a person sees of a book's cells; a blank one looks like none."""
    blank = (None, "", "General", None, None)
    seen = {
        sheet.name: {
            place: (cell.value, cell.formula, cell.number_format, cell.colour, cell.note)
            for place, cell in sheet.cells.items()
        }
        for sheet in book.sheets
    }
    return {
        name: {at: look for at, look in cells.items() if look != blank}
        for name, cells in seen.items()
    }
