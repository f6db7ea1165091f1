"""One code given to different rows in two copies: the later row gets the next free code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import RECORDS, Actual, AssignedTarget
from xltools.form.base import CodesOf, Record, fields
from xltools.plan.copies import WORDING, Copy, Key, Line, codes_of, keyed
from xltools.plan.export import Typed
from xltools.wording.text import fold

_CODED: Final = tuple(record for record in RECORDS if record.sheet.code_prefix)
_ALIKE: Final = 0.6
"""Wordings that have so much in common may be one wording that somebody improved."""

Codes = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Recoded:
    """A row of a copy that got another code, because an earlier copy gave it to another row."""

    copy: str
    sheet: str
    code: str
    new: str
    references: int


def recode(copies: Sequence[Copy], base: Copy | None) -> tuple[tuple[Copy, ...], list[Recoded]]:
    """The copies, each row under a code that no other row has, and what was changed for that.

    A row of the common ancestor keeps its code, however its wording changed.
    """
    done: list[Copy] = []
    told: list[Recoded] = []
    aliases: dict[tuple[type[Record], Key], list[Line]] = {}
    for copy in copies:
        others = [*copies, *done, *([base] if base else [])]
        new = {r: _new_codes(r, copy, done, base, others, aliases) for r in _CODED}
        changed, counts = _rewritten(copy, new)
        told += [
            Recoded(copy.name, record.sheet.name, old, code, counts[record, old])
            for record, codes in new.items()
            for old, code in codes.items()
        ]
        done.append(changed)
    return tuple(done), told


def _new_codes(
    record: type[Record],
    copy: Copy,
    earlier: Sequence[Copy],
    base: Copy | None,
    others: Sequence[Copy],
    aliases: dict[tuple[type[Record], Key], list[Line]],
) -> dict[str, str]:
    """The codes of a sheet that another row of an earlier copy has, with those to use instead."""
    field, new = record.sheet.code_field, dict[str, str]()
    old_rows = keyed(record, base.sheets.get(record, ())) if base else {}
    known = [keyed(record, each.sheets.get(record, ())) for each in earlier]
    lines = copy.sheets.get(record, ())
    often = Counter(str(line.get(field)) for line in lines)
    for key, line in keyed(record, lines).items():
        code = str(line.get(field))
        taken = next((rows[key] for rows in known if key in rows), None)
        if taken is None or not code or often[code] > 1 or key in old_rows:
            continue
        if _same(record, taken, line):
            continue
        same = [each for each in aliases.get((record, key), []) if _same(record, each, line)]
        if same:
            new[code] = str(same[0].get(field))
            continue
        new[code] = _next_code(record, [*codes_of(record, others), *new.values()])
        moved = replace(line, cells={**line.cells, field: new[code]})
        aliases.setdefault((record, key), []).append(moved)
    return new


def _same(record: type[Record], one: Line, other: Line) -> bool:
    """Whether two lines of one code are about the same: not if wording and figures both differ."""
    words = WORDING[record]
    apart = [
        name
        for name in words
        if one.text(name) and other.text(name) and one.text(name) != other.text(name)
    ]
    if not apart:
        return True
    first, second = (" ".join(line.text(name) for name in apart) for line in (one, other))
    if SequenceMatcher(None, first, second, autojunk=False).ratio() < _ALIKE:
        return False
    rest = (one.cells.keys() & other.cells.keys()) - {*words, record.sheet.code_field}
    return all(one.get(name) == other.get(name) for name in rest)


def _next_code(record: type[Record], codes: Sequence[str]) -> str:
    ends = (re.search(r"\d+$", code) for code in codes)
    last = max((int(end[0]) for end in ends if end), default=0)
    return f"{record.sheet.code_prefix}{last + 1:02d}"


def _rewritten(
    copy: Copy, new: Mapping[type[Record], Codes]
) -> tuple[Copy, Counter[tuple[type[Record], str]]]:
    """The copy with its new codes wherever they are named, and how often each is named."""
    counts: Counter[tuple[type[Record], str]] = Counter()
    if not any(new.values()):
        return copy, counts
    sheets = {}
    for record, lines in copy.sheets.items():
        sheets[record] = tuple(
            replace(line, cells={n: _cell(record, n, line, new, counts) for n in line.cells})
            for line in lines
        )
    return replace(copy, sheets=sheets), counts


def _cell(
    record: type[Record],
    name: str,
    line: Line,
    new: Mapping[type[Record], Codes],
    counts: Counter[tuple[type[Record], str]],
) -> Typed:
    value = line.get(name)
    if not isinstance(value, str):
        return value
    if name == record.sheet.code_field:
        return new.get(record, {}).get(value, value)
    named = tuple(_named(record, name, line))
    for sheet, codes in new.items():
        if codes:
            either = "|".join(re.escape(code) for code in codes)
            whole = rf"(?<!\w)(?:{either})(?!\w)"
            pattern = whole if sheet in named else rf"(?<=(?<!\{{)\{{)(?:{either})(?=[.}}])"

            def put(found: re.Match[str], sheet: type[Record] = sheet, c: Codes = codes) -> str:
                counts[sheet, found[0]] += 1
                return c[found[0]]

            value = re.sub(pattern, put, value)
    return value


def _named(record: type[Record], name: str, line: Line) -> Iterator[type[Record]]:
    """The sheets whose codes stand bare in a cell."""
    if name == "row_code":
        yield from (each for each in _CODED if fold(each.sheet.name) == line.text("on_sheet"))
    elif name == "code" and record in (Actual, AssignedTarget):
        yield from _CODED
    for each in fields(record):
        column = each.filled
        if each.name == name and column and isinstance(column.choices, CodesOf):
            sheet = column.choices.sheet
            yield from (coded for coded in _CODED if coded.sheet.name == sheet)
