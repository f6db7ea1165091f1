"""Units below in the order of one figure; of very many only both ends are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from xltools.dataclass import dataclass
from xltools.plan.unit_lines import UnitLine
from xltools.quantities import Share


@dataclass(frozen=True)
class Ranking:
    """The highest first; of `all` units with a figure the `top` and the `bottom` are shown.

    `without` are the units whose figure nobody knows: they have no place.
    """

    shown: tuple[tuple[UnitLine, Decimal], ...]
    top: int
    bottom: int
    all: int
    without: tuple[UnitLine, ...]

    @property
    def whole(self) -> bool:
        """Whether every unit with a figure is shown."""
        return not self.bottom


def ranking(
    units: Sequence[UnitLine], figure: Callable[[UnitLine], Decimal | None], most: int
) -> Ranking:
    """At most `most` units; of more the upper and the lower half of that. Ties keep their order."""
    known = [(unit, value) for unit in units if (value := figure(unit)) is not None]
    known.sort(key=lambda each: -each[1])
    without = tuple(unit for unit in units if figure(unit) is None)
    if len(known) <= most:
        return Ranking(tuple(known), len(known), 0, len(known), without)
    bottom = most // 2
    top = most - bottom
    return Ranking((*known[:top], *known[-bottom:]), top, bottom, len(known), without)


def rate(name: str) -> Callable[[UnitLine], Decimal | None]:
    """A rate of households as it is printed, by its name in code: "poor_rate_end"."""

    def figure(unit: UnitLine) -> Decimal | None:
        share: Share | None = getattr(unit.households, name)
        return None if share is None else share.rounded()

    return figure
