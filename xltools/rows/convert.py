"""One raw cell into the value of its field, or why that cannot be.

A value is never guessed across kinds: 31536000 in a column of dates is no day, and a day in a
column of text is what the spreadsheet made of "7/13". `converter` prepares what a column needs
once; the converter itself then runs for every cell.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from sys import intern
from typing import Final, get_args

from xltools.dataclass import dataclass
from xltools.form.base import FormField
from xltools.form.kinds import Kind, kind_of
from xltools.patterns import late_pattern
from xltools.quantities import Moment, Said
from xltools.rows.raw import RawValue
from xltools.rows.rows import Trouble
from xltools.wording.dates import NotADate, format_date, format_moment, read_date, read_moment
from xltools.wording.money import million_to_dong
from xltools.wording.numbers import (
    NotANumber,
    format_number,
    read_count,
    read_number,
    read_percent,
)
from xltools.wording.text import clean, fold

ERROR_VALUES: Final = frozenset(
    (
        *("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"),
        *("#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!"),
        "#UNKNOWN!",
    )
)
"""What a spreadsheet shows in place of a value that it could not work out."""

PERCENT_UNITS: Final = frozenset({"%", "điểm %", "điểm phần trăm"})
"""Units of measure, folded, that let a number carry the sign %."""

NEVER_PERCENT: Final = frozenset({"numerator", "denominator", "counterpart", "out_of"})
"""Fields that count things even on a row whose unit is a percentage."""

_LARGEST: Final = 10**15  # beyond it a spreadsheet no longer holds every digit
_YEARS: Final = range(1900, 2200)
_DAY_ZERO: Final = date(1899, 12, 30)
_SERIALS: Final = range(36526, 55153)
"""The days of 2000 to 2050 as a spreadsheet counts them."""

_IN_MILLIONS: Final = late_pattern(r"(\d+(?:,\d+)?) ?(?:triệu|tr)\.?(?: ?đồng|đ)?")
_DASHES: Final = frozenset("-\N{EN DASH}\N{EM DASH}")
"""What tables print where there is nothing."""

_YES: Final = frozenset({"x", "×", "✓", "✔", "có", "true"})
_NO: Final = frozenset({"không", "false"})

_TROUBLE: Final[Mapping[str, Trouble]] = {
    "grouping": Trouble.AMBIGUOUS_NUMBER,
    "ambiguous": Trouble.AMBIGUOUS_NUMBER,
    "decimal-point": Trouble.AMBIGUOUS_NUMBER,
    "english-style": Trouble.AMBIGUOUS_NUMBER,
    "not-whole": Trouble.NOT_WHOLE,
    "negative": Trouble.NEGATIVE,
    "fraction-of-dong": Trouble.TOO_FINE,
}


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a cell could not be read; `likely` is what may have been meant, as staff type it."""

    trouble: Trouble
    expected: str = ""
    likely: str = ""


Converter = Callable[[RawValue, bool], object]
"""A filled cell, and whether the row's unit is a percentage, into a value or an `Unread`."""


def converter(field: FormField) -> Converter:
    """What reads the cells of a column that staff fill; a blank cell is not for it."""
    cell_kind = kind_of(field)
    if cell_kind.words is not None:
        read = _word_reader(cell_kind.words)
    else:
        read = _READERS[cell_kind.kind]
    column = field.filled
    if column is not None and column.year:
        read = _year_reader(read, column.first_year)
    if column is None or not column.said:
        return read
    return _or_said(read, column.said, said=Said in get_args(field.type))


def is_blank(value: RawValue) -> bool:
    """Whether a cell holds nothing, or only what nobody sees."""
    if not isinstance(value, str):
        return value is None
    return not value or (not value[0].isalnum() and not clean(value))


def shown(value: RawValue) -> str:
    """A raw value as a reader sees it in the cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, date):
        return format_date(value)
    number = _typed_number(value)
    return str(value) if number is None else format_number(number)


def exact(value: int | float) -> Decimal | None:
    """The number that a cell shows: 15 significant digits; None where those do not hold it."""
    if not math.isfinite(value) or abs(value) >= _LARGEST:
        return None
    if isinstance(value, int) or value.is_integer():
        return Decimal(int(value))
    number = Decimal(f"{value:.15g}")
    if number == number.to_integral_value():
        return Decimal(int(number))
    return number


def _wrong(kind: Kind, likely: str = "") -> Unread:
    return Unread(Trouble.WRONG_KIND, kind.value, likely)


def _no_number(kind: Kind, error: NotANumber) -> Unread:
    # no points: "1.100" may be the very text that was not understood
    likely = "" if error.likely is None else format_number(error.likely).replace(".", "")
    trouble = _TROUBLE.get(error.reason, Trouble.WRONG_KIND)
    if kind is Kind.COUNT and trouble is Trouble.AMBIGUOUS_NUMBER and "," in likely:
        trouble = Trouble.NOT_WHOLE  # however it is read, it is no count
    return Unread(trouble, kind.value, likely)


def _error_value(value: RawValue) -> bool:
    return isinstance(value, str) and value[:1] == "#" and value.strip() in ERROR_VALUES


def _typed_number(value: RawValue) -> Decimal | None:
    """The number of a cell that holds one; None for every other kind, ticks included."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return exact(value)


def _text(value: RawValue, _percent: bool) -> object:
    if isinstance(value, str):
        # plans of one template say much alike, and a roll-up holds thousands of them
        return Unread(Trouble.ERROR_VALUE) if _error_value(value) else intern(clean(value))
    number = _typed_number(value)
    if number is None:
        return _wrong(Kind.TEXT)
    return str(number) if number == int(number) else format_number(number)


def _codes(value: RawValue, percent: bool) -> object:
    """Codes or days between semicolons; a lone day became a date in the spreadsheet."""
    text = format_date(value) if isinstance(value, date) else _text(value, percent)
    if not isinstance(text, str):
        return text
    return tuple(code for part in text.split(";") if (code := clean(part)))


def _year_reader(read: Converter, first: int) -> Converter:
    """Reads a year that a calendar and a plan can have."""

    def read_year(value: RawValue, percent: bool) -> object:
        year = read(value, percent)
        if isinstance(year, int) and not first <= year <= _YEARS[-1]:
            return Unread(Trouble.WRONG_KIND, f"năm, từ {first} đến {_YEARS[-1]}")
        return year

    return read_year


def _count(value: RawValue, _percent: bool) -> object:
    if isinstance(value, str):
        if _error_value(value):
            return Unread(Trouble.ERROR_VALUE)
        try:
            return read_count(value)
        except NotANumber as error:
            if clean(value) in _DASHES:
                return _wrong(Kind.COUNT, "0")
            return _no_number(Kind.COUNT, error)
    number = _typed_number(value)
    if number is None:
        return _wrong(Kind.COUNT)
    if number != int(number):
        return Unread(Trouble.NOT_WHOLE, Kind.COUNT.value)
    if number < 0:
        return Unread(Trouble.NEGATIVE, Kind.COUNT.value, format_number(-number))
    return int(number)


def _plain_count(value: RawValue, percent: bool) -> object:
    """A count as spreadsheets store almost all of them, at once; others one by one."""
    if type(value) is float and 0 <= value < _LARGEST and value.is_integer():
        return int(value)
    return _count(value, percent)


def _number(value: RawValue, percent: bool) -> Decimal | Unread:
    if isinstance(value, str):
        if _error_value(value):
            return Unread(Trouble.ERROR_VALUE)
        try:
            return read_percent(value) if percent else read_number(value)
        except NotANumber as error:
            return _no_number(Kind.NUMBER, error)
    number = _typed_number(value)
    return _wrong(Kind.NUMBER) if number is None else number


def _money(value: RawValue, _percent: bool) -> object:
    million = _number(value, False)
    in_words = _IN_MILLIONS.fullmatch(fold(value)) if isinstance(value, str) else None
    if isinstance(million, Unread) and in_words:
        return _wrong(Kind.MONEY, in_words[1])
    if isinstance(million, Decimal):
        try:
            return million_to_dong(million)
        except NotANumber as error:
            return _no_number(Kind.MONEY, error)
    if million.expected:
        return replace(million, expected=Kind.MONEY.value)
    return million


def _date(value: RawValue, _percent: bool) -> object:
    if isinstance(value, date):
        return _day(value) or _wrong(Kind.DATE)
    return _written_day(Kind.DATE, value, read_date)


def _moment(value: RawValue, _percent: bool) -> object:
    if isinstance(value, date):
        day = _day(value)
        return Moment(day.year, day.month, day.day) if day else _wrong(Kind.MOMENT)
    number = _typed_number(value)
    if number is not None and number in _YEARS:
        return Moment(year=int(number))
    return _written_day(Kind.MOMENT, value, read_moment)


def _written_day(kind: Kind, value: RawValue, read: Callable[[str], object]) -> object:
    if not isinstance(value, str):
        return _wrong(kind, _day_of_number(value))
    if _error_value(value):
        return Unread(Trouble.ERROR_VALUE)
    try:
        return read(value)
    except NotADate as error:
        return _wrong(kind, format_moment(error.likely) if error.likely else "")


def _day_of_number(value: RawValue) -> str:
    """The day that a spreadsheet stores as this number, of a year that plans are made in."""
    number = _typed_number(value)
    if number is None or number not in _SERIALS:
        return ""
    return format_date(_DAY_ZERO + timedelta(days=int(number)))


def _day(value: date) -> date | None:
    """A day without its time of day; None for a year that no plan has."""
    day = value.date() if isinstance(value, datetime) else value
    return day if day.year in _YEARS else None


def _tick(value: RawValue, _percent: bool) -> object:
    if isinstance(value, bool):
        return value
    if not isinstance(value, str):
        return _wrong(Kind.TICK, "x")
    if _error_value(value):
        return Unread(Trouble.ERROR_VALUE)
    word = fold(value)
    if word in _YES or word in _NO:
        return word in _YES
    return _wrong(Kind.TICK, "x")


def _word_reader(words: type[StrEnum]) -> Converter:
    """A reader of one list: "Dự thảo" is "dự thảo", and "≤" or "không quá" is "không quá (≤)"."""
    known: dict[str, StrEnum] = {}
    for word in words:
        for name in _names(word.value):
            known.setdefault(name, word)

    def read(value: RawValue, _percent: bool) -> object:
        if _error_value(value):
            return Unread(Trouble.ERROR_VALUE)
        found = known.get(fold(value)) if isinstance(value, str) else None
        return found or _not_listed(shown(value), [word.value for word in words])

    return read


def _names(word: str) -> Iterable[str]:
    """A word and, of one with a sign in brackets, both halves."""
    yield fold(word)
    name, bracket, sign = word.partition(" (")
    if bracket:
        yield fold(name)
        yield fold(sign.rstrip(")"))


def _not_listed(found: str, words: list[str]) -> Unread:
    from difflib import get_close_matches

    by_fold = {fold(word): word for word in words}
    close = get_close_matches(fold(found), by_fold, n=1, cutoff=0.7)
    likely = by_fold[close[0]] if close else ""
    return Unread(Trouble.NOT_IN_LIST, ", ".join(words), likely)


def _or_said(read: Converter, words: tuple[str, ...], *, said: bool) -> Converter:
    """The reader of a column whose cells may honestly say that there is no value yet."""
    known: dict[str, object] = {fold(word): Said(word) if said else word for word in words}

    def read_or_said(value: RawValue, percent: bool) -> object:
        honest = known.get(fold(value)) if isinstance(value, str) else None
        return read(value, percent) if honest is None else honest

    return read_or_said


_READERS: Final[Mapping[Kind, Converter]] = {
    Kind.TEXT: _text,
    Kind.CODES: _codes,
    Kind.COUNT: _plain_count,
    Kind.NUMBER: _number,
    Kind.MONEY: _money,
    Kind.DATE: _date,
    Kind.MOMENT: _moment,
    Kind.TICK: _tick,
}
