"""Kết quả thực hiện: results of the targets and amounts that were rolled up, by unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from xltools.form import Actual
from xltools.rollup.adding import Row, add_up
from xltools.rollup.lines import Key, Line, OwnRows, SheetLines, SheetRule, made
from xltools.rollup.membership import Counted
from xltools.rollup.note import Note
from xltools.rollup.numbering import Codes


def _identity(record: Actual) -> Key:
    return (record.period, record.code)


ACTUALS: Final = SheetRule(Actual, identity=_identity, identity_fields=("period", "code"))
"""One line a unit, period and code of the roll-up."""


def roll_actuals(counted: Sequence[Counted], own: OwnRows, codes: Codes) -> SheetLines:
    """Results added by unit, period and line of the roll-up; others stay with the unit."""
    rows: list[Row] = []
    notes: list[Note] = []
    for member in counted:
        found = list(_rows(member, codes))
        rows += (row for row in found if row.key[2] is not None)
        left = [getattr(row.record, "code", None) or "" for row in found if row.key[2] is None]
        if left:
            says = {"unit": member.sender, "count": len(left), "codes": sorted(set(left))}
            notes.append(Note("rollup.actuals-left-out", says))
    lines: list[Line] = []
    for total in add_up(Actual, rows):
        unit, period, code = total.key
        values: dict[str, Any] = {"unit_code": unit, "period": period, "code": code}
        values |= total.figures
        lines.append(Line(made(Actual, values | own.texts(total.key, values)), total.made_of))
    kept = (Line(each) for each in own.kept)
    return SheetLines(Actual, (*kept, *lines), (*notes, *own.notes))


def _rows(member: Counted, codes: Codes) -> Iterator[Row]:
    unit = member.submission.unit_code
    for each in member.submission.plan.actuals:
        code = codes.get((unit, each.unit_code, each.code))
        yield Row((member.unit_code, each.period, code), each, member)
