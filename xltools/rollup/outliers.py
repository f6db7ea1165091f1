"""Units whose figures stand far from those of the others: to be looked at again, never corrected.

A figure stands out when it lies further from the median than 3.5 times the median distance from
it, which is brought to the scale of a standard deviation by 1.4826: a rule that a few wrong
figures cannot bend (Iglewicz and Hoaglin 1993). Money is compared by how many times it is more or
less, as logarithms: where few households are poor, an amount for each is naturally large. Of fewer
than eight units nothing is claimed, nor where more than half have the same figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from statistics import median
from typing import Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form.base import Record
from xltools.plan.derived import added
from xltools.plan.unit_lines import UnitLine
from xltools.quantities import DONG_PER_MILLION, Share

FEWEST_UNITS: Final = 8
FURTHEST: Final = Decimal("3.5")
TO_DEVIATION: Final = Decimal("1.4826")


@dataclass(frozen=True)
class Compared:
    """A figure by which units are compared; `name` is its code in `wording.rollup_remarks`.

    `digits` is how it is printed; `field` the column of the first row that it stands in. A figure
    that is compared by `times` is above 0, or it is left out.
    """

    name: str
    figure: Callable[[UnitLine], Decimal | None]
    digits: int
    field: str
    times: bool = False

    def measured(self, figure: Decimal) -> Decimal:
        """The figure on the scale on which distances are taken."""
        return figure.ln() if self.times else figure


@dataclass(frozen=True)
class Outlier:
    """A unit whose figure stands out, and from where to where those of the others reach."""

    unit: UnitLine
    compared: Compared
    figure: Decimal
    low: Decimal
    high: Decimal

    @property
    def cell(self) -> CellRef:
        """Where the figure, or the part of it that is most likely wrong, stands."""
        rows: Sequence[Record] = (
            self.unit.funding if self.compared.field == "amount" else self.unit.movements
        )
        return rows[0].cell(self.compared.field)


def _rate(name: str) -> Callable[[UnitLine], Decimal | None]:
    def figure(unit: UnitLine) -> Decimal | None:
        share: Share | None = getattr(unit.households, name)
        return share.percent if share is not None else None

    return figure


def _money_over(name: str) -> Callable[[UnitLine], Decimal | None]:
    def figure(unit: UnitLine) -> Decimal | None:
        count: int | None = getattr(unit.households, name)
        if not unit.money or not count:
            return None
        return Decimal(unit.money) / DONG_PER_MILLION / count

    return figure


def _people_in_a_household(unit: UnitLine) -> Decimal | None:
    people, total = added(unit.movements, "people_total"), unit.households.total_start
    return None if people is None or not total else Decimal(people) / total


COMPARED: Final[tuple[Compared, ...]] = (
    Compared("poor-rate", _rate("poor_rate_start"), 2, "poor_start"),
    Compared("poor-fall", _rate("poor_rate_fall"), 2, "poor_start"),
    Compared("near-rate", _rate("near_rate_start"), 2, "near_start"),
    Compared("household-size", _people_in_a_household, 2, "people_total"),
    Compared("money-per-household", _money_over("total_start"), 3, "amount", True),
    Compared("money-per-poor-household", _money_over("poor_start"), 2, "amount", True),
)
"""Figures per household or in per cent: sizes of units differ and say nothing."""


def outliers(units: Sequence[UnitLine]) -> tuple[Outlier, ...]:
    """The figures that stand out, figure by figure, in the order of the units."""
    return tuple(outlier for compared in COMPARED for outlier in _of(compared, units))


def _of(compared: Compared, units: Sequence[UnitLine]) -> Iterator[Outlier]:
    known = [(unit, figure) for unit in units if (figure := compared.figure(unit)) is not None]
    if len(known) < FEWEST_UNITS:
        return
    measured = [compared.measured(figure) for _, figure in known]
    middle = median(measured)
    distances = [abs(each - middle) for each in measured]
    furthest = FURTHEST * TO_DEVIATION * median(distances)
    pairs = list(zip(known, distances, strict=True))
    usual = [figure for (_, figure), distance in pairs if distance <= furthest]
    for (unit, figure), distance in pairs:
        if distance > furthest > 0:
            yield Outlier(unit, compared, figure, min(usual), max(usual))
