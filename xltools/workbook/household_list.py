"""Writes the household list: a file of its own that stays in the commune.

Of the plan only the unit, the year and the villages go in, so nothing here leads back into the
plan's workbook, and no formula of one file points to the other.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from xltools.catalogue import Catalogue
from xltools.cells import column_letters
from xltools.form import GUIDE, IDENTITY, LISTS, GeneralInfo, Movement
from xltools.form.base import Sheet, Shown
from xltools.form.household import LIST_KIND, OUTCOMES, Household
from xltools.form.layout import FIRST_ROW
from xltools.plan.derived import households
from xltools.plan.plan import Plan
from xltools.wording import household_list as words
from xltools.workbook import styles
from xltools.workbook.book import FormBook
from xltools.workbook.contents import Contents, Grid
from xltools.workbook.formulas import quoted
from xltools.workbook.grid_writer import write_grid
from xltools.workbook.identity import CREATED, identity_of
from xltools.workbook.lists import Lists
from xltools.workbook.page_writer import PageWriter
from xltools.workbook.styles import TAB_COLOURS, Styles

SPARE_ROWS: Final = 10
"""Prepared rows beyond the households that the plan counts."""

MOST_ROWS: Final = 3000
_LINK: Final = f"internal:{quoted(Household.sheet.name)}!A{FIRST_ROW}"
_WARN: Final = "#C00000"
_WIDTHS: Final = (5, 26, 68)


def prepared_rows(plan: Plan) -> int:
    """How many blank rows the list comes with: one a poor or near-poor household, and some more."""
    counted = households(plan)
    known = (counted.poor_start or 0) + (counted.near_start or 0)
    return min(max(known + SPARE_ROWS, Household.sheet.blank_rows), MOST_ROWS)


def write_household_list(path: Path, plan: Plan, catalogue: Catalogue) -> int:
    """Write the blank list of the plan's unit and year; gives the number of prepared rows.

    The same input gives the same bytes of every member. Raises OSError.
    """
    lean = Plan(plan.info, {record: plan.of(record) for record in (GeneralInfo, Movement)})
    contents = Contents(lean, catalogue)
    grid = Grid(Household, (), prepared_rows(plan))
    with FormBook(path) as book:
        make, lists = Styles(book), Lists(book, contents)
        guide, table, hidden, identity = (
            _added(book, each) for each in (GUIDE, Household.sheet, LISTS, IDENTITY)
        )
        _write_guide(guide, contents, make)
        write_grid(book, table, contents, grid, lists, make)
        _mark_faults(table, grid, make)
        lists.write(hidden, make)
        _write_identity(book, identity, contents, make)
        guide.activate()
        guide.set_first_sheet()
    return grid.blank


def _added(book: Any, form: Sheet) -> Any:
    sheet = book.add_worksheet(form.name)
    if form.shown is Shown.VERY_HIDDEN:
        sheet.very_hidden()
    else:
        sheet.set_tab_color(TAB_COLOURS[Household.sheet.tab.value])
    return sheet


def _write_guide(sheet: Any, contents: Contents, make: Styles) -> None:
    """The first page: the warning, how to fill, and the numbers of the indicators."""
    page = PageWriter(sheet, make, GUIDE, contents, _WIDTHS)
    info = contents.plan.info
    page.title(words.TITLE.format(year=info.plan_year))
    page.line(words.UNIT.format(unit=info.unit_name), make(bold=True))
    page.sheet.write_url(page.row, 0, _LINK, make.link, words.OPEN_LIST)
    page.row += 2
    page.line(words.WARNING_HEADING, make(bold=True, font_size=14, font_color=_WARN))
    _paragraphs(page, words.WARNINGS)
    page.heading(words.STEPS_HEADING)
    _paragraphs(page, words.STEPS)
    _write_indicators(page, contents, make)
    page.finish()


def _paragraphs(page: PageWriter, texts: tuple[str, ...]) -> None:
    for number, text in enumerate(texts, start=1):
        page.paragraph(number, text)


def _write_indicators(page: PageWriter, contents: Contents, make: Styles) -> None:
    standard = contents.scope.standard
    if standard is None or not standard.indicators:
        page.heading(words.INDICATORS_UNKNOWN)
        return
    page.heading(words.INDICATORS_HEADING.format(standard=standard.name))
    page.headings(words.INDICATOR_HEADINGS)
    box = dict(styles.BOX)
    for each in standard.indicators:
        page.sheet.write_number(page.row, 0, each.number, make(**box, align="center"))
        page.sheet.write_string(page.row, 1, each.dimension, make(**box, indent=1))
        page.boxed_text(2, each.name)
        page.row += 1


def _mark_faults(sheet: Any, grid: Grid, make: Styles) -> None:
    """Colour codes that are listed twice, and outcomes that the class of a row cannot have."""
    marked = make(bg_color=styles.LOOK)
    last = grid.last_row - 1
    code, outcome = grid.column("code") - 1, grid.column("outcome") - 1
    duplicate = {"type": "duplicate", "format": marked}
    sheet.conditional_format(FIRST_ROW - 1, code, last, code, duplicate)
    kind_of_row = f"${column_letters(grid.column('household_class'))}{FIRST_ROW}"
    told = f"${column_letters(grid.column('outcome'))}{FIRST_ROW}"
    unfit = ",".join(
        f'AND({kind_of_row}="{kind}",{told}="{each}")'
        for kind, own in OUTCOMES.items()
        for each in (each for other in OUTCOMES.values() for each in other)
        if each not in own
    )
    rule = {"type": "formula", "criteria": f"=OR({unfit})", "format": marked}
    sheet.conditional_format(FIRST_ROW - 1, outcome, last, outcome, rule)


def _write_identity(book: Any, sheet: Any, contents: Contents, make: Styles) -> None:
    """The very hidden sheet says whose list of which year this is, and that it is a list."""
    style = make(num_format=styles.TEXT)
    sheet.set_column(0, 1, 24)
    for row, (key, value) in enumerate({"kind": LIST_KIND, **identity_of(contents)}.items()):
        sheet.write_string(row, 0, key, style)
        sheet.write_string(row, 1, value, style)
        if value:
            book.set_custom_property(key, value, "text")
    title = words.TITLE.format(year=contents.plan.year)
    book.set_properties({"title": f"{title} - {contents.plan.info.unit_name}", "created": CREATED})
