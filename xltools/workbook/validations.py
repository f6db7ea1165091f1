"""What a cell lets in, what it tells beforehand, and what it says when it refuses."""

from __future__ import annotations

import textwrap
from datetime import date
from typing import Any, Final

from xltools.form.base import Column, FormField
from xltools.form.kinds import Kind, kind_of
from xltools.plan.export import TICK
from xltools.wording import book

_TITLE: Final = 32
_PROMPT: Final = 255
_FIRST_DAY, _LAST_DAY = date(1945, 1, 1), date(2199, 12, 31)
_LAST_YEAR: Final = 2199
_LARGEST: Final = 1_000_000_000

_LIMITS: Final[dict[Kind, tuple[str, object, object, str]]] = {
    Kind.COUNT: ("integer", 0, _LARGEST, book.REFUSED_COUNT),
    Kind.NUMBER: ("decimal", -_LARGEST, _LARGEST, book.REFUSED_NUMBER),
    Kind.MONEY: ("decimal", 0, _LARGEST, book.REFUSED_MONEY),
    Kind.DATE: ("date", _FIRST_DAY, _LAST_DAY, book.REFUSED_DATE),
}

_LONGEST: Final = {Kind.TEXT: 500, Kind.CODES: 500, Kind.MOMENT: 30}
_LONGEST_SENTENCE: Final = 4000
"""Characters: several times what the plans that were read need, and far below Excel's 32,767."""

Rule = dict[str, Any]


def validation(field: FormField, list_name: str | None, first_cell: str) -> Rule:
    """The validation of a column in XlsxWriter's words.

    `first_cell` is the first cell that it covers, which a rule for a value or an honest word
    ("chưa rõ") has to name.
    """
    prompt: Rule = {"input_title": _cut(field.column.header, _TITLE)}
    message = _message(field)
    if message:
        prompt["input_message"] = _cut(message, _PROMPT)
    column = field.filled
    if column is None:
        return prompt | {"validate": "any"}
    return prompt | _rule(column, kind_of(field).kind, list_name, first_cell)


def _rule(column: Column, kind: Kind, list_name: str | None, first_cell: str) -> Rule:
    if kind is Kind.TICK:
        return {"validate": "list", "source": [TICK]} | _refusal(book.REFUSED_TICK)
    if list_name is not None:
        rule: Rule = {"validate": "list", "source": f"={list_name}"}
        if kind is Kind.WORD or column.strict_choice:
            return rule | _refusal(book.REFUSED_WORD)
        return rule | _refusal(book.UNUSUAL_WORD, "information")
    if column.said and kind is not Kind.TEXT:
        return _value_or_word(column, first_cell)
    if column.year:
        return _between("integer", column.first_year, _LAST_YEAR, book.REFUSED_YEAR)
    return _between(*_LIMITS[kind]) if kind in _LIMITS else _no_longer(column, kind)


def _no_longer(column: Column, kind: Kind) -> Rule:
    most = _LONGEST_SENTENCE if column.long else _LONGEST[kind]
    said = book.REFUSED_MOMENT if kind is Kind.MOMENT else book.REFUSED_LONG.format(most=most)
    return {"validate": "length", "criteria": "<=", "value": most} | _refusal(said)


def _value_or_word(column: Column, cell: str) -> Rule:
    words = ",".join(f'{cell}="{word}"' for word in column.said)
    rule = {"validate": "custom", "value": f"=OR(ISNUMBER({cell}),{words})"}
    refusal = book.REFUSED_DATE_OR_WORD.format(words=" hoặc ".join(column.said))
    return rule | _refusal(refusal)


def _between(validate: str, low: object, high: object, refusal: str) -> Rule:
    limits = {"validate": validate, "criteria": "between", "minimum": low, "maximum": high}
    return limits | _refusal(refusal)


def _refusal(message: str, error_type: str = "stop") -> Rule:
    title = book.UNUSUAL_TITLE if error_type == "information" else book.REFUSED_TITLE
    return {"error_type": error_type, "error_title": title, "error_message": message}


def _message(field: FormField) -> str:
    column = field.column
    parts = [column.note]
    if isinstance(column, Column):
        if column.example:
            parts.append(book.EXAMPLE.format(example=column.example))
        parts.append(_who_fills(column))
    else:
        parts.append(book.CALCULATED)
    return " ".join(part for part in parts if part)


def _who_fills(column: Column) -> str:
    if column.assigned:
        return book.ASSIGNED
    return book.REQUIRED if column.required else ""


def _cut(text: str, limit: int) -> str:
    """The text, cut between words where it is too long."""
    return text if len(text) <= limit else textwrap.shorten(text, limit, placeholder="…")
