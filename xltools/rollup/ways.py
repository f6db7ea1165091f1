"""Cách tổng hợp: what the figures of one target, stated by several rows, come to together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Final

from xltools.form.words import Operator, RollupWay

Values = Sequence[Decimal | None]

_AT_LEAST: Final = frozenset(
    {
        Operator.AT_LEAST,
        Operator.ABOVE,
        Operator.INCREASE,
        Operator.INCREASE_AT_LEAST,
        Operator.REDUCE,
        Operator.REDUCE_AT_LEAST,
    }
)
_AT_MOST: Final = frozenset({Operator.AT_MOST, Operator.BELOW})


def together(way: RollupWay, operator: Operator | None, values: Values) -> Decimal | None:
    """The sum, the smallest, the largest, or the bound that all meet; None while one is unknown.

    What all meet is the weakest bound of all: of 90 and 95 at least, all reach 90. Where no bound
    is stated ("đạt"), all meet only what all state. Words have no value.
    """
    known = [value for value in values if value is not None]
    if len(known) < len(values) or not known:
        return None
    if way is RollupWay.ALL_MEET:
        return _met_by_all(operator, known)
    return _WAYS[way](known) if way in _WAYS else None


_WAYS: Final[Mapping[RollupWay, Callable[[Sequence[Decimal]], Decimal]]] = {
    RollupWay.ADD: lambda values: sum(values, Decimal(0)),
    RollupWay.SMALLEST: min,
    RollupWay.LARGEST: max,
}


def _met_by_all(operator: Operator | None, values: Sequence[Decimal]) -> Decimal | None:
    if operator in _AT_LEAST:
        return min(values)
    if operator in _AT_MOST:
        return max(values)
    return values[0] if len(set(values)) == 1 else None


def rate_of(numerator: Decimal | None, denominator: Decimal | None) -> Decimal | None:
    """The rate of added counts in per cent, with two decimals; None beyond all digits."""
    if numerator is None or not denominator:
        return None
    try:
        return (numerator * 100 / denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)
    except InvalidOperation:  # counts so far apart are a slip, and stop no roll-up of other units
        return None


def joined(texts: Sequence[str | None]) -> str | None:
    """The different lines of all texts, one under the other, in the order they first occur.

    Joining what was joined gives what joining all at once gives.
    """
    lines = [line.strip() for text in texts for line in (text or "").split("\n")]
    return "\n".join(dict.fromkeys(line for line in lines if line)) or None
