"""Kiểm tra: what is still missing or does not fit, counted by formulas while staff type."""

from __future__ import annotations

from typing import Any, Final

from xltools.form import LIVE_CHECK
from xltools.wording import live_check as words
from xltools.workbook import styles
from xltools.workbook.cell_values import result
from xltools.workbook.check_lines import CheckLine, check_lines
from xltools.workbook.contents import Contents
from xltools.workbook.marks import BLANK_LOOK, OVERWRITTEN_LOOK, WRONG_LOOK
from xltools.workbook.page_writer import PageWriter
from xltools.workbook.styles import BOX, Styles

WIDTHS: Final = (6, 60, 9, 11, 26)
_COUNT, _STATE, _INDEX, _ADDRESS, _BEGUN = "C", "D", "F", "G", "H"
"""Columns that formulas read; the last three are hidden: row in the table, address, rows begun."""

_COLOURS: Final = {
    words.GOOD: styles.GOOD,
    words.LOOK: styles.LOOK,
    words.NOT_YET: styles.NOT_YET,
}


def write_check(book_: Any, sheet: Any, contents: Contents, make: Styles) -> None:
    """The page, whole."""
    page = PageWriter(sheet, make, LIVE_CHECK, contents, WIDTHS)
    lines = tuple(check_lines(contents))
    page.title(words.TITLE)
    page.line(words.INTRO, make(italic=True))
    page.row += 1
    first = page.row + 3  # the first line, counted from 1: after the count and the headings
    _write_count(page, lines, first, make)
    page.headings(words.HEADINGS)
    page.sheet.set_row(page.row - 1, 34)
    _write_lines(page, lines, make)
    for word, colour in _COLOURS.items():
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{word}"',
            "format": book_.add_format({"bg_color": colour}),
        }
        sheet.conditional_format(first - 1, 3, page.row - 1, 3, rule)
    _write_legend(page, make)
    sheet.set_column(f"{_INDEX}:{_BEGUN}", None, make(locked=True), {"hidden": True})
    sheet.freeze_panes(first - 1, 0)
    sheet.repeat_rows(0, first - 2)
    page.finish()


def _write_count(page: PageWriter, lines: tuple[CheckLine, ...], first: int, make: Styles) -> None:
    states = [line.state for line in lines]
    cells = f"{_STATE}{first}:{_STATE}{first + len(lines) - 1}"
    formula = f'=COUNTIF({cells},"{words.LOOK}")'
    page.sheet.write_string(page.row, 0, words.COUNT, make(bold=True))
    style = make(bold=True, align="right", font_size=13)
    page.sheet.write_formula(page.row, 2, formula, style, states.count(words.LOOK))
    page.row += 1


def _write_lines(page: PageWriter, lines: tuple[CheckLine, ...], make: Styles) -> None:
    counted: dict[str, str] = {}
    """Where the begun rows of a sheet were counted first."""
    for number, line in enumerate(lines, start=1):
        row = page.row + 1
        begun = counted.get(line.check.record.sheet.name)
        _write_line(page, number, line, make)
        _write_hidden(page, line, row, begun or f"IFERROR({line.begun_formula()},1)", make)
        counted.setdefault(line.check.record.sheet.name, f"${_BEGUN}${row}")
        page.row += 1


def _write_line(page: PageWriter, number: int, line: CheckLine, make: Styles) -> None:
    """Number, what is checked, count, state and link."""
    sheet, row = page.sheet, page.row
    count, begun, address = (f"{column}{row + 1}" for column in (_COUNT, _BEGUN, _ADDRESS))
    sheet.write_number(row, 0, number, make(**BOX, align="center"))
    page.boxed_text(1, line.check.text)
    guarded = f'=IFERROR({line.count_formula()},"{words.ERROR}")'
    sheet.write_formula(row, 2, guarded, make(**BOX, align="right", indent=1), line.count)
    state = f'=IF({begun}=0,"{words.NOT_YET}",IF({count}=0,"{words.GOOD}","{words.LOOK}"))'
    style = make(**BOX, align="center", bold=True)
    sheet.write_formula(row, 3, state, style, line.state)
    link = make(**BOX, font_color="#0563C1", underline=1, indent=1, shrink=True)
    sheet.write_formula(row, 4, f"={line.link_formula(address)}", link, line.link)


def _write_hidden(page: PageWriter, line: CheckLine, row: int, begun: str, make: Styles) -> None:
    """Which row of the table, which cell, and how many rows are begun; `row` counts from 1."""
    index, count = f"{_INDEX}{row}", f"{_COUNT}{row}"
    wrong = f"=IF(ISNUMBER({count}),IF({count}=0,0,{line.index_formula()}),0)"
    address = f'=IF({index}=0,"",{line.address_formula(index)})'
    shown = result(line.first.address if line.first else "")
    style = make(locked=True)
    page.sheet.write_formula(index, wrong, style, line.index)
    page.sheet.write_formula(f"{_ADDRESS}{row}", address, style, shown)
    page.sheet.write_formula(f"{_BEGUN}{row}", f"={begun}", style, line.begun)


def _write_legend(page: PageWriter, make: Styles) -> None:
    """What the marks in the cells of the other sheets mean, each beside a sample."""
    page.heading(words.MARKS)
    for look, sample, text in (
        (BLANK_LOOK, None, words.MARK_OF_BLANK),
        (WRONG_LOOK, words.SAMPLE, words.MARK_OF_WRONG),
        (OVERWRITTEN_LOOK, words.SAMPLE, words.MARK_OF_OVERWRITTEN),
    ):
        style = make(**BOX, align="center", **look)
        page.sheet.write(page.row, 0, sample, style)
        page.sheet.write_string(page.row, 1, text, make(valign="vcenter", indent=1))
        page.row += 1
