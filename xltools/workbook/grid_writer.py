"""Writes one table sheet: lines above, table with formulas and validations, totals below."""

from __future__ import annotations

import math
import textwrap
from typing import Any, Final

from xltools.cells import column_letters
from xltools.form import GUIDE
from xltools.form.base import FormField
from xltools.form.layout import (
    FIRST_COLUMN,
    FIRST_ROW,
    GROUP_ROW,
    HEADER_ROW,
    INTRO_ROW,
    NUMBER_ROW,
    TITLE_ROW,
)
from xltools.wording import book
from xltools.workbook import styles
from xltools.workbook.cell_styles import cell_style, heading_style, number_format, width_of
from xltools.workbook.cell_values import result
from xltools.workbook.cell_writer import write_value
from xltools.workbook.contents import Contents, Grid, calculated_of
from xltools.workbook.formulas import row_formula
from xltools.workbook.grid_rows import GridRows
from xltools.workbook.lists import Lists
from xltools.workbook.marks import mark_grid
from xltools.workbook.page_setup import link_to, pages_across, set_up_grid
from xltools.workbook.signature import signature_rows_of, write_signature
from xltools.workbook.source_links import as_urls, source_links
from xltools.workbook.styles import Styles
from xltools.workbook.total_line import TotalLine
from xltools.workbook.totals import total_lines
from xltools.workbook.validations import validation

_LINE_HEIGHT: Final = 15
_NUMBER_HEIGHT: Final = 12
_EMPTY_HEIGHT: Final = 5
_TOTAL_HEIGHT: Final = 17.5


def write_above(sheet: Any, contents: Contents, grid: Grid, make: Styles) -> None:
    """Title, the way back, purpose, groups and official numbers of the columns."""
    first, last = grid.visible[0] - 1, grid.visible[-1] - 1
    sheet.set_row(TITLE_ROW - 1, 24)
    sheet.set_row(INTRO_ROW - 1, 18)
    sheet.write_string(TITLE_ROW - 1, first, grid.sheet.title, make.title)
    sheet.write_url(INTRO_ROW - 1, first, link_to(contents, GUIDE), make.link, book.BACK)
    beside = _beside_link(grid)
    sheet.write_string(INTRO_ROW - 1, beside, grid.sheet.intro, make.intro)
    if grid.sheet.unit_line and last > beside:
        sheet.write_string(INTRO_ROW - 1, last, grid.sheet.unit_line, make.unit_line)
    _write_groups(sheet, grid, make)
    sheet.set_row(HEADER_ROW - 1, _heading_height(grid))
    lines = 0
    for each in grid.fields:
        if each.column.number:
            column = grid.column(each.name) - 1
            sheet.write_string(NUMBER_ROW - 1, column, each.column.number, make.number)
            if each.name not in grid.hidden:
                lines = max(lines, math.ceil(len(each.column.number) / width_of(each)))
    sheet.set_row(NUMBER_ROW - 1, _NUMBER_HEIGHT * lines + 2 if lines else _EMPTY_HEIGHT)


def _beside_link(grid: Grid) -> int:
    """The first column, counted from 0, that the text of the link does not run into."""
    taken = 0.0
    for column in grid.visible:
        if taken >= len(book.BACK):
            return column - 1
        taken += width_of(grid.fields[column - FIRST_COLUMN])
    return grid.visible[-1] - 1


def _write_groups(sheet: Any, grid: Grid, make: Styles) -> None:
    """A group's name in its first column in sight; the next cells of the run stay blank."""
    grouped = any(each.column.group for each in grid.fields)
    sheet.set_row(GROUP_ROW - 1, 18 if grouped else _EMPTY_HEIGHT)
    before = ""
    for column in grid.visible:
        group = grid.fields[column - FIRST_COLUMN].column.group
        if group:
            text = group if group != before else None
            write_value(sheet, GROUP_ROW - 1, column - 1, text, make.group)
        before = group


def _heading_height(grid: Grid) -> float:
    lines = 1
    for each in grid.fields:
        if each.name not in grid.hidden:
            wrapped = textwrap.wrap(each.column.header, max(int(width_of(each) * 0.95), 4))
            lines = max(lines, len(wrapped))
    return _LINE_HEIGHT * lines + 12


def write_grid(
    book_: Any, sheet: Any, contents: Contents, grid: Grid, lists: Lists, make: Styles
) -> None:
    """One table sheet, whole."""
    sheet.fit_rows_below(HEADER_ROW)
    write_above(sheet, contents, grid, make)
    _set_columns(sheet, grid)
    _add_table(sheet, contents, grid, make)
    rows = GridRows(sheet, contents, grid, make)
    sheet.write_later(*_corners(grid, FIRST_ROW), rows.write)
    sheet.link_later(lambda: as_urls(source_links(contents, grid)))
    mark_grid(sheet, contents, grid, make)  # first: LibreOffice shows one format a cell
    for each in grid.fields:
        _add_validation(sheet, grid, each, lists)
        _add_whole_number_format(sheet, grid, each, book_)
    last_row = grid.last_row
    for line in total_lines(contents, grid):
        _write_total(sheet, grid, line, last_row, make)
        last_row += 1
    below = signature_rows_of(contents, grid)
    if below:
        write_signature(sheet, contents, grid, last_row + 1, pages_across(grid), make)
    set_up_grid(sheet, grid, last_row + below, contents)


def _set_columns(sheet: Any, grid: Grid) -> None:
    for i, each in enumerate(grid.fields):
        hidden = {"hidden": True} if each.name in grid.hidden else {}
        sheet.set_column(FIRST_COLUMN - 1 + i, FIRST_COLUMN - 1 + i, width_of(each), None, hidden)


def _add_table(sheet: Any, contents: Contents, grid: Grid, make: Styles) -> None:
    columns = []
    for each in grid.fields:
        column: dict[str, Any] = {
            "header": each.column.header,
            "header_format": heading_style(make, each),
            "format": cell_style(make, each),
        }
        calculated = calculated_of(each)
        if calculated and (excel := contents.formula(calculated)):
            column["formula"] = row_formula(grid.record, excel)
        columns.append(column)
    sheet.add_form_table(
        *_corners(grid, HEADER_ROW), {"name": grid.sheet.table, "style": None, "columns": columns}
    )


def _corners(grid: Grid, row: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The first cell of a row and the last of the table, counted from 0."""
    return (row - 1, FIRST_COLUMN - 1), (grid.last_row - 1, grid.last_column - 1)


def _add_validation(sheet: Any, grid: Grid, each: FormField, lists: Lists) -> None:
    column = grid.column(each.name)
    first_cell = f"{column_letters(column)}{FIRST_ROW}"
    rule = validation(each, lists.name_for(grid.record, each), first_cell)
    sheet.data_validation(FIRST_ROW - 1, column - 1, grid.last_row - 1, column - 1, rule)


def _add_whole_number_format(sheet: Any, grid: Grid, each: FormField, book_: Any) -> None:
    """Whole numbers among decimals are printed without an idle decimal sign, as 106."""
    if number_format(each) == styles.DECIMAL:
        column = grid.column(each.name)
        add_whole_number_format(
            sheet, FIRST_ROW, column, grid.last_row + _ROOM_FOR_TOTALS, column, book_
        )


_ROOM_FOR_TOTALS: Final = 40


def add_whole_number_format(
    sheet: Any, first_row: int, first: int, last_row: int, last: int, book_: Any
) -> None:
    """Print whole numbers of a range without a decimal sign; rows and columns from 1."""
    cell = f"{column_letters(first)}{first_row}"
    sheet.conditional_format(
        first_row - 1,
        first - 1,
        last_row - 1,
        last - 1,
        {
            "type": "formula",
            "criteria": f"=IF(ISNUMBER({cell}),{cell}=INT({cell}),FALSE)",
            "format": styles.whole_number(book_),
        },
    )


def _write_total(sheet: Any, grid: Grid, line: TotalLine, row: int, make: Styles) -> None:
    """One line under the table; `row` is counted from 0."""
    first = grid.visible[0]
    sheet.set_row(row, _TOTAL_HEIGHT)
    look = {
        "top": 1,
        "bottom": 1,
        "top_color": styles.LINE,
        "bottom_color": styles.LINE,
        "bold": True,
        "bg_color": styles.TOTAL,
        "valign": "vcenter",
    }
    for i, each in enumerate(grid.fields):
        column = FIRST_COLUMN - 1 + i
        if each.name in line.sums:
            formula, value = line.sums[each.name]
            style = make(**look, num_format=number_format(each), align="right", indent=1)
            if formula:
                sheet.write_formula(row, column, formula, style, result(value))
            else:
                write_value(sheet, row, column, value or None, style)
            continue
        text = line.label if column == first - 1 else line.texts.get(each.name)
        write_value(sheet, row, column, text, make(**look, num_format=styles.TEXT, indent=1))
