"""Households of one village: mistyped, they upset baseline, level and count of the targets alike.

Where the targets of one indicator agree with each other and with the total, and the sheet is off
by the same number at the start and at the end, it is the start that is out, told once. Where it is
off at the end alone, and one slip of the hand in one movement explains it, it is that movement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.checks import households
from xltools.checks.case import Case
from xltools.checks.intervals import stated
from xltools.checks.planned_rates import is_kept, planned_rate
from xltools.checks.slips import is_slip
from xltools.checks.whole_rows import has_whole_row
from xltools.dataclass import dataclass
from xltools.findings import Finding
from xltools.form import Movement, Target
from xltools.form.base import field_named
from xltools.form.words import CHANGES
from xltools.plan.derived import movements_of
from xltools.quantities import share_of
from xltools.wording.messages import rates as messages
from xltools.wording.text import fold

_MOVES: Final = {
    "poor_start": (households.POOR_OUT, households.POOR_IN),
    "near_start": (households.NEAR_OUT, households.NEAR_IN),
}
_STARTS: Final = {"tỷ lệ hộ nghèo": "poor_start", "tỷ lệ hộ cận nghèo": "near_start"}


@dataclass(frozen=True, slots=True)
class WrongStart:
    """The row whose start, or movement, is likely out, by how many, and the target that says so."""

    row: Movement
    field: str
    off: int
    target: Target


def starts_are_those_that_the_targets_imply(case: Case) -> Iterator[Finding]:
    """The households at the start give the baseline, and less the movements the planned count."""
    by_cell = {wrong.row.cell(wrong.field): wrong for wrong in wrong_starts(case).values()}
    for wrong in by_cell.values():
        count = getattr(wrong.row, wrong.field) or 0
        yield messages.START_OUT.at(
            wrong.row.cell(wrong.field),
            str(count),
            related=(wrong.target.cell("baseline"), wrong.target.cell("counterpart")),
            row_key=wrong.row.row_key,
            place=wrong.row.name or wrong.row.code or "",
            header=field_named(Movement, wrong.field).column.header,
            count=count,
            likely=count - wrong.off,
            target=wrong.target.code or "",
        )


def wrong_starts(case: Case) -> dict[str, WrongStart]:
    """The cells that are out, by the indicator, folded, whose targets agree without them."""
    found: dict[str, WrongStart] = {}
    for target in case.plan.targets if not has_whole_row(case) else ():
        name = _STARTS.get(fold(target.indicator or ""))
        off = _off(case, target)
        if name is not None and (move := _wrong_move(case, target, name)):
            found.setdefault(fold(target.indicator or ""), move)
        if name is None or off is None:
            continue
        rows = [row for row in movements_of(case.plan) if (getattr(row, name) or 0) >= off]
        slips = [row for row in rows if is_slip(getattr(row, name) or 0, _less(row, name, off))]
        if rows:
            row = slips[0] if len(slips) == 1 else max(rows, key=lambda r: getattr(r, name) or 0)
            found.setdefault(fold(target.indicator or ""), WrongStart(row, name, off, target))
    return found


def _less(row: Movement, name: str, off: int) -> int:
    return (getattr(row, name) or 0) - off


def _off(case: Case, target: Target) -> int | None:
    """By how many households the sheet is off, at the start and at the end; else None."""
    planned, baseline, count = planned_rate(target, case.households), target.baseline, None
    total = case.households.total_start
    if target.operator not in CHANGES and target.counterpart_unit == "hộ":
        count = target.counterpart
    if planned is None or baseline is None or count is None or not total:
        return None
    if planned.part_start is None or planned.part_end is None or planned.start is None:
        return None
    off = planned.part_end - int(count)
    corrected = share_of(planned.part_start - off, total)
    if not off or corrected is None or planned.start.percent in stated(baseline):
        return None
    return off if corrected.percent in stated(baseline) else None


def _wrong_move(case: Case, target: Target, start: str) -> WrongStart | None:
    """The one movement whose slip explains the planned count, of a target that is not kept.

    A digit too many or another is looked for; one too few could be in any of the small numbers.
    """
    planned, off = planned_rate(target, case.households), _off_at_the_end(case, target)
    if planned is None or not off or is_kept(target, planned):
        return None
    exits, entries = _MOVES[start]
    slips = [
        WrongStart(row, name, by, target)
        for names, by in ((exits, -off), (entries, off))
        for name in names
        for row in movements_of(case.plan)
        if (typed := getattr(row, name) or 0) > max(by, 0) and _is_longer_slip(typed, typed - by)
    ]
    return slips[0] if len(slips) == 1 else None


def _off_at_the_end(case: Case, target: Target) -> int | None:
    """By how many households the end is off, of a target that fits the start and itself."""
    planned, total = planned_rate(target, case.households), case.households.total_end
    count, value, baseline = target.counterpart, target.value, target.baseline
    if target.operator in CHANGES or target.counterpart_unit != "hộ" or planned is None:
        return None
    if count is None or value is None or baseline is None or planned.part_end is None:
        return None
    share = share_of(int(count), total)
    if planned.start is None or planned.start.percent not in stated(baseline):
        return None
    if share is None or share.percent not in stated(value):
        return None
    return planned.part_end - int(count)


def _is_longer_slip(typed: int, meant: int) -> bool:
    return len(str(typed)) >= len(str(meant)) and is_slip(typed, meant)
