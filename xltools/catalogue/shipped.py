"""Entries of the package's own data files, which a test has checked as strictly as an office's.

They are made without pydantic, whose start alone takes a quarter of the time that a person waits
for a check.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from functools import cache, partial
from typing import Any, Final, TypeVar

from xltools.catalogue.days import day_of
from xltools.catalogue.entries import Indicator, Project
from xltools.catalogue.keys import LevelCode

T = TypeVar("T")
Makers = Mapping[str, Callable[[Any], object]]

_LEVELS: Final = {level.value: level for level in LevelCode}
_MADE: Final[Makers] = {
    "LevelCode": _LEVELS.__getitem__,
    "LevelCode | None": lambda value: None if value is None else _LEVELS[value],
    "tuple[LevelCode, ...]": lambda values: tuple(_LEVELS[each] for each in values),
    "tuple[str, ...]": tuple,
    "tuple[int, ...]": tuple,
    "tuple[Project, ...]": lambda values: tuple(shipped(Project, each) for each in values),
    "tuple[Indicator, ...]": lambda values: tuple(shipped(Indicator, each) for each in values),
}
"""What JSON gives otherwise than a field of that type holds it; days go by the field."""

_DAYS: Final = ("date", "date | None")


def shipped(model: type[T], entry: Mapping[str, Any]) -> T:
    """The entry of a data file of the package, or a part of one.

    All its values are put in place at once; `__init__` would set each by itself.
    """
    defaults, makers = _shape(model)  # type: ignore[arg-type]  # mypy asks the instances for a hash
    made = object.__new__(model)
    values = vars(made)
    values.update(defaults, **entry)
    for name in entry.keys() & makers.keys():
        values[name] = makers[name](entry[name])
    return made


@cache
def _shape(model: type[Any]) -> tuple[Mapping[str, Any], Makers]:
    """The values of fields that an entry leaves out, and how others are made."""
    every = fields(model)
    makers: dict[str, Callable[[Any], object]] = {
        each.name: partial(day_of, each.name) if each.type in _DAYS else _MADE[str(each.type)]
        for each in every
        if each.type in _DAYS or each.type in _MADE
    }
    return {each.name: each.default for each in every if each.default is not MISSING}, makers
