"""Writes the sheet of items, Thông tin chung: an item a row, its value, and what to write there."""

from __future__ import annotations

from typing import Any, Final

from xltools.cells import column_letters
from xltools.form import GUIDE, GeneralInfo
from xltools.form.base import Column, FormField, fields
from xltools.form.layout import (
    FIRST_ROW,
    GROUP_ROW,
    HEADER_ROW,
    HELP_COLUMN,
    INTRO_ROW,
    ITEM_COLUMN,
    ITEM_HEADERS,
    TITLE_ROW,
    VALUE_COLUMN,
)
from xltools.wording import book
from xltools.workbook import styles
from xltools.workbook.cell_styles import cell_style
from xltools.workbook.cell_values import Found
from xltools.workbook.cell_writer import write_found, write_value
from xltools.workbook.contents import Contents
from xltools.workbook.lists import Lists
from xltools.workbook.marks import mark_items
from xltools.workbook.page_setup import link_to, set_up_page
from xltools.workbook.row_heights import height_of
from xltools.workbook.styles import BOX, Styles
from xltools.workbook.validations import validation

_WIDTHS: Final = (32, 50, 52)


def write_items(sheet: Any, contents: Contents, lists: Lists, make: Styles) -> None:
    """Thông tin chung, whole."""
    form, items = GeneralInfo.sheet, fields(GeneralInfo)
    last_row = FIRST_ROW + len(items) - 1
    sheet.fit_rows_below(HEADER_ROW)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_row(TITLE_ROW - 1, 24)
    sheet.write_string(TITLE_ROW - 1, 0, form.title, make.title)
    sheet.write_url(INTRO_ROW - 1, 0, link_to(contents, GUIDE), make.link, book.BACK)
    sheet.write_string(INTRO_ROW - 1, 1, form.intro, make.intro)
    _add_table(sheet, last_row, make)
    for row, each in enumerate(items, start=FIRST_ROW):
        if contents.states(each.name):
            _write_item(sheet, contents, each, row, lists, make)
        else:
            sheet.set_row(row - 1, None, None, {"hidden": True})
    mark_items(sheet, contents, make)
    sheet.freeze_panes(HEADER_ROW, ITEM_COLUMN)
    sheet.repeat_rows(GROUP_ROW - 1, HEADER_ROW - 1)
    sheet.print_area(GROUP_ROW - 1, 0, last_row - 1, HELP_COLUMN - 1)
    set_up_page(sheet, form, contents.plan)


def _add_table(sheet: Any, last_row: int, make: Styles) -> None:
    heading = make.heading(required=True, calculated=False, assigned=False)
    columns = [{"header": header, "header_format": heading} for header in ITEM_HEADERS]
    sheet.set_row(HEADER_ROW - 1, 22)
    sheet.add_table(
        HEADER_ROW - 1,
        ITEM_COLUMN - 1,
        last_row - 1,
        HELP_COLUMN - 1,
        {
            "name": GeneralInfo.sheet.table,
            "style": None,
            "autofilter": False,
            "columns": columns,
        },
    )


def _write_item(
    sheet: Any, contents: Contents, each: FormField, row: int, lists: Lists, make: Styles
) -> None:
    column = each.filled
    if column is None:
        raise TypeError(f"an item is typed, not worked out: {each.name}")
    fill = {"bg_color": styles.ASSIGNED} if column.assigned else {}
    name = make(**BOX, **fill, text_wrap=True, indent=1, bold=column.required)
    sheet.write_string(row - 1, ITEM_COLUMN - 1, column.header, name)
    value = contents.typed(contents.plan.info, each)
    if isinstance(value, Found):
        write_found(sheet, row - 1, VALUE_COLUMN - 1, value, make)
    else:
        write_value(sheet, row - 1, VALUE_COLUMN - 1, value, cell_style(make, each, item=True))
    note = " ".join(part for part in (column.note, _example(column)) if part)
    help_style = make(**BOX, text_wrap=True, indent=1, font_size=11, font_color="#595959")
    sheet.write_string(row - 1, HELP_COLUMN - 1, note, help_style)
    texts = (column.header, value, note)
    sheet.set_row(row - 1, height_of(zip(texts, _WIDTHS, strict=True)))
    cell = f"{column_letters(VALUE_COLUMN)}{row}"
    rule = validation(each, lists.name_for(GeneralInfo, each), cell)
    sheet.data_validation(row - 1, VALUE_COLUMN - 1, row - 1, VALUE_COLUMN - 1, rule)


def _example(column: Column) -> str:
    return book.EXAMPLE.format(example=column.example) if column.example else ""
