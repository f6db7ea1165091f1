"""Days in the data files: an ISO date, or a year that stands for its first or last day."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

_ENDS: Final = {"valid_from": (1, 1), "valid_to": (12, 31), "issued_on": (1, 1), "old_from": (1, 1)}
"""The fields that hold a day, with the month and day that a year stands for."""


def day_of(field: str, value: object) -> object:
    """The day that a field's value means; what is no day, or no such field, stays as it is."""
    if field not in _ENDS:
        return value
    try:
        if isinstance(value, int) and not isinstance(value, bool):
            return date(value, *_ENDS[field])
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return value


def with_days(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry of a file with its days as dates."""
    return {field: day_of(field, value) for field, value in entry.items()}
