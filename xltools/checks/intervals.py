"""Exact intervals: what a printed figure may stand for, compared without guessing digits."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from xltools.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, both included; None is open."""

    low: Decimal | None
    high: Decimal | None

    def __contains__(self, value: Decimal) -> bool:
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return not _apart(self, other) and not _apart(other, self)

    def within(self, other: Interval) -> Interval:
        """All that lies in both; its ends cross where nothing does."""
        lows = [end for end in (self.low, other.low) if end is not None]
        highs = [end for end in (self.high, other.high) if end is not None]
        return Interval(max(lows, default=None), min(highs, default=None))

    def wider(self, slack: Decimal) -> Interval:
        """The same with both ends moved outwards."""
        return Interval(
            None if self.low is None else self.low - slack,
            None if self.high is None else self.high + slack,
        )

    def whole_numbers(self) -> tuple[int, int] | None:
        """The first and last whole number from 1 within; None when there is none."""
        if self.low is None or self.high is None:
            return None
        first = max(1, int(self.low.to_integral_value(ROUND_CEILING)))
        last = int(self.high.to_integral_value(ROUND_FLOOR))
        return (first, last) if first <= last else None


def decimals(value: Decimal) -> int:
    """How many decimals were typed, two at most."""
    exponent = value.as_tuple().exponent
    return min(2, max(0, -exponent)) if isinstance(exponent, int) else 0


def half_unit(value: Decimal, digits: int | None = None) -> Decimal:
    """Half of the last printed digit, two decimals at most being printed: 3.36 gives 0.005.

    A rate typed as 18,5 may have been 18,50: staff drop idle zeros, so one decimal counts as one.
    """
    digits = decimals(value) if digits is None else digits
    return Decimal(5).scaleb(-digits - 1)


def stated(value: Decimal) -> Interval:
    """All that rounds to the printed value."""
    return Interval(value, value).wider(half_unit(value))


def _apart(left: Interval, right: Interval) -> bool:
    """Whether all of `left` lies below all of `right`."""
    return left.high is not None and right.low is not None and left.high < right.low
