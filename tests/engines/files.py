"""Workbook files into memory and back: a file of Excel keeps the value of each formula."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter
from engines.held import Cell
from engines.memory import MemoryBook, MemorySheet
from engines.store import ERRORS, HIDDEN, VERY_HIDDEN, VISIBLE, Rect
from openpyxl import load_workbook

_FONTS: dict[tuple[object, ...], dict[str, Any]] = {}
_PLAIN: dict[str, Any] = {}
_VISIBLE = {"visible": VISIBLE, "hidden": HIDDEN, "veryHidden": VERY_HIDDEN}


def opened(path: Path, full_name: str = "") -> MemoryBook:
    """A workbook file, as if a person had opened it."""
    values, formulas = load_workbook(path, data_only=True), load_workbook(path)
    sheets = [_sheet(values[each.title], each) for each in formulas.worksheets]
    book = MemoryBook(full_name or str(path), sheets)
    book.properties = {each.name: str(each.value) for each in formulas.custom_doc_props.props}
    return book


def _sheet(values: Any, formulas: Any) -> MemorySheet:
    sheet = MemorySheet(formulas.title, _VISIBLE[formulas.sheet_state])
    for row in formulas.iter_rows():
        for cell in row:
            if cell.value is not None or cell.has_style or cell.comment:
                place = cell.row, cell.column
                sheet.cells[place] = _cell(values.cell(*place).value, cell)
    sheet.areas = [Rect.at(each.coord) for each in formulas.merged_cells.ranges]
    sheet.table_areas = {each.name: Rect.at(each.ref) for each in formulas.tables.values()}
    for number, row in formulas.row_dimensions.items():
        if row.hidden:
            sheet.rows_hidden.add(number)
    for column in formulas.column_dimensions.values():
        if column.hidden:
            sheet.columns_hidden |= set(range(column.min, column.max + 1))
    if formulas.print_area:
        sheet.printed = Rect.at(formulas.print_area.rpartition("!")[2])
    if formulas.protection.sheet:
        sheet.protection.password = ""
    return sheet


def _cell(value: Any, cell: Any) -> Cell:
    formula = cell.value if cell.data_type == "f" else ""
    fill = cell.fill.start_color.rgb if cell.fill.fill_type == "solid" else None
    colour = tuple(bytes.fromhex(fill[2:])) if isinstance(fill, str) else None
    font = {"name": cell.font.name, "size": cell.font.size, "bold": bool(cell.font.bold)}
    note = cell.comment.text if cell.comment else None
    held = float(value) if type(value) is int else value if value != "" else None
    alike = _FONTS.setdefault(tuple(font.values()), font)
    text = getattr(formula, "text", formula)
    return Cell(held, text, cell.number_format, colour, alike, _PLAIN, note)


def saved(book: MemoryBook, path: Path) -> Path:
    """Save what is open as a file."""
    with xlsxwriter.Workbook(path) as written:
        for sheet in book.sheets:
            page = written.add_worksheet(sheet.name)
            for (row, column), cell in sorted(sheet.cells.items()):
                look = written.add_format(_properties(cell))
                _write(page, row - 1, column - 1, cell, look)
                if cell.note is not None:
                    page.write_comment(row - 1, column - 1, cell.note)
            _write_sheet(page, sheet)
    return path


def _properties(cell: Cell) -> dict[str, Any]:
    look: dict[str, Any] = {"num_format": cell.number_format}
    if cell.colour is not None:
        look["bg_color"] = "#{:02X}{:02X}{:02X}".format(*cell.colour)
    if "name" in cell.font:
        look["font_name"] = cell.font["name"]
    return look


def _write(page: Any, row: int, column: int, cell: Cell, look: Any) -> None:
    value = cell.value
    if cell.formula:
        page.write_formula(row, column, cell.formula, look, "" if value is None else value)
    elif value is None:
        page.write_blank(row, column, None, look)
    elif isinstance(value, bool):
        page.write_boolean(row, column, value, look)
    elif isinstance(value, date | datetime | time | timedelta):
        page.write_datetime(row, column, value, look)
    elif value in ERRORS:
        page.write_formula(row, column, f"={value}", look, value)
    elif isinstance(value, str):
        page.write_string(row, column, value, look)
    else:
        page.write_number(row, column, value, look)


def _write_sheet(page: Any, sheet: MemorySheet) -> None:
    for area in sheet.areas:
        first = sheet.cells.get((area.row, area.column), Cell())
        rows = area.row - 1, area.last_row - 1
        page.merge_range(rows[0], area.column - 1, rows[1], area.last_column - 1, first.value)
    for row in sheet.rows_hidden:
        page.set_row(row - 1, None, None, {"hidden": True})
    for column in sheet.columns_hidden:
        page.set_column(column - 1, column - 1, None, None, {"hidden": True})
    if sheet.printed is not None:
        page.print_area(sheet.printed.address.replace("$", ""))
    if sheet.visible == HIDDEN:
        page.hide()
    elif sheet.visible == VERY_HIDDEN:
        page.very_hidden()
    if sheet.protection.password is not None:
        page.protect(sheet.protection.password)
