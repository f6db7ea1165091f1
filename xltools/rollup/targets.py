"""Chỉ tiêu: each target goes up as its Cách tổng hợp says, or as its households give it.

A rate is never added or averaged. Targets that go up in no way stay with the unit; the parent
sets its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from xltools.form import Movement, Target
from xltools.form.base import Rolls
from xltools.form.words import RATE_UNITS, WITHOUT_NUMBER, Period, RollupWay
from xltools.rollup.columns import columns_that
from xltools.rollup.household_targets import computed, follows_from_households
from xltools.rollup.lines import SheetRule, agreed, made
from xltools.rollup.submission import Submission
from xltools.rollup.unit_lines import Key, LineRef, Source, UnitLine, grouped, lines_named
from xltools.rollup.ways import joined, rate_of, together
from xltools.wording.text import fold

_SAID_OF: Final = ("group", "indicator", "subject", "scope", "operator", "measure_unit")
_BOUNDS: Final = ("value", "value_to")
_PARTS: Final = {
    RollupWay.ADD: ("numerator", "denominator", "counterpart", "baseline"),
    RollupWay.RECOMPUTE: ("numerator", "denominator", "counterpart"),
}
"""Counts behind a value, or beside it, add where the value follows from them."""


def _identity(record: Target) -> Key:
    """What one target is about; its value may differ from unit to unit."""
    open_ended = fold(record.indicator or "") in ("", fold("khác"))
    wording = fold(record.wording or "") if open_ended else ""
    told = (getattr(record, name) for name in _SAID_OF)
    way = way_of(record)
    return (
        *told,
        wording,
        record.part_of is None,
        way,
        way is RollupWay.ADD and record.value is None,
    )


def way_of(record: Target) -> RollupWay:
    """How this target goes up; a rate of households is computed even where nobody says so."""
    if follows_from_households(record) or _has_counts(record):
        return RollupWay.RECOMPUTE
    stated = record.rollup_way
    if stated is RollupWay.RECOMPUTE or stated is None:
        return RollupWay.NO
    is_rate = record.measure_unit in RATE_UNITS
    return RollupWay.NO if stated is RollupWay.ADD and is_rate else stated


def figures_that_go_up(record: Target) -> tuple[str, ...]:
    """The columns of a target from which its line above is made; a rate has only its counts."""
    way = way_of(record)
    if follows_from_households(record) or way in (RollupWay.NO, RollupWay.JOIN):
        return ()
    return (*(() if way is RollupWay.RECOMPUTE else _BOUNDS), *_PARTS.get(way, ()))


def _has_counts(record: Target) -> bool:
    """Whether a rate that is to be computed anew states its own counts: 21 of 39 schools."""
    computed_anew = record.rollup_way is RollupWay.RECOMPUTE and record.measure_unit == "%"
    return computed_anew and bool(record.denominator) and record.numerator is not None


TARGETS: Final = SheetRule(
    Target,
    identity=_identity,
    identity_fields=(*_SAID_OF, "rollup_way"),
    names_field="part_of",
    counts=lambda record: way_of(record) is not RollupWay.NO,
)
"""One line a unit and target; the parent's own targets stand beside, under no unit."""


def target_lines(
    files: Sequence[Submission], movements: Sequence[UnitLine], year: int
) -> tuple[UnitLine, ...]:
    """The targets of one unit that go up, or that its line of Diễn biến hộ gives."""
    rows = (Source(part, each) for part, file in enumerate(files) for each in _rows(file))
    households = next((line for line in movements if line.values["period"] is Period.PLAN), None)
    lines = [_line(sources, households, year) for sources in grouped(rows, _identity).values()]
    return _linked(lines)


def left_out(file: Submission) -> int:
    """How many targets cannot go up though somebody wants it; "không" needs no word."""
    return sum(
        not TARGETS.counts(each) and each.rollup_way not in (None, RollupWay.NO)
        for each in file.plan.targets
    )


def _rows(file: Submission) -> Iterator[Target]:
    """The targets of one file; what it states at two places of its plan counts once."""
    told: set[Key] = set()
    for each in file.plan.targets:
        statement = (*_identity(each), each.unit_code, fold(each.wording or ""))
        if TARGETS.counts(each) and statement not in told:
            told.add(statement)
            yield each


def _line(sources: tuple[Source, ...], households: UnitLine | None, year: int) -> UnitLine:
    records = [each.record for each in sources if isinstance(each.record, Target)]
    first = records[0]
    values: dict[str, Any] = {name: getattr(first, name) for name in TARGETS.identity_fields}
    for name in columns_that(Target, Rolls.AGREED):
        values[name] = agreed(getattr(each, name) for each in records)
    values |= {"wording": _wording(records), "part_of": first.part_of}
    if follows_from_households(first):
        row = made(Movement, households.values) if households else None
        sources += households.made_of if households else ()
        values |= computed(first, row, year)
    else:
        values |= _stated(records)
    return UnitLine(values, sources)


def _stated(records: Sequence[Target]) -> dict[str, Any]:
    """The values that the rows state together."""
    first = records[0]
    way = way_of(first)

    def figure(name: str, way: RollupWay) -> Decimal | None:
        return together(way, first.operator, [getattr(each, name) for each in records])

    values: dict[str, Any] = {name: figure(name, way) for name in _BOUNDS}
    if way in (RollupWay.ADD, RollupWay.RECOMPUTE):
        values |= {name: figure(name, RollupWay.ADD) for name in _PARTS[way]}
    if way is RollupWay.RECOMPUTE:
        values["value"] = rate_of(values["numerator"], values["denominator"])
    needs_none = way is RollupWay.JOIN or first.operator in WITHOUT_NUMBER
    return values | {"no_value_yet": values["value"] is None and not needs_none}


def _wording(records: Sequence[Target]) -> str | None:
    """The words that all use, else those of the first; all of them where words are joined."""
    texts = [each.wording for each in records]
    return joined(texts) if way_of(records[0]) is RollupWay.JOIN else agreed(texts) or texts[0]


def _linked(lines: Sequence[UnitLine]) -> tuple[UnitLine, ...]:
    """Lines that are a part of another target name its line."""
    named = lines_named({Target: lines})

    def wholes(line: UnitLine) -> Iterator[LineRef | None]:
        for part, record in line.made_of:
            if isinstance(record, Target):
                yield named.get((part, record.unit_code, record.part_of))

    return tuple(replace(line, names=agreed(wholes(line))) for line in lines)
