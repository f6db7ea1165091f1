"""A few letters for every filled cell of a plan, so that a seal can tell which cells changed.

They only point: whether anything changed at all is told by the digest of the whole content. A cell
costs four letters, a blank one next to nothing once packed, so the letters of a workbook are a
tenth of its size.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import FindingLine, OutsideLine
from xltools.form.base import Record, fields
from xltools.plan import Plan
from xltools.plan.export import Typed, canonical, typed_row

NOT_SEALED: Final = frozenset({FindingLine, OutsideLine})
"""Sheets that no submission carries: what a check wrote, and what has no place in the form."""

_WIDTH: Final = 4
_BLANK: Final = "." * _WIDTH
_MOST_ROWS: Final = 3000
_MOST_PAIRS: Final = 40_000
"""Up to here rows that differ are compared one with another; more of them as they stand."""

Unread = Mapping[CellRef, str]
_NOTHING_UNREAD: Final[Unread] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SheetDigests:
    """One sheet: its headings, and for each row the letters of its cells, side by side."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is no longer as it was: cells, how many rows of a sheet are gone, sheets sorted anew."""

    cells: tuple[CellRef, ...] = ()
    removed: tuple[tuple[str, int], ...] = ()
    sorted_sheets: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.cells or self.removed or self.sorted_sheets)


def content_of(plan: Plan, unread: Unread = _NOTHING_UNREAD) -> bytes:
    """What a seal stands for: the canonical content of the sheets that a submission carries."""
    kept = {record: rows for record, rows in plan.records.items() if record not in NOT_SEALED}
    return canonical(Plan(plan.info, kept), unread)


def digests_of(plan: Plan, unread: Unread = _NOTHING_UNREAD) -> dict[str, SheetDigests]:
    """The letters of every sheet that has a filled cell, by its name."""
    found: dict[str, SheetDigests] = {}
    for record, rows in _sheets(plan):
        columns = tuple(each.column.header for each in fields(record) if each.filled)
        lines = tuple(_letters(typed_row(row, unread), columns) for row in rows)
        if any(line.strip(".") for line in lines):
            found[record.sheet.name] = SheetDigests(columns, lines)
    return found


def changes(
    before: Mapping[str, SheetDigests], plan: Plan, unread: Unread = _NOTHING_UNREAD
) -> Changes:
    """What a plan has that differs from the letters of before, and what it lacks."""
    cells: list[CellRef] = []
    removed: dict[str, int] = {}
    in_order: list[str] = []
    for record, rows in _sheets(plan):
        name = record.sheet.name
        was = before.get(name, SheetDigests((), ()))
        compared = _compare(was, record, rows, unread)
        cells += compared.cells
        if compared.gone:
            removed[name] = compared.gone
        if compared.moved:
            in_order.append(name)
    known = {record.sheet.name for record, _ in _sheets(plan)}
    removed |= {name: len(was.rows) for name, was in before.items() if name not in known}
    return Changes(tuple(cells), tuple(removed.items()), tuple(in_order))


def _sheets(plan: Plan) -> Iterator[tuple[type[Record], Sequence[Record]]]:
    for record, rows in plan.records.items():
        if record not in NOT_SEALED:
            yield record, rows


def _letters(cells: Mapping[str, Typed], columns: Sequence[str]) -> str:
    return "".join(_digest(cells[each]) if each in cells else _BLANK for each in columns)


def _digest(value: Typed) -> str:
    told = json.dumps(value, ensure_ascii=False).encode("utf-8")
    return urlsafe_b64encode(sha256(told).digest()[: _WIDTH * 3 // 4]).decode("ascii")


@dataclass(frozen=True, slots=True)
class _Compared:
    cells: tuple[CellRef, ...]
    gone: int
    moved: bool


def _compare(
    was: SheetDigests, record: type[Record], rows: Sequence[Record], unread: Unread
) -> _Compared:
    """One sheet; rows are matched by their letters first, then as they stand between matches."""
    names = {each.column.header: each.name for each in fields(record) if each.filled}
    columns = (*was.columns, *(each for each in names if each not in was.columns))
    padding = _BLANK * (len(columns) - len(was.columns))
    old = [line + padding for line in was.rows]
    new = [_letters(typed_row(row, unread), columns) for row in rows]
    matched = _matched(old, new)
    cells: list[CellRef] = []
    for at, other in matched.pairs:
        cells += _different(old[at], new[other], columns, names, rows[other])
    for at in matched.added:
        cells += _different(_BLANK * len(columns), new[at], columns, names, rows[at])
    gone = sum(bool(old[at].strip(".")) for at in matched.gone)
    return _Compared(tuple(cells), gone, matched.moved)


@dataclass(frozen=True, slots=True)
class _Matched:
    """Pairs of rows that differ, rows without a partner, and whether others changed places."""

    pairs: tuple[tuple[int, int], ...]
    gone: tuple[int, ...]
    added: tuple[int, ...]
    moved: bool


def _matched(old: Sequence[str], new: Sequence[str]) -> _Matched:
    stretches = list(_differing(old, new))
    mine = [at for start, end, _, _ in stretches for at in range(start, end)]
    theirs = [at for _, _, start, end in stretches for at in range(start, end)]
    moved = Counter(old[at] for at in mine) & Counter(new[at] for at in theirs)
    left, right = _without(mine, old, moved), _without(theirs, new, moved)
    pairs: list[tuple[int, int]] = []
    for start, end, other_start, other_end in stretches:
        here = [at for at in range(start, end) if at in left]
        there = [at for at in range(other_start, other_end) if at in right]
        pairs += _paired(here, there, old, new)
    gone = left - {at for at, _ in pairs}
    added = right - {at for _, at in pairs}
    return _Matched(tuple(pairs), tuple(sorted(gone)), tuple(sorted(added)), bool(moved))


def _without(places: Iterable[int], rows: Sequence[str], moved: Counter[str]) -> set[int]:
    """The places but those of rows that only moved, each as often as it did."""
    left, kept = moved.copy(), set[int]()
    for at in places:
        if left[rows[at]] > 0:
            left[rows[at]] -= 1
        else:
            kept.add(at)
    return kept


def _paired(
    here: Sequence[int], there: Sequence[int], old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """Each new row with the old one that it has most cells in common with; of many, in order."""
    if len(here) * len(there) > _MOST_PAIRS:
        yield from zip(here, there, strict=False)
        return
    free = list(here)
    for other in there:
        if free:
            best = max(free, key=lambda at: _in_common(old[at], new[other]))
            if _in_common(old[best], new[other]):
                free.remove(best)
                yield best, other


def _in_common(old: str, new: str) -> int:
    """How many filled cells are the same."""
    places = range(0, len(new), _WIDTH)
    cells = ((old[at : at + _WIDTH], new[at : at + _WIDTH]) for at in places)
    return sum(one == other != _BLANK for one, other in cells)


def _differing(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """The stretches of rows that are not alike, with where they begin and end."""
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    middle, other = old[first : len(old) - last], new[first : len(new) - last]
    if len(middle) + len(other) > _MOST_ROWS:
        yield first, len(old) - last, first, len(new) - last
        return
    matcher = SequenceMatcher(None, middle, other, autojunk=False)
    for what, start, end, other_start, other_end in matcher.get_opcodes():
        if what != "equal":
            yield start + first, end + first, other_start + first, other_end + first


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many rows at the beginning are alike."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


def _different(
    old: str, new: str, columns: Sequence[str], names: Mapping[str, str], row: Record
) -> Iterator[CellRef]:
    """The cells of a row whose letters differ; a heading that the form lacks has no cell."""
    for at, heading in enumerate(columns):
        here = slice(at * _WIDTH, (at + 1) * _WIDTH)
        if old[here] != new[here] and heading in names:
            yield row.cell(names[heading])
