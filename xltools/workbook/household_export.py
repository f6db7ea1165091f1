"""Writes the list that a level above ordered: of each household no more than was asked for.

Its sheet is called as the list's own, so that whatever reads plans refuses it by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.form import IDENTITY
from xltools.form.base import field_named
from xltools.form.household import Household
from xltools.wording import household_export as words
from xltools.workbook import styles
from xltools.workbook.book import FormBook
from xltools.workbook.identity import CREATED
from xltools.workbook.list_page import ListPage
from xltools.workbook.styles import TAB_COLOURS, Styles

SENT: Final = ("head", "village", "household_class", "measure")
"""What goes up of a household: its head, its village, its class, the help it needs."""

KIND: Final = "household_list_ordered"
"""What the file calls itself, where the list that stays calls itself otherwise."""

_WIDTHS: Final = (6, 28, 22, 16, 60)
_HEADINGS: Final = 5
_WARN: Final = "#C00000"


@dataclass(frozen=True)
class Ordered:
    """The list: whose, of which year, by which order ("" if not said), and its households."""

    unit: str
    year: str
    order: str
    households: Sequence[Household]


class _Page(ListPage):
    widths = _WIDTHS


def headers_sent() -> list[str]:
    """The headings of the columns that go up."""
    return [field_named(Household, name).column.header for name in SENT]


def write_ordered_list(path: Path, ordered: Ordered) -> None:
    """Write the list to a new file. The same input gives the same bytes. Raises OSError."""
    with FormBook(path) as book:
        make = Styles(book)
        sheet = book.add_worksheet(Household.sheet.name)
        sheet.set_tab_color(TAB_COLOURS[Household.sheet.tab.value])
        _write_page(_Page(sheet, make), ordered, make)
        hidden = book.add_worksheet(IDENTITY.name)
        hidden.very_hidden()
        for row, cells in enumerate((("kind", KIND), ("plan_year", ordered.year))):
            hidden.write_row(row, 0, cells, make(num_format=styles.TEXT))
        title = words.TITLE.format(year=ordered.year)
        book.set_properties({"title": f"{title} - {ordered.unit}", "created": CREATED})


def _write_page(page: _Page, ordered: Ordered, make: Styles) -> None:
    sheet: Any = page.sheet
    sheet.write_string(0, 0, words.TITLE.format(year=ordered.year), make.title)
    sheet.write_string(1, 0, words.UNIT.format(unit=ordered.unit), make(bold=True))
    if ordered.order:
        sheet.write_string(2, 0, words.ORDER.format(order=ordered.order), make())
    sheet.write_string(3, 0, words.WARNING, make(bold=True, font_color=_WARN))
    page.headings(_HEADINGS, [words.NUMBER, *headers_sent()])
    sheet.repeat_rows(_HEADINGS)
    sheet.freeze_panes(_HEADINGS + 1, 0)
    for number, household in enumerate(ordered.households, 1):
        told = (getattr(household, name) for name in SENT)
        at = _HEADINGS + number
        page.texts(at, {column: str(text or "") for column, text in enumerate(told, 1)})
        page.number(at, 0, number)
