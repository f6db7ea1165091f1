"""The kinds of value a plan is made of, kept apart by type.

Money is whole đồng; a share can be neither added nor averaged, only computed from counts;
a moment may lack its day, month or year; some cells honestly say that there is no value yet.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal
from typing import NewType

from xltools.dataclass import dataclass

Dong = NewType("Dong", int)
"""Whole đồng. Triệu đồng exists only on sheets and in prose."""

DONG_PER_MILLION = 1_000_000

VIETNAM = timezone(timedelta(hours=7))
"""The clock that says which day it is; the country has one, and no summer time."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole in per cent, exact; it has no `+` on purpose."""

    percent: Decimal

    def rounded(self, digits: int = 2) -> Decimal:
        """The percentage as it is printed, half rounded up: 3.36."""
        return self.percent.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)

    def points_below(self, other: Share) -> Decimal:
        """How many percentage points this share lies below the other, exact."""
        return other.percent - self.percent


def share_of(part: int | None, whole: int | None) -> Share | None:
    """`part / whole` in per cent; None when either is blank or the whole is 0."""
    if part is None or not whole:
        return None
    return Share(Decimal(part) * 100 / Decimal(whole))


def fall(start: Share | None, end: Share | None) -> Share | None:
    """The fall from one rate to another, in percentage points; None when either is blank."""
    return None if start is None or end is None else Share(end.points_below(start))


def plus(left: int | None, right: int | None) -> int | None:
    """The sum of two counts; None when either is blank."""
    return None if left is None or right is None else left + right


def minus(left: int | None, right: int | None) -> int | None:
    """The difference of two counts; None when either is blank."""
    return None if left is None or right is None else left - right


@dataclass(frozen=True, slots=True)
class Said:
    """An honest word in the place of a value: "chưa giao", "chưa rõ", "theo quy định"."""

    word: str

    def __str__(self) -> str:
        return self.word


@dataclass(frozen=True, slots=True)
class Moment:
    """A mốc: a day, a month, a quarter or a year. `31/5` has no year of its own.

    A moment has a day and a month, or a month, or a quarter and no month, or only a year.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    def first_day(self, plan_year: int) -> date:
        """The first day it covers; the plan year stands in for a missing year."""
        year = self.year or plan_year
        if self.quarter:
            return date(year, 3 * self.quarter - 2, 1)
        return self._day(year, self.month or 1, self.day or 1)

    def last_day(self, plan_year: int) -> date:
        """The last day it covers; the plan year stands in for a missing year."""
        year = self.year or plan_year
        month = 3 * self.quarter if self.quarter else self.month or 12
        return self._day(year, month, self.day or 31)

    @staticmethod
    def _day(year: int, month: int, day: int) -> date:
        """That day, or the month's last: `29/2` stands for 28 February in a common year."""
        return date(year, month, min(day, monthrange(year, month)[1]))
