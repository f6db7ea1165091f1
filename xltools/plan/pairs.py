"""Rows of two plans that belong together: those of one sheet with the same key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TypeVar

from xltools.form.base import Record
from xltools.plan.export import export
from xltools.plan.plan import Plan

R = TypeVar("R", bound=Record)


def pairs(record: type[R], before: Plan, after: Plan) -> Iterator[tuple[R | None, R | None]]:
    """Each row with its counterpart, in the order of the later plan; rows that are gone follow.

    Of rows with one key, the first belongs to the first.
    """
    old, new = _by_key(record, before), _by_key(record, after)
    for key in (*new, *(key for key in old if key not in new)):
        yield old.get(key), new.get(key)


def differing_sheets(before: Plan, after: Plan) -> tuple[str, ...]:
    """The sheets that do not hold the same in both plans, in the order of the form."""
    old, new = export(before), export(after)
    return tuple(sheet for sheet in {**new, **old} if old.get(sheet) != new.get(sheet))


def _by_key(record: type[R], plan: Plan) -> dict[tuple[object, ...], R]:
    found: dict[tuple[object, ...], R] = {}
    seen: Counter[tuple[object, ...]] = Counter()
    for row in plan.of(record):
        key = tuple(getattr(row, name) for name in record.sheet.key)
        found[*key, seen[key]] = row
        seen[key] += 1
    return found
