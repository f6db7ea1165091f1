"""Where units stood at the end of last year, by unit: a code alone names nobody.

The official codes were used again on 1 July 2025: 23497 was xã Tân Lập and is xã Kon Braih. So
figures are held and asked for by `UnitKey` only, which has level and first day beside the code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from xltools.catalogue import Catalogue, LevelCode, UnitKey
from xltools.dataclass import dataclass
from xltools.form import ChildUnit, Movement
from xltools.form.words import Period
from xltools.plan import Plan
from xltools.plan.derived import added, movements_of
from xltools.plan.scope import Scope
from xltools.rollup.note import Note
from xltools.rollup.submission import Submission, in_order
from xltools.wording.old_units import PLAN_OF, RESULT_OF, START_OF

_AT_END: Final = {"total": "total_end_used", "poor": "poor_end", "near": "near_end"}
_AT_START: Final = {"total": "total_start", "poor": "poor_start", "near": "near_start"}


@dataclass(frozen=True)
class Baseline:
    """The households of one unit, and the rows of a file that they were added from."""

    total: int | None
    poor: int | None
    near: int | None
    basis: str
    submission: Submission
    rows: tuple[Movement, ...]
    own: bool


Baselines = Mapping[UnitKey, Baseline]


def column_behind(basis: str | None, name: str) -> str | None:
    """The column of Diễn biến hộ that a figure of that basis was added from."""
    start = START_OF.partition("{")[0]
    return (_AT_START if (basis or "").startswith(start) else _AT_END).get(name)


def baselines(
    previous: Iterable[Submission], year: int, catalogue: Catalogue
) -> tuple[dict[UnitKey, Baseline], tuple[Note, ...]]:
    """What the files of last year say for a plan of `year`, each about its own units.

    A unit's own file goes before the line that a level above rolled up of it, and of two files of
    one unit the one received last. Files of `year` itself give its start: in 2025 the old units
    planned and the new ones reported.
    """
    found: dict[UnitKey, Baseline] = {}
    notes: list[Note] = []
    for each in sorted(in_order(previous), key=lambda s: s.received):
        says = {"file": each.file_name, "unit": each.unit_name, "found": each.plan.year}
        if each.plan.year not in (year, year - 1):
            notes.append(Note("rollup.previous-wrong-year", {**says, "year": year - 1}))
            continue
        for key, baseline in _of_file(each, year, catalogue):
            held = found.get(key)
            if held is None or baseline.own >= held.own:
                found[key] = baseline
    return found, tuple(notes)


def _of_file(
    submission: Submission, year: int, catalogue: Catalogue
) -> Iterator[tuple[UnitKey, Baseline]]:
    """The unit of a file, and the units below that have a line in it."""
    plan = submission.plan
    rows, basis = _rows(plan, year)
    scope = Scope(plan, catalogue)
    key = _key(scope)
    if key is None or not rows:
        return
    yield key, _baseline(submission, rows, basis, own=True)
    below = level_below(scope)
    for child in plan.children if below else ():
        lines = tuple(row for row in rows if row.code == child.code)
        child_key = below and key_of(child, below, scope)
        if lines and child_key:
            yield child_key, _baseline(submission, lines, basis, own=False)


def _rows(plan: Plan, year: int) -> tuple[tuple[Movement, ...], str]:
    """The rows that tell best where the year ended, or began, and what they are."""
    if plan.year == year:
        rows = movements_of(plan) or movements_of(plan, Period.YEAR)
        return rows, START_OF.format(year=plan.year)
    result = movements_of(plan, Period.YEAR)
    words = RESULT_OF if result else PLAN_OF
    return result or movements_of(plan), words.format(year=plan.year)


def _baseline(
    submission: Submission, rows: Sequence[Movement], basis: str, *, own: bool
) -> Baseline:
    figures = {
        name: added(rows, column_behind(basis, name) or "") for name in ("total", "poor", "near")
    }
    return Baseline(**figures, basis=basis, submission=submission, rows=tuple(rows), own=own)


def _key(scope: Scope) -> UnitKey | None:
    """The unit of a plan: as the catalogue has it on that day, unless the plan says otherwise."""
    info = scope.plan.info
    stated = info.unit_valid_from
    if scope.unit is not None and stated in (None, scope.unit.key.valid_from):
        return scope.unit.key
    if scope.level is None or stated is None or not info.unit_code:
        return None
    return UnitKey(scope.level, info.unit_code, stated)


def key_of(child: ChildUnit, level: LevelCode, scope: Scope) -> UnitKey | None:
    """The unit of a line of Cấp dưới; where it gives no first day, the one of that day."""
    if not child.code:
        return None
    if child.valid_from is not None:
        return UnitKey(level, child.code, child.valid_from)
    found = scope.catalogue.find_units(level, scope.on, child.code) if scope.on else ()
    return found[0].key if len(found) == 1 else None


def level_below(scope: Scope) -> LevelCode | None:
    """The level directly below a plan's own on its day; data, so two levels or three."""
    if scope.level is None or scope.on is None:
        return None
    terms = scope.catalogue.levels(scope.on)
    return next((each.level for each in terms if each.parent == scope.level), None)
