"""Chỉ tiêu: what of a unit's targets adds, and what is computed anew from its households.

A rate is never added or averaged. Targets that neither add nor follow from households stay with
the unit; the parent sets its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from xltools.form import Movement, Target
from xltools.form.base import Record, Rolls
from xltools.form.words import FALLS, RATE_UNITS, RISES, Period, RollupWay
from xltools.plan.household_indicators import HOUSEHOLDS_OF
from xltools.quantities import Share, minus
from xltools.rollup.adding import Blank, Row, Total, add_columns, unknown
from xltools.rollup.columns import columns_that
from xltools.rollup.lines import Key, Line, OwnRows, SheetLines, SheetRule, agreed, made
from xltools.rollup.membership import Counted
from xltools.rollup.note import Note
from xltools.rollup.numbering import Codes, codes_of
from xltools.wording.text import fold

_SAID_OF: Final = ("group", "indicator", "subject", "scope", "operator", "measure_unit")
_AGREED: Final = ("wording", *columns_that(Target, Rolls.AGREED))


def _identity(record: Target) -> Key:
    """What one target is about; its value may differ from unit to unit."""
    open_ended = fold(record.indicator or "") in ("", fold("khác"))
    wording = fold(record.wording or "") if open_ended else ""
    told = (getattr(record, name) for name in _SAID_OF)
    way = _way(record)
    return (
        *told,
        wording,
        record.part_of is None,
        way,
        way is RollupWay.ADD and record.value is None,
    )


def _way(record: Target) -> RollupWay:
    """How this target goes up; a rate of households is computed even where nobody says so."""
    if _follows_from_households(record):
        return RollupWay.RECOMPUTE
    if record.rollup_way is RollupWay.ADD and record.measure_unit not in RATE_UNITS:
        return RollupWay.ADD
    return RollupWay.NO


def _follows_from_households(record: Target) -> bool:
    if record.rollup_way not in (None, RollupWay.RECOMPUTE):
        return False
    whole = fold(record.scope or "chung") == "chung" and record.subject is None
    measured = record.measure_unit in (*RATE_UNITS, "hộ")
    return whole and measured and fold(record.indicator or "") in HOUSEHOLDS_OF


TARGETS: Final = SheetRule(
    Target,
    identity=_identity,
    identity_fields=(*_SAID_OF, "rollup_way"),
    agreed=_AGREED,
    counts=lambda record: _way(record) is not RollupWay.NO,
)
"""One line a unit and target; the parent's own targets stand beside, under no unit."""

_ADDED: Final[Mapping[str, Blank]] = {
    "value": unknown,
    "value_to": unknown,
    "numerator": unknown,
    "denominator": unknown,
    "counterpart": unknown,
    "baseline": unknown,
}


@dataclass(frozen=True)
class _Ends:
    """The plan period's households of one unit, of the poor, the near-poor, or both."""

    start: int | None
    end: int | None
    whole: int | None
    rate_start: Share | None
    rate_end: Share | None
    rate_fall: Share | None


def roll_targets(
    counted: Sequence[Counted], own: OwnRows, movements: SheetLines, year: int
) -> SheetLines:
    """The targets of each unit that add, or that its line of Diễn biến hộ gives."""
    rows = [row for member in counted for row in _rows(member)]
    households = {
        line.record.code: line
        for line in movements.lines
        if isinstance(line.record, Movement) and line.record.period is Period.PLAN
    }
    lines = [_line(total, own, households, year) for total in add_columns(rows, _ADDED)]
    notes = (*_left_out(counted), *own.notes)
    return SheetLines(Target, (*(Line(each) for each in own.kept), *lines), notes)


def _rows(member: Counted) -> Iterator[Row]:
    """The targets of one unit; what it states at two places of its plan counts once."""
    told: set[Key] = set()
    for each in member.submission.plan.targets:
        key = (member.unit_code, *_identity(each))
        statement = (*key, each.unit_code, fold(each.wording or ""))
        if TARGETS.counts(each) and statement not in told:
            told.add(statement)
            yield Row(key, each, member)


def _line(total: Total, own: OwnRows, households: Mapping[str | None, Line], year: int) -> Line:
    first = total.made_of[0].record
    assert isinstance(first, Target)  # noqa: S101 - rows of this sheet only
    records = [row.record for row in total.made_of]
    unit = total.made_of[0].member.unit_code
    made_of = total.made_of
    values: dict[str, Any] = {name: getattr(first, name) for name in TARGETS.identity_fields}
    values |= {name: agreed(getattr(each, name) for each in records) for name in _AGREED}
    values |= {"unit_code": unit, "wording": values["wording"] or first.wording}
    if _way(first) is RollupWay.RECOMPUTE:
        line = households.get(unit)
        made_of += line.made_of if line else ()
        values |= _computed(first, line.record if line else None, year)
    else:
        values |= {name: _plain(figure) for name, figure in total.figures.items()}
        values["no_value_yet"] = values["value"] is None
    return Line(made(Target, values | own.texts(total.key, values)), made_of)


def linked(targets: SheetLines) -> SheetLines:
    """Lines that are a part of another target name it by its code in the roll-up."""
    codes = codes_of(targets)
    lines = [_linked(line, codes) if line.made_of else line for line in targets.lines]
    return SheetLines(targets.sheet, tuple(lines), targets.notes)


def _linked(line: Line, codes: Codes) -> Line:
    wholes = [
        codes.get((row.member.submission.unit_code, row.record.unit_code, row.record.part_of))
        for row in line.made_of
        if isinstance(row.record, Target)
    ]
    return Line(line.record.replaced(part_of=agreed(wholes)), line.made_of)


def _plain(figure: int | Decimal | None) -> Decimal | None:
    return None if figure is None else Decimal(figure)


def _computed(target: Target, row: Record | None, year: int) -> dict[str, Any]:
    """The values of a target from counts; blank while the counts are."""
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


def _left_out(counted: Sequence[Counted]) -> Iterator[Note]:
    """Targets that somebody wanted rolled up and that cannot be; "không" needs no word."""
    left = [
        (member.sender, each)
        for member in counted
        for each in member.submission.plan.targets
        if not TARGETS.counts(each) and each.rollup_way not in (None, RollupWay.NO)
    ]
    if left:
        units = list(dict.fromkeys(unit for unit, _ in left))
        yield Note("rollup.targets-left-out", {"count": len(left), "units": units})
