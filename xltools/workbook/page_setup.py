"""How sheets print, and what stays on the screen while the rest scrolls."""

from __future__ import annotations

import math
from typing import Any, Final

from xltools.form import (
    Activity,
    Actual,
    Annex,
    AssignedTarget,
    ChildUnit,
    Correction,
    Deprivation,
    Duty,
    FundingLine,
    LegalBasis,
    Movement,
    OfficeLine,
    OldUnit,
    ProjectLine,
    Recipient,
    ReportDue,
    Sentence,
    Target,
    Task,
)
from xltools.form.base import Record, Sheet
from xltools.form.household import Household
from xltools.form.layout import FIRST_COLUMN, GROUP_ROW, HEADER_ROW
from xltools.plan.plan import Plan
from xltools.wording import book
from xltools.workbook.cell_styles import width_of
from xltools.workbook.contents import Contents, Grid
from xltools.workbook.formulas import quoted

A4: Final = 9
_NAMED_UP_TO: Final[dict[type[Record], str]] = {
    Target: "code",
    Movement: "name",
    Deprivation: "indicator",
    FundingLine: "project",
    Task: "project",
    LegalBasis: "code",
    ProjectLine: "code",
    Activity: "project",
    Duty: "office",
    Sentence: "order",
    ReportDue: "period",
    Recipient: "order",
    Annex: "printed_number",
    Actual: "code",
    ChildUnit: "name",
    AssignedTarget: "code",
    OldUnit: "old_name",
    Correction: "row_code",
    OfficeLine: "code",
    Household: "head",
}
"""The last column that names a row: it and those before it stay in sight."""

_PAGE_WIDTH: Final = {True: 118, False: 79}
"""Characters of 12 points that fit across A4, landscape or not, within the margins."""

_SMALLEST: Final = 0.5
"""The smallest scale at which print can be read (6 points); beyond it, more pages across."""


def frozen_columns(grid: Grid) -> int:
    """How many columns stay in sight."""
    name = _NAMED_UP_TO.get(grid.record)
    return grid.column(name) - FIRST_COLUMN + 1 if name else 0


def set_up_grid(sheet: Any, grid: Grid, last_row: int, contents: Contents) -> None:
    """Page and panes of a table sheet; title and headings are repeated on every page.

    Wide tables go over several pages across, each with the columns that name the rows: on one
    page the widest would be printed at 4 points.
    """
    columns = frozen_columns(grid)
    sheet.freeze_panes(HEADER_ROW, columns)
    sheet.repeat_rows(GROUP_ROW - 1, HEADER_ROW - 1)
    sheet.print_area(GROUP_ROW - 1, 0, last_row - 1, grid.last_column - 1)
    across = pages_across(grid)
    if across > 1 and columns:
        sheet.repeat_columns(0, columns - 1)
    set_up_page(sheet, grid.sheet, contents.plan, across)


def set_up_page(sheet: Any, form: Sheet, plan: Plan, across: int = 1, down: int = 0) -> None:
    """Paper, margins, page numbers; above, the unit and the sheet's title on every page.

    `down` 0 is as many pages as needed.
    """
    sheet.set_paper(A4)
    if form.landscape:
        sheet.set_landscape()
    sheet.set_margins(left=0.6, right=0.4, top=0.8 if form.title else 0.65, bottom=0.45)
    sheet.fit_to_pages(across, down)
    title = f"&C\n&14&B{_plain(form.title)}" if form.title else ""
    right = f"&R&10&A\n\n&I{form.unit_line}"
    sheet.set_header(f"&L&10{_plain(_whose(plan))}{title}{right}", {"margin": 0.3})
    sheet.set_footer(f"&C&10{book.PAGE}", {"margin": 0.25})


def link_to(contents: Contents, form: Sheet) -> str:
    """A link inside the workbook, to where a sheet is filled."""
    return f"internal:{quoted(form.name)}!{contents.first_cell(form)}"


def pages_across(grid: Grid) -> int:
    """How many pages side by side a table takes, each with the columns that name the rows."""
    repeated = frozen_columns(grid)
    widths = {
        FIRST_COLUMN + i: width_of(each)
        for i, each in enumerate(grid.fields)
        if FIRST_COLUMN + i in grid.visible
    }
    page = _PAGE_WIDTH[grid.sheet.landscape] / _SMALLEST
    named = sum(width for column, width in widths.items() if column <= repeated)
    rest = sum(widths.values()) - named
    return max(1, math.ceil(rest / (page - named)))


def _whose(plan: Plan) -> str:
    year = book.HEADER_YEAR.format(year=plan.year) if plan.year else ""
    return " - ".join(part for part in (plan.info.unit_name, year) if part)


def _plain(text: str) -> str:
    return text.replace("&", "&&")
