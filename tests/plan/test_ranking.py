"""Units in the order of one figure."""

from __future__ import annotations

from decimal import Decimal

from xltools.plan.ranking import Ranking, ranking
from xltools.plan.unit_lines import UnitLine

FIGURES = {"A": 3, "B": 9, "C": None, "D": 3, "E": 7, "F": -1}
UNITS = tuple(UnitLine(name, f"Xã {name}") for name in FIGURES)


def ranked(most: int) -> tuple[str, Ranking]:
    def figure(unit: UnitLine) -> Decimal | None:
        value = FIGURES[unit.code]
        return None if value is None else Decimal(value)

    found = ranking(UNITS, figure, most)
    return "".join(unit.code for unit, _ in found.shown), found


def test_the_highest_comes_first_and_equal_ones_keep_their_order() -> None:
    shown, found = ranked(5)

    assert shown == "BEADF"
    assert (found.whole, found.top, found.bottom, found.all) == (True, 5, 0, 5)


def test_of_too_many_both_ends_are_shown() -> None:
    shown, found = ranked(3)

    assert shown == "BEF"
    assert (found.whole, found.top, found.bottom, found.all) == (False, 2, 1, 5)


def test_a_unit_without_a_figure_has_no_place_and_is_named() -> None:
    _, found = ranked(5)

    assert [unit.name for unit in found.without] == ["Xã C"]
