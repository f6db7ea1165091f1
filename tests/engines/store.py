"""What an engine needs of a spreadsheet, and how Excel takes what is written into a cell."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, NamedTuple, Protocol

from xltools.cells import column_letters

VISIBLE, HIDDEN, VERY_HIDDEN = -1, 0, 2
_CORNER = re.compile(r"([A-Z]{1,3})(\d+)")
AUTOMATIC = (255, 255, 255)

ERRORS = {
    "#NULL!": -2146826288,
    "#DIV/0!": -2146826281,
    "#VALUE!": -2146826273,
    "#REF!": -2146826265,
    "#NAME?": -2146826259,
    "#NUM!": -2146826252,
    "#N/A": -2146826246,
    "#SPILL!": -2146826243,
}
"""An error as Excel gives it to another program."""

_READ_BY_EXCEL = re.compile(
    r"[+-]?[\d.,]*\d%?|\d{1,4}[/-]\d{1,4}([/-]\d{1,4})?|true|false", re.IGNORECASE
)

START = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel knows no zones

Colour = tuple[int, int, int]


class OutsideSubset(AttributeError):  # noqa: N818 - it says what happened
    """The fence: what the engines do not do, the package may not use."""


class Rect(NamedTuple):
    """A block of cells; rows and columns are counted from 1."""

    row: int
    column: int
    height: int = 1
    width: int = 1

    @property
    def last_row(self) -> int:
        return self.row + self.height - 1

    @property
    def last_column(self) -> int:
        return self.column + self.width - 1

    @property
    def address(self) -> str:
        first = f"${column_letters(self.column)}${self.row}"
        return f"{first}:${column_letters(self.last_column)}${self.last_row}"

    @classmethod
    def at(cls, address: str) -> Rect:
        """The block of an address such as $A$1:$B$2."""
        corners = [
            (int(row), functools.reduce(lambda at, letter: 26 * at + ord(letter) - 64, column, 0))
            for column, row in _CORNER.findall(address.replace("$", ""))
        ]
        (top, left), (bottom, right) = corners[0], corners[-1]
        return cls(top, left, bottom - top + 1, right - left + 1)

    def places(self) -> Iterator[tuple[int, int]]:
        for row in range(self.row, self.last_row + 1):
            for column in range(self.column, self.last_column + 1):
                yield row, column

    def meets(self, other: Rect) -> bool:
        return (
            self.row <= other.last_row
            and other.row <= self.last_row
            and self.column <= other.last_column
            and other.column <= self.last_column
        )


class Formula(str):
    """A formula with its "="; any other text is a text."""

    __slots__ = ()


def entered(value: object, number_format: str) -> str | Formula | float | bool | datetime | None:
    """What a cell holds once Excel was given the value for it.

    Excel would read a text such as "3,36%" or "01/2024" in a cell that is not formatted as text:
    that is a fault of whoever writes it, and lies outside the subset.
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        if number_format == "@":
            return value
        if value.startswith("="):
            return Formula(value)
        if _READ_BY_EXCEL.fullmatch(value.strip()):
            raise OutsideSubset(f"Excel would not take {value!r} as a text")
        return value
    if isinstance(value, bool | datetime):
        return value
    if isinstance(value, int | float | Decimal):
        return float(value)
    raise OutsideSubset(f"a {type(value).__name__} for a cell")


def as_rows(values: object) -> Sequence[Sequence[object]]:
    """What is written to a block, as rows."""
    if not isinstance(values, list | tuple):
        return ((values,),)
    if values and not isinstance(values[0], list | tuple):
        return (values,)
    return values


def as_com(value: object) -> object:
    """A value as Excel gives it to another program: every day and time is a moment, in a zone."""
    if value is None or isinstance(value, float):
        return value
    if isinstance(value, str):
        return ERRORS.get(value, value) if value[:1] == "#" else value
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC)
    if isinstance(value, date):
        return datetime.combine(value, time(), UTC)
    if isinstance(value, time):
        return datetime.combine(START, value, UTC)
    if isinstance(value, timedelta):
        return START.replace(tzinfo=UTC) + value
    if isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value


class SheetStore(Protocol):
    """One sheet of a spreadsheet. What differs within a block is None, as Excel has it."""

    name: str
    visible: int
    protection: Protection

    def used(self) -> Rect: ...
    def values(self, rect: Rect) -> list[list[object]]: ...
    def formulas(self, rect: Rect) -> list[list[str]]: ...
    def enter(self, rect: Rect, values: Sequence[Sequence[object]]) -> None: ...
    def clear(self, rect: Rect) -> None: ...
    def count(self, rect: Rect) -> int: ...
    def number_format(self, rect: Rect) -> str | None: ...
    def set_number_format(self, rect: Rect, number_format: str) -> None: ...
    def colour(self, rect: Rect) -> Colour | None: ...
    def filled_with(self, colour: Colour) -> list[tuple[int, int]]: ...
    def set_colour(self, rect: Rect, colour: Colour | None) -> None: ...
    def font(self, rect: Rect, what: str) -> Any: ...
    def set_font(self, rect: Rect, what: str, value: Any) -> None: ...
    def set_look(self, rect: Rect, what: str, value: Any) -> None: ...
    def notes(self) -> list[tuple[int, int]]: ...
    def note(self, row: int, column: int) -> str | None: ...
    def set_note(self, row: int, column: int, text: str | None) -> None: ...
    def merged(self) -> list[Rect]: ...
    def hidden_rows(self) -> set[int]: ...
    def hidden_columns(self) -> set[int]: ...
    def filtered(self) -> bool: ...
    def tables(self) -> dict[str, Rect]: ...
    def resize_table(self, name: str, rect: Rect) -> None: ...
    def print_area(self) -> Rect | None: ...
    def set_print_area(self, rect: Rect) -> None: ...
    def insert_rows(self, row: int, count: int) -> None: ...


def first_shown(sheets: Sequence[SheetStore]) -> int:
    """Where the first sheet stands that can be seen: it is in front once a book is opened."""
    return next((at for at, sheet in enumerate(sheets) if sheet.visible == VISIBLE), 0)


class BookStore(Protocol):
    """One open workbook."""

    full_name: str
    read_only: bool
    structure_password: str | None
    links: tuple[str, ...]
    properties: dict[str, str]
    sheets: list[Any]
    active: int
    start: datetime
    selected: dict[str, Rect]

    def add_sheet(self, name: str, at: int) -> None: ...
    def delete_sheet(self, name: str) -> None: ...
    def calculate(self, mode: str) -> None: ...


class Protection:
    """How a sheet is protected: not at all (None), without a password (""), or with one."""

    def __init__(self) -> None:
        self.password: str | None = None
        self.drawings = self.scenarios = True
        self.allowed: dict[str, bool] = {}
