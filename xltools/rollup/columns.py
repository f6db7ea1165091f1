"""What the form declares of how its columns go up."""

from __future__ import annotations

from functools import cache

from xltools.form.base import Record, Rolls, fields


@cache
def added_columns(sheet: type[Record]) -> tuple[str, ...]:
    """The columns that the form declares as added."""
    return tuple(
        each.name for each in fields(sheet) if each.filled and each.filled.rolls is Rolls.ADDED
    )
