"""Writes the comparison of two submissions as a workbook: a page of summary, and both values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.plan.differences import Change, Difference, Stated
from xltools.plan.differences.totals import MONEY, Total
from xltools.wording.differences import (
    differences_words,
    say_change,
    say_figure,
    say_reach,
)
from xltools.wording.terms import Lang
from xltools.workbook import styles
from xltools.workbook.book import FormBook
from xltools.workbook.formulas import quoted
from xltools.workbook.identity import CREATED
from xltools.workbook.list_page import ListPage, link_to
from xltools.workbook.styles import Styles

_SUMMARY_WIDTHS: Final = (44, 20, 20, 20)
_WIDTHS: Final = (6, 30, 18, 20, 22, 32, 9, 40, 9, 40, 15, 19)
_PRINTED: Final = 10
"""The columns that go on paper."""


@dataclass(frozen=True)
class Compared:
    """Two submissions, with all that differs and what each comes to."""

    before: Path
    after: Path
    unit: str
    differences: tuple[Difference, ...]
    totals: tuple[Total, ...]


def write_differences(path: Path, target: Path, compared: Compared, lang: Lang) -> None:
    """Write the comparison to `path`; links are as seen from `target`.

    The same input gives the same bytes of every member. Raises OSError.
    """
    words = differences_words(lang)
    with FormBook(path) as book:
        summary, both = (book.add_worksheet(name) for name in words.sheets)
        book.set_properties({"title": f"{words.title} - {compared.unit}", "created": CREATED})
        _Summary(summary, Styles(book)).write(compared, lang)
        _Both(both, Styles(book)).write(compared, target, lang)


class _Summary(ListPage):
    widths = _SUMMARY_WIDTHS

    def write(self, compared: Compared, lang: Lang) -> None:
        words = differences_words(lang)
        self.sheet.write_string(0, 0, f"{words.title} - {compared.unit}", self.make.title)
        before, after = (
            words.compared[at].format(file=file.name)
            for at, file in enumerate((compared.before, compared.after))
        )
        for at, text in enumerate((before, after, *words.how), start=1):
            self.sheet.write_string(at, 0, text, self.make.intro)
        first = len(words.how) + 4
        self._totals(first, compared.totals, lang)
        at = first + len(compared.totals) + 2
        if not compared.differences:
            self.sheet.write_string(at, 0, words.same, self.make(bold=True))
            return
        self.headings(at, words.kinds)
        counts = Counter(each.change for each in compared.differences)
        for row, change in enumerate((each for each in Change if counts[each]), start=at + 1):
            self.texts(row, {0: say_change(change, lang)})
            self.number(row, 1, counts[change])

    def _totals(self, first: int, totals: Sequence[Total], lang: Lang) -> None:
        words = differences_words(lang)
        self.headings(first, words.figures)
        for at, total in enumerate(totals, start=first + 1):
            money = total.figure == MONEY
            self.texts(at, {0: words.money if money else say_figure(total.figure, lang)})
            for column, figure in enumerate((total.before, total.after, total.change), start=1):
                self._figure(at, column, figure, changed=bool(total.change))

    def _figure(self, at: int, column: int, figure: int | None, *, changed: bool) -> None:
        """A figure that may be 0; blank where it is not known."""
        look: dict[str, Any] = {**styles.BOX, "num_format": styles.COUNT}
        style = self.make(**look, bg_color=styles.NOT_YET) if changed else self.make(**look)
        if figure is None:
            self.sheet.write_blank(at, column, None, style)
        else:
            self.sheet.write_number(at, column, figure, style)


class _Both(ListPage):
    """A line a difference, filtered by the arrows in its headings."""

    widths = _WIDTHS

    def write(self, compared: Compared, target: Path, lang: Lang) -> None:
        self.headings(0, differences_words(lang).headings)
        links = link_to(compared.before, target), link_to(compared.after, target)
        for at, each in enumerate(compared.differences, start=1):
            self._line(at, each, links, lang)
        last = max(len(compared.differences), 1)
        self.sheet.autofilter(0, 0, last, len(_WIDTHS) - 1)
        self.sheet.freeze_panes(1, 0)
        self.sheet.repeat_rows(0)
        self.sheet.print_area(0, 0, last, _PRINTED - 1)

    def _line(self, at: int, each: Difference, links: Sequence[str], lang: Lang) -> None:
        kind = {1: say_reach(each.weight.reach, lang), 2: say_change(each.change, lang)}
        values = {7: _shown(each.before), 9: _shown(each.after)}
        self.texts(at, {**kind, 3: each.sheet, 4: each.row, 5: each.header, **values})
        self.number(at, 0, at)
        for column, stated, link in zip((6, 8), (each.before, each.after), links, strict=True):
            self._cell(at, column, stated, link)
            if isinstance(stated.value, int | float):
                self._figure(at, column + 1, stated.value, each.change)
        self.number(at, 10, each.weight.moves.households)
        self.number(at, 11, each.weight.moves.dong)

    def _cell(self, at: int, column: int, stated: Stated, link: str) -> None:
        if stated.cell is None:
            self.sheet.write_blank(at, column, None, self.make(**styles.BOX))
            return
        sheet, address = quoted(stated.cell.sheet), stated.cell.address
        self.link(at, column, f"{link}{sheet}!{address}", address)

    def _figure(self, at: int, column: int, value: float, change: Change) -> None:
        look: dict[str, Any] = {**styles.BOX, "align": "left", "indent": 1}
        if change is Change.SCALED:
            look["bg_color"] = styles.LOOK
        self.sheet.write_number(at, column, value, self.make(**look))


def _shown(stated: Stated) -> str:
    """A text to write; a number is written over it as a number."""
    return str(stated.value)
