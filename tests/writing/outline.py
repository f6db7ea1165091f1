"""A workbook as text that a reviewer can read: what each sheet offers, not what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from xltools.form import PRINTED, GeneralInfo
from xltools.form.layout import HEADER_ROW


def outline(path: Path) -> str:
    """Sheets, headings, widths, formats, validations, formulas, names, panes and print set-up."""
    book = openpyxl.load_workbook(path)
    lines: list[str] = []
    for sheet in book.worksheets:
        lines += _sheet(sheet)
        lines.append("")
    lines.append("# names")
    lines += sorted(f"{name} = {defined.attr_text}" for name, defined in book.defined_names.items())
    lines.append("# properties")
    lines += [f"{each.name} = {each.value}" for each in book.custom_doc_props]
    return "\n".join(lines) + "\n"


def _sheet(sheet: Any) -> Iterator[str]:
    protected = " protected" if sheet.protection.sheet else ""
    shown = "" if sheet.sheet_state == "visible" else f" {sheet.sheet_state}"
    tab = sheet.sheet_properties.tabColor
    yield f"# {sheet.title}{shown}{protected}" + (f" tab {tab.rgb}" if tab else "")
    setup, fit = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
    fitted = [each if each is not None else 1 for each in (setup.fitToWidth, setup.fitToHeight)]
    pages = "{}x{}".format(*fitted) if fit and fit.fitToPage else "as it comes"
    yield f"page: paper {setup.paperSize} {setup.orientation} {pages}"
    repeated = f"rows {sheet.print_title_rows or '-'} columns {sheet.print_title_cols or '-'}"
    yield f"print: {sheet.print_area or '-'} {repeated}"
    yield f"panes: {sheet.freeze_panes or '-'}"
    yield f"merged: {[str(each) for each in sheet.merged_cells.ranges]}"
    for table in sheet.tables.values():
        yield f"table: {table.displayName} {table.ref}"
        items = table.displayName == GeneralInfo.sheet.table
        yield from _items(sheet) if items else _columns(sheet, table.ref)
    if not sheet.tables:
        yield from _texts(sheet)


def _columns(sheet: Any, ref: str) -> Iterator[str]:
    first, header, last, _ = re.findall(r"[A-Z]+|\d+", ref)
    start, end = (openpyxl.utils.column_index_from_string(each) for each in (first, last))
    rules = {}
    for rule in sheet.data_validations.dataValidation:
        for area in rule.sqref.ranges:
            rules.setdefault(area.min_col, rule)
    widths = _widths(sheet)
    for column in range(start, end + 1):
        letters = get_column_letter(column)
        cell = sheet.cell(int(header) + 1, column)
        hidden = " hidden" if sheet.column_dimensions[letters].hidden else ""
        parts = [
            f"{letters} {sheet.cell(int(header), column).value}{hidden}",
            f"{widths.get(column, '-')}",
            cell.number_format,
            _rule(rules.get(column)),
        ]
        if isinstance(cell.value, str) and cell.value.startswith("="):
            parts.append(cell.value)
        yield "  " + " | ".join(parts)


def _items(sheet: Any) -> Iterator[str]:
    rules = {
        area.min_row: rule
        for rule in sheet.data_validations.dataValidation
        for area in rule.sqref.ranges
    }
    for row in range(HEADER_ROW + 1, sheet.max_row + 1):
        item, value, note = (sheet.cell(row, column) for column in (1, 2, 3))
        bold = " *" if item.font.bold else ""
        rule = _rule(rules.get(row))
        yield f"  {item.value}{bold} | {value.number_format} | {rule} | {note.value or ''}"


def _widths(sheet: Any) -> dict[int, str]:
    """Widths by column; openpyxl keeps those of a run of columns under its first."""
    widths = {}
    for each in sheet.column_dimensions.values():
        for column in range(each.min, min(each.max, 200) + 1):
            widths[column] = f"{each.width:.0f}"
    return widths


def _rule(rule: Any) -> str:
    if rule is None:
        return "no rule"
    limits = " ".join(str(each) for each in (rule.formula1, rule.formula2) if each)
    style = "" if rule.type in (None, "none") else f" {rule.errorStyle or 'stop'}"
    return f"{rule.type or 'note'} {limits}{style}".replace("  ", " ").strip()


def _texts(sheet: Any) -> Iterator[str]:
    """All texts of a page, a row a line; hidden sheets are told by their first row only.

    The sentences of Câu sẽ in are formulas of two thousand letters, which its own tests read.
    """
    rows = sheet.iter_rows() if sheet.sheet_state == "visible" else sheet.iter_rows(max_row=1)
    for row in rows:
        shown = row[:2] if sheet.title == PRINTED.name else row
        said = [str(cell.value) for cell in shown if cell.value is not None]
        if said:
            yield "  " + " | ".join(said)
