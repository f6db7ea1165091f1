"""Rows of two plans that belong together, however they moved and whatever number they got since.

Rows are laid side by side in turns. First those that are the same throughout; then those with one
key that also say the same; then those that only say the same, since a person who takes a row out
of prepared rows moves the others up, and each then has the code of another; last those that have
only the key in common. What no turn finds came or went.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from typing import Final, TypeVar

from xltools.form import Duty, Recipient, Sentence
from xltools.form.base import Record, blank
from xltools.plan.copies import WORDING
from xltools.plan.export import export, typed_row
from xltools.plan.plan import Plan
from xltools.wording.text import fold

R = TypeVar("R", bound=Record)
Identity = Callable[[Record], Hashable]

_SAYING: Final[dict[type[Record], tuple[str, ...]]] = {
    **WORDING,
    Duty: ("office", "wording"),
    Sentence: ("section", "wording"),
    Recipient: ("printed",),
}
"""The fields that say what a row is about; a sheet that is not here has its key alone."""

_NUMBERS: Final = frozenset({"code", "order", "item"})
_TEXTS: Final = frozenset({"wording", "printed"})
"""Fields of keys that only number the rows, and those that are their words."""


def pairs(record: type[R], before: Plan, after: Plan) -> Iterator[tuple[R | None, R | None]]:
    """Each row with its counterpart, in the order of the later plan; rows that are gone follow.

    Of rows that cannot be told apart, the first belongs to the first.
    """
    old, new = before.of(record), after.of(record)
    partner: dict[int, int] = {}
    left = dict.fromkeys(range(len(old)))
    for identity in _turns(record):
        named = defaultdict[Hashable, list[int]](list)
        for at in left:
            named[identity(old[at])].append(at)
        named.pop(None, None)
        for at, row in enumerate(new):
            if at not in partner and (same := named.get(identity(row))):
                partner[at] = same.pop(0)
                del left[partner[at]]
    for at, row in enumerate(new):
        yield (old[partner[at]] if at in partner else None), row
    yield from ((old[at], None) for at in left)


def _turns(record: type[Record]) -> tuple[Identity, ...]:
    key, saying = record.sheet.key, _SAYING.get(record, ())
    wordless = tuple(name for name in key if name not in _TEXTS)
    if not saying:
        return _throughout, _by(key, key)
    unnumbered = tuple(name for name in key if name not in _NUMBERS and name not in saying)
    return (
        _throughout,
        _by((*key, *saying), saying),
        _by((*unnumbered, *saying), saying),
        _by(wordless, wordless),
    )


def _throughout(row: Record) -> Hashable:
    return tuple(typed_row(row).items())


def _by(names: tuple[str, ...], needed: tuple[str, ...]) -> Identity:
    """The folded values of some fields; None where all those that are needed are blank."""

    def identity(row: Record) -> Hashable:
        if all(blank(getattr(row, name)) for name in needed):
            return None
        values = (getattr(row, name) for name in names)
        return tuple("" if value is None else fold(str(value)) for value in values)

    return identity


def differing_sheets(before: Plan, after: Plan) -> tuple[str, ...]:
    """The sheets that do not hold the same in both plans, in the order of the form."""
    old, new = export(before), export(after)
    return tuple(sheet for sheet in {**new, **old} if old.get(sheet) != new.get(sheet))
