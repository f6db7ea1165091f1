"""Tóm tắt above the commune: whether all is there, how the units stand, then the parent's own plan.

On the first page what leaders look at, on the second what they sign by, and all units after that.
"""

from __future__ import annotations

import textwrap
from typing import Any, Final

from xltools.cells import column_letters
from xltools.form import FindingLine
from xltools.form.words import AssignedKind
from xltools.wording import book
from xltools.workbook import styles
from xltools.workbook.cell_values import result
from xltools.workbook.contents import Contents
from xltools.workbook.row_heights import lines_in
from xltools.workbook.styles import BOX, Styles
from xltools.workbook.summary_assigned import (
    MOST_THINGS,
    assigned_line,
    comparisons,
    lead_of,
    more_things,
    thing_source,
)
from xltools.workbook.summary_charts import Drawn, Range, draw
from xltools.workbook.summary_figures import Figure
from xltools.workbook.summary_files import Banner, file_counts
from xltools.workbook.summary_parts import SummaryParts
from xltools.workbook.summary_ranking import Ranked, rank_formula, ranks
from xltools.workbook.summary_sheet import LAST, WIDTHS
from xltools.workbook.summary_units import MOST_UNITS, UnitRows

_SCALE: Final = 60
"""Per cent at which the page is as wide as A4; fitting it to pages would undo the page breaks."""

_CHART_ROWS: Final = (21, 14)
"""Rows of the sheet that the charts of units take, and those below them."""

_CHARTS: Final = ((0, 343), (3, 285), (8, 368))
"""The column that each chart begins in, and its width in pixels."""

_MOST_REMARKS: Final = 8
_BESIDE: Final = 14
"""The first column outside the print: O."""

_BLOCKS: Final = 26
"""Where the bars of the charts stand: from AA."""

_GREY: Final = {"font_size": 9, "font_color": "#7F7F7F"}


class _Above(SummaryParts):
    """The page; its banner and charts are put in when the rows they read are written."""

    def __init__(self, book_: Any, sheet: Any, contents: Contents, make: Styles) -> None:
        super().__init__(book_, sheet, contents, make)
        self.compared = comparisons(contents)
        self.totals: list[tuple[str, int]] = []

    def room(self, rows: int) -> int:
        """Leave rows for what is put in later; the first of them."""
        self.page.row += rows
        return self.page.row - rows

    def total(self, label: str, row: int) -> None:
        super().total(label, row)
        self.totals.append((label, row))

    # what is there

    def files(self) -> int:
        """How many files came; the row of the counts, from 1."""
        self.section(book.SUMMARY_FILES)
        row = self.page.row
        self.sheet.set_row(row, 45)
        self.headings(book.SUMMARY_FILE_HEADINGS, 0, row)
        self.text(0, book.SUMMARY_FILE_LABEL, row + 1)
        counts = file_counts(self.contents)
        self.line([*counts], 1, row + 1)
        names = Range("C", row + 1, row + 1, "I")
        series = (("", Range("C", row + 2, row + 2, "I")),)
        self.charts.append(Drawn(book.SUMMARY_FILE_CHART, names, series, labels="0"))
        self.page.row = row + 2
        return row + 2

    def banner(self, row: int, banner: Banner) -> None:
        """Whether the totals are whole, so that nobody can miss it."""
        look = {"bold": True, "font_size": 18, "align": "center_across", "valign": "vcenter"}
        style = self.make(**look, top=5, bottom=1)
        self.sheet.set_row(row, 32)
        self.across("", 0, LAST, row, style)
        head, names = banner.head(), banner.names()
        self.sheet.write_formula(row, 0, head.formula, style, result(head.value))
        below = self.make(font_size=12, bold=True, align="center_across", bottom=5)
        self.across("", 0, LAST, row + 1, below)
        self.sheet.write_formula(row + 1, 0, names.formula, below, result(names.value))
        for label, at in self.totals:
            look = {"bold": True, "bg_color": styles.TOTAL, "align": "left"}
            self.figure(0, banner.total(label), at, **look)

    # against what was assigned

    def assigned(self, files: int) -> None:
        """Each thing assigned, over all units."""
        self.section(book.SUMMARY_ASSIGNED)
        if not self.compared:
            self.page.line(book.SUMMARY_NOTHING_ASSIGNED, self.make(italic=True, font_size=11))
            return
        row = self.page.row
        self.sheet.set_row(row, 45)
        self.headings(book.SUMMARY_ASSIGNED_HEADINGS[:10], 0, row)
        self.across(book.SUMMARY_ASSIGNED_HEADINGS[10], 10, LAST, row, self.heading_across())
        for at, one in enumerate(self.compared[:MOST_THINGS], start=row + 1):
            wraps = {"text_wrap": True, "shrink": False, "font_size": 10}
            self.text(0, one.name, at, **wraps)
            self.sheet.set_row(at, 13.5 * max(1, lines_in(one.name, WIDTHS[0] * 1.2)) + 3)
            for column, text in ((1, one.thing.code), (2, one.measure_unit)):
                self.text(column, text, at, align="center", font_size=10)
            self.line([*assigned_line(self.contents, one, at + 1, f"$B${files}")], 3, at)
            across = self.make(**BOX, font_size=10, align="center_across")
            self.across(thing_source(one), 10, LAST, at, across)
        self.page.row = row + 1 + min(len(self.compared), MOST_THINGS)
        self._money_chart(row + 2)
        for text in (book.SUMMARY_ASSIGNED_NOTE, more_things(self.compared)):
            if text:
                self.page.line(text, self.make(italic=True, font_size=10, font_color="#595959"))

    def _money_chart(self, first: int) -> None:
        """Money assigned and registered, of the lines shown; they stand below the targets."""
        kinds = [one.thing.kind for one in self.compared[:MOST_THINGS]]
        if AssignedKind.FUNDING not in kinds:
            return
        start, end = first + kinds.index(AssignedKind.FUNDING), first + len(kinds) - 1
        columns = zip(book.SUMMARY_ASSIGNED_SERIES, "FG", strict=True)
        series = tuple((name, Range(each, start, end)) for name, each in columns)
        self.charts.append(Drawn(book.SUMMARY_ASSIGNED_CHART, Range("B", start, end), series))

    def remarks(self) -> None:
        """What the roll-up remarked about the units, as it stands on Nội dung cần sửa."""
        self.section(book.SUMMARY_REMARKS)
        lines = self.contents.plan.of(FindingLine)
        told = [x.message or "" for x in lines if (x.finding_code or "").startswith("rollup.")]
        plain = self.make(font_size=11)
        if not told:
            self.page.line(book.SUMMARY_NO_REMARKS, self.make(italic=True, font_size=11))
        for text in told[:_MOST_REMARKS]:
            for line in textwrap.wrap(f"• {text}", int(sum(WIDTHS) * 1.25)):
                self.page.line(line, plain)
        left = len(told) - _MOST_REMARKS
        if left > 0:
            more = book.SUMMARY_MORE_REMARKS.format(count=left, sheet=FindingLine.sheet.name)
            self.page.line(more, self.make(italic=True, font_size=10))

    # the units

    def units(self) -> UnitRows:
        """A row a unit, and beside them what charts and ranks read."""
        self.section(book.SUMMARY_UNITS)
        row = self.page.row
        self.sheet.set_row(row, 45)
        self.sheet.repeat_rows(row)
        self.headings(book.SUMMARY_UNIT_HEADINGS, 0, row)
        rows = UnitRows(self.contents, row + 2, lead_of(self.compared))
        self.sheet.write_string(row, _BESIDE, book.SUMMARY_BESIDE, self.make(**_GREY))
        for index in range(rows.last - rows.first + 1):
            at = row + 1 + index
            self.figure(0, rows.name(index), at, align="left")
            self.line(rows.figures(index), 1, at)
            for column, figure in enumerate(rows.beside(index), start=_BESIDE):
                self.beside(column, figure, at)
        self.page.row = rows.last
        self._ranks(rows)
        self.more(rows.more())
        return rows

    def beside(self, column: int, figure: Figure, row: int) -> None:
        style = self.make(**_GREY, num_format=figure.num_format)
        self.sheet.write_formula(row, column, figure.formula, style, result(figure.value))

    def _ranks(self, rows: UnitRows) -> None:
        """Ranks of rate, fall and lack in W to Y, and the charts by them."""
        shown = {letter: rows.column(letter) for letter in "GHSTU"}
        names = tuple(unit.name or "" for unit in rows.units)
        number = range(rows.first, rows.last + 1)
        blocks = (("W", "G", "G"), ("X", "H", "H"), ("Y", "U", "ST"))
        for column, (letter, by, columns) in enumerate(blocks, start=_BESIDE + 8):
            found = ranks(shown[by])
            for row, rank in zip(number, found, strict=False):
                formula = rank_formula(by, row, rows.first, rows.last)
                self.beside(column, Figure(formula, rank), row - 1)
            figures = tuple(shown[each] for each in columns)
            ranked = Ranked(rows.first, rows.last, letter, columns, names, found, figures)
            if names and (by != "U" or rows.lead):
                self._bars(ranked, column - _BESIDE - 8)

    def _bars(self, ranked: Ranked, number: int) -> None:
        """The cells that one chart of units reads, and the chart."""
        first_column = _BLOCKS + 3 * number
        for index in range(ranked.bars):
            for column, figure in enumerate(ranked.bar(index), start=first_column):
                self.beside(column, figure, ranked.first - 1 + index)
        letters = [column_letters(first_column + 1 + i) for i in range(3)]
        last = ranked.first + ranked.bars - 1
        names, *figures = (Range(letter, ranked.first, last) for letter in letters)
        said = book.SUMMARY_ASSIGNED_SERIES if len(ranked.columns) > 1 else ("",)
        series = tuple(zip(said, figures, strict=False))
        title = self._title(ranked, book.SUMMARY_RANK_CHARTS[number])
        if len(self.contents.plan.children) > MOST_UNITS:
            title += book.SUMMARY_FIRST_UNITS.format(count=MOST_UNITS)
        self.charts.append(Drawn(title, names, series, kind="bar", labels="0.00"))

    def _title(self, ranked: Ranked, title: str) -> str:
        """The title of a chart of units, which says how many of them it leaves out."""
        top, lowest = ranked.ends
        if self.compared:
            name = textwrap.shorten(self.compared[0].name, 40, placeholder="…")
            title = title.format(name=name)
        if lowest:
            return title + book.SUMMARY_BOTH_ENDS.format(top=top, bottom=lowest)
        return title + book.SUMMARY_WORST.format(shown=top) if ranked.cut else title

    def drawings(self, row: int) -> None:
        """The charts in the room left for them: units first, then money, files, and one more.

        That is money as it was assigned, else deprivations.
        """
        order = {chart.title: chart for chart in self.charts}
        units = [chart for chart in self.charts if chart.kind == "bar"]
        rest = [_by_source(order[book.SUMMARY_MONEY_CHART]), order[book.SUMMARY_FILE_CHART]]
        last = (book.SUMMARY_ASSIGNED_CHART, book.SUMMARY_DEPRIVATION_CHART)
        rest += [order[title] for title in last if title in order]
        for charts, rows in zip((units, rest), _CHART_ROWS, strict=True):
            for chart, (column, width) in zip(charts, _CHARTS, strict=False):
                draw(self.book, self.sheet, chart, (row, column), (width, rows * 20))
            row += rows


def _by_source(chart: Drawn) -> Drawn:
    """The chart of money with its sources on one another."""
    rows = chart.categories
    columns = zip(book.SUMMARY_MONEY_SERIES, "CDE", strict=True)
    series = tuple((name, Range(each, rows.first, rows.last)) for name, each in columns)
    return Drawn(chart.title, rows, series, stacked=True)


def write_summary_above(book_: Any, sheet: Any, contents: Contents, make: Styles) -> None:
    """The page, whole."""
    summary = _Above(book_, sheet, contents, make)
    summary.page.title(book.SUMMARY_TITLE)
    summary.top()
    banner = summary.room(2)
    files = summary.files()
    summary.whole_unit()
    summary.section(book.SUMMARY_CHARTS)
    charts = summary.room(sum(_CHART_ROWS))
    summary.assigned(files)
    second_page = summary.page.row
    summary.remarks()
    summary.money_and_deprivations()
    summary.targets()
    summary.tasks()
    summary.signing()
    units = summary.units()
    summary.banner(banner, Banner(contents, units, files))
    summary.drawings(charts)
    summary.page.finish()
    sheet.set_print_scale(_SCALE)
    sheet.set_h_pagebreaks([second_page])
