"""The administrative units of the country, before and from 1 July 2025.

Two packed texts, a line a unit: code, name, code of the unit above; unpacked when first asked.
The older set is the state just before that day; which of its units were made when is not known,
so all of them carry one date from which they held at the latest.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Final

from xltools.catalogue.entries import ALWAYS_TO, OwnSuccession, OwnUnit
from xltools.catalogue.files import DATA
from xltools.catalogue.keys import LevelCode, UnitKey
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.wording.text import fold

OLD_UNITS_FROM: Final = date(2021, 1, 1)
OLD_UNITS_TO: Final = date(2025, 6, 30)
NEW_UNITS_FROM: Final = date(2025, 7, 1)

_LEVEL_OF_LENGTH: Final = {
    2: LevelCode.PROVINCE,
    3: LevelCode.DISTRICT,
    5: LevelCode.COMMUNE,
}
_TYPE_WORDS: Final = (
    "Thành phố",
    "Thị trấn",
    "Thị xã",
    "Đặc khu",
    "Phường",
    "Huyện",
    "Quận",
    "Tỉnh",
    "Xã",
)


@dataclass(frozen=True, slots=True)
class Unit:
    """Đơn vị hành chính. `name` begins with its type word, as documents print it."""

    key: UnitKey
    name: str
    parent: UnitKey | None
    valid_to: date = ALWAYS_TO
    certain: bool = True

    @property
    def unit_type(self) -> str:
        """xã, phường, thị trấn, đặc khu, huyện, quận, thị xã, thành phố, tỉnh; else empty."""
        word = next((each for each in _TYPE_WORDS if self.name.startswith(f"{each} ")), "")
        return word.lower()

    @property
    def proper_name(self) -> str:
        """The name without its type word: Tân Lập."""
        return self.name[len(self.unit_type) :].lstrip()

    def is_called(self, text: str) -> bool:
        """Whether the text is the name, with or without its type word."""
        return fold(text) in (fold(self.name), fold(self.proper_name))

    def holds(self, on: date) -> bool:
        return self.key.valid_from <= on <= self.valid_to


@dataclass(frozen=True, slots=True)
class Succession:
    """`old` went into `new`, wholly or in part, on the day from which `new` holds.

    How large a part is nowhere known. `certain` is false for what an office could not check.
    """

    old: UnitKey
    new: UnitKey
    whole: bool
    certain: bool = True


@dataclass(frozen=True, slots=True)
class UnitSet:
    """Units that began and ended together, packed in one file."""

    file: str
    valid_from: date
    valid_to: date

    def unit(self, code: str) -> Unit | None:
        """One unit, found in the packed text without reading the rest."""
        text = _unpacked(self.file)
        start = text.find(f"\n{code}\t".encode(errors="replace"))
        if start < 0:
            return None
        return self._unit(text[start + 1 : text.index(b"\n", start + 1)].decode("utf-8"))

    def children(self, code: str) -> Iterable[Unit]:
        """The units directly below, in order of their codes."""
        pattern = rf"^.+\t{re.escape(code)}$".encode()
        lines = re.finditer(pattern, _unpacked(self.file), re.MULTILINE)
        return (self._unit(line[0].decode("utf-8")) for line in lines)

    def of_level(self, level: LevelCode) -> tuple[Unit, ...]:
        return _units_of(self).get(level, ())

    def by_level(self) -> dict[LevelCode, tuple[Unit, ...]]:
        levels: dict[LevelCode, list[Unit]] = {}
        for line in _lines(self.file):
            unit = self._unit(line)
            levels.setdefault(unit.key.level, []).append(unit)
        return {level: tuple(units) for level, units in levels.items()}

    def key(self, code: str) -> UnitKey:
        return UnitKey(_LEVEL_OF_LENGTH[len(code)], code, self.valid_from)

    def _unit(self, line: str) -> Unit:
        code, name, above = line.split("\t")
        return Unit(self.key(code), name, self.key(above) if above else None, self.valid_to)


OLD_UNITS: Final = UnitSet("units-to-2025-06-30.txt.gz", OLD_UNITS_FROM, OLD_UNITS_TO)
NEW_UNITS: Final = UnitSet("units-from-2025-07-01.txt.gz", NEW_UNITS_FROM, ALWAYS_TO)
UNIT_SETS: Final = (OLD_UNITS, NEW_UNITS)


class UnitTable:
    """The units of the package, with those that an office adds or replaces.

    Raises XltoolsError `catalogue.overlap` where an added unit meets one of the same code.
    """

    def __init__(self, own: Iterable[OwnUnit] = (), file: str = "") -> None:
        self._own = {UnitKey(each.level, each.code, each.valid_from): each for each in own}
        for each in self._own.values():
            self._refuse_overlap(each, file)

    def unit(self, key: UnitKey) -> Unit | None:
        own = self._own.get(key)
        return _packaged(key) if own is None else _from_own(own)

    def all(self, level: LevelCode, on: date) -> tuple[Unit, ...]:
        """Units of a level that hold on a day: the package's by code, then the office's own."""
        units = [
            unit
            for each in UNIT_SETS
            if each.valid_from <= on <= each.valid_to
            for unit in each.of_level(level)
            if unit.key not in self._own
        ]
        own = [_from_own(each) for key, each in self._own.items() if key.level is level]
        return tuple(units + [unit for unit in own if unit.holds(on)])

    def find(self, level: LevelCode, on: date, text: str) -> tuple[Unit, ...]:
        """Units whose code, name, or name without its type word the text is, compared folded."""
        wanted = fold(text)
        coded = self._coded(level, on, wanted)
        return coded or tuple(
            unit
            for unit in self.all(level, on)
            if _reads(unit.name, wanted) or _reads(unit.proper_name, wanted)
        )

    def children(self, key: UnitKey, on: date) -> tuple[Unit, ...]:
        """The units directly below, as they are on a day."""
        packaged = [
            unit
            for each in UNIT_SETS
            if each.valid_from == key.valid_from
            for unit in each.children(key.code)
            if unit.key not in self._own
        ]
        own = [unit for unit in map(_from_own, self._own.values()) if unit.parent == key]
        return tuple(unit for unit in packaged + own if unit.holds(on))

    def _coded(self, level: LevelCode, on: date, code: str) -> tuple[Unit, ...]:
        """The unit of a code on a day, found without reading all of its level."""
        starts = {each.valid_from for each in UNIT_SETS if each.valid_from <= on <= each.valid_to}
        starts |= {key.valid_from for key in self._own if (key.level, key.code) == (level, code)}
        units = (self.unit(UnitKey(level, code, start)) for start in sorted(starts))
        return tuple(unit for unit in units if unit is not None and unit.holds(on))

    def _refuse_overlap(self, own: OwnUnit, file: str) -> None:
        packaged = (_packaged(UnitKey(own.level, own.code, s.valid_from)) for s in UNIT_SETS)
        others = [unit for unit in packaged if unit and unit.key not in self._own]
        for other in others:
            first = max(own.valid_from, other.key.valid_from)
            last = min(own.valid_to, other.valid_to)
            if first <= last:
                raise XltoolsError(
                    "catalogue.overlap",
                    file=file,
                    kind="units",
                    entry=own.code,
                    other=other.key.code,
                    first=first,
                    last=last,
                )


def successors(old: UnitKey) -> tuple[Succession, ...]:
    """What a unit became on 1 July 2025; districts as such have no successor."""
    lines = _successions(_OLD).get(old.code, ())
    return tuple(each for line in lines if (each := _succession(line)).old == old)


def predecessors(new: UnitKey) -> tuple[Succession, ...]:
    """What a unit of today was made of."""
    lines = _successions(_NEW).get(new.code, ())
    return tuple(each for line in lines if (each := _succession(line)).new == new)


_OLD, _NEW = 0, 1


@cache
def _successions(column: int) -> dict[str, list[str]]:
    """The lines of the packed text by the code in a column."""
    found: dict[str, list[str]] = {}
    for line in _lines("units-succession-2025.txt.gz"):
        found.setdefault(line.split("\t")[column], []).append(line)
    return found


def _succession(line: str) -> Succession:
    old, new, share = line.split("\t")
    return Succession(OLD_UNITS.key(old), NEW_UNITS.key(new), share == "whole")


class SuccessionTable:
    """What became of units: the reform of 1 July 2025, and what an office adds or puts right."""

    def __init__(self, own: Iterable[OwnSuccession] = ()) -> None:
        self._own = tuple(map(_own_succession, own))

    def of_old(self, old: UnitKey) -> tuple[Succession, ...]:
        return self._over(successors(old), (each for each in self._own if each.old == old))

    def of_new(self, new: UnitKey) -> tuple[Succession, ...]:
        return self._over(predecessors(new), (each for each in self._own if each.new == new))

    def _over(
        self, known: Iterable[Succession], own: Iterable[Succession]
    ) -> tuple[Succession, ...]:
        """The known ones with those of the office over them, in order of their codes."""
        found = {(each.old, each.new): each for each in (*known, *own)}
        return tuple(found[pair] for pair in sorted(found))


def _own_succession(own: OwnSuccession) -> Succession:
    old = UnitKey(own.level, own.code, own.old_from or OLD_UNITS_FROM)
    new = UnitKey(own.level, own.new, own.valid_from)
    return Succession(old, new, own.whole, own.certain)


@cache
def _units_of(units: UnitSet) -> dict[LevelCode, tuple[Unit, ...]]:
    return units.by_level()


def _reads(name: str, wanted: str) -> bool:
    """Whether a name folds to the text wanted; lengths are compared first, as folding is slow."""
    return len(name.replace(" - ", "-")) == len(wanted) and fold(name) == wanted


def _packaged(key: UnitKey) -> Unit | None:
    for each in UNIT_SETS:
        if each.valid_from == key.valid_from:
            unit = each.unit(key.code)
            return unit if unit is not None and unit.key == key else None
    return None


def _from_own(own: OwnUnit) -> Unit:
    key = UnitKey(own.level, own.code, own.valid_from)
    above = next((s for s in UNIT_SETS if s.valid_from <= own.valid_from <= s.valid_to), None)
    parent = above.key(own.parent) if above and len(own.parent) in _LEVEL_OF_LENGTH else None
    return Unit(key, own.name, parent, own.valid_to, own.certain)


@cache
def _unpacked(file: str) -> bytes:
    """The packed text in UTF-8; lines that begin with # say where it comes from."""
    return zlib.decompress((DATA / file).read_bytes(), wbits=31)


def _lines(file: str) -> Iterable[str]:
    lines = _unpacked(file).decode("utf-8").splitlines()
    return (line for line in lines if not line.startswith("#"))
