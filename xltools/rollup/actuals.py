"""Kết quả thực hiện: results of the targets and amounts that were rolled up, by unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from xltools.form import Actual, Target
from xltools.form.base import Rolls
from xltools.form.words import RollupWay
from xltools.rollup.adding import Row, Total, add_up
from xltools.rollup.columns import columns_that
from xltools.rollup.lines import Key, Line, OwnRows, SheetLines, SheetRule, made
from xltools.rollup.membership import Counted
from xltools.rollup.note import Note
from xltools.rollup.numbering import Codes
from xltools.rollup.targets import way_of
from xltools.rollup.ways import joined, rate_of, together


def _identity(record: Actual) -> Key:
    return (record.period, record.code)


ACTUALS: Final = SheetRule(Actual, identity=_identity, identity_fields=("period", "code"))
"""One line a unit, period and code of the roll-up."""


def roll_actuals(
    counted: Sequence[Counted], own: OwnRows, codes: Codes, targets: SheetLines
) -> SheetLines:
    """Results added by unit, period and line of the roll-up; others stay with the unit.

    What targets came to goes up as the targets themselves do.
    """
    rows: list[Row] = []
    notes: list[Note] = []
    for member in counted:
        found = list(_rows(member, codes))
        rows += (row for row in found if row.key[2] is not None)
        left = [getattr(row.record, "code", None) or "" for row in found if row.key[2] is None]
        if left:
            says = {"unit": member.sender, "count": len(left), "codes": sorted(set(left))}
            notes.append(Note("rollup.actuals-left-out", says))
    reported = {
        line.record.code: line.record
        for line in targets.lines
        if line.made_of and isinstance(line.record, Target)
    }
    totals = add_up(Actual, rows)
    lines = [_line(total, own, reported) for total in totals]
    kept = [Line(each) for each in own.kept]
    bereft = own.bereft(total.key for total in totals)
    return SheetLines(Actual, (*kept, *lines), (*notes, *own.notes), bereft)


def _rows(member: Counted, codes: Codes) -> Iterator[Row]:
    unit = member.submission.unit_code
    for each in member.submission.plan.actuals:
        code = codes.get((unit, each.unit_code, each.code))
        yield Row((member.unit_code, each.period, code), each, member)


def _line(total: Total, own: OwnRows, targets: Mapping[str | None, Target]) -> Line:
    unit, period, code = total.key
    records = [row.record for row in total.made_of if isinstance(row.record, Actual)]
    values: dict[str, Any] = {"unit_code": unit, "period": period, "code": code}
    values |= total.figures
    for name in columns_that(Actual, Rolls.JOINED):
        values[name] = joined([getattr(each, name) for each in records])
    target = targets.get(str(code))
    values["result"] = _result(target, records, values) if target else None
    return Line(made(Actual, values | own.texts(total.key, values)), total.made_of)


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
