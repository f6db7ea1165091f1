"""Entries of the package's own data files, which a test has checked as strictly as an office's.

They are made without pydantic, whose start alone takes a quarter of the time that a person waits
for a check.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, Final, TypeVar

from xltools.catalogue.days import with_days
from xltools.catalogue.entries import Entry, Indicator, Project
from xltools.catalogue.keys import LevelCode

E = TypeVar("E", bound=Entry)

_MADE: Final[Mapping[str, Callable[[Any], object]]] = {
    "LevelCode": LevelCode,
    "LevelCode | None": lambda value: None if value is None else LevelCode(value),
    "tuple[LevelCode, ...]": lambda values: tuple(map(LevelCode, values)),
    "tuple[str, ...]": tuple,
    "tuple[int, ...]": tuple,
    "tuple[Project, ...]": lambda values: tuple(_made(Project, each) for each in values),
    "tuple[Indicator, ...]": lambda values: tuple(_made(Indicator, each) for each in values),
}
"""What JSON gives otherwise than a field of that type holds it."""


def shipped(model: type[E], entry: dict[str, Any]) -> E:
    """The entry of a data file of the package."""
    made: E = _made(model, with_days(entry))
    return made


def _made(model: type[Any], values: Mapping[str, Any]) -> Any:
    made = _makers(model)  # type: ignore[arg-type]  # mypy asks the instances for a hash
    return model(
        **{name: made[name](value) if name in made else value for name, value in values.items()}
    )


@cache
def _makers(model: type[Any]) -> Mapping[str, Callable[[Any], object]]:
    return {each.name: _MADE[str(each.type)] for each in fields(model) if str(each.type) in _MADE}
