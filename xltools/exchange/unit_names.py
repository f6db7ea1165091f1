"""Units below as offices write their names: TT. Đăk Rve, Đắk Rve, UBND thị trấn Đăk Rve, 23479.

A name is taken only where it can mean one unit: nothing is chosen among several.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import ChildUnit
from xltools.patterns import late_pattern
from xltools.wording.text import fold, without_marks

_TYPES: Final = (
    *("thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã"),
)
_SHORT: Final = {
    "tt": "thị trấn",
    "tx": "thị xã",
    "tp": "thành phố",
    "p": "phường",
    "x": "xã",
    "h": "huyện",
    "q": "quận",
    "t": "tỉnh",
}
_ORDINAL: Final = late_pattern(r"^(?:\d+(?:\.\d+)*|[ivxl]+|[a-zđ])\s?[.)/]\s*(?=\S)")
_COMMITTEE: Final = late_pattern(r"^(?:ủy ban nhân dân|ubnd)\s+")
_BRACKETS: Final = late_pattern(r"\s*\([^()]*\)$")
_LONGEST: Final = 120
_ZEROS: Final = late_pattern(r"\b0+(?=\d)")


@dataclass(frozen=True, slots=True)
class Named:
    """The units that a name can mean; `as_spelled` is false where only its plain letters agree."""

    units: tuple[ChildUnit, ...] = ()
    as_spelled: bool = True

    @property
    def unit(self) -> ChildUnit | None:
        """The one unit meant; None where there is none, or more than one."""
        return self.units[0] if len(self.units) == 1 else None


NOBODY: Final = Named()


class UnitNames:
    """The units below of one plan, by every name that is usual for them."""

    def __init__(self, units: Iterable[ChildUnit]) -> None:
        self._found: dict[str, Named] = {}
        self._ranks: tuple[dict[str, list[ChildUnit]], ...] = tuple(
            defaultdict(list) for _ in range(4)
        )
        for unit in units:
            name, proper = _unbound(fold(unit.name or "")), _proper(fold(unit.name or ""))
            keys = (
                {fold(unit.code or ""), name},
                {proper},
                {_plain(name)},
                {_plain(proper)},
            )
            for rank, wanted in zip(self._ranks, keys, strict=True):
                for key in wanted - {""}:
                    rank[key].append(unit)

    def find(self, text: str) -> Named:
        """The unit of a name: as it is spelled if it can be, else by its letters without marks."""
        if len(text) > _LONGEST:
            return NOBODY
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text]

    def _find(self, text: str) -> Named:
        names = tuple(_readings(text))
        spelled = self._first(self._ranks[:2], names)
        if spelled:
            return Named(spelled)
        return Named(self._first(self._ranks[2:], tuple(map(_plain, names))), as_spelled=False)

    def _first(
        self, ranks: Sequence[dict[str, list[ChildUnit]]], names: Sequence[str]
    ) -> tuple[ChildUnit, ...]:
        found = (rank.get(name, ()) for rank in ranks for name in names)
        return tuple(next((units for units in found if units), ()))


def _readings(text: str) -> Iterator[str]:
    """The name as written, then without what offices write around it, most first."""
    name = fold(text)
    yield _unbound(name)
    bare = _COMMITTEE.sub("", _ORDINAL.sub("", name))
    yield _unbound(bare)
    yield _unbound(_BRACKETS.sub("", bare))


def _unbound(name: str) -> str:
    """A folded name with its type word in full and no zero before a number."""
    words = name.replace(".", " ").split()
    if len(words) > 1:
        words[0] = _SHORT.get(words[0], words[0])
    return _ZEROS.sub("", " ".join(words))


def _proper(name: str) -> str:
    """The name without its type word."""
    full = _unbound(name)
    return next((full.removeprefix(f"{t} ") for t in _TYPES if full.startswith(f"{t} ")), full)


def _plain(name: str) -> str:
    """Letters alone, without marks, spaces and dashes: Đắk Rve, Đăk-rve and Dakrve are one."""
    return re.sub(r"[^a-z0-9]", "", without_marks(name).casefold())


__all__ = ["NOBODY", "Named", "UnitNames"]
