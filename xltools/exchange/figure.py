"""One cell of a matrix: a figure as a decision states it, with its sign or range."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from xltools.dataclass import dataclass
from xltools.form.words import NOT_ASSIGNED, Operator
from xltools.patterns import late_pattern
from xltools.rows.convert import exact, is_blank, shown
from xltools.rows.raw import RawValue
from xltools.wording.numbers import NotANumber, read_number, read_percent
from xltools.wording.text import clean, fold

_NOTHING: Final = frozenset({"-", "--", "…", "...", "không giao", NOT_ASSIGNED})
_SIGNS: Final = {
    "≤": Operator.AT_MOST,
    "<=": Operator.AT_MOST,
    "không quá": Operator.AT_MOST,
    "<": Operator.BELOW,
    "dưới": Operator.BELOW,
    "≥": Operator.AT_LEAST,
    ">=": Operator.AT_LEAST,
    "ít nhất": Operator.AT_LEAST,
    "từ": None,
    ">": Operator.ABOVE,
    "trên": Operator.ABOVE,
}
_SIGNED: Final = late_pattern(
    "(" + "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True)) + r")\s*(?=[\d(+-])"
)
_RANGE: Final = late_pattern(r"(?P<low>\d[\d.,]*\s?%?)\s?(?:-|÷|đến)\s?(?P<high>\d[\d.,]*\s?%?)")


class NotAFigure(ValueError):  # noqa: N818 - reads as what is wrong: raise NotAFigure
    """The cell holds something that is no figure."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, the upper end of a range, and the way it is put where the cell says so."""

    value: Decimal
    value_to: Decimal | None = None
    operator: Operator | None = None


def read_figure(raw: RawValue) -> Figure | None:
    """The figure of a cell; None for a blank or a dash. Raises NotAFigure for anything else.

    A day is what a spreadsheet makes of "4-5": nobody can tell what was typed.
    """
    if is_blank(raw):
        return None
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        raise NotAFigure(shown(raw))
    if not isinstance(raw, str):
        number = exact(raw)
        if number is None:
            raise NotAFigure(shown(raw))
        return Figure(number)
    text = fold(clean(raw))
    return None if text in _NOTHING else _written(text)


def _written(text: str) -> Figure:
    signed = _SIGNED.match(text)
    operator = _SIGNS[signed[1]] if signed else None
    rest = text[signed.end() :] if signed else text
    between = _RANGE.fullmatch(rest)
    if between is None:
        return Figure(_number(rest), operator=operator)
    low, high = _number(between["low"]), _number(between["high"])
    if operator is not None or low >= high:
        raise NotAFigure(text)
    return Figure(low, high)


def _number(text: str) -> Decimal:
    try:
        return read_percent(text) if "%" in text else read_number(text)
    except NotANumber as error:
        raise NotAFigure(text) from error
