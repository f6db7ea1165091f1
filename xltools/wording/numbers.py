"""Numbers as staff type and print them: 1.234.567 and 3,36.

A point groups thousands and a comma starts the decimals. What could also be meant the English way
is refused with the likely value, never guessed: only the person who typed "12.3" knows.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Literal

from xltools.dataclass import dataclass
from xltools.patterns import late_pattern
from xltools.wording.text import clean, fold

Reason = Literal[
    "blank",
    "not-a-number",
    "grouping",
    "ambiguous",
    "decimal-point",
    "english-style",
    "percent",
    "unit-word",
    "not-whole",
    "negative",
    "fraction-of-dong",
]

_LONGEST = 40
_TYPED = late_pattern(
    r"(?P<open>\()? ?(?P<sign>[+-]?) ?(?P<body>[0-9](?:[0-9.,]| (?=[0-9]))*)(?P<tail>.*)", re.ASCII
)
_GROUPED = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+"
_VIETNAMESE = late_pattern(rf"(?:[0-9]+|{_GROUPED})(?:,[0-9]+)?")
_ONE_POINT_THREE_DIGITS = late_pattern(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_ONE_COMMA_THREE_DIGITS = late_pattern(r"[1-9][0-9]{0,2},[0-9]{3}")
_DECIMAL_POINT = late_pattern(r"[0-9]+\.[0-9]+")
_ENGLISH = late_pattern(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_UNIT_WORD = late_pattern(r"[^\W\d_][^\d]*")
_MULTIPLIES = late_pattern(r"(?:nghìn|ngàn|triệu|tỷ|tỉ|tr|trđ|k)\b|điểm|%")

_MINUS = late_pattern("[\u2010-\u2015\u2212\ufe63\uff0d]")
_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_ROMAN: Final = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


class NotANumber(ValueError):  # noqa: N818 - reads as what is wrong: raise NotANumber
    """The text is no number of the wanted kind; `likely` is what may have been meant."""

    def __init__(self, reason: Reason, likely: Decimal | None = None) -> None:
        super().__init__(reason)
        self.reason: Final = reason
        self.likely: Final = likely


@dataclass(frozen=True, slots=True)
class _Typed:
    negative: bool
    body: str
    percent: bool


def read_number(text: str) -> Decimal:
    """The exact number that was typed; raises NotANumber.

    "1.234" is ambiguous: grouped it is 1234, with an English decimal point a bit more than 1.
    """
    typed = _split(text)
    if typed.percent:
        raise NotANumber("percent", _likely(typed.body))
    if _ONE_POINT_THREE_DIGITS.fullmatch(typed.body):
        raise NotANumber("ambiguous", _vietnamese(typed.body))
    return _value(typed)


def read_percent(text: str) -> Decimal:
    """A percentage, with or without its sign: "3,36%" gives 3.36; raises NotANumber."""
    typed = _split(text)
    if _ONE_POINT_THREE_DIGITS.fullmatch(typed.body):
        raise NotANumber("decimal-point", Decimal(typed.body))
    return _value(typed)


def read_count(text: str) -> int:
    """A whole number that is not negative; "1.234" is 1234; raises NotANumber."""
    typed = _split(text)
    if typed.percent:
        raise NotANumber("percent", _likely(typed.body))
    if _ONE_COMMA_THREE_DIGITS.fullmatch(typed.body):
        raise NotANumber("ambiguous", _english(typed.body))
    value = _value(typed)
    if value != value.to_integral_value():
        raise NotANumber("not-whole", value)
    if value < 0:
        raise NotANumber("negative", -value)
    return int(value)


def format_number(value: Decimal | int, digits: int | None = None) -> str:
    """1.234.567 or 3,36; with `digits` half is rounded up and trailing zeros stay."""
    value = Decimal(value)
    if digits is not None:
        value = value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    if not value:
        value = abs(value)
    whole, _, fraction = f"{value:,f}".partition(".")
    if digits is None:
        fraction = fraction.rstrip("0")
    return whole.replace(",", ".") + ("," + fraction if fraction else "")


def format_count(count: int, *, pad: bool = True) -> str:
    """A count in running text: 05, 18, 1.190; none is 0."""
    return f"{count:02d}" if pad and 0 < count < 10 else format_number(count)


def roman(number: int) -> str:
    """The number of a part or annex, from 1: I, II, III, IV."""
    if not 0 < number < 4000:
        raise ValueError(number)
    digits = ""
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        digits += letters * times
    return digits


def letter(number: int) -> str:
    """The letter of a point, from 1 to 23: a, b, c, d, đ, e, g, h, i, k."""
    if not 0 < number <= len(_LETTERS):
        raise ValueError(number)
    return _LETTERS[number - 1]


def _split(text: str) -> _Typed:
    """Sign, digits and what follows; raises NotANumber when more than a number was typed."""
    text = _MINUS.sub("-", clean(text))
    if not text:
        raise NotANumber("blank")
    found = _TYPED.fullmatch(text) if len(text) <= _LONGEST else None
    if not found or found["body"][-1] in ".,":
        raise NotANumber("not-a-number")
    body, tail = found["body"], found["tail"].strip()
    if found["open"]:
        if tail != ")" or found["sign"]:
            raise NotANumber("not-a-number")
        return _Typed(True, body, False)
    if tail in ("", "%"):
        return _Typed(found["sign"] == "-", body, tail == "%")
    if not _UNIT_WORD.fullmatch(tail):
        raise NotANumber("not-a-number")
    raise NotANumber("unit-word", None if _MULTIPLIES.match(fold(tail)) else _likely(body))


def _value(typed: _Typed) -> Decimal:
    value = _vietnamese(typed.body)
    if value is None:
        raise _not_vietnamese(typed.body)
    return -value if typed.negative and value else value


def _not_vietnamese(body: str) -> NotANumber:
    if _DECIMAL_POINT.fullmatch(body):
        return NotANumber("decimal-point", Decimal(body))
    likely = _english(body)
    return NotANumber("english-style" if likely is not None else "grouping", likely)


def _likely(body: str) -> Decimal | None:
    value = _vietnamese(body)
    return value if value is not None else _not_vietnamese(body).likely


def _vietnamese(body: str) -> Decimal | None:
    if not _VIETNAMESE.fullmatch(body):
        return None
    return Decimal(body.replace(".", "").replace(" ", "").replace(",", "."))


def _english(body: str) -> Decimal | None:
    return Decimal(body.replace(",", "")) if _ENGLISH.fullmatch(body) else None
