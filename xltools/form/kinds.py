"""What a cell may hold, read off the Python type of its field."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from xltools.dataclass import dataclass
from xltools.form.base import FormField
from xltools.quantities import Dong, Moment, Said


class Kind(Enum):
    """The kinds of cell of the form."""

    TEXT = "chữ"
    WORD = "một từ trong danh mục"
    COUNT = "số nguyên"
    NUMBER = "số"
    MONEY = "tiền (triệu đồng)"
    DATE = "ngày"
    MOMENT = "mốc thời gian"
    TICK = "đánh dấu x"
    CODES = "các mã, cách nhau bằng dấu chấm phẩy"


@dataclass(frozen=True, slots=True)
class CellKind:
    """A kind; for a word of a fixed list, the list as an enumeration."""

    kind: Kind
    words: type[StrEnum] | None = None


_PLAIN: dict[Any, Kind] = {
    str: Kind.TEXT,
    int: Kind.COUNT,
    Decimal: Kind.NUMBER,
    Dong: Kind.MONEY,
    date: Kind.DATE,
    Moment: Kind.MOMENT,
    bool: Kind.TICK,
}


def kind_of(field: FormField) -> CellKind:
    """The kind of a column that staff fill. Raises TypeError for a type that has none."""
    return _read(field.type)


@cache
def _read(annotation: Any) -> CellKind:
    if get_origin(annotation) in (Union, UnionType):
        options = [a for a in get_args(annotation) if a not in (NoneType, Said)]
        if len(options) != 1:
            raise TypeError(f"a cell has one kind: {annotation}")
        return _read(options[0])
    if get_origin(annotation) is tuple:
        return CellKind(Kind.CODES)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return CellKind(Kind.WORD, annotation)
    if annotation in _PLAIN:
        return CellKind(_PLAIN[annotation])
    raise TypeError(f"no kind of cell for {annotation}")
