"""Hướng dẫn: what to fill, in which order, what the colours mean, how to type."""

from __future__ import annotations

from typing import Any, Final

from xltools.form import FORM_VERSION, GUIDE, LIVE_CHECK, SUMMARY
from xltools.form.base import Sheet, Shown, Tab
from xltools.wording import book
from xltools.wording.merge import PART_NOTE
from xltools.workbook import styles
from xltools.workbook.contents import Contents
from xltools.workbook.page_setup import link_to
from xltools.workbook.page_writer import PageWriter
from xltools.workbook.styles import Styles

WIDTHS: Final = (5, 26, 68)
_LEGEND: Final = {
    "required": styles.REQUIRED,
    "optional": styles.OPTIONAL,
    "calculated": styles.CALCULATED,
    "assigned": styles.ASSIGNED,
}


def write_guide(sheet: Any, contents: Contents, make: Styles) -> None:
    """The first page, whole."""
    page = PageWriter(sheet, make, GUIDE, contents, WIDTHS)
    year, unit = contents.plan.year, contents.plan.info.unit_name
    title = book.GUIDE_TITLE.format(year=year) if year else book.GUIDE_TITLE_WITHOUT_YEAR
    page.title(title)
    page.line(book.GUIDE_SUBTITLE, make(italic=True))
    page.line(book.GUIDE_UNIT.format(unit=unit) if unit else book.GUIDE_NO_UNIT, make(bold=True))
    if contents.only is not None:
        page.line(PART_NOTE, make(bold=True))
    for heading, tab in (
        (book.GUIDE_FILL, Tab.FILL),
        (book.GUIDE_PREFILLED, Tab.PREFILLED),
        (book.GUIDE_LATER, Tab.LATER),
    ):
        of_tab = [s for s in contents.sheets if s.tab is tab and s.shown is Shown.VISIBLE]
        if of_tab:
            _heading(page, contents, heading)
            _write_sheets(page, contents, of_tab, make)
    results = [form for form in (SUMMARY, LIVE_CHECK) if form in contents.sheets]
    if results:
        _heading(page, contents, book.GUIDE_RESULTS)
        _write_sheets(page, contents, results, make)
    _heading(page, contents, book.GUIDE_COLOURS)
    for name, text in book.COLOUR_LEGEND:
        sheet.write_blank(page.row, 1, None, make(**styles.BOX, bg_color=_LEGEND[name]))
        sheet.write_string(page.row, 2, text, make(text_wrap=True, valign="vcenter", indent=1))
        page.row += 1
    _heading(page, contents, book.GUIDE_WRITING)
    for number, text in enumerate(book.WRITING_RULES, start=1):
        page.paragraph(number, text)
    page.row += 1
    version = book.GUIDE_VERSION.format(version=FORM_VERSION)
    page.line(version, make(italic=True, font_size=10, font_color="#595959"))
    page.finish()


def _heading(page: PageWriter, contents: Contents, text: str) -> None:
    """A heading; without its numeral in a part, which lacks some of them."""
    page.heading(text if contents.only is None else text.partition(". ")[2])


def _write_sheets(page: PageWriter, contents: Contents, forms: list[Sheet], make: Styles) -> None:
    """A line a sheet: its number, a link to it, and what it is for."""
    box = dict(styles.BOX)
    for number, form in enumerate(forms, start=1):
        purpose = book.GUIDE_PURPOSES.get(form.name, form.intro)
        link = make(**box, font_color="#0563C1", underline=1, indent=1, bold=form.tab is Tab.FILL)
        page.sheet.write_number(page.row, 0, number, make(**box, align="center"))
        page.sheet.write_url(page.row, 1, link_to(contents, form), link, form.name)
        page.boxed_text(2, purpose)
        page.row += 1
