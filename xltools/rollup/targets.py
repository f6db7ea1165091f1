"""Chỉ tiêu: each target goes up as its Cách tổng hợp says, or as its households give it.

A rate is never added or averaged. Targets that go up in no way stay with the unit; the parent
sets its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from xltools.form import Movement, Target
from xltools.form.base import Rolls
from xltools.form.words import RATE_UNITS, WITHOUT_NUMBER, Period, RollupWay
from xltools.rollup.adding import Row, grouped
from xltools.rollup.columns import columns_that
from xltools.rollup.household_targets import computed, follows_from_households
from xltools.rollup.lines import Key, Line, OwnRows, SheetLines, SheetRule, agreed, made
from xltools.rollup.membership import Counted
from xltools.rollup.note import Note
from xltools.rollup.numbering import Codes, codes_of
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
    counts=lambda record: way_of(record) is not RollupWay.NO,
)
"""One line a unit and target; the parent's own targets stand beside, under no unit."""


def roll_targets(
    counted: Sequence[Counted], own: OwnRows, movements: SheetLines, year: int
) -> SheetLines:
    """The targets of each unit that go up, or that its line of Diễn biến hộ gives."""
    rows = [row for member in counted for row in _rows(member)]
    households = {
        line.record.code: line
        for line in movements.lines
        if isinstance(line.record, Movement) and line.record.period is Period.PLAN
    }
    together = grouped(rows)
    lines = [_line(key, made_of, own, households, year) for key, made_of in together.items()]
    notes = (*_left_out(counted), *own.notes)
    kept = [Line(each) for each in own.kept]
    return SheetLines(Target, (*kept, *lines), notes, own.bereft(together))


def _rows(member: Counted) -> Iterator[Row]:
    """The targets of one unit; what it states at two places of its plan counts once."""
    told: set[Key] = set()
    for each in member.submission.plan.targets:
        key = (member.unit_code, *_identity(each))
        statement = (*key, each.unit_code, fold(each.wording or ""))
        if TARGETS.counts(each) and statement not in told:
            told.add(statement)
            yield Row(key, each, member)


def _line(
    key: Key,
    made_of: tuple[Row, ...],
    own: OwnRows,
    households: Mapping[str | None, Line],
    year: int,
) -> Line:
    records = [row.record for row in made_of if isinstance(row.record, Target)]
    first, unit = records[0], made_of[0].member.unit_code
    values: dict[str, Any] = {name: getattr(first, name) for name in TARGETS.identity_fields}
    for name in columns_that(Target, Rolls.AGREED):
        values[name] = agreed(getattr(each, name) for each in records)
    values |= {"unit_code": unit, "wording": _wording(records)}
    if follows_from_households(first):
        line = households.get(unit)
        made_of += line.made_of if line else ()
        values |= computed(first, line.record if line else None, year)
    else:
        values |= _stated(records)
    return Line(made(Target, values | own.texts(key, values)), made_of)


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


def linked(targets: SheetLines) -> SheetLines:
    """Lines that are a part of another target name it by its code in the roll-up."""
    codes = codes_of(targets)
    lines = [_linked(line, codes) if line.made_of else line for line in targets.lines]
    return targets.with_lines(lines)


def _linked(line: Line, codes: Codes) -> Line:
    wholes = [
        codes.get((row.member.submission.unit_code, row.record.unit_code, row.record.part_of))
        for row in line.made_of
        if isinstance(row.record, Target)
    ]
    return Line(line.record.replaced(part_of=agreed(wholes)), line.made_of)


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
