"""Under Đơn vị trước sắp xếp: what the old units come to, by unit of today and by old district."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.form import OldUnit
from xltools.form.words import OldUnitState
from xltools.wording import book
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import whole_column
from xltools.workbook.total_line import TotalLine

_COUNTED: Final = ("counted_total", "counted_poor", "counted_near")
_VIEWS: Final = (
    ("new_code", "new_name", book.SUBTOTAL),
    ("old_parent", "old_parent", book.SUBTOTAL_OLD),
)
"""The column that a view adds by, the one that names its lines, and what these are called."""


def old_unit_totals(contents: Contents) -> Iterator[TotalLine]:
    """One line a unit of today, then one a district of before; blank while a part is unknown."""
    for by, named, label in _VIEWS:
        names: dict[str, str] = {}
        for line in contents.plan.old_units:
            if getattr(line, by):
                names.setdefault(getattr(line, by), getattr(line, named) or getattr(line, by))
        for key, name in names.items():
            yield _line(contents, by, key, label.format(name=name))


def _line(contents: Contents, column: str, name: str, label: str) -> TotalLine:
    lines = tuple(line for line in contents.plan.old_units if getattr(line, column) == name)
    whole = all(line.state is OldUnitState.COUNTED for line in lines)
    sums: dict[str, tuple[str, str | int | float]] = {}
    for each in _COUNTED:
        total = sum(getattr(line, each) or 0 for line in lines)
        sums[each] = (_formula(each, column, name), total if whole else "")
    return TotalLine(label, {}, sums, lines)


def _formula(each: str, column: str, name: str) -> str:
    by, word = whole_column(OldUnit, column), name.replace('"', '""')
    waiting = f'COUNTIFS({by},"{word}",{whole_column(OldUnit, "state")},"<>{OldUnitState.COUNTED}")'
    return f'=IF({waiting}=0,SUMIFS({whole_column(OldUnit, each)},{by},"{word}"),"")'
