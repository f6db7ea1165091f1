"""Values into sentences: each kind of value as staff write it.

A plain `{year}` shows years, codes, days, rates and names of files as they are. A count or an
amount says so, since whole numbers cannot tell: `{households:count}` gives 05, `{rows:n}` gives
1.234, `{amount:dong}` and `{amount:million}` give money, `{rate:percent}` gives 3,36%. `{x:fault}`
and the other kinds of `terms.TERMS` give the words for a code; `{where:at}` is a place,
the number of a line, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import PurePath
from string import Formatter
from typing import Any, Final

from xltools.cells import CellRef
from xltools.quantities import Dong, Moment, Share
from xltools.wording.dates import format_date, format_moment
from xltools.wording.money import format_dong, format_million
from xltools.wording.numbers import format_count, format_number
from xltools.wording.terms import TERMS, Lang, say_term

_NOTHING: Final = ("trống", "blank")
_NAMELESS: Final = ("đơn vị chưa ghi tên", "a unit without a name")
_FEW: Final = 5
_OPEN_END: Final = ("nay", "now")


def place(cell: CellRef, lang: Lang = "vi") -> str:
    """Where a cell stands: trang "Phân công", ô D6."""
    if lang == "vi":
        return f'trang "{cell.sheet}", ô {cell.address}'
    return f'sheet "{cell.sheet}", cell {cell.address}'


def fill(sentence: str, values: Mapping[str, object], lang: Lang) -> str:
    """The sentence with its values, on one line; raises KeyError for a value that is missing."""
    return " ".join(_Filler(lang).vformat(sentence, (), values).split())


def placeholders(sentence: str) -> frozenset[str]:
    """The names of the values that a sentence needs."""
    names = (name for _, name, _, _ in Formatter().parse(sentence) if name is not None)
    return frozenset(re.split(r"[.\[]", name)[0] for name in names)


def unknown_specs(sentence: str) -> frozenset[str]:
    """The specs that a sentence uses and nobody knows: empty in a good sentence."""
    used = {spec for _, _, spec, _ in Formatter().parse(sentence) if spec}
    return frozenset(used - set(_SPECS) - set(TERMS) - {"at", "few", "unit"})


def show(value: object, lang: Lang) -> str:
    """A value as staff write it, by its type alone."""
    if value is None or value == "":
        return _NOTHING[lang == "en"]
    if value == date.max:
        return _OPEN_END[lang == "en"]
    if isinstance(value, CellRef):
        return place(value, lang)
    if isinstance(value, tuple | list | set | frozenset):
        shown = [show(each, lang) for each in value]
        return ", ".join(shown if isinstance(value, tuple | list) else sorted(shown))
    for kind, write in _BY_TYPE:
        if isinstance(value, kind):
            return write(value)
    return str(value)


def _percent(value: Any) -> str:
    return f"{format_number(value.rounded() if isinstance(value, Share) else value)}%"


_BY_TYPE: Final[tuple[tuple[type, Callable[[Any], str]], ...]] = (
    (PurePath, lambda path: path.name or str(path)),
    (date, format_date),
    (Moment, format_moment),
    (Share, _percent),
    (Decimal, format_number),
    (float, lambda number: format_number(Decimal(str(number)))),
)

_SPECS: Final[Mapping[str, Callable[[Any], str]]] = {
    "n": format_number,
    "count": format_count,
    "dong": lambda value: format_dong(Dong(value)),
    "million": lambda value: format_million(Dong(value)),
    "percent": _percent,
}


class _Filler(Formatter):
    """`str.format` with the specs of this module."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang

    def format_field(self, value: object, format_spec: str) -> str:
        if format_spec in _SPECS and value is not None:
            shown = _SPECS[format_spec](value)
            return shown.replace("triệu", "million") if self._lang == "en" else shown
        if format_spec in TERMS:
            return say_term(format_spec, str(value), self._lang)
        if format_spec == "at":
            return self._at(value)
        if format_spec == "few":
            return self._few(value)
        if format_spec == "unit":
            return show(value or _NAMELESS[self._lang == "en"], self._lang)
        if format_spec and format_spec not in _SPECS:
            raise ValueError(f"no such way to show a value: {format_spec}")
        return show(value, self._lang)

    def _few(self, values: Any) -> str:
        """The first of many units, and how many more there are."""
        shown, more = "; ".join(map(str, values[:_FEW])), len(values) - _FEW
        if more <= 0:
            return shown
        return (
            f"{shown} (và {more} đơn vị khác)" if self._lang == "vi" else f"{shown} ({more} more)"
        )

    def _at(self, where: object) -> str:
        if not where:
            return ""
        if isinstance(where, int):
            return f" ở dòng {where}" if self._lang == "vi" else f" at line {where}"
        return f' ở mục "{where}"' if self._lang == "vi" else f' at "{where}"'
