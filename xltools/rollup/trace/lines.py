"""Which line of a sheet is meant, in the words that stand in it."""

from __future__ import annotations

from typing import Final

from xltools.form import (
    Actual,
    AssignedTarget,
    Deprivation,
    FundingLine,
    Movement,
    OldUnit,
    Target,
)
from xltools.form.base import Record
from xltools.rollup.trace.values import value_of

_SAYS: Final[dict[type[Record], tuple[str, ...]]] = {
    Target: ("unit_code", "code", "wording"),
    Movement: ("period", "code", "name"),
    Deprivation: ("unit_code", "period", "number"),
    FundingLine: ("unit_code", "code", "project", "funding_source", "capital_kind", "state"),
    Actual: ("unit_code", "period", "code"),
    AssignedTarget: ("unit_code", "kind", "code"),
    OldUnit: ("new_name", "old_code", "old_name"),
}
_BETWEEN: Final = " · "
_LONG: Final = 60


def describe(record: Record) -> str:
    """The cells of a row that tell it from others: kế hoạch · T1 · Thôn 1."""
    names = _SAYS.get(type(record), record.sheet.key)
    said = (value_of(record, name) for name in names)
    return _BETWEEN.join(_short(str(each)) for each in said if each is not None)


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[: _LONG - 1].rstrip()}…"
