"""Kiểm tra: what is still missing or does not fit, counted by formulas while staff type."""

from __future__ import annotations

from typing import Any, Final

from xltools.form import LIVE_CHECK
from xltools.wording import book
from xltools.workbook import styles
from xltools.workbook.cell_values import result
from xltools.workbook.check_lines import CheckLine, check_lines
from xltools.workbook.contents import Contents
from xltools.workbook.page_setup import link_to
from xltools.workbook.page_writer import PageWriter
from xltools.workbook.styles import BOX, Styles

WIDTHS: Final = (6, 58, 11, 13, 20)
_COLOURS: Final = {
    book.CHECK_GOOD: styles.GOOD,
    book.CHECK_LOOK: styles.LOOK,
    book.CHECK_NOT_YET: styles.NOT_YET,
}


def write_check(book_: Any, sheet: Any, contents: Contents, make: Styles) -> None:
    """The page, whole."""
    page = PageWriter(sheet, make, LIVE_CHECK, contents, WIDTHS)
    lines = tuple(check_lines(contents))
    page.title(book.CHECK_TITLE)
    page.line(book.CHECK_INTRO, make(italic=True))
    page.row += 1
    first = page.row + 3  # the first line, counted from 1: after the count and the headings
    _write_count(page, lines, first, make)
    page.headings(book.CHECK_HEADINGS)
    page.sheet.set_row(page.row - 1, 34)
    for number, line in enumerate(lines, start=1):
        _write_line(page, contents, number, line, make)
    for word, colour in _COLOURS.items():
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{word}"',
            "format": book_.add_format({"bg_color": colour}),
        }
        sheet.conditional_format(first - 1, 3, page.row - 1, 3, rule)
    sheet.freeze_panes(first - 1, 0)
    sheet.repeat_rows(0, first - 2)
    page.finish()


def _write_count(page: PageWriter, lines: tuple[CheckLine, ...], first: int, make: Styles) -> None:
    results = [_result(line) for line in lines]
    formula = f'=COUNTIF(D{first}:D{first + len(lines) - 1},"{book.CHECK_LOOK}")'
    page.sheet.write_string(page.row, 0, book.CHECK_COUNT, make(bold=True))
    style = make(bold=True, align="right", font_size=13)
    page.sheet.write_formula(page.row, 2, formula, style, results.count(book.CHECK_LOOK))
    page.row += 1


def _write_line(
    page: PageWriter, contents: Contents, number: int, line: CheckLine, make: Styles
) -> None:
    sheet, row = page.sheet, page.row
    sheet.write_number(row, 0, number, make(**BOX, align="center"))
    page.boxed_text(1, line.text)
    counted = line.formula.removeprefix("=")
    guarded = f'=IFERROR({counted},"{book.CHECK_ERROR}")'
    sheet.write_formula(row, 2, guarded, make(**BOX, align="right", indent=1), result(line.value))
    cell = f"C{row + 1}"
    verdict = f'IF({cell}=0,"{book.CHECK_GOOD}","{book.CHECK_LOOK}")'
    if line.filled is not None:
        rows = f"IFERROR({line.filled[0]},1)"
        verdict = f'IF({rows}=0,"{book.CHECK_NOT_YET}",{verdict})'
    style = make(**BOX, align="center", bold=True)
    sheet.write_formula(row, 3, f"={verdict}", style, result(_result(line)))
    link = make(**BOX, font_color="#0563C1", underline=1, indent=1)
    sheet.write_url(row, 4, link_to(contents, line.sheet), link, line.sheet.name)
    page.row += 1


def _result(line: CheckLine) -> str:
    if line.filled is not None and line.filled[1] == 0:
        return book.CHECK_NOT_YET
    return book.CHECK_LOOK if line.value else book.CHECK_GOOD
