"""Kết quả thực hiện: results of the targets and amounts that were rolled up, by unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from xltools.form import Actual, Target
from xltools.form.base import Rolls
from xltools.form.layout import place
from xltools.form.words import ActualPeriod, RollupWay
from xltools.rollup.adding import add_up
from xltools.rollup.columns import columns_that
from xltools.rollup.lines import SheetRule
from xltools.rollup.submission import Submission
from xltools.rollup.targets import way_of
from xltools.rollup.unit_lines import Key, LineRef, Named, Source, UnitLine
from xltools.rollup.ways import joined, rate_of, together


def _identity(record: Actual) -> Key:
    return (record.period, record.code)


ACTUALS: Final = SheetRule(
    Actual, identity=_identity, identity_fields=("period", "code"), names_field="code"
)
"""One line a unit, period and code of the roll-up."""


def result_lines(
    files: Sequence[Submission], targets: Sequence[UnitLine], named: Mapping[Named, LineRef]
) -> tuple[UnitLine, ...]:
    """Results of one unit added by period and line of the roll-up.

    What targets came to goes up as the targets themselves do. `named` are the lines that results
    are of, by what names them.
    """
    rows: dict[tuple[ActualPeriod | None, LineRef], list[Source]] = {}
    for part, file in enumerate(files):
        for each in file.plan.actuals:
            of = named.get((part, each.unit_code, each.code))
            if of is not None:
                rows.setdefault((each.period, of), []).append(Source(part, each))
    return tuple(
        UnitLine(_values(period, of, sources, targets), tuple(sources), of)
        for (period, of), sources in rows.items()
    )


def left_out(part: int, file: Submission, named: Mapping[Named, LineRef]) -> tuple[str, ...]:
    """The codes of results of no line of the roll-up, which stay with the unit; each time."""
    return tuple(
        each.code or ""
        for each in file.plan.actuals
        if (part, each.unit_code, each.code) not in named
    )


def _values(
    period: ActualPeriod | None,
    of: LineRef,
    sources: Sequence[Source],
    targets: Sequence[UnitLine],
) -> dict[str, Any]:
    records = [each.record for each in sources if isinstance(each.record, Actual)]
    values: dict[str, Any] = {"period": period, **add_up(Actual, records).figures}
    for name in columns_that(Actual, Rolls.JOINED):
        values[name] = joined([getattr(each, name) for each in records])
    if of.sheet is Target:
        target = Target(**targets[of.number].values, source=place(Target, 0))
        values["result"] = _result(target, records, values)
    return values


def _result(target: Target, records: Sequence[Actual], counts: Mapping[str, Any]) -> Decimal | None:
    """What a target came to: as it goes up itself, a rate from the counts behind it."""
    way = way_of(target)
    if way is not RollupWay.RECOMPUTE:
        return together(way, target.operator, [each.result for each in records])
    if target.measure_unit == "%":
        return rate_of(counts["numerator"], counts["denominator"])
    if target.measure_unit == "hộ":
        return together(RollupWay.ADD, target.operator, [each.result for each in records])
    return None
