"""Writes the whole standard workbook of a plan: blank template, new year's book, roll-up alike.

Every formula carries its value, so that readers that do not calculate see the same as Excel.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from xltools.catalogue import Catalogue
from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.form import GUIDE, LISTS, LIVE_CHECK, PRINTED, RECORD_OF_SHEET, SUMMARY, GeneralInfo
from xltools.form.base import Sheet, Shown, Tab
from xltools.plan.plan import Plan
from xltools.rows.raw import RawValue
from xltools.workbook.book import FormBook
from xltools.workbook.check_page import write_check
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import PLAN_YEAR
from xltools.workbook.grid_writer import write_grid
from xltools.workbook.guide_page import write_guide
from xltools.workbook.identity import write_identity
from xltools.workbook.items_writer import write_items
from xltools.workbook.lists import Lists
from xltools.workbook.printed_page import write_printed
from xltools.workbook.styles import TAB_COLOURS, Styles
from xltools.workbook.summary_page import write_summary

_START_ZOOM: Final = 90
MOST_ROWS: Final = 900_000
"""Excel has 1,048,576 rows, lines of totals among them, and takes no sheet of over 2 GiB of XML."""


def write_workbook(
    path: Path,
    plan: Plan,
    catalogue: Catalogue,
    *,
    blank_rows: bool = True,
    only: Collection[str] | None = None,
    as_found: Mapping[tuple[CellRef, str], RawValue] = MappingProxyType({}),
    seal: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Write the standard workbook of the plan's level and year, whole, to a new file.

    The same input gives the same bytes of every member. Without `blank_rows` the tables end with
    their last record; with `only`, names of sheets, it is a part of the workbook; `as_found` gives,
    by the cells of records and fields, values that could not be read and are kept as they are;
    `seal` is what a submission's seal puts on the hidden sheet. The caller puts the file in its
    place. Raises OSError, and XltoolsError "output.too-long" for more rows than a sheet takes.
    """
    wanted = None if only is None else frozenset(only)
    contents = Contents(plan.at_hand(), catalogue, blank_rows, wanted, as_found)
    _refuse_too_long(contents)
    with FormBook(path) as book:
        make, lists = Styles(book), Lists(book, contents)
        sheets = {form: book.add_worksheet(form.name) for form in contents.sheets}
        for form, sheet in sheets.items():
            _show(sheet, form)
            _write_sheet(book, sheet, form, contents, lists, make)
        lists.write(sheets[LISTS], make)
        write_identity(book, sheets, contents, lists, make, seal)
        book.define_name(PLAN_YEAR, f"={contents.item_cell('plan_year')}")
        sheets[GUIDE].activate()
        sheets[GUIDE].set_first_sheet()


def _refuse_too_long(contents: Contents) -> None:
    for grid in contents.grids.values():
        count = len(grid.records)
        if count > MOST_ROWS:
            says = {"sheet": grid.sheet.name, "count": count, "most": MOST_ROWS}
            raise XltoolsError("output.too-long", **says)


def _show(sheet: Any, form: Sheet) -> None:
    if form.tab is not Tab.GUIDE or form.shown is Shown.VISIBLE:
        sheet.set_tab_color(TAB_COLOURS[form.tab.value])
    if form.shown is Shown.HIDDEN:
        sheet.hide()
    elif form.shown is Shown.VERY_HIDDEN:
        sheet.very_hidden()
    sheet.set_zoom(_START_ZOOM)


def _write_sheet(
    book: Any, sheet: Any, form: Sheet, contents: Contents, lists: Lists, make: Styles
) -> None:
    record = RECORD_OF_SHEET.get(form.name)
    if record is GeneralInfo:
        write_items(sheet, contents, lists, make)
    elif record is not None:
        write_grid(book, sheet, contents, contents.grids[record], lists, make)
    elif form == GUIDE:
        write_guide(sheet, contents, make)
    elif form == SUMMARY:
        write_summary(book, sheet, contents, make)
    elif form == PRINTED:
        write_printed(book, sheet, contents, make)
    elif form == LIVE_CHECK:
        write_check(book, sheet, contents, make)
