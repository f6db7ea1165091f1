"""Hướng dẫn: what to do, step by step, what colours mean, how to type, where the buttons are."""

from __future__ import annotations

from typing import Any, Final

from xltools.form import FORM_VERSION, GUIDE, LIVE_CHECK, PRINTED, SUMMARY
from xltools.form.base import Sheet, Shown, Tab
from xltools.wording import book, guide
from xltools.wording.merge import PART_NOTE
from xltools.workbook import styles
from xltools.workbook.contents import Contents
from xltools.workbook.page_setup import link_to
from xltools.workbook.page_writer import PageWriter
from xltools.workbook.styles import Styles

WIDTHS: Final = (6, 25, 29, 58)
_CELLS: Final = {
    "required": styles.REQUIRED,
    "optional": styles.OPTIONAL,
    "calculated": styles.CALCULATED,
    "assigned": styles.ASSIGNED,
}


def write_guide(sheet: Any, contents: Contents, make: Styles) -> None:
    """The first page, whole."""
    page = _Guide(PageWriter(sheet, make, GUIDE, contents, WIDTHS), contents, make)
    page.top()
    page.steps(guide.FILL, page.of_tab(Tab.FILL))
    page.steps(guide.PREFILLED, page.of_tab(Tab.PREFILLED))
    results = (PRINTED, LIVE_CHECK, SUMMARY)
    page.steps(guide.RESULTS, [each for each in results if each in contents.sheets])
    page.send()
    page.steps(guide.LATER, page.of_tab(Tab.LATER), numbered=False)
    page.colours()
    page.paragraphs(guide.WRITING, guide.WRITING_RULES)
    page.paragraphs(guide.BUTTONS, guide.ABOUT_BUTTONS)
    page.bottom()


class _Guide:
    """The parts of the page; steps are numbered through all of them."""

    def __init__(self, page: PageWriter, contents: Contents, make: Styles) -> None:
        self._page = page
        self._contents = contents
        self._make = make
        self._step = 0

    def of_tab(self, tab: Tab) -> list[Sheet]:
        """The sheets with tabs of one colour that staff see."""
        sheets = self._contents.sheets
        return [each for each in sheets if each.tab is tab and each.shown is Shown.VISIBLE]

    def top(self) -> None:
        """What this workbook is, and whose."""
        year, unit = self._contents.plan.year, self._contents.plan.info.unit_name
        title = book.GUIDE_TITLE.format(year=year) if year else book.GUIDE_TITLE_WITHOUT_YEAR
        self._page.title(title)
        self._page.line(guide.SUBTITLE, self._make(italic=True))
        bold = self._make(bold=True)
        self._page.line(guide.UNIT.format(unit=unit) if unit else guide.NO_UNIT, bold)
        if self._contents.only is not None:
            self._page.line(PART_NOTE, bold)

    def steps(self, heading: str, forms: list[Sheet], *, numbered: bool = True) -> None:
        """A line a sheet: its step, a link to it, who fills it and when, and what to do there."""
        if not forms:
            return
        self._heading(heading)
        if self._step == 0:
            self._page.headings(guide.HEADINGS)
        for form in forms:
            look = {**styles.BOX, "font_color": "#0563C1", "underline": 1, "indent": 1}
            link = self._make(**look, bold=form.tab is Tab.FILL)
            target = link_to(self._contents, form)
            self._page.sheet.write_url(self._page.row, 1, target, link, form.name)
            who, purpose = guide.WHO.get(form.name, ""), guide.PURPOSES.get(form.name, form.intro)
            self._line(who, purpose, numbered=numbered)

    def send(self) -> None:
        """The last step, which no sheet stands for; a part goes back to who handed it out."""
        if self._contents.only is None:
            style = self._make(**styles.BOX, indent=1)
            self._page.sheet.write_string(self._page.row, 1, guide.SEND, style)
            self._line(guide.WHO["Chỉ tiêu"], guide.SENDING)

    def colours(self) -> None:
        """Tabs at the left, cells at the right, each beside its own colour."""
        self._heading(guide.COLOURS)
        tabs = [(styles.TAB_COLOURS[name], text) for name, text in guide.TAB_LEGEND]
        cells = [(_CELLS[name], text) for name, text in guide.CELL_LEGEND]
        for colour, text in (*tabs, *cells):
            box = self._make(**styles.BOX, bg_color=colour)
            self._page.sheet.write_blank(self._page.row, 1, None, box)
            plain = self._make(valign="vcenter", indent=1)
            self._page.sheet.write_string(self._page.row, 2, text, plain)
            self._page.row += 1

    def paragraphs(self, heading: str, texts: tuple[str, ...]) -> None:
        """Numbered paragraphs under a heading."""
        self._heading(heading)
        for number, text in enumerate(texts, start=1):
            self._page.paragraph(number, text)

    def bottom(self) -> None:
        """The version of the form."""
        self._page.row += 1
        small = self._make(italic=True, font_size=10, font_color="#595959")
        self._page.line(guide.VERSION.format(version=FORM_VERSION), small)
        self._page.finish()

    def _heading(self, text: str) -> None:
        """A heading; without its numeral in a part, which lacks some of them."""
        self._page.heading(text if self._contents.only is None else text.partition(". ")[2])

    def _line(self, who: str, purpose: str, *, numbered: bool = True) -> None:
        page = self._page
        step = self._make(**styles.BOX, align="center")
        if numbered:
            self._step += 1
            page.sheet.write_number(page.row, 0, self._step, step)
        else:
            page.sheet.write_blank(page.row, 0, None, step)
        page.boxed_text(2, who)
        page.boxed_text(3, purpose)
        page.row += 1
