"""Reads the data files: the package's own, and over them what an office adds or changes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, Generic, NamedTuple, TypeVar

from xltools.catalogue.days import day_of
from xltools.catalogue.entries import (
    Deadline,
    DefaultOwner,
    DefaultTask,
    Entry,
    Holiday,
    Law,
    Office,
    OwnSuccession,
    OwnUnit,
    Phrase,
    PovertyStandard,
    Programme,
    Term,
)
from xltools.catalogue.refusal import invalid, place
from xltools.catalogue.shipped import shipped
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError

DATA: Final = Path(__file__).with_name("data")

Raw = dict[str, Any]
E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Kind(Generic[E]):
    """One data file: its name, what its entries are, and which of their fields make the key.

    An empty key means that at most one entry of the file holds on any day.
    """

    name: str
    model: type[E]
    key: tuple[str, ...] = ("code",)


PROGRAMMES: Final = Kind("programmes", Programme, ())
POLICIES: Final = Kind("policies", Term)
STANDARDS: Final = Kind("standards", PovertyStandard, ())
CAPITAL_KINDS: Final = Kind("capital_kinds", Term)
FUNDING_SOURCES: Final = Kind("funding_sources", Term)
LEVELS: Final = Kind("levels", Term)
UNIT_TYPES: Final = Kind("unit_types", Term, ("level", "code"))
VILLAGE_NAMES: Final = Kind("village_names", Term)
DEADLINES: Final = Kind("deadlines", Deadline, ("level", "code"))
DEFAULT_OWNERS: Final = Kind("default_owners", DefaultOwner, ("standard", "code"))
DEFAULT_TASKS: Final = Kind("default_tasks", DefaultTask, ("levels", "code"))
PHRASES: Final = Kind("phrases", Phrase)
OFFICES: Final = Kind("offices", Office, ("level", "code"))
RECIPIENT_CODES: Final = Kind("recipient_codes", Term)
SIGNING_CAPACITIES: Final = Kind("signing_capacities", Term)
SIGNING_LINES: Final = Kind("signing_lines", Term, ("level", "code"))
HOLIDAYS: Final = Kind("holidays", Holiday)
LAWS: Final = Kind("laws", Law)
DOCUMENT_SYMBOLS: Final = Kind("document_symbols", Term, ("group", "code"))
CAMPAIGNS: Final = Kind("campaigns", Term)
INDICATOR_WORDS: Final = Kind("indicator_words", Term)
BYGONE_NAMES: Final = Kind("bygone_names", Term)
PROMISE_WORDS: Final = Kind("promise_words", Term)
STYLE_WORDS: Final = Kind("style_words", Term)
OWN_UNITS: Final = Kind("units", OwnUnit, ("level", "code"))
OWN_SUCCESSIONS: Final = Kind("successions", OwnSuccession, ("level", "code", "new"))

KINDS: Final[tuple[Kind[Any], ...]] = (
    PROGRAMMES,
    POLICIES,
    STANDARDS,
    CAPITAL_KINDS,
    FUNDING_SOURCES,
    LEVELS,
    UNIT_TYPES,
    VILLAGE_NAMES,
    DEADLINES,
    DEFAULT_OWNERS,
    DEFAULT_TASKS,
    PHRASES,
    OFFICES,
    RECIPIENT_CODES,
    SIGNING_CAPACITIES,
    SIGNING_LINES,
    HOLIDAYS,
    LAWS,
    DOCUMENT_SYMBOLS,
    CAMPAIGNS,
    INDICATOR_WORDS,
    BYGONE_NAMES,
    PROMISE_WORDS,
    STYLE_WORDS,
    OWN_UNITS,
    OWN_SUCCESSIONS,
)
_PACKED: Final = (OWN_UNITS, OWN_SUCCESSIONS)
"""What the package itself keeps in files of another shape."""

_KIND_NAMES: Final = frozenset(kind.name for kind in KINDS)


class Gap(NamedTuple):
    """Days between two entries of one key on which none of them holds."""

    code: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Additions:
    """What an office's own file holds: raw entries by kind."""

    path: Path
    entries: Mapping[str, list[Raw]]


def read_entries(kind: Kind[E], additions: Additions | None) -> tuple[E, ...]:
    """All entries of a kind, in file order, the office's own last.

    Those of the package alone are taken as they are, as a test has checked them. Raises
    XltoolsError `catalogue.invalid` or `catalogue.overlap`.
    """
    own = additions.entries.get(kind.name, []) if additions else []
    if additions and own:
        entries = _merged_entries(kind, own, additions.path)
        refuse_overlaps(kind, entries, additions.path)
        return entries
    return tuple(shipped(kind.model, each) for each in _shipped(kind))


def read_additions(path: Path) -> Additions:
    """The office's own file. Raises XltoolsError `catalogue.invalid`."""
    try:
        data = json.loads(_text(path))
    except (ValueError, RecursionError) as error:
        raise invalid(path, "", "not_json") from error
    if not isinstance(data, dict):
        raise invalid(path, "", "not_an_object")
    for kind, entries in data.items():
        if kind not in _KIND_NAMES:
            raise invalid(path, kind, "unknown_kind")
        if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
            raise invalid(path, kind, "not_a_list")
    return Additions(path, data)


def refuse_overlaps(kind: Kind[E], entries: Iterable[E], file: Path) -> None:
    """Raise XltoolsError `catalogue.overlap` where two entries of one key hold on one day."""
    for line in _lines(kind, entries):
        for earlier, later in pairwise(line):
            if later.valid_from <= earlier.valid_to:
                raise XltoolsError(
                    "catalogue.overlap",
                    file=file.name,
                    kind=kind.name,
                    entry=later.code,
                    other=earlier.code,
                    first=later.valid_from,
                    last=min(earlier.valid_to, later.valid_to),
                )


def gaps(kind: Kind[E], entries: Iterable[E]) -> tuple[Gap, ...]:
    """The gaps between entries of one key; before the first and after the last is no gap."""
    day = timedelta(days=1)
    return tuple(
        Gap(later.code, earlier.valid_to + day, later.valid_from - day)
        for line in _lines(kind, entries)
        for earlier, later in pairwise(line)
        if later.valid_from - earlier.valid_to > day
    )


def _lines(kind: Kind[E], entries: Iterable[E]) -> list[list[E]]:
    """Entries by key, each line in order of time."""
    lines: dict[tuple[object, ...], list[E]] = {}
    for entry in entries:
        lines.setdefault(tuple(getattr(entry, field) for field in kind.key), []).append(entry)
    return [sorted(line, key=lambda each: each.valid_from) for line in lines.values()]


def _path(kind: Kind[Any]) -> Path:
    return DATA / f"{kind.name}.json"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise invalid(path, "", "unreadable") from error


def _shipped(kind: Kind[Any]) -> list[Raw]:
    """The raw entries of the package's own file."""
    entries: list[Raw] = [] if kind in _PACKED else json.loads(_text(_path(kind)))[kind.name]
    return entries


def _merged_entries(kind: Kind[E], own: list[Raw], file: Path) -> tuple[E, ...]:
    """The package's entries with the office's fields laid over those of the same key."""
    from xltools.catalogue.own import checked  # pydantic, which most runs do without

    entries = _shipped(kind)
    origins = [_path(kind)] * len(entries)
    for number, entry in enumerate(own):
        same = [at for at, each in enumerate(entries) if _same_entry(kind, each, entry)]
        if len(same) > 1:
            raise invalid(file, place(kind.name, number, entry), "ambiguous")
        if same:
            entries[same[0]] = {**entries[same[0]], **entry}
            origins[same[0]] = file
        else:
            entries.append(entry)
            origins.append(file)
    return checked(kind.model, kind.name, entries, origins)


def _same_entry(kind: Kind[Any], entry: Raw, change: Raw) -> bool:
    """Same key, and the same first day if the change gives one."""
    if any(entry.get(field) != change.get(field) for field in kind.key or ("code",)):
        return False
    first, changed = (day_of("valid_from", each.get("valid_from")) for each in (entry, change))
    return "valid_from" not in change or first == changed
