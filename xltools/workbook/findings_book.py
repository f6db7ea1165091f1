"""Writes the findings of a check as a workbook: one page of summary, and a list to filter.

Each line leads by a link to its cell in the plan's workbook and shows the row around that cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.findings import Finding, Severity
from xltools.rows.fixes import Fix
from xltools.rows.leftovers import content
from xltools.wording.dates import format_date
from xltools.wording.findings_book import findings_words
from xltools.wording.fixes import fixed_words, say_fix_kind
from xltools.wording.say import say, say_severity
from xltools.wording.terms import Lang
from xltools.workbook import styles
from xltools.workbook.book import FormBook
from xltools.workbook.formulas import quoted
from xltools.workbook.identity import CREATED
from xltools.workbook.list_page import ListPage, link_to
from xltools.workbook.styles import Styles

_OVERVIEW_WIDTHS: Final = (16, 28, 12, 26, 76)
_WIDTHS: Final = (6, 18, 16, 20, 9, 24, 54, 42, 56, 12, 17, 25, 16, 13, 36)
_FIXED_WIDTHS: Final = (6, 34, 20, 11, 11, 60, 60)
_TEXT_WIDTHS: Final = (6, 24, 20, 9, 60, 80, 9, 18)
_PRINTED: Final = 8
"""The columns that go on paper; rows, sums, codes and stamps behind them are for the screen."""

_COLOURS: Final = {Severity.ERROR: styles.LOOK, Severity.WARNING: styles.NOT_YET}


@dataclass(frozen=True)
class FindingRow:
    """One finding with what a reader needs beside it: its stamp, and its row as it was typed."""

    finding: Finding
    stamp: str
    row: str


@dataclass(frozen=True)
class TextRow:
    """One text of the plan as it was typed and as it will be printed; "" where it will not be."""

    cell: CellRef
    typed: str
    printed: str
    gaps: int
    origin: str


@dataclass(frozen=True)
class Checked:
    """One workbook that was checked, with its findings; `trouble` says why it was not read."""

    path: Path
    unit: str
    rows: tuple[FindingRow, ...] = ()
    trouble: str = ""
    texts: tuple[TextRow, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings of that weight nobody has explained."""
        findings = (row.finding for row in self.rows)
        return sum(each.severity is severity and each.explained is None for each in findings)

    @property
    def explained(self) -> int:
        """How many findings a person has explained."""
        return sum(row.finding.explained is not None for row in self.rows)


def write_findings(
    path: Path,
    target: Path,
    checked: Sequence[Checked],
    day: date,
    lang: Lang,
    fixes: Sequence[Fix] | None = None,
) -> None:
    """Write the findings, in their order, to `path`; links are as seen from `target`.

    A third sheet shows the texts of the plans as they will be printed. With `fixes`, those of the
    one workbook that was checked, a fourth lists them. The same input gives the same bytes of
    every member. Raises OSError.
    """
    words = findings_words(lang)
    with FormBook(path) as book:
        overview, findings, texts = (book.add_worksheet(name) for name in words.sheets)
        book.set_properties({"title": words.title, "created": CREATED})
        _Overview(overview, Styles(book), lang).write(checked, day)
        _List(findings, Styles(book), lang).write(checked, target)
        _Texts(texts, Styles(book), lang).write(checked, target)
        if fixes is not None:
            page = book.add_worksheet(fixed_words(lang).sheet)
            _Fixed(page, Styles(book), lang).write(fixes, link_to(checked[0].path, target))


class _Page(ListPage):
    """A sheet of findings."""

    def __init__(self, sheet: Any, make: Styles, lang: Lang) -> None:
        super().__init__(sheet, make)
        self.lang, self.words = lang, findings_words(lang)

    def severity(self, at: int, column: int, finding: Finding) -> None:
        look: dict[str, Any] = {**styles.BOX, "bold": True, "text_wrap": True, "indent": 1}
        if finding.explained is None and finding.severity in _COLOURS:
            look["bg_color"] = _COLOURS[finding.severity]
        self.sheet.write_string(at, column, self.weight_of(finding), self.make(**look))

    def weight_of(self, finding: Finding) -> str:
        """Lỗi phải sửa, Cần xem lại, Gợi ý, or Đã giải trình."""
        if finding.explained is not None:
            return self.words.explained
        return say_severity(finding.severity, self.lang)


class _Overview(_Page):
    """The page of summary: the files with their counts, and each kind of finding once."""

    widths = _OVERVIEW_WIDTHS

    def write(self, checked: Sequence[Checked], day: date) -> None:
        self.sheet.write_string(0, 0, self.words.title, self.make.title)
        when = self.words.checked.format(day=format_date(day))
        for at, text in enumerate((when, *self.words.how), start=1):
            self.sheet.write_string(at, 0, text, self.make.intro)
        at = self._files(len(self.words.how) + 3, checked)
        self._kinds(at + 1, [row.finding for each in checked for row in each.rows])

    def _files(self, at: int, checked: Sequence[Checked]) -> int:
        """The table of files from that row on; gives the row behind it."""
        self.headings(at, self.words.files)
        for row, each in enumerate(checked, start=at + 1):
            named = f"{each.unit} - {each.path.name}" if each.unit else each.path.name
            self.texts(row, {4: each.trouble or named})
            for column, severity in enumerate(Severity):
                self.number(row, column, each.count(severity))
            self.number(row, 3, each.explained)
        return at + 1 + len(checked)

    def _kinds(self, at: int, findings: Sequence[Finding]) -> None:
        if not findings:
            self.sheet.write_string(at, 0, self.words.none, self.make(bold=True))
            return
        self.headings(at, self.words.kinds)
        kinds: dict[tuple[str, str], list[int]] = {}
        for number, finding in enumerate(findings):
            kinds.setdefault((self.weight_of(finding), finding.code), []).append(number)
        for row, numbers in enumerate(kinds.values(), start=at + 1):
            first = findings[numbers[0]]
            self.texts(row, {1: first.code, 4: say(first, self.lang).message})
            self.severity(row, 0, first)
            self.number(row, 2, len(numbers))
            link = f"internal:{quoted(self.words.sheets[1])}!A{numbers[0] + 2}"
            self.link(row, 3, link, f"{first.cell.sheet}, {first.cell.address}")


class _List(_Page):
    """The list: a line a finding, filtered by the arrows in its headings."""

    widths = _WIDTHS

    def write(self, checked: Sequence[Checked], target: Path) -> None:
        self.headings(0, self.words.headings)
        at = 0
        for each in checked:
            link = link_to(each.path, target)
            for row in each.rows:
                at += 1
                self._line(at, each.unit, link, row)
        self.sheet.autofilter(0, 0, max(at, 1), len(_WIDTHS) - 1)
        self.sheet.freeze_panes(1, 5)
        self.sheet.repeat_rows(0)
        self.sheet.print_area(0, 0, max(at, 1), _PRINTED - 1)

    def _line(self, at: int, unit: str, link: str, row: FindingRow) -> None:
        finding, told, cell = row.finding, say(row.finding, self.lang), row.finding.cell
        why = finding.explained
        first = {1: unit, 3: cell.sheet, 5: finding.value, 6: told.message, 7: told.remedy}
        explained = f"{why.reason} ({why.by})" if why else ""
        codes = {11: finding.code, 12: finding.row_key, 13: row.stamp, 14: explained}
        self.texts(at, {**first, 8: row.row, **codes})
        self.number(at, 0, at)
        self.severity(at, 2, finding)
        self.link(at, 4, f"{link}{quoted(cell.sheet)}!{cell.address}", cell.address)
        self.number(at, 9, finding.moves.households)
        self.number(at, 10, finding.moves.dong)


class _Texts(_Page):
    """What the plans will say: a line a text, as it was typed and as it will be printed."""

    widths = _TEXT_WIDTHS

    def write(self, checked: Sequence[Checked], target: Path) -> None:
        self.headings(0, self.words.text_headings)
        at = 0
        for each in checked:
            link = link_to(each.path, target)
            for text in each.texts:
                at += 1
                self._line(at, each.unit, link, text)
        self.sheet.autofilter(0, 0, max(at, 1), len(_TEXT_WIDTHS) - 1)
        self.sheet.freeze_panes(1, 4)
        self.sheet.repeat_rows(0)

    def _line(self, at: int, unit: str, link: str, text: TextRow) -> None:
        printed = text.printed or self.words.not_printed
        shown = {1: unit, 2: text.cell.sheet, 4: text.typed, 5: printed, 7: text.origin}
        self.texts(at, shown)
        self.number(at, 0, at)
        self.number(at, 6, text.gaps)
        self.link(at, 3, f"{link}{quoted(text.cell.sheet)}!{text.cell.address}", text.cell.address)


class _Fixed(_Page):
    """What was put right: a line a change, linked to the cell that now holds the value."""

    widths = _FIXED_WIDTHS

    def write(self, fixes: Sequence[Fix], link: str) -> None:
        self.headings(0, fixed_words(self.lang).headings)
        for at, each in enumerate(fixes, start=1):
            cells = {1: say_fix_kind(each.kind, self.lang), 2: each.cell.sheet}
            values = {3: each.cell.address, 5: content(each.before), 6: content(each.after)}
            self.texts(at, {**cells, **values})
            self.number(at, 0, at)
            new = each.new_cell
            self.link(at, 4, f"{link}{quoted(new.sheet)}!{new.address}", new.address)
        last = max(len(fixes), 1)
        self.sheet.autofilter(0, 0, last, len(_FIXED_WIDTHS) - 1)
        self.sheet.freeze_panes(1, 0)
        self.sheet.repeat_rows(0)
