"""What two submissions come to as a whole, figure by figure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.dataclass import dataclass
from xltools.plan.derived import funding_total, households
from xltools.plan.plan import Plan

MONEY: Final = "money"
HOUSEHOLDS: Final = ("total_start", "total_end", "poor_start", "poor_end", "near_start", "near_end")


@dataclass(frozen=True, slots=True)
class Total:
    """One figure of the whole unit then and now: households, or whole đồng for `MONEY`.

    None where a figure that it needs is blank.
    """

    figure: str
    before: int | None
    after: int | None

    @property
    def change(self) -> int | None:
        """How much it grew; None where either is not known."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


def totals(before: Plan, after: Plan) -> Iterator[Total]:
    """Every figure, whether it changed or not."""
    old, new = households(before), households(after)
    for figure in HOUSEHOLDS:
        yield Total(figure, getattr(old, figure), getattr(new, figure))
    yield Total(MONEY, funding_total(before), funding_total(after))
