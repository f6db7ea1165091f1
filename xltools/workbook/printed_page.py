"""Câu sẽ in: what the sentences of the plan will say, worked out by formulas while staff type.

A sentence is cut at its references, and each is looked up in a hidden table of all references and
their texts. Markers of lines, marks at their ends and short names of offices come in print only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.form import PRINTED, Activity, Duty, Sentence
from xltools.form.layout import FIRST_ROW
from xltools.plan.references import GAP, Context, references_in, resolve
from xltools.wording import printed_page as words
from xltools.workbook import printed_formulas as say
from xltools.workbook.cell_values import result
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import quoted, whole_column
from xltools.workbook.page_writer import PageWriter
from xltools.workbook.printed_references import Reference, references
from xltools.workbook.printed_table import (
    FIRST_HIDDEN,
    LAST_HIDDEN,
    HiddenCells,
    cell,
    with_cells,
)
from xltools.workbook.row_heights import height_of
from xltools.workbook.styles import BOX, Styles

WIDTHS: Final = (22, 8, 104)
_TYPED, _AMOUNT, _OF_AMOUNT = FIRST_HIDDEN, FIRST_HIDDEN + 1, FIRST_HIDDEN + 2
"""Hidden columns: a sentence as typed, what {sl} says in it, and from there what that reads."""

_MOST: Final = 6
"""References that one sentence may hold; what is behind them is shown as it was typed."""

_SPARE, _LINES = 6, 120
"""Rows of a sheet that wait to be filled, and rows in all, that the page has room for."""

_WORDED: Final = (Activity, Duty, Sentence)
_FIELDS: Final = (
    *("operator", "amount", "amount_to", "measure_unit", "out_of", "counted_unit", "frequency"),
)


@dataclass(frozen=True)
class _Line:
    """One sentence: its sheet and its place there from 0, as typed, and as it will be printed."""

    record: type[Activity | Duty | Sentence]
    index: int
    typed: str
    amount: str
    printed: str


def write_printed(book_: Any, sheet: Any, contents: Contents, make: Styles) -> None:
    """The page, whole."""
    page = PageWriter(sheet, make, PRINTED, contents, WIDTHS)
    page.title(words.TITLE)
    for intro in words.INTRO:
        page.line(intro, make(italic=True))
    page.row += 1
    page.headings(words.HEADINGS)
    first = page.row
    hidden = HiddenCells(book_, sheet, contents, make(locked=True))
    context = Context(contents.plan, contents.catalogue)
    lines = tuple(_lines(contents, context))
    hidden.operators(first + 1)
    table = hidden.references(_all_references(contents, context, lines), first + 1)
    for line in lines:
        _write_line(page, hidden, line, table, make)
    sheet.set_column(FIRST_HIDDEN - 1, LAST_HIDDEN - 1, None, make(locked=True), {"hidden": True})
    sheet.freeze_panes(first, 0)
    sheet.repeat_rows(first - 1)
    page.finish()  # one page: it is for the screen, and the whole workbook prints on thirty


def _lines(contents: Contents, context: Context) -> Iterator[_Line]:
    for record in _WORDED:
        grid = contents.grids[record]
        for index in range(min(len(grid.records) + min(grid.blank, _SPARE), _LINES)):
            row = grid.records[index] if index < len(grid.records) else None
            activity = row if isinstance(row, Activity) else None
            typed = getattr(row, "wording", None) or ""
            amount = resolve("{sl}", context, activity).text if activity else GAP
            printed = resolve(typed, context, activity).text
            yield _Line(record, index, _flat(typed), amount, _flat(printed).replace("*", ""))


def _flat(text: str) -> str:
    """On one line."""
    return " ".join(text.split())


def _all_references(
    contents: Contents, context: Context, lines: tuple[_Line, ...]
) -> tuple[Reference, ...]:
    """Those that the form knows, and as they are now any others that a sentence holds."""
    known = references(contents, context)
    names = {each.name for each in known} | {"sl"}
    others = {name for line in lines for name in references_in(line.typed)} - names
    fixed = (Reference(name, "", resolve(f"{{{name}}}", context).text) for name in sorted(others))
    return (*known, *fixed)


def _write_line(
    page: PageWriter, hidden: HiddenCells, line: _Line, table: str, make: Styles
) -> None:
    row, place = page.row + 1, FIRST_ROW + line.index
    name = line.record.sheet.name
    link = make(**BOX, font_color="#0563C1", underline=1, indent=1)
    page.sheet.write_url(page.row, 0, f"internal:{quoted(name)}!A{place}", link, name)
    page.sheet.write_number(page.row, 1, place, make(**BOX, align="center"))
    formula = f'=SUBSTITUTE(TRIM({_filled(cell(_TYPED, row), table)}),"*","")'
    box = make(**BOX, text_wrap=True, indent=1)
    page.sheet.write_formula(page.row, 2, formula, box, result(line.printed))
    page.sheet.set_row(page.row, height_of([(line.printed, WIDTHS[2])]))
    _write_typed(hidden, line, row)
    page.row += 1


def _write_typed(hidden: HiddenCells, line: _Line, row: int) -> None:
    """The sentence on one line; of an activity with its amount filled in."""
    read = f"INDEX({whole_column(line.record, 'wording')},{line.index + 1})"
    flat, value = f'TRIM(SUBSTITUTE({read},CHAR(10)," "))', line.typed
    if line.record is Activity:
        flat = f'SUBSTITUTE({flat},"{{sl}}",{cell(_AMOUNT, row)})'
        value = value.replace("{sl}", line.amount)
        hidden.repeat(Activity, _FIELDS, str(line.index + 1), line.index, _OF_AMOUNT, row)
        amount = with_cells(_amount(), _FIELDS, _OF_AMOUNT, row)
        hidden.formula(_AMOUNT, row, f"=IFERROR({amount},{say.MISSING})", line.amount)
    hidden.formula(_TYPED, row, f'=IFERROR(IF({read}="","",{flat}),"")', value)


def _filled(text: str, table: str) -> str:
    """A sentence with each reference looked up: what is before it, its text, what is behind."""
    braces = f'{text}&"{"{" * (_MOST + 1)}"'

    def opens(number: int) -> str:
        return f'FIND(CHAR(1),SUBSTITUTE({braces},"{{",CHAR(1),{number}))'

    def piece(number: int) -> str:
        begin = opens(number)
        close = f'FIND("}}",{text}&"}}",{begin})'
        name = f"TRIM(MID({text},{begin}+1,{close}-{begin}-1))"
        end = opens(number + 1) if number < _MOST else f"LEN({text})+1"
        behind = f"MID({text},{close}+1,{end}-{close}-1)"
        found = f"IFERROR(VLOOKUP({name},{table},2,FALSE),{say.MISSING})"
        return f'IF({begin}>LEN({text}),"",{found}&{behind})'

    before = f'LEFT({text},FIND("{{",{text}&"{{")-1)'
    return "&".join((before, *map(piece, range(1, _MOST + 1))))


def _amount() -> str:
    """What {sl} says of an activity."""
    amount, to, unit = "<amount>", "<amount_to>", "<measure_unit>"
    out_of, counted, often = "<out_of>", "<counted_unit>", "<frequency>"
    own = f'AND({counted}<>"",{unit}<>"",{unit}<>{counted})'
    whole = say.with_unit(out_of, f'IF({counted}="",{unit},{counted})')
    part = f"IF({own},{say.with_unit(amount, unit)},{say.count(amount)})"
    same = f'OR({unit}="",TRIM(LEFT({often},FIND("/",{often}&"/")-1))={unit})'
    each = f'{say.count(amount)}&" "&{often}'
    in_brackets = f'{say.with_unit(amount, unit)}&" ("&{often}&")"'
    frequent = f"IF({same},{each},{in_brackets})"
    plain = f'IF({often}="",{say.span(amount, to, unit)},{frequent})'
    said = f'IF({out_of}="",{plain},{part}&"/"&{whole})'
    range_ends = f'IF(AND({out_of}="",{often}=""),{to},"")'
    stated = say.prefixed("<operator>", said, range_ends)
    return f'IF({amount}="",{say.MISSING},{stated})'
