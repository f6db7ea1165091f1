"""Last year's plan of the same unit: what begins where it ended, and what jumps.

Nothing is said where no workbook of last year was given. The end of last year is its result where
one was filled in, else what was planned; only a result must be met exactly. Places are matched by
code, else by name; where none is (one row then, villages now) all rows are compared as one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from xltools.cells import CellRef
from xltools.checks.case import Case, is_own
from xltools.checks.counterparts import total_out_of_line
from xltools.checks.slips import is_slip, scale_between
from xltools.checks.starts import wrong_starts
from xltools.checks.targets import name_of, phrase, subject
from xltools.dataclass import dataclass
from xltools.findings import Finding
from xltools.form import FundingLine, Movement, Target
from xltools.form.base import field_named
from xltools.form.words import HOUSEHOLD_INDICATORS, Operator, Period
from xltools.plan import Plan
from xltools.plan.derived import added, is_stated_total, movements_of
from xltools.quantities import Dong
from xltools.wording.messages import last_year as messages
from xltools.wording.money import dong_to_million
from xltools.wording.numbers import format_number
from xltools.wording.text import fold

_ENDS: Final = {
    "total_start": "total_end_used",
    "poor_start": "poor_end",
    "near_start": "near_end",
}
_UPPER: Final = frozenset({Operator.AT_MOST, Operator.BELOW})
_LOWER: Final = frozenset({Operator.AT_LEAST, Operator.ABOVE})
_BETTER_LOW: Final = frozenset(fold(name) for name in HOUSEHOLD_INDICATORS)

Line = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class _Ends:
    """The households of one place, or of all, at the end of last year."""

    counts: Mapping[str, int | None]
    is_result: bool


def starts_continue_last_year(case: Case) -> Iterator[Finding]:
    """The households at the start are those that last year's review ended with."""
    for row, ends in _matched(case):
        for name in _ENDS:
            now, ended = getattr(row, name), ends.counts[name]
            if ends.is_result and now is not None and ended is not None and now != ended:
                yield messages.START_DIFFERS.at(
                    row.cell(name),
                    format_number(now),
                    row_key=row.row_key,
                    place=_place(row),
                    header=_header(name),
                    year=_last(case),
                    ended=ended,
                )


def counts_do_not_jump(case: Case) -> Iterator[Finding]:
    """A count is near what last year's plan was to end with; a slip of digits is named."""
    told = _told_of_this_year(case)
    for row, ends in _matched(case):
        for name in _ENDS:
            now, ended = getattr(row, name), ends.counts[name]
            if ends.is_result or now is None or ended is None or row.cell(name) in told:
                continue
            if not _jumps(case, name, now, ended):
                continue
            message = messages.JUMP_LIKELY if is_slip(now, ended) else messages.JUMP
            yield message.at(
                row.cell(name),
                format_number(now),
                row_key=row.row_key,
                place=_place(row),
                header=_header(name),
                year=_last(case),
                ended=ended,
            )


def the_whole_does_not_jump(case: Case) -> Iterator[Finding]:
    """Where no place can be matched, all households together are near last year's."""
    rows = _rows(case)
    if case.previous is None or not rows or _places_match(case):
        return
    ends = _ends(_rows_of_last_year(case.previous))
    told = {cell.column for cell in _told_of_this_year(case)}
    for name in _ENDS:
        if rows[0].cell(name).column in told:
            continue
        now, ended = added(rows, name), ends.counts[name]
        if now is not None and ended is not None and _jumps(case, name, now, ended):
            yield messages.WHOLE_JUMPS.at(
                rows[0].cell(name),
                format_number(now),
                related=tuple(row.cell(name) for row in rows[1:]),
                header=_header(name),
                now=now,
                year=_last(case),
                ended=ended,
            )


def the_places_are_those_of_last_year(case: Case) -> Iterator[Finding]:
    """No village or unit vanishes or appears unseen; they merge and are renamed, so it is asked."""
    if case.previous is None or not _places_match(case):
        return
    before, now = _rows_of_last_year(case.previous), _rows(case)
    known = {key for row in now for key in _keys(row)}
    for row in before:
        if not known.isdisjoint(_keys(row)):
            continue
        yield messages.PLACE_GONE.at(
            case.first_cell(Movement, "code"),
            row_key=row.row_key,
            place=_place(row),
            year=_last(case),
            poor=row.poor_start,
            near=row.near_start,
        )
    known = {key for row in before for key in _keys(row)}
    for row in now:
        if known.isdisjoint(_keys(row)):
            yield messages.PLACE_NEW.at(
                row.cell("code"),
                row.code or "",
                row_key=row.row_key,
                place=_place(row),
                year=_last(case),
            )


def targets_go_on_from_last_year(case: Case) -> Iterator[Finding]:
    """A level is at least as demanding as last year's, and points the same way."""
    before = {subject(each): each for each in _levels(case.previous)}
    for target in _levels(case.plan):
        last = before.get(subject(target))
        if last is None or last.measure_unit != target.measure_unit:
            continue
        message = None
        if {_side(target), _side(last)} == {-1, 1}:
            message = messages.TARGET_TURNED
        elif _is_weaker(target, last):
            message = messages.TARGET_WEAKER
        if message is not None:
            name = "operator" if message is messages.TARGET_TURNED else "value"
            yield message.at(
                target.cell(name),
                phrase(target),
                row_key=target.row_key,
                name=name_of(target),
                here=phrase(target),
                there=phrase(last),
                year=_last(case),
            )


def money_keeps_the_scale_of_last_year(case: Case) -> Iterator[Finding]:
    """No line is a thousand or a million times last year's of the same purpose, or a part of it."""
    before = _amounts(case.previous)
    for key, lines in _lines(case.plan).items():
        amounts, last = [line.amount for line in lines if line.amount], before.get(key, 0)
        scale = scale_between(sum(amounts), last)
        if scale is None:
            continue
        largest = max(lines, key=lambda line: line.amount or 0)
        amount = largest.amount or Dong(0)
        yield messages.MONEY_SCALE.at(
            largest.cell("amount"),
            format_number(dong_to_million(amount)),
            row_key=largest.row_key,
            project=largest.project,
            year=_last(case),
            last=last,
            likely=format_number(dong_to_million(Dong(round(amount / scale)))),
        )


def _rows(case: Case) -> tuple[Movement, ...]:
    return movements_of(case.plan)


def _rows_of_last_year(previous: Plan) -> tuple[Movement, ...]:
    """The rows of last year's results, or of its plan while it has none."""
    return movements_of(previous, Period.YEAR) or movements_of(previous)


def _keys(row: Movement) -> frozenset[tuple[str, str]]:
    """What a place may be found by again."""
    pairs = (("code", row.code), ("name", row.name))
    return frozenset((kind, fold(word)) for kind, word in pairs if word)


def _places_match(case: Case) -> bool:
    """Whether some place of this year is one of last year's."""
    if case.previous is None:
        return False
    known = {key for row in _rows_of_last_year(case.previous) for key in _keys(row)}
    return any(not known.isdisjoint(_keys(row)) for row in _rows(case))


def _matched(case: Case) -> Iterator[tuple[Movement, _Ends]]:
    """The rows of this year, each with how its place ended last year."""
    if case.previous is None:
        return
    before: dict[tuple[str, str], Movement] = {}
    for row in _rows_of_last_year(case.previous):
        for key in _keys(row):
            before.setdefault(key, row)
    for row in _rows(case):
        found = next((before[key] for key in sorted(_keys(row)) if key in before), None)
        if found is not None:
            yield row, _ends((found,))


def _ends(rows: tuple[Movement, ...]) -> _Ends:
    counts = {start: added(rows, end) for start, end in _ENDS.items()}
    return _Ends(counts, all(row.period is Period.YEAR for row in rows))


def _told_of_this_year(case: Case) -> frozenset[CellRef]:
    """The counts that this year's own targets show to be out: they are told as errors."""
    cells = {wrong.row.cell(wrong.field) for wrong in wrong_starts(case).values()}
    other = total_out_of_line(case)
    return frozenset(cells | ({other.row.cell("total_start")} if other else set()))


def _jumps(case: Case, name: str, now: int, ended: int) -> bool:
    limits = case.settings.rules.thresholds
    largest = {
        "total_start": limits.jump_of_all,
        "poor_start": limits.jump_of_poor,
        "near_start": limits.jump_of_near_poor,
    }
    apart = abs(now - ended)
    return apart >= limits.least_jump and apart * 100 > largest[name] * max(ended, 1)


def _levels(plan: Plan | None) -> Iterator[Target]:
    """The unit's own targets that say how high a figure is to be."""
    for target in plan.targets if plan is not None else ():
        if is_own(target) and target.value is not None and _side(target) is not None:
            yield target


def _side(target: Target) -> int | None:
    """-1 where less is wanted, 1 where more is, 0 for a level that is to be met; else None."""
    if target.operator in _UPPER:
        return -1
    if target.operator in _LOWER:
        return 1
    if target.operator is Operator.EQUAL:
        return -1 if fold(target.indicator or "") in _BETTER_LOW else 0
    return None


def _is_weaker(target: Target, last: Target) -> bool:
    now, before, side = target.value, last.value, _side(target)
    if now is None or before is None or side != _side(last):
        return False
    return now > before if side == -1 else side == 1 and now < before


def _lines(plan: Plan | None) -> dict[Line, list[FundingLine]]:
    """The unit's own lines by purpose."""
    lines: dict[Line, list[FundingLine]] = defaultdict(list)
    for line in _own(plan.funding if plan is not None else ()):
        words = (line.project, line.funding_source, line.capital_kind, line.integrated_programme)
        project, source, kind, programme = (fold(word or "") for word in words)
        lines[project, source, kind, programme].append(line)
    return lines


def _own(lines: Iterable[FundingLine]) -> Iterator[FundingLine]:
    return (line for line in lines if is_own(line) and line.project and not is_stated_total(line))


def _amounts(plan: Plan | None) -> dict[Line, Dong]:
    return {
        key: Dong(sum(line.amount or 0 for line in lines)) for key, lines in _lines(plan).items()
    }


def _last(case: Case) -> int | None:
    return case.previous.year if case.previous is not None else None


def _place(row: Movement) -> str:
    return row.name or row.code or "Dòng này"


def _header(name: str) -> str:
    return field_named(Movement, name).column.header
