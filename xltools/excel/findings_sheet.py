"""The sheet Nội dung cần sửa of the open workbook, written by Excel: a line for each finding.

What the roll-up remarked about the units below stays: no check can say it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from itertools import groupby
from typing import Final

from xltools.excel.colour import colour_of
from xltools.excel.library import Book, Range, Sheet
from xltools.excel.native import (
    ComError,
    indent,
    refusals_named,
    same_view,
    sheets_unprotected,
    unprotected,
)
from xltools.excel.quiet import quiet
from xltools.excel.read import read_sheet
from xltools.excel.refusals import refuse_unwritable
from xltools.excel.shown import last_shown
from xltools.findings import Finding, Severity
from xltools.form import FindingLine, colours
from xltools.form.base import fields
from xltools.form.layout import FIRST_COLUMN, FIRST_ROW, GROUP_ROW, HEADER_ROW, TITLE_ROW
from xltools.form.words import SeverityWord
from xltools.rows.read import read_table
from xltools.rows.rows import SheetRows
from xltools.wording.excel import EXPLAINED
from xltools.wording.say import say
from xltools.wording.terms import Lang
from xltools.wording.text import fold

_OF_THE_ROLL_UP: Final = "rollup."
_LINK: Final = "cell_address"
_SEVERITY: Final = "severity"
_TEXT: Final = "@"
_GENERAL: Final = "General"
_FILLS: Final = {
    SeverityWord.ERROR.value: colour_of(colours.LOOK),
    SeverityWord.WARNING.value: colour_of(colours.NOT_YET),
}
_WORDS: Final = {
    Severity.ERROR: SeverityWord.ERROR,
    Severity.WARNING: SeverityWord.WARNING,
    Severity.INFO: SeverityWord.INFO,
}

_WRITTEN: Final = {
    field.name: column for column, field in enumerate(fields(FindingLine), start=FIRST_COLUMN)
}
"""Where the form writes its columns."""

Line = Mapping[str, str]
"""A line of the sheet by field; what is not in it is blank."""


def write_findings(book: Book, findings: Sequence[Finding], lang: Lang = "vi") -> None:
    """Write the findings in their order in place of those of the last check.

    The sheet is made anew where it is gone. Raises XltoolsError "excel.not-ours",
    "excel.read-only", "excel.sheet-password", "excel.book-password", "excel.busy" or
    "excel.refused".
    """
    with refusals_named(), ExitStack() as stack:
        refuse_unwritable(book)
        stack.enter_context(quiet(book.app))
        stack.enter_context(same_view(book))
        sheet = _found(book) or _made(book)
        stack.enter_context(unprotected(sheet))
        _List(sheet).write([_line(each, lang) for each in findings])


def first_line(book: Book) -> int:
    """The row in which the sheet lists the first finding.

    Raises XltoolsError "excel.busy" or "excel.refused".
    """
    with refusals_named():
        sheet = _found(book)
        return FIRST_ROW if sheet is None else _List(sheet).first


def _line(finding: Finding, lang: Lang) -> Line:
    told, why = say(finding, lang), finding.explained
    explained = EXPLAINED[lang].format(reason=why.reason) if why is not None else ""
    return {
        _SEVERITY: _WORDS[finding.severity].value,
        "finding_code": finding.code,
        "on_sheet": finding.cell.sheet,
        _LINK: finding.cell.address,
        "found": finding.value,
        "message": told.message,
        "remedy": explained or told.remedy,
    }


def _found(book: Book) -> Sheet | None:
    name = fold(FindingLine.sheet.name)
    return next((sheet for sheet in book.sheets if fold(sheet.name) == name), None)


def _made(book: Book) -> Sheet:
    """A new sheet with the title and the headings of the form."""
    form = FindingLine.sheet
    with sheets_unprotected(book):
        sheet = book.sheets.add(form.name, before=last_shown(book))
    sheet.range((TITLE_ROW, 1)).value = form.title
    headings = [field.column.header for field in fields(FindingLine)]
    sheet.range((HEADER_ROW, 1)).value = [headings]
    sheet.range((HEADER_ROW, 1), (HEADER_ROW, len(headings))).font.bold = True
    return sheet


class _List:
    """The list on its sheet: columns stand where their headings are."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        raw = read_sheet(sheet)
        self._read = read_table(FindingLine, raw)
        self._columns = self._read.columns or _WRITTEN
        self.first = (self._read.header_row or HEADER_ROW) + 1
        self._last = max(len(raw.rows), self.first)

    def write(self, lines: Sequence[Line]) -> None:
        lines = [*lines, *_remarks(self._read)]
        self._empty()
        self._fit_table(max(len(lines), 1))
        self._fit_paper(max(len(lines), 1))
        if lines:
            for name, column in self._columns.items():
                self._write_column(name, column, lines)
            self._colour(lines)
            self._cells(min(self._columns.values()), 0, len(lines)).rows.autofit()

    def _empty(self) -> None:
        """Leave nothing but the one line of the form."""
        for column in self._columns.values():
            line = self._cells(column, 0, 1)
            line.clear_contents()
            line.color = None
            if self._last > self.first:
                self._cells(column, 1, self._last - self.first).clear()

    def _fit_table(self, count: int) -> None:
        """Let the table of the sheet end where its lines do."""
        for table in self._sheet.tables:
            whole = table.range
            if whole.row == self.first - 1:
                table.resize(whole.resize(count + 1, whole.shape[1]))

    def _fit_paper(self, count: int) -> None:
        """Let what is printed end where the lines do, if the sheet says what is printed.

        Excel may refuse on a machine without a printer; nobody prints there.
        """
        first, last = min(self._columns.values()), max(self._columns.values())
        top = min(GROUP_ROW, self.first - 1)
        corners = (top, first), (self.first + count - 1, last)
        with suppress(ComError):
            setup = self._sheet.page_setup
            if setup.print_area:
                setup.print_area = self._sheet.range(*corners).address

    def _write_column(self, name: str, column: int, lines: Sequence[Line]) -> None:
        """One column in one block; a text that looks like a number or a formula stays a text."""
        cells = self._cells(column, 0, len(lines))
        if name == _LINK:
            cells.number_format = _GENERAL
            cells.formula = [[_link(line)] for line in lines]
            cells.font.color = colours.LINK
        else:
            cells.number_format = _TEXT
            cells.value = [[line.get(name, "")] for line in lines]
        cells.font.name = colours.FONT_NAME
        cells.font.size = colours.FONT_SIZE
        cells.wrap_text = True
        cells.vertical_alignment = "center"
        cells.horizontal_alignment = "left"
        indent(cells)
        cells.borders.set("all", line_style="continuous", color=colours.LINE)

    def _colour(self, lines: Sequence[Line]) -> None:
        """What weighs as much has one colour."""
        column = self._columns.get(_SEVERITY, 0)
        start = 0
        for word, alike in groupby(line.get(_SEVERITY, "") for line in lines if column):
            count = len(list(alike))
            cells = self._cells(column, start, count)
            cells.color = _FILLS.get(word)
            cells.font.bold = True
            start += count

    def _cells(self, column: int, start: int, count: int) -> Range:
        first = self.first + start
        return self._sheet.range((first, column), (first + count - 1, column))


def _remarks(read: SheetRows) -> Iterator[Line]:
    """The lines that a roll-up wrote."""
    for record in read.records:
        code = getattr(record, "finding_code", None) or ""
        if code.startswith(_OF_THE_ROLL_UP):
            values = {name: getattr(record, name) for name in read.columns}
            yield {name: str(value) for name, value in values.items() if value is not None}


def _link(line: Line) -> str:
    """A formula that shows the cell's address and leads there."""
    sheet, cell = line.get("on_sheet", ""), line.get(_LINK, "")
    if not (sheet and cell):
        return cell
    place = f"#'{sheet.replace(chr(39), chr(39) * 2)}'!{cell}".replace('"', '""')
    return f'=HYPERLINK("{place}","{cell}")'
