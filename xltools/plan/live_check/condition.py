"""What the sheet Kiểm tra counts is declared once: a formula, and the same truth in Python.

The workbook makes three things of one declaration: the count over a whole column, the way to the
first wrong cell, and the conditional format of each cell. The package counts the same by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from xltools.dataclass import dataclass
from xltools.form import GeneralInfo
from xltools.form.base import FormField, Record, blank, fields
from xltools.plan.plan import Plan

Holds = Callable[[Any, Plan], bool]


@dataclass(frozen=True, slots=True)
class Condition:
    """Something true of one row, as a formula and as a function of its record.

    `excel` has `[field]` for a cell of the row and `{Record.field}` for a column of its own table,
    and gives 0 for no. It must hold for a cell and for a whole column alike, so it multiplies and
    adds: AND, OR, IF and N would make one value of a column.
    """

    excel: str
    holds: Holds


class Mark(Enum):
    """What is the matter with the cells that a check counts."""

    BLANK = "must be filled"
    WRONG = "cannot be right"


@dataclass(frozen=True)
class LiveCheck:
    """One line of Kiểm tra: the cells, by their fields, that are counted where a condition holds.

    `rows` are the rows that are asked at all. With `commune_only` the line is left out above the
    communes, where rows of many units stand together.
    """

    text: str
    record: type[Record]
    cells: Mapping[str, Condition]
    rows: Condition | None = None
    mark: Mark = Mark.WRONG
    commune_only: bool = False


def found(check: LiveCheck, plan: Plan) -> Iterator[tuple[int, str]]:
    """The cells that a check counts, row by row: the index of the record, and the field."""
    for index, record in enumerate(records_of(check.record, plan)):
        for name in wrong_cells(check, record, plan):
            yield index, name


def wrong_cells(check: LiveCheck, record: Record, plan: Plan) -> Iterator[str]:
    """The fields of one row that a check counts."""
    if check.rows is None or check.rows.holds(record, plan):
        for name, condition in check.cells.items():
            if condition.holds(record, plan):
                yield name


def records_of(record: type[Record], plan: Plan) -> tuple[Record, ...]:
    """The records of a sheet; Thông tin chung is one."""
    return (plan.info,) if record is GeneralInfo else plan.of(record)


def required_fields(record: type[Record]) -> Iterator[FormField]:
    """The columns that every begun row must fill; a code stands ready and is not counted."""
    for each in fields(record):
        if each.filled and each.filled.required and each.name != record.sheet.code_field:
            yield each


def begun(record: type[Record]) -> Condition:
    """Whether anything was typed in a row, beside what stands ready in it."""
    names = tuple(each.name for each in fields(record) if _tells(record, each))
    filled = _any(f'([{name}]<>"")' for name in names)
    return Condition(
        f"({filled}>0)",
        lambda row, _plan: any(not blank(getattr(row, name)) for name in names),
    )


def _tells(record: type[Record], each: FormField) -> bool:
    if each.filled is None or each.name == record.sheet.code_field:
        return False
    return not (record.sheet.filled_rows and each.filled.prefilled)


def _any(conditions: Iterable[str]) -> str:
    return "(" + "+".join(conditions) + ")"


def every(*conditions: Condition) -> Condition:
    """All of them hold."""
    return Condition(
        "*".join(each.excel for each in conditions),
        lambda row, plan: all(each.holds(row, plan) for each in conditions),
    )


def either(*conditions: Condition) -> Condition:
    """One of them holds, or several."""
    return Condition(
        f"({_any(each.excel for each in conditions)}>0)",
        lambda row, plan: any(each.holds(row, plan) for each in conditions),
    )


def is_one_of(name: str, words: Iterable[str]) -> Condition:
    """The cell holds one of the words."""
    known = tuple(sorted(words))
    folded = frozenset(word.casefold() for word in known)
    return Condition(
        _any(f'([{name}]="{word}")' for word in known),
        lambda row, _plan: _is_in(getattr(row, name), folded),
    )


def is_none_of(name: str, words: Iterable[str]) -> Condition:
    """The cell holds something, and none of the words."""
    known = tuple(sorted(words))
    folded = frozenset(word.casefold() for word in known)
    others = "".join(f'*([{name}]<>"{word}")' for word in known)
    return Condition(
        f'([{name}]<>""){others}',
        lambda row, _plan: not blank(getattr(row, name)) and not _is_in(getattr(row, name), folded),
    )


def is_blank(name: str) -> Condition:
    """The cell is blank."""
    return Condition(f'([{name}]="")', lambda row, _plan: blank(getattr(row, name)))


def is_over(name: str, limit: int) -> Condition:
    """The cell holds a number beyond a limit."""
    return Condition(
        f"ISNUMBER([{name}])*([{name}]>{limit})",
        lambda row, _plan: _less(limit, getattr(row, name)),
    )


def is_another(name: str, number: int) -> Condition:
    """The cell holds a number, and another one."""
    return Condition(
        f"ISNUMBER([{name}])*([{name}]<>{number})",
        lambda row, _plan: getattr(row, name) not in (None, number),
    )


def is_less(name: str, than: str) -> Condition:
    """Both cells hold numbers, and the first is less than the second."""
    return Condition(
        f"ISNUMBER([{name}])*ISNUMBER([{than}])*([{name}]<[{than}])",
        lambda row, _plan: _less(getattr(row, name), getattr(row, than)),
    )


def is_more(name: str, than: str) -> Condition:
    """Both cells hold numbers, and the first is more than the second."""
    return Condition(
        f"ISNUMBER([{name}])*ISNUMBER([{than}])*([{name}]>[{than}])",
        lambda row, _plan: _less(getattr(row, than), getattr(row, name)),
    )


def is_negative(name: str) -> Condition:
    """The cell holds a number below zero."""
    return Condition(
        f"ISNUMBER([{name}])*([{name}]<0)", lambda row, _plan: _less(getattr(row, name), 0)
    )


def _less(left: Any, right: Any) -> bool:
    return left is not None and right is not None and bool(left < right)


def _is_in(value: Any, folded: frozenset[str]) -> bool:
    """Capitals are one with small letters to a spreadsheet."""
    return not blank(value) and str(value).casefold() in folded
