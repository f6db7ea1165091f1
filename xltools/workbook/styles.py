"""How the standard workbook looks: Times New Roman, thin lines, few colours, one meaning each."""

from __future__ import annotations

from typing import Any, Final

from xltools.form import colours

FONT: Final = {
    "font_name": colours.FONT_NAME,
    "font_size": colours.FONT_SIZE,
    "font_family": 1,
    "font_scheme": "none",
    "locked": False,  # what is pasted from outside takes style Normal, and must stay editable
}

NAVY: Final = "#1F3864"
REQUIRED: Final = "#1F4E79"
OPTIONAL: Final = "#DCE3EC"
CALCULATED: Final = "#DDEBF7"
CALCULATED_HEADING: Final = "#BDD7EE"
ASSIGNED: Final = "#EDEDED"
ASSIGNED_HEADING: Final = "#C9C9C9"
TOTAL: Final = "#F2F2F2"
LINE: Final = colours.LINE
GOOD: Final = "#E2EFDA"
LOOK: Final = colours.LOOK
NOT_YET: Final = colours.NOT_YET

TAB_COLOURS: Final = {
    "green": "#548235",
    "blue": "#2E75B6",
    "grey": "#A6A6A6",
    "red": "#C00000",
    "none": NAVY,
}

TEXT: Final = "@"
GENERAL: Final = "General"
"""Of formulas that give text: in a text cell, a formula typed anew stays text."""
COUNT: Final = "#,##0"
DECIMAL: Final = "#,##0.######"
RATE: Final = "0.00"
YEAR: Final = "0"
DATE: Final = "dd/mm/yyyy"
TIME: Final = "hh:mm:ss"

BOX: Final = {"border": 1, "border_color": LINE, "valign": "vcenter"}


class Styles:
    """The formats of one workbook, each made once however often it is asked for."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def __call__(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]

    @property
    def title(self) -> Any:
        return self(bold=True, font_size=15, font_color=NAVY, valign="vcenter")

    @property
    def intro(self) -> Any:
        return self(italic=True, font_color="#404040", valign="vcenter")

    @property
    def unit_line(self) -> Any:
        return self(italic=True, align="right", valign="vcenter")

    @property
    def link(self) -> Any:
        return self(font_color="#0563C1", underline=1, valign="vcenter")

    @property
    def group(self) -> Any:
        """Over several columns at once: centred across them, never merged."""
        return self(
            bold=True,
            align="center_across",
            valign="vcenter",
            font_color=NAVY,
            bottom=1,
            bottom_color=NAVY,
        )

    @property
    def number(self) -> Any:
        return self(
            italic=True,
            font_size=9,
            align="center",
            valign="vcenter",
            text_wrap=True,
            font_color="#595959",
            num_format=TEXT,
        )

    def heading(self, *, required: bool, calculated: bool, assigned: bool) -> Any:
        """A table heading: dark where a cell must be filled, else by who fills it."""
        if calculated:
            fill, colour = CALCULATED_HEADING, "#000000"
        elif assigned:
            fill, colour = ASSIGNED_HEADING, "#000000"
        elif required:
            fill, colour = REQUIRED, "#FFFFFF"
        else:
            fill, colour = OPTIONAL, "#000000"
        return self(
            **BOX,
            bold=True,
            font_size=11,
            align="center",
            text_wrap=True,
            bg_color=fill,
            font_color=colour,
        )


def whole_number(book: Any) -> Any:
    """The conditional format of whole numbers among decimals; asked for once a column."""
    return book.add_format({"num_format": COUNT})
