"""What the form declares of how its columns go up."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Final, get_args

from xltools.form.base import FormField, Record, Rolls, fields
from xltools.quantities import Dong

_FIGURES: Final = frozenset({Rolls.ADDED, Rolls.BY_ROW})


@cache
def columns_that(sheet: type[Record], rolls: Rolls) -> tuple[str, ...]:
    """The columns that staff fill and that go up in this way."""
    return tuple(each.name for each in fields(sheet) if each.filled and each.rolls is rolls)


def added_columns(sheet: type[Record]) -> tuple[str, ...]:
    """The columns that the form declares as added."""
    return columns_that(sheet, Rolls.ADDED)


@cache
def figure_columns(sheet: type[Record]) -> tuple[FormField, ...]:
    """The columns of numbers that go up, whether added or as their row says."""
    return tuple(
        each
        for each in fields(sheet)
        if each.filled and each.rolls in _FIGURES and number_type(each) is not None
    )


def is_money(column: FormField) -> bool:
    """Whether a column holds whole đồng, which staff type in triệu đồng."""
    return Dong in get_args(column.type)


def number_type(column: FormField) -> type | None:
    """What a number of this column is: int (also for đồng) or Decimal; None where it holds none."""
    for each in get_args(column.type):
        plain = getattr(each, "__supertype__", each)
        if plain in (int, Decimal):
            return plain  # type: ignore[no-any-return]
    return None
