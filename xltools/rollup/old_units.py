"""Đơn vị trước sắp xếp: for each unit below of today, the units that it was made of.

What only a person can know, the share of a split unit, is asked for and never guessed; what was
typed for it stays when the roll-up is made again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from xltools.catalogue import Catalogue, Succession, UnitKey
from xltools.dataclass import dataclass
from xltools.form import Movement, OldUnit, SourceLine
from xltools.form.layout import place
from xltools.form.words import Extent, OldUnitState, Period
from xltools.plan import Plan
from xltools.plan.scope import Scope
from xltools.rollup.baseline import Baseline, Baselines, baselines, key_of, level_below
from xltools.rollup.merge import RollupResult
from xltools.rollup.note import Note
from xltools.rollup.numbering import followed
from xltools.rollup.submission import Submission
from xltools.wording.old_units import FILE_OF_LAST_YEAR, UNCERTAIN

_TYPED: Final = ("share", "share_basis", "remarks")
_FIGURES: Final = ("total", "poor", "near", "basis")
_WHOLE: Final = 100


@dataclass(frozen=True)
class _Line:
    """One line of the sheet, and what its figures were added from."""

    record: OldUnit
    baseline: Baseline | None = None


def with_old_units(
    result: RollupResult,
    own: Plan | None,
    previous: Sequence[Submission],
    catalogue: Catalogue,
) -> RollupResult:
    """The roll-up with the sheet of old units, where files of last year or earlier lines are given.

    Figures of an earlier run stay for units of which no file is given now.
    """
    plan = result.plan
    if plan.year is None or not (previous or plan.old_units):
        return result
    found, notes = baselines(previous, plan.year, catalogue)
    lines = _placed(_lines(Scope(plan, catalogue), found))
    more = (*_kept_sources(own, lines), *_sources(lines))
    records = dict(plan.records)
    records[OldUnit] = tuple(line.record for line in lines)
    records[SourceLine] = followed(SourceLine, plan.source_lines, more)
    notes = (*notes, *_unused(previous, lines, plan.year))
    told = (*notes, *_told(Scope(plan, catalogue), [line.record for line in lines]))
    return replace(result, plan=Plan(plan.info, records), notes=(*result.notes, *told))


def _lines(scope: Scope, found: Baselines) -> Iterator[_Line]:
    """The lines by unit of today; those that a person added stay at the end of their unit."""
    level = level_below(scope)
    typed = {_pair(line): line for line in scope.plan.old_units}
    for child in scope.plan.children if level else ():
        new = level and key_of(child, level, scope)
        if not new:
            continue
        for succession in _made_of(new, found, scope.catalogue):
            pair = (new.code, new.valid_from, succession.old.code, succession.old.valid_from)
            before = typed.pop(pair, None)
            baseline = found.get(succession.old)
            yield _Line(_record(succession, child.name, before, baseline, scope), baseline)
    yield from (_Line(line) for line in typed.values())


def _made_of(new: UnitKey, found: Baselines, catalogue: Catalogue) -> Iterable[Succession]:
    """The unit itself once it has a year of its own behind it, else what it was made of."""
    if new in found:
        return (Succession(new, new, whole=True),)
    return catalogue.predecessors(new)


def _pair(line: OldUnit) -> tuple[Any, ...]:
    return (line.new_code, line.new_from, line.old_code, line.old_from)


def _record(
    succession: Succession,
    name: str | None,
    before: OldUnit | None,
    baseline: Baseline | None,
    scope: Scope,
) -> OldUnit:
    old, new, catalogue = succession.old, succession.new, scope.catalogue
    unit = catalogue.unit(old)
    stated = baseline or before
    values = {each: getattr(stated, each) for each in _FIGURES} if stated else {}
    values |= {each: getattr(before, each) for each in _TYPED} if before else {}
    if not succession.certain and not values.get("remarks"):
        values["remarks"] = UNCERTAIN
    return OldUnit(
        **values,
        new_code=new.code,
        new_from=new.valid_from,
        new_name=name,
        old_code=old.code,
        old_from=old.valid_from,
        old_name=unit.name if unit else None,
        old_parent=_within(old, catalogue),
        extent=Extent.WHOLE if succession.whole else Extent.PART,
        source=place(OldUnit, 0),
    )


def _within(unit: UnitKey, catalogue: Catalogue) -> str | None:
    """All that a unit lay in, so that districts of one name in two provinces stay two."""
    names: list[str] = []
    above = catalogue.parent(unit)
    while above is not None:
        names.append(above.name)
        above = catalogue.parent(above.key)
    return ", ".join(names) or None


def _placed(lines: Iterable[_Line]) -> tuple[_Line, ...]:
    return tuple(
        replace(line, record=line.record.replaced(source=place(OldUnit, index)))
        for index, line in enumerate(lines)
    )


# where the figures come from


def _sources(lines: Sequence[_Line]) -> Iterator[SourceLine]:
    """The files of last year, then their rows; by no unit code, which today is another's."""
    files = {
        line.baseline.submission.digest: line.baseline.submission for line in lines if line.baseline
    }
    for each in files.values():
        yield _source(
            unit_name=each.unit_name,
            file_name=each.file_name,
            digest=each.digest,
            state=FILE_OF_LAST_YEAR,
            received=f"{each.received:%d/%m/%Y %H:%M}",
        )
    for line in lines:
        for row in line.baseline.rows if line.baseline else ():
            yield _source(
                unit_name=line.baseline.submission.unit_name if line.baseline else None,
                file_name=line.baseline.submission.file_name if line.baseline else None,
                at_sheet=OldUnit.sheet.name,
                at_row=line.record.source.row,
                at_key=line.record.row_key,
                from_sheet=row.source.sheet,
                from_row=row.source.row,
            )


def _kept_sources(own: Plan | None, lines: Sequence[_Line]) -> Iterator[SourceLine]:
    """What an earlier run told of lines whose figures stay."""
    stay = {line.record.row_key: line.record.source.row for line in lines if not line.baseline}
    for each in own.source_lines if own else ():
        if each.state == FILE_OF_LAST_YEAR:
            yield each
        elif each.at_sheet == OldUnit.sheet.name and each.at_key in stay:
            yield each.replaced(at_row=stay[each.at_key])


def _source(**values: Any) -> SourceLine:
    return SourceLine(**values, source=place(SourceLine, 0))


# what there is to tell


def _told(scope: Scope, lines: Sequence[OldUnit]) -> Iterator[Note]:
    split = [each for each in lines if each.extent is Extent.PART and each.share is None]
    if split:
        yield Note("rollup.share-needed", {"count": len(split), "units": _names(split)})
    lacking = [each for each in lines if each.state is OldUnitState.NO_FIGURES]
    if lacking:
        yield Note("rollup.baseline-missing", {"units": _names(lacking)})
    yield from _shares(scope, lines)
    yield from _differences(scope.plan, lines)


def _unused(previous: Sequence[Submission], lines: Sequence[_Line], year: int) -> Iterator[Note]:
    """Files that were given and that no line is from; those of a wrong year are told already."""
    used = {line.baseline.submission.digest for line in lines if line.baseline}
    for each in previous:
        if each.digest not in used and each.plan.year in (year, year - 1):
            says = {"file": each.file_name, "unit": each.unit_name, "found": each.plan.year}
            yield Note("rollup.previous-unused", says)


def _names(lines: Iterable[OldUnit]) -> list[str]:
    names = (f"{line.old_name} → {line.new_name}" for line in lines)
    return list(dict.fromkeys(names))


def _shares(scope: Scope, lines: Sequence[OldUnit]) -> Iterator[Note]:
    """The shares of a split unit come to the whole, or to less where some parts went elsewhere."""
    split: dict[UnitKey, list[OldUnit]] = {}
    for line in lines:
        old = _old_key(scope, line)
        if old and line.extent is Extent.PART and line.share is not None:
            split.setdefault(old, []).append(line)
    for old, parts in split.items():
        total = sum((part.share for part in parts if part.share is not None), Decimal())
        if total > _WHOLE or (total < _WHOLE and _all_here(old, parts, scope.catalogue)):
            yield Note("rollup.shares-not-whole", {"unit": parts[0].old_name, "total": total})


def _old_key(scope: Scope, line: OldUnit) -> UnitKey | None:
    """The unit of before; reforms put units of one level into units of that level."""
    level = level_below(scope)
    if level is None or line.old_code is None or line.old_from is None:
        return None
    return UnitKey(level, line.old_code, line.old_from)


def _all_here(old: UnitKey, parts: Sequence[OldUnit], catalogue: Catalogue) -> bool:
    """Whether every part of a unit went to a unit of this list, and has its share."""
    here = {(part.new_code, part.new_from) for part in parts}
    return all((s.new.code, s.new.valid_from) in here for s in catalogue.successors(old))


def _differences(plan: Plan, lines: Sequence[OldUnit]) -> Iterator[Note]:
    """Units whose own start of the year is another than the sum of what they were made of."""
    stated = {row.code: row for row in plan.movements if row.period is Period.PLAN}
    for child in plan.children:
        made_of = [line for line in lines if line.new_code == child.code]
        row = stated.get(child.code)
        if row is None or not made_of or any(not _counts(line) for line in made_of):
            continue
        of_old = {
            "total": sum(line.counted_total or 0 for line in made_of),
            "poor": sum(line.counted_poor or 0 for line in made_of),
            "near": sum(line.counted_near or 0 for line in made_of),
        }
        of_new = _start(row)
        if None not in of_new.values() and of_new != of_old:
            says = {f"new_{name}": value for name, value in of_new.items()}
            yield Note("rollup.baseline-differs", {"unit": child.name, **of_old, **says})


def _counts(line: OldUnit) -> bool:
    return line.state is OldUnitState.COUNTED


def _start(row: Movement) -> dict[str, int | None]:
    return {"total": row.total_start, "poor": row.poor_start, "near": row.near_start}
