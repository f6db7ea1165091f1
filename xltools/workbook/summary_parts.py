"""The parts of Tóm tắt that every unit has, commune or above."""

from __future__ import annotations

import textwrap

from xltools.form import Activity, ProjectLine, Sentence, Target, Task, Waiver
from xltools.form.words import TextOrigin
from xltools.wording import book
from xltools.workbook import styles
from xltools.workbook.cell_values import result
from xltools.workbook.issued import number_and_date
from xltools.workbook.row_heights import lines_in
from xltools.workbook.styles import BOX
from xltools.workbook.summary_charts import Drawn, Range
from xltools.workbook.summary_figures import Figure, filled, worded
from xltools.workbook.summary_households import (
    deprivation,
    households_of_all,
    households_of_place,
    lacking,
    more_places,
    place_name,
    places_shown,
)
from xltools.workbook.summary_money import (
    money_besides,
    money_of_all,
    money_of_project,
    money_stated,
    projects_shown,
)
from xltools.workbook.summary_sheet import LAST, WIDTHS, SummarySheet
from xltools.workbook.summary_targets import (
    more_targets,
    target_line,
    target_name,
    targets_shown,
)
from xltools.workbook.summary_tasks import tasks_of_month, tasks_under_way


class SummaryParts(SummarySheet):
    """Each part writes itself below the last one."""

    def top(self) -> None:
        """Unit, year and state in one line; number and date below, once the plan has them."""
        plain, bold = self.make(font_size=12), self.make(font_size=12, bold=True, align="left")
        for column, label, item in (
            (0, "", "unit_name"),
            (5, book.SUMMARY_YEAR, "plan_year"),
            (10, book.SUMMARY_STATE, "state"),
        ):
            cell = self.contents.item_cell(item)
            value = getattr(self.contents.plan.info, item)
            shown = value if isinstance(value, int) else str(value or "")
            if label:
                self.sheet.write_string(self.page.row, column, label, plain)
            at = column + 2 if label else column
            formula = f'=IF({cell}="","",{cell})'
            self.sheet.write_formula(self.page.row, at, formula, bold, result(shown))
        self.page.row += 1
        issued, italic = number_and_date(self.contents), self.make(font_size=12, italic=True)
        value = result(issued.value)
        self.sheet.write_formula(self.page.row, 0, issued.formula, italic, value)
        self.page.row += 1

    def households(self) -> None:
        """The whole unit, then its villages."""
        row = self.whole_unit()
        first, count = row + 3, places_shown(self.contents)
        for index in range(count):
            name = place_name(self.contents, index)
            self.figure(0, name, first + index, align="left")
            line = households_of_place(self.contents, index, first + index + 1)
            self.line(line, 1, first + index)
        self.page.row = first + count
        self.more(more_places(self.contents, first + 1, first + count))
        columns = zip(book.SUMMARY_RATE_SERIES, "FGKL", strict=True)
        series = tuple((name, Range(each, row + 3, first + count)) for name, each in columns)
        names = Range("A", row + 3, first + count)
        self.charts.append(Drawn(book.SUMMARY_RATE_CHART, names, series))

    def whole_unit(self) -> int:
        """The households of the whole unit under their headings, which begin in the row given."""
        self.section(book.SUMMARY_HOUSEHOLDS)
        row, column = self.page.row, 1
        group = self.heading_across()
        self.sheet.write_string(row, 0, "", group)
        for text, width in book.SUMMARY_HOUSEHOLD_GROUPS:
            self.across(text, column, column + width - 1, row, group)
            column += width
        self.headings((book.SUMMARY_PLACE, *book.SUMMARY_HOUSEHOLD_HEADINGS), 0, row + 1)
        total = {"bold": True, "bg_color": styles.TOTAL}
        self.total(book.SUMMARY_ALL, row + 2)
        self.line(households_of_all(self.contents, row + 3), 1, row + 2, **total)
        self.page.row = row + 3
        return row

    def money_and_deprivations(self) -> None:
        """Two tables side by side."""
        self.section(book.SUMMARY_MONEY)
        style = self.make(
            bold=True,
            font_size=13,
            font_color=styles.NAVY,
            bottom=1,
            bottom_color=styles.NAVY,
            valign="vcenter",
        )
        self.sheet.write_string(
            self.page.row - 1, 6, self.numbered(book.SUMMARY_DEPRIVATIONS), style
        )
        row = self.page.row
        self.sheet.set_row(row, 30)
        self.page.row = max(self._money(row), self._deprivations(row))

    def _money(self, row: int) -> int:
        self.headings(book.SUMMARY_MONEY_HEADINGS, 0, row)
        shown = projects_shown(self.contents)
        for at, (code, name) in enumerate(shown.items(), start=row + 1):
            short = textwrap.shorten(name, 40, placeholder="…")
            self.text(0, short, at, shrink=False, font_size=10)
            self.text(1, code, at, align="center", shrink=True)
            self.line(money_of_project(self.contents, code, at + 1), 2, at)
        at = row + 1 + len(shown)
        self.text(0, book.SUMMARY_MONEY_BESIDES, at)
        self.text(1, book.SUMMARY_MONEY_OTHER, at, align="center")
        self.line(money_besides(self.contents, tuple(shown), row + 2, at + 1), 2, at)
        total = {"bold": True, "bg_color": styles.TOTAL}
        self.total(book.SUMMARY_MONEY_TOTAL, at + 1)
        self.line([None, *money_of_all(self.contents, at + 2)], 1, at + 1, **total)
        self.text(0, book.SUMMARY_STATED_TOTAL, at + 2, italic=True)
        self.line([None] * 4 + [money_stated(self.contents)], 1, at + 2, italic=True)
        series = ((book.SUMMARY_MONEY_CHART, Range("F", row + 2, at + 1)),)
        names = Range("B", row + 2, at + 1)
        self.charts.append(Drawn(book.SUMMARY_MONEY_CHART, names, series))
        return at + 3

    def _deprivations(self, row: int) -> int:
        standard = self.contents.scope.standard
        if standard is None:
            return row
        self.across(book.SUMMARY_DEPRIVATION_HEADINGS[0], 6, 10, row, self.heading_across())
        self.headings(book.SUMMARY_DEPRIVATION_HEADINGS[1:], 11, row)
        sums = lacking(self.contents)
        for at, each in enumerate(standard.indicators, start=row + 1):
            style = self.make(**{**BOX, "left": 2}, font_size=11, align="center")
            self.sheet.write_number(at, 6, each.number, style)
            line = {"top": 1, "bottom": 1, "top_color": styles.LINE, "bottom_color": styles.LINE}
            name = self.make(**line, font_size=11, valign="vcenter")
            self.sheet.write_string(at, 7, each.name, name)
            for column in (8, 9, 10):
                self.sheet.write_blank(at, column, None, name)
            self.line(deprivation(sums, each.number, at + 1), 11, at)
        last = row + 1 + len(standard.indicators)
        columns = zip(book.SUMMARY_DEPRIVATION_SERIES, "LM", strict=True)
        series = tuple((name, Range(each, row + 2, last)) for name, each in columns)
        names = Range("G", row + 2, last)
        self.charts.append(Drawn(book.SUMMARY_DEPRIVATION_CHART, names, series))
        return last

    def targets(self) -> None:
        """Planned and assigned values, with who answers."""
        self.section(book.SUMMARY_TARGETS)
        row = self.page.row
        self.headings(book.SUMMARY_TARGET_HEADINGS, 0, row)
        self.across(book.SUMMARY_TARGET_HEADINGS[9], 9, 11, row, self.heading_across())
        self.sheet.set_row(row, 30)
        first, count = row + 1, targets_shown(self.contents)
        for index in range(count):
            at = first + index
            name = target_name(self.contents, index)
            wraps = {"shrink": False, "text_wrap": True, "font_size": 10}
            self.figure(0, name, at, align="left", **wraps)
            line = target_line(self.contents, index, at + 1)
            self.line(line, 1, at)
            for column in (2, 6):
                self.figure(column, line[column - 1], at, **wraps)
            self.figure(9, line[8], at, align="center_across", shrink=False)
            self.line([None, None], 10, at, align="center_across")
            self.figure(12, line[11], at, align="left", **wraps)
            self.sheet.set_row(at, _height(name, line[11]))
        self.page.row = first + count
        self.more(more_targets(self.contents, first + 1, first + count))
        self.page.row -= 1

    def tasks(self) -> None:
        """How many tasks start, are under way and end, month by month."""
        self.section(book.SUMMARY_TASKS)
        row = self.page.row
        months = tuple(book.SUMMARY_MONTH.format(month=month) for month in range(1, 13))
        self.headings(("", *months), 0, row)
        starts = [tasks_of_month(self.contents, "starts", month) for month in range(1, 13)]
        ends = [tasks_of_month(self.contents, "ends", month) for month in range(1, 13)]
        under_way = [tasks_under_way(starts, ends, row + 3, month) for month in range(1, 13)]
        labels = book.SUMMARY_TASK_LINES.values()
        lines = (starts, under_way, ends)
        for at, (label, line) in enumerate(zip(labels, lines, strict=True), start=row + 1):
            self.text(0, label, at)
            self.line(list(line), 1, at)
        self.page.row = row + 4

    def signing(self) -> None:
        """What the one who signs should know, and room to sign."""
        self.section(book.SUMMARY_SIGNING)
        row, contents = self.page.row, self.contents
        counted = {
            "carried_over": worded(contents, Sentence, "origin", TextOrigin.LAST_YEAR),
            "explained": filled(contents, Waiver, "reason"),
            "targets": filled(contents, Target, "wording"),
            "projects": filled(contents, ProjectLine, "carried_out"),
            "activities": filled(contents, Activity, "wording"),
            "tasks": filled(contents, Task, "project"),
        }
        for at, (key, label) in enumerate(book.SUMMARY_SIGNING_LINES.items(), start=row):
            self.text(0, label, at)
            self.figure(1, counted[key], at)
        bold = self.make(bold=True, font_size=12, align="center_across")
        self.across(book.SUMMARY_PREPARED_BY, 3, 6, row, bold)
        self.across(book.SUMMARY_SIGNED_BY, 9, LAST, row, bold)
        for item, column, last in (("prepared_by", 3, 6), ("signer", 9, LAST)):
            cell = contents.item_cell(item)
            value = str(getattr(contents.plan.info, item) or "")
            formula = f'=IF({cell}="","",{cell})'
            self.across("", column, last, row + 5, bold)
            self.sheet.write_formula(row + 5, column, formula, bold, result(value))
        self.page.row = row + 6


def _height(name: Figure, owner: Figure | None) -> float:
    """Points of the row of a target, whose texts are of 10 points; always room for two lines."""
    texts = ((name.value, WIDTHS[0]), (owner.value if owner else "", WIDTHS[-1]))
    return 13.0 * max(2, *(lines_in(str(text), width * 1.2) for text, width in texts)) + 2
