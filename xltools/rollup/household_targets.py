"""Targets that follow from Diễn biến hộ: a rate is computed from counts, never added."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.form import Movement, Target
from xltools.form.base import Record
from xltools.form.words import FALLS, RATE_UNITS, RISES, RollupWay
from xltools.quantities import Share, minus
from xltools.wording.text import fold

HOUSEHOLDS_OF: Final[Mapping[str, str]] = {
    fold("Tỷ lệ hộ nghèo"): "poor",
    fold("Số hộ nghèo"): "poor",
    fold("Tỷ lệ hộ cận nghèo"): "near",
    fold("Số hộ cận nghèo"): "near",
    fold("Tỷ lệ nghèo đa chiều"): "both",
}
"""Indicators that follow from Diễn biến hộ, with the families of its columns."""


def follows_from_households(record: Target) -> bool:
    """Whether a target is about all households, even where nobody says how it goes up."""
    if record.rollup_way not in (None, RollupWay.RECOMPUTE):
        return False
    whole = fold(record.scope or "chung") == "chung" and record.subject is None
    measured = record.measure_unit in (*RATE_UNITS, "hộ")
    return whole and measured and fold(record.indicator or "") in HOUSEHOLDS_OF


@dataclass(frozen=True)
class _Ends:
    """The plan period's households of one unit, of the poor, the near-poor, or both."""

    start: int | None
    end: int | None
    whole: int | None
    rate_start: Share | None
    rate_end: Share | None
    rate_fall: Share | None


def computed(target: Target, row: Record | None, year: int) -> dict[str, Any]:
    """The values of a target from the unit's line of households; blank while the counts are."""
    if not isinstance(row, Movement):
        return {"value": None, "no_value_yet": True}
    ends = _ends(row, HOUSEHOLDS_OF[fold(target.indicator or "")])
    values: dict[str, Any] = {"baseline_year": year - 1}
    if target.measure_unit == "hộ":
        value = _signed(target, minus(ends.start, ends.end), ends.end)
        values |= {"value": _plain(value), "baseline": _plain(ends.start)}
    else:
        fall = ends.rate_fall.rounded() if ends.rate_fall else None
        end = ends.rate_end.rounded() if ends.rate_end else None
        values |= {
            "value": _signed(target, fall, end),
            "baseline": ends.rate_start.rounded() if ends.rate_start else None,
            "numerator": _plain(ends.end),
            "denominator": _plain(ends.whole),
            "counted_unit": "hộ",
        }
    return values | {"no_value_yet": values["value"] is None}


def _plain(figure: int | Decimal | None) -> Decimal | None:
    return None if figure is None else Decimal(figure)


def _signed(target: Target, fall: Any, end: Any) -> Any:
    """The fall for what is to be reduced, the rise for what is to grow, else the end."""
    if target.operator in RISES:
        return None if fall is None else -fall
    return fall if target.operator in FALLS else end


def _ends(row: Movement, family: str) -> _Ends:
    start, end = _count(row, family, "start"), _count(row, family, "end")
    rates = (getattr(row, f"{family}_rate_{name}") for name in ("start", "end", "fall"))
    return _Ends(start, end, row.total_end_used, *rates)


def _count(row: Movement, family: str, end: str) -> int | None:
    names = ("poor", "near") if family == "both" else (family,)
    counts = [getattr(row, f"{name}_{end}") for name in names]
    return None if None in counts else sum(counts)
