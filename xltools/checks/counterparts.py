"""Rate, count and total: two of them give the third, and where all are stated, one may be out.

A count beside a rate ("3,36%, tương ứng 40 hộ") implies a total, between bounds that the printed
digits allow. With the sheet of households the one of the three that stands alone is named;
without it, the totals that several targets imply have to meet.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from xltools.checks.case import Case
from xltools.checks.intervals import Interval, half_unit, stated
from xltools.checks.planned_rates import PlannedRate, is_kept, is_of_all, planned_rate
from xltools.checks.slips import is_slip
from xltools.checks.targets import phrase, subject
from xltools.checks.whole_counts import too_small, total_of
from xltools.checks.whole_rows import has_whole_row
from xltools.dataclass import dataclass
from xltools.findings import Finding
from xltools.form import Movement, Target
from xltools.form.words import CHANGES, FALLS, RATE_UNITS
from xltools.plan.derived import Households, movements_of
from xltools.settings import Thresholds
from xltools.wording.messages import rates as messages
from xltools.wording.messages.targets import COUNTERPART
from xltools.wording.numbers import format_number

_MOST_TRIED: Final = 60


@dataclass(frozen=True, slots=True)
class OtherTotal:
    """The total that the targets imply, by its bounds; `row` is where it may be mistyped."""

    row: Movement
    low: int
    high: int
    targets: tuple[Target, ...]


def counterparts_correspond_to_rates(case: Case) -> Iterator[Finding]:
    """Households named beside a rate are that rate of all households, to the nearest one.

    Where the count is the sheet's and the rate is not, the rate is out.
    """
    all_ = case.households
    for target in case.plan.targets if whole_fits(case) else ():
        planned, whole = planned_rate(target, all_), _whole(target, all_)
        count, value = target.counterpart, target.value
        if planned is None or count is None or value is None or not 0 <= value <= 100 or not whole:
            continue
        if not _counts_households(target) or _corresponds(count, value, whole):
            continue
        if count != _planned_count(target, planned):
            yield COUNTERPART.at(
                target.cell("counterpart"),
                format_number(count),
                related=(target.cell("value"),),
                row_key=target.row_key,
                here=phrase(target),
                whole=whole,
                fits=format_number(value * whole / 100, 0),
            )
        elif is_kept(target, planned):  # what the plan breaks is told by another rule
            yield messages.RATE_OUT.at(
                target.cell("value"),
                format_number(value),
                related=(target.cell("counterpart"),),
                row_key=target.row_key,
                here=phrase(target),
                count=count,
                whole=whole,
                fits=format_number(count * 100 / whole, 2),
            )


def the_total_is_the_one_that_rates_imply(case: Case) -> Iterator[Finding]:
    """Counts that are the sheet's, and rates that agree among each other, give its total."""
    other = total_out_of_line(case)
    if other is not None:
        yield messages.TOTAL_OUT.at(
            other.row.cell("total_start"),
            format_number(other.row.total_start or 0),
            related=tuple(each.cell("value") for each in other.targets),
            row_key=other.row.row_key,
            place=other.row.name or other.row.code or "",
            whole=case.households.total_start,
            low=other.low,
            high=other.high,
        )


def no_place_is_missing(case: Case) -> Iterator[Finding]:
    """All households, and those of each class, are not short of what the targets agree on."""
    bounds = total_of_more_rows(case)
    if bounds is not None:
        yield messages.ROWS_MISSING.at(
            case.first_cell(Movement, "total_start"),
            format_number(case.households.total_start or 0),
            whole=case.households.total_start,
            low=bounds[0],
            high=bounds[1],
        )


def counterparts_ask_for_one_total(case: Case) -> Iterator[Finding]:
    """Where all households are unknown, the totals that targets imply can be one (S003-05).

    A year's growth is allowed for, and a fall takes part of it: 3,2 points may be 3,0 without it.
    Told is who agrees with fewer than another does, the later one of two; a count that is too
    small for its fall is told by itself.
    """
    if case.households.total_start is not None:
        return
    implied = _totals(case, {id(level) for level, _ in too_small(case)})
    while apart := [_apart(each, implied) for each in implied]:
        most = max(len(others) for others in apart)
        if not most:
            return
        at = max(i for i, others in enumerate(apart) if len(others) == most)
        yield _two_totals(apart[at][0], implied.pop(at)[0])


def _totals(case: Case, left_out: set[int]) -> list[tuple[Target, Interval]]:
    """The targets that imply a total, each with its bounds."""
    limits = case.settings.rules.thresholds
    levels = {
        subject(each): each.value for each in case.own_targets if each.operator not in CHANGES
    }
    return [
        (each, total)
        for each in case.own_targets
        if is_of_all(each)
        and _counts_households(each)
        and id(each) not in left_out
        and (total := _implied(each, levels.get(subject(each)), limits))
    ]


def _apart(one: tuple[Target, Interval], all_: list[tuple[Target, Interval]]) -> list[Target]:
    """The targets whose total cannot be that of one of them."""
    return [other for other, total in all_ if not total.meets(one[1])]


def total_out_of_line(case: Case) -> OtherTotal | None:
    """The total that the targets imply where it is the sheet's total that is out; else None.

    At least two targets have to give the sheet's own counts with rates that fit one other total.
    """
    all_ = case.households
    total = all_.total_start
    if total is None or total != all_.total_end or has_whole_row(case):
        return None
    common, agreed = Interval(None, None), []
    for target in case.plan.targets:
        planned, count, value = planned_rate(target, all_), target.counterpart, target.value
        if planned is None or not count or not value or not _counts_households(target):
            continue
        if count != _planned_count(target, planned) or count * 100 / total in stated(value):
            continue
        implied = total_of(count, value)
        if implied is None:
            continue
        common = common.within(implied)
        agreed.append(target)
    bounds = common.whole_numbers()
    if len(agreed) < 2 or bounds is None or bounds[0] <= total <= bounds[1]:
        return None
    return OtherTotal(_mistyped(case, total, *bounds), *bounds, tuple(agreed))


def total_of_more_rows(case: Case) -> tuple[int, int] | None:
    """The total on which all levels agree, where the sheet is short of it and of each count.

    At least two targets have to say so: then a row is missing, not a figure mistyped.
    """
    all_ = case.households
    common, said = Interval(None, None), 0
    for target in case.plan.targets:
        planned, count, value = planned_rate(target, all_), target.counterpart, target.value
        if target.operator in CHANGES or planned is None or not _counts_households(target):
            continue
        there = _planned_count(target, planned)
        implied = total_of(count, value) if count and value else None
        if implied is None or count is None or there is None or there >= count:
            return None
        common, said = common.within(implied), said + 1
    bounds = common.whole_numbers()
    short = bounds is not None and all_.total_end is not None and all_.total_end < bounds[0]
    return bounds if said > 1 and short and not has_whole_row(case) else None


def whole_fits(case: Case) -> bool:
    """Whether rates can be judged one by one: no row is one too many or missing, no total out."""
    if has_whole_row(case):
        return False
    return total_out_of_line(case) is None and total_of_more_rows(case) is None


def _two_totals(left: Target, right: Target) -> Finding:
    one, other = _range(left), _range(right)
    count, value = right.counterpart or Decimal(0), right.value or Decimal(0)
    whole = Decimal(one[0] + one[1]) / 2
    return messages.TWO_TOTALS.at(
        right.cell("counterpart"),
        format_number(count),
        related=(right.cell("value"), left.cell("counterpart"), left.cell("value")),
        row_key=right.row_key,
        here=phrase(right),
        count=count,
        low=other[0],
        high=other[1],
        there=phrase(left),
        other_count=left.counterpart,
        other_low=one[0],
        other_high=one[1],
        fits=format_number(value * whole / 100, 0),
        rate=format_number(count * 100 / whole, 2),
    )


def _range(target: Target) -> tuple[int, int]:
    """The totals that count and rate allow, growth left aside, for a person to read."""
    total = total_of(target.counterpart or Decimal(0), target.value or Decimal(0))
    return (total and total.whole_numbers()) or (0, 0)


def _implied(target: Target, level: Decimal | None, limits: Thresholds) -> Interval | None:
    """All households at the start, as a count and its rate allow, one household give or take.

    They may have grown or shrunk within the year by as much as the office's limits say.
    """
    count, value = target.counterpart, target.value
    if not count or not value:
        return None
    growth = limits.yearly_growth / 100
    slack, grown = half_unit(value), 1 + growth
    if target.operator in FALLS:
        slack += growth * (limits.usual_rate if level is None else level)
        grown = Decimal(1)
    low, high = (count - 1) * 100 / (value + slack) / grown, None
    if value > slack:
        high = (count + 1) * 100 / (value - slack) * grown
    return Interval(low, high)


def _mistyped(case: Case, total: int, low: int, high: int) -> Movement:
    """The row in which one slip of the hand makes the total that was implied; else the largest."""
    rows = movements_of(case.plan)
    wanted = range(low, min(high, low + _MOST_TRIED) + 1)
    for row in rows:
        own = row.total_start or 0
        if any(is_slip(own, own + meant - total) for meant in wanted if own + meant > total):
            return row
    return max(rows, key=lambda row: row.total_start or 0)


def _counts_households(target: Target) -> bool:
    return target.counterpart_unit == "hộ" and target.measure_unit in RATE_UNITS


def _whole(target: Target, all_: Households) -> int | None:
    return all_.total_start if target.operator in FALLS else all_.total_end


def _planned_count(target: Target, planned: PlannedRate) -> int | None:
    """The households that the sheet gives for what the target speaks of."""
    if target.operator not in FALLS:
        return planned.part_end
    if planned.part_start is None or planned.part_end is None:
        return None
    return planned.part_start - planned.part_end


def _corresponds(count: Decimal, value: Decimal, whole: int) -> bool:
    exact = value * whole / 100
    return abs(count - exact) < 1 + half_unit(value) * whole / 100
