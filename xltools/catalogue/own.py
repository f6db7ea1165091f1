"""An office's own entries, checked by pydantic: every value is of its type, none is unknown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from xltools.catalogue.days import with_days
from xltools.catalogue.entries import Entry
from xltools.catalogue.refusal import invalid, place

E = TypeVar("E", bound=Entry)

Raw = dict[str, Any]


def checked(model: type[E], name: str, entries: list[Raw], files: Sequence[Path]) -> tuple[E, ...]:
    """The entries of a kind of that name; `files` says for each where it stands.

    Raises XltoolsError `catalogue.invalid` with file, where and fault.
    """
    text = json.dumps([with_days(each) for each in entries], ensure_ascii=False, default=_iso)
    try:
        adapter = _adapter(model)  # type: ignore[arg-type]  # mypy asks the instances for a hash
        return adapter.validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        number, *fields = first["loc"]
        where = [place(name, int(number), entries[int(number)]), *map(str, fields)]
        raise invalid(files[int(number)], ".".join(where), str(first["type"])) from error


def _iso(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


@cache
def _adapter(model: type[E]) -> TypeAdapter[tuple[E, ...]]:
    return TypeAdapter(tuple[model, ...])  # type: ignore[valid-type]
